/* test-graph-count.c: the counters of crossings, overlaps and lines under boxes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "graph-count.h"

/* Four boxes at the corners of a square and one in its middle */
static KringGraph *
make_square (void)
{
  static const KringPoint places[] = { { 0, 0 }, { 400, 0 }, { 400, 400 }, { 0, 400 }, { 200, 200 } };
  KringGraph *graph = kring_graph_new ();

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      kring_graph_add_node (graph, "node", KRING_NODE_SHAPE_BOX, 60, 30);
      graph->nodes[i].x = places[i].x;
      graph->nodes[i].y = places[i].y;
      graph->nodes[i].has_position = TRUE;
    }
  return graph;
}

static void
test_straight (void)
{
  g_autoptr (KringGraph) graph = make_square ();

  kring_graph_add_edge (graph, "side", 0, 1, 1);
  kring_graph_add_edge (graph, "side", 1, 2, 1);
  g_assert_cmpuint (graph_count_crossings (graph), ==, 0);
  g_assert_cmpuint (graph_count_foreign (graph), ==, 0);

  kring_graph_add_edge (graph, "diagonal", 0, 2, 1);
  g_assert_cmpuint (graph_count_crossings (graph), ==, 0);
  g_assert_cmpuint (graph_count_foreign (graph), ==, 1);

  kring_graph_add_edge (graph, "diagonal", 1, 3, 1);
  g_assert_cmpuint (graph_count_crossings (graph), ==, 1);
  g_assert_cmpuint (graph_count_foreign (graph), ==, 2);
}

static void
test_curved (void)
{
  g_autoptr (KringGraph) graph = make_square ();
  const KringPoint around[] = { { 0, 15 }, { 0, 420 }, { 0, 385 }, { 370, 400 } };

  kring_graph_add_edge (graph, "side", 3, 4, 1);
  kring_graph_add_edge (graph, "around", 0, 2, 1);
  kring_graph_set_route (graph, 1, around, G_N_ELEMENTS (around));
  g_assert_cmpuint (graph_count_crossings (graph), ==, 1);
}

static void
test_overlaps (void)
{
  g_autoptr (KringGraph) graph = make_square ();

  g_assert_cmpuint (graph_count_overlaps (graph), ==, 0);
  graph->nodes[1].x = 59;
  g_assert_cmpuint (graph_count_overlaps (graph), ==, 1);
  graph->nodes[0].pinned = TRUE;
  g_assert_cmpuint (graph_count_overlaps (graph), ==, 1);
  graph->nodes[1].pinned = TRUE;
  g_assert_cmpuint (graph_count_overlaps (graph), ==, 0);
  graph->nodes[1].pinned = FALSE;
  graph->nodes[1].x = 60;
  g_assert_cmpuint (graph_count_overlaps (graph), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/graph-count/straight", test_straight);
  g_test_add_func ("/graph-count/curved", test_curved);
  g_test_add_func ("/graph-count/overlaps", test_overlaps);

  return g_test_run ();
}
