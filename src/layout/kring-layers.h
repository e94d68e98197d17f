/* kring-layers.h: keeps an arrangement in layers within a sheet
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-graph.h"

G_BEGIN_DECLS

void kring_layers_arrange (KringGraph *graph);
void kring_layers_squeeze (KringGraph *graph,
                           double      gap);

G_END_DECLS
