/* kring-table-column.h: what stands in a column of a table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

G_BEGIN_DECLS

/**
 * KringTableColumn:
 *
 * A field of the items that a table shows, or what is derived from their lists.
 * It makes texts of them, compares them, and tells what of them is private.
 */
typedef struct _KringTableColumn KringTableColumn;

GPtrArray *kring_table_columns_new (KringKind kind);
KringTableColumn *kring_table_columns_find (GPtrArray *columns, const char *id);

const char *kring_table_column_get_id (const KringTableColumn *self);
const char *kring_table_column_get_title (const KringTableColumn *self);
const KringField *kring_table_column_get_field (const KringTableColumn *self, guint *index);
gboolean kring_table_column_is_shown_first (const KringTableColumn *self);
int kring_table_column_get_width (const KringTableColumn *self);
gboolean kring_table_column_takes_rest (const KringTableColumn *self);
gboolean kring_table_column_is_called (const KringTableColumn *self, const char *text);

/* Of an item */
const char *kring_table_column_show (KringTableColumn *self, KringDocument *document, KringItem *item, char **made);
char *kring_table_column_write (KringTableColumn *self, KringDocument *document, KringItem *item, gboolean shared);
gboolean kring_table_column_is_unknown (const KringTableColumn *self, KringItem *item);
gboolean kring_table_column_is_private (const KringTableColumn *self);
gboolean kring_table_column_is_number (const KringTableColumn *self);
gboolean kring_table_column_get_number (const KringTableColumn *self, KringItem *item, int *number);

/* Of an action */
KringItem *kring_table_get_stakeholder (KringItem *item);
gboolean kring_table_is_open (KringItem *action);
gboolean kring_table_is_overdue (KringItem *action, const char *today);

G_END_DECLS
