/* kring-table-editor.c: edits a cell of a table, over it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-table-editor.h"

#include "kring-accessible.h"
#include "kring-calendar-button.h"
#include "kring-local-value.h"
#include "kring-text-area.h"
#include "kring-words.h"

#include <glib/gi18n.h>

#define MIN_WIDTH 180
#define TEXT_WIDTH 320

/**
 * KringTableEditor:
 *
 * A popover with what suits a field: words to choose from, an entry, with a
 * calendar for dates, or an area for text. Enter takes what is there (in text
 * with Ctrl, where it is a new line), and so does a click elsewhere; Tab goes on
 * to the next cell; Escape leaves what was.
 */
struct _KringTableEditor
{
  GtkPopover parent_instance;

  const KringField *field;
  GtkWidget *box;      /* what is in it, made for each field */
  GtkEditable *entry;  /* one of these three */
  KringTextArea *area;
  GtkListBox *list;
  GtkListBoxRow *row_before; /* of the list: what was chosen when it opened */
  GArray *values;      /* of int: those of the rows of the list */
  GtkLabel *complaint;
  char *text;          /* of the area */
  char *before;        /* what was in the entry or area */
  gboolean is_open;
};

G_DEFINE_FINAL_TYPE (KringTableEditor, kring_table_editor, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_TAKEN,
  SIGNAL_LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Says that it ends, once; @step is where the keyboard goes: 0 for the cell
 * itself, 1 and -1 for the next and the one before. */
static void
leave (KringTableEditor *self,
       int step)
{
  if (!self->is_open)
    return;

  self->is_open = FALSE;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_LEFT], 0, step);
}

static const char *
get_typed (KringTableEditor *self)
{
  return self->area != NULL ? self->text : gtk_editable_get_text (self->entry);
}

/* Hands over what is there, where it is a value and another one than before. Of
 * several items the others may have another choice: Enter gives it to all, but
 * who only passes with Tab has chosen nothing. */
static gboolean
take (KringTableEditor *self,
      gboolean passing,
      GError **error)
{
  KringValue value;

  if (self->list != NULL)
    {
      GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

      if (row == NULL || (passing && row == self->row_before))
        return TRUE;

      value.integer = g_array_index (self->values, int, gtk_list_box_row_get_index (row));
      g_signal_emit (self, signals[SIGNAL_TAKEN], 0, &value);
      return TRUE;
    }

  if (g_str_equal (get_typed (self), self->before))
    return TRUE;
  if (!(self->area != NULL ? kring_field_parse (self->field, get_typed (self), &value, error)
                           : kring_local_value_parse (self->field, get_typed (self), &value, error)))
    return FALSE;

  g_signal_emit (self, signals[SIGNAL_TAKEN], 0, &value);
  kring_field_clear_value (self->field, &value);

  return TRUE;
}

static void
complain (KringTableEditor *self,
          const char *message)
{
  gtk_label_set_text (self->complaint, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->complaint), message != NULL);
  if (self->entry != NULL)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                                 message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
take_and_leave (KringTableEditor *self,
                int step)
{
  g_autoptr (GError) error = NULL;

  if (take (self, step != 0, &error))
    leave (self, step);
  else
    complain (self, error->message);
}

static void
activated_cb (KringTableEditor *self)
{
  take_and_leave (self, 0);
}

static void
row_activated_cb (KringTableEditor *self,
                  GtkListBoxRow *row)
{
  gtk_list_box_select_row (self->list, row);
  take_and_leave (self, 0);
}

static void
typed_cb (KringTableEditor *self)
{
  complain (self, NULL);
}

static void
text_edited_cb (KringTableEditor *self,
                const char *text)
{
  g_free (self->text);
  self->text = g_strdup (text);
}

/* A click elsewhere closes it. What is no value is told, and stays what it was. */
static void
closed_cb (KringTableEditor *self)
{
  g_autoptr (GError) error = NULL;

  if (!self->is_open)
    return;

  if (self->list == NULL && !take (self, FALSE, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
  leave (self, 0);
}

static gboolean
key_cb (KringTableEditor *self,
        guint key,
        guint code,
        GdkModifierType state)
{
  gboolean is_enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;

  if (key == GDK_KEY_Escape)
    leave (self, 0);
  else if (key == GDK_KEY_Tab && (state & GDK_CONTROL_MASK) == 0)
    take_and_leave (self, 1);
  else if (key == GDK_KEY_ISO_Left_Tab || (key == GDK_KEY_Tab && (state & GDK_SHIFT_MASK) != 0))
    take_and_leave (self, -1);
  else if (is_enter && self->area != NULL && (state & GDK_CONTROL_MASK) != 0)
    take_and_leave (self, 0);
  else
    return FALSE;

  return TRUE;
}

/* Editors */

static void
add_word (KringTableEditor *self,
          int value,
          gboolean is_chosen)
{
  g_autofree char *word = kring_words_get_choice (self->field, value);
  GtkWidget *label = gtk_label_new (word);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  kring_accessible_set_name (row, word, "");
  gtk_list_box_append (self->list, row);
  g_array_append_val (self->values, value);
  if (is_chosen)
    {
      gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
      self->row_before = GTK_LIST_BOX_ROW (row);
    }
}

static void
add_list (KringTableEditor *self,
          const KringValue *value)
{
  const KringField *field = self->field;
  int first = field->type == KRING_FIELD_SCALE ? field->min : 0;

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  g_array_set_size (self->values, 0);
  if (field->type == KRING_FIELD_SCALE && kring_field_get_default (field) == KRING_UNSET)
    add_word (self, KRING_UNSET, value->integer == KRING_UNSET);
  for (int i = 0; field->choices[i].id != NULL; i++)
    add_word (self, first + i, value->integer == first + i);

  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->list));
}

static void
date_chosen_cb (KringTableEditor *self,
               const char *date)
{
  KringValue value = { .string = (char *) date };
  g_autofree char *text = kring_local_value_format (self->field, &value);

  gtk_editable_set_text (self->entry, text);
  take_and_leave (self, 0);
}

static void
calendar_opened_cb (KringTableEditor *self,
                    KringCalendarButton *calendar)
{
  KringValue value;

  if (!kring_local_value_parse (self->field, gtk_editable_get_text (self->entry), &value, NULL))
    return;

  kring_calendar_button_show_date (calendar, value.string != NULL ? value.string : "");
  kring_field_clear_value (self->field, &value);
}

static void
add_entry (KringTableEditor *self,
           const KringValue *value)
{
  gboolean is_date = self->field->type == KRING_FIELD_DATE || self->field->type == KRING_FIELD_MOMENT;
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->before = kring_local_value_format (self->field, value);
  self->entry = GTK_EDITABLE (gtk_entry_new ());
  gtk_editable_set_enable_undo (self->entry, FALSE);
  gtk_editable_set_text (self->entry, self->before);
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->entry));
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);

  if (is_date)
    {
      GtkWidget *calendar = kring_calendar_button_new (self->field->type == KRING_FIELD_MOMENT);

      gtk_widget_add_css_class (line, "linked");
      gtk_box_append (GTK_BOX (line), calendar);
      g_signal_connect_object (calendar, "opened", G_CALLBACK (calendar_opened_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (calendar, "date-chosen", G_CALLBACK (date_chosen_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_box_append (GTK_BOX (self->box), line);
}

static void
add_area (KringTableEditor *self,
          const KringValue *value)
{
  self->before = g_strdup (value->string != NULL ? value->string : "");
  self->text = g_strdup (self->before);
  self->area = KRING_TEXT_AREA (kring_text_area_new ());
  kring_text_area_show_text (self->area, self->before);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->area));
  g_signal_connect_object (self->area, "edited", G_CALLBACK (text_edited_cb), self, G_CONNECT_SWAPPED);
}

static void
empty (KringTableEditor *self)
{
  gtk_popover_set_child (GTK_POPOVER (self), NULL);
  self->box = NULL;
  self->entry = NULL;
  self->area = NULL;
  self->list = NULL;
  self->row_before = NULL;
  self->complaint = NULL;
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->before, g_free);
}

static GtkWidget *
get_focus (KringTableEditor *self)
{
  if (self->area != NULL)
    return kring_text_area_get_view (self->area);
  if (self->entry != NULL)
    return GTK_WIDGET (self->entry);

  return GTK_WIDGET (gtk_list_box_get_selected_row (self->list));
}

static void
kring_table_editor_finalize (GObject *object)
{
  KringTableEditor *self = KRING_TABLE_EDITOR (object);

  g_array_unref (self->values);
  g_free (self->text);
  g_free (self->before);

  G_OBJECT_CLASS (kring_table_editor_parent_class)->finalize (object);
}

static void
kring_table_editor_class_init (KringTableEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_table_editor_finalize;

  /**
   * KringTableEditor::taken:
   * @value: a KringValue of the field
   *
   * The cell is to have another value.
   */
  signals[SIGNAL_TAKEN] =
    g_signal_new ("taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  /**
   * KringTableEditor::left:
   * @step: 1 to go on to the next cell, -1 to the one before, 0 to stay
   *
   * It is closed.
   */
  signals[SIGNAL_LEFT] =
    g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
kring_table_editor_init (KringTableEditor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->values = g_array_new (FALSE, FALSE, sizeof (int));
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "cell-editor");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
}

/**
 * kring_table_editor_new:
 *
 * Returns: (transfer floating): an editor
 */
GtkWidget *
kring_table_editor_new (void)
{
  return g_object_new (KRING_TYPE_TABLE_EDITOR, NULL);
}

/**
 * kring_table_editor_edit:
 * @self: an editor, which points to the cell
 * @field: what is edited; no reference
 * @value: its value now
 * @title: what a screen reader calls it
 * @width: how wide the cell is, in pixels
 *
 * Opens with @value.
 */
void
kring_table_editor_edit (KringTableEditor *self,
                         const KringField *field,
                         const KringValue *value,
                         const char *title,
                         int width)
{
  g_return_if_fail (KRING_IS_TABLE_EDITOR (self));

  empty (self);
  self->field = field;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  if (field->choices != NULL)
    add_list (self, value);
  else if (field->type == KRING_FIELD_TEXT)
    add_area (self, value);
  else
    add_entry (self, value);

  self->complaint = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->complaint, TRUE);
  gtk_label_set_xalign (self->complaint, 0);
  gtk_label_set_max_width_chars (self->complaint, 30);
  gtk_widget_add_css_class (GTK_WIDGET (self->complaint), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->complaint), FALSE);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->complaint));

  gtk_widget_set_size_request (self->box, MAX (width, field->type == KRING_FIELD_TEXT ? TEXT_WIDTH : MIN_WIDTH), -1);
  gtk_popover_set_child (GTK_POPOVER (self), self->box);
  kring_accessible_set_name (self->list != NULL ? GTK_WIDGET (self->list) : get_focus (self), title, "");

  self->is_open = TRUE;
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (get_focus (self));
  if (self->entry != NULL)
    gtk_editable_select_region (self->entry, 0, -1);
}
