/* kring-snap.h: what is moved lines up with what stands near
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "paint/kring-geometry.h"

G_BEGIN_DECLS

/**
 * KringSnap:
 * @dx: how far what is moved has to go on to the right to line up
 * @dy: how far it has to go on downwards
 * @has_x: whether it lines up with something above or below
 * @has_y: whether it lines up with something to the left or right
 * @vertical: from and to where the line goes that tells of @has_x
 * @horizontal: the same for @has_y
 *
 * How something lines up with its surroundings.
 */
typedef struct
{
  double dx;
  double dy;
  gboolean has_x;
  gboolean has_y;
  KringPoint vertical[2];
  KringPoint horizontal[2];
} KringSnap;

void kring_snap_find (const KringRect *moved,
                      const KringRect *others,
                      guint            n_others,
                      double           tolerance,
                      KringSnap       *snap);

G_END_DECLS
