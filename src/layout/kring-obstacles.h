/* kring-obstacles.h: the nodes that are in the way of lines
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-graph.h"

G_BEGIN_DECLS

/**
 * KringObstacles:
 *
 * The boxes of all nodes of a graph that have a position, so that those along
 * a line are found without looking at the others.
 */
typedef struct _KringObstacles KringObstacles;

KringObstacles *kring_obstacles_new        (const KringGraph *graph);
void            kring_obstacles_free       (KringObstacles   *self);
void            kring_obstacles_pass       (KringObstacles   *self,
                                            guint             tail,
                                            guint             head);
guint           kring_obstacles_find_first (KringObstacles   *self,
                                            KringPoint        from,
                                            KringPoint        to,
                                            double            margin,
                                            guint             most,
                                            guint            *n_hit);
guint           kring_obstacles_count      (KringObstacles   *self,
                                            const KringPoint *route,
                                            guint             n_points,
                                            double            margin);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringObstacles, kring_obstacles_free)

G_END_DECLS
