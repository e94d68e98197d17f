/* kring-table-paste.h: cells from a spreadsheet into an alliance
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-table-column.h"
#include "kring-table-pasted.h"

G_BEGIN_DECLS

/**
 * KringTablePlace:
 * @columns: (element-type KringTableColumn): those that are shown, in order
 * @rows: (element-type KringItem): those that are shown, in order
 * @selected: (element-type KringItem): those that are selected
 * @column: where cells without a header go: at which of @columns
 * @row: at which of @rows; beyond them there is no such place
 */
typedef struct
{
  GPtrArray *columns;
  GPtrArray *rows;
  GPtrArray *selected;
  guint column;
  guint row;
} KringTablePlace;

KringTablePasted *kring_table_paste (KringDocument *document, KringKind kind, GPtrArray *all_columns,
                                     const KringTablePlace *place, GPtrArray *cells, const char *today);
gboolean kring_table_paste_has_header (GPtrArray *all_columns, GPtrArray *cells);

G_END_DECLS
