/* kring-plan-details.h: the fields of something on the plan, beside it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_PLAN_DETAILS (kring_plan_details_get_type ())
G_DECLARE_FINAL_TYPE (KringPlanDetails, kring_plan_details, KRING, PLAN_DETAILS, GtkPopover)

void kring_plan_details_show (KringPlanDetails   *self,
                              KringSelection     *selection,
                              KringItem          *item,
                              const GdkRectangle *at);

G_END_DECLS
