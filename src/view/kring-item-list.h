/* kring-item-list.h: the items of a list within the details of another
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-details-parts.h"
#include "kring-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_ITEM_LIST (kring_item_list_get_type ())
G_DECLARE_FINAL_TYPE (KringItemList, kring_item_list, KRING, ITEM_LIST, GtkWidget)

GtkWidget *kring_item_list_new (const KringPart *part, KringKind shown_in);
void kring_item_list_bind (KringItemList *self, KringSelection *selection, KringItem *item);
void kring_item_list_add (KringItemList *self);
gboolean kring_item_list_open (KringItemList *self, KringItem *item, guint field);
GListModel *kring_item_list_make_model (const KringPart *part, KringDocument *document, KringItem *item);

G_END_DECLS
