/* kring-placing.h: places nodes without an engine
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-graph.h"

G_BEGIN_DECLS

/**
 * KRING_PLACING_GAP:
 *
 * How far the outlines of two nodes stay apart, in points, unless a caller
 * asks for another distance.
 */
#define KRING_PLACING_GAP 14.0

/**
 * KRING_PLACING_FAR:
 *
 * What stands further from the origin than this, in points, is taken to have
 * no position: no map is 350 metres wide.
 */
#define KRING_PLACING_FAR 1e6

void kring_placing_arrange         (KringGraph *graph);
void kring_placing_place_newcomers (KringGraph *graph);
void kring_placing_separate        (KringGraph *graph,
                                    double      gap);

G_END_DECLS
