/* kring-map-canvas-move.c: nodes that are dragged to another place
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-canvas-private.h"

#include "model/kring-edit.h"

#include <glib/gi18n.h>

static void
move_clear (gpointer data)
{
  KringMove *move = data;

  g_clear_pointer (&move->id, g_free);
}

/* To be called once, and after each move that was kept. */
void
kring_map_canvas_init_move (KringMapCanvas *self)
{
  self->moves = g_array_new (FALSE, FALSE, sizeof (KringMove));
  g_array_set_clear_func (self->moves, move_clear);
}

/* Takes up what is selected, to go along with the pointer. */
void
kring_map_canvas_move_begin (KringMapCanvas *self)
{
  GPtrArray *items = kring_selection_get_items (self->selection);

  g_array_set_size (self->moves, 0);
  for (guint i = 0; i < items->len; i++)
    {
      KringSceneNode *node = kring_map_canvas_find_node (self, g_ptr_array_index (items, i));
      KringMove move;

      if (node == NULL || !node->placed)
        continue;

      move.id = g_strdup (node->id);
      move.from = kring_map_canvas_get_node_centre (node);
      g_array_append_val (self->moves, move);
    }
}

/* Shows the nodes that far from where they came from, without a change of the
 * document; points. */
void
kring_map_canvas_move_show (KringMapCanvas *self,
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
      kring_map_canvas_damage (self, &damage);
    }
}

/* Puts the nodes that far from where they came from, as one step; points. */
void
kring_map_canvas_move_keep (KringMapCanvas *self,
                            double dx,
                            double dy)
{
  KringDocument *document = kring_selection_get_document (self->selection);
  KringHistory *history = kring_document_get_history (document);
  g_autoptr (GArray) moves = g_steal_pointer (&self->moves);
  g_autofree char *name = NULL;

  kring_map_canvas_init_move (self);

  if (moves->len == 1)
    {
      KringItem *item = kring_document_lookup (document, g_array_index (moves, KringMove, 0).id);
      g_autofree char *item_name = kring_item_get_display_name (document, item);

      name = g_strdup_printf (_("move %s"), item_name);
    }
  else
    /* Translators: a step that can be undone */
    name = g_strdup_printf (ngettext ("move %u item", "move %u items", moves->len), moves->len);

  kring_history_begin (history, name);
  for (guint i = 0; i < moves->len; i++)
    {
      const KringMove *move = &g_array_index (moves, KringMove, i);

      kring_edit_place (document, move->id, move->from.x + dx, move->from.y + dy, TRUE);
    }
  kring_history_end (history);
}
