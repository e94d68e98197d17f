/* kring-id-table.c: finds what has an id, many times over
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-id-table.h"

#include <string.h>

/* An id of fewer characters than a word has bytes is its own word. That of a
 * longer one has a last byte, which the others leave empty. */
typedef struct
{
  guint64 word;
  const char *id;
  gpointer value;
} Entry;

struct _KringIdTable
{
  Entry *entries; /* a free one has no id */
  guint mask;
};

static guint64
get_word (const char *id)
{
  char bytes[sizeof (guint64)] = { 0 };
  guint64 word;
  guint i;

  for (i = 0; i < sizeof bytes && id[i] != '\0'; i++)
    bytes[i] = id[i];
  if (i == sizeof bytes)
    {
      word = g_str_hash (id);
      memcpy (bytes, &word, sizeof bytes);
      bytes[sizeof bytes - 1] = 1;
    }
  memcpy (&word, bytes, sizeof word);

  return word;
}

static gboolean
is_whole (guint64 word)
{
  char bytes[sizeof word];

  memcpy (bytes, &word, sizeof word);
  return bytes[sizeof bytes - 1] == 0;
}

/* Where it is, or can be put. */
static Entry *
find_entry (const KringIdTable *self, guint64 word, const char *id)
{
  guint64 hash = word * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  for (guint i = (guint) (hash >> 32);; i++)
    {
      Entry *entry = &self->entries[i & self->mask];

      if (entry->id == NULL || (entry->word == word && (is_whole (word) || strcmp (entry->id, id) == 0)))
        return entry;
    }
}

/**
 * kring_id_table_new:
 * @n: how many ids there will be at most
 *
 * Returns: (transfer full): an empty table
 */
KringIdTable *
kring_id_table_new (guint n)
{
  KringIdTable *self = g_new0 (KringIdTable, 1);
  guint size = 16;

  while (size < 2 * n)
    size *= 2;
  self->entries = g_new0 (Entry, size);
  self->mask = size - 1;

  return self;
}

/**
 * kring_id_table_free:
 */
void
kring_id_table_free (KringIdTable *self)
{
  g_free (self->entries);
  g_free (self);
}

/**
 * kring_id_table_add:
 * @id: an id, which lives on; the last of the same counts
 * @value: what has it
 */
void
kring_id_table_add (KringIdTable *self, const char *id, gpointer value)
{
  guint64 word = get_word (id);
  Entry *entry = find_entry (self, word, id);

  entry->word = word;
  entry->id = id;
  entry->value = value;
}

/**
 * kring_id_table_find:
 *
 * Returns: (nullable): what has that id
 */
gpointer
kring_id_table_find (const KringIdTable *self, const char *id)
{
  const Entry *entry = find_entry (self, get_word (id), id);

  return entry->id != NULL ? entry->value : NULL;
}
