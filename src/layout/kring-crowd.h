/* kring-crowd.h: what stands where, and where there is room
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-graph.h"

G_BEGIN_DECLS

typedef struct _KringCrowd KringCrowd;

KringCrowd *kring_crowd_new       (double           gap);
void        kring_crowd_free      (KringCrowd      *crowd);
void        kring_crowd_add       (KringCrowd      *crowd,
                                   KringPoint       centre,
                                   double           width,
                                   double           height);
gboolean    kring_crowd_has_room  (KringCrowd      *crowd,
                                   KringPoint       centre,
                                   double           width,
                                   double           height);
KringPoint  kring_crowd_find_room (KringCrowd      *crowd,
                                   KringPoint       wanted,
                                   double           width,
                                   double           height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringCrowd, kring_crowd_free)

G_END_DECLS
