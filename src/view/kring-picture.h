/* kring-picture.h: a part of the map, drawn
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-viewport.h"

#include "paint/kring-geometry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KringPicture:
 * @scale: pixels for each point of the map
 * @left: its left edge, in pixels from the map's origin: a whole number
 * @top: its upper edge, likewise
 * @width: in pixels
 * @height: in pixels
 *
 * A part of the map, drawn on pixels that are all opaque. Threads may share one that nobody draws on any
 * more: they make a surface each, as cairo's surfaces belong to one thread.
 */
typedef struct
{
  double scale;
  double left;
  double top;
  int width;
  int height;
  /*< private >*/
  int stride;
  guint8 *pixels; /* may outlive the picture, see kring_picture_make_surface() */
  gatomicrefcount ref_count;
} KringPicture;

KringPicture    *kring_picture_new          (double              scale,
                                             double              left,
                                             double              top,
                                             int                 width,
                                             int                 height);
KringPicture    *kring_picture_ref          (KringPicture       *self);
void             kring_picture_unref        (KringPicture       *self);
cairo_surface_t *kring_picture_make_target  (KringPicture       *self);
cairo_surface_t *kring_picture_make_surface (KringPicture       *self);
GBytes          *kring_picture_make_bytes   (KringPicture       *self);
void             kring_picture_copy_from    (KringPicture       *self,
                                             const KringPicture *other);
gboolean         kring_picture_matches      (const KringPicture *self,
                                             const KringPicture *other);
gboolean         kring_picture_shows        (const KringPicture *self,
                                             const KringRect    *area);
void             kring_picture_to_map       (const KringPicture *self,
                                             const cairo_rectangle_int_t *part,
                                             KringRect          *area);
void             kring_picture_to_pixels    (const KringPicture *self,
                                             const KringRect    *area,
                                             cairo_rectangle_int_t *part);
graphene_rect_t  kring_picture_get_place    (const KringPicture *self,
                                             const KringViewport *view);
gboolean         kring_picture_covers       (const KringPicture *self,
                                             const KringViewport *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringPicture, kring_picture_unref)

G_END_DECLS
