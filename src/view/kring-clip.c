/* kring-clip.c: a part of an alliance on the clipboard
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-clip.h"

#include "store/kring-clipping.h"
#include "store/kring-share-copy.h"

/* A clipping whole, as bytes of a type that nobody can write down: GDK hands
 * it to windows of this program, and to no other. */
#define KRING_TYPE_CLIP (kring_clip_get_type ())
typedef GBytes KringClip;
static GType kring_clip_get_type (void);
G_DEFINE_BOXED_TYPE (KringClip, kring_clip, g_bytes_ref, g_bytes_unref)

/**
 * kring_clip_set:
 * @clipboard: a clipboard
 * @clipping: a part of an alliance
 * @text: the same, as text
 * @error: gets a #KringStoreError
 *
 * Puts @clipping on the clipboard. To other documents of this program it is
 * whole; what other programs can read of it is without what is private.
 *
 * Returns: whether it could be done
 */
gboolean
kring_clip_set (GdkClipboard *clipboard, KringDocument *clipping, const char *text, GError **error)
{
  g_autoptr (KringDocument) shared = kring_share_copy_new (clipping);
  g_autoptr (GBytes) whole = kring_store_serialise (clipping, error);
  g_autoptr (GBytes) to_share = NULL;
  g_autoptr (GdkContentProvider) provider = NULL;
  GdkContentProvider *parts[3];

  if (whole == NULL || (to_share = kring_store_serialise (shared, error)) == NULL)
    return FALSE;

  parts[0] = gdk_content_provider_new_typed (KRING_TYPE_CLIP, whole);
  parts[1] = gdk_content_provider_new_for_bytes (KRING_CLIPPING_MEDIA_TYPE, to_share);
  parts[2] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  provider = gdk_content_provider_new_union (parts, G_N_ELEMENTS (parts));
  gdk_clipboard_set_content (clipboard, provider);

  return TRUE;
}

/**
 * kring_clip_is_on:
 * @clipboard: a clipboard
 *
 * Returns: whether it holds a part of an alliance, of this program or another
 */
gboolean
kring_clip_is_on (GdkClipboard *clipboard)
{
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  return gdk_content_formats_contain_gtype (formats, KRING_TYPE_CLIP) ||
         gdk_content_formats_contain_mime_type (formats, KRING_CLIPPING_MEDIA_TYPE);
}

static void
parsed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  KringDocument *clipping = kring_clipping_read_finish (result, &error);

  if (clipping != NULL)
    g_task_return_pointer (task, clipping, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
value_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GInputStream) stream = NULL;
  GError *error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (object), result, &error);

  if (value == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  stream = g_memory_input_stream_new_from_bytes (g_value_get_boxed (value));
  kring_clipping_read_async (stream, g_task_get_cancellable (task), parsed_cb, g_object_ref (task));
}

static void
stream_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (object), result, NULL, &error);

  if (stream == NULL)
    g_task_return_error (task, error);
  else
    kring_clipping_read_async (stream, g_task_get_cancellable (task), parsed_cb, g_object_ref (task));
}

/**
 * kring_clip_read_async:
 * @clipboard: a clipboard
 * @cancellable: (nullable): a cancellable
 *
 * Reads the part of an alliance that @clipboard holds: whole where this program
 * put it there.
 */
void
kring_clip_read_async (GdkClipboard *clipboard, GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer user_data)
{
  static const char *types[] = { KRING_CLIPPING_MEDIA_TYPE, NULL };
  GTask *task = g_task_new (clipboard, cancellable, callback, user_data);

  g_task_set_source_tag (task, kring_clip_read_async);
  if (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), KRING_TYPE_CLIP))
    gdk_clipboard_read_value_async (clipboard, KRING_TYPE_CLIP, G_PRIORITY_DEFAULT, cancellable, value_cb, task);
  else
    gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, cancellable, stream_cb, task);
}

/**
 * kring_clip_read_finish:
 *
 * Returns: (transfer full): what was read, or %NULL with an error of the
 *   clipboard or a #KringStoreError
 */
KringDocument *
kring_clip_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
