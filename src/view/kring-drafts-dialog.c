/* kring-drafts-dialog.c: what a crash left behind, offered
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-drafts-dialog.h"

#include "kring-load-dialog.h"
#include "kring-notes.h"

#include "model/kring-language.h"
#include "store/kring-drafts.h"
#include "store/kring-store.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  GPtrArray *drafts; /* KringDraftInfo */
  GtkWindow *parent; /* weak */
  KringRestored restored;
  gpointer data;
} Offer;

typedef struct
{
  Offer *offer;
  const KringDraftInfo *draft;
} Restoring;

static void
offer_free (Offer *offer)
{
  g_clear_pointer (&offer->drafts, g_ptr_array_unref);
  g_clear_weak_pointer (&offer->parent);
}

static void
offer_restored (GObject      *object,
                GAsyncResult *result,
                gpointer      data)
{
  g_autofree Restoring *restoring = data;
  Offer *offer = restoring->offer;
  g_autoptr (KringFileInfo) info = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KringDocument) document = kring_store_load_finish (result, &info, &error);

  if (document != NULL)
    {
      g_autoptr (KringSession) session = kring_session_new_from_draft (document, restoring->draft);

      offer->restored (session, offer->data);
    }
  else
    kring_load_tell_failure (offer->parent, error);

  g_rc_box_release_full (offer, (GDestroyNotify) offer_free);
}

static void
offer_answered (AdwMessageDialog *dialog,
                const char       *response,
                gpointer          data)
{
  Offer *offer = data;

  for (guint i = 0; i < offer->drafts->len; i++)
    {
      const KringDraftInfo *draft = g_ptr_array_index (offer->drafts, i);

      if (g_str_equal (response, "restore"))
        {
          Restoring *restoring = g_new0 (Restoring, 1);

          restoring->offer = g_rc_box_acquire (offer);
          restoring->draft = draft;
          /* Half an edit may break a rule: better most of it than nothing. */
          kring_store_load_async (draft->file, KRING_LOAD_REPAIR, NULL, offer_restored, restoring);
        }
      else if (g_str_equal (response, "discard"))
        kring_drafts_remove (draft);
    }

  g_rc_box_release_full (offer, (GDestroyNotify) offer_free);
}

static char *
offer_describe (const KringDraftInfo *draft)
{
  g_autofree char *day = g_date_time_format (draft->time, "%Y-%m-%d");
  g_autofree char *date = kring_format_date (kring_language_get (), day);
  g_autofree char *time = g_date_time_format (draft->time, "%H:%M");
  const char *title = draft->title != NULL && *draft->title != '\0' ? draft->title : _("New alliance");

  /* Translators: the title of an alliance, a date and a time */
  return g_strdup_printf (_("%s\n%s, %s"), title, date, time);
}

static void
offer_listed (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  Offer *offer = data;
  g_autoptr (GtkStringList) strings = NULL;
  GtkWidget *dialog, *notes;

  /* Drafts that cannot be listed cannot be offered, and are still there at
   * the next start. */
  offer->drafts = kring_drafts_list_finish (result, NULL);
  if (offer->drafts == NULL || offer->drafts->len == 0 || offer->parent == NULL)
    {
      g_rc_box_release_full (offer, (GDestroyNotify) offer_free);
      return;
    }

  strings = gtk_string_list_new (NULL);
  for (guint i = 0; i < offer->drafts->len; i++)
    gtk_string_list_take (strings, offer_describe (g_ptr_array_index (offer->drafts, i)));

  dialog = adw_message_dialog_new (offer->parent, _("Restore What Was Not Saved?"),
                                   _("Kring did not close as it should. These changes had not been saved yet:"));
  notes = kring_notes_new (G_LIST_MODEL (strings), _("Not saved"));
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (notes), 220);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), notes);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "later", _("_Not Now"),
                                    "discard", _("_Discard"),
                                    "restore", _("_Restore"),
                                    NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "later");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "restore");
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "restore", ADW_RESPONSE_SUGGESTED);
  g_signal_connect (dialog, "response", G_CALLBACK (offer_answered), offer);
  gtk_window_present (offer->parent);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * kring_drafts_dialog_offer:
 * @parent: the window where the question stands
 * @restored: called for each draft that was restored
 * @data: passed to @restored; must live as long as @parent
 *
 * Asks what to do with the drafts of a program that did not end as it should.
 * Without any, nothing shows.
 */
void
kring_drafts_dialog_offer (GtkWindow     *parent,
                           KringRestored  restored,
                           gpointer       data)
{
  Offer *offer = g_rc_box_new0 (Offer);

  g_set_weak_pointer (&offer->parent, parent);
  offer->restored = restored;
  offer->data = data;
  kring_drafts_list_async (NULL, offer_listed, offer);
}
