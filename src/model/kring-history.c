/* kring-history.c: every change to an open document, and its undo
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-history.h"

#include "kring-document-private.h"
#include "kring-item-private.h"
#include "kring-step.h"

struct _KringHistory
{
  GObject parent_instance;

  KringDocument *document; /* owns us */
  GPtrArray *steps;
  guint n_done; /* the steps before it are done, the others undone */
  KringStep *open;
  guint depth;
  guint last_serial;
  guint saved_serial;
  gboolean never_saved;
  gboolean broken; /* the next typing begins a step of its own */
};

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  PROP_MODIFIED,
  N_PROPS
};

enum
{
  FINISHING,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KringHistory, kring_history, G_TYPE_OBJECT)

static void
kring_history_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  KringHistory *self = KRING_HISTORY (object);

  switch (property)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, kring_history_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, kring_history_can_redo (self));
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, kring_history_get_undo_name (self));
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, kring_history_get_redo_name (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, kring_history_is_modified (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
kring_history_finalize (GObject *object)
{
  KringHistory *self = KRING_HISTORY (object);

  g_clear_pointer (&self->open, kring_step_free);
  g_ptr_array_unref (self->steps);

  G_OBJECT_CLASS (kring_history_parent_class)->finalize (object);
}

static void
kring_history_class_init (KringHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = kring_history_get_property;
  object_class->finalize = kring_history_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, flags);
  properties[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * KringHistory::finishing:
   *
   * A step that changed something is about to end. What a handler changes now
   * still belongs to the step: a map gives a new stakeholder its place here.
   */
  signals[FINISHING] = g_signal_new ("finishing", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kring_history_init (KringHistory *self)
{
  self->steps = g_ptr_array_new_with_free_func (kring_step_free);
}

/**
 * kring_history_new:
 * @document: the document that it changes; not referenced
 *
 * Returns: (transfer full): a history of nothing, at its saved point
 */
KringHistory *
kring_history_new (KringDocument *document)
{
  KringHistory *self = g_object_new (KRING_TYPE_HISTORY, NULL);

  self->document = document;

  return self;
}

static guint
current_serial (KringHistory *self)
{
  return self->n_done > 0 ? ((KringStep *) g_ptr_array_index (self->steps, self->n_done - 1))->serial : 0;
}

static void
notify_all (KringHistory *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
drop_redo (KringHistory *self)
{
  if (self->n_done < self->steps->len)
    g_ptr_array_set_size (self->steps, (gint) self->n_done);
}

/* Typing goes on in the step before, unless that is what was saved. */
static gboolean
merge (KringHistory *self, KringStep *step)
{
  KringStep *before;

  if (self->broken || self->n_done == 0 || self->n_done < self->steps->len)
    return FALSE;

  before = g_ptr_array_index (self->steps, self->n_done - 1);
  return (self->never_saved || before->serial != self->saved_serial) && kring_step_merge_typing (before, step);
}

/* The step goes into the one before it, or into what was opened: then it stays
 * done, and nothing remembers it. */
static void
absorb (KringHistory *self, KringStep *step)
{
  drop_redo (self);
  if (self->n_done > 0)
    {
      KringStep *before = g_ptr_array_index (self->steps, self->n_done - 1);

      kring_step_append (before, step);
      before->serial = ++self->last_serial;
    }
  kring_step_free (step);
}

static void
finish (KringHistory *self, gboolean absorbed)
{
  KringStep *step;

  if (self->open->changes->len > 0)
    {
      /* The step is still open: handlers add to it. */
      self->depth++;
      g_signal_emit (self, signals[FINISHING], 0);
      self->depth--;
    }

  step = g_steal_pointer (&self->open);
  if (step->changes->len == 0)
    {
      kring_step_free (step);
      return;
    }

  if (step->name == NULL && !absorbed)
    step->name = kring_record_name (self->document, &g_array_index (step->changes, KringRecord, 0));

  if (absorbed)
    absorb (self, step);
  else if (merge (self, step))
    kring_step_free (step);
  else
    {
      drop_redo (self);
      step->serial = ++self->last_serial;
      g_ptr_array_add (self->steps, step);
      self->n_done = self->steps->len;
    }

  self->broken = FALSE;
  notify_all (self);
  kring_document_did_settle (self->document);
}

/**
 * kring_history_begin:
 * @name: (nullable): what the step does, translated, to stand behind "Undo:";
 *   %NULL to name it after its first change
 *
 * Begins a step: all changes until the matching kring_history_end() are undone
 * together. Steps nest; the outermost gives the name.
 */
void
kring_history_begin (KringHistory *self, const char *name)
{
  g_return_if_fail (KRING_IS_HISTORY (self));

  if (self->depth++ == 0)
    self->open = kring_step_new (name);
}

/**
 * kring_history_end:
 *
 * Ends what kring_history_begin() began. A step that changed nothing leaves no
 * trace.
 */
void
kring_history_end (KringHistory *self)
{
  g_return_if_fail (KRING_IS_HISTORY (self));
  g_return_if_fail (self->depth > 0);

  if (--self->depth == 0)
    finish (self, FALSE);
}

/**
 * kring_history_end_absorbed:
 *
 * Ends the outermost step, and makes it a part of the step before: both are
 * undone together. Where there is none before, it becomes part of what was
 * opened: it cannot be undone, and is no modification. For what completes the
 * work of others, such as places on the map for what was opened or imported.
 */
void
kring_history_end_absorbed (KringHistory *self)
{
  g_return_if_fail (KRING_IS_HISTORY (self));
  g_return_if_fail (self->depth == 1);

  self->depth = 0;
  finish (self, TRUE);
}

/**
 * kring_history_cancel:
 *
 * Ends the outermost step, and takes back what it changed.
 */
void
kring_history_cancel (KringHistory *self)
{
  KringStep *step;

  g_return_if_fail (KRING_IS_HISTORY (self));
  g_return_if_fail (self->depth == 1);

  kring_step_play (self->document, self->open, FALSE);
  self->depth = 0;
  step = g_steal_pointer (&self->open);
  if (step->changes->len > 0)
    kring_document_did_settle (self->document);
  kring_step_free (step);
}

/**
 * kring_history_break:
 *
 * Says that the typing is over: what is typed next is a step of its own. An
 * entry calls it when it loses the focus.
 */
void
kring_history_break (KringHistory *self)
{
  g_return_if_fail (KRING_IS_HISTORY (self));

  self->broken = TRUE;
}

static void
do_change (KringHistory *self, KringRecord *change)
{
  kring_history_begin (self, NULL);
  g_array_append_val (self->open->changes, *change);
  kring_record_apply (self->document, &g_array_index (self->open->changes, KringRecord, self->open->changes->len - 1), TRUE);
  kring_history_end (self);
}

/**
 * kring_history_set_value:
 * @item: an item of the document
 * @value: a valid value of the field; copied
 *
 * Sets a field. A value that it has already is no change.
 */
void
kring_history_set_value (KringHistory *self, KringItem *item, guint field, const KringValue *value)
{
  const KringField *row;
  KringRecord change = { .type = KRING_CHANGE_SET, .item = item, .field = field };

  g_return_if_fail (KRING_IS_HISTORY (self));
  g_return_if_fail (kring_item_is_in_open_document (item));

  row = kring_item_get_field (item, field);
  if (kring_field_values_equal (row, kring_item_get_value (item, field), value))
    return;

  g_object_ref (item);
  kring_field_copy_value (row, value, &change.value);
  do_change (self, &change);
}

/**
 * kring_history_insert:
 * @list: a list of the document
 * @position: where to; beyond the end is the end
 * @item: an item in no list, of the list's kind; referenced
 */
void
kring_history_insert (KringHistory *self, KringList *list, guint position, KringItem *item)
{
  KringRecord change = { .type = KRING_CHANGE_INSERT };

  g_return_if_fail (KRING_IS_HISTORY (self));
  g_return_if_fail (kring_item_is_in_open_document (kring_list_get_owner (list)));
  g_return_if_fail (kring_item_get_owner_list (item) == NULL);

  change.item = g_object_ref (item);
  change.list = g_object_ref (list);
  change.position = MIN (position, kring_list_get_length (list));
  do_change (self, &change);
}

/**
 * kring_history_remove:
 * @item: an item that stands in a list of the document
 *
 * Takes @item, with all that it owns, out of its list. What refers to it
 * stays; kring_edit_remove() takes that along.
 */
void
kring_history_remove (KringHistory *self, KringItem *item)
{
  KringRecord change = { .type = KRING_CHANGE_REMOVE };
  KringList *list = kring_item_get_owner_list (item);

  g_return_if_fail (KRING_IS_HISTORY (self));
  g_return_if_fail (list != NULL && kring_item_is_in_open_document (item));

  if (!kring_list_find (list, item, &change.position))
    g_return_if_reached ();

  change.item = g_object_ref (item);
  change.list = g_object_ref (list);
  do_change (self, &change);
}

/**
 * kring_history_move:
 * @item: an item that stands in a list of the document
 * @position: where it is to stand; beyond the end is the end
 */
void
kring_history_move (KringHistory *self, KringItem *item, guint position)
{
  KringRecord change = { .type = KRING_CHANGE_MOVE };
  KringList *list = kring_item_get_owner_list (item);

  g_return_if_fail (KRING_IS_HISTORY (self));
  g_return_if_fail (list != NULL && kring_item_is_in_open_document (item));

  if (!kring_list_find (list, item, &change.old_position))
    g_return_if_reached ();

  change.position = MIN (position, kring_list_get_length (list) - 1);
  if (change.position == change.old_position)
    return;

  change.item = g_object_ref (item);
  change.list = g_object_ref (list);
  do_change (self, &change);
}

/**
 * kring_history_can_undo:
 */
gboolean
kring_history_can_undo (KringHistory *self)
{
  return self->n_done > 0;
}

/**
 * kring_history_can_redo:
 */
gboolean
kring_history_can_redo (KringHistory *self)
{
  return self->n_done < self->steps->len;
}

/**
 * kring_history_get_undo_name:
 *
 * Returns: (nullable): what undo would undo, translated
 */
const char *
kring_history_get_undo_name (KringHistory *self)
{
  return self->n_done > 0 ? ((KringStep *) g_ptr_array_index (self->steps, self->n_done - 1))->name : NULL;
}

/**
 * kring_history_get_redo_name:
 *
 * Returns: (nullable): what redo would do again, translated
 */
const char *
kring_history_get_redo_name (KringHistory *self)
{
  return self->n_done < self->steps->len ? ((KringStep *) g_ptr_array_index (self->steps, self->n_done))->name : NULL;
}

/**
 * kring_history_undo:
 *
 * Undoes the last step that is done; nothing where there is none, or inside a
 * step.
 */
void
kring_history_undo (KringHistory *self)
{
  KringStep *step;

  g_return_if_fail (KRING_IS_HISTORY (self));
  g_return_if_fail (self->depth == 0);

  if (self->n_done == 0)
    return;

  step = g_ptr_array_index (self->steps, --self->n_done);
  kring_step_play (self->document, step, FALSE);

  notify_all (self);
  kring_document_did_settle (self->document);
}

/**
 * kring_history_redo:
 *
 * Does the last undone step again; nothing where there is none.
 */
void
kring_history_redo (KringHistory *self)
{
  KringStep *step;

  g_return_if_fail (KRING_IS_HISTORY (self));
  g_return_if_fail (self->depth == 0);

  if (self->n_done == self->steps->len)
    return;

  step = g_ptr_array_index (self->steps, self->n_done++);
  kring_step_play (self->document, step, TRUE);

  self->broken = TRUE;
  notify_all (self);
  kring_document_did_settle (self->document);
}

/**
 * kring_history_is_modified:
 *
 * Returns: whether the document differs from what was last saved
 */
gboolean
kring_history_is_modified (KringHistory *self)
{
  return self->never_saved || current_serial (self) != self->saved_serial;
}

/**
 * kring_history_mark_saved:
 *
 * Says that the document, as it is now, is on disk.
 */
void
kring_history_mark_saved (KringHistory *self)
{
  kring_history_mark_saved_at (self, kring_history_get_state (self));
}

/**
 * kring_history_get_state:
 *
 * Remembers where the document is now, so that a save that ends later can say
 * what it saved. Typing after it is a step of its own.
 *
 * Returns: a token for kring_history_mark_saved_at()
 */
gpointer
kring_history_get_state (KringHistory *self)
{
  self->broken = TRUE;

  return GUINT_TO_POINTER (current_serial (self));
}

/**
 * kring_history_mark_saved_at:
 * @state: what kring_history_get_state() gave
 *
 * Says that the document, as it was then, is on disk.
 */
void
kring_history_mark_saved_at (KringHistory *self, gpointer state)
{
  self->saved_serial = GPOINTER_TO_UINT (state);
  self->never_saved = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

/**
 * kring_history_mark_unsaved:
 *
 * Says that no state of the document is on disk, as after restoring a draft or
 * opening a repaired copy.
 */
void
kring_history_mark_unsaved (KringHistory *self)
{
  self->never_saved = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}
