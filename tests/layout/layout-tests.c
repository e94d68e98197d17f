/* layout-tests.c: what the tests of arranging share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "layout-tests.h"

#include <math.h>

/* A graph like a map: boxes of several sizes and some ellipses; the same for
 * the same seed. About a tenth of the nodes has no edge. */
KringGraph *
make_graph (guint n_nodes,
            guint n_edges,
            guint seed)
{
  KringGraph *graph = kring_graph_new ();
  GRand *random = g_rand_new_with_seed (seed);

  for (guint i = 0; i < n_nodes; i++)
    {
      g_autofree char *id = g_strdup_printf ("n%u", i);

      kring_graph_add_node (graph, id, i % 5 == 4 ? KRING_NODE_SHAPE_ELLIPSE : KRING_NODE_SHAPE_BOX,
                            g_rand_int_range (random, 60, 200), g_rand_int_range (random, 30, 70));
      graph->nodes[i].radius = 8;
    }

  for (guint i = 0; n_nodes > 1 && i < n_edges; i++)
    {
      guint n_joined = MAX (2, n_nodes * 9 / 10);
      guint tail = g_rand_int_range (random, 0, n_joined);
      guint head = g_rand_int_range (random, 0, n_joined);

      if (tail != head)
        kring_graph_add_edge (graph, NULL, tail, head, 1);
    }
  g_rand_free (random);

  return graph;
}

static void
arrived (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

KringGraph *
arrange (KringLayout       *layout,
         const KringGraph  *graph,
         KringEngine        engine,
         guint              timeout_ms,
         GError           **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  kring_layout_arrange_async (layout, graph, engine, timeout_ms, NULL, arrived, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return kring_layout_arrange_finish (layout, result, error);
}

KringGraph *
route (KringLayout       *layout,
       const KringGraph  *graph,
       GError           **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  kring_layout_route_async (layout, graph, KRING_LAYOUT_TIMEOUT, NULL, arrived, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return kring_layout_route_finish (layout, result, error);
}

/* How many pairs of nodes cover each other, by more than a rounding. */
guint
count_overlaps (const KringGraph *graph)
{
  guint n = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    for (guint j = 0; j < i; j++)
      {
        const KringGraphNode *one = &graph->nodes[i];
        const KringGraphNode *other = &graph->nodes[j];

        n += fabs (one->x - other->x) < (one->width + other->width) / 2 - 0.01 &&
             fabs (one->y - other->y) < (one->height + other->height) / 2 - 0.01;
      }

  return n;
}

void
assert_all_placed (const KringGraph *graph)
{
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      g_assert_true (graph->nodes[i].has_position);
      g_assert_true (isfinite (graph->nodes[i].x));
      g_assert_true (isfinite (graph->nodes[i].y));
    }
}

void
assert_same_place (const KringGraph *graph,
                   const KringGraph *other,
                   guint             node)
{
  g_assert_cmpfloat (graph->nodes[node].x, ==, other->nodes[node].x);
  g_assert_cmpfloat (graph->nodes[node].y, ==, other->nodes[node].y);
}
