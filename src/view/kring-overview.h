/* kring-overview.h: the alliance on one page, for a meeting
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_OVERVIEW (kring_overview_get_type ())
G_DECLARE_FINAL_TYPE (KringOverview, kring_overview, KRING, OVERVIEW, GtkWidget)

/**
 * KringOverview:
 *
 * The ideal and the message, the ingredients as a wheel, and what changed. It
 * is looked at by all who are in the room: what is private shows only when the
 * manager asks for it.
 *
 * Property "selection" (KringSelection): gives the document.
 */
KringSelection *kring_overview_get_selection (KringOverview *self);
void kring_overview_set_selection (KringOverview *self, KringSelection *selection);

G_END_DECLS
