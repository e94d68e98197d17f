/* test-routes.c: lines end at outlines, and keep apart
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "layout-tests.h"

#include "layout/kring-routes.h"

#include <math.h>

static KringGraph *
make_pair (KringNodeShape shape)
{
  KringGraph *graph = kring_graph_new ();

  for (guint i = 0; i < 2; i++)
    {
      kring_graph_add_node (graph, NULL, shape, 120, 40);
      graph->nodes[i].x = 400.0 * i;
      graph->nodes[i].y = 0;
      graph->nodes[i].has_position = TRUE;
    }

  return graph;
}

static void
test_straight (void)
{
  g_autoptr(KringGraph) graph = make_pair (KRING_NODE_SHAPE_BOX);
  const KringGraphEdge *edge;

  kring_graph_add_edge (graph, NULL, 1, 0, 1);
  kring_routes_make (graph);
  edge = &graph->edges[0];
  g_assert_cmpuint (edge->n_points, ==, 4);
  g_assert_cmpfloat_with_epsilon (edge->points[0].x, 340, 1e-6);
  g_assert_cmpfloat_with_epsilon (edge->points[3].x, 60, 1e-6);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpfloat_with_epsilon (edge->points[i].y, 0, 1e-6);
}

/* From every direction, the line ends on the outline. */
static void
test_outline (void)
{
  g_autoptr(KringGraph) graph = make_pair (KRING_NODE_SHAPE_BOX);
  KringGraphNode *box = &graph->nodes[0];
  KringGraphNode *ellipse = &graph->nodes[1];

  box->radius = 12;
  ellipse->shape = KRING_NODE_SHAPE_ELLIPSE;
  for (guint i = 0; i < 360; i++)
    {
      double angle = i * G_PI / 180;
      KringPoint end = kring_routes_find_outline (ellipse, (KringPoint) { 400 + 900 * cos (angle), 900 * sin (angle) });
      double x = fabs (end.x - 400) / 60;
      double y = fabs (end.y) / 20;

      g_assert_cmpfloat_with_epsilon (x * x + y * y, 1, 1e-6);

      end = kring_routes_find_outline (box, (KringPoint) { 900 * cos (angle), 900 * sin (angle) });
      x = fabs (end.x);
      y = fabs (end.y);
      if (x > 48.001 && y > 8.001)
        g_assert_cmpfloat_with_epsilon (hypot (x - 48, y - 8), 12, 1e-6);
      else
        g_assert_true (fabs (x - 60) < 1e-6 || fabs (y - 20) < 1e-6);
    }
}

/* There and back, and of several kinds: the middles keep apart, the ends are
 * on the outlines, and each runs from its tail to its head. */
static void
test_several (void)
{
  for (guint n = 2; n <= 8; n++)
    {
      g_autoptr(KringGraph) graph = make_pair (n % 2 ? KRING_NODE_SHAPE_BOX : KRING_NODE_SHAPE_ELLIPSE);

      for (guint i = 0; i < n; i++)
        kring_graph_add_edge (graph, NULL, i % 2, 1 - i % 2, 1);
      kring_routes_make (graph);

      for (guint i = 0; i < n; i++)
        {
          const KringGraphEdge *edge = &graph->edges[i];

          g_assert_cmpuint (edge->n_points, ==, 4);
          g_assert_cmpint (edge->points[0].x < edge->points[3].x, ==, edge->tail == 0);
          g_assert_cmpfloat (fabs (edge->points[0].y), <, 20.001);
          for (guint j = 0; j < i; j++)
            g_assert_cmpfloat (fabs (edge->points[1].y - graph->edges[j].points[1].y), >, 8);
        }
    }
}

static void
test_no_way (void)
{
  g_autoptr(KringGraph) graph = make_pair (KRING_NODE_SHAPE_BOX);

  kring_graph_add_edge (graph, NULL, 0, 1, 1);
  kring_graph_add_edge (graph, NULL, 0, 0, 1);

  kring_routes_make (graph);
  g_assert_cmpuint (graph->edges[0].n_points, ==, 4);
  g_assert_cmpuint (graph->edges[1].n_points, ==, 0);

  graph->nodes[1].x = NAN;
  kring_routes_make (graph);
  g_assert_cmpuint (graph->edges[0].n_points, ==, 0);

  graph->nodes[1].x = 0;
  kring_routes_make (graph);
  g_assert_cmpuint (graph->edges[0].n_points, ==, 0);

  /* On top of each other, from centre to centre. */
  graph->nodes[1].x = 10;
  kring_routes_make (graph);
  g_assert_cmpuint (graph->edges[0].n_points, ==, 4);
  g_assert_cmpfloat (graph->edges[0].points[0].x, ==, 0);
  g_assert_cmpfloat (graph->edges[0].points[3].x, ==, 10);

  graph->nodes[1].has_position = FALSE;
  kring_routes_make (graph);
  g_assert_cmpuint (graph->edges[0].n_points, ==, 0);
}

/* While a node is dragged, its own lines follow, as they would if all were
 * made anew, and no other is touched. */
static void
test_make_at (void)
{
  g_autoptr(KringGraph) graph = make_graph (20, 60, 8);
  g_autoptr(KringGraph) all = NULL;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      graph->nodes[i].x = 250.0 * (i % 5);
      graph->nodes[i].y = 150.0 * (i / 5);
      graph->nodes[i].has_position = TRUE;
    }
  kring_routes_make (graph);
  graph->nodes[7].x += 77;
  all = kring_graph_copy (graph);
  kring_routes_make_at (graph, 7);
  kring_routes_make (all);

  for (guint i = 0; i < graph->n_edges; i++)
    g_assert_cmpmem (graph->edges[i].points, graph->edges[i].n_points * sizeof (KringPoint),
                     all->edges[i].points, all->edges[i].n_points * sizeof (KringPoint));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/routes/straight", test_straight);
  g_test_add_func ("/routes/outline", test_outline);
  g_test_add_func ("/routes/several", test_several);
  g_test_add_func ("/routes/no-way", test_no_way);
  g_test_add_func ("/routes/make-at", test_make_at);

  return g_test_run ();
}
