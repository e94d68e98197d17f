/* kring-map-canvas-lens.c: a lens over the map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-canvas-private.h"

#include <math.h>

/* How much of the colour of a state lies over what the picture still shows. */
#define TINT 0.7

/* Says what there is to point out of the node under the pointer, and what the
 * lens says of it. */
static gboolean
query_tooltip_cb (KringMapCanvas *self,
                  int x,
                  int y,
                  gboolean keyboard,
                  GtkTooltip *tooltip)
{
  KringHit hit = { NULL };
  g_autofree char *state = NULL;
  g_autofree char *findings = NULL;
  g_autofree char *text = NULL;
  GdkRectangle area;

  if (self->scene == NULL || keyboard || self->mode != KRING_DRAG_NONE)
    return FALSE;

  hit = kring_map_canvas_hit (self, x, y);
  if (hit.node == NULL)
    return FALSE;

  state = kring_scene_describe_state (self->scene, hit.node);
  findings = kring_map_canvas_describe_findings (self, hit.node->item);
  if (state != NULL && findings != NULL)
    text = g_strjoin ("\n", state, findings, NULL);
  else
    text = g_strdup (state != NULL ? state : findings);
  if (text == NULL || !kring_map_canvas_get_item_area (self, hit.node->item, &area))
    return FALSE;

  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &area);

  return TRUE;
}

/* To be called once. */
void
kring_map_canvas_init_lens (KringMapCanvas *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

/* Returns: (transfer full) (nullable): what the lens says of an item. */
char *
kring_map_canvas_describe_state (KringMapCanvas *self,
                                 KringItem *item)
{
  const KringSceneNode *node = kring_scene_find_node_of (self->scene, item);

  return node != NULL ? kring_scene_describe_state (self->scene, node) : NULL;
}

/**
 * kring_map_canvas_show_lens:
 * @self: a canvas
 *
 * Shows that its scene is looked at through another lens: in the next frame,
 * however long it takes to draw all of it.
 */
void
kring_map_canvas_show_lens (KringMapCanvas *self)
{
  g_return_if_fail (KRING_IS_MAP_CANVAS (self));

  if (self->scene == NULL)
    return;

  kring_map_canvas_damage (self, NULL);
  kring_map_canvas_queue_children (self, TRUE);
  self->tint = KRING_TINT_FRESH;
}

static void
add_box (KringMapCanvas *self,
         const KringSceneNode *node,
         cairo_t *cr)
{
  double x, y;

  kring_viewport_to_widget (&self->view, node->box.x, node->box.y, &x, &y);
  if (x > self->view.width || y > self->view.height || x + node->box.width * self->view.scale < 0 ||
      y + node->box.height * self->view.scale < 0)
    return;

  /* Whole pixels are filled quickly. */
  cairo_rectangle (cr, round (x), round (y), MAX (round (node->box.width * self->view.scale), 1),
                   MAX (round (node->box.height * self->view.scale), 1));
}

static gboolean
redraw_cb (gpointer data)
{
  g_autoptr (KringMapCanvas) self = data;

  gtk_widget_queue_draw (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

/* While another thread still draws the map as it is to be: lays the colours of
 * the states over what there is. */
void
kring_map_canvas_lens_snapshot (KringMapCanvas *self,
                                gboolean sharp,
                                GtkSnapshot *snapshot)
{
  const KringTheme *theme = kring_map_canvas_get_theme ();
  GPtrArray *nodes = kring_scene_get_nodes (self->scene);
  gboolean has_lens = kring_scene_get_lens (self->scene) != KRING_LENS_NONE;
  cairo_t *cr;

  if (sharp)
    self->tint = KRING_TINT_NONE;
  if (self->tint == KRING_TINT_NONE)
    return;

  /* This frame need not wait for what the other thread is given to draw. */
  if (self->tint == KRING_TINT_FRESH)
    g_idle_add (redraw_cb, g_object_ref (self));
  self->tint = KRING_TINT_SHOWN;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) self->view.width,
                                                                 (float) self->view.height));
  for (KringLensState state = KRING_LENS_FADED; state < KRING_N_LENS_STATES; state++)
    {
      const KringColor *color = !has_lens ? &theme->fills[KRING_ROLE_UNKNOWN]
                                : state == KRING_LENS_FADED ? &theme->ground : &theme->states[state].solid;

      cairo_set_source_rgba (cr, color->red, color->green, color->blue, TINT);
      for (guint i = 0; i < nodes->len; i++)
        {
          const KringSceneNode *node = g_ptr_array_index (nodes, i);

          if (node->shown && node->shape == KRING_NODE_SHAPE_BOX && node->lens_state == state)
            add_box (self, node, cr);
        }
      cairo_fill (cr);
    }
  cairo_destroy (cr);
}
