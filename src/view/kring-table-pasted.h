/* kring-table-pasted.h: what came of cells that were pasted
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-table-column.h"

G_BEGIN_DECLS

/**
 * KringTablePasted:
 * @items: (element-type KringItem): those that were changed or added
 * @n_changed: how many of them were changed
 * @n_added: how many were added
 * @n_misread: how many cells were not understood, or had no place
 * @misread: some of those, as people wrote them
 *
 * What came of it.
 */
typedef struct
{
  GPtrArray *items;
  guint n_changed;
  guint n_added;
  guint n_misread;
  GPtrArray *misread;
} KringTablePasted;

KringTablePasted *kring_table_pasted_new (void);
void kring_table_pasted_misread (KringTablePasted *self, const KringTableColumn *column, const char *cell);
char *kring_table_pasted_tell (KringTablePasted *self);
void kring_table_pasted_free (KringTablePasted *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringTablePasted, kring_table_pasted_free)

G_END_DECLS
