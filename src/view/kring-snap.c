/* kring-snap.c: what is moved lines up with what stands near
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-snap.h"

#include <math.h>

/* Closer together than this is in line. */
#define IN_LINE 0.01

/* A rectangle as one axis sees it. */
typedef struct
{
  double start;
  double size;
  double aside; /* its middle on the other axis */
} Span;

static Span
get_span (const KringRect *rect,
          gboolean vertical)
{
  if (vertical)
    return (Span) { rect->y, rect->height, rect->x + rect->width / 2 };
  return (Span) { rect->x, rect->width, rect->y + rect->height / 2 };
}

/* The start, the middle and the end of a span, as 0, 1 and 2. */
static double
get_stop (const Span *span,
          guint stop)
{
  return span->start + span->size * stop / 2;
}

/* How far it is to what is nearest in line; of equals, the one that is nearest
 * altogether decides. */
static gboolean
find_shift (const KringRect *moved,
            const KringRect *others,
            guint n_others,
            double tolerance,
            gboolean vertical,
            double *shift,
            double *at)
{
  Span mine = get_span (moved, vertical);
  double least = INFINITY, least_aside = INFINITY;

  for (guint i = 0; i < n_others; i++)
    {
      Span other = get_span (&others[i], vertical);
      double aside = fabs (other.aside - mine.aside);

      for (guint a = 0; a < 3; a++)
        for (guint b = 0; b < 3; b++)
          {
            double distance = get_stop (&other, b) - get_stop (&mine, a);

            /* A middle lines up with a middle alone. */
            if ((a == 1) != (b == 1) || fabs (distance) > tolerance ||
                fabs (distance) > least + IN_LINE ||
                (fabs (distance) > least - IN_LINE && aside >= least_aside))
              continue;
            least = fabs (distance);
            least_aside = aside;
            *shift = distance;
            *at = get_stop (&other, b);
          }
    }

  return least <= tolerance;
}

static gboolean
is_at (const KringRect *rect,
       gboolean vertical,
       double at)
{
  Span span = get_span (rect, vertical);

  for (guint stop = 0; stop < 3; stop++)
    if (fabs (get_stop (&span, stop) - at) < IN_LINE)
      return TRUE;

  return FALSE;
}

/* From the first to the last that stands on the line. */
static void
find_extent (const KringRect *moved,
             const KringRect *others,
             guint n_others,
             gboolean vertical,
             double at,
             double *from,
             double *to)
{
  Span across = get_span (moved, !vertical);

  *from = across.start;
  *to = across.start + across.size;
  for (guint i = 0; i < n_others; i++)
    if (is_at (&others[i], vertical, at))
      {
        across = get_span (&others[i], !vertical);
        *from = MIN (*from, across.start);
        *to = MAX (*to, across.start + across.size);
      }
}

/**
 * kring_snap_find:
 * @moved: what is moved, where the pointer has it
 * @others: (array length=n_others): what stands near
 * @n_others: how many
 * @tolerance: how far away something may be to line up with it, in the same
 *   unit
 * @snap: (out): how it lines up
 *
 * Finds what @moved lines up with on both axes, edge with edge or middle with
 * middle.
 */
void
kring_snap_find (const KringRect *moved,
                 const KringRect *others,
                 guint n_others,
                 double tolerance,
                 KringSnap *snap)
{
  KringRect there = *moved;
  double x = 0, y = 0, from, to;

  *snap = (KringSnap) { 0 };
  snap->has_x = find_shift (moved, others, n_others, tolerance, FALSE, &snap->dx, &x);
  snap->has_y = find_shift (moved, others, n_others, tolerance, TRUE, &snap->dy, &y);
  there.x += snap->dx;
  there.y += snap->dy;

  if (snap->has_x)
    {
      find_extent (&there, others, n_others, FALSE, x, &from, &to);
      snap->vertical[0] = (KringPoint) { x, from };
      snap->vertical[1] = (KringPoint) { x, to };
    }
  if (snap->has_y)
    {
      find_extent (&there, others, n_others, TRUE, y, &from, &to);
      snap->horizontal[0] = (KringPoint) { from, y };
      snap->horizontal[1] = (KringPoint) { to, y };
    }
}
