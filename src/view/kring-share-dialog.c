/* kring-share-dialog.c: the conversation that sharing a copy is
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-share-dialog.h"

#include "kring-file-filter.h"

#include "model/kring-language.h"
#include "paint/kring-share.h"
#include "store/kring-share-copy.h"
#include "store/kring-store.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  GtkWindow *parent; /* where the questions stand; not owned while NULL */
  GFile *original;   /* the document's own file, or NULL */
  GFile *file;       /* where the copy goes */
  gboolean may_replace;
  GtkFileChooserNative *chooser;
} Sharing;

/* What stands where the copy is to go. */
typedef enum
{
  PLACE_FREE,
  PLACE_TAKEN,
  PLACE_OWN
} Place;

static void sharing_choose (GTask *task);

static void
sharing_free (Sharing *sharing)
{
  g_clear_weak_pointer (&sharing->parent);
  g_clear_object (&sharing->original);
  g_clear_object (&sharing->file);
  g_clear_object (&sharing->chooser);
  g_free (sharing);
}

static void
sharing_return (GTask *task,
                GFile *file)
{
  g_task_return_pointer (task, file != NULL ? g_object_ref (file) : NULL, g_object_unref);
  g_object_unref (task);
}

static AdwMessageDialog *
sharing_ask (GTask *task,
             const char *heading,
             const char *body,
             GCallback answered)
{
  Sharing *sharing = g_task_get_task_data (task);
  GtkWidget *dialog = adw_message_dialog_new (sharing->parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", answered, task);

  return ADW_MESSAGE_DIALOG (dialog);
}

static void
sharing_choose_answered (AdwMessageDialog *dialog,
                         const char *response,
                         gpointer data)
{
  if (g_str_equal (response, "choose"))
    sharing_choose (data);
  else
    sharing_return (data, NULL);
}

static void
sharing_offer_choice (AdwMessageDialog *dialog,
                      const char *label)
{
  adw_message_dialog_add_response (dialog, "choose", label);
  adw_message_dialog_set_response_appearance (dialog, "choose", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "choose");
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
sharing_written (GObject *object,
                 GAsyncResult *result,
                 gpointer data)
{
  GTask *task = data;
  Sharing *sharing = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (kring_store_save_finish (result, NULL, NULL, &error))
    sharing_return (task, sharing->file);
  else
    sharing_offer_choice (sharing_ask (task, _("The Copy Could Not Be Saved"), error->message,
                                       G_CALLBACK (sharing_choose_answered)),
                          _("_Choose Another File…"));
}

static void
sharing_write (GTask *task)
{
  Sharing *sharing = g_task_get_task_data (task);
  g_autoptr (KringDocument) copy =
    kring_share_copy_new (kring_session_get_document (g_task_get_source_object (task)));

  kring_store_save_async (copy, sharing->file, NULL, NULL, sharing_written, task);
}

static void
sharing_replace_answered (AdwMessageDialog *dialog,
                          const char *response,
                          gpointer data)
{
  if (g_str_equal (response, "replace"))
    sharing_write (data);
  else
    sharing_choose (data);
}

static void
sharing_ask_to_replace (GTask *task)
{
  Sharing *sharing = g_task_get_task_data (task);
  g_autofree char *name = kring_file_get_name (sharing->file);
  g_autofree char *heading = g_strdup_printf (_("Replace “%s”?"), name);
  AdwMessageDialog *dialog;

  dialog = sharing_ask (task, heading, _("A file of that name is there already. Replacing it loses what is in it."),
                        G_CALLBACK (sharing_replace_answered));
  adw_message_dialog_add_response (dialog, "replace", _("_Replace"));
  adw_message_dialog_set_response_appearance (dialog, "replace", ADW_RESPONSE_DESTRUCTIVE);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
sharing_refuse (GTask *task)
{
  Sharing *sharing = g_task_get_task_data (task);
  g_autofree char *name = kring_file_get_name (sharing->file);
  g_autofree char *heading = g_strdup_printf (_("“%s” Is the Document Itself"), name);

  sharing_offer_choice (sharing_ask (task, heading,
                                     _("The copy lacks what is private. In its place, that would be lost."),
                                     G_CALLBACK (sharing_choose_answered)),
                        _("_Choose Another File…"));
}

static void
sharing_place_known (GObject *object,
                     GAsyncResult *result,
                     gpointer data)
{
  GTask *task = data;
  Sharing *sharing = g_task_get_task_data (task);

  switch ((Place) g_task_propagate_int (G_TASK (result), NULL))
    {
    case PLACE_OWN:
      sharing_refuse (task);
      break;

    case PLACE_TAKEN:
      if (!sharing->may_replace)
        {
          sharing_ask_to_replace (task);
          break;
        }
      sharing_write (task);
      break;

    case PLACE_FREE:
    default:
      sharing_write (task);
    }
}

static void
sharing_look_in_thread (GTask *look,
                        gpointer source,
                        gpointer data,
                        GCancellable *cancellable)
{
  Sharing *sharing = data;
  Place place = PLACE_FREE;

  if (sharing->original != NULL && kring_share_copy_would_replace (sharing->file, sharing->original))
    place = PLACE_OWN;
  else if (g_file_query_exists (sharing->file, NULL))
    place = PLACE_TAKEN;

  g_task_return_int (look, place);
}

/* The disk is looked at in a thread, while nothing else touches @sharing. */
static void
sharing_look (GTask *task)
{
  g_autoptr (GTask) look = g_task_new (NULL, NULL, sharing_place_known, task);

  g_task_set_task_data (look, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (look, sharing_look_in_thread);
}

static void
sharing_chosen (GtkNativeDialog *native,
                int response,
                gpointer data)
{
  GTask *task = data;
  Sharing *sharing = g_task_get_task_data (task);
  g_autoptr (GFile) chosen = NULL;
  gboolean extended;

  g_clear_object (&sharing->file);
  if (response == GTK_RESPONSE_ACCEPT)
    {
      chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));
      sharing->file = kring_file_with_extension (chosen, KRING_FILE_EXTENSION, &extended);
    }
  g_clear_object (&sharing->chooser);

  if (sharing->file == NULL)
    sharing_return (task, NULL);
  else if (kring_session_find (sharing->file) != NULL)
    sharing_refuse (task);
  else
    {
      /* The chooser did not ask about a name that it never saw. */
      sharing->may_replace = !extended;
      sharing_look (task);
    }
}

static void
sharing_choose (GTask *task)
{
  Sharing *sharing = g_task_get_task_data (task);
  KringSession *session = g_task_get_source_object (task);
  g_autoptr (GFile) folder = sharing->original != NULL ? g_file_get_parent (sharing->original) : NULL;
  /* Translators: the name that is proposed for the file of a copy to share: %s is the title of the alliance */
  g_autofree char *title = g_strdup_printf (_("%s (to share)"), kring_session_get_title (session));
  g_autofree char *name = kring_file_suggest_name (title, KRING_FILE_EXTENSION);
  GtkFileChooser *chooser;

  sharing->chooser = gtk_file_chooser_native_new (_("Share a Copy"), sharing->parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                                  _("_Save"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (sharing->chooser), TRUE);
  chooser = GTK_FILE_CHOOSER (sharing->chooser);
  kring_file_chooser_add_filters (chooser);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);
  gtk_file_chooser_set_current_name (chooser, name);
  g_signal_connect (sharing->chooser, "response", G_CALLBACK (sharing_chosen), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (sharing->chooser));
}

static char *
make_body (KringDocument *document)
{
  g_auto (GStrv) names = kring_share_get_left_out (document, kring_language_get ());
  g_autofree char *list = g_strjoinv (", ", names);
  g_autofree char *left_out = *names != NULL ? g_strdup_printf (_("Left out: %s"), list)
                                             : g_strdup (_("Nothing is left out: nothing private is filled in"));
  gboolean foreign = kring_share_copy_leaves_foreign (document);

  return g_strconcat (_("The copy is an alliance document for others, without what is private. Yours stays as it is."),
                      "\n\n", left_out, foreign ? "\n\n" : NULL,
                      foreign ? _("Also left out: what other programs put into the file, and comments in it") : NULL,
                      NULL);
}

/**
 * kring_share_async:
 * @session: a document
 * @parent: the window where questions stand
 * @callback: called when the copy is on disk, or the user gave up
 * @data: passed to @callback
 *
 * Tells what a copy to share leaves out, asks where it goes, and writes it. The
 * document and its file stay what they are.
 */
void
kring_share_async (KringSession *session,
                   GtkWindow *parent,
                   GAsyncReadyCallback callback,
                   gpointer data)
{
  GTask *task = g_task_new (session, NULL, callback, data);
  Sharing *sharing = g_new0 (Sharing, 1);
  g_autofree char *body = make_body (kring_session_get_document (session));

  g_task_set_source_tag (task, kring_share_async);
  g_set_weak_pointer (&sharing->parent, parent);
  g_set_object (&sharing->original, kring_session_get_file (session));
  g_task_set_task_data (task, sharing, (GDestroyNotify) sharing_free);

  sharing_offer_choice (sharing_ask (task, _("Share a Copy"), body, G_CALLBACK (sharing_choose_answered)),
                        _("_Choose a File…"));
}

/**
 * kring_share_finish:
 * @session: the document
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable): where the copy stands; %NULL where the
 *   user gave up
 */
GFile *
kring_share_finish (KringSession *session,
                    GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
