/* kring-layout-error.h: why a map could not be arranged
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-layout.h"

G_BEGIN_DECLS

GError *kring_layout_error_new           (KringLayoutError reason);
GError *kring_layout_error_new_cancelled (void);

G_END_DECLS
