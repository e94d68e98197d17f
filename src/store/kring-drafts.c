/* kring-drafts.c: drafts that were left behind
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-drafts.h"

#include "kring-draft-files.h"

#include <string.h>

/**
 * kring_draft_info_free:
 */
void
kring_draft_info_free (KringDraftInfo *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->file);
  g_free (self->uri);
  g_free (self->etag);
  g_free (self->title);
  g_clear_pointer (&self->time, g_date_time_unref);
  g_free (self);
}

/* The name that begins the name of each file of a draft, or NULL */
static char *
get_draft_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  char *name = g_strndup (base, strcspn (base, "."));

  if (!g_uuid_string_is_valid (name))
    g_clear_pointer (&name, g_free);

  return name;
}

static KringDraftInfo *
read_info (GFile *file, KringDraftFiles *files)
{
  g_autofree char *about_path = kring_draft_files_get_path (files, ".about");
  g_autoptr (GKeyFile) about = g_key_file_new ();
  g_autoptr (GFileInfo) file_info = NULL;
  KringDraftInfo *info;

  file_info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  if (file_info == NULL)
    return NULL;

  info = g_new0 (KringDraftInfo, 1);
  info->file = g_object_ref (file);
  info->time = g_file_info_get_modification_date_time (file_info);

  /* A draft is worth having even if nothing is known of it. */
  if (g_key_file_load_from_file (about, about_path, G_KEY_FILE_NONE, NULL))
    {
      info->uri = g_key_file_get_string (about, "Draft", "Uri", NULL);
      info->etag = g_key_file_get_string (about, "Draft", "Etag", NULL);
      info->title = g_key_file_get_string (about, "Draft", "Title", NULL);
    }
  if (info->title == NULL)
    info->title = g_strdup ("");

  return info;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const KringDraftInfo *first = *(const KringDraftInfo *const *) a, *second = *(const KringDraftInfo *const *) b;

  return g_date_time_compare (second->time, first->time);
}

/* Removes what a program left that died while it wrote a draft. */
static void
tidy (KringDraftFiles *draft, GFile *file)
{
  g_autofree char *path = kring_draft_files_get_path (draft, ".kring");

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    kring_draft_files_close (draft);
  if (!g_str_has_suffix (g_file_peek_path (file), ".about") && !g_str_has_suffix (g_file_peek_path (file), ".lock"))
    g_file_delete (file, NULL, NULL);
}

static void
list_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_draft_info_free);
  g_autofree char *folder_path = kring_draft_files_get_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (folder_path);
  g_autoptr (GFileEnumerator) files = NULL;
  GError *error = NULL;

  files = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS,
                                     cancellable, &error);
  if (files == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_task_return_error (task, error);
      return;
    }
  g_clear_error (&error);

  while (files != NULL)
    {
      GFile *file;
      g_autofree char *name = NULL;
      g_autoptr (KringDraftFiles) draft = NULL;
      KringDraftInfo *info;

      if (!g_file_enumerator_iterate (files, NULL, &file, cancellable, &error))
        {
          g_task_return_error (task, error);
          return;
        }
      if (file == NULL)
        break;

      /* The lock is given back at once: only that it is free counts. */
      name = get_draft_name (file);
      draft = name != NULL ? kring_draft_files_new (name) : NULL;
      if (draft == NULL || !kring_draft_files_lock (draft, NULL))
        continue;

      if (!g_str_has_suffix (g_file_peek_path (file), ".kring"))
        {
          tidy (draft, file);
          continue;
        }

      info = read_info (file, draft);
      if (info != NULL)
        g_ptr_array_add (drafts, info);
    }

  g_ptr_array_sort (drafts, compare_times);
  g_task_return_pointer (task, g_steal_pointer (&drafts), (GDestroyNotify) g_ptr_array_unref);
}

/**
 * kring_drafts_list_async:
 *
 * Looks for drafts that a Kring left behind that runs no more.
 */
void
kring_drafts_list_async (GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, kring_drafts_list_async);
  g_task_run_in_thread (task, list_in_thread);
}

/**
 * kring_drafts_list_finish:
 *
 * Returns: (transfer full) (element-type KringDraftInfo): the drafts, the
 *   latest first; empty where there are none
 */
GPtrArray *
kring_drafts_list_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, kring_drafts_list_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * kring_drafts_remove:
 *
 * Removes a draft that the user does not want back.
 */
void
kring_drafts_remove (const KringDraftInfo *info)
{
  g_autofree char *name = get_draft_name (info->file);
  g_autoptr (KringDraftFiles) files = kring_draft_files_new (name);

  if (kring_draft_files_lock (files, NULL))
    kring_draft_files_close (files);
}
