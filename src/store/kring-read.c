/* kring-read.c: the bytes of a file, no more than wanted
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-read.h"

#include <glib/gi18n.h>

#define ATTRIBUTES G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_STANDARD_SIZE
#define PIECE (1024 * 1024)

static gboolean
check_type (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                                                  cancellable, error);
  GFileType type = info != NULL ? g_file_info_get_file_type (info) : G_FILE_TYPE_UNKNOWN;

  if (type == G_FILE_TYPE_DIRECTORY)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, _("It is a folder"));
  else if (type == G_FILE_TYPE_SPECIAL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _("It is not an ordinary file"));

  return info != NULL && type != G_FILE_TYPE_DIRECTORY && type != G_FILE_TYPE_SPECIAL;
}

/**
 * kring_read_file:
 * @most: how many bytes are wanted; a file can be larger than memory
 * @etag: (out) (optional) (nullable): gets which version of the file it was
 * @error: a #GIOErrorEnum
 *
 * Reads a file. Of one that is larger than @most it reads a byte more, so that
 * this shows. It waits for the disk; call it in a thread.
 *
 * Returns: (transfer full): the bytes
 */
GBytes *
kring_read_file (GFile *file, guint most, char **etag, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) opened = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  /* Opening a pipe would wait for somebody to write into it. */
  if (!check_type (file, cancellable, error))
    return NULL;

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;

  opened = g_file_input_stream_query_info (stream, ATTRIBUTES, cancellable, NULL);
  if (opened != NULL)
    {
      if (etag != NULL)
        *etag = g_strdup (g_file_info_get_etag (opened));
      g_byte_array_set_size (bytes, (guint) CLAMP (g_file_info_get_size (opened), 0, most) + 1);
      g_byte_array_set_size (bytes, 0);
    }

  while (bytes->len <= most)
    {
      guint room = MIN (PIECE, most + 1 - bytes->len), length = bytes->len;
      gssize got;

      g_byte_array_set_size (bytes, length + room);
      got = g_input_stream_read (G_INPUT_STREAM (stream), bytes->data + length, room, cancellable, error);
      g_byte_array_set_size (bytes, length + (guint) MAX (got, 0));
      if (got < 0)
        return NULL;
      if (got == 0)
        break;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
