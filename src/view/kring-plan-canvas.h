/* kring-plan-canvas.h: the rows of the plan as a widget that is worked on
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"

#include "paint/kring-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_PLAN_CANVAS (kring_plan_canvas_get_type ())
G_DECLARE_FINAL_TYPE (KringPlanCanvas, kring_plan_canvas, KRING, PLAN_CANVAS, GtkWidget)

void       kring_plan_canvas_set_selection  (KringPlanCanvas *self,
                                             KringSelection  *selection);
void       kring_plan_canvas_set_adjustment (KringPlanCanvas *self,
                                             GtkAdjustment   *adjustment);
KringPlan *kring_plan_canvas_get_plan       (KringPlanCanvas *self);
KringItem *kring_plan_canvas_get_current    (KringPlanCanvas *self);
void       kring_plan_canvas_focus          (KringPlanCanvas *self);
void       kring_plan_canvas_focus_item     (KringPlanCanvas *self,
                                             KringItem       *item);
gboolean   kring_plan_canvas_get_item_area  (KringPlanCanvas *self,
                                             KringItem       *item,
                                             GdkRectangle    *area);
void       kring_plan_canvas_say            (KringPlanCanvas *self,
                                             const char      *text);
int        kring_plan_canvas_get_head_height (KringPlanCanvas *self);
void       kring_plan_canvas_snapshot_head  (KringPlanCanvas *self,
                                             GtkSnapshot     *snapshot);

G_END_DECLS
