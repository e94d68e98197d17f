/* kring-way.h: the shortest way between two nodes, around others
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-obstacles.h"

G_BEGIN_DECLS

/**
 * KringWay:
 *
 * Finds the shortest way from one node to another along the corners of those
 * that stand between; one after another, in the same graph.
 */
typedef struct _KringWay KringWay;

KringWay         *kring_way_new  (const KringGraph *graph,
                                  KringObstacles   *obstacles);
void              kring_way_free (KringWay         *self);
const KringPoint *kring_way_find (KringWay         *self,
                                  guint             tail,
                                  guint             head,
                                  double            margin,
                                  guint             patience,
                                  guint            *n_points);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringWay, kring_way_free)

G_END_DECLS
