/* kring-details-page.h: the details of one kind of item
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_DETAILS_PAGE (kring_details_page_get_type ())
G_DECLARE_FINAL_TYPE (KringDetailsPage, kring_details_page, KRING, DETAILS_PAGE, GtkWidget)

GtkWidget *kring_details_page_new (KringKind kind);
void kring_details_page_bind (KringDetailsPage *self, KringSelection *selection, KringItem *item);
void kring_details_page_focus (KringDetailsPage *self);
gboolean kring_details_page_reveal (KringDetailsPage *self, KringItem *item, guint field);
gboolean kring_details_page_add_to (KringDetailsPage *self, guint list);

G_END_DECLS
