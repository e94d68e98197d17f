/* kring-table-edit.c: changing cells of a table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-table-private.h"

#include "model/kring-edit-field.h"
#include "model/kring-language.h"

#include <glib/gi18n.h>

/* What is edited with @item: all that are selected, where it is one of them. */
static GPtrArray *
get_edited (KringTable *self,
            KringItem *item)
{
  g_autoptr (GPtrArray) selected = kring_table_get_selected (self);
  GPtrArray *edited = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_one = g_ptr_array_find (selected, item, NULL);

  for (guint i = 0; is_one && i < selected->len; i++)
    g_ptr_array_add (edited, g_object_ref (g_ptr_array_index (selected, i)));
  if (!is_one)
    g_ptr_array_add (edited, g_object_ref (item));

  return edited;
}

/* What left the document meanwhile is not edited. */
static void
forget_gone (GPtrArray *items)
{
  for (guint i = items->len; i > 0; i--)
    if (kring_item_get_owner_list (g_ptr_array_index (items, i - 1)) == NULL)
      g_ptr_array_remove_index (items, i - 1);
}

static void
set_field (KringTable *self,
           guint field,
           const KringValue *value)
{
  g_autoptr (GError) error = NULL;

  forget_gone (self->edited);
  if (self->edited->len > 0 &&
      !kring_edit_set_field (kring_table_get_document (self), self->edited, field, value, self->today, &error))
    kring_table_toast (self, error->message);
}

static void
taken_cb (KringTable *self,
          const KringValue *value)
{
  guint index;

  if (self->selection == NULL || kring_table_column_get_field (self->current, &index) == NULL)
    return;

  set_field (self, index, value);

  /* What is typed next is a step of its own. */
  kring_history_break (kring_document_get_history (kring_table_get_document (self)));
}

/* What is derived is edited in the details, and an id is not. */
static gboolean
can_edit (KringTableColumn *column)
{
  const KringField *field = kring_table_column_get_field (column, NULL);

  return field != NULL && field->type != KRING_FIELD_ID;
}

/* Once the cell that was scrolled to has its place: the tick comes before its
 * frame is laid out, the next one after. */
static gboolean
edit_next_cb (GtkWidget *widget,
              GdkFrameClock *clock,
              gpointer data)
{
  KringTable *self = KRING_TABLE (widget);

  if (self->waiting++ == 0)
    return G_SOURCE_CONTINUE;

  self->waiting = 0;
  kring_table_edit_current (self);

  return G_SOURCE_REMOVE;
}

static void
left_cb (KringTable *self,
         int step)
{
  gboolean moved;

  if (self->selection == NULL || self->current_item == NULL)
    return;

  kring_table_focus_item (self, self->current_item);
  if (step == 0 || self->waiting > 0)
    return;

  do
    moved = kring_table_move_current (self, step);
  while (moved && !can_edit (self->current));
  if (moved)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), edit_next_cb, NULL, NULL);
}

/* References */

/* Gives a reference and its twin their values, in one step. */
static void
set_reference (KringTable *self,
               const char *id,
               const char *name)
{
  KringHistory *history;
  g_autofree char *step = NULL;
  guint index;
  const KringField *field = self->selection != NULL ? kring_table_column_get_field (self->current, &index) : NULL;
  KringValue reference = { .string = (char *) id };
  KringValue twin = { .string = (char *) name };

  if (field == NULL)
    return;

  history = kring_document_get_history (kring_table_get_document (self));
  if (self->edited->len > 1)
    step = g_strdup_printf (ngettext ("change “%s” of %u item", "change “%s” of %u items", self->edited->len),
                            kring_text (field->label), self->edited->len);
  kring_history_begin (history, step);
  set_field (self, index, &reference);
  set_field (self, kring_edit_get_twin (self->kind, index), &twin);
  kring_history_end (history);
}

static void
picked_cb (KringTable *self,
           KringItem *item)
{
  set_reference (self, item != NULL ? kring_item_get_id (item) : NULL, NULL);
}

/* Someone who is no stakeholder. */
static void
named_cb (KringTable *self,
          const char *name)
{
  set_reference (self, NULL, name);
}

static void
opened_cb (KringTable *self)
{
  kring_picker_show_items (self->picker, kring_table_get_document (self), KRING_KIND_STAKEHOLDER, NULL, NULL);
}

static void
closed_cb (KringTable *self)
{
  left_cb (self, 0);
}

static void
ensure_picker (KringTable *self)
{
  if (self->picker != NULL)
    return;

  self->picker = KRING_PICKER (kring_picker_new ());
  kring_picker_set_none (self->picker, _("Choose nobody"));
  kring_picker_set_takes_names (self->picker, TRUE);
  g_signal_connect_object (self->picker, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "named", G_CALLBACK (named_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->picker), GTK_WIDGET (self));
}

static char *
make_title (KringTable *self,
            guint n_items)
{
  const char *title = kring_table_column_get_title (self->current);
  g_autofree char *name = NULL;

  if (n_items > 1 && self->kind == KRING_KIND_STAKEHOLDER)
    return g_strdup_printf (ngettext ("%s of %u stakeholder", "%s of %u stakeholders", n_items), title, n_items);
  if (n_items > 1)
    /* Translators: a field, and of how many actions: “Status of 4 actions” */
    return g_strdup_printf (ngettext ("%s of %u action", "%s of %u actions", n_items), title, n_items);

  name = kring_item_get_display_name (kring_table_get_document (self), g_ptr_array_index (self->edited, 0));
  /* Translators: a field, and whose it is: “Role of City” */
  return g_strdup_printf (_("%s of %s"), title, name);
}

/* Opens the editor of the cell that keys are for, or else the details. */
void
kring_table_edit_current (KringTable *self)
{
  KringItem *item = self->current_item;
  GtkWidget *cell = item != NULL ? kring_table_find_cell (self, item, self->current) : NULL;
  guint index;
  const KringField *field = kring_table_column_get_field (self->current, &index);
  graphene_rect_t area;
  GdkRectangle at;
  GtkWidget *popover;

  if (cell == NULL || !gtk_widget_compute_bounds (cell, GTK_WIDGET (self), &area))
    return;
  if (!can_edit (self->current))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "table.show-details", NULL);
      return;
    }

  g_clear_pointer (&self->edited, g_ptr_array_unref);
  self->edited = get_edited (self, item);
  at = (GdkRectangle) { (int) area.origin.x, (int) area.origin.y, (int) area.size.width, (int) area.size.height };
  if (field->type == KRING_FIELD_REFERENCE)
    ensure_picker (self);
  popover = field->type == KRING_FIELD_REFERENCE ? GTK_WIDGET (self->picker) : GTK_WIDGET (self->editor);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &at);

  if (field->type == KRING_FIELD_REFERENCE)
    gtk_popover_popup (GTK_POPOVER (self->picker));
  else
    {
      g_autofree char *title = make_title (self, self->edited->len);

      kring_table_editor_edit (self->editor, field, kring_item_get_value (item, index), title, at.width);
    }
}

/* Makes the editor: to be called once. */
void
kring_table_init_editing (KringTable *self)
{
  self->editor = KRING_TABLE_EDITOR (kring_table_editor_new ());
  gtk_popover_set_position (GTK_POPOVER (self->editor), GTK_POS_BOTTOM);
  g_signal_connect_object (self->editor, "taken", G_CALLBACK (taken_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->editor), GTK_WIDGET (self));
}
