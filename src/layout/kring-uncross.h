/* kring-uncross.h: chooses between routes, so that lines cross less
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-graph.h"

G_BEGIN_DECLS

void kring_uncross (KringGraph       *graph,
                    const KringGraph *other);

G_END_DECLS
