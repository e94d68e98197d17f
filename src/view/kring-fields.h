/* kring-fields.h: some fields of an item, below each other
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-field-row.h"

G_BEGIN_DECLS

#define KRING_TYPE_FIELDS (kring_fields_get_type ())
G_DECLARE_FINAL_TYPE (KringFields, kring_fields, KRING, FIELDS, GtkWidget)

GtkWidget *kring_fields_new (KringKind kind, const guint *fields, guint n_fields);
GtkWidget *kring_fields_new_for_all (KringKind kind, KringKind shown_in);
void kring_fields_bind (KringFields *self, KringSelection *selection, KringItem *item);
void kring_fields_bind_many (KringFields *self, KringSelection *selection, GPtrArray *items);
void kring_fields_focus (KringFields *self);
gboolean kring_fields_focus_field (KringFields *self, guint field);
gboolean kring_fields_is_last (KringFields *self, guint field);

G_END_DECLS
