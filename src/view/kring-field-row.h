/* kring-field-row.h: shows and edits one field
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_FIELD_ROW (kring_field_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (KringFieldRow, kring_field_row, KRING, FIELD_ROW, GtkWidget)

/**
 * KringFieldRowClass:
 * @build: makes the editor, once the row knows its field
 * @show: shows the field's value, because the row was bound to another item or
 *   because the value changed
 */
struct _KringFieldRowClass
{
  GtkWidgetClass parent_class;

  void (*build) (KringFieldRow *self);
  void (*show) (KringFieldRow *self);
};

GtkWidget *kring_field_row_new (KringKind kind, guint field);
guint kring_field_row_get_index (KringFieldRow *self);
void kring_field_row_bind (KringFieldRow *self, KringSelection *selection, KringItem *item);
void kring_field_row_bind_many (KringFieldRow *self, KringSelection *selection, GPtrArray *items);
void kring_field_row_focus (KringFieldRow *self);

/* For the rows of each type */
KringKind kring_field_row_get_kind (KringFieldRow *self);
void kring_field_row_follow (KringFieldRow *self, guint field);
const KringField *kring_field_row_get_field (KringFieldRow *self);
KringSelection *kring_field_row_get_selection (KringFieldRow *self);
KringDocument *kring_field_row_get_document (KringFieldRow *self);
KringItem *kring_field_row_get_item (KringFieldRow *self);
gboolean kring_field_row_get_value (KringFieldRow *self, KringValue *value);
gboolean kring_field_row_store (KringFieldRow *self, const KringValue *value);
gboolean kring_field_row_store_field (KringFieldRow *self, guint field, const KringValue *value);
void kring_field_row_enter (KringFieldRow *self);
void kring_field_row_set_editor (KringFieldRow *self, GtkWidget *editor, GtkWidget *focus, gboolean below);
void kring_field_row_set_error (KringFieldRow *self, const char *message);
void kring_field_row_speak (KringFieldRow *self, GtkWidget *editor, const char *value);

G_END_DECLS
