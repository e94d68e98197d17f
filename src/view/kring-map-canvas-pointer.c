/* kring-map-canvas-pointer.c: mouse, touchpad and touch on the map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-canvas-private.h"

#include <math.h>

/* A click of the wheel scrolls this far, in pixels, or zooms by this much. */
#define WHEEL_STEP 60.0
#define WHEEL_ZOOM 1.15

/* How fast a flick comes to rest: what is left of its speed after a second,
 * and the speed at which it has stopped, in pixels a second. */
#define FRICTION 0.02
#define AT_REST 12.0

static void
set_cursor (KringMapCanvas *self)
{
  const char *name = NULL;

  if (self->mode == KRING_DRAG_PAN)
    name = "grabbing";
  else if (self->mode == KRING_DRAG_LINK)
    name = "crosshair";
  else if (self->mode == KRING_DRAG_MOVE)
    name = "move";
  else if (self->space_held)
    name = "grab";
  else if (self->pressed.is_handle)
    name = "crosshair";

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

static KringItem *
get_hit_item (const KringHit *hit)
{
  if (hit->node != NULL)
    return hit->node->item;
  return hit->line != NULL ? hit->line->item : NULL;
}

/* Hovering */

static void
motion_cb (KringMapCanvas *self,
           double x,
           double y)
{
  KringHit hit;

  if (self->scene == NULL)
    return;

  self->pointer = (KringPoint) { x, y };
  if (self->mode != KRING_DRAG_NONE)
    return;

  hit = kring_map_canvas_hit (self, x, y);
  kring_map_canvas_set_hovered (self, get_hit_item (&hit));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), self->space_held ? "grab"
                                                      : hit.is_handle  ? "crosshair"
                                                                       : NULL);
}

static void
leave_cb (KringMapCanvas *self)
{
  if (self->scene != NULL && self->mode == KRING_DRAG_NONE)
    kring_map_canvas_set_hovered (self, NULL);
}

/* Before anything is done with the pointer: what was being typed elsewhere may
 * change the document, which ends drags, and what is selected. */
static void
take_keyboard (KringMapCanvas *self)
{
  if (!gtk_widget_get_focus_child (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Dragging */

static void
end_drag (KringMapCanvas *self,
          gboolean keep)
{
  self->mode = KRING_DRAG_NONE;
  self->pressed = (KringHit) { 0 };
  kring_map_canvas_edge_stop (self, !keep);
  set_cursor (self);
  kring_map_canvas_update_focus (self);
}

/* Leaves everything as it was before the button was pressed. */
void
kring_map_canvas_cancel_drag (KringMapCanvas *self)
{
  KringDragMode mode = self->mode;

  if (mode == KRING_DRAG_NONE)
    return;

  self->mode = KRING_DRAG_NONE;
  if (mode == KRING_DRAG_MOVE)
    kring_map_canvas_move_end (self, FALSE);
  else if (mode == KRING_DRAG_LINK)
    kring_map_canvas_link_end (self, FALSE);
  else if (mode == KRING_DRAG_BAND)
    kring_map_canvas_band_end (self, FALSE);

  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
  gtk_gesture_set_state (self->pan_drag, GTK_EVENT_SEQUENCE_DENIED);
  end_drag (self, FALSE);
}

static void
begin_pan (KringMapCanvas *self)
{
  self->mode = KRING_DRAG_PAN;
  self->pan_origin = (KringPoint) { self->view.x, self->view.y };
  set_cursor (self);
}

static void
update_pan (KringMapCanvas *self,
            double dx,
            double dy)
{
  self->view.x = self->pan_origin.x - dx / self->view.scale;
  self->view.y = self->pan_origin.y - dy / self->view.scale;
  self->view.fitted = FALSE;
  kring_map_canvas_view_changed (self);
}

static GdkModifierType
get_modifiers (KringMapCanvas *self)
{
  return gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (self->drag));
}

/* A finger has no other button to pan with. */
static gboolean
is_touch (KringMapCanvas *self)
{
  return gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (self->drag)) != NULL;
}

/* Past the threshold a press becomes a drag, by where it began. */
static void
decide_drag (KringMapCanvas *self)
{
  if (self->space_held || (is_touch (self) && self->pressed.node == NULL))
    begin_pan (self);
  else if (self->pressed.is_handle)
    {
      self->mode = KRING_DRAG_LINK;
      kring_map_canvas_link_begin (self, self->pressed.node);
      kring_map_canvas_update_focus (self);
    }
  else if (self->pressed.node != NULL)
    {
      self->mode = KRING_DRAG_MOVE;
      if (!kring_selection_contains (self->selection, self->pressed.node->item))
        kring_selection_select (self->selection, self->pressed.node->item);
      kring_map_canvas_move_begin (self);
      kring_map_canvas_update_focus (self);
    }
  else
    {
      self->mode = KRING_DRAG_BAND;
      kring_map_canvas_band_begin (self, (get_modifiers (self) & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0);
    }

  set_cursor (self);
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
drag_begin_cb (KringMapCanvas *self,
               double x,
               double y)
{
  if (self->scene == NULL)
    return;

  kring_map_canvas_stop_pointer (self);
  kring_map_canvas_stop_gliding (self);
  take_keyboard (self);
  self->pressed = kring_map_canvas_hit (self, x, y);
  kring_viewport_to_map (&self->view, x, y, &self->drag_origin.x, &self->drag_origin.y);
  self->mode = KRING_DRAG_UNDECIDED;
}

/* The pointer is elsewhere, or the map under it. */
void
kring_map_canvas_drag_update (KringMapCanvas *self)
{
  if (self->mode == KRING_DRAG_MOVE)
    kring_map_canvas_move_update (self, (get_modifiers (self) & GDK_ALT_MASK) == 0);
  else if (self->mode == KRING_DRAG_LINK)
    kring_map_canvas_link_update (self);
  else if (self->mode == KRING_DRAG_BAND)
    kring_map_canvas_band_update (self);
}

static void
drag_update_cb (KringMapCanvas *self,
                double dx,
                double dy)
{
  double x, y;

  if (self->mode == KRING_DRAG_UNDECIDED &&
      gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx, (int) dy))
    decide_drag (self);

  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (self->drag), &x, &y);
  self->pointer = (KringPoint) { x + dx, y + dy };

  if (self->mode == KRING_DRAG_PAN)
    update_pan (self, dx, dy);
  else if (self->mode != KRING_DRAG_UNDECIDED)
    {
      kring_map_canvas_drag_update (self);
      kring_map_canvas_edge_update (self);
    }
}

static void
drag_end_cb (KringMapCanvas *self)
{
  KringDragMode mode = self->mode;

  if (mode == KRING_DRAG_NONE)
    return;

  /* What follows changes the document, which ends drags. */
  self->mode = KRING_DRAG_NONE;
  if (mode == KRING_DRAG_MOVE)
    kring_map_canvas_move_end (self, TRUE);
  else if (mode == KRING_DRAG_LINK)
    kring_map_canvas_link_end (self, TRUE);
  else if (mode == KRING_DRAG_BAND)
    kring_map_canvas_band_end (self, TRUE);
  end_drag (self, TRUE);
}

static void
pan_begin_cb (KringMapCanvas *self)
{
  if (self->scene == NULL || self->mode != KRING_DRAG_NONE)
    return;

  kring_map_canvas_stop_pointer (self);
  begin_pan (self);
  gtk_gesture_set_state (self->pan_drag, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pan_update_cb (KringMapCanvas *self,
               double dx,
               double dy)
{
  if (self->mode == KRING_DRAG_PAN)
    update_pan (self, dx, dy);
}

static void
pan_end_cb (KringMapCanvas *self)
{
  if (self->mode == KRING_DRAG_PAN)
    end_drag (self, TRUE);
}

/* Clicking */

static void
pressed_cb (KringMapCanvas *self,
            int n_press,
            double x,
            double y,
            GtkGesture *gesture)
{
  KringHit hit;
  KringItem *item;
  double map_x, map_y;

  if (self->scene == NULL || self->space_held)
    return;

  hit = kring_map_canvas_hit (self, x, y);
  item = get_hit_item (&hit);
  if (n_press == 2 && item != NULL && !hit.is_handle)
    g_signal_emit (self, kring_map_canvas_signals[KRING_MAP_CANVAS_ACTIVATE], 0, item);
  else if (n_press == 2 && item == NULL)
    {
      kring_viewport_to_map (&self->view, x, y, &map_x, &map_y);
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      g_signal_emit (self, kring_map_canvas_signals[KRING_MAP_CANVAS_ADD], 0, map_x, map_y);
    }
}

/* Selecting waits for the release: a drag may yet come of the press. */
static void
released_cb (KringMapCanvas *self,
             int n_press,
             double x,
             double y,
             GtkGesture *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  KringHit hit;
  KringItem *item;

  if (self->scene == NULL || self->space_held || n_press > 1)
    return;

  hit = kring_map_canvas_hit (self, x, y);
  item = get_hit_item (&hit);
  if (hit.is_handle)
    g_signal_emit (self, kring_map_canvas_signals[KRING_MAP_CANVAS_LINK], 0, item);
  else if (item != NULL && (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0)
    kring_selection_toggle (self->selection, item);
  else if (item != NULL)
    kring_selection_select (self->selection, item);
  else if ((state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0)
    kring_selection_clear (self->selection);

  if (item != NULL && hit.node != NULL && !hit.is_handle)
    kring_map_canvas_focus_item (self, item);
}

static void
open_menu (KringMapCanvas *self,
           double x,
           double y)
{
  KringHit hit;
  KringItem *item;
  GdkRectangle at = { (int) x, (int) y, 1, 1 };

  if (self->scene == NULL)
    return;

  kring_map_canvas_cancel_drag (self);
  take_keyboard (self);
  hit = kring_map_canvas_hit (self, x, y);
  item = get_hit_item (&hit);
  if (item != NULL && !kring_selection_contains (self->selection, item))
    kring_selection_select (self->selection, item);
  g_signal_emit (self, kring_map_canvas_signals[KRING_MAP_CANVAS_MENU], 0, item, &at);
}

static void
menu_pressed_cb (KringMapCanvas *self,
                 int n_press,
                 double x,
                 double y,
                 GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu (self, x, y);
}

static void
long_pressed_cb (KringMapCanvas *self,
                 double x,
                 double y,
                 GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu (self, x, y);
}

/* Scrolling and zooming */

static gboolean
scroll_cb (KringMapCanvas *self,
           double dx,
           double dy,
           GtkEventControllerScroll *scroll)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  gboolean wheel = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL;

  if (self->scene == NULL)
    return GDK_EVENT_PROPAGATE;

  kring_map_canvas_stop_pointer (self);
  if ((state & GDK_CONTROL_MASK) != 0)
    {
      double factor = pow (WHEEL_ZOOM, wheel ? -dy : -dy / WHEEL_STEP);

      kring_map_canvas_zoom_at (self, self->view.scale * factor, self->pointer.x, self->pointer.y);
      return GDK_EVENT_STOP;
    }

  if ((state & GDK_SHIFT_MASK) != 0 && dx == 0)
    {
      dx = dy;
      dy = 0;
    }
  if (wheel)
    {
      dx *= WHEEL_STEP;
      dy *= WHEEL_STEP;
    }
  kring_viewport_pan (&self->view, dx, dy);
  kring_map_canvas_view_changed (self);

  return GDK_EVENT_STOP;
}

static gboolean
kinetic_cb (GtkWidget *widget,
            GdkFrameClock *clock,
            gpointer data)
{
  KringMapCanvas *self = KRING_MAP_CANVAS (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = (double) (now - self->kinetic_time) / G_USEC_PER_SEC;
  double left = pow (FRICTION, seconds);

  self->kinetic_time = now;
  kring_viewport_pan (&self->view, self->kinetic.x * seconds, self->kinetic.y * seconds);
  kring_map_canvas_view_changed (self);

  self->kinetic.x *= left;
  self->kinetic.y *= left;
  if (hypot (self->kinetic.x, self->kinetic.y) > AT_REST)
    return G_SOURCE_CONTINUE;

  self->kinetic_id = 0;
  return G_SOURCE_REMOVE;
}

static void
decelerate_cb (KringMapCanvas *self,
               double velocity_x,
               double velocity_y,
               GtkEventControllerScroll *scroll)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  kring_map_canvas_stop_pointer (self);
  if (self->scene == NULL || clock == NULL ||
      gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL ||
      hypot (velocity_x, velocity_y) < AT_REST)
    return;

  self->kinetic = (KringPoint) { velocity_x, velocity_y };
  self->kinetic_time = gdk_frame_clock_get_frame_time (clock);
  self->kinetic_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), kinetic_cb, NULL, NULL);
}

/* Ends what goes on by itself after a flick. */
void
kring_map_canvas_stop_pointer (KringMapCanvas *self)
{
  if (self->kinetic_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->kinetic_id);
  self->kinetic_id = 0;
}

static void
zoom_begin_cb (KringMapCanvas *self)
{
  kring_map_canvas_cancel_drag (self);
  self->zoom_start = self->view.scale;
}

static void
zoom_scale_cb (KringMapCanvas *self,
               double scale,
               GtkGesture *gesture)
{
  double x, y;

  if (self->scene != NULL && gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    kring_map_canvas_zoom_at (self, self->zoom_start * scale, x, y);
}

static GtkGesture *
add_gesture (KringMapCanvas *self,
             GtkGesture *gesture,
             guint button)
{
  if (GTK_IS_GESTURE_SINGLE (gesture))
    gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), button);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));

  return gesture;
}

/* Adds the controllers: to be called once. */
void
kring_map_canvas_init_pointer (KringMapCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES |
                                                                GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
  GtkGesture *click = add_gesture (self, gtk_gesture_click_new (), GDK_BUTTON_PRIMARY);
  GtkGesture *menu = add_gesture (self, gtk_gesture_click_new (), GDK_BUTTON_SECONDARY);
  GtkGesture *hold = add_gesture (self, gtk_gesture_long_press_new (), GDK_BUTTON_PRIMARY);
  GtkGesture *zoom = add_gesture (self, gtk_gesture_zoom_new (), 0);

  kring_map_canvas_init_move (self);

  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);

  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (scroll, "decelerate", G_CALLBACK (decelerate_cb), self);

  self->drag = add_gesture (self, gtk_gesture_drag_new (), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (self->drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (self->drag, "cancel", G_CALLBACK (kring_map_canvas_cancel_drag), self);

  self->pan_drag = add_gesture (self, gtk_gesture_drag_new (), GDK_BUTTON_MIDDLE);
  g_signal_connect_swapped (self->pan_drag, "drag-begin", G_CALLBACK (pan_begin_cb), self);
  g_signal_connect_swapped (self->pan_drag, "drag-update", G_CALLBACK (pan_update_cb), self);
  g_signal_connect_swapped (self->pan_drag, "drag-end", G_CALLBACK (pan_end_cb), self);

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect_swapped (menu, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_gesture_long_press_set_delay_factor (GTK_GESTURE_LONG_PRESS (hold), 1.5);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect_swapped (hold, "pressed", G_CALLBACK (long_pressed_cb), self);
  g_signal_connect_swapped (zoom, "begin", G_CALLBACK (zoom_begin_cb), self);
  g_signal_connect_swapped (zoom, "scale-changed", G_CALLBACK (zoom_scale_cb), self);
}
