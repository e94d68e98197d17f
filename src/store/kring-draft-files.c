/* kring-draft-files.c: the files of one draft, and who holds them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-draft-files.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/*
 * A draft is three files: NAME.kring is the document, NAME.about says where it
 * came from, and NAME.lock is locked for as long as the program that writes
 * them lives. The kernel drops the lock when that program dies, however it
 * dies, so a draft whose lock is free was left behind.
 */

struct _KringDraftFiles
{
  gatomicrefcount refs;
  char *name;
  GMutex mutex; /* held by whoever touches the files */
  int lock;     /* or -1 */
  gboolean is_closed;
};

/**
 * kring_draft_files_get_folder:
 *
 * Returns: (transfer full): where drafts are kept
 */
char *
kring_draft_files_get_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "kring", "drafts", NULL);
}

/**
 * kring_draft_files_new:
 * @name: (nullable): an existing draft's name, or %NULL for a new one
 *
 * Returns: (transfer full): the files of a draft; nothing is on disk yet
 */
KringDraftFiles *
kring_draft_files_new (const char *name)
{
  KringDraftFiles *self = g_new0 (KringDraftFiles, 1);

  g_atomic_ref_count_init (&self->refs);
  g_mutex_init (&self->mutex);
  self->name = name != NULL ? g_strdup (name) : g_uuid_string_random ();
  self->lock = -1;

  return self;
}

/**
 * kring_draft_files_ref:
 */
KringDraftFiles *
kring_draft_files_ref (KringDraftFiles *self)
{
  g_atomic_ref_count_inc (&self->refs);

  return self;
}

/**
 * kring_draft_files_unref:
 *
 * The last one gives the lock back and leaves the files.
 */
void
kring_draft_files_unref (KringDraftFiles *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  if (self->lock >= 0)
    close (self->lock);
  g_mutex_clear (&self->mutex);
  g_free (self->name);
  g_free (self);
}

/**
 * kring_draft_files_get_path:
 * @suffix: ".kring", ".about" or ".lock"
 */
char *
kring_draft_files_get_path (KringDraftFiles *self, const char *suffix)
{
  g_autofree char *folder = kring_draft_files_get_folder ();
  g_autofree char *base = g_strconcat (self->name, suffix, NULL);

  return g_build_filename (folder, base, NULL);
}

static gboolean
fail (GError **error)
{
  int number = errno;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (number), g_strerror (number));
  return FALSE;
}

static gboolean
lock_held (KringDraftFiles *self, GError **error)
{
  g_autofree char *folder = kring_draft_files_get_folder ();
  g_autofree char *path = kring_draft_files_get_path (self, ".lock");
  int fd;

  if (self->lock >= 0)
    return TRUE;

  if (g_mkdir_with_parents (folder, 0700) != 0 || g_chmod (folder, 0700) != 0)
    return fail (error);

  fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0)
    return fail (error);
  if (flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      fail (error);
      close (fd);
      return FALSE;
    }

  self->lock = fd;
  return TRUE;
}

/**
 * kring_draft_files_lock:
 * @error: %G_IO_ERROR_WOULD_BLOCK where a program that lives holds them
 *
 * Takes the files, until the last reference goes.
 *
 * Returns: whether they are ours now
 */
gboolean
kring_draft_files_lock (KringDraftFiles *self, GError **error)
{
  gboolean ours;

  g_mutex_lock (&self->mutex);
  ours = lock_held (self, error);
  g_mutex_unlock (&self->mutex);

  return ours;
}

static gboolean
write_private (const char *path, const char *data, gsize size, GError **error)
{
  return g_file_set_contents_full (path, data, size,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error);
}

/**
 * kring_draft_files_write:
 * @about: where the document came from
 *
 * Puts a new draft in place of the old one, which stays where that fails. It
 * waits for the disk; call it in a thread.
 *
 * Returns: whether the draft is on disk; nothing is written after
 *   kring_draft_files_close()
 */
gboolean
kring_draft_files_write (KringDraftFiles *self, GBytes *document, const char *about, GError **error)
{
  g_autofree char *path = kring_draft_files_get_path (self, ".kring");
  g_autofree char *about_path = kring_draft_files_get_path (self, ".about");
  gsize size;
  const char *data = g_bytes_get_data (document, &size);
  gboolean written = TRUE;

  g_mutex_lock (&self->mutex);
  if (!self->is_closed)
    written = lock_held (self, error) && write_private (about_path, about, strlen (about), error) &&
              write_private (path, data, size, error);
  g_mutex_unlock (&self->mutex);

  return written;
}

static void
remove_held (KringDraftFiles *self)
{
  static const char *const suffixes[] = { ".kring", ".about", ".lock" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = kring_draft_files_get_path (self, suffixes[i]);

      g_unlink (path);
    }

  if (self->lock >= 0)
    close (self->lock);
  self->lock = -1;
}

/**
 * kring_draft_files_remove:
 *
 * Removes the draft; another one may be written after it.
 */
void
kring_draft_files_remove (KringDraftFiles *self)
{
  g_mutex_lock (&self->mutex);
  remove_held (self);
  g_mutex_unlock (&self->mutex);
}

/**
 * kring_draft_files_close:
 *
 * Removes the draft for good: a write that is still on its way does nothing.
 */
void
kring_draft_files_close (KringDraftFiles *self)
{
  g_mutex_lock (&self->mutex);
  self->is_closed = TRUE;
  remove_held (self);
  g_mutex_unlock (&self->mutex);
}
