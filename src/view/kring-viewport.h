/* kring-viewport.h: which part of the map a widget shows
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KRING_VIEWPORT_MIN_SCALE 0.01
#define KRING_VIEWPORT_MAX_SCALE 5.0

/**
 * KringViewport:
 * @scale: pixels of the widget for each point of the map
 * @x: the point of the map that the widget's left edge shows
 * @y: the point of the map that the widget's upper edge shows
 * @width: the widget's width, in pixels
 * @height: the widget's height, in pixels
 * @covered: how much of that, at the top, something else lies over
 * @corner_width: how wide what lies over the right lower corner is, in pixels
 * @corner_height: how high that is
 * @fitted: whether it shows the whole map, and goes on to when the widget or
 *   the map gets another size
 *
 * The part of the map that a widget shows.
 */
typedef struct
{
  double scale;
  double x;
  double y;
  double width;
  double height;
  double covered;
  double corner_width;
  double corner_height;
  gboolean fitted;
} KringViewport;

void kring_viewport_init       (KringViewport *self);
void kring_viewport_resize     (KringViewport *self,
                                double         width,
                                double         height);
void kring_viewport_to_map     (const KringViewport *self,
                                double         pixel_x,
                                double         pixel_y,
                                double        *x,
                                double        *y);
void kring_viewport_to_widget  (const KringViewport *self,
                                double         x,
                                double         y,
                                double        *pixel_x,
                                double        *pixel_y);
void kring_viewport_get_middle (const KringViewport *self,
                                double        *pixel_x,
                                double        *pixel_y);
void kring_viewport_centre     (KringViewport *self,
                                double         x,
                                double         y,
                                double         scale);
void kring_viewport_pan        (KringViewport *self,
                                double         pixel_dx,
                                double         pixel_dy);
void kring_viewport_zoom       (KringViewport *self,
                                double         scale,
                                double         pixel_x,
                                double         pixel_y);
void kring_viewport_fit        (KringViewport *self,
                                double         x,
                                double         y,
                                double         width,
                                double         height);
void kring_viewport_fit_beside (KringViewport *self,
                                double         x,
                                double         y,
                                double         width,
                                double         height);
gboolean kring_viewport_reveal (KringViewport *self,
                                double         x,
                                double         y,
                                double         width,
                                double         height);
void kring_viewport_clamp      (KringViewport *self,
                                double         x,
                                double         y,
                                double         width,
                                double         height);

G_END_DECLS
