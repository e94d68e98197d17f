/* kring-viewport.c: which part of the map a widget shows
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-viewport.h"

/* Room around a fitted map, in pixels. */
#define FIT_MARGIN 24.0

/* The least room between a map and what lies over the corner; pixels. */
#define CORNER_MARGIN 6.0

/* A map of two stakeholders is not blown up to fill a projector. */
#define FIT_MAX_SCALE 1.4

/* How much of the map stays in the widget when it is pushed aside, and how
 * far from the edge something is brought when it is revealed; pixels. */
#define KEEP_IN_VIEW 80.0
#define REVEAL_MARGIN 24.0

/**
 * kring_viewport_init:
 * @self: (out caller-allocates): a viewport
 *
 * Shows the map at its own size, from its origin, until it is fitted.
 */
void
kring_viewport_init (KringViewport *self)
{
  *self = (KringViewport) { .scale = 1.0, .fitted = TRUE };
}

/**
 * kring_viewport_resize:
 * @self: a viewport
 * @width: the widget's new width, in pixels
 * @height: the widget's new height, in pixels
 *
 * Keeps what was in the middle in the middle.
 */
void
kring_viewport_resize (KringViewport *self,
                       double width,
                       double height)
{
  self->x += (self->width - width) / 2 / self->scale;
  self->y += (self->height - height) / 2 / self->scale;
  self->width = width;
  self->height = height;
}

/**
 * kring_viewport_to_map:
 * @self: a viewport
 * @pixel_x: from the widget's left edge
 * @pixel_y: from the widget's upper edge
 * @x: (out): the point of the map that is shown there
 * @y: (out): the point of the map that is shown there
 */
void
kring_viewport_to_map (const KringViewport *self,
                       double pixel_x,
                       double pixel_y,
                       double *x,
                       double *y)
{
  *x = self->x + pixel_x / self->scale;
  *y = self->y + pixel_y / self->scale;
}

/**
 * kring_viewport_to_widget:
 * @self: a viewport
 * @x: a point of the map
 * @y: a point of the map
 * @pixel_x: (out): where the widget shows it
 * @pixel_y: (out): where the widget shows it
 */
void
kring_viewport_to_widget (const KringViewport *self,
                          double x,
                          double y,
                          double *pixel_x,
                          double *pixel_y)
{
  *pixel_x = (x - self->x) * self->scale;
  *pixel_y = (y - self->y) * self->scale;
}

/**
 * kring_viewport_get_middle:
 * @self: a viewport
 * @pixel_x: (out): the middle of what is not covered
 * @pixel_y: (out): the middle of what is not covered
 */
void
kring_viewport_get_middle (const KringViewport *self,
                           double *pixel_x,
                           double *pixel_y)
{
  *pixel_x = self->width / 2;
  *pixel_y = (self->covered + self->height) / 2;
}

/**
 * kring_viewport_centre:
 * @self: a viewport
 * @x: a point of the map
 * @y: a point of the map
 * @scale: the new scale; it is kept within what can be used
 *
 * Shows a point in the middle.
 */
void
kring_viewport_centre (KringViewport *self,
                       double x,
                       double y,
                       double scale)
{
  double pixel_x, pixel_y;

  kring_viewport_get_middle (self, &pixel_x, &pixel_y);
  self->scale = CLAMP (scale, KRING_VIEWPORT_MIN_SCALE, KRING_VIEWPORT_MAX_SCALE);
  self->x = x - pixel_x / self->scale;
  self->y = y - pixel_y / self->scale;
  self->fitted = FALSE;
}

/**
 * kring_viewport_pan:
 * @self: a viewport
 * @pixel_dx: how far the view goes to the right, in pixels
 * @pixel_dy: how far the view goes down, in pixels
 */
void
kring_viewport_pan (KringViewport *self,
                    double pixel_dx,
                    double pixel_dy)
{
  self->x += pixel_dx / self->scale;
  self->y += pixel_dy / self->scale;
  self->fitted = FALSE;
}

/**
 * kring_viewport_zoom:
 * @self: a viewport
 * @scale: the new scale; it is kept within what can be used
 * @pixel_x: the place in the widget that keeps showing the same point
 * @pixel_y: the place in the widget that keeps showing the same point
 */
void
kring_viewport_zoom (KringViewport *self,
                     double scale,
                     double pixel_x,
                     double pixel_y)
{
  double x, y;

  kring_viewport_to_map (self, pixel_x, pixel_y, &x, &y);
  self->scale = CLAMP (scale, KRING_VIEWPORT_MIN_SCALE, KRING_VIEWPORT_MAX_SCALE);
  self->x = x - pixel_x / self->scale;
  self->y = y - pixel_y / self->scale;
  self->fitted = FALSE;
}

/**
 * kring_viewport_fit:
 * @self: a viewport
 * @x: the left edge of the map's contents
 * @y: the upper edge of the map's contents
 * @width: the width of the map's contents, in points
 * @height: the height of the map's contents, in points
 *
 * Shows all of the map, in the middle of what is not covered.
 */
void
kring_viewport_fit (KringViewport *self,
                    double x,
                    double y,
                    double width,
                    double height)
{
  double room_x = MAX (self->width - 2 * FIT_MARGIN, 1);
  double room_y = MAX (self->height - self->covered - 2 * FIT_MARGIN, 1);
  double scale = MIN (room_x / MAX (width, 1), room_y / MAX (height, 1));

  kring_viewport_centre (self, x + width / 2, y + height / 2, MIN (scale, FIT_MAX_SCALE));
  self->fitted = TRUE;
}

/**
 * kring_viewport_fit_beside:
 * @self: a viewport
 * @x: the left edge of the map's contents
 * @y: the upper edge of the map's contents
 * @width: the width of the map's contents, in points
 * @height: the height of the map's contents, in points
 *
 * Shows all of the map above what lies over the corner, or to the left of that:
 * where it is larger.
 */
void
kring_viewport_fit_beside (KringViewport *self,
                           double x,
                           double y,
                           double width,
                           double height)
{
  double room_x = self->width - 2 * FIT_MARGIN;
  double room_y = self->height - self->covered - 2 * FIT_MARGIN;
  double taken_x = MAX (self->corner_width + CORNER_MARGIN - FIT_MARGIN, 0);
  double taken_y = MAX (self->corner_height + CORNER_MARGIN - FIT_MARGIN, 0);
  double above = MIN (MAX (room_x, 1) / MAX (width, 1), MAX (room_y - taken_y, 1) / MAX (height, 1));
  double beside = MIN (MAX (room_x - taken_x, 1) / MAX (width, 1), MAX (room_y, 1) / MAX (height, 1));

  kring_viewport_centre (self, x + width / 2, y + height / 2, MIN (MAX (above, beside), FIT_MAX_SCALE));
  if (above >= beside)
    kring_viewport_pan (self, 0, taken_y / 2);
  else
    kring_viewport_pan (self, taken_x / 2, 0);
  self->fitted = TRUE;
}

/* How far [from, to] has to shift to come within [low, high]; its start goes
 * first where it does not fit. */
static double
find_shift (double from,
            double to,
            double low,
            double high)
{
  if (from < low || to - from > high - low)
    return low - from;
  if (to > high)
    return high - to;
  return 0;
}

/**
 * kring_viewport_reveal:
 * @self: a viewport
 * @x: the left edge of something on the map
 * @y: its upper edge
 * @width: its width, in points
 * @height: its height, in points
 *
 * Pans no further than needed to show it.
 *
 * Returns: whether the view had to be moved
 */
gboolean
kring_viewport_reveal (KringViewport *self,
                       double x,
                       double y,
                       double width,
                       double height)
{
  double left, top, dx, dy;

  kring_viewport_to_widget (self, x, y, &left, &top);
  dx = find_shift (left, left + width * self->scale, REVEAL_MARGIN, self->width - REVEAL_MARGIN);
  dy = find_shift (top, top + height * self->scale, self->covered + REVEAL_MARGIN, self->height - REVEAL_MARGIN);
  if (dx == 0 && dy == 0)
    return FALSE;

  kring_viewport_pan (self, -dx, -dy);
  return TRUE;
}

/**
 * kring_viewport_clamp:
 * @self: a viewport
 * @x: the left edge of the map's contents
 * @y: the upper edge of the map's contents
 * @width: the width of the map's contents, in points
 * @height: the height of the map's contents, in points
 *
 * Brings a map that was pushed out of sight back to where it can be grasped.
 */
void
kring_viewport_clamp (KringViewport *self,
                      double x,
                      double y,
                      double width,
                      double height)
{
  double keep_x = MIN (KEEP_IN_VIEW, self->width / 2) / self->scale;
  double keep_y = MIN (KEEP_IN_VIEW, (self->height - self->covered) / 2) / self->scale;

  self->x = CLAMP (self->x, x + keep_x - self->width / self->scale, x + width - keep_x);
  self->y = CLAMP (self->y, y + keep_y - self->height / self->scale, y + height - keep_y - self->covered / self->scale);
}
