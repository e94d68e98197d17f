/* kring-columns-layout.h: children side by side where there is room for it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_COLUMNS_LAYOUT (kring_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (KringColumnsLayout, kring_columns_layout, KRING, COLUMNS_LAYOUT, GtkLayoutManager)

G_END_DECLS
