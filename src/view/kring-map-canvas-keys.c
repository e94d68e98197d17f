/* kring-map-canvas-keys.c: the keyboard on the map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-canvas-private.h"

#include "model/kring-edit.h"

#include <glib/gi18n.h>
#include <math.h>

/* How far a node goes with Alt and an arrow key; points. */
#define NUDGE 10.0

/* How much farther something counts that lies aside of the direction. */
#define ASIDE 2.5

static gboolean
get_direction (guint keyval,
               KringPoint *direction)
{
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      *direction = (KringPoint) { -1, 0 };
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      *direction = (KringPoint) { 1, 0 };
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *direction = (KringPoint) { 0, -1 };
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *direction = (KringPoint) { 0, 1 };
      return TRUE;
    default:
      return FALSE;
    }
}

/* The nearest node in a direction; straight on is nearer than aside. */
static KringSceneNode *
find_neighbour (KringMapCanvas *self,
                const KringSceneNode *from,
                KringPoint direction)
{
  GPtrArray *nodes = kring_scene_get_nodes (self->scene);
  KringPoint origin = kring_map_canvas_get_node_centre (from);
  KringSceneNode *nearest = NULL;
  double least = INFINITY;

  for (guint i = 0; i < nodes->len; i++)
    {
      KringSceneNode *node = g_ptr_array_index (nodes, i);
      KringPoint centre = kring_map_canvas_get_node_centre (node);
      double dx = centre.x - origin.x;
      double dy = centre.y - origin.y;
      double ahead = dx * direction.x + dy * direction.y;
      double aside = fabs (dx * direction.y) + fabs (dy * direction.x);

      if (node == from || !node->shown || ahead <= 0.5 || aside > ASIDE * 2 * ahead)
        continue;
      if (ahead + ASIDE * aside < least)
        {
          least = ahead + ASIDE * aside;
          nearest = node;
        }
    }

  return nearest;
}

static KringSceneNode *
get_current_node (KringMapCanvas *self)
{
  KringSceneNode *node = self->current != NULL ? kring_map_canvas_find_node (self, self->current) : NULL;

  return node != NULL && node->shown ? node : NULL;
}

/* The node whose middle is nearest to a point of the map, or NULL. */
KringSceneNode *
kring_map_canvas_find_nearest (KringMapCanvas *self,
                               KringPoint point)
{
  GPtrArray *nodes = kring_scene_get_nodes (self->scene);
  KringSceneNode *nearest = NULL;
  double least = INFINITY;

  for (guint i = 0; i < nodes->len; i++)
    {
      KringSceneNode *node = g_ptr_array_index (nodes, i);
      KringPoint centre = kring_map_canvas_get_node_centre (node);
      double distance = hypot (centre.x - point.x, centre.y - point.y);

      if (node->shown && distance < least)
        {
          least = distance;
          nearest = node;
        }
    }

  return nearest;
}

/* Where to begin: what is nearest to the middle of the view. */
static KringSceneNode *
find_middle (KringMapCanvas *self)
{
  KringPoint middle;

  kring_viewport_get_middle (&self->view, &middle.x, &middle.y);
  kring_viewport_to_map (&self->view, middle.x, middle.y, &middle.x, &middle.y);

  return kring_map_canvas_find_nearest (self, middle);
}

static void
go_to (KringMapCanvas *self,
       KringSceneNode *node,
       gboolean extend)
{
  if (node == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  /* Wherever the pointer was left, the keyboard is looked at now. */
  kring_map_canvas_set_hovered (self, NULL);
  if (!extend)
    kring_selection_select (self->selection, node->item);
  else if (!kring_selection_contains (self->selection, node->item))
    kring_selection_toggle (self->selection, node->item);
  kring_map_canvas_focus_item (self, node->item);
}

/* First or last in the outline's order. */
static KringSceneNode *
find_end (KringMapCanvas *self,
          gboolean last)
{
  GPtrArray *nodes = kring_scene_get_nodes (self->scene);
  KringSceneNode *found = NULL;

  for (guint i = 0; i < nodes->len; i++)
    {
      KringSceneNode *node = g_ptr_array_index (nodes, i);

      if (node->shown && (found == NULL || last))
        found = node;
    }

  return found;
}

static void
nudge (KringMapCanvas *self,
       KringPoint direction)
{
  KringDocument *document = kring_selection_get_document (self->selection);
  KringHistory *history = kring_document_get_history (document);
  GPtrArray *items = kring_selection_get_items (self->selection);
  guint n_moved = 0;

  kring_history_begin (history, _("move on the map"));
  for (guint i = 0; i < items->len; i++)
    {
      KringSceneNode *node = kring_map_canvas_find_node (self, g_ptr_array_index (items, i));
      KringPoint centre;

      if (node == NULL || !node->placed)
        continue;
      centre = kring_map_canvas_get_node_centre (node);
      kring_edit_place (document, node->id, centre.x + direction.x * NUDGE,
                        centre.y + direction.y * NUDGE, TRUE);
      n_moved++;
    }
  kring_history_end (history);

  if (n_moved == 0)
    gtk_widget_error_bell (GTK_WIDGET (self));
  else
    kring_map_canvas_say (self, direction.x < 0   ? _("Moved to the left")
                                : direction.x > 0 ? _("Moved to the right")
                                : direction.y < 0 ? _("Moved up")
                                                  : _("Moved down"));
}

static void
ask_for_menu (KringMapCanvas *self)
{
  const KringSceneLine *line = kring_map_canvas_get_current_line (self);
  KringItem *item = self->current;
  GdkRectangle at = { (int) self->view.width / 2, (int) self->view.height / 2, 1, 1 };

  if (item != NULL)
    kring_map_canvas_reveal (self, item);
  if (item == NULL || !kring_map_canvas_get_item_area (self, item, &at))
    item = NULL;
  else if (!kring_selection_contains (self->selection, item))
    kring_selection_select (self->selection, item);
  if (line != NULL)
    {
      KringPoint middle = kring_map_canvas_get_line_middle (line);

      kring_map_canvas_to_widget (self, middle.x, middle.y, &at);
    }
  g_signal_emit (self, kring_map_canvas_signals[KRING_MAP_CANVAS_MENU], 0, item, &at);
}

static gboolean
escape (KringMapCanvas *self)
{
  if (self->mode != KRING_DRAG_NONE)
    kring_map_canvas_cancel_drag (self);
  else if (kring_map_canvas_return_from_line (self))
    return GDK_EVENT_STOP;
  else if (kring_selection_get_items (self->selection)->len > 0)
    kring_selection_clear (self->selection);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* What is asked of the node that has the keyboard. */
static gboolean
ask_for_item (KringMapCanvas *self,
              KringMapCanvasSignal what,
              gboolean node_only)
{
  KringItem *item = self->current;

  if (item == NULL || (node_only && get_current_node (self) == NULL))
    return GDK_EVENT_PROPAGATE;

  if (!kring_selection_contains (self->selection, item))
    kring_selection_select (self->selection, item);
  g_signal_emit (self, kring_map_canvas_signals[what], 0, item);

  return GDK_EVENT_STOP;
}

static gboolean
handle_arrow (KringMapCanvas *self,
              KringPoint direction,
              GdkModifierType state)
{
  KringSceneNode *from = get_current_node (self);

  if ((state & GDK_ALT_MASK) != 0)
    {
      if (from != NULL && kring_selection_get_items (self->selection)->len == 0)
        kring_selection_select (self->selection, from->item);
      if (kring_map_canvas_is_map (self))
        nudge (self, direction);
      else
        kring_map_canvas_zone_step (self, direction);
    }
  else if ((state & GDK_CONTROL_MASK) != 0)
    {
      kring_viewport_pan (&self->view, direction.x * self->view.width / 8, direction.y * self->view.height / 8);
      kring_map_canvas_view_changed (self);
    }
  else if (kring_map_canvas_get_current_line (self) != NULL)
    go_to (self, kring_map_canvas_find_end (self, direction), FALSE);
  else if (from == NULL)
    go_to (self, find_middle (self), FALSE);
  else
    go_to (self, find_neighbour (self, from, direction), (state & GDK_SHIFT_MASK) != 0);

  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (KringMapCanvas *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  KringPoint direction;

  if (self->scene == NULL)
    return GDK_EVENT_PROPAGATE;
  if (get_direction (keyval, &direction))
    return handle_arrow (self, direction, modifiers);

  if (modifiers == GDK_CONTROL_MASK)
    {
      if (keyval != GDK_KEY_space || self->current == NULL)
        return GDK_EVENT_PROPAGATE;
      kring_selection_toggle (self->selection, self->current);
      return GDK_EVENT_STOP;
    }
  if (modifiers == GDK_SHIFT_MASK && keyval == GDK_KEY_F10)
    {
      ask_for_menu (self);
      return GDK_EVENT_STOP;
    }
  if (modifiers != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Home:
    case GDK_KEY_End:
      go_to (self, find_end (self, keyval == GDK_KEY_End), FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      kring_map_canvas_step_line (self, keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_KP_Page_Up);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      return escape (self);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return ask_for_item (self, KRING_MAP_CANVAS_ACTIVATE, FALSE);
    case GDK_KEY_l:
      return ask_for_item (self, KRING_MAP_CANVAS_LINK, TRUE);
    case GDK_KEY_F2:
      return ask_for_item (self, KRING_MAP_CANVAS_RENAME, FALSE);
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      g_signal_emit (self, kring_map_canvas_signals[KRING_MAP_CANVAS_REMOVE], 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Menu:
      ask_for_menu (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_space:
      self->space_held = TRUE;
      if (self->mode == KRING_DRAG_NONE)
        gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
let_go_of_space (KringMapCanvas *self)
{
  if (!self->space_held)
    return;

  self->space_held = FALSE;
  if (self->mode == KRING_DRAG_NONE)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), NULL);
}

static void
key_released_cb (KringMapCanvas *self,
                 guint keyval)
{
  if (keyval == GDK_KEY_space)
    let_go_of_space (self);
}

/* Adds the controllers: to be called once. */
void
kring_map_canvas_init_keys (KringMapCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (key_released_cb), self);

  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (let_go_of_space), self);
}
