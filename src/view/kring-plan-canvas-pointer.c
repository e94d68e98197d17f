/* kring-plan-canvas-pointer.c: the pointer on the plan
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-plan-canvas-private.h"

#include <glib/gi18n.h>

static double
get_time (KringPlanCanvas *self,
          double           x)
{
  return kring_plan_get_time (self->plan, x / self->scale);
}

static KringPlanThing
make_thing (const KringPlanHit *hit)
{
  return (KringPlanThing) { hit->row, hit->mark };
}

/* What the keyboard would be on; a target is reached with its row. */
static KringItem *
get_hit_item (const KringPlanHit *hit)
{
  if (hit->mark != NULL)
    return hit->mark->item;

  return hit->row != NULL ? hit->row->item : NULL;
}

static void
set_cursor (KringPlanCanvas    *self,
            const KringPlanHit *hit)
{
  const char *name = NULL;

  if (hit->mark != NULL)
    name = hit->part == KRING_PLAN_BODY ? "grab" : "ew-resize";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

static void
motion_cb (KringPlanCanvas *self,
           double           x,
           double           y)
{
  KringPlanHit hit = kring_plan_canvas_hit (self, x, y);

  if (self->has_move || self->plan == NULL)
    return;

  kring_plan_canvas_set_hovered (self, hit.mark != NULL ? hit.mark->item : NULL);
  set_cursor (self, &hit);
}

static void
leave_cb (KringPlanCanvas *self)
{
  kring_plan_canvas_set_hovered (self, NULL);
}

/* What is there once the plan has the keyboard: what was being typed elsewhere
 * is taken by that, and may make another plan. */
static KringPlanHit
hit_with_keyboard (KringPlanCanvas *self,
                   double           x,
                   double           y)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));

  return kring_plan_canvas_hit (self, x, y);
}

/* Gives the keyboard to what is pressed on, and selects the stakeholder whose
 * it is. */
static void
take (KringPlanCanvas    *self,
      const KringPlanHit *hit)
{
  KringPlanThing thing = make_thing (hit);
  KringItem *item = get_hit_item (hit);

  kring_plan_canvas_focus_item (self, item);
  if (item != NULL)
    kring_plan_canvas_select (self, &thing);
}

static void
end_move (KringPlanCanvas *self)
{
  KringPlanHit nothing = { 0 };

  self->has_move = self->is_moving = FALSE;
  kring_plan_move_clear (&self->move);
  set_cursor (self, &nothing);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Leaves everything where it was. */
void
kring_plan_canvas_cancel_move (KringPlanCanvas *self)
{
  if (!self->has_move)
    return;

  end_move (self);
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_begin_cb (KringPlanCanvas *self,
               double           x,
               double           y)
{
  KringPlanHit hit;

  if (self->plan == NULL)
    return;

  hit = hit_with_keyboard (self, x, y);
  if (hit.mark == NULL)
    return;

  kring_plan_move_clear (&self->move);
  kring_plan_move_init (&self->move, hit.mark, hit.part);
  self->pressed_at = get_time (self, x);
  self->has_move = TRUE;
}

static void
drag_update_cb (KringPlanCanvas *self,
                double           dx,
                double           dy)
{
  double x, y;

  if (!self->has_move)
    return;

  if (!self->is_moving)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx, 0))
        return;
      self->is_moving = TRUE;
      gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), self->move.part == KRING_PLAN_BODY ? "grabbing" : "ew-resize");
    }

  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (self->drag), &x, &y);
  kring_plan_move_drag (&self->move, self->pressed_at, get_time (self, x + dx));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_end_cb (KringPlanCanvas *self)
{
  g_auto (KringPlanMove) move = { 0 };
  gboolean was_moving = self->is_moving;

  if (!self->has_move)
    return;

  /* Applying it ends it: the document tells that it has changed. */
  move = self->move;
  self->move = (KringPlanMove) { 0 };
  end_move (self);
  if (was_moving)
    {
      kring_plan_move_apply (&move, kring_selection_get_document (self->selection));
      kring_plan_canvas_focus_item (self, move.item);
    }
}

static void
pressed_cb (KringPlanCanvas *self,
            int              n_press,
            double           x,
            double           y)
{
  KringPlanHit hit;
  KringItem *item;

  if (self->plan == NULL)
    return;

  hit = hit_with_keyboard (self, x, y);
  item = get_hit_item (&hit);
  if (n_press == 1)
    {
      take (self, &hit);
      return;
    }
  if (n_press != 2 || hit.row == NULL)
    return;

  kring_plan_canvas_cancel_move (self);
  if (hit.mark == NULL && kring_plan_is_in_years (self->plan, x / self->scale) &&
      (hit.row->kind == KRING_PLAN_ROW_MILESTONES || hit.row->kind == KRING_PLAN_ROW_PARTY))
    g_signal_emit (self, kring_plan_canvas_signals[KRING_PLAN_CANVAS_ADD], 0, item, get_time (self, x));
  else if (item != NULL)
    g_signal_emit (self, kring_plan_canvas_signals[KRING_PLAN_CANVAS_ACTIVATE], 0, item);
}

static void
ask_for_menu (KringPlanCanvas *self,
              double           x,
              double           y)
{
  GdkRectangle at = { (int) x, (int) y, 1, 1 };
  KringPlanHit hit;

  if (self->plan == NULL)
    return;

  hit = hit_with_keyboard (self, x, y);
  take (self, &hit);
  g_signal_emit (self, kring_plan_canvas_signals[KRING_PLAN_CANVAS_MENU], 0, get_hit_item (&hit), &at,
                 get_time (self, x));
}

static void
menu_pressed_cb (KringPlanCanvas *self,
                 int              n_press,
                 double           x,
                 double           y,
                 GtkGesture      *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  ask_for_menu (self, x, y);
}

static void
long_pressed_cb (KringPlanCanvas *self,
                 double           x,
                 double           y,
                 GtkGesture      *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  kring_plan_canvas_cancel_move (self);
  ask_for_menu (self, x, y);
}

static gboolean
query_tooltip_cb (KringPlanCanvas *self,
                  int              x,
                  int              y,
                  gboolean         from_keyboard,
                  GtkTooltip      *tooltip)
{
  KringPlanHit hit;
  KringPlanThing thing;
  g_autofree char *text = NULL;
  const char *name, *description;

  if (self->plan == NULL || self->has_move)
    return FALSE;

  hit = from_keyboard ? (KringPlanHit) { 0 } : kring_plan_canvas_hit (self, x, y);
  if (from_keyboard && kring_plan_canvas_find_thing (self, self->current, &thing))
    hit = (KringPlanHit) { thing.row, thing.mark, KRING_PLAN_BODY };
  if (hit.mark == NULL && (hit.row == NULL || hit.row->item == NULL ||
                           (!from_keyboard && kring_plan_is_in_years (self->plan, x / self->scale))))
    return FALSE;

  name = hit.mark != NULL ? hit.mark->name : hit.row->name;
  description = hit.mark != NULL ? hit.mark->description : hit.row->description;
  text = description != NULL ? g_strdup_printf ("%s\n%s", name, description) : g_strdup (name);
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static GtkGesture *
add_gesture (KringPlanCanvas *self,
             GtkGesture      *gesture,
             guint            button)
{
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), button);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));

  return gesture;
}

/* Adds the controllers: to be called once. */
void
kring_plan_canvas_init_pointer (KringPlanCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = add_gesture (self, gtk_gesture_click_new (), GDK_BUTTON_PRIMARY);
  GtkGesture *menu = add_gesture (self, gtk_gesture_click_new (), GDK_BUTTON_SECONDARY);
  GtkGesture *hold = add_gesture (self, gtk_gesture_long_press_new (), GDK_BUTTON_PRIMARY);

  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);

  self->drag = add_gesture (self, gtk_gesture_drag_new (), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (self->drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (self->drag, "cancel", G_CALLBACK (kring_plan_canvas_cancel_move), self);

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (menu, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect_swapped (hold, "pressed", G_CALLBACK (long_pressed_cb), self);

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}
