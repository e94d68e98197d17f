/* kring-path.h: an outline to fill or to stroke
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-geometry.h"

G_BEGIN_DECLS

typedef enum
{
  KRING_PATH_MOVE,
  KRING_PATH_LINE,
  KRING_PATH_CURVE,
  KRING_PATH_CLOSE
} KringPathOp;

/**
 * KringPathStep:
 * @op: what it does
 * @to: where it goes; for a curve its two handles, then where it goes
 */
typedef struct
{
  KringPathOp op;
  KringPoint to[3];
} KringPathStep;

/**
 * KringPath:
 *
 * A series of steps; may be used again after kring_path_clear().
 */
typedef GArray KringPath;

KringPath *kring_path_new (void);
void kring_path_clear (KringPath *path);
void kring_path_move (KringPath *path, double x, double y);
void kring_path_line (KringPath *path, double x, double y);
void kring_path_curve (KringPath *path, KringPoint a, KringPoint b, KringPoint to);
void kring_path_close (KringPath *path);
void kring_path_add_box (KringPath *path, const KringRect *box, double radius);
void kring_path_add_ellipse (KringPath *path, const KringRect *box);
void kring_path_add_curves (KringPath *path, const KringPoint *points, guint n_points);
void kring_path_get_bounds (const KringPath *path, KringRect *bounds);
void kring_path_add_drawing (KringPath *path, const char *drawing, double x, double y, double scale);

G_END_DECLS
