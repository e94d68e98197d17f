/* kring-id-table.h: finds what has an id, many times over
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KringIdTable:
 *
 * A table for a while, such as while a document is read: an id is looked up for
 * both ends of each line. The ids that we make fit a machine word: those are
 * found without following a pointer to them, which would take most of the time.
 */
typedef struct _KringIdTable KringIdTable;

KringIdTable *kring_id_table_new (guint n);
void kring_id_table_free (KringIdTable *self);
void kring_id_table_add (KringIdTable *self, const char *id, gpointer value);
gpointer kring_id_table_find (const KringIdTable *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringIdTable, kring_id_table_free)

G_END_DECLS
