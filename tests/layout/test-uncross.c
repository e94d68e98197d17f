/* test-uncross.c: of two routes, the one that crosses less is taken
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "graph-count.h"
#include "layout-tests.h"

#include "layout/kring-detour.h"
#include "layout/kring-routes.h"
#include "layout/kring-uncross.h"

static void
place (KringGraph *graph, double x, double y)
{
  KringGraphNode *node;

  kring_graph_add_node (graph, NULL, KRING_NODE_SHAPE_BOX, 40, 20);
  node = &graph->nodes[graph->n_nodes - 1];
  node->x = x;
  node->y = y;
  node->has_position = TRUE;
}

/* Two lines cross, unless one of them makes a bow below. */
static KringGraph *
make_two (void)
{
  KringGraph *graph = kring_graph_new ();

  place (graph, 0, 0);
  place (graph, 400, 0);
  place (graph, 200, -60);
  place (graph, 200, 60);
  kring_graph_add_edge (graph, NULL, 0, 1, 1);
  kring_graph_add_edge (graph, NULL, 2, 3, 1);
  kring_routes_make (graph);

  return graph;
}

static void
test_takes_better (void)
{
  const KringPoint bow[] = { { 0, 10 }, { 0, 300 }, { 400, 300 }, { 400, 10 } };
  g_autoptr(KringGraph) graph = make_two ();
  g_autoptr(KringGraph) other = make_two ();

  kring_graph_set_route (other, 0, bow, 4);
  g_assert_cmpuint (graph_count_crossings (graph), ==, 1);
  kring_uncross (graph, other);
  g_assert_cmpuint (graph_count_crossings (graph), ==, 0);
  g_assert_cmpuint (graph->edges[0].n_points, ==, 4);
  g_assert_cmpfloat (graph->edges[0].points[1].y, ==, 300);
}

/* Not where it would run under a node instead. */
static void
test_not_under (void)
{
  const KringPoint bow[] = { { 0, 10 }, { 0, 300 }, { 400, 300 }, { 400, 10 } };
  g_autoptr(KringGraph) graph = make_two ();
  g_autoptr(KringGraph) other = NULL;

  place (graph, 200, 227);
  other = kring_graph_copy (graph);
  kring_graph_set_route (other, 0, bow, 4);
  g_assert_cmpuint (graph_count_foreign (other), ==, 1);
  kring_uncross (graph, other);
  g_assert_cmpuint (graph_count_foreign (graph), ==, 0);
  g_assert_cmpuint (graph_count_crossings (graph), ==, 1);
}

/* An edge that has no route on one side keeps what it has. */
static void
test_missing (void)
{
  g_autoptr(KringGraph) graph = make_two ();
  g_autoptr(KringGraph) other = make_two ();
  guint n_points = graph->edges[0].n_points;

  kring_graph_set_route (other, 0, NULL, 0);
  kring_graph_set_route (graph, 1, NULL, 0);
  kring_uncross (graph, other);
  g_assert_cmpuint (graph->edges[0].n_points, ==, n_points);
  g_assert_cmpuint (graph->edges[1].n_points, ==, 0);
}

/* On whole maps: never more crossings, and never more lines under nodes. */
static void
test_maps (void)
{
  for (guint seed = 1; seed <= 6; seed++)
    {
      g_autoptr(KringGraph) graph = make_graph (20 + 10 * seed, 80 + 40 * seed, seed);
      g_autoptr(KringGraph) straight = NULL;
      guint n_crossings, n_under;

      for (guint i = 0; i < graph->n_nodes; i++)
        {
          graph->nodes[i].x = 230.0 * (i % 7) + 40 * (i / 7 % 2);
          graph->nodes[i].y = 110.0 * (i / 7);
          graph->nodes[i].has_position = TRUE;
        }
      kring_routes_make (graph);
      straight = kring_graph_copy (graph);
      kring_detour_mend (graph);
      n_crossings = graph_count_crossings (graph);
      n_under = graph_count_foreign (graph);

      kring_uncross (graph, straight);
      g_assert_cmpuint (graph_count_crossings (graph), <=, n_crossings);
      g_assert_cmpuint (graph_count_foreign (graph), <=, n_under);

      for (guint i = 0; i < graph->n_edges; i++)
        g_assert_cmpuint (graph->edges[i].n_points % 3, ==, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/uncross/takes-better", test_takes_better);
  g_test_add_func ("/uncross/not-under", test_not_under);
  g_test_add_func ("/uncross/missing", test_missing);
  g_test_add_func ("/uncross/maps", test_maps);

  return g_test_run ();
}
