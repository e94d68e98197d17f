/* kring-save-dialog.c: the conversation that saving is
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-save-dialog.h"

#include "kring-file-filter.h"

#include "store/kring-store.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  GtkWindow *parent; /* where the questions stand; not owned while NULL */
  GFile *file;       /* where to save */
  gboolean overwrite;
  GtkFileChooserNative *chooser;
} Saving;

static void
saving_free (Saving *saving)
{
  g_clear_weak_pointer (&saving->parent);
  g_clear_object (&saving->file);
  g_clear_object (&saving->chooser);
  g_free (saving);
}

static GTask *
saving_task_new (KringSession        *session,
                 GtkWindow           *parent,
                 GAsyncReadyCallback  callback,
                 gpointer             data)
{
  GTask *task = g_task_new (session, NULL, callback, data);
  Saving *saving = g_new0 (Saving, 1);

  g_set_weak_pointer (&saving->parent, parent);
  g_task_set_task_data (task, saving, (GDestroyNotify) saving_free);
  return task;
}

static void
saving_return (GTask            *task,
               KringSaveOutcome  outcome)
{
  g_task_return_int (task, outcome);
  g_object_unref (task);
}

static void saving_choose (GTask *task);
static void saving_write (GTask *task);

static AdwMessageDialog *
saving_ask (GTask      *task,
            const char *heading,
            const char *body,
            GCallback   answered)
{
  Saving *saving = g_task_get_task_data (task);
  GtkWidget *dialog = adw_message_dialog_new (saving->parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", answered, task);
  return ADW_MESSAGE_DIALOG (dialog);
}

static void
saving_failure_answered (AdwMessageDialog *dialog,
                         const char       *response,
                         gpointer          data)
{
  GTask *task = data;
  Saving *saving = g_task_get_task_data (task);

  if (g_str_equal (response, "elsewhere"))
    saving_choose (task);
  else if (g_str_equal (response, "again"))
    saving_write (task);
  else if (g_str_equal (response, "overwrite"))
    {
      saving->overwrite = TRUE;
      saving_write (task);
    }
  else
    saving_return (task, g_str_equal (response, "reload") ? KRING_SAVE_RELOAD : KRING_SAVE_CANCELLED);
}

static void
saving_tell_failure (GTask        *task,
                     const GError *error)
{
  Saving *saving = g_task_get_task_data (task);
  KringSession *session = g_task_get_source_object (task);
  AdwMessageDialog *dialog;

  if (g_error_matches (error, KRING_STORE_ERROR, KRING_STORE_ERROR_CHANGED))
    {
      g_autofree char *name = kring_file_get_name (saving->file);
      g_autofree char *heading = g_strdup_printf (_("“%s” Was Changed by Someone Else"), name);

      dialog = saving_ask (task, heading,
                           _("The file is not as it was when you opened it. Overwriting it loses what was changed there; "
                             "reloading it loses your own changes since you last saved. "
                             "Saving as another file keeps both."),
                           G_CALLBACK (saving_failure_answered));
      if (kring_session_get_file (session) != NULL && g_file_equal (saving->file, kring_session_get_file (session)))
        {
          adw_message_dialog_add_response (dialog, "reload", _("_Reload"));
          adw_message_dialog_set_response_appearance (dialog, "reload", ADW_RESPONSE_DESTRUCTIVE);
        }
      adw_message_dialog_add_response (dialog, "overwrite", _("_Overwrite"));
      adw_message_dialog_set_response_appearance (dialog, "overwrite", ADW_RESPONSE_DESTRUCTIVE);
    }
  else
    {
      dialog = saving_ask (task, _("The Alliance Could Not Be Saved"), error->message,
                           G_CALLBACK (saving_failure_answered));
      adw_message_dialog_add_response (dialog, "again", _("_Try Again"));
    }

  adw_message_dialog_add_response (dialog, "elsewhere", _("_Save As…"));
  adw_message_dialog_set_response_appearance (dialog, "elsewhere", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "elsewhere");
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
saving_written (GObject      *object,
                GAsyncResult *result,
                gpointer      data)
{
  GTask *task = data;
  g_autoptr (GError) error = NULL;

  if (kring_session_save_finish (KRING_SESSION (object), result, &error))
    saving_return (task, KRING_SAVE_DONE);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    saving_return (task, KRING_SAVE_CANCELLED);
  else
    saving_tell_failure (task, error);
}

static void
saving_write (GTask *task)
{
  Saving *saving = g_task_get_task_data (task);

  kring_session_save_async (g_task_get_source_object (task), saving->file, saving->overwrite,
                            NULL, saving_written, task);
}

static void
saving_replace_answered (AdwMessageDialog *dialog,
                         const char       *response,
                         gpointer          data)
{
  GTask *task = data;

  if (g_str_equal (response, "replace"))
    saving_write (task);
  else
    saving_choose (task);
}

/* The chooser asked about the name that was typed, but not about the name with
 * the extension that we put behind it. */
static void
saving_existence_known (GObject      *object,
                        GAsyncResult *result,
                        gpointer      data)
{
  GTask *task = data;
  Saving *saving = g_task_get_task_data (task);
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (object), result, NULL);
  g_autofree char *name = NULL;
  g_autofree char *heading = NULL;
  AdwMessageDialog *dialog;

  if (info == NULL)
    {
      saving_write (task);
      return;
    }

  name = kring_file_get_name (saving->file);
  heading = g_strdup_printf (_("Replace “%s”?"), name);
  dialog = saving_ask (task, heading, _("A file of that name is there already. Replacing it loses what is in it."),
                       G_CALLBACK (saving_replace_answered));
  adw_message_dialog_add_response (dialog, "replace", _("_Replace"));
  adw_message_dialog_set_response_appearance (dialog, "replace", ADW_RESPONSE_DESTRUCTIVE);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
saving_elsewhere_answered (AdwMessageDialog *dialog,
                           const char       *response,
                           gpointer          data)
{
  saving_choose (data);
}

static void
saving_chosen (GtkNativeDialog *native,
               int              response,
               gpointer         data)
{
  GTask *task = data;
  Saving *saving = g_task_get_task_data (task);
  KringSession *session = g_task_get_source_object (task);
  KringSession *other;
  gboolean extended;

  g_clear_object (&saving->file);
  if (response != GTK_RESPONSE_ACCEPT)
    {
      g_clear_object (&saving->chooser);
      saving_return (task, KRING_SAVE_CANCELLED);
      return;
    }

  {
    g_autoptr (GFile) chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));

    saving->file = kring_file_with_extension (chosen, KRING_FILE_EXTENSION, &extended);
  }
  g_clear_object (&saving->chooser);

  other = kring_session_find (saving->file);
  if (other != NULL && other != session)
    {
      g_autofree char *name = kring_file_get_name (saving->file);
      g_autofree char *heading = g_strdup_printf (_("“%s” Is Open in Another Window"), name);
      AdwMessageDialog *dialog = saving_ask (task, heading, _("Choose another name, or close that window first."),
                                             G_CALLBACK (saving_elsewhere_answered));

      adw_message_dialog_set_response_label (dialog, "cancel", _("_Choose Another Name"));
      gtk_window_present (GTK_WINDOW (dialog));
      return;
    }

  /* To replace what stands there was the answer in the chooser, whoever
   * wrote it; unless it is the document's own file, which is saved. */
  saving->overwrite = other == NULL;
  if (extended)
    g_file_query_info_async (saving->file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                             G_PRIORITY_DEFAULT, NULL, saving_existence_known, task);
  else
    saving_write (task);
}

static void
saving_choose (GTask *task)
{
  Saving *saving = g_task_get_task_data (task);
  KringSession *session = g_task_get_source_object (task);
  GFile *file = kring_session_get_file (session);
  GtkFileChooser *chooser;

  saving->chooser = gtk_file_chooser_native_new (_("Save As"), saving->parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                                 _("_Save"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (saving->chooser), TRUE);
  chooser = GTK_FILE_CHOOSER (saving->chooser);
  kring_file_chooser_add_filters (chooser);

  if (file != NULL)
    gtk_file_chooser_set_file (chooser, file, NULL);
  else
    {
      g_autofree char *name = kring_file_suggest_name (kring_session_get_title (session), KRING_FILE_EXTENSION);

      gtk_file_chooser_set_current_name (chooser, name);
    }

  g_signal_connect (saving->chooser, "response", G_CALLBACK (saving_chosen), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (saving->chooser));
}

/**
 * kring_save_async:
 * @session: what to save
 * @parent: the window where questions stand
 * @elsewhere: whether to ask for a file even where there is one
 * @callback: called when it is saved, or the user gave up
 * @data: passed to @callback
 *
 * Saves the document; asks where, if it is new, and how to go on, if it
 * fails.
 */
void
kring_save_async (KringSession        *session,
                  GtkWindow           *parent,
                  gboolean             elsewhere,
                  GAsyncReadyCallback  callback,
                  gpointer             data)
{
  GTask *task = saving_task_new (session, parent, callback, data);
  Saving *saving = g_task_get_task_data (task);

  g_task_set_source_tag (task, kring_save_async);
  if (elsewhere || kring_session_get_file (session) == NULL)
    {
      saving_choose (task);
      return;
    }

  saving->file = g_object_ref (kring_session_get_file (session));
  saving_write (task);
}

static void
saving_close_answered (AdwMessageDialog *dialog,
                       const char       *response,
                       gpointer          data)
{
  GTask *task = data;
  Saving *saving = g_task_get_task_data (task);
  GFile *file = kring_session_get_file (g_task_get_source_object (task));

  /* The parent may go with the answer, before the dialog itself is gone. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);

  if (g_str_equal (response, "discard"))
    saving_return (task, KRING_SAVE_DISCARD);
  else if (!g_str_equal (response, "save"))
    saving_return (task, KRING_SAVE_CANCELLED);
  else if (file == NULL)
    saving_choose (task);
  else
    {
      g_set_object (&saving->file, file);
      saving_write (task);
    }
}

/**
 * kring_save_before_closing_async:
 * @session: what is about to be closed
 * @parent: the window where questions stand
 * @callback: called when it is known how to go on
 * @data: passed to @callback
 *
 * Asks whether to save a modified document, and saves it; done at once for one
 * that is not modified.
 */
void
kring_save_before_closing_async (KringSession        *session,
                                 GtkWindow           *parent,
                                 GAsyncReadyCallback  callback,
                                 gpointer             data)
{
  GTask *task = saving_task_new (session, parent, callback, data);
  g_autofree char *heading = NULL;
  AdwMessageDialog *dialog;

  g_task_set_source_tag (task, kring_save_before_closing_async);
  if (!kring_session_is_modified (session))
    {
      saving_return (task, KRING_SAVE_DONE);
      return;
    }

  heading = g_strdup_printf (_("Save Changes to “%s”?"), kring_session_get_title (session));
  dialog = saving_ask (task, heading, _("Changes that are not saved will be lost."),
                       G_CALLBACK (saving_close_answered));
  adw_message_dialog_add_response (dialog, "discard", _("_Discard"));
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_add_response (dialog, "save", kring_session_get_file (session) != NULL ? _("_Save") : _("_Save…"));
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * kring_save_finish:
 * @session: what was to be saved
 * @result: what the callback was given
 *
 * Returns: what came of it
 */
KringSaveOutcome
kring_save_finish (KringSession *session,
                   GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, session), KRING_SAVE_CANCELLED);

  return (KringSaveOutcome) g_task_propagate_int (G_TASK (result), NULL);
}
