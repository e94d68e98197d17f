/* kring-label-cache.c: names that have been measured before
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-label-cache.h"

/* So many names are remembered; with more, all are forgotten and the cache
 * begins anew. */
#define MOST_LABELS 20000

/* What a label depends on; fonts are the same wherever labels are made. */
typedef struct
{
  char *text;
  double wanted_width;
  double most_width;
  guint most_lines;
} Key;

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;

  return g_str_hash (key->text) ^ (guint) key->wanted_width ^ key->most_lines << 16;
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  const Key *one = a, *other = b;

  return one->wanted_width == other->wanted_width && one->most_width == other->most_width &&
         one->most_lines == other->most_lines && g_str_equal (one->text, other->text);
}

static void
key_free (gpointer data)
{
  Key *key = data;

  g_free (key->text);
  g_free (key);
}

/**
 * kring_label_cache_get:
 * @context: from kring_text_make_context()
 * @text: a name of any length and script
 * @wanted_width: see kring_label_new()
 * @most_width: likewise
 * @most_lines: likewise
 *
 * Gives what kring_label_new() makes, without making it twice: the views of
 * one document show the same names, and measuring is what building a scene
 * takes longest for. Threads may share what they get, as nobody changes it.
 *
 * Returns: (transfer full): the lines, to be let go with kring_label_unref()
 */
KringLabel *
kring_label_cache_get (PangoContext *context,
                       const char   *text,
                       double        wanted_width,
                       double        most_width,
                       guint         most_lines)
{
  static GMutex mutex;
  static GHashTable *labels;
  Key key = { (char *) text, wanted_width, most_width, most_lines };
  KringLabel *label;
  Key *kept;

  g_mutex_lock (&mutex);
  label = labels != NULL ? g_hash_table_lookup (labels, &key) : NULL;
  if (label != NULL)
    kring_label_ref (label);
  g_mutex_unlock (&mutex);
  if (label != NULL)
    return label;

  label = kring_label_new (context, text, wanted_width, most_width, most_lines);
  kept = g_memdup2 (&key, sizeof key);
  kept->text = g_strdup (text);

  g_mutex_lock (&mutex);
  if (labels == NULL)
    labels = g_hash_table_new_full (key_hash, key_equal, key_free, (GDestroyNotify) kring_label_unref);
  if (g_hash_table_size (labels) >= MOST_LABELS)
    g_hash_table_remove_all (labels);
  g_hash_table_replace (labels, kept, kring_label_ref (label));
  g_mutex_unlock (&mutex);

  return label;
}
