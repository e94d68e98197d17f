/* graph-count.h: counts what makes a picture of a graph hard to read
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "layout/kring-graph.h"

G_BEGIN_DECLS

guint graph_count_overlaps  (const KringGraph *graph);
guint graph_count_crossings (const KringGraph *graph);
guint graph_count_foreign   (const KringGraph *graph);

G_END_DECLS
