/* kring-focus.c: what the one who looks at a scene is busy with
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-focus.h"

static GHashTable *
copy_set (GHashTable *set)
{
  GHashTable *copy;
  GHashTableIter iter;
  gpointer key;

  if (set == NULL)
    return NULL;

  copy = g_hash_table_new (NULL, NULL);
  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (copy, key);

  return copy;
}

/**
 * kring_focus_copy:
 * @self: (out): where to copy to; to be cleared
 * @focus: what to copy
 *
 * Copies the keys, and none of what they stand for, so that another thread may
 * have them.
 */
void
kring_focus_copy (KringFocus       *self,
                  const KringFocus *focus)
{
  *self = *focus;
  self->selected = copy_set (focus->selected);
  self->brought_out = copy_set (focus->brought_out);
  self->lifted = copy_set (focus->lifted);
}

/**
 * kring_focus_clear:
 * @self: a copy
 */
void
kring_focus_clear (KringFocus *self)
{
  g_clear_pointer (&self->selected, g_hash_table_unref);
  g_clear_pointer (&self->brought_out, g_hash_table_unref);
  g_clear_pointer (&self->lifted, g_hash_table_unref);
  *self = (KringFocus) { 0 };
}

static gboolean
is_same_set (GHashTable *set,
             GHashTable *other)
{
  GHashTableIter iter;
  gpointer key;

  if (set == NULL || other == NULL)
    return set == other;
  if (g_hash_table_size (set) != g_hash_table_size (other))
    return FALSE;

  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (other, key))
      return FALSE;

  return TRUE;
}

/**
 * kring_focus_is_equal:
 * @self: a focus
 * @other: another
 *
 * Returns: whether both bring out the same
 */
gboolean
kring_focus_is_equal (const KringFocus *self,
                      const KringFocus *other)
{
  return self->hovered == other->hovered && self->handle_of == other->handle_of &&
         is_same_set (self->selected, other->selected) && is_same_set (self->brought_out, other->brought_out) &&
         is_same_set (self->lifted, other->lifted);
}
