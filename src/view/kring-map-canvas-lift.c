/* kring-map-canvas-lift.c: what is dragged, drawn apart from the rest
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-canvas-private.h"

#include <math.h>

/* On a map with fewer items than this, all that a move changes is drawn at
 * once; and more than so many cannot be drawn for each frame. */
#define FEWEST_ITEMS 400
#define MOST_LIFTED 150

/* Around what is lifted: frames and arrow heads; points. */
#define AROUND 12.0

/* Has what is lifted, and where it is, drawn anew in the picture. */
static void
damage_lifted (KringMapCanvas *self)
{
  for (guint i = 0; i < self->moves->len; i++)
    {
      KringSceneNode *node = kring_scene_find_node (self->scene, g_array_index (self->moves, KringMove, i).id);
      KringRect damage;

      if (node == NULL)
        continue;

      damage = node->box;
      kring_rect_grow (&damage, AROUND);
      kring_map_canvas_damage (self, &damage);
      for (guint j = 0; j < node->lines->len; j++)
        kring_map_canvas_damage (self, &((KringSceneLine *) g_ptr_array_index (node->lines, j))->bounds);
    }
}

/* A move begins: on a large map the picture is drawn without the nodes that are
 * moved and their lines, once, and they over it in each frame. */
void
kring_map_canvas_lift (KringMapCanvas *self)
{
  guint n_items = kring_scene_get_nodes (self->scene)->len + kring_scene_get_lines (self->scene)->len;
  g_autoptr (GHashTable) lifted = g_hash_table_new (NULL, NULL);

  if (n_items < FEWEST_ITEMS)
    return;

  for (guint i = 0; i < self->moves->len; i++)
    {
      KringSceneNode *node = kring_scene_find_node (self->scene, g_array_index (self->moves, KringMove, i).id);

      g_hash_table_add (lifted, (gpointer) node->key);
      for (guint j = 0; j < node->lines->len; j++)
        g_hash_table_add (lifted, (gpointer) ((KringSceneLine *) g_ptr_array_index (node->lines, j))->key);
    }
  if (g_hash_table_size (lifted) > MOST_LIFTED)
    return;

  g_clear_pointer (&self->lifted, g_hash_table_unref);
  self->lifted = g_steal_pointer (&lifted);
  self->landing = FALSE;
  damage_lifted (self);
  kring_map_canvas_update_focus (self);
}

/* The move is over: the picture gets them again, and until it has them they
 * are drawn over it as before. */
void
kring_map_canvas_land (KringMapCanvas *self)
{
  if (!kring_map_canvas_is_lifted (self))
    return;

  self->landing = TRUE;
  damage_lifted (self);
  kring_map_canvas_update_focus (self);
}

/* Whether the picture is without them. */
gboolean
kring_map_canvas_is_lifted (KringMapCanvas *self)
{
  return self->lifted != NULL && !self->landing;
}

/* Where they are in the widget, as whole pixels; whether anywhere. */
static gboolean
find_area (KringMapCanvas *self,
           graphene_rect_t *area)
{
  GPtrArray *nodes = kring_scene_get_nodes (self->scene), *lines = kring_scene_get_lines (self->scene);
  KringRect around = { 0 };
  double left, top, right, bottom;

  for (guint i = 0; i < nodes->len; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (nodes, i);

      if (node->shown && g_hash_table_contains (self->lifted, node->key))
        kring_rect_add (&around, &node->box);
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const KringSceneLine *line = g_ptr_array_index (lines, i);

      if (line->shown && g_hash_table_contains (self->lifted, line->key))
        kring_rect_add (&around, &line->bounds);
    }

  kring_rect_grow (&around, AROUND);
  kring_viewport_to_widget (&self->view, around.x, around.y, &left, &top);
  kring_viewport_to_widget (&self->view, around.x + around.width, around.y + around.height, &right, &bottom);
  left = MAX (floor (left), 0);
  top = MAX (floor (top), 0);
  right = MIN (ceil (right), self->view.width);
  bottom = MIN (ceil (bottom), self->view.height);
  graphene_rect_init (area, (float) left, (float) top, (float) (right - left), (float) (bottom - top));

  return right > left && bottom > top;
}

/* Draws what is lifted, unless the picture, which is @sharp, has it again. */
void
kring_map_canvas_lift_snapshot (KringMapCanvas *self,
                                gboolean sharp,
                                GtkSnapshot *snapshot)
{
  KringFocus focus;
  KringPaintOptions options = { .theme = kring_map_canvas_get_theme (), .focus = &focus,
                                .scale = self->view.scale * gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                .layers = KRING_LAYER_MAP | KRING_LAYER_FOCUS };
  graphene_rect_t area;
  cairo_t *cr;

  if (self->landing && sharp && self->animation == NULL)
    {
      self->landing = FALSE;
      g_clear_pointer (&self->lifted, g_hash_table_unref);
    }
  if (self->lifted == NULL || !find_area (self, &area))
    return;

  if (self->painter == NULL)
    self->painter = kring_painter_new ();
  kring_map_canvas_get_focus (self, &focus);
  options.only = self->lifted;
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_scale (cr, self->view.scale, self->view.scale);
  cairo_translate (cr, -self->view.x, -self->view.y);
  kring_painter_draw (self->painter, cr, self->scene, &options);
  cairo_destroy (cr);
}
