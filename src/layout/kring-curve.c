/* kring-curve.c: the curves that routes are made of
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-curve.h"

#include <math.h>

/**
 * kring_curve_get_point:
 * @curve: a cubic Bézier curve
 * @t: from 0 to 1
 *
 * Returns: the point on @curve at @t
 */
KringPoint
kring_curve_get_point (const KringPoint curve[4],
                       double           t)
{
  double s = 1 - t;
  double a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;

  return (KringPoint) { a * curve[0].x + b * curve[1].x + c * curve[2].x + d * curve[3].x,
                        a * curve[0].y + b * curve[1].y + c * curve[2].y + d * curve[3].y };
}

/**
 * kring_curve_get_bend:
 * @curve: a cubic Bézier curve
 *
 * Returns: how far it is at most from running evenly along the straight line
 *   between its ends
 */
double
kring_curve_get_bend (const KringPoint curve[4])
{
  double bend = 0;

  for (guint i = 1; i < 3; i++)
    bend = MAX (bend, MAX (fabs (curve[i].x - (curve[0].x * (3 - i) + curve[3].x * i) / 3),
                           fabs (curve[i].y - (curve[0].y * (3 - i) + curve[3].y * i) / 3)));

  return bend;
}
