/* kring-map-canvas-find.c: what is looked for is brought out on the map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-canvas-private.h"

#include "paint/kring-label.h"

#include <math.h>

#define TRAVEL_DURATION 250 /* milliseconds */

/* Letters smaller than this one has to peer at; pixels. To what scale a map is
 * enlarged for it. */
#define READABLE 7.0
#define READABLE_SCALE 0.8

static void
animate_cb (double value,
            gpointer data)
{
  KringMapCanvas *self = data;
  const KringTravel *travel = &self->travel;
  double scale = travel->scale_from * pow (travel->scale_to / travel->scale_from, value);

  if (self->scene == NULL)
    return;

  /* Whoever looks elsewhere meanwhile stays there. */
  if (self->view.x != travel->now.x || self->view.y != travel->now.y)
    {
      adw_animation_pause (travel->animation);
      self->zooming = self->sharpen_id != 0;
      return;
    }

  kring_viewport_centre (&self->view, travel->from.x + (travel->to.x - travel->from.x) * value,
                         travel->from.y + (travel->to.y - travel->from.y) * value, scale);
  self->zooming = value < 1 && travel->scale_to != travel->scale_from;
  kring_map_canvas_view_changed (self);
  self->travel.now = (KringPoint) { self->view.x, self->view.y };
}

/* Where it was to go to it is at once. */
static void
arrive (KringMapCanvas *self)
{
  if (self->travel.animation != NULL && adw_animation_get_state (self->travel.animation) == ADW_ANIMATION_PLAYING)
    adw_animation_skip (self->travel.animation);
}

/* Lets go of what is brought out because it was found. */
void
kring_map_canvas_forget_found (KringMapCanvas *self)
{
  arrive (self);
  g_clear_object (&self->travel.animation);
  g_clear_pointer (&self->found, g_hash_table_unref);
  g_clear_pointer (&self->ringed, g_hash_table_unref);
}

static GHashTable *
make_set (KringItem *const *items,
          guint n_items)
{
  GHashTable *set = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);

  for (guint i = 0; i < n_items; i++)
    g_hash_table_add (set, g_object_ref (items[i]));

  return set;
}

/**
 * kring_map_canvas_set_found:
 * @self: a canvas
 * @items: (nullable) (element-type KringItem): what was found, of what is
 *   shown; %NULL: nothing is looked for
 * @current: (nullable): the one of those that is looked at
 *
 * Brings out what was found, instead of what is near what is selected.
 */
void
kring_map_canvas_set_found (KringMapCanvas *self,
                            GPtrArray      *items,
                            KringItem      *current)
{
  g_return_if_fail (KRING_IS_MAP_CANVAS (self));

  if (items == NULL)
    {
      kring_map_canvas_forget_found (self);
    }
  else
    {
      g_clear_pointer (&self->found, g_hash_table_unref);
      g_clear_pointer (&self->ringed, g_hash_table_unref);
      self->found = make_set ((KringItem *const *) items->pdata, items->len);
      self->ringed = make_set (&current, current != NULL ? 1 : 0);
    }

  if (self->scene != NULL)
    kring_map_canvas_update_focus (self);
}

/* Near enough for names to be read, as far as all of it stays in view. */
static double
get_scale_for (KringMapCanvas *self,
               const KringRect *bounds)
{
  double scale = self->view.scale * KRING_TEXT_SIZE < READABLE ? READABLE_SCALE : self->view.scale;
  KringViewport fitted = self->view;

  kring_viewport_fit (&fitted, bounds->x, bounds->y, bounds->width, bounds->height);

  return MIN (scale, fitted.scale);
}

static void
travel_to (KringMapCanvas *self,
           const KringRect *bounds,
           double scale)
{
  KringTravel *travel = &self->travel;
  double x, y;

  if (travel->animation != NULL)
    adw_animation_pause (travel->animation);
  g_clear_object (&travel->animation);

  kring_viewport_get_middle (&self->view, &x, &y);
  kring_viewport_to_map (&self->view, x, y, &travel->from.x, &travel->from.y);
  travel->scale_from = self->view.scale;
  travel->scale_to = scale;
  travel->to = (KringPoint) { bounds->x + bounds->width / 2, bounds->y + bounds->height / 2 };
  travel->now = (KringPoint) { self->view.x, self->view.y };
  travel->animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, TRAVEL_DURATION,
                                               adw_callback_animation_target_new (animate_cb, self, NULL));
  adw_animation_play (travel->animation);
}

/**
 * kring_map_canvas_centre:
 * @self: a canvas
 * @item: a node
 *
 * Goes to where @item is in the middle, and near enough for names to be read.
 */
void
kring_map_canvas_centre (KringMapCanvas *self,
                         KringItem      *item)
{
  KringRect bounds = { 0 };

  g_return_if_fail (KRING_IS_MAP_CANVAS (self));

  if (self->scene != NULL && kring_scene_get_item_bounds (self->scene, item, &bounds))
    travel_to (self, &bounds, self->view.scale * KRING_TEXT_SIZE < READABLE ? READABLE_SCALE : self->view.scale);
}

/**
 * kring_map_canvas_centre_all:
 * @self: a canvas
 * @items: (element-type KringItem): nodes and lines
 *
 * Goes to where all of @items that show are in view, around the middle.
 *
 * Returns: how many of them show
 */
guint
kring_map_canvas_centre_all (KringMapCanvas *self,
                             GPtrArray      *items)
{
  KringRect all = { 0 };
  guint n_shown = 0;

  g_return_val_if_fail (KRING_IS_MAP_CANVAS (self), 0);

  for (guint i = 0; self->scene != NULL && i < items->len; i++)
    {
      KringRect bounds = { 0 };

      if (!kring_scene_get_item_bounds (self->scene, g_ptr_array_index (items, i), &bounds))
        continue;
      kring_rect_add (&all, &bounds);
      n_shown++;
    }

  if (n_shown > 0)
    travel_to (self, &all, get_scale_for (self, &all));

  return n_shown;
}
