/* kring-set-aside-dialog.c: asks why something is set aside
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-set-aside-dialog.h"

#include "model/kring-edit.h"
#include "model/kring-language.h"

#include <glib/gi18n.h>

/* What the answer is about. */
typedef struct
{
  KringDocument *document;
  const char *rule;
  GPtrArray *items; /* of KringItem, or NULL: the whole rule */
  GtkEditable *reason;
  GtkWidget *window; /* weak */
} Question;

static void
question_free (Question *question)
{
  g_clear_weak_pointer (&question->window);
  g_object_unref (question->document);
  g_clear_pointer (&question->items, g_ptr_array_unref);
  g_free (question);
}

/* What has gone from the document meanwhile cannot be set aside. */
static void
forget_gone (GPtrArray *items)
{
  for (guint i = items->len; i > 0; i--)
    if (kring_item_get_owner_list (g_ptr_array_index (items, i - 1)) == NULL)
      g_ptr_array_remove_index (items, i - 1);
}

static void
answered_cb (AdwMessageDialog *dialog,
             const char *response,
             gpointer data)
{
  Question *question = data;

  if (g_str_equal (response, "set-aside"))
    {
      g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (question->reason)));

      if (question->items != NULL)
        forget_gone (question->items);
      if (question->items == NULL || question->items->len > 0)
        {
          kring_edit_set_aside (question->document, question->rule, question->items, reason);
          if (question->window != NULL)
            gtk_widget_activate_action (question->window, "win.toast-undo", "s", _("Set aside"));
        }
    }
  question_free (question);
}

/* What is to be set aside is told by its name, but for many. */
static char *
make_body (KringDocument *document,
           KringFinding *finding,
           GPtrArray *items)
{
  g_autofree char *name = NULL;

  if (items == NULL || items->len != 1)
    return kring_finding_tell (finding, NULL);

  name = kring_item_get_display_name (document, g_ptr_array_index (items, 0));
  return g_strdup_printf ("%s: %s", name, kring_text (kring_rule_get_title (kring_finding_get_rule (finding))));
}

/* What is set aside for an item: itself, or what it is part of. */
static KringItem *
get_subject (GPtrArray *subjects,
             KringItem *item)
{
  KringList *list = kring_item_get_owner_list (item);

  if (g_ptr_array_find (subjects, item, NULL))
    return item;
  if (list != NULL && g_ptr_array_find (subjects, kring_list_get_owner (list), NULL))
    return kring_list_get_owner (list);

  return NULL;
}

/**
 * kring_set_aside_ask:
 * @document: a document
 * @finding: a finding of it
 * @item: (nullable): the one of its items that it is about; %NULL: all
 * @widget: where the question comes from
 *
 * Asks for a reason, which may be left out, and sets it aside.
 */
void
kring_set_aside_ask (KringDocument *document,
                     KringFinding *finding,
                     KringItem *item,
                     GtkWidget *widget)
{
  g_autoptr (GPtrArray) subjects = kring_finding_get_subjects (finding);
  KringItem *subject = item != NULL ? get_subject (subjects, item) : NULL;
  Question *question = g_new0 (Question, 1);
  GtkWidget *reason = gtk_entry_new ();
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  question->document = g_object_ref (document);
  question->rule = kring_finding_get_rule (finding)->id;
  if (subjects->len > 0)
    question->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < subjects->len; i++)
    if (subject == NULL || g_ptr_array_index (subjects, i) == subject)
      g_ptr_array_add (question->items, g_object_ref (g_ptr_array_index (subjects, i)));
  question->reason = GTK_EDITABLE (reason);
  g_set_weak_pointer (&question->window, GTK_WIDGET (gtk_widget_get_root (widget)));

  body = make_body (document, finding, question->items);
  dialog = adw_message_dialog_new (GTK_WINDOW (question->window), _("Set This Aside?"), body);
  gtk_entry_set_placeholder_text (GTK_ENTRY (reason), _("Why it needs no attention, if you like"));
  gtk_entry_set_activates_default (GTK_ENTRY (reason), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (reason), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reason"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), reason);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "set-aside", _("Set _Aside"),
                                    NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "set-aside");
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "set-aside", ADW_RESPONSE_SUGGESTED);
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), question);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (reason);
}

/**
 * kring_set_aside_take_up:
 * @document: a document
 * @set_aside: (element-type KringItem): what was set aside
 * @widget: where this is asked
 *
 * Takes it up again.
 */
void
kring_set_aside_take_up (KringDocument *document,
                         GPtrArray *set_aside,
                         GtkWidget *widget)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  g_autoptr (GPtrArray) items = g_ptr_array_ref (set_aside);

  if (items->len == 0)
    return;

  /* By then the widget may be gone, and the finding that tells them. */
  kring_edit_take_up (document, items);
  gtk_widget_activate_action (window, "win.toast-undo", "s", _("Taken up again"));
}
