/* secrets-fill.h: words in private fields that must not come out
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

G_BEGIN_DECLS

/**
 * SECRETS_MARKER:
 *
 * What all the words start with.
 */
#define SECRETS_MARKER "Geheim"

guint secrets_fill (KringItem *item, GPtrArray *secrets);
void secrets_assert_not_in (const char *text, GPtrArray *secrets);

G_END_DECLS
