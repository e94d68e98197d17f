/* kring-neighbours.h: who is next to whom in a graph
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-graph.h"

G_BEGIN_DECLS

typedef struct _KringNeighbours KringNeighbours;

KringNeighbours *kring_neighbours_new            (const KringGraph      *graph);
void             kring_neighbours_free           (KringNeighbours       *self);
const guint     *kring_neighbours_get            (const KringNeighbours *self,
                                                  guint                  node,
                                                  guint                 *n_neighbours);
guint           *kring_neighbours_get_components (const KringNeighbours *self,
                                                  guint                 *n_components);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringNeighbours, kring_neighbours_free)

G_END_DECLS
