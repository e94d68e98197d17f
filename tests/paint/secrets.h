/* secrets.h: looks for words that must not come out
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "../private/secrets-fill.h"

G_BEGIN_DECLS

void secrets_assert_none (GBytes *file, const char *program, GPtrArray *secrets);

G_END_DECLS
