/* kring-routes.h: draws an edge from outline to outline
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-graph.h"

G_BEGIN_DECLS

void       kring_routes_make         (KringGraph           *graph);
void       kring_routes_adopt        (KringGraph           *graph,
                                      const KringGraph     *before);
void       kring_routes_make_at      (KringGraph           *graph,
                                      guint                 node);
KringPoint kring_routes_find_outline (const KringGraphNode *node,
                                      KringPoint            towards);

G_END_DECLS
