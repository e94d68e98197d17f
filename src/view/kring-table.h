/* kring-table.h: stakeholders or actions in rows and columns
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"
#include "kring-table-column.h"

#include "model/kring-filter.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_TABLE (kring_table_get_type ())
G_DECLARE_FINAL_TYPE (KringTable, kring_table, KRING, TABLE, GtkWidget)

GtkWidget *kring_table_new (KringKind kind);
void kring_table_set_selection (KringTable *self, KringSelection *selection);
void kring_table_set_filter (KringTable *self, KringFilter *filter);
void kring_table_search (KringTable *self, const char *text);
void kring_table_set_shows_closed (KringTable *self, gboolean shows_closed);
void kring_table_clear_order (KringTable *self);
char *kring_table_describe_order (KringTable *self);
GtkColumnView *kring_table_get_view (KringTable *self);
guint kring_table_count (KringTable *self, guint *total);
void kring_table_focus (KringTable *self);

/* Columns */
KringTableColumn *kring_table_get_column (GtkColumnViewColumn *view_column);
void kring_table_move_column (KringTable *self, GtkColumnViewColumn *view_column, int step);
void kring_table_show_column (KringTable *self, GtkColumnViewColumn *view_column, gboolean shown);

G_END_DECLS
