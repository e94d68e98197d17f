/* kring-list.h: the items of one kind that an item owns, in order
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-item.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KRING_TYPE_LIST (kring_list_get_type ())
G_DECLARE_FINAL_TYPE (KringList, kring_list, KRING, LIST, GObject)

/* A GListModel of KringItem. */
guint kring_list_get_length (KringList *self);
KringItem *kring_list_get (KringList *self, guint position);
gboolean kring_list_find (KringList *self, KringItem *item, guint *position);
KringItem *kring_list_get_owner (KringList *self);
guint kring_list_get_index (KringList *self);
const KringListSpec *kring_list_get_spec (KringList *self);

/* Filling a list whose owner stands in no open document */
void kring_list_append (KringList *self, KringItem *item);

G_END_DECLS
