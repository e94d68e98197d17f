/* kring-bridge-list.h: who stands between the others
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_BRIDGE_LIST (kring_bridge_list_get_type ())
G_DECLARE_FINAL_TYPE (KringBridgeList, kring_bridge_list, KRING, BRIDGE_LIST, GtkWidget)

GtkWidget *kring_bridge_list_new (void);
void kring_bridge_list_bind (KringBridgeList *self, KringSelection *selection, KringItem *item);

G_END_DECLS
