/* kring-map-view-image.c: the map as an image on the clipboard
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-view-private.h"

#include "paint/kring-export.h"

#include <glib/gi18n.h>

typedef struct
{
  KringExportFormat format;
  const char *media_type;
} ImageFormat;

/* Best first, for programs that take the first one that they know. */
static const ImageFormat formats[] = {
  { KRING_EXPORT_PNG, "image/png" },
  { KRING_EXPORT_SVG, "image/svg+xml" },
};

/* What becomes an image, and nobody else has. */
typedef struct
{
  KringScene *scene;
  KringFocus focus;
} Picture;

static void
picture_free (Picture *picture)
{
  g_object_unref (picture->scene);
  kring_focus_clear (&picture->focus);
  g_free (picture);
}

/* In a thread. */
static void
make_images (GTask *task,
             gpointer source,
             gpointer data,
             GCancellable *cancellable)
{
  const Picture *picture = data;
  GdkContentProvider *parts[G_N_ELEMENTS (formats)];
  guint n_parts = 0;
  GError *error = NULL;

  for (; n_parts < G_N_ELEMENTS (formats); n_parts++)
    {
      const KringExportOptions options = { .format = formats[n_parts].format, .focus = &picture->focus };
      g_autoptr (GBytes) bytes = kring_export_to_bytes (picture->scene, &options, cancellable, &error);

      if (bytes == NULL)
        break;
      parts[n_parts] = gdk_content_provider_new_for_bytes (formats[n_parts].media_type, bytes);
    }

  if (error == NULL)
    {
      g_task_return_pointer (task, gdk_content_provider_new_union (parts, n_parts), g_object_unref);
      return;
    }

  for (guint i = 0; i < n_parts; i++)
    g_object_unref (parts[i]);
  g_task_return_error (task, error);
}

static void
made_cb (GObject *object,
         GAsyncResult *result,
         gpointer data)
{
  g_autoptr (KringMapView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkContentProvider) provider = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->copying);
  if (provider == NULL)
    {
      kring_map_view_tell (self, error->message);
      return;
    }

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), provider);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                              _("Copied as an image, without what is private"));
}

static void
routed_cb (GObject *object,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (KringMapView) self = data;
  g_autoptr (GTask) task = NULL;
  Picture *picture;
  KringFocus focus;

  if (!kring_arranger_finish_routes_finish (KRING_ARRANGER (object), result, NULL) || self->scene == NULL)
    return;

  picture = g_new0 (Picture, 1);
  picture->scene = kring_scene_copy (self->scene, NULL);
  kring_map_view_get_focus (self, &focus);
  kring_focus_copy (&picture->focus, &focus);
  task = g_task_new (NULL, self->copying, made_cb, g_object_ref (self));
  g_task_set_source_tag (task, routed_cb);
  g_task_set_task_data (task, picture, (GDestroyNotify) picture_free);
  g_task_run_in_thread (task, make_images);
}

/**
 * kring_map_view_copy_image:
 * @self: a map view that shows something
 *
 * Copies what it shows as an image, with what is brought out, and without what
 * is private.
 */
void
kring_map_view_copy_image (KringMapView *self)
{
  g_return_if_fail (KRING_IS_MAP_VIEW (self));
  g_return_if_fail (self->scene != NULL);

  if (!kring_scene_can_share (self->scene))
    {
      kring_map_view_tell (self, _("This view tells what is private, so it is not copied as an image. "
                                   "Show the map or the circle first."));
      return;
    }

  kring_map_view_stop_copying (self);
  self->copying = g_cancellable_new ();
  kring_arranger_finish_routes_async (self->arranger, self->copying, routed_cb, g_object_ref (self));
}

static void
copy_image_cb (GSimpleAction *action,
               GVariant *parameter,
               gpointer data)
{
  kring_map_view_copy_image (data);
}

/* Whatever is being copied as an image is no longer wanted. */
void
kring_map_view_stop_copying (KringMapView *self)
{
  if (self->copying != NULL)
    g_cancellable_cancel (self->copying);
  g_clear_object (&self->copying);
}

/* Adds the action: to be called once. */
void
kring_map_view_init_image (KringMapView *self)
{
  static const GActionEntry entries[] = {
    { "copy-image", copy_image_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}
