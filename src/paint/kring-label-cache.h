/* kring-label-cache.h: names that have been measured before
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-label.h"

G_BEGIN_DECLS

KringLabel *kring_label_cache_get (PangoContext *context, const char *text, double wanted_width, double most_width,
                                   guint most_lines);

G_END_DECLS
