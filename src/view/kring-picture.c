/* kring-picture.c: a part of the map, drawn
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-picture.h"

#include <math.h>
#include <string.h>

/**
 * kring_picture_new:
 * @scale: pixels for each point of the map
 * @left: its left edge, in pixels from the map's origin: a whole number
 * @top: its upper edge, likewise
 * @width: in pixels
 * @height: in pixels
 *
 * Returns: (transfer full): a picture of which no pixel has been set
 */
KringPicture *
kring_picture_new (double scale,
                   double left,
                   double top,
                   int    width,
                   int    height)
{
  KringPicture *self = g_new0 (KringPicture, 1);

  self->scale = scale;
  self->left = left;
  self->top = top;
  self->width = width;
  self->height = height;
  self->stride = cairo_format_stride_for_width (CAIRO_FORMAT_RGB24, width);
  self->pixels = g_atomic_rc_box_alloc ((gsize) self->stride * (gsize) height);
  g_atomic_ref_count_init (&self->ref_count);

  return self;
}

/**
 * kring_picture_ref:
 * @self: a picture
 *
 * Returns: (transfer full): @self
 */
KringPicture *
kring_picture_ref (KringPicture *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * kring_picture_unref:
 * @self: (transfer full): a picture
 */
void
kring_picture_unref (KringPicture *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_atomic_rc_box_release (self->pixels);
  g_free (self);
}

static cairo_surface_t *
make_surface (KringPicture  *self,
              cairo_format_t format)
{
  static const cairo_user_data_key_t key;
  cairo_surface_t *surface = cairo_image_surface_create_for_data (self->pixels, format, self->width,
                                                                  self->height, self->stride);

  cairo_surface_set_user_data (surface, &key, g_atomic_rc_box_acquire (self->pixels), g_atomic_rc_box_release);

  return surface;
}

/**
 * kring_picture_make_target:
 * @self: a picture
 *
 * Returns: (transfer full): a surface to draw the picture on, for this thread;
 *   no pixel may be left anything but opaque
 */
cairo_surface_t *
kring_picture_make_target (KringPicture *self)
{
  return make_surface (self, CAIRO_FORMAT_ARGB32);
}

/**
 * kring_picture_make_surface:
 * @self: a picture
 *
 * Returns: (transfer full): a surface to copy the picture from, for this
 *   thread; it keeps the pixels, but not the picture
 */
cairo_surface_t *
kring_picture_make_surface (KringPicture *self)
{
  /* Cairo copies what it knows to be opaque. */
  return make_surface (self, CAIRO_FORMAT_RGB24);
}

/**
 * kring_picture_make_bytes:
 * @self: a picture
 *
 * Returns: (transfer full): its pixels, which outlive it
 */
GBytes *
kring_picture_make_bytes (KringPicture *self)
{
  return g_bytes_new_with_free_func (self->pixels, (gsize) self->stride * (gsize) self->height,
                                     g_atomic_rc_box_release, g_atomic_rc_box_acquire (self->pixels));
}

/**
 * kring_picture_copy_from:
 * @self: a picture
 * @other: another of the same scale
 *
 * Copies what both show.
 */
void
kring_picture_copy_from (KringPicture       *self,
                         const KringPicture *other)
{
  double left = MAX (self->left, other->left), top = MAX (self->top, other->top);
  double right = MIN (self->left + self->width, other->left + other->width);
  double bottom = MIN (self->top + self->height, other->top + other->height);

  if (left >= right)
    return;

  for (double y = top; y < bottom; y++)
    memcpy (self->pixels + (gsize) (y - self->top) * (gsize) self->stride + (gsize) (left - self->left) * 4,
            other->pixels + (gsize) (y - other->top) * (gsize) other->stride + (gsize) (left - other->left) * 4,
            (gsize) (right - left) * 4);
}

/**
 * kring_picture_matches:
 * @self: a picture
 * @other: another
 *
 * Returns: whether they show the same part at the same scale
 */
gboolean
kring_picture_matches (const KringPicture *self,
                       const KringPicture *other)
{
  return self->scale == other->scale && self->left == other->left && self->top == other->top &&
         self->width == other->width && self->height == other->height;
}

/**
 * kring_picture_shows:
 * @self: a picture
 * @area: a part of the map
 *
 * Returns: whether all of @area is in the picture
 */
gboolean
kring_picture_shows (const KringPicture *self,
                     const KringRect    *area)
{
  return area->x * self->scale >= self->left && area->y * self->scale >= self->top &&
         (area->x + area->width) * self->scale <= self->left + self->width &&
         (area->y + area->height) * self->scale <= self->top + self->height;
}

/**
 * kring_picture_to_map:
 * @self: a picture
 * @part: some of its pixels
 * @area: (out): the part of the map that they show
 */
void
kring_picture_to_map (const KringPicture          *self,
                      const cairo_rectangle_int_t *part,
                      KringRect                   *area)
{
  *area = (KringRect) { (part->x + self->left) / self->scale, (part->y + self->top) / self->scale,
                        part->width / self->scale, part->height / self->scale };
}

/**
 * kring_picture_to_pixels:
 * @self: a picture
 * @area: a part of the map
 * @part: (out): the pixels that show something of it, possibly none
 */
void
kring_picture_to_pixels (const KringPicture    *self,
                         const KringRect       *area,
                         cairo_rectangle_int_t *part)
{
  /* In doubles first: a point far away must not overflow a pixel. */
  double x1 = CLAMP (floor (area->x * self->scale - self->left) - 1, 0, self->width);
  double y1 = CLAMP (floor (area->y * self->scale - self->top) - 1, 0, self->height);
  double x2 = CLAMP (ceil ((area->x + area->width) * self->scale - self->left) + 1, 0, self->width);
  double y2 = CLAMP (ceil ((area->y + area->height) * self->scale - self->top) + 1, 0, self->height);

  *part = (cairo_rectangle_int_t) { (int) x1, (int) y1, (int) (x2 - x1), (int) (y2 - y1) };
}

/**
 * kring_picture_get_place:
 * @self: a picture
 * @view: what a widget shows
 *
 * Returns: where the picture is in the widget; at its own scale on whole
 *   pixels, or every letter would be blurred
 */
graphene_rect_t
kring_picture_get_place (const KringPicture  *self,
                         const KringViewport *view)
{
  double stretch = view->scale / self->scale;

  return GRAPHENE_RECT_INIT ((float) (round (self->left - view->x * self->scale) * stretch),
                             (float) (round (self->top - view->y * self->scale) * stretch),
                             (float) (self->width * stretch), (float) (self->height * stretch));
}

/**
 * kring_picture_covers:
 * @self: a picture
 * @view: what a widget shows
 *
 * Returns: whether the picture leaves nothing of the widget empty
 */
gboolean
kring_picture_covers (const KringPicture  *self,
                      const KringViewport *view)
{
  graphene_rect_t place = kring_picture_get_place (self, view);

  return graphene_rect_contains_rect (&place,
                                      &GRAPHENE_RECT_INIT (0, 0, (float) view->width, (float) view->height));
}
