/* kring-table-editor.h: edits a cell of a table, over it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-field.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_TABLE_EDITOR (kring_table_editor_get_type ())
G_DECLARE_FINAL_TYPE (KringTableEditor, kring_table_editor, KRING, TABLE_EDITOR, GtkPopover)

GtkWidget *kring_table_editor_new (void);
void kring_table_editor_edit (KringTableEditor *self, const KringField *field, const KringValue *value,
                              const char *title, int width);

G_END_DECLS
