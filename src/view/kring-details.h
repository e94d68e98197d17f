/* kring-details.h: the fields of what is selected
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_DETAILS (kring_details_get_type ())
G_DECLARE_FINAL_TYPE (KringDetails, kring_details, KRING, DETAILS, GtkWidget)

/**
 * KringDetails:
 *
 * The pane that shows and edits what is selected: one item, what several have
 * in common, or with nothing selected the alliance itself.
 *
 * Property "selection" (KringSelection): what it shows and follows.
 */
KringSelection *kring_details_get_selection (KringDetails *self);
void kring_details_set_selection (KringDetails *self, KringSelection *selection);
void kring_details_focus_name (KringDetails *self);
gboolean kring_details_reveal (KringDetails *self, KringItem *item, guint field);
gboolean kring_details_add_to (KringDetails *self, guint list);

G_END_DECLS
