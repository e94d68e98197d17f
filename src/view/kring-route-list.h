/* kring-route-list.h: through whom somebody can be moved
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_ROUTE_LIST (kring_route_list_get_type ())
G_DECLARE_FINAL_TYPE (KringRouteList, kring_route_list, KRING, ROUTE_LIST, GtkWidget)

GtkWidget *kring_route_list_new (void);
void kring_route_list_bind (KringRouteList *self, KringSelection *selection, KringItem *item);

G_END_DECLS
