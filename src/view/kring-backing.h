/* kring-backing.h: the picture behind a canvas, drawn once
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-viewport.h"

#include "paint/kring-geometry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _KringBacking KringBacking;

/**
 * KringBackingDraw:
 * @cr: where to draw, in the map's coordinates; clipped to @area
 * @area: the part of the map to draw
 * @scale: device pixels for each point
 * @over: whether to draw what lies over the map, instead of the map
 * @data: as given
 *
 * Draws a part of the map, the ground included; or what lies over it.
 */
typedef void (*KringBackingDraw) (cairo_t         *cr,
                                  const KringRect *area,
                                  double           scale,
                                  gboolean         over,
                                  gpointer         data);

KringBacking *kring_backing_new       (KringBackingDraw      draw,
                                       gpointer              data);
void          kring_backing_free      (KringBacking         *self);
void          kring_backing_damage    (KringBacking         *self,
                                       const KringRect      *area);
void          kring_backing_set_over  (KringBacking         *self,
                                       gboolean              over);
void          kring_backing_forget    (KringBacking         *self);
gboolean      kring_backing_update    (KringBacking         *self,
                                       const KringViewport  *view,
                                       int                   factor,
                                       gboolean              in_motion);
void          kring_backing_snapshot  (KringBacking         *self,
                                       const KringViewport  *view,
                                       gboolean              as_texture,
                                       const GdkRGBA        *ground,
                                       GtkSnapshot          *snapshot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringBacking, kring_backing_free)

G_END_DECLS
