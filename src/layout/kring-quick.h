/* kring-quick.h: arranges in layers or a ring without waiting for an engine
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-engine.h"
#include "kring-shaping.h"

G_BEGIN_DECLS

gboolean     kring_quick_can             (KringEngine       engine);
gboolean     kring_quick_is_wanted       (const KringGraph *graph,
                                          KringEngine       engine);
gboolean     kring_quick_route_is_wanted (const KringGraph *graph);
KringShaping kring_quick_arrange         (KringGraph       *graph,
                                          KringEngine       engine);

G_END_DECLS
