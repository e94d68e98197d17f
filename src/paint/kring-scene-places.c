/* kring-scene-places.c: where the nodes of a scene stand
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-scene-private.h"

#include "model/kring-place.h"

#include <math.h>

/* What the layout is told of how strongly a line draws its ends together. */
#define STAKE_WEIGHT 0.5

/**
 * kring_scene_get_n_unplaced:
 * @self: a scene
 *
 * Returns: how many nodes have no place, and are not drawn before they have
 */
guint
kring_scene_get_n_unplaced (KringScene *self)
{
  guint n = 0;

  if (self->view != KRING_SCENE_MAP)
    return 0;

  for (guint i = 0; i < self->nodes->len; i++)
    if (!((KringSceneNode *) g_ptr_array_index (self->nodes, i))->placed)
      n++;

  return n;
}

static char *
make_edge_id (const KringSceneLine *line,
              guint                 position)
{
  return g_strdup_printf ("%u %s %s", position, line->tail->id, line->head->id);
}

/**
 * kring_scene_make_graph:
 * @self: a scene of a document
 *
 * Tells a layout what there is, hidden or not: what is hidden keeps its room
 * for when it is shown again.
 *
 * Returns: (transfer full): the nodes with their places, and the lines
 */
KringGraph *
kring_scene_make_graph (KringScene *self)
{
  KringGraph *graph = kring_graph_new ();
  g_autoptr (GHashTable) indexes = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (self->nodes, i);
      KringItem *place = kring_document_get_place (self->document, node->id);
      guint index = kring_graph_add_node (graph, node->id, node->shape, node->box.width, node->box.height);
      KringGraphNode *made = &graph->nodes[index];

      made->radius = node->shape == KRING_NODE_SHAPE_BOX ? KRING_BOX_RADIUS : 0;
      made->x = node->box.x + node->box.width / 2;
      made->y = node->box.y + node->box.height / 2;
      made->has_position = node->placed;
      made->pinned = node->placed && place != NULL && kring_item_get_int (place, KRING_PLACE_PINNED);
      g_hash_table_insert (indexes, (gpointer) node, GUINT_TO_POINTER (index));
    }

  for (guint i = 0; i < self->lines->len; i++)
    {
      const KringSceneLine *line = g_ptr_array_index (self->lines, i);
      g_autofree char *id = NULL;

      if (line->tail == NULL)
        continue;

      id = make_edge_id (line, i);
      kring_graph_add_edge (graph, id,
                            GPOINTER_TO_UINT (g_hash_table_lookup (indexes, line->tail)),
                            GPOINTER_TO_UINT (g_hash_table_lookup (indexes, line->head)),
                            line->is_stake ? STAKE_WEIGHT : line->strength / 2.0);
    }

  return graph;
}

/**
 * kring_scene_apply_graph:
 * @self: a scene
 * @graph: what kring_scene_make_graph() gave, with places and perhaps routes
 *
 * Puts the nodes where a layout put them, and gives the lines their routes.
 * What has left the scene since is passed over, as is a route that fits the
 * places of its nodes no more. The document does not change.
 */
void
kring_scene_apply_graph (KringScene *self,
                         KringGraph *graph)
{
  g_autoptr (GHashTable) edges = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const KringGraphNode *placed = &graph->nodes[i];
      KringSceneNode *node = kring_scene_find_node (self, placed->id);

      if (node == NULL || !placed->has_position ||
          !(fabs (placed->x) <= KRING_SCENE_FARTHEST && fabs (placed->y) <= KRING_SCENE_FARTHEST))
        continue;

      node->box.x = placed->x - node->box.width / 2;
      node->box.y = placed->y - node->box.height / 2;
      node->placed = TRUE;
      kring_scene_find_shown (self, node);
    }

  for (guint i = 0; i < graph->n_edges; i++)
    if (graph->edges[i].id != NULL)
      g_hash_table_insert (edges, graph->edges[i].id, &graph->edges[i]);

  for (guint i = 0; i < self->lines->len; i++)
    {
      KringSceneLine *line = g_ptr_array_index (self->lines, i);
      const KringGraphEdge *edge = NULL;
      g_autofree char *id = NULL;

      if (line->tail == NULL)
        continue;

      id = make_edge_id (line, i);
      edge = g_hash_table_lookup (edges, id);
      kring_scene_set_route (line, edge != NULL ? edge->points : NULL, edge != NULL ? edge->n_points : 0);
    }

  kring_scene_lay_all (self);
}

/**
 * kring_scene_move_node:
 * @self: a scene
 * @node: a node of it
 * @x: where its middle goes, in points
 * @y: where its middle goes, in points
 * @damage: (inout): a box, possibly empty, that is made to hold what has to be
 *   drawn anew
 *
 * Moves a node in the picture alone, as while it is being dragged. The
 * document does not change.
 */
void
kring_scene_move_node (KringScene     *self,
                       KringSceneNode *node,
                       double          x,
                       double          y,
                       KringRect      *damage)
{
  if (!(fabs (x) <= KRING_SCENE_FARTHEST && fabs (y) <= KRING_SCENE_FARTHEST))
    return;

  kring_scene_add_damage (node, damage);
  node->box.x = x - node->box.width / 2;
  node->box.y = y - node->box.height / 2;
  node->placed = TRUE;
  kring_scene_find_shown (self, node);
  kring_scene_lay_lines_of (node);
  kring_scene_add_damage (node, damage);
}
