/* kring-file.c: documents from and to files, without waiting for them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-read.h"
#include "kring-store.h"

#include "file/kring-replace.h"

#include <glib/gi18n.h>

static char *
get_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return base != NULL ? g_filename_display_name (base) : g_file_get_parse_name (file);
}

/* Turns an error of reading into one of ours, with words for people. */
static void
explain_load_error (GError **error, GFile *file, GError *cause)
{
  g_autofree char *name = get_name (file);
  int code = cause->domain == G_IO_ERROR ? cause->code : -1;

  if (code == G_IO_ERROR_CANCELLED || cause->domain == KRING_STORE_ERROR)
    {
      g_propagate_error (error, cause);
      return;
    }

  if (code == G_IO_ERROR_NOT_FOUND || code == G_IO_ERROR_NOT_DIRECTORY)
    g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_NOT_FOUND,
                 _("“%s” cannot be opened. There is no such file: it was moved, renamed or removed."), name);
  else if (code == G_IO_ERROR_IS_DIRECTORY)
    g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_FOLDER,
                 _("“%s” cannot be opened. It is a folder; choose a file in it."), name);
  else if (code == G_IO_ERROR_PERMISSION_DENIED)
    g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_NO_PERMISSION,
                 _("“%s” cannot be opened. You have no permission to read it; ask its owner."), name);
  else if (code == G_IO_ERROR_NOT_REGULAR_FILE)
    g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_READ,
                 _("“%s” cannot be opened. It is not a file that holds a document."), name);
  else
    g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_READ,
                 _("“%s” cannot be opened. Reading it failed: %s"), name, cause->message);
  g_error_free (cause);
}

/**
 * kring_store_load:
 * @info: (out) (optional): gets what was found, also on an error about the
 *   content, else %NULL
 *
 * Like kring_store_load_async(), for programs without a window: it waits.
 *
 * Returns: (transfer full): the document
 */
KringDocument *
kring_store_load (GFile *file, KringLoadFlags flags, GCancellable *cancellable, KringFileInfo **info, GError **error)
{
  g_autofree char *name = get_name (file);
  g_autofree char *etag = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (KringFileInfo) found = NULL;
  KringDocument *document;
  GError *cause = NULL;

  if (info != NULL)
    *info = NULL;

  bytes = kring_read_file (file, KRING_STORE_MAX_SIZE, &etag, cancellable, &cause);
  if (bytes == NULL)
    {
      explain_load_error (error, file, cause);
      return NULL;
    }

  document = kring_store_parse (bytes, name, flags, &found, error);
  found->etag = g_steal_pointer (&etag);
  if (info != NULL)
    *info = g_steal_pointer (&found);

  return document;
}

typedef struct
{
  GFile *file;
  KringLoadFlags flags;
  KringFileInfo *info;
} LoadData;

static void
load_data_free (gpointer data)
{
  LoadData *self = data;

  g_object_unref (self->file);
  g_clear_pointer (&self->info, kring_file_info_free);
  g_free (self);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  LoadData *data = task_data;
  GError *error = NULL;
  KringDocument *document = kring_store_load (data->file, data->flags, cancellable, &data->info, &error);

  if (document != NULL)
    g_task_return_pointer (task, document, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * kring_store_load_async:
 * @file: a document, anywhere that GIO reaches
 * @flags: whether to repair what breaks a rule
 *
 * Reads a document in another thread. Nothing on disk changes.
 */
void
kring_store_load_async (GFile *file, KringLoadFlags flags, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  LoadData *data = g_new0 (LoadData, 1);

  data->file = g_object_ref (file);
  data->flags = flags;
  g_task_set_source_tag (task, kring_store_load_async);
  g_task_set_task_data (task, data, load_data_free);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * kring_store_load_finish:
 * @info: (out) (optional): gets what was found, also on an error about the
 *   content, else %NULL. Free it with kring_file_info_free()
 *
 * Returns: (transfer full): the document, or %NULL with a #KringStoreError or
 *   %G_IO_ERROR_CANCELLED
 */
KringDocument *
kring_store_load_finish (GAsyncResult *result, KringFileInfo **info, GError **error)
{
  KringDocument *document;
  LoadData *data;

  g_return_val_if_fail (g_async_result_is_tagged (result, kring_store_load_async), NULL);

  document = g_task_propagate_pointer (G_TASK (result), error);
  data = g_task_get_task_data (G_TASK (result));
  if (info != NULL)
    *info = g_steal_pointer (&data->info);

  return document;
}

/* Saving */

typedef struct
{
  GFile *file;
  GBytes *bytes;
  char *etag;
  char *new_etag;
  gpointer state;
} SaveData;

static void
save_data_free (gpointer data)
{
  SaveData *self = data;

  g_object_unref (self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->etag);
  g_free (self->new_etag);
  g_free (self);
}

static void
return_save_error (GTask *task, GError *cause)
{
  SaveData *data = g_task_get_task_data (task);
  g_autofree char *name = get_name (data->file);
  int code = cause->domain == G_IO_ERROR ? cause->code : -1;

  if (code == G_IO_ERROR_CANCELLED)
    {
      g_task_return_error (task, cause);
      return;
    }

  if (code == G_IO_ERROR_WRONG_ETAG)
    g_task_return_new_error (task, KRING_STORE_ERROR, KRING_STORE_ERROR_CHANGED,
                             _("“%s” was not saved: somebody else changed the file since you opened it. "
                               "Save under another name, overwrite it, or open it again."), name);
  else if (code == G_IO_ERROR_NO_SPACE)
    g_task_return_new_error (task, KRING_STORE_ERROR, KRING_STORE_ERROR_NO_SPACE,
                             _("“%s” was not saved: the disk is full. The file is as it was. "
                               "Make room, or save in another place."), name);
  else if (code == G_IO_ERROR_PERMISSION_DENIED || code == G_IO_ERROR_READ_ONLY)
    g_task_return_new_error (task, KRING_STORE_ERROR, KRING_STORE_ERROR_NO_PERMISSION,
                             _("“%s” was not saved: you have no permission to write there. "
                               "Save in another place."), name);
  else if (code == G_IO_ERROR_IS_DIRECTORY)
    g_task_return_new_error (task, KRING_STORE_ERROR, KRING_STORE_ERROR_FOLDER,
                             _("“%s” was not saved: there is a folder of that name. "
                               "Save under another name."), name);
  else if (code == G_IO_ERROR_NOT_FOUND || code == G_IO_ERROR_NOT_MOUNTED || code == G_IO_ERROR_HOST_NOT_FOUND)
    g_task_return_new_error (task, KRING_STORE_ERROR, KRING_STORE_ERROR_WRITE,
                             _("“%s” was not saved: its folder or share is not there any more. "
                               "Save in another place."), name);
  else
    g_task_return_new_error (task, KRING_STORE_ERROR, KRING_STORE_ERROR_WRITE,
                             _("“%s” was not saved: %s. The file is as it was. Save in another place."),
                             name, cause->message);

  g_error_free (cause);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  SaveData *data = task_data;
  GError *error = NULL;

  if (kring_replace (data->file, data->bytes, data->etag, G_FILE_CREATE_NONE, &data->new_etag, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    return_save_error (task, error);
}

/**
 * kring_store_save_async:
 * @etag: (nullable): what the file had when it was read or saved last, so that
 *   a change of somebody else is not lost; %NULL overwrites whatever is there
 *
 * Saves the document as it is now. On any error the old file is as it was, and
 * the document still counts as modified: the caller tells its history with
 * kring_history_mark_saved_at(), if this save was one of the document itself.
 * Symbolic links stay and lead to the new text; a hard link to the file keeps
 * the old text, for the file is replaced.
 */
void
kring_store_save_async (KringDocument *document, GFile *file, const char *etag, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  SaveData *data = g_new0 (SaveData, 1);
  GError *error = NULL;

  data->file = g_object_ref (file);
  data->etag = g_strdup (etag);
  g_task_set_source_tag (task, kring_store_save_async);
  g_task_set_task_data (task, data, save_data_free);

  data->state = kring_history_get_state (kring_document_get_history (document));
  data->bytes = kring_store_serialise (document, &error);
  if (data->bytes == NULL)
    {
      g_autofree char *name = get_name (file);

      g_task_return_new_error (task, error->domain, error->code, _("“%s” was not saved: %s"), name, error->message);
      g_error_free (error);
      return;
    }

  g_task_run_in_thread (task, save_in_thread);
}

/**
 * kring_store_save_finish:
 * @new_etag: (out) (optional): gets what to save with the next time
 * @state: (out) (optional): gets the state that was saved, for
 *   kring_history_mark_saved_at()
 *
 * Returns: whether the document is on disk; else a #KringStoreError or
 *   %G_IO_ERROR_CANCELLED
 */
gboolean
kring_store_save_finish (GAsyncResult *result, char **new_etag, gpointer *state, GError **error)
{
  SaveData *data;

  g_return_val_if_fail (g_async_result_is_tagged (result, kring_store_save_async), FALSE);

  data = g_task_get_task_data (G_TASK (result));
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  if (new_etag != NULL)
    *new_etag = g_steal_pointer (&data->new_etag);
  if (state != NULL)
    *state = data->state;

  return TRUE;
}

static void
keep_result (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/**
 * kring_store_save:
 *
 * Like kring_store_save_async(), for programs without a window: it waits.
 *
 * Returns: whether the document is on disk
 */
gboolean
kring_store_save (KringDocument *document, GFile *file, const char *etag, GCancellable *cancellable,
                  char **new_etag, GError **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GAsyncResult) result = NULL;

  g_main_context_push_thread_default (context);
  kring_store_save_async (document, file, etag, cancellable, keep_result, &result);
  while (result == NULL)
    g_main_context_iteration (context, TRUE);
  g_main_context_pop_thread_default (context);

  return kring_store_save_finish (result, new_etag, NULL, error);
}
