/* kring-item-private.h: what changes items; for the model alone
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-list.h"

G_BEGIN_DECLS

/* Swaps the item's value and @value, and tells. */
void kring_item_swap_value (KringItem *self, guint field, KringValue *value);
gboolean kring_item_is_in_open_document (KringItem *self);
void kring_item_set_open (KringItem *self);

KringList *kring_list_new (KringItem *owner, guint index);
void kring_list_insert (KringList *self, guint position, KringItem *item);
void kring_list_remove (KringList *self, guint position);
void kring_list_move (KringList *self, guint from, guint to);

G_END_DECLS
