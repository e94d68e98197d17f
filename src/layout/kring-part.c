/* kring-part.c: the part of a graph that is arranged by itself
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-part.h"

#include "kring-placing.h"
#include "kring-routes.h"

#include <math.h>

struct _KringPart
{
  KringGraph *whole;
  KringGraph *graph;
  guint *indices;  /* in the whole, of each node of the part */
};

/**
 * kring_part_new:
 * @whole: a graph, of which nodes may be fixed
 *
 * Returns: (transfer full) (nullable): what is not fixed; %NULL where nothing is
 */
KringPart *
kring_part_new (const KringGraph *whole)
{
  KringPart *self;
  g_autofree guint *own = g_new (guint, whole->n_nodes + 1);
  guint n_fixed = 0;

  for (guint i = 0; i < whole->n_nodes; i++)
    n_fixed += whole->nodes[i].fixed;
  if (n_fixed == 0)
    return NULL;

  self = g_new0 (KringPart, 1);
  self->whole = kring_graph_copy (whole);
  self->graph = kring_graph_new ();
  self->indices = g_new (guint, whole->n_nodes + 1);

  for (guint i = 0; i < whole->n_nodes; i++)
    {
      const KringGraphNode *node = &whole->nodes[i];
      KringGraphNode *made;

      if (node->fixed)
        continue;

      own[i] = kring_graph_add_node (self->graph, node->id, node->shape, node->width, node->height);
      self->indices[own[i]] = i;
      made = &self->graph->nodes[own[i]];
      made->radius = node->radius;
      made->x = node->x;
      made->y = node->y;
      made->has_position = node->has_position;
      made->pinned = node->pinned;
    }

  for (guint i = 0; i < whole->n_edges; i++)
    {
      const KringGraphEdge *edge = &whole->edges[i];

      if (!whole->nodes[edge->tail].fixed && !whole->nodes[edge->head].fixed)
        kring_graph_add_edge (self->graph, edge->id, own[edge->tail], own[edge->head], edge->weight);
    }

  return self;
}

/**
 * kring_part_free:
 * @self: (transfer full): a part
 */
void
kring_part_free (KringPart *self)
{
  kring_graph_free (self->whole);
  kring_graph_free (self->graph);
  g_free (self->indices);
  g_free (self);
}

/**
 * kring_part_get_graph:
 * @self: a part
 *
 * Returns: (transfer none): what is to be arranged
 */
const KringGraph *
kring_part_get_graph (const KringPart *self)
{
  return self->graph;
}

/* The middle of the nodes that had a place; returns whether there are any. */
static gboolean
kring_part_get_middle (const KringPart  *self,
                       const KringGraph *graph,
                       KringPoint       *middle)
{
  guint n = 0;

  *middle = (KringPoint) { 0, 0 };
  for (guint i = 0; i < graph->n_nodes; i++)
    if (self->graph->nodes[i].has_position &&
        isfinite (self->graph->nodes[i].x) && isfinite (self->graph->nodes[i].y))
      {
        middle->x += graph->nodes[i].x;
        middle->y += graph->nodes[i].y;
        n++;
      }
  middle->x /= MAX (1, n);
  middle->y /= MAX (1, n);

  return n > 0;
}

/**
 * kring_part_put_back:
 * @self: a part
 * @arranged: the graph of the part, arranged
 *
 * Returns: (transfer full): the whole, in which the part stands around where it
 *   stood, what is fixed or pinned exactly where it was, and no other two too
 *   close; with straight routes
 */
KringGraph *
kring_part_put_back (const KringPart  *self,
                     const KringGraph *arranged)
{
  KringGraph *whole = kring_graph_copy (self->whole);
  KringPoint from, to;
  gboolean moves;

  g_return_val_if_fail (arranged->n_nodes == self->graph->n_nodes, whole);

  moves = kring_part_get_middle (self, self->graph, &to) && kring_part_get_middle (self, arranged, &from);
  for (guint i = 0; moves && i < arranged->n_nodes; i++)
    moves = !(arranged->nodes[i].pinned && self->graph->nodes[i].has_position);

  for (guint i = 0; i < arranged->n_nodes; i++)
    {
      KringGraphNode *node = &whole->nodes[self->indices[i]];

      node->x = arranged->nodes[i].x + (moves ? to.x - from.x : 0);
      node->y = arranged->nodes[i].y + (moves ? to.y - from.y : 0);
      node->has_position = arranged->nodes[i].has_position;
    }

  for (guint i = 0; i < whole->n_nodes; i++)
    whole->nodes[i].pinned |= whole->nodes[i].fixed;
  kring_placing_separate (whole, KRING_PLACING_GAP);
  for (guint i = 0; i < whole->n_nodes; i++)
    whole->nodes[i].pinned = self->whole->nodes[i].pinned;
  kring_routes_make (whole);

  return whole;
}
