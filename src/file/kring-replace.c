/* kring-replace.c: puts new bytes in the place of a file, or leaves it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-replace.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/*
 * g_file_replace_contents(), in both its forms, closes its stream after a write
 * that failed, and closing puts the half-written text in the place of the file.
 * Where it cannot make a temporary file it removes the old one first. So local
 * files are replaced here, and for others the stream is told to give up.
 */

static gboolean
fail (GError **error, int number)
{
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (number), g_strerror (number));
  return FALSE;
}

static char *
query_etag (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_strdup (g_file_info_get_etag (info)) : NULL;
}

/* A file that is gone is no change of somebody else that could be lost. */
static gboolean
check_etag (GFile *file, const char *etag, GError **error)
{
  g_autofree char *now = etag != NULL ? query_etag (file) : NULL;

  if (now == NULL || g_strcmp0 (now, etag) == 0)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, "");
  return FALSE;
}

static gboolean
write_all (int fd, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  while (size > 0)
    {
      gssize written;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      written = write (fd, data, MIN (size, 1024 * 1024));
      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return fail (error, errno);
      data += written;
      size -= written;
    }

  return TRUE;
}

/* As many may read the new file as the old one. Where it cannot have the old
 * one's group, its own group may what others may. */
static gboolean
copy_permissions (int fd, const struct stat *old, GError **error)
{
  struct stat now;
  mode_t mode = old->st_mode & 0777;

  if (fstat (fd, &now) != 0)
    return fail (error, errno);
  if (now.st_gid != old->st_gid && fchown (fd, (uid_t) -1, old->st_gid) != 0)
    mode = (mode & 0707) | (mode & 0007) << 3;

  return fchmod (fd, mode) == 0 || fail (error, errno);
}

static gboolean
fill (int fd, GBytes *bytes, const struct stat *old, GCancellable *cancellable, GError **error)
{
  gboolean good = write_all (fd, bytes, cancellable, error) &&
                  (old == NULL || copy_permissions (fd, old, error)) &&
                  (fsync (fd) == 0 || fail (error, errno));

  /* Some file systems tell of a full disk only now. */
  if (close (fd) != 0 && good)
    good = fail (error, errno);

  return good;
}

static void
sync_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

static gboolean
replace_local (const char *path, GBytes *bytes, const char *etag, gboolean is_private, GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, ".kring-XXXXXX", NULL);
  struct stat old;
  gboolean exists = stat (path, &old) == 0;
  int fd;

  if (exists && S_ISDIR (old.st_mode))
    return fail (error, EISDIR);
  if (exists && !S_ISREG (old.st_mode))
    return fail (error, EINVAL);
  if (exists && faccessat (AT_FDCWD, path, W_OK, AT_EACCESS) != 0)
    return fail (error, errno);
  if (!check_etag (file, etag, error))
    return FALSE;

  fd = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, exists || is_private ? 0600 : 0666);
  if (fd < 0)
    return fail (error, errno);

  if (!fill (fd, bytes, exists && !is_private ? &old : NULL, cancellable, error) ||
      !check_etag (file, etag, error) ||
      (g_rename (temporary, path) != 0 && !fail (error, errno)))
    {
      g_unlink (temporary);
      return FALSE;
    }

  sync_folder (folder);
  return TRUE;
}

static gboolean
replace_remote (GFile *file, GBytes *bytes, const char *etag, gboolean is_private, GCancellable *cancellable,
                GError **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GCancellable) give_up = g_cancellable_new ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  stream = g_file_replace (file, etag, FALSE,
                           G_FILE_CREATE_REPLACE_DESTINATION |
                           (is_private ? G_FILE_CREATE_PRIVATE : G_FILE_CREATE_NONE),
                           cancellable, error);
  if (stream == NULL)
    return FALSE;

  if (g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, size, NULL, cancellable, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);

  /* Closed like this, the stream does not put in place what it has. */
  g_cancellable_cancel (give_up);
  g_output_stream_close (G_OUTPUT_STREAM (stream), give_up, NULL);

  return FALSE;
}

/**
 * kring_replace:
 * @etag: (nullable): what the file must still have; %NULL for whatever
 * @flags: with %G_FILE_CREATE_PRIVATE only its owner can read the new content,
 *   whoever could read the old; else as many as could read that
 * @new_etag: (out) (optional): gets what it has afterwards, or %NULL
 * @error: a #GIOErrorEnum; %G_IO_ERROR_WRONG_ETAG where somebody else changed
 *   the file
 *
 * Replaces the content of a file, or makes it. Symbolic links stay and lead to
 * the new content, hard links keep the old. It waits for the disk; call it in
 * a thread.
 *
 * Returns: whether the new content is on disk; else the old is, untouched
 */
gboolean
kring_replace (GFile *file, GBytes *bytes, const char *etag, GFileCreateFlags flags, char **new_etag,
               GCancellable *cancellable, GError **error)
{
  const char *path = g_file_is_native (file) ? g_file_peek_path (file) : NULL;
  gboolean is_private = (flags & G_FILE_CREATE_PRIVATE) != 0;
  gboolean replaced;

  if (path != NULL)
    {
      char *real = realpath (path, NULL);

      replaced = replace_local (real != NULL ? real : path, bytes, etag, is_private, cancellable, error);
      free (real);
    }
  else
    replaced = replace_remote (file, bytes, etag, is_private, cancellable, error);

  if (replaced && new_etag != NULL)
    *new_etag = query_etag (file);

  return replaced;
}
