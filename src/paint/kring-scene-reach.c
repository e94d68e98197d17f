/* kring-scene-reach.c: what is near something on a map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-scene-private.h"

static void
add_node (GHashTable     *found,
          GPtrArray      *border,
          KringSceneNode *node)
{
  if (g_hash_table_add (found, node->item))
    g_ptr_array_add (border, node);
}

/* From a node over its lines, one step. */
static void
step_from (GHashTable           *found,
           GPtrArray            *border,
           const KringSceneNode *node,
           KringDirection        direction)
{
  for (guint i = 0; i < node->lines->len; i++)
    {
      KringSceneLine *line = g_ptr_array_index (node->lines, i);
      gboolean is_out = line->tail == node;

      if (!line->shown || (!line->is_stake && direction == (is_out ? KRING_DIRECTION_IN : KRING_DIRECTION_OUT)))
        continue;

      g_hash_table_add (found, line->item);
      add_node (found, border, is_out ? line->head : line->tail);
    }
}

/**
 * kring_scene_get_neighbourhood:
 * @self: a scene of a document
 * @items: (element-type KringItem): stakeholders, interests and lines
 * @reach: (nullable): how far; %NULL: one step, both ways
 *
 * Finds what is some steps away: of a node its lines and their other ends, of
 * a line its two ends; and the same from there for a second step.
 *
 * Returns: (transfer full) (element-type KringItem): a set of those and @items
 *   themselves, of what is shown; the items belong to the scene
 */
GHashTable *
kring_scene_get_neighbourhood (KringScene       *self,
                               GPtrArray        *items,
                               const KringReach *reach)
{
  KringDirection direction = reach != NULL ? reach->direction : KRING_DIRECTION_BOTH;
  GHashTable *found = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) start = g_ptr_array_new (); /* nodes before their step */
  g_autoptr (GPtrArray) border = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      KringItem *item = g_ptr_array_index (items, i);
      KringSceneLine *line = kring_scene_find_line (self, item);
      KringSceneNode *node = line == NULL ? kring_scene_find_node_of (self, item) : NULL;

      if (node != NULL && node->shown)
        {
          g_hash_table_add (found, item);
          g_ptr_array_add (start, node);
        }
      else if (line != NULL && line->shown)
        {
          g_hash_table_add (found, item);
          add_node (found, border, line->tail);
          add_node (found, border, line->head);
        }
    }

  for (guint i = 0; i < start->len; i++)
    step_from (found, border, g_ptr_array_index (start, i), direction);
  if (reach != NULL && reach->steps > 1)
    {
      guint n = border->len;

      for (guint i = 0; i < n; i++)
        step_from (found, border, g_ptr_array_index (border, i), direction);
    }

  return found;
}
