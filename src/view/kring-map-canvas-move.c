/* kring-map-canvas-move.c: nodes that are dragged to another place
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-canvas-private.h"

#include "model/kring-edit.h"

#include <glib/gi18n.h>
#include <math.h>

/* Nearer than this, things line up; pixels. */
#define SNAP_DISTANCE 5.0

static void
move_clear (gpointer data)
{
  KringMove *move = data;

  g_clear_pointer (&move->id, g_free);
}

/* To be called once. */
void
kring_map_canvas_init_move (KringMapCanvas *self)
{
  self->moves = g_array_new (FALSE, FALSE, sizeof (KringMove));
  g_array_set_clear_func (self->moves, move_clear);
  self->beside = g_array_new (FALSE, FALSE, sizeof (KringRect));
}

/* Takes up what is selected, to go along with the pointer. */
void
kring_map_canvas_move_begin (KringMapCanvas *self)
{
  GPtrArray *nodes = kring_scene_get_nodes (self->scene);

  g_array_set_size (self->moves, 0);
  g_array_set_size (self->beside, 0);
  self->moved = (KringRect) { 0 };
  for (guint i = 0; i < nodes->len; i++)
    {
      KringSceneNode *node = g_ptr_array_index (nodes, i);
      KringMove move;

      if (!node->placed)
        continue;
      if (!kring_selection_contains (self->selection, node->item))
        {
          if (node->shown)
            g_array_append_val (self->beside, node->box);
          continue;
        }

      move.id = g_strdup (node->id);
      move.from = kring_map_canvas_get_node_centre (node);
      g_array_append_val (self->moves, move);
      kring_rect_add (&self->moved, &node->box);
    }
  kring_map_canvas_lift (self);
}

/* How far the nodes are from where they came from, without lining up. */
static KringPoint
get_distance (KringMapCanvas *self)
{
  KringPoint now;

  kring_viewport_to_map (&self->view, self->pointer.x, self->pointer.y, &now.x, &now.y);

  return (KringPoint) { now.x - self->drag_origin.x, now.y - self->drag_origin.y };
}

/* Lines them up with what is in view: what one cannot see pulls at nothing. */
static void
find_snap (KringMapCanvas *self)
{
  KringPoint distance = get_distance (self);
  KringRect view = { self->view.x, self->view.y,
                     self->view.width / self->view.scale, self->view.height / self->view.scale };
  KringRect moved = { self->moved.x + distance.x, self->moved.y + distance.y,
                      self->moved.width, self->moved.height };
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (KringRect));

  for (guint i = 0; i < self->beside->len; i++)
    if (kring_rect_meets (&g_array_index (self->beside, KringRect, i), &view))
      g_array_append_val (near, g_array_index (self->beside, KringRect, i));

  kring_snap_find (&moved, (const KringRect *) near->data, near->len, SNAP_DISTANCE / self->view.scale, &self->snap);
}

/* Shows the nodes that far from where they came from, without a change of the
 * document; points. */
static void
show_move (KringMapCanvas *self,
           double dx,
           double dy)
{
  for (guint i = 0; i < self->moves->len; i++)
    {
      const KringMove *move = &g_array_index (self->moves, KringMove, i);
      KringSceneNode *node = kring_scene_find_node (self->scene, move->id);
      KringRect damage = { 0 };

      if (node == NULL)
        continue;
      kring_scene_move_node (self->scene, node, move->from.x + dx, move->from.y + dy, &damage);
      if (!kring_map_canvas_is_lifted (self))
        kring_map_canvas_damage (self, &damage);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The pointer is elsewhere, or the map under it: the nodes follow, and line up
 * with what stands near where snapping says so. */
void
kring_map_canvas_move_update (KringMapCanvas *self,
                              gboolean snapping)
{
  KringPoint distance = get_distance (self);

  self->snap = (KringSnap) { 0 };
  if (snapping && kring_map_canvas_is_map (self))
    find_snap (self);
  show_move (self, distance.x + self->snap.dx, distance.y + self->snap.dy);
  if (!kring_map_canvas_is_map (self))
    kring_map_canvas_zone_show (self);
}

/* Puts the nodes that far from where they came from, as one step; points. */
static void
keep_move (KringMapCanvas *self,
           double dx,
           double dy)
{
  KringDocument *document = kring_selection_get_document (self->selection);
  KringHistory *history = kring_document_get_history (document);
  g_autofree char *name = NULL;

  if (self->moves->len == 1)
    {
      KringItem *item = kring_document_lookup (document, g_array_index (self->moves, KringMove, 0).id);
      g_autofree char *item_name = kring_item_get_display_name (document, item);

      name = g_strdup_printf (_("move %s"), item_name);
    }
  else
    /* Translators: a step that can be undone */
    name = g_strdup_printf (ngettext ("move %u item", "move %u items", self->moves->len), self->moves->len);

  kring_history_begin (history, name);
  for (guint i = 0; i < self->moves->len; i++)
    {
      const KringMove *move = &g_array_index (self->moves, KringMove, i);

      kring_edit_place (document, move->id, move->from.x + dx, move->from.y + dy, TRUE);
    }
  kring_history_end (history);
}

/* Leaves the nodes where the pointer has them, or puts them back. */
void
kring_map_canvas_move_end (KringMapCanvas *self,
                           gboolean keep)
{
  KringPoint distance = get_distance (self);
  KringSnap snap = self->snap;

  self->snap = (KringSnap) { 0 };
  gtk_widget_queue_draw (GTK_WIDGET (self));
  kring_map_canvas_land (self);
  if (!kring_map_canvas_is_map (self))
    kring_map_canvas_zone_end (self, keep);
  else if (keep && self->moves->len > 0)
    keep_move (self, distance.x + snap.dx, distance.y + snap.dy);
  else
    show_move (self, 0, 0);

  g_array_set_size (self->moves, 0);
  g_array_set_size (self->beside, 0);
}

static void
append_line (KringMapCanvas *self,
             const KringPoint line[2],
             const GdkRGBA *color,
             GtkSnapshot *snapshot)
{
  double from_x, from_y, to_x, to_y;

  kring_viewport_to_widget (&self->view, line[0].x, line[0].y, &from_x, &from_y);
  kring_viewport_to_widget (&self->view, line[1].x, line[1].y, &to_x, &to_y);
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) round (from_x), (float) round (from_y),
                                                  (float) MAX (round (to_x - from_x), 1),
                                                  (float) MAX (round (to_y - from_y), 1)));
}

/* The lines along which things line up. */
void
kring_map_canvas_move_snapshot (KringMapCanvas *self,
                                GtkSnapshot *snapshot)
{
  const KringColor *accent = &kring_map_canvas_get_theme ()->accent;
  GdkRGBA color = { (float) accent->red, (float) accent->green, (float) accent->blue, 1 };

  if (self->mode != KRING_DRAG_MOVE)
    return;
  if (self->snap.has_x)
    append_line (self, self->snap.vertical, &color, snapshot);
  if (self->snap.has_y)
    append_line (self, self->snap.horizontal, &color, snapshot);
}
