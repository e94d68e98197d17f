/* kring-path.c: an outline to fill or to stroke
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-path.h"

/* How far the handles of a quarter of a circle are from its ends. */
#define QUARTER 0.5522847498

/* How far a curve may bend and still pass for straight, in points. */
#define STRAIGHT 0.02

/**
 * kring_path_new:
 *
 * Returns: (transfer full): an empty path, to be freed with g_array_unref()
 */
KringPath *
kring_path_new (void)
{
  return g_array_sized_new (FALSE, FALSE, sizeof (KringPathStep), 16);
}

/**
 * kring_path_clear:
 * @path: a path
 *
 * Empties @path.
 */
void
kring_path_clear (KringPath *path)
{
  g_array_set_size (path, 0);
}

static void
add_step (KringPath   *path,
          KringPathOp  op,
          KringPoint   a,
          KringPoint   b,
          KringPoint   c)
{
  KringPathStep step = { op, { a, b, c } };

  g_array_append_val (path, step);
}

/**
 * kring_path_move:
 * @path: a path
 * @x: a place
 * @y: a place
 *
 * Starts a new part of @path.
 */
void
kring_path_move (KringPath *path,
                 double     x,
                 double     y)
{
  KringPoint to = { x, y };

  add_step (path, KRING_PATH_MOVE, to, to, to);
}

/**
 * kring_path_line:
 * @path: a path
 * @x: a place
 * @y: a place
 *
 * Goes straight to a place.
 */
void
kring_path_line (KringPath *path,
                 double     x,
                 double     y)
{
  KringPoint to = { x, y };

  add_step (path, KRING_PATH_LINE, to, to, to);
}

/**
 * kring_path_curve:
 * @path: a path
 * @a: the first handle
 * @b: the second handle
 * @to: where it goes
 *
 * Goes to a place by a cubic Bézier curve.
 */
void
kring_path_curve (KringPath  *path,
                  KringPoint  a,
                  KringPoint  b,
                  KringPoint  to)
{
  add_step (path, KRING_PATH_CURVE, a, b, to);
}

/**
 * kring_path_close:
 * @path: a path
 *
 * Goes straight back to where this part of @path started.
 */
void
kring_path_close (KringPath *path)
{
  KringPoint none = { 0, 0 };

  add_step (path, KRING_PATH_CLOSE, none, none, none);
}

/**
 * kring_path_add_box:
 * @path: a path
 * @box: a box
 * @radius: of its corners
 *
 * Adds a box with rounded corners.
 */
void
kring_path_add_box (KringPath       *path,
                    const KringRect *box,
                    double           radius)
{
  double left = box->x, top = box->y;
  double right = left + box->width, bottom = top + box->height;
  double r = CLAMP (radius, 0, MIN (box->width, box->height) / 2);
  double handle = r * (1 - QUARTER);

  kring_path_move (path, left + r, top);
  kring_path_line (path, right - r, top);
  kring_path_curve (path, (KringPoint) { right - handle, top }, (KringPoint) { right, top + handle },
                    (KringPoint) { right, top + r });
  kring_path_line (path, right, bottom - r);
  kring_path_curve (path, (KringPoint) { right, bottom - handle }, (KringPoint) { right - handle, bottom },
                    (KringPoint) { right - r, bottom });
  kring_path_line (path, left + r, bottom);
  kring_path_curve (path, (KringPoint) { left + handle, bottom }, (KringPoint) { left, bottom - handle },
                    (KringPoint) { left, bottom - r });
  kring_path_line (path, left, top + r);
  kring_path_curve (path, (KringPoint) { left, top + handle }, (KringPoint) { left + handle, top },
                    (KringPoint) { left + r, top });
  kring_path_close (path);
}

/**
 * kring_path_add_ellipse:
 * @path: a path
 * @box: the box that the ellipse fills
 *
 * Adds an ellipse.
 */
void
kring_path_add_ellipse (KringPath       *path,
                        const KringRect *box)
{
  double a = box->width / 2, b = box->height / 2;
  double x = box->x + a, y = box->y + b;
  double ha = a * QUARTER, hb = b * QUARTER;

  kring_path_move (path, x + a, y);
  kring_path_curve (path, (KringPoint) { x + a, y + hb }, (KringPoint) { x + ha, y + b }, (KringPoint) { x, y + b });
  kring_path_curve (path, (KringPoint) { x - ha, y + b }, (KringPoint) { x - a, y + hb }, (KringPoint) { x - a, y });
  kring_path_curve (path, (KringPoint) { x - a, y - hb }, (KringPoint) { x - ha, y - b }, (KringPoint) { x, y - b });
  kring_path_curve (path, (KringPoint) { x + ha, y - b }, (KringPoint) { x + a, y - hb }, (KringPoint) { x + a, y });
  kring_path_close (path);
}

/* Whether the handles are on the way from @from to @to, so that none of it is
 * further from the straight line than can be seen. */
static gboolean
is_straight (KringPoint        from,
             const KringPoint *curve)
{
  double x = curve[2].x - from.x, y = curve[2].y - from.y;
  double square = x * x + y * y;

  for (guint i = 0; i < 2; i++)
    {
      double along = (curve[i].x - from.x) * x + (curve[i].y - from.y) * y;
      double across = (curve[i].x - from.x) * y - (curve[i].y - from.y) * x;

      if (along < 0 || along > square || across * across > STRAIGHT * STRAIGHT * square)
        return FALSE;
    }

  return TRUE;
}

/**
 * kring_path_add_curves:
 * @path: a path
 * @points: (array length=n_points): a start, then three points for each curve
 * @n_points: 3 n + 1
 *
 * Adds a chain of curves as a new part; those that are straight become lines,
 * which take less time and less of a file.
 */
void
kring_path_add_curves (KringPath        *path,
                       const KringPoint *points,
                       guint             n_points)
{
  if (n_points == 0)
    return;

  kring_path_move (path, points[0].x, points[0].y);
  for (guint i = 1; i + 2 < n_points; i += 3)
    if (is_straight (points[i - 1], points + i))
      kring_path_line (path, points[i + 2].x, points[i + 2].y);
    else
      kring_path_curve (path, points[i], points[i + 1], points[i + 2]);
}

/**
 * kring_path_get_bounds:
 * @path: a path
 * @bounds: (out): the box around its points and handles
 */
void
kring_path_get_bounds (const KringPath *path,
                       KringRect       *bounds)
{
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  for (guint i = 0; i < path->len; i++)
    {
      const KringPathStep *step = &g_array_index (path, KringPathStep, i);

      for (guint j = 0; j < 3 && step->op != KRING_PATH_CLOSE; j++)
        {
          left = MIN (left, step->to[j].x);
          top = MIN (top, step->to[j].y);
          right = MAX (right, step->to[j].x);
          bottom = MAX (bottom, step->to[j].y);
        }
    }
  *bounds = left <= right ? (KringRect) { left, top, right - left, bottom - top } : (KringRect) { 0, 0, 0, 0 };
}

/**
 * kring_path_add_drawing:
 * @path: a path
 * @drawing: steps as SVG writes them, with M, L, C and Z and absolute
 *   coordinates only, all separated by spaces: "M 0 0 L 4 2 Z"
 * @x: where its origin comes
 * @y: where its origin comes
 * @scale: what its coordinates are multiplied by
 *
 * Adds one of the drawings that are written in the program itself.
 */
void
kring_path_add_drawing (KringPath  *path,
                        const char *drawing,
                        double      x,
                        double      y,
                        double      scale)
{
  const char *p = drawing;

  while (*p != '\0')
    {
      char op = *p++;
      guint n_points = op == 'C' ? 3 : op == 'M' || op == 'L' ? 1 : 0;
      KringPoint points[3] = { { 0, 0 } };

      if (op == ' ')
        continue;

      for (guint i = 0; i < n_points; i++)
        {
          points[i].x = x + scale * g_ascii_strtod (p, (char **) &p);
          points[i].y = y + scale * g_ascii_strtod (p, (char **) &p);
        }

      if (op == 'M')
        kring_path_move (path, points[0].x, points[0].y);
      else if (op == 'L')
        kring_path_line (path, points[0].x, points[0].y);
      else if (op == 'C')
        kring_path_curve (path, points[0], points[1], points[2]);
      else
        kring_path_close (path);
    }
}
