/* kring-graph.c: nodes and edges with their places, as plain data
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-graph.h"

#include <math.h>

/* A node is taken to be no larger than this, in points. */
#define LARGEST 20000.0

G_DEFINE_BOXED_TYPE (KringGraph, kring_graph, kring_graph_copy, kring_graph_free)

/* The arrays hold a power of two, so that how much fits needs no field. */
static gsize
kring_graph_get_room (guint n)
{
  gsize room = 1;

  while (room < n)
    room *= 2;

  return room;
}

/**
 * kring_graph_new:
 *
 * Returns: (transfer full): a graph without nodes or edges
 */
KringGraph *
kring_graph_new (void)
{
  return g_new0 (KringGraph, 1);
}

/**
 * kring_graph_copy:
 * @graph: a graph
 *
 * Returns: (transfer full): a copy that shares nothing with @graph
 */
KringGraph *
kring_graph_copy (const KringGraph *graph)
{
  KringGraph *copy = kring_graph_new ();

  copy->n_nodes = graph->n_nodes;
  copy->nodes = g_new (KringGraphNode, kring_graph_get_room (graph->n_nodes));
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      copy->nodes[i] = graph->nodes[i];
      copy->nodes[i].id = g_strdup (graph->nodes[i].id);
    }

  copy->n_edges = graph->n_edges;
  copy->edges = g_new (KringGraphEdge, kring_graph_get_room (graph->n_edges));
  for (guint i = 0; i < graph->n_edges; i++)
    {
      const KringGraphEdge *edge = &graph->edges[i];

      copy->edges[i] = *edge;
      copy->edges[i].id = g_strdup (edge->id);
      copy->edges[i].points = g_memdup2 (edge->points, edge->n_points * sizeof (KringPoint));
    }

  return copy;
}

/**
 * kring_graph_free:
 * @graph: (transfer full): a graph
 *
 * Frees @graph and all that it holds.
 */
void
kring_graph_free (KringGraph *graph)
{
  for (guint i = 0; i < graph->n_nodes; i++)
    g_free (graph->nodes[i].id);
  for (guint i = 0; i < graph->n_edges; i++)
    {
      g_free (graph->edges[i].id);
      g_free (graph->edges[i].points);
    }

  g_free (graph->nodes);
  g_free (graph->edges);
  g_free (graph);
}

/**
 * kring_graph_add_node:
 * @graph: a graph
 * @id: the id of what the node stands for
 * @shape: its outline
 * @width: in points
 * @height: in points
 *
 * Adds a node that has no position, is not pinned and has sharp corners. A size
 * that is none, or beyond all reason, is corrected.
 *
 * Returns: the index of the node
 */
guint
kring_graph_add_node (KringGraph     *graph,
                      const char     *id,
                      KringNodeShape  shape,
                      double          width,
                      double          height)
{
  if (graph->n_nodes == 0 || kring_graph_get_room (graph->n_nodes) == graph->n_nodes)
    graph->nodes = g_renew (KringGraphNode, graph->nodes, kring_graph_get_room (graph->n_nodes + 1));

  graph->nodes[graph->n_nodes] = (KringGraphNode) {
    .id = g_strdup (id),
    .shape = shape,
    .width = isfinite (width) ? CLAMP (width, 0, LARGEST) : 0,
    .height = isfinite (height) ? CLAMP (height, 0, LARGEST) : 0,
  };

  return graph->n_nodes++;
}

/**
 * kring_graph_add_edge:
 * @graph: a graph
 * @id: (nullable): the id of what the edge stands for
 * @tail: the index of the node where it starts
 * @head: the index of the node where it ends
 * @weight: how strongly it draws its nodes together; 1 is ordinary
 *
 * Adds an edge that has no route yet. Its nodes must be there already.
 *
 * Returns: the index of the edge
 */
guint
kring_graph_add_edge (KringGraph *graph,
                      const char *id,
                      guint       tail,
                      guint       head,
                      double      weight)
{
  g_return_val_if_fail (tail < graph->n_nodes, G_MAXUINT);
  g_return_val_if_fail (head < graph->n_nodes, G_MAXUINT);

  if (graph->n_edges == 0 || kring_graph_get_room (graph->n_edges) == graph->n_edges)
    graph->edges = g_renew (KringGraphEdge, graph->edges, kring_graph_get_room (graph->n_edges + 1));

  graph->edges[graph->n_edges] = (KringGraphEdge) {
    .id = g_strdup (id),
    .tail = tail,
    .head = head,
    .weight = weight,
  };

  return graph->n_edges++;
}

/**
 * kring_graph_set_route:
 * @graph: a graph
 * @edge: the index of an edge
 * @points: (nullable) (array length=n_points): the route, from tail to head
 * @n_points: 3n + 1 for n cubic Bézier curves, or 0 for no route
 *
 * Gives an edge its route, in place of the one that it had.
 */
void
kring_graph_set_route (KringGraph       *graph,
                       guint             edge,
                       const KringPoint *points,
                       guint             n_points)
{
  KringPoint *copy;

  g_return_if_fail (edge < graph->n_edges);
  g_return_if_fail (n_points == 0 || n_points % 3 == 1);

  copy = g_memdup2 (points, n_points * sizeof (KringPoint));
  g_free (graph->edges[edge].points);
  graph->edges[edge].points = copy;
  graph->edges[edge].n_points = n_points;
}
