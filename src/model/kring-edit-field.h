/* kring-edit-field.h: changing a field, with what goes along
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-document.h"

G_BEGIN_DECLS

gboolean kring_edit_set_field (KringDocument *document, GPtrArray *items, guint field,
                               const KringValue *value, const char *today, GError **error);
gboolean kring_edit_turn_around (KringDocument *document, GPtrArray *lines, GError **error);
void kring_edit_fill_in (KringItem *item, const char *today);
guint kring_edit_get_twin (KringKind kind, guint field);

G_END_DECLS
