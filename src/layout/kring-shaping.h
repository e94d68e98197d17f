/* kring-shaping.h: makes an arrangement fit a sheet and what is pinned
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-graph.h"

G_BEGIN_DECLS

void kring_shaping_turn      (KringGraph       *graph);
void kring_shaping_pack      (KringGraph       *graph,
                              double            gap);
void kring_shaping_keep_pins (KringGraph       *graph,
                              const KringGraph *before,
                              gboolean          may_turn);
void kring_shaping_finish    (KringGraph       *graph,
                              const KringGraph *before,
                              gboolean          may_turn);

G_END_DECLS
