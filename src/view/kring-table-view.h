/* kring-table-view.h: an alliance as tables
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_TABLE_VIEW (kring_table_view_get_type ())
G_DECLARE_FINAL_TYPE (KringTableView, kring_table_view, KRING, TABLE_VIEW, GtkWidget)

void kring_table_view_find (KringTableView *self);
void kring_table_view_focus (KringTableView *self);

G_END_DECLS
