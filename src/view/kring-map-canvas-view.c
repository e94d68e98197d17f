/* kring-map-canvas-view.c: which part of the map is in view, and what is where
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-canvas-private.h"

#include <math.h>

/* How long the zoom rests before a blurred picture is drawn sharp;
 * milliseconds. */
#define SHARPEN_DELAY 130

/* Only a map that could be shown this much larger is fitted anew when it has
 * shrunk: nothing moves under one's eyes without need. */
#define WORTH_FITTING 1.3

/* How near the pointer has to come to a line; pixels. */
#define TOLERANCE 6.0

/* What the map takes up; never empty. */
void
kring_map_canvas_get_bounds (KringMapCanvas *self,
                             KringRect *bounds)
{
  if (kring_rect_is_empty (&self->bounds))
    kring_scene_get_bounds (self->scene, &self->bounds);
  if (kring_rect_is_empty (&self->bounds))
    self->bounds = (KringRect) { -1, -1, 2, 2 };
  *bounds = self->bounds;
}

/* What is in view, or where, has changed. */
void
kring_map_canvas_view_changed (KringMapCanvas *self)
{
  if (self->scene == NULL)
    return;

  if (!self->view.fitted)
    {
      KringRect bounds = { 0 };

      kring_map_canvas_get_bounds (self, &bounds);
      kring_viewport_clamp (&self->view, bounds.x, bounds.y, bounds.width, bounds.height);
    }

  gtk_widget_queue_draw (GTK_WIDGET (self));
  kring_map_canvas_queue_children (self, FALSE);
  g_signal_emit (self, kring_map_canvas_signals[KRING_MAP_CANVAS_MOVED], 0);
}

static gboolean
sharpen_cb (gpointer data)
{
  KringMapCanvas *self = data;

  self->sharpen_id = 0;
  self->zooming = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

/* Zooms so that the place (x, y) of the widget goes on showing the same. */
void
kring_map_canvas_zoom_at (KringMapCanvas *self,
                          double scale,
                          double x,
                          double y)
{
  kring_viewport_zoom (&self->view, scale, x, y);
  self->zooming = TRUE;
  g_clear_handle_id (&self->sharpen_id, g_source_remove);
  self->sharpen_id = g_timeout_add (SHARPEN_DELAY, sharpen_cb, self);
  kring_map_canvas_view_changed (self);
}

/* Whether a node lies under what lies over the corner. */
static gboolean
is_in_corner (KringMapCanvas *self,
              const KringViewport *view)
{
  GPtrArray *nodes = kring_scene_get_nodes (self->scene);

  for (guint i = 0; i < nodes->len; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (nodes, i);
      double right, bottom;

      kring_viewport_to_widget (view, node->box.x + node->box.width, node->box.y + node->box.height, &right, &bottom);
      if (node->shown && right > view->width - view->corner_width && bottom > view->height - view->corner_height)
        return TRUE;
    }

  return FALSE;
}

/* Lets a view show all, with no node hidden. */
static void
fit (KringMapCanvas *self,
     const KringRect *bounds,
     KringViewport *view)
{
  kring_viewport_fit (view, bounds->x, bounds->y, bounds->width, bounds->height);
  if (is_in_corner (self, view))
    kring_viewport_fit_beside (view, bounds->x, bounds->y, bounds->width, bounds->height);
}

void
kring_map_canvas_refit (KringMapCanvas *self)
{
  KringRect bounds = { 0 };

  self->bounds = bounds;
  kring_map_canvas_get_bounds (self, &bounds);
  fit (self, &bounds, &self->view);
}

static gboolean
is_in_view (KringMapCanvas *self,
            const KringRect *area)
{
  const KringViewport *view = &self->view;

  return area->x >= view->x && area->y >= view->y + view->covered / view->scale &&
         area->x + area->width <= view->x + view->width / view->scale &&
         area->y + area->height <= view->y + view->height / view->scale;
}

/* The map got another size: a view that shows all of it goes on to. */
void
kring_map_canvas_follow (KringMapCanvas *self)
{
  KringViewport fitted = self->view;
  KringRect bounds;

  if (!self->view.fitted)
    return;

  kring_map_canvas_get_bounds (self, &bounds);
  fit (self, &bounds, &fitted);
  if (is_in_view (self, &bounds) && !is_in_corner (self, &self->view) &&
      fitted.scale < self->view.scale * WORTH_FITTING)
    return;

  self->view = fitted;
  kring_map_canvas_view_changed (self);
}

/**
 * kring_map_canvas_fit:
 * @self: a canvas
 *
 * Shows the whole map, and goes on to when it grows, until somebody pans or
 * zooms.
 */
void
kring_map_canvas_fit (KringMapCanvas *self)
{
  if (self->scene == NULL)
    return;

  kring_map_canvas_refit (self);
  kring_map_canvas_view_changed (self);
}

/**
 * kring_map_canvas_zoom_by:
 * @self: a canvas
 * @factor: how much larger everything gets
 *
 * Zooms around the middle of what is not covered.
 */
void
kring_map_canvas_zoom_by (KringMapCanvas *self,
                          double factor)
{
  double x, y;

  kring_viewport_get_middle (&self->view, &x, &y);
  kring_map_canvas_zoom_at (self, self->view.scale * factor, x, y);
}

/**
 * kring_map_canvas_to_map:
 * @self: a canvas
 * @pixel_x: a place in the widget
 * @pixel_y: a place in the widget
 * @x: (out): the point of the map that it shows there
 * @y: (out): the point of the map that it shows there
 */
void
kring_map_canvas_to_map (KringMapCanvas *self,
                         double pixel_x,
                         double pixel_y,
                         double *x,
                         double *y)
{
  kring_viewport_to_map (&self->view, pixel_x, pixel_y, x, y);
}

/**
 * kring_map_canvas_to_widget:
 * @self: a canvas
 * @x: a point of the map
 * @y: a point of the map
 * @area: (out): where the canvas shows it: a rectangle of one pixel
 */
void
kring_map_canvas_to_widget (KringMapCanvas *self,
                            double x,
                            double y,
                            GdkRectangle *area)
{
  double pixel_x, pixel_y;

  kring_viewport_to_widget (&self->view, x, y, &pixel_x, &pixel_y);
  *area = (GdkRectangle) { (int) CLAMP (pixel_x, 0, self->view.width), (int) CLAMP (pixel_y, 0, self->view.height), 1, 1 };
}

/**
 * kring_map_canvas_get_item_area:
 * @self: a canvas
 * @item: a node or line
 * @area: (out): where the canvas shows it, in its own coordinates
 *
 * Returns: whether @item is drawn
 */
gboolean
kring_map_canvas_get_item_area (KringMapCanvas *self,
                                KringItem *item,
                                GdkRectangle *area)
{
  KringRect bounds = { 0 };
  double x, y;

  if (self->scene == NULL || !kring_scene_get_item_bounds (self->scene, item, &bounds))
    return FALSE;

  kring_viewport_to_widget (&self->view, bounds.x, bounds.y, &x, &y);
  *area = (GdkRectangle) { (int) floor (x), (int) floor (y),
                           (int) ceil (bounds.width * self->view.scale),
                           (int) ceil (bounds.height * self->view.scale) };

  return TRUE;
}

/**
 * kring_map_canvas_reveal:
 * @self: a canvas
 * @item: a node or line
 *
 * Pans as far as needed to bring an item into view. A view that shows the whole
 * map stays as it is, and goes on to show all that is added.
 */
void
kring_map_canvas_reveal (KringMapCanvas *self,
                         KringItem *item)
{
  KringRect bounds = { 0 };

  if (!kring_scene_get_item_bounds (self->scene, item, &bounds) || (self->view.fitted && is_in_view (self, &bounds)))
    return;
  if (kring_viewport_reveal (&self->view, bounds.x, bounds.y, bounds.width, bounds.height))
    kring_map_canvas_view_changed (self);
}

/**
 * kring_map_canvas_redraw:
 * @self: a canvas
 *
 * Draws all of the map again: its scene has changed.
 */
void
kring_map_canvas_redraw (KringMapCanvas *self)
{
  if (self->scene == NULL)
    return;

  kring_map_canvas_damage (self, NULL);
  kring_map_canvas_update_focus (self);
  kring_map_canvas_queue_children (self, FALSE);
}

/* What is where */

KringSceneNode *
kring_map_canvas_find_node (KringMapCanvas *self,
                            KringItem *item)
{
  const char *id = kring_item_get_id (item);

  return id != NULL ? kring_scene_find_node (self->scene, id) : NULL;
}

KringPoint
kring_map_canvas_get_node_centre (const KringSceneNode *node)
{
  return (KringPoint) { node->box.x + node->box.width / 2, node->box.y + node->box.height / 2 };
}

/* The node that shows its handle: what is hovered, else the one selected. */
KringSceneNode *
kring_map_canvas_get_handle_node (KringMapCanvas *self)
{
  KringItem *item = self->hovered;
  KringSceneNode *node = NULL;

  if (self->mode == KRING_DRAG_MOVE || self->mode == KRING_DRAG_PAN)
    return NULL;
  if (item != NULL)
    node = kring_map_canvas_find_node (self, item);
  if (node == NULL && self->found == NULL && (item = kring_selection_get_single (self->selection)) != NULL)
    node = kring_map_canvas_find_node (self, item);

  return node != NULL && node->shown ? node : NULL;
}

KringHit
kring_map_canvas_hit (KringMapCanvas *self,
                      double x,
                      double y)
{
  double map_x, map_y;

  kring_viewport_to_map (&self->view, x, y, &map_x, &map_y);

  return kring_scene_hit (self->scene, map_x, map_y, TOLERANCE / self->view.scale,
                          kring_map_canvas_get_handle_node (self));
}
