/* kring-graphviz.h: has Graphviz arrange a graph
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-engine.h"
#include "kring-graph.h"

G_BEGIN_DECLS

typedef struct _KringGraphviz KringGraphviz;

KringGraphviz *kring_graphviz_new     (void);
void           kring_graphviz_free    (KringGraphviz *self);
gboolean       kring_graphviz_arrange (KringGraphviz *self,
                                       KringGraph    *graph,
                                       KringEngine    engine);
gboolean       kring_graphviz_route   (KringGraphviz *self,
                                       KringGraph    *graph);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringGraphviz, kring_graphviz_free)

G_END_DECLS
