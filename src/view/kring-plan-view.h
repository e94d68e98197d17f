/* kring-plan-view.h: the years of the alliance, with all that is done on them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_PLAN_VIEW (kring_plan_view_get_type ())
G_DECLARE_FINAL_TYPE (KringPlanView, kring_plan_view, KRING, PLAN_VIEW, GtkWidget)

void kring_plan_view_set_selection (KringPlanView *self, KringSelection *selection);

G_END_DECLS
