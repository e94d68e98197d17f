/* kring-details-several.h: what several selected items have in common
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_DETAILS_SEVERAL (kring_details_several_get_type ())
G_DECLARE_FINAL_TYPE (KringDetailsSeveral, kring_details_several, KRING, DETAILS_SEVERAL, GtkWidget)

GtkWidget *kring_details_several_new (void);
void kring_details_several_bind (KringDetailsSeveral *self, KringSelection *selection);

G_END_DECLS
