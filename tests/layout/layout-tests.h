/* layout-tests.h: what the tests of arranging share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "layout/kring-layout.h"

KringGraph *make_graph        (guint             n_nodes,
                               guint             n_edges,
                               guint             seed);
KringGraph *arrange           (KringLayout      *layout,
                               const KringGraph *graph,
                               KringEngine       engine,
                               guint             timeout_ms,
                               GError          **error);
KringGraph *route             (KringLayout      *layout,
                               const KringGraph *graph,
                               GError          **error);
guint       count_overlaps    (const KringGraph *graph);
void        assert_all_placed (const KringGraph *graph);
void        assert_same_place (const KringGraph *graph,
                               const KringGraph *other,
                               guint             node);
