/* kring-shaping.h: makes an arrangement fit a sheet and what is pinned
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-engine.h"
#include "kring-graph.h"

G_BEGIN_DECLS

/**
 * KringShaping:
 * @KRING_SHAPING_NONE: left as it is
 * @KRING_SHAPING_TURN: it does not mind which side is up
 * @KRING_SHAPING_SPREAD: distances in it may change, as long as neighbours stay near
 * @KRING_SHAPING_WIDEN: its rings may become ellipses
 * @KRING_SHAPING_SQUEEZE: its layers may become narrower
 *
 * What may be done to an arrangement without spoiling its meaning.
 */
typedef enum
{
  KRING_SHAPING_NONE = 0,
  KRING_SHAPING_TURN = 1 << 0,
  KRING_SHAPING_SPREAD = 1 << 1,
  KRING_SHAPING_WIDEN = 1 << 2,
  KRING_SHAPING_SQUEEZE = 1 << 3
} KringShaping;

KringShaping kring_shaping_for_engine (KringEngine       engine);
void         kring_shaping_keep_pins  (KringGraph       *graph,
                                       const KringGraph *before,
                                       gboolean          may_turn);
void         kring_shaping_finish     (KringGraph       *graph,
                                       const KringGraph *before,
                                       KringShaping      shaping);

G_END_DECLS
