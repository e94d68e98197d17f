/* kring-table-order.h: by which columns a table is sorted
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-table-column.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_TABLE_ORDER (kring_table_order_get_type ())
G_DECLARE_FINAL_TYPE (KringTableOrder, kring_table_order, KRING, TABLE_ORDER, GtkSorter)

KringTableOrder *kring_table_order_new (void);
void kring_table_order_set_document (KringTableOrder *self, KringDocument *document);
GtkSorter *kring_table_order_make_header_sorter (KringTableColumn *column);
void kring_table_order_follow (KringTableOrder *self, GtkSorter *header, GPtrArray *columns);
void kring_table_order_put_first (KringTableOrder *self, KringTableColumn *column, gboolean descending);
void kring_table_order_clear (KringTableOrder *self);
void kring_table_order_values_changed (KringTableOrder *self);
gboolean kring_table_order_is_empty (KringTableOrder *self);
gboolean kring_table_order_is_private (KringTableOrder *self);
char *kring_table_order_describe (KringTableOrder *self);

G_END_DECLS
