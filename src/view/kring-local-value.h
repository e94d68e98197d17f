/* kring-local-value.h: values as people type and read them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-field.h"

G_BEGIN_DECLS

gboolean kring_local_value_parse (const KringField *field, const char *text, KringValue *value, GError **error);
gboolean kring_local_value_may_become (const KringField *field, const char *text);
char *kring_local_value_format (const KringField *field, const KringValue *value);

G_END_DECLS
