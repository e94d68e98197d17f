/* kring-signs.h: the signs of the map's language
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-canvas.h"
#include "kring-scene.h"

G_BEGIN_DECLS

/* How far from its corner the symbol of a state stands, and its radius, unless
 * it is enlarged. */
#define KRING_STATE_CORNER 3.5
#define KRING_STATE_RADIUS 7.0

/**
 * KringSigns:
 * @canvas: what is drawn on
 * @theme: the colours
 * @path: to build outlines in, again and again
 * @strong: whether lines are drawn as brought out
 * @paleness: where all is so small that the heads of lines are no more than
 *   dirt, how pale lines are drawn, between 0 and 1; the paler the more there
 *   are. 0 where heads are drawn
 * @least: how thin a border may be, in points; where it is thicker than a
 *   border, what else tells the role is left out
 * @look: (nullable): the colours of a stakeholder's box, instead of its role's
 * @quiet: the colours of what a lens has nothing to say of, where there is one
 *
 * What drawing a sign needs. Map and legend draw the same signs.
 */
typedef struct
{
  KringCanvas *canvas;
  const KringTheme *theme;
  KringPath *path;
  gboolean strong;
  double paleness;
  double least;
  const KringLensLook *look;
  const KringTheme *quiet;
} KringSigns;

void kring_signs_draw_box (KringSigns *self, const KringRect *box, KringRole role, KringInvolvement involvement);
void kring_signs_draw_solid (KringSigns *self, const KringRect *box);
void kring_signs_draw_state (KringSigns *self, KringLensState state, double x, double y, double radius);
void kring_signs_draw_state_sample (KringSigns *self, KringLensState state, double width, double height);
void kring_signs_draw_diamond (KringSigns *self, KringMark mark, double x, double y, double radius);
void kring_signs_draw_glyph (KringSigns *self, KringLensState state, const KringRect *box);
void kring_signs_draw_ground (KringSigns *self, const KringRect *box);
void kring_signs_draw_ellipse (KringSigns *self, const KringRect *box);
void kring_signs_draw_sector (KringSigns *self, KringSector sector, double x, double y, double size);
void kring_signs_draw_stake (KringSigns *self, const KringPoint *curve, guint n_points, int weight);
void kring_signs_draw_mark (KringSigns *self, KringStance stance, double x, double y);
void kring_signs_draw_influence (KringSigns *self, const KringPoint *curve, guint n_points, KringEffect effect,
                                 int strength);

G_END_DECLS
