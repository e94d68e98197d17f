/* kring-shown.c: a picture as a renderer wants it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-shown.h"

/* How long frames may still hold what was shown, in milliseconds. */
#define LINGER 250

static gboolean
destroy_cb (gpointer data)
{
  cairo_surface_destroy (data);

  return G_SOURCE_REMOVE;
}

/* A frame is a recording that refers to the surface. Were that destroyed before
 * the frame is, cairo would copy all its pixels. */
static void
clear_surface (KringShown *self)
{
  if (self->surface != NULL)
    g_timeout_add (LINGER, destroy_cb, g_steal_pointer (&self->surface));
}

/**
 * kring_shown_clear:
 * @self: what was shown
 *
 * Nothing is shown any more.
 */
void
kring_shown_clear (KringShown *self)
{
  clear_surface (self);
  g_clear_object (&self->texture);
  self->pixels = NULL;
}

/**
 * kring_shown_clear_texture:
 * @self: what was shown
 *
 * Its picture is about to be drawn on: a texture of it is one of the past, a
 * surface is not.
 */
void
kring_shown_clear_texture (KringShown *self)
{
  g_clear_object (&self->texture);
  if (self->surface == NULL)
    self->pixels = NULL;
}

static void
take (KringShown   *self,
      KringPicture *picture)
{
  if (self->pixels == picture->pixels)
    return;

  kring_shown_clear (self);
  self->pixels = picture->pixels;
}

/**
 * kring_shown_draw:
 * @self: what was shown
 * @picture: what to show now
 * @view: what a widget shows
 * @cr: where to draw it, in the widget's pixels
 */
void
kring_shown_draw (KringShown          *self,
                  KringPicture        *picture,
                  const KringViewport *view,
                  cairo_t             *cr)
{
  graphene_rect_t place = kring_picture_get_place (picture, view);
  double stretch = view->scale / picture->scale;

  take (self, picture);
  if (self->surface == NULL)
    self->surface = kring_picture_make_surface (picture);

  cairo_save (cr);
  cairo_translate (cr, place.origin.x, place.origin.y);
  cairo_scale (cr, stretch, stretch);
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_FAST);
  cairo_paint (cr);
  cairo_restore (cr);
}

/**
 * kring_shown_append:
 * @self: what was shown
 * @picture: what to show now
 * @view: what a widget shows
 * @snapshot: where to add it, as a texture
 */
void
kring_shown_append (KringShown          *self,
                    KringPicture        *picture,
                    const KringViewport *view,
                    GtkSnapshot         *snapshot)
{
  graphene_rect_t place = kring_picture_get_place (picture, view);

  take (self, picture);
  if (self->texture == NULL)
    {
      g_autoptr (GBytes) bytes = kring_picture_make_bytes (picture);

      self->texture = gdk_memory_texture_new (picture->width, picture->height, GDK_MEMORY_DEFAULT, bytes,
                                              (gsize) picture->stride);
    }

  gtk_snapshot_append_texture (snapshot, self->texture, &place);
}
