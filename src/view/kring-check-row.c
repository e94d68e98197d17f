/* kring-check-row.c: a checklist item and its answer
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-check-row.h"

#include "kring-text-area.h"
#include "kring-words.h"

#include "model/kring-check.h"
#include "model/kring-choices.h"
#include "model/kring-edit.h"
#include "model/kring-language.h"

#include <glib/gi18n.h>

/* In the order in which they stand: the plain answers first. */
static const KringAnswer answers[] = {
  KRING_ANSWER_NO,
  KRING_ANSWER_PARTLY,
  KRING_ANSWER_YES,
  KRING_ANSWER_NOT_DISCUSSED,
  KRING_ANSWER_NOT_APPLICABLE,
};

/**
 * KringCheckRow:
 *
 * A statement with its answer, the day of the answer, and a note. An item of
 * the user's own can also be reworded and removed.
 */
struct _KringCheckRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *statement_label;
  GtkWidget *own_box;
  GtkEntry *statement_entry;
  GtkWidget *remove_button;
  GtkWidget *answers_box;
  GtkToggleButton *buttons[G_N_ELEMENTS (answers)];
  GtkLabel *changed_label;
  GtkWidget *note_button;
  KringTextArea *note_area;

  KringDocument *document;
  char *id;
  gboolean is_own;
  gboolean showing;
  gboolean note_wanted;
};

G_DEFINE_FINAL_TYPE (KringCheckRow, kring_check_row, GTK_TYPE_WIDGET)

static KringItem *
kring_check_row_get_item (KringCheckRow *self)
{
  return kring_document_get_check (self->document, self->id);
}

static void
kring_check_row_answered (KringCheckRow *self,
                          GtkToggleButton *button)
{
  g_autofree char *today = NULL;

  if (self->showing || !gtk_toggle_button_get_active (button))
    return;

  today = kring_words_today ();
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (self->buttons[i] == button)
      kring_edit_answer (self->document, self->id, answers[i], today);
}

static void
kring_check_row_note_edited (KringCheckRow *self,
                             const char *text)
{
  kring_edit_check_note (self->document, self->id, text);
}

static void
kring_check_row_note_clicked (KringCheckRow *self)
{
  self->note_wanted = TRUE;
  kring_check_row_update (self);
  gtk_widget_grab_focus (kring_text_area_get_view (self->note_area));
}

static void
kring_check_row_statement_changed (KringCheckRow *self)
{
  KringItem *item = kring_check_row_get_item (self);

  if (!self->showing && item != NULL)
    kring_history_set_string (kring_document_get_history (self->document), item, KRING_CHECK_TEXT,
                              gtk_editable_get_text (GTK_EDITABLE (self->statement_entry)));
}

static void
kring_check_row_remove_clicked (KringCheckRow *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  g_ptr_array_add (items, kring_check_row_get_item (self));
  kring_edit_remove (self->document, items);
}

static void
kring_check_row_left (KringCheckRow *self)
{
  kring_history_break (kring_document_get_history (self->document));
}

static void
kring_check_row_dispose (GObject *object)
{
  KringCheckRow *self = KRING_CHECK_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kring_check_row_parent_class)->dispose (object);
}

static void
kring_check_row_finalize (GObject *object)
{
  KringCheckRow *self = KRING_CHECK_ROW (object);

  g_clear_object (&self->document);
  g_free (self->id);

  G_OBJECT_CLASS (kring_check_row_parent_class)->finalize (object);
}

static void
kring_check_row_class_init (KringCheckRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kring_check_row_dispose;
  object_class->finalize = kring_check_row_finalize;

  g_type_ensure (KRING_TYPE_TEXT_AREA);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "checkrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/kring/Kring/kring-check-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KringCheckRow, box);
  gtk_widget_class_bind_template_child (widget_class, KringCheckRow, statement_label);
  gtk_widget_class_bind_template_child (widget_class, KringCheckRow, own_box);
  gtk_widget_class_bind_template_child (widget_class, KringCheckRow, statement_entry);
  gtk_widget_class_bind_template_child (widget_class, KringCheckRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, KringCheckRow, answers_box);
  gtk_widget_class_bind_template_child (widget_class, KringCheckRow, changed_label);
  gtk_widget_class_bind_template_child (widget_class, KringCheckRow, note_button);
  gtk_widget_class_bind_template_child (widget_class, KringCheckRow, note_area);
  gtk_widget_class_bind_template_callback (widget_class, kring_check_row_note_clicked);
  gtk_widget_class_bind_template_callback (widget_class, kring_check_row_note_edited);
  gtk_widget_class_bind_template_callback (widget_class, kring_check_row_statement_changed);
  gtk_widget_class_bind_template_callback (widget_class, kring_check_row_remove_clicked);
}

static void
kring_check_row_init (KringCheckRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->statement_entry), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (kring_text_area_get_view (self->note_area)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Note"),
                                  -1);

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *label = kring_words_capitalise (kring_text (kring_answers[answers[i]].label));

      self->buttons[i] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (label));
      gtk_toggle_button_set_group (self->buttons[i], i > 0 ? self->buttons[0] : NULL);
      if (answers[i] == KRING_ANSWER_NOT_DISCUSSED)
        gtk_widget_add_css_class (GTK_WIDGET (self->buttons[i]), "open");
      g_signal_connect_object (self->buttons[i], "toggled",
                               G_CALLBACK (kring_check_row_answered),
                               self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (i < 3 ? gtk_widget_get_first_child (self->answers_box)
                                     : gtk_widget_get_last_child (self->answers_box)),
                      GTK_WIDGET (self->buttons[i]));
    }

  g_signal_connect_object (focus, "leave", G_CALLBACK (kring_check_row_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * kring_check_row_new:
 * @document: a document
 * @id: the id of a checklist item
 * @text: (nullable): the statement in the interface's language; %NULL for an item
 *   of the user's own, which has it itself
 *
 * Returns: (transfer floating): a row for the item
 */
GtkWidget *
kring_check_row_new (KringDocument *document,
                     const char *id,
                     const char *text)
{
  KringCheckRow *self = g_object_new (KRING_TYPE_CHECK_ROW, NULL);

  self->document = g_object_ref (document);
  self->id = g_strdup (id);
  self->is_own = text == NULL;

  gtk_label_set_text (self->statement_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->statement_label), !self->is_own);
  gtk_widget_set_visible (self->own_box, self->is_own);
  kring_check_row_update (self);

  return GTK_WIDGET (self);
}

/**
 * kring_check_row_get_id:
 * @self: a row
 *
 * Returns: the id of its checklist item
 */
const char *
kring_check_row_get_id (KringCheckRow *self)
{
  g_return_val_if_fail (KRING_IS_CHECK_ROW (self), NULL);

  return self->id;
}

/**
 * kring_check_row_update:
 * @self: a row
 *
 * Shows what the document holds now.
 */
void
kring_check_row_update (KringCheckRow *self)
{
  KringItem *item;
  KringAnswer answer;
  const char *changed, *note, *statement;
  g_autofree char *date = NULL;
  g_autofree char *about = NULL;

  g_return_if_fail (KRING_IS_CHECK_ROW (self));

  item = kring_check_row_get_item (self);
  answer = item != NULL ? kring_item_get_int (item, KRING_CHECK_ANSWER) : KRING_ANSWER_NOT_DISCUSSED;
  changed = item != NULL ? kring_item_get_string (item, KRING_CHECK_CHANGED) : "";
  note = item != NULL ? kring_item_get_string (item, KRING_CHECK_NOTE) : "";
  statement = self->is_own && item != NULL ? kring_item_get_string (item, KRING_CHECK_TEXT)
                                           : gtk_label_get_text (self->statement_label);

  self->showing = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    gtk_toggle_button_set_active (self->buttons[i], answers[i] == answer);
  if (self->is_own && !g_str_equal (statement, gtk_editable_get_text (GTK_EDITABLE (self->statement_entry))))
    gtk_editable_set_text (GTK_EDITABLE (self->statement_entry), statement);
  self->showing = FALSE;

  date = kring_format_date (kring_language_get (), changed);
  /* Translators: %s is the date on which an answer was given */
  about = g_strdup_printf (_("Answered on %s"), date);
  gtk_label_set_text (self->changed_label, about);
  gtk_widget_set_visible (GTK_WIDGET (self->changed_label), *changed != '\0' && answer != KRING_ANSWER_NOT_DISCUSSED);

  kring_text_area_show_text (self->note_area, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note_area), *note != '\0' || self->note_wanted);
  gtk_widget_set_visible (self->note_button, *note == '\0' && !self->note_wanted);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, statement, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answers_box), GTK_ACCESSIBLE_PROPERTY_LABEL, statement, -1);
}

/**
 * kring_check_row_focus:
 * @self: a row
 *
 * Brings the keyboard to the answers.
 */
void
kring_check_row_focus (KringCheckRow *self)
{
  g_return_if_fail (KRING_IS_CHECK_ROW (self));

  gtk_widget_child_focus (self->answers_box, GTK_DIR_TAB_FORWARD);
}
