/* kring-part.h: the part of a graph that is arranged by itself
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-graph.h"

G_BEGIN_DECLS

/**
 * KringPart:
 *
 * The nodes of a graph that are not fixed, with the edges between them.
 */
typedef struct _KringPart KringPart;

KringPart        *kring_part_new       (const KringGraph *whole);
void              kring_part_free      (KringPart        *self);
const KringGraph *kring_part_get_graph (const KringPart  *self);
KringGraph       *kring_part_put_back  (const KringPart  *self,
                                        const KringGraph *arranged);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringPart, kring_part_free)

G_END_DECLS
