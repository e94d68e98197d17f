/* kring-table-chooser.h: chooses the columns of a table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-table.h"

G_BEGIN_DECLS

#define KRING_TYPE_TABLE_CHOOSER (kring_table_chooser_get_type ())
G_DECLARE_FINAL_TYPE (KringTableChooser, kring_table_chooser, KRING, TABLE_CHOOSER, GtkPopover)

void kring_table_chooser_fill (KringTableChooser *self, KringTable *table);

G_END_DECLS
