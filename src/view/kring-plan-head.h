/* kring-plan-head.h: the years above the plan
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-plan-canvas.h"

G_BEGIN_DECLS

#define KRING_TYPE_PLAN_HEAD (kring_plan_head_get_type ())
G_DECLARE_FINAL_TYPE (KringPlanHead, kring_plan_head, KRING, PLAN_HEAD, GtkWidget)

void kring_plan_head_set_canvas (KringPlanHead *self, KringPlanCanvas *canvas);

G_END_DECLS
