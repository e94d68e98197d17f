/* kring-map-canvas-zones.c: what is done in the circle and in the grid: there,
 * to move is to change fields
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-canvas-private.h"

#include "model/kring-stakeholder.h"
#include "paint/kring-cairo-canvas.h"

#include <glib/gi18n.h>
#include <math.h>

/* How much of the accent's colour lies over the zone under the pointer. */
#define ZONE_ALPHA 0.14

/**
 * kring_map_canvas_is_map:
 * @self: a canvas
 *
 * Returns: whether nodes stand where people put them
 */
gboolean
kring_map_canvas_is_map (KringMapCanvas *self)
{
  return kring_scene_get_view (self->scene) == KRING_SCENE_MAP;
}

static const KringZone *
find_zone (KringMapCanvas *self)
{
  double x, y;

  kring_viewport_to_map (&self->view, self->pointer.x, self->pointer.y, &x, &y);
  return kring_scene_find_drop (self->scene, x, y);
}

/* Where an item stands in the grid, in words; what the circle tells is among
 * what everywhere is told of a stakeholder. */
const char *
kring_map_canvas_name_zone (KringMapCanvas *self,
                            KringItem *item)
{
  KringSceneNode *node = kring_map_canvas_find_node (self, item);
  const KringZone *zone = NULL;

  if (node != NULL && kring_scene_get_view (self->scene) == KRING_SCENE_GRID)
    zone = kring_scene_find_zone (self->scene, node);

  return zone != NULL ? zone->name : NULL;
}

/* Changing fields */

static void
set_field (KringHistory *history,
           KringItem *item,
           guint field,
           int value)
{
  if (kring_item_get_int (item, field) != value)
    kring_history_set_int (history, item, field, value);
}

/* Gives a stakeholder what those in a zone have. Who is not involved yet and who
 * is unknown share a ring: being put there says nothing of a difference. */
static void
set_fields (KringMapCanvas *self,
            KringHistory *history,
            KringItem *item,
            const int values[2])
{
  if (kring_scene_get_view (self->scene) == KRING_SCENE_GRID)
    {
      set_field (history, item, KRING_STAKEHOLDER_INFLUENCE, values[0] != 0 ? values[0] : KRING_UNSET);
      set_field (history, item, KRING_STAKEHOLDER_CONCERN, values[1] != 0 ? values[1] : KRING_UNSET);
      return;
    }

  if (values[0] != KRING_INVOLVEMENT_NOT_YET ||
      kring_item_get_int (item, KRING_STAKEHOLDER_INVOLVEMENT) != KRING_INVOLVEMENT_UNKNOWN)
    set_field (history, item, KRING_STAKEHOLDER_INVOLVEMENT, values[0]);
  set_field (history, item, KRING_STAKEHOLDER_ROLE, values[1]);
}

/* A stakeholder on its way to a zone. */
typedef struct
{
  KringItem *item;
  int values[2];
} Goal;

static void
add_goal (GArray *goals,
          KringSceneNode *node,
          const KringZone *from,
          const KringZone *to)
{
  Goal goal;

  if (to == NULL || from == NULL || to == from)
    return;

  goal.item = node->item;
  goal.values[0] = to->values[0];
  goal.values[1] = to->values[1];
  g_array_append_val (goals, goal);
}

/* All in one step, with a name that says where it went. */
static void
reach_goals (KringMapCanvas *self,
             GArray *goals,
             const char *zone)
{
  KringDocument *document = kring_selection_get_document (self->selection);
  KringHistory *history = kring_document_get_history (document);
  g_autofree char *name = NULL;

  if (goals->len == 1)
    {
      g_autofree char *item = kring_item_get_display_name (document, g_array_index (goals, Goal, 0).item);

      /* Translators: a step that can be undone; a stakeholder, and what it becomes: “at the table, context” */
      name = g_strdup_printf (_("move %s to “%s”"), item, zone);
    }
  else
    /* Translators: a step that can be undone; how many, and what they become: “at the table, context” */
    name = g_strdup_printf (ngettext ("move %u stakeholder to “%s”", "move %u stakeholders to “%s”", goals->len),
                            goals->len, zone);

  kring_history_begin (history, name);
  for (guint i = 0; i < goals->len; i++)
    {
      const Goal *goal = &g_array_index (goals, Goal, i);

      set_fields (self, history, goal->item, goal->values);
    }
  kring_history_end (history);
}

/**
 * kring_map_canvas_set_zone:
 * @self: a canvas
 * @item: a stakeholder
 * @x: a point of the picture
 * @y: a point of the picture
 *
 * Gives a stakeholder, as part of a step, what those have that stand there.
 */
void
kring_map_canvas_set_zone (KringMapCanvas *self,
                           KringItem *item,
                           double x,
                           double y)
{
  const KringZone *zone = kring_scene_find_drop (self->scene, x, y);
  KringHistory *history = kring_document_get_history (kring_selection_get_document (self->selection));

  if (zone != NULL)
    set_fields (self, history, item, (const int[]) { zone->values[0], zone->values[1] });
}

/* Dragging */

static void
tell (KringMapCanvas *self,
      const char *text)
{
  g_signal_emit (self, kring_map_canvas_signals[KRING_MAP_CANVAS_HINT], 0, text);
}

/* While stakeholders go along with the pointer: names the zone under it. */
void
kring_map_canvas_zone_show (KringMapCanvas *self)
{
  const KringZone *zone = find_zone (self);

  tell (self, zone != NULL ? zone->name : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Lets what is not where it belongs go there. */
static void
put_back (KringMapCanvas *self)
{
  kring_map_canvas_remember_places (self);
  for (guint i = 0; i < self->moves->len; i++)
    {
      const KringMove *move = &g_array_index (self->moves, KringMove, i);
      KringSceneNode *node = kring_scene_find_node (self->scene, move->id);
      KringRect damage = { 0 };

      if (node != NULL)
        kring_scene_move_node (self->scene, node, move->from.x, move->from.y, &damage);
    }
  kring_map_canvas_damage (self, NULL);
  kring_map_canvas_glide (self);
}

/* Drops what was dragged in the zone under the pointer, or puts it back. */
void
kring_map_canvas_zone_end (KringMapCanvas *self,
                           gboolean keep)
{
  g_autoptr (GArray) goals = g_array_new (FALSE, FALSE, sizeof (Goal));
  const KringZone *zone = keep ? find_zone (self) : NULL;
  g_autofree char *name = g_strdup (zone != NULL ? zone->name : NULL);

  for (guint i = 0; i < self->moves->len; i++)
    {
      KringSceneNode *node = kring_scene_find_node (self->scene, g_array_index (self->moves, KringMove, i).id);

      if (node != NULL)
        add_goal (goals, node, kring_scene_find_zone (self->scene, node), zone);
    }

  tell (self, NULL);
  if (goals->len == 0)
    put_back (self);
  else
    reach_goals (self, goals, name);
}

/* Shows where what is dragged would land. */
void
kring_map_canvas_zone_snapshot (KringMapCanvas *self,
                                GtkSnapshot *snapshot)
{
  const KringColor *accent = &kring_map_canvas_get_theme ()->accent;
  const KringZone *zone = self->mode == KRING_DRAG_MOVE ? find_zone (self) : NULL;
  g_autoptr (GArray) path = NULL;
  cairo_t *cr;

  if (zone == NULL)
    return;

  path = kring_path_new ();
  kring_zone_add_path (zone, path);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) self->view.width, (float) self->view.height));
  cairo_scale (cr, self->view.scale, self->view.scale);
  cairo_translate (cr, -self->view.x, -self->view.y);
  kring_cairo_add_path (cr, path);
  cairo_set_source_rgba (cr, accent->red, accent->green, accent->blue, ZONE_ALPHA);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, accent->red, accent->green, accent->blue);
  cairo_set_line_width (cr, 2 / self->view.scale);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* By keyboard: what is selected goes to the next zone that way. */
void
kring_map_canvas_zone_step (KringMapCanvas *self,
                            KringPoint direction)
{
  GPtrArray *items = kring_selection_get_items (self->selection);
  g_autoptr (GArray) goals = g_array_new (FALSE, FALSE, sizeof (Goal));
  g_autofree char *name = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      KringSceneNode *node = kring_map_canvas_find_node (self, g_ptr_array_index (items, i));
      const KringZone *from = node != NULL ? kring_scene_find_zone (self->scene, node) : NULL;
      const KringZone *to = from != NULL ? kring_scene_find_next_zone (self->scene, from, (int) direction.x, (int) direction.y)
                                         : NULL;

      if (to == NULL)
        continue;
      add_goal (goals, node, from, to);
      g_free (name);
      name = g_strdup (to->name);
    }

  if (goals->len > 0)
    reach_goals (self, goals, name);
}

/* Another view of the same document */

/**
 * kring_map_canvas_show_scene:
 * @self: a canvas that shows a scene
 * @scene: another scene of the same document
 * @view: (nullable): which part of it was in view; %NULL for all
 *
 * Shows the document another way. What is selected stays so, and the keyboard
 * stays where it is. Only the scene that is shown follows the document by this
 * canvas.
 */
void
kring_map_canvas_show_scene (KringMapCanvas *self,
                             KringScene *scene,
                             const KringViewport *view)
{
  g_return_if_fail (self->scene != NULL);

  kring_map_canvas_cancel_drag (self);
  kring_map_canvas_stop_pointer (self);
  kring_map_canvas_stop_gliding (self);
  g_clear_pointer (&self->places_before, g_hash_table_unref);
  kring_map_canvas_set_hovered (self, NULL);
  g_set_object (&self->scene, scene);
  self->bounds = (KringRect) { 0 };

  if (view != NULL && !view->fitted)
    {
      KringViewport before = self->view;

      self->view = *view;
      self->view.covered = before.covered;
      self->view.corner_width = before.corner_width;
      self->view.corner_height = before.corner_height;
      kring_viewport_resize (&self->view, before.width, before.height);
    }
  else
    {
      kring_map_canvas_refit (self);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  kring_scene_name_view (scene), -1);
  kring_backing_set_scene (self->backing, scene);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  kring_map_canvas_view_changed (self);
  kring_map_canvas_update_focus (self);
  kring_map_canvas_queue_children (self, TRUE);
}

/**
 * kring_map_canvas_get_viewport:
 * @self: a canvas
 *
 * Returns: (transfer none): which part of its scene is in view
 */
const KringViewport *
kring_map_canvas_get_viewport (KringMapCanvas *self)
{
  return &self->view;
}
