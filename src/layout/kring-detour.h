/* kring-detour.h: leads lines around the nodes in their way
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-graph.h"

G_BEGIN_DECLS

void kring_detour_mend (KringGraph *graph);

G_END_DECLS
