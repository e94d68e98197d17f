/* kring-load-dialog.c: the conversation that opening a document is
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-load-dialog.h"

#include "kring-file-filter.h"
#include "kring-notes.h"

#include "model/kring-language.h"
#include "paint/kring-scene.h"
#include "store/kring-store.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  GFile *file;
  gboolean as_copy;
  KringLoadFlags flags;
  GtkWindow *parent; /* weak */
  GError *error;     /* what the strict reading said, while the user is asked */
  char *notice;
  KringSession *session; /* while its names are measured */
} Loading;

static void
loading_free (Loading *loading)
{
  g_object_unref (loading->file);
  g_clear_weak_pointer (&loading->parent);
  g_clear_error (&loading->error);
  g_free (loading->notice);
  g_clear_object (&loading->session);
  g_free (loading);
}

static void loading_read (GTask *task);

static void
loading_repair_answered (AdwMessageDialog *dialog,
                         const char       *response,
                         gpointer          data)
{
  GTask *task = data;
  Loading *loading = g_task_get_task_data (task);

  if (g_str_equal (response, "repair"))
    {
      loading->flags = KRING_LOAD_REPAIR;
      loading_read (task);
      return;
    }

  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", loading->error->message);
  g_object_unref (task);
}

static char *
loading_format_problem (const KringProblem *problem)
{
  g_autofree char *place = NULL;
  const char *text = problem->text;

  if (problem->line > 0)
    {
      /* Translators: a line of a file, and what is wrong there */
      place = g_strdup_printf (_("Line %u: %s"), problem->line, problem->text);
      text = place;
    }

  return problem->repair != NULL ? g_strdup_printf ("%s\n→ %s", text, problem->repair) : g_strdup (text);
}

static gboolean
loading_can_repair (const KringFileInfo *info)
{
  for (guint i = 0; i < info->problems->len; i++)
    if (((KringProblem *) g_ptr_array_index (info->problems, i))->repair == NULL)
      return FALSE;

  return TRUE;
}

static void
loading_offer_repair (GTask         *task,
                      KringFileInfo *info)
{
  Loading *loading = g_task_get_task_data (task);
  g_autoptr (GtkStringList) strings = gtk_string_list_new (NULL);
  g_autofree char *name = kring_file_get_name (loading->file);
  g_autofree char *heading = g_strdup_printf (_("“%s” Has Mistakes"), name);
  GtkWidget *dialog, *notes;

  for (guint i = 0; i < info->problems->len; i++)
    gtk_string_list_take (strings, loading_format_problem (g_ptr_array_index (info->problems, i)));

  dialog = adw_message_dialog_new (loading->parent, heading,
                                   _("A repaired copy can be opened, with the changes below. "
                                     "The file itself stays as it is."));
  notes = kring_notes_new (G_LIST_MODEL (strings), _("Mistakes"));
  gtk_widget_set_size_request (notes, 440, -1);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (notes), 260);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), notes);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "repair", _("Open a _Repaired Copy"),
                                    NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (loading_repair_answered), task);
  gtk_window_present (loading->parent);
  gtk_window_present (GTK_WINDOW (dialog));
}

static KringSession *
loading_make_session (Loading       *loading,
                      KringDocument *document,
                      KringFileInfo *info)
{
  if (loading->flags & KRING_LOAD_REPAIR && info->problems->len > 0)
    {
      loading->notice = g_strdup_printf (ngettext ("This is a repaired copy, with %u repair",
                                                   "This is a repaired copy, with %u repairs",
                                                   info->problems->len),
                                         info->problems->len);
      kring_history_mark_unsaved (kring_document_get_history (document));
      return kring_session_new (document);
    }

  if (loading->as_copy)
    return kring_session_new (document);

  if (info->newer_version != NULL)
    loading->notice = g_strdup_printf (_("Made by a newer Kring (format %s); what is not known here is kept"),
                                       info->newer_version);
  else if (info->n_foreign > 0)
    loading->notice = g_strdup (_("The file holds things from other programs; they are kept"));

  return kring_session_new_for_file (document, loading->file, info->etag);
}

static void
loading_prepared (GObject      *object,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (GTask) task = data;
  Loading *loading = g_task_get_task_data (task);
  GError *error = NULL;

  if (kring_scene_prepare_finish (result, &error))
    g_task_return_pointer (task, g_steal_pointer (&loading->session), g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
loading_done (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  GTask *task = data;
  Loading *loading = g_task_get_task_data (task);
  g_autoptr (KringFileInfo) info = NULL;
  g_autoptr (KringDocument) document = NULL;
  GError *error = NULL;

  document = kring_store_load_finish (result, &info, &error);
  if (document == NULL && g_error_matches (error, KRING_STORE_ERROR, KRING_STORE_ERROR_INVALID) &&
      !(loading->flags & KRING_LOAD_REPAIR) && info != NULL && loading_can_repair (info) &&
      loading->parent != NULL)
    {
      loading->error = error;
      loading_offer_repair (task, info);
      return;
    }

  if (document == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  loading->session = loading_make_session (loading, document, info);
  kring_scene_prepare_async (document, kring_language_get (), g_task_get_cancellable (task), loading_prepared, task);
}

static void
loading_read (GTask *task)
{
  Loading *loading = g_task_get_task_data (task);

  kring_store_load_async (loading->file, loading->flags, g_task_get_cancellable (task), loading_done, task);
}

/**
 * kring_load_async:
 * @file: what to open
 * @as_copy: whether to forget where it came from: an example is not to be
 *   saved over
 * @parent: the window where a question stands
 * @cancellable: (nullable): gives up
 * @callback: called when it is there, or is not to be
 * @data: passed to @callback
 *
 * Opens a document. Where it breaks rules, offers a repaired copy, which is
 * never saved over the original unasked.
 */
void
kring_load_async (GFile               *file,
                  gboolean             as_copy,
                  GtkWindow           *parent,
                  GCancellable        *cancellable,
                  GAsyncReadyCallback  callback,
                  gpointer             data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, data);
  Loading *loading = g_new0 (Loading, 1);

  g_task_set_source_tag (task, kring_load_async);
  loading->file = g_object_ref (file);
  loading->as_copy = as_copy;
  g_set_weak_pointer (&loading->parent, parent);
  g_task_set_task_data (task, loading, (GDestroyNotify) loading_free);
  loading_read (task);
}

/**
 * kring_load_finish:
 * @result: what the callback was given
 * @notice: (out) (nullable): something that the user should know, translated
 * @error: %KRING_STORE_ERROR, or %G_IO_ERROR_CANCELLED where the user gave up
 *
 * Returns: (transfer full) (nullable): a session on the document
 */
KringSession *
kring_load_finish (GAsyncResult  *result,
                   char         **notice,
                   GError       **error)
{
  Loading *loading;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  loading = g_task_get_task_data (G_TASK (result));
  *notice = g_steal_pointer (&loading->notice);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * kring_load_tell_failure:
 * @parent: the window where it is told
 * @error: why it was not opened; its message names the file
 *
 * Tells that a document cannot be opened.
 */
void
kring_load_tell_failure (GtkWindow    *parent,
                         const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, _("The Alliance Could Not Be Opened"), error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
