/* kring-routes.h: draws an edge from outline to outline
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-graph.h"

G_BEGIN_DECLS

/**
 * KringPair:
 * @low: the index of one node
 * @high: the index of the other, that is not lower
 * @edge: the index of an edge between them
 *
 * An edge, by the nodes that it joins.
 */
typedef struct
{
  guint low;
  guint high;
  guint edge;
} KringPair;

void       kring_routes_make         (KringGraph           *graph);
void       kring_routes_adopt        (KringGraph           *graph,
                                      const KringGraph     *before);
void       kring_routes_make_at      (KringGraph           *graph,
                                      guint                 node);
KringPoint kring_routes_find_outline (const KringGraphNode *node,
                                      KringPoint            towards);
KringPoint kring_routes_leave        (const KringGraphNode *node,
                                      KringPoint            from,
                                      KringPoint            towards);
GArray    *kring_routes_get_pairs    (const KringGraph     *graph,
                                      guint                 node);
guint      kring_routes_get_end      (const GArray         *pairs,
                                      guint                 first);

G_END_DECLS
