/* kring-foreign.c: what others put into an item's element of the file
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-foreign.h"

/**
 * kring_foreign_new:
 *
 * Returns: (transfer full): foreign content with nothing in it
 */
KringForeign *
kring_foreign_new (void)
{
  return g_new0 (KringForeign, 1);
}

/**
 * kring_foreign_copy:
 *
 * Returns: (transfer full) (nullable): a copy; %NULL for %NULL
 */
KringForeign *
kring_foreign_copy (const KringForeign *self)
{
  KringForeign *copy;

  if (self == NULL)
    return NULL;

  copy = kring_foreign_new ();
  copy->attributes = g_strdup (self->attributes);
  copy->before = g_strdup (self->before);

  if (self->inside != NULL)
    {
      GHashTableIter iter;
      gpointer slot, raw;

      g_hash_table_iter_init (&iter, self->inside);
      while (g_hash_table_iter_next (&iter, &slot, &raw))
        kring_foreign_add_inside (copy, GPOINTER_TO_UINT (slot), raw);
    }

  return copy;
}

/**
 * kring_foreign_free:
 */
void
kring_foreign_free (KringForeign *self)
{
  if (self == NULL)
    return;

  g_free (self->attributes);
  g_free (self->before);
  g_clear_pointer (&self->inside, g_hash_table_unref);
  g_free (self);
}

static void
append (char **text, const char *raw)
{
  char *joined = g_strconcat (*text ? *text : "", raw, NULL);

  g_free (*text);
  *text = joined;
}

/**
 * kring_foreign_add_attribute:
 * @raw: an attribute as it is written, a space before it
 */
void
kring_foreign_add_attribute (KringForeign *self, const char *raw)
{
  append (&self->attributes, raw);
}

/**
 * kring_foreign_add_before:
 * @raw: a node as it is written
 *
 * Adds to what stands right before the item's element.
 */
void
kring_foreign_add_before (KringForeign *self, const char *raw)
{
  append (&self->before, raw);
}

/**
 * kring_foreign_add_inside:
 * @slot: the place inside the item's element
 * @raw: a node as it is written
 */
void
kring_foreign_add_inside (KringForeign *self, guint slot, const char *raw)
{
  char *text;

  if (self->inside == NULL)
    self->inside = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  text = g_strdup (g_hash_table_lookup (self->inside, GUINT_TO_POINTER (slot)));
  append (&text, raw);
  g_hash_table_insert (self->inside, GUINT_TO_POINTER (slot), text);
}

/**
 * kring_foreign_get_inside:
 *
 * Returns: (nullable): what stands in @slot
 */
const char *
kring_foreign_get_inside (const KringForeign *self, guint slot)
{
  if (self == NULL || self->inside == NULL)
    return NULL;

  return g_hash_table_lookup (self->inside, GUINT_TO_POINTER (slot));
}
