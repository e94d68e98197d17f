/* kring-geometry.h: points, boxes and curves
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "layout/kring-curve.h"
#include "layout/kring-graph.h"

G_BEGIN_DECLS

/**
 * KringRect:
 *
 * A box; @x and @y are its upper left corner. Without width and height it is
 * empty and holds nothing.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} KringRect;

/**
 * KRING_BOX_RADIUS:
 *
 * The radius of the corners of a stakeholder's box, in points.
 */
#define KRING_BOX_RADIUS 9.0

double kring_get_length (double dx, double dy);

gboolean kring_rect_is_empty (const KringRect *rect);
void kring_rect_add (KringRect *rect, const KringRect *other);
void kring_rect_add_point (KringRect *rect, double x, double y);
void kring_rect_grow (KringRect *rect, double margin);
gboolean kring_rect_meets (const KringRect *rect, const KringRect *other);
gboolean kring_rect_contains (const KringRect *rect, double x, double y);

double kring_shape_get_distance (KringNodeShape shape, const KringRect *box, double x, double y);

KringPoint kring_curve_get_direction (const KringPoint curve[4], double t);
void kring_curve_split (const KringPoint curve[4], double t, KringPoint before[4], KringPoint after[4]);
double kring_curve_get_distance (const KringPoint curve[4], double x, double y);
guint kring_curves_shorten (KringPoint *points, guint n_points, double length);
void kring_curve_add_bounds (const KringPoint curve[4], KringRect *bounds);

G_END_DECLS
