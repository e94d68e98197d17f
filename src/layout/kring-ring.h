/* kring-ring.h: arranges nodes in a ring
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-graph.h"

G_BEGIN_DECLS

void kring_ring_arrange (KringGraph *graph);

G_END_DECLS
