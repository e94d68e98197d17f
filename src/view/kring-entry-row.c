/* kring-entry-row.c: a field that is typed on one line
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-entry-row.h"

#include "kring-calendar-button.h"
#include "kring-local-value.h"

#include <glib/gi18n.h>

/**
 * KringEntryRow:
 *
 * A line, tags, a year, a number, a date or a moment. What is typed is stored
 * as soon as it is a value; what is not one stays in the entry, marked, until
 * it is mended or Escape brings back the value.
 */
struct _KringEntryRow
{
  KringFieldRow parent_instance;

  GtkEntry *entry;
  KringCalendarButton *calendar;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (KringEntryRow, kring_entry_row, KRING_TYPE_FIELD_ROW)

static gboolean
kring_entry_row_has_focus (KringEntryRow *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self->entry)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* Whether what is in the entry means the value already, only written in
 * another way. */
static gboolean
kring_entry_row_means (KringEntryRow *self,
                       const KringValue *value)
{
  const KringField *field = kring_field_row_get_field (KRING_FIELD_ROW (self));
  KringValue typed;
  gboolean means;

  if (!kring_local_value_parse (field, gtk_editable_get_text (GTK_EDITABLE (self->entry)), &typed, NULL))
    return FALSE;

  means = kring_field_values_equal (field, &typed, value);
  kring_field_clear_value (field, &typed);

  return means;
}

static void
kring_entry_row_restore (KringEntryRow *self)
{
  KringFieldRow *row = KRING_FIELD_ROW (self);
  g_autofree char *text = NULL;
  KringValue value;

  kring_field_row_get_value (row, &value);
  text = kring_local_value_format (kring_field_row_get_field (row), &value);

  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (self->entry))))
    {
      self->showing = TRUE;
      gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
      gtk_editable_set_position (GTK_EDITABLE (self->entry), kring_entry_row_has_focus (self) ? -1 : 0);
      self->showing = FALSE;
    }

  kring_field_row_set_error (row, NULL);
}

static void
kring_entry_row_show (KringFieldRow *row)
{
  KringEntryRow *self = KRING_ENTRY_ROW (row);
  KringValue value;

  kring_field_row_get_value (row, &value);
  if (!kring_entry_row_has_focus (self) || !kring_entry_row_means (self, &value))
    kring_entry_row_restore (self);
}

/* Stores what is in the entry where it is a value, and writes it as values are
 * written. */
static gboolean
kring_entry_row_take (KringEntryRow *self,
                      GError **error)
{
  KringFieldRow *row = KRING_FIELD_ROW (self);
  const KringField *field = kring_field_row_get_field (row);
  KringValue value;

  if (!kring_local_value_parse (field, gtk_editable_get_text (GTK_EDITABLE (self->entry)), &value, error))
    return FALSE;

  kring_field_row_store (row, &value);
  kring_field_clear_value (field, &value);

  return TRUE;
}

static gboolean
kring_entry_row_finish (KringEntryRow *self)
{
  g_autoptr (GError) error = NULL;

  if (kring_field_row_get_item (KRING_FIELD_ROW (self)) == NULL)
    return FALSE;

  if (!kring_entry_row_take (self, &error))
    {
      kring_field_row_set_error (KRING_FIELD_ROW (self), error->message);
      return FALSE;
    }

  kring_entry_row_restore (self);
  return TRUE;
}

static void
kring_entry_row_left (KringEntryRow *self)
{
  kring_entry_row_finish (self);
}

static void
kring_entry_row_activated (KringEntryRow *self)
{
  if (kring_entry_row_finish (self))
    kring_field_row_enter (KRING_FIELD_ROW (self));
}

/* Who types over a year or date empties the entry first: that is not yet what
 * was meant. */
static gboolean
kring_entry_row_is_begun (KringEntryRow *self)
{
  const KringField *field = kring_field_row_get_field (KRING_FIELD_ROW (self));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (!kring_entry_row_has_focus (self) || field->type == KRING_FIELD_LINE || field->type == KRING_FIELD_TAGS)
    return FALSE;

  return *text == '\0';
}

static void
kring_entry_row_changed (KringEntryRow *self)
{
  KringFieldRow *row = KRING_FIELD_ROW (self);
  g_autoptr (GError) error = NULL;

  if (self->showing || kring_field_row_get_item (row) == NULL)
    return;

  if (kring_entry_row_is_begun (self))
    kring_field_row_set_error (row, NULL);
  else if (!kring_entry_row_take (self, &error))
    kring_field_row_set_error (row, kring_entry_row_has_focus (self) &&
                                            kring_local_value_may_become (kring_field_row_get_field (row),
                                                                          gtk_editable_get_text (GTK_EDITABLE (self->entry)))
                                        ? NULL
                                        : error->message);
}

static gboolean
kring_entry_row_escaped (GtkWidget *widget,
                         GVariant *args,
                         gpointer user_data)
{
  KringEntryRow *self = user_data;
  KringValue value;

  if (kring_field_row_get_item (KRING_FIELD_ROW (self)) == NULL)
    return FALSE;

  kring_field_row_get_value (KRING_FIELD_ROW (self), &value);
  if (kring_entry_row_means (self, &value))
    return FALSE;

  kring_entry_row_restore (self);
  return TRUE;
}

static void
kring_entry_row_date_chosen (KringEntryRow *self,
                            const char *date)
{
  KringValue value = { .string = (char *) date };

  kring_field_row_store (KRING_FIELD_ROW (self), &value);
}

static void
kring_entry_row_calendar_opened (KringEntryRow *self)
{
  KringValue value;

  if (kring_field_row_get_item (KRING_FIELD_ROW (self)) == NULL)
    return;

  kring_field_row_get_value (KRING_FIELD_ROW (self), &value);
  kring_calendar_button_show_date (self->calendar, value.string);
}

static void
kring_entry_row_add_calendar (KringEntryRow *self,
                              GtkBox *box)
{
  const KringField *field = kring_field_row_get_field (KRING_FIELD_ROW (self));

  self->calendar = KRING_CALENDAR_BUTTON (kring_calendar_button_new (field->type == KRING_FIELD_MOMENT));
  gtk_box_append (box, GTK_WIDGET (self->calendar));

  g_signal_connect_object (self->calendar, "opened",
                           G_CALLBACK (kring_entry_row_calendar_opened),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->calendar, "date-chosen",
                           G_CALLBACK (kring_entry_row_date_chosen),
                           self, G_CONNECT_SWAPPED);
}

/* The kind of the field is known only when the row is whole. */
static void
kring_entry_row_build (KringFieldRow *row)
{
  KringEntryRow *self = KRING_ENTRY_ROW (row);
  const KringField *field = kring_field_row_get_field (row);
  gboolean is_date = field->type == KRING_FIELD_DATE || field->type == KRING_FIELD_MOMENT;
  gboolean is_short = field->type == KRING_FIELD_YEAR || field->type == KRING_FIELD_NUMBER;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), is_short ? 8 : is_date ? 14 : 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), is_short ? 8 : is_date ? 16 : -1);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));

  if (is_date)
    {
      gtk_widget_add_css_class (box, "linked");
      kring_entry_row_add_calendar (self, GTK_BOX (box));
    }

  kring_field_row_set_editor (row, box, GTK_WIDGET (self->entry), !is_date && !is_short);

  g_signal_connect_object (self->entry, "changed", G_CALLBACK (kring_entry_row_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (kring_entry_row_activated), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (focus, "leave", G_CALLBACK (kring_entry_row_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Escape"),
                      gtk_callback_action_new (kring_entry_row_escaped, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

static void
kring_entry_row_class_init (KringEntryRowClass *klass)
{
  KringFieldRowClass *row_class = KRING_FIELD_ROW_CLASS (klass);

  row_class->build = kring_entry_row_build;
  row_class->show = kring_entry_row_show;
}

static void
kring_entry_row_init (KringEntryRow *self)
{
}
