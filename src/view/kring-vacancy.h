/* kring-vacancy.h: where there is room for what is put on a map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "paint/kring-geometry.h"

#include <glib.h>

G_BEGIN_DECLS

KringPoint kring_vacancy_find (GArray     *moved,
                               GArray     *there,
                               double      gap,
                               KringPoint  wanted);

G_END_DECLS
