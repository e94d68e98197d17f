/* kring-item-card.h: an item within the details of another
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-details-parts.h"
#include "kring-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_ITEM_CARD (kring_item_card_get_type ())
G_DECLARE_FINAL_TYPE (KringItemCard, kring_item_card, KRING, ITEM_CARD, GtkWidget)

GtkWidget *kring_item_card_new (KringSelection *selection, KringItem *item, const KringPart *part, KringKind shown_in);
KringItem *kring_item_card_get_item (KringItemCard *self);
void kring_item_card_open (KringItemCard *self, guint field);
void kring_item_card_close (KringItemCard *self);
void kring_item_card_focus (KringItemCard *self);
void kring_item_card_tell (KringItemCard *self, const char *text);

G_END_DECLS
