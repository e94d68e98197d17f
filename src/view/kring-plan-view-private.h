/* kring-plan-view-private.h: what the files of the plan view share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-plan-canvas.h"
#include "kring-plan-details.h"
#include "kring-plan-head.h"
#include "kring-plan-view.h"

G_BEGIN_DECLS

struct _KringPlanView
{
  GtkWidget parent_instance;

  GtkWidget *empty;
  KringPlanHead *head;
  GtkScrolledWindow *scroller;
  KringPlanCanvas *canvas;
  GtkLabel *hint;
  GtkPopover *menu;
  KringPlanDetails *details;
  GActionGroup *actions;

  KringSelection *selection;
  KringItem *asked;   /* whose details are to be shown, once it has its place */
  guint show_id;
  guint n_frames;
  double menu_time;   /* where the menu was asked for, in years, or NAN */
};

KringItem *kring_plan_view_get_party (KringPlanView *self, KringItem *item);
void kring_plan_view_ask_details (KringPlanView *self, KringItem *item);
void kring_plan_view_add (KringPlanView *self, KringItem *item, double time);
void kring_plan_view_remove (KringPlanView *self, KringItem *item);
void kring_plan_view_update_actions (KringPlanView *self);
void kring_plan_view_init_actions (KringPlanView *self);
gboolean kring_plan_view_has_details (KringItem *item);

G_END_DECLS
