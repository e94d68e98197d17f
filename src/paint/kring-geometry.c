/* kring-geometry.c: points, boxes and curves
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-geometry.h"

#include <math.h>

/* Steps in which the distance to a curve is measured: a line of the map bends
 * too little for more to be seen. */
#define CURVE_STEPS 16

#define SHORTEN_STEPS 16

/**
 * kring_get_length:
 * @dx: in points
 * @dy: in points
 *
 * The same as hypot(), which takes care of numbers far from any on a map, and
 * takes several times as long for it.
 *
 * Returns: how far (@dx, @dy) is from (0, 0)
 */
double
kring_get_length (double dx,
                  double dy)
{
  return sqrt (dx * dx + dy * dy);
}

/**
 * kring_rect_is_empty:
 * @rect: a box
 *
 * Returns: whether @rect holds nothing at all
 */
gboolean
kring_rect_is_empty (const KringRect *rect)
{
  return !(rect->width > 0 || rect->height > 0);
}

/**
 * kring_rect_add:
 * @rect: a box, possibly empty
 * @other: another one
 *
 * Makes @rect the smallest box around both.
 */
void
kring_rect_add (KringRect       *rect,
                const KringRect *other)
{
  double right, bottom;

  if (kring_rect_is_empty (other))
    return;

  if (kring_rect_is_empty (rect))
    {
      *rect = *other;
      return;
    }

  right = MAX (rect->x + rect->width, other->x + other->width);
  bottom = MAX (rect->y + rect->height, other->y + other->height);
  rect->x = MIN (rect->x, other->x);
  rect->y = MIN (rect->y, other->y);
  rect->width = right - rect->x;
  rect->height = bottom - rect->y;
}

/**
 * kring_rect_add_point:
 * @rect: a box that already stands somewhere
 * @x: a place
 * @y: a place
 *
 * Makes @rect, which may be without width and height, reach to a point.
 */
void
kring_rect_add_point (KringRect *rect,
                      double     x,
                      double     y)
{
  double right = MAX (rect->x + rect->width, x);
  double bottom = MAX (rect->y + rect->height, y);

  rect->x = MIN (rect->x, x);
  rect->y = MIN (rect->y, y);
  rect->width = right - rect->x;
  rect->height = bottom - rect->y;
}

/**
 * kring_rect_grow:
 * @rect: a box
 * @margin: in points
 *
 * Moves each side of @rect outwards.
 */
void
kring_rect_grow (KringRect *rect,
                 double     margin)
{
  rect->x -= margin;
  rect->y -= margin;
  rect->width += 2 * margin;
  rect->height += 2 * margin;
}

/**
 * kring_rect_meets:
 * @rect: a box
 * @other: another one
 *
 * Returns: whether the two have a part in common
 */
gboolean
kring_rect_meets (const KringRect *rect,
                  const KringRect *other)
{
  return rect->x < other->x + other->width && other->x < rect->x + rect->width &&
         rect->y < other->y + other->height && other->y < rect->y + rect->height;
}

/**
 * kring_rect_contains:
 * @rect: a box
 * @x: a place
 * @y: a place
 *
 * Returns: whether the place is in the box
 */
gboolean
kring_rect_contains (const KringRect *rect,
                     double           x,
                     double           y)
{
  return x >= rect->x && x <= rect->x + rect->width && y >= rect->y && y <= rect->y + rect->height;
}

/**
 * kring_shape_get_distance:
 * @shape: a shape
 * @box: the box that it fills
 * @x: a place
 * @y: a place
 *
 * Returns: how far the place is outside the shape's border, in points;
 *   negative inside. Near the border it is right, farther away (for an
 *   ellipse) an estimate.
 */
double
kring_shape_get_distance (KringNodeShape   shape,
                          const KringRect *box,
                          double           x,
                          double           y)
{
  double half_width = box->width / 2, half_height = box->height / 2;
  double dx = fabs (x - box->x - half_width), dy = fabs (y - box->y - half_height);

  if (shape == KRING_NODE_SHAPE_ELLIPSE)
    {
      double a = MAX (half_width, 1), b = MAX (half_height, 1);
      double level = kring_get_length (dx / a, dy / b);
      double slope = kring_get_length (dx / (a * a), dy / (b * b));

      if (slope < 1e-9)
        return -MIN (a, b);
      return level * (level - 1) / slope;
    }
  else
    {
      double radius = MIN (KRING_BOX_RADIUS, MIN (half_width, half_height));
      double out_x = dx - half_width + radius, out_y = dy - half_height + radius;

      return kring_get_length (MAX (out_x, 0), MAX (out_y, 0)) + MIN (MAX (out_x, out_y), 0) - radius;
    }
}

/**
 * kring_curve_get_direction:
 * @curve: a cubic Bézier curve
 * @t: from 0 to 1
 *
 * Returns: the direction in which @curve runs at @t, of length 1; where it
 *   has none, that from its start to its end, or to the right
 */
KringPoint
kring_curve_get_direction (const KringPoint curve[4],
                           double           t)
{
  double s = 1 - t;
  double a = s * s, b = 2 * s * t, c = t * t;
  double x = a * (curve[1].x - curve[0].x) + b * (curve[2].x - curve[1].x) + c * (curve[3].x - curve[2].x);
  double y = a * (curve[1].y - curve[0].y) + b * (curve[2].y - curve[1].y) + c * (curve[3].y - curve[2].y);
  double length = kring_get_length (x, y);

  if (length < 1e-6)
    {
      x = curve[3].x - curve[0].x;
      y = curve[3].y - curve[0].y;
      length = kring_get_length (x, y);
    }
  if (length < 1e-6)
    return (KringPoint) { 1, 0 };
  return (KringPoint) { x / length, y / length };
}

static KringPoint
between (KringPoint a,
         KringPoint b,
         double     t)
{
  return (KringPoint) { a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
}

/**
 * kring_curve_split:
 * @curve: a cubic Bézier curve
 * @t: from 0 to 1
 * @before: (out) (optional): the part up to @t; may be @curve itself
 * @after: (out) (optional): the part from @t on; may be @curve itself
 *
 * Cuts a curve in two.
 */
void
kring_curve_split (const KringPoint curve[4],
                   double           t,
                   KringPoint       before[4],
                   KringPoint       after[4])
{
  KringPoint start = curve[0], end = curve[3];
  KringPoint ab = between (curve[0], curve[1], t);
  KringPoint bc = between (curve[1], curve[2], t);
  KringPoint cd = between (curve[2], curve[3], t);
  KringPoint abc = between (ab, bc, t);
  KringPoint bcd = between (bc, cd, t);
  KringPoint middle = between (abc, bcd, t);

  if (before != NULL)
    {
      before[0] = start;
      before[1] = ab;
      before[2] = abc;
      before[3] = middle;
    }
  if (after != NULL)
    {
      after[0] = middle;
      after[1] = bcd;
      after[2] = cd;
      after[3] = end;
    }
}

/**
 * kring_curve_get_distance:
 * @curve: a cubic Bézier curve
 * @x: a place
 * @y: a place
 *
 * Returns: how far the place is from @curve, in points
 */
double
kring_curve_get_distance (const KringPoint curve[4],
                          double           x,
                          double           y)
{
  double nearest = G_MAXDOUBLE;
  KringPoint from = curve[0];

  for (guint i = 1; i <= CURVE_STEPS; i++)
    {
      KringPoint to = kring_curve_get_point (curve, (double) i / CURVE_STEPS);
      double dx = to.x - from.x, dy = to.y - from.y;
      double length = dx * dx + dy * dy;
      double t = length > 0 ? ((x - from.x) * dx + (y - from.y) * dy) / length : 0;

      t = CLAMP (t, 0, 1);
      nearest = MIN (nearest, kring_get_length (from.x + t * dx - x, from.y + t * dy - y));
      from = to;
    }

  return nearest;
}

/**
 * kring_curve_add_bounds:
 * @curve: a cubic Bézier curve
 * @bounds: a box that already stands somewhere
 *
 * Makes @bounds hold @curve: its end points and its handles, between which it
 * lies.
 */
void
kring_curve_add_bounds (const KringPoint  curve[4],
                        KringRect        *bounds)
{
  for (guint i = 0; i < 4; i++)
    kring_rect_add_point (bounds, curve[i].x, curve[i].y);
}

/**
 * kring_curves_shorten:
 * @points: (inout) (array length=n_points): a chain of curves
 * @n_points: 3 n + 1
 * @length: in points
 *
 * Takes off the end of a chain what is nearer to its tip than @length.
 *
 * Returns: how many points are left; 0 when nothing is
 */
guint
kring_curves_shorten (KringPoint *points,
                      guint       n_points,
                      double      length)
{
  KringPoint tip = points[n_points - 1];

  for (; n_points >= 4; n_points -= 3)
    {
      KringPoint *curve = points + n_points - 4;
      double near = 1, far = 0;

      if (kring_get_length (curve[0].x - tip.x, curve[0].y - tip.y) <= length)
        continue;

      for (guint i = 0; i < SHORTEN_STEPS; i++)
        {
          double middle = (near + far) / 2;
          KringPoint point = kring_curve_get_point (curve, middle);

          if (kring_get_length (point.x - tip.x, point.y - tip.y) < length)
            near = middle;
          else
            far = middle;
        }
      kring_curve_split (curve, far, curve, NULL);
      return n_points;
    }

  return 0;
}
