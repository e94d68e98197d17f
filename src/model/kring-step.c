/* kring-step.c: changes that belong together, and their opposites
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-step.h"

#include "kring-document-private.h"
#include "kring-item-private.h"
#include "kring-language.h"

#include <glib/gi18n.h>

static void
record_clear (gpointer data)
{
  KringRecord *change = data;

  if (change->type == KRING_CHANGE_SET)
    kring_field_clear_value (kring_item_get_field (change->item, change->field), &change->value);
  g_clear_object (&change->item);
  g_clear_object (&change->list);
}

/**
 * kring_step_new:
 * @name: (nullable): what it does, translated
 *
 * Returns: (transfer full): a step of no changes
 */
KringStep *
kring_step_new (const char *name)
{
  KringStep *step = g_new0 (KringStep, 1);

  step->name = g_strdup (name);
  step->changes = g_array_new (FALSE, FALSE, sizeof (KringRecord));
  g_array_set_clear_func (step->changes, record_clear);

  return step;
}

/**
 * kring_step_free:
 */
void
kring_step_free (gpointer data)
{
  KringStep *step = data;

  g_array_unref (step->changes);
  g_free (step->name);
  g_free (step);
}

/**
 * kring_step_append:
 * @self: a step
 * @more: what was done right after it; empty when this returns
 */
void
kring_step_append (KringStep *self, KringStep *more)
{
  g_array_append_vals (self->changes, more->changes->data, more->changes->len);
  g_array_set_clear_func (more->changes, NULL);
  g_array_set_size (more->changes, 0);
}

/**
 * kring_step_merge_typing:
 * @self: a step
 * @more: what was done right after it
 *
 * Where both are typing in the same field of the same item, makes one of them:
 * @self knows what the field was before, and takes the name of @more.
 *
 * Returns: whether @self stands for both now
 */
gboolean
kring_step_merge_typing (KringStep *self, KringStep *more)
{
  KringRecord *a, *b;

  if (self->changes->len != 1 || more->changes->len != 1)
    return FALSE;

  a = &g_array_index (self->changes, KringRecord, 0);
  b = &g_array_index (more->changes, KringRecord, 0);
  if (a->type != KRING_CHANGE_SET || b->type != KRING_CHANGE_SET || a->item != b->item ||
      a->field != b->field || !kring_field_is_text (kring_item_get_field (a->item, a->field)))
    return FALSE;

  g_free (self->name);
  self->name = g_steal_pointer (&more->name);

  return TRUE;
}

/**
 * kring_record_apply:
 * @forward: whether to do the change, or to undo it
 *
 * Each kind of change is its own opposite once its record has been turned
 * round.
 */
void
kring_record_apply (KringDocument *document, KringRecord *change, gboolean forward)
{
  KringChange told = {
    .type = change->type,
    .item = change->item,
    .field = change->field,
    .list = change->list,
    .position = change->position,
    .old_position = change->old_position,
  };

  if (!forward)
    {
      if (change->type == KRING_CHANGE_INSERT)
        told.type = KRING_CHANGE_REMOVE;
      else if (change->type == KRING_CHANGE_REMOVE)
        told.type = KRING_CHANGE_INSERT;
      told.position = change->type == KRING_CHANGE_MOVE ? change->old_position : change->position;
      told.old_position = change->position;
    }

  kring_document_will_change (document, &told);

  switch (told.type)
    {
    case KRING_CHANGE_SET:
      kring_item_swap_value (change->item, change->field, &change->value);
      break;
    case KRING_CHANGE_INSERT:
      kring_list_insert (change->list, told.position, change->item);
      break;
    case KRING_CHANGE_REMOVE:
      kring_list_remove (change->list, told.position);
      break;
    case KRING_CHANGE_MOVE:
      kring_list_move (change->list, told.old_position, told.position);
      break;
    default:
      g_assert_not_reached ();
    }

  kring_document_did_change (document, &told);
}

/**
 * kring_step_play:
 * @document: the document
 * @self: a step
 * @forward: whether to do it, or to undo it
 */
void
kring_step_play (KringDocument *document, KringStep *self, gboolean forward)
{
  guint n = self->changes->len;

  for (guint i = 0; i < n; i++)
    kring_record_apply (document, &g_array_index (self->changes, KringRecord, forward ? i : n - 1 - i), forward);
}

/**
 * kring_record_name:
 *
 * Returns: (transfer full): what the change does, translated
 */
char *
kring_record_name (KringDocument *document, const KringRecord *change)
{
  const KringField *field;
  g_autofree char *name = kring_item_get_display_name (document, change->item);

  switch (change->type)
    {
    case KRING_CHANGE_INSERT:
      /* Translators: a step that can be undone; %s is what was added */
      return g_strdup_printf (_("add %s"), name);
    case KRING_CHANGE_REMOVE:
      /* Translators: a step that can be undone; %s is what was removed */
      return g_strdup_printf (_("remove %s"), name);
    case KRING_CHANGE_MOVE:
      /* Translators: a step that can be undone; %s is what was moved */
      return g_strdup_printf (_("move %s"), name);
    case KRING_CHANGE_SET:
    default:
      field = kring_item_get_field (change->item, change->field);
      if (g_str_equal (field->name, "name"))
        /* Translators: a step that can be undone; %s is the new name */
        return g_strdup_printf (_("rename %s"), name);
      /* Translators: a step that can be undone; the first %s is a field such
       * as Sector, the second what it is a field of */
      return g_strdup_printf (_("change “%s” of %s"), kring_text (field->label), name);
    }
}
