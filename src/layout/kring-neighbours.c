/* kring-neighbours.c: who is next to whom in a graph
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-neighbours.h"

/* The neighbours of node i are all[starts[i]] up to all[starts[i + 1]]. */
struct _KringNeighbours
{
  guint n_nodes;
  guint *starts;
  guint *all;
};

/**
 * kring_neighbours_new:
 * @graph: a graph
 *
 * Returns: (transfer full): the neighbours of each node of @graph
 */
KringNeighbours *
kring_neighbours_new (const KringGraph *graph)
{
  KringNeighbours *self = g_new0 (KringNeighbours, 1);
  g_autofree guint *filled = g_new (guint, graph->n_nodes + 1);

  self->n_nodes = graph->n_nodes;
  self->starts = g_new0 (guint, graph->n_nodes + 1);
  self->all = g_new (guint, 2 * (gsize) graph->n_edges + 1);

  for (guint i = 0; i < graph->n_edges; i++)
    {
      self->starts[graph->edges[i].tail + 1]++;
      self->starts[graph->edges[i].head + 1]++;
    }
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      self->starts[i + 1] += self->starts[i];
      filled[i] = self->starts[i];
    }
  for (guint i = 0; i < graph->n_edges; i++)
    {
      self->all[filled[graph->edges[i].tail]++] = graph->edges[i].head;
      self->all[filled[graph->edges[i].head]++] = graph->edges[i].tail;
    }

  return self;
}

/**
 * kring_neighbours_free:
 * @self: (transfer full): neighbours
 */
void
kring_neighbours_free (KringNeighbours *self)
{
  g_free (self->starts);
  g_free (self->all);
  g_free (self);
}

/**
 * kring_neighbours_get:
 * @self: neighbours
 * @node: the index of a node
 * @n_neighbours: (out): how many it has
 *
 * Returns: (array length=n_neighbours) (transfer none): the other ends of the
 *   node's edges, one for each edge end
 */
const guint *
kring_neighbours_get (const KringNeighbours *self,
                      guint                  node,
                      guint                 *n_neighbours)
{
  *n_neighbours = self->starts[node + 1] - self->starts[node];

  return self->all + self->starts[node];
}

/**
 * kring_neighbours_get_components:
 * @self: neighbours
 * @n_components: (out): how many groups there are without an edge between them
 *
 * Returns: (transfer full): for each node the number of its group, counted
 *   from 0 in the order of the nodes
 */
guint *
kring_neighbours_get_components (const KringNeighbours *self,
                                 guint                 *n_components)
{
  guint *components = g_new (guint, self->n_nodes + 1);
  g_autofree guint *waiting = g_new (guint, self->n_nodes + 1);

  for (guint i = 0; i < self->n_nodes; i++)
    components[i] = G_MAXUINT;

  *n_components = 0;
  for (guint i = 0; i < self->n_nodes; i++)
    {
      guint n_waiting = 0;

      if (components[i] != G_MAXUINT)
        continue;

      components[i] = *n_components;
      waiting[n_waiting++] = i;
      while (n_waiting > 0)
        {
          guint n_neighbours;
          const guint *neighbours = kring_neighbours_get (self, waiting[--n_waiting], &n_neighbours);

          for (guint j = 0; j < n_neighbours; j++)
            if (components[neighbours[j]] == G_MAXUINT)
              {
                components[neighbours[j]] = *n_components;
                waiting[n_waiting++] = neighbours[j];
              }
        }
      (*n_components)++;
    }

  return components;
}
