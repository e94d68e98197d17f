/* test-detour.c: lines do not run under nodes that are not theirs
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "graph-count.h"
#include "layout-tests.h"

#include "layout/kring-detour.h"
#include "layout/kring-placing.h"
#include "layout/kring-protocol.h"
#include "layout/kring-routes.h"
#include "layout/kring-spawn.h"

#include <math.h>

#define PATIENCE 60000

/* What Graphviz itself makes of the lines of a map: the worker's own answer. */
static KringGraph *
route_bare (const KringGraph *graph)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) worker = kring_spawn_worker (&error);
  g_autoptr(GBytes) request = kring_protocol_pack_request (1, KRING_TASK_ROUTE, KRING_ENGINE_NEATO, graph);
  g_autoptr(GBytes) answer = NULL;
  g_autoptr(GBytes) content = NULL;
  KringGraph *routed = kring_graph_copy (graph);
  gboolean done = FALSE;

  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate (worker, request, NULL, &answer, NULL, &error));
  g_assert_no_error (error);
  content = g_bytes_new_from_bytes (answer, KRING_PROTOCOL_HEADER_SIZE,
                                    g_bytes_get_size (answer) - KRING_PROTOCOL_HEADER_SIZE);
  g_assert_true (kring_protocol_parse_answer (content, routed, &done));
  g_assert_true (done);

  return routed;
}

static void
report (const char       *what,
        const KringGraph *graph)
{
  g_test_message ("%s: %u lines under nodes, %u crossings", what, graph_count_foreign (graph), graph_count_crossings (graph));
}

/* Our final routes run under no nodes at all, and cross no more often than
 * Graphviz's; our quick ones hardly more often. */
static void
test_against_graphviz (gconstpointer data)
{
  const guint *size = data;
  g_autoptr(KringLayout) layout = kring_layout_new ();
  g_autoptr(KringGraph) graph = make_graph (size[0], size[1], 5);
  g_autoptr(GError) error = NULL;
  g_autoptr(KringGraph) arranged = arrange (layout, graph, KRING_ENGINE_NEATO, PATIENCE, &error);
  g_autoptr(KringGraph) bare = NULL;
  g_autoptr(KringGraph) final = NULL;
  guint n_crossings;

  g_assert_no_error (error);
  bare = route_bare (arranged);
  n_crossings = graph_count_crossings (bare);
  report ("Graphviz", bare);

  final = kring_graph_copy (bare);
  kring_routes_adopt (final, arranged);
  kring_detour_mend (final);
  report ("Final", final);
  g_assert_cmpuint (graph_count_foreign (final), ==, 0);
  g_assert_cmpuint (graph_count_crossings (final), <=, n_crossings);

  kring_detour_mend (arranged);
  report ("Quick", arranged);
  g_assert_cmpuint (graph_count_foreign (arranged), ==, 0);
  g_assert_cmpuint (graph_count_crossings (arranged), <=, n_crossings + n_crossings / 100);
}

/* A row of boxes between two others: the line goes round it, and many lines
 * between the same two stay apart on the way. */
static void
test_around (void)
{
  for (guint n = 1; n <= 4; n++)
    {
      g_autoptr(KringGraph) graph = kring_graph_new ();

      for (guint i = 0; i < 7; i++)
        {
          kring_graph_add_node (graph, NULL, KRING_NODE_SHAPE_BOX, 120, 60);
          graph->nodes[i].x = i < 5 ? 0 : i == 5 ? -400 : 400;
          graph->nodes[i].y = i < 5 ? 100.0 * i - 200 : 0;
          graph->nodes[i].has_position = TRUE;
        }
      for (guint i = 0; i < n; i++)
        kring_graph_add_edge (graph, NULL, 5 + i % 2, 6 - i % 2, 1);
      kring_routes_make (graph);
      g_assert_cmpuint (graph_count_foreign (graph), >, 0);

      kring_detour_mend (graph);
      g_assert_cmpuint (graph_count_foreign (graph), ==, 0);
      for (guint i = 0; i < n; i++)
        {
          const KringGraphEdge *edge = &graph->edges[i];

          g_assert_cmpuint (edge->n_points % 3, ==, 1);
          g_assert_cmpint (edge->points[0].x < edge->points[edge->n_points - 1].x, ==, edge->tail == 5);
          g_assert_cmpfloat (fabs (fabs (edge->points[0].x) - 400), <=, 60.001);
          g_assert_cmpfloat (fabs (edge->points[0].y), <=, 30.001);
          for (guint j = i % 2; j < i; j += 2)
            g_assert_cmpfloat (fabs (edge->points[edge->n_points / 2].y -
                                     graph->edges[j].points[edge->n_points / 2].y), >, 4);
        }
    }
}

/* What is clear stays as it is; nothing is made of what has no place. */
static void
test_leaves_alone (void)
{
  g_autoptr(KringGraph) graph = make_graph (40, 60, 2);
  g_autoptr(KringGraph) before = NULL;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      graph->nodes[i].x = 8000 * cos (i * G_PI / 20);
      graph->nodes[i].y = 8000 * sin (i * G_PI / 20);
      graph->nodes[i].has_position = i != 3;
    }
  graph->nodes[7].x = INFINITY;
  graph->nodes[8].y = 1e300;
  kring_routes_make (graph);
  before = kring_graph_copy (graph);
  kring_detour_mend (graph);

  for (guint i = 0; i < graph->n_edges; i++)
    g_assert_cmpmem (graph->edges[i].points, graph->edges[i].n_points * sizeof (KringPoint),
                     before->edges[i].points, before->edges[i].n_points * sizeof (KringPoint));
}

/* However large and crowded: it ends, gets better, and is the same each time. */
static void
test_large (void)
{
  g_autoptr(KringLayout) layout = kring_layout_new ();
  g_autoptr(KringGraph) graph = make_graph (400, 1200, 5);
  g_autoptr(KringGraph) routed = NULL;
  g_autoptr(KringGraph) again = NULL;
  g_autoptr(GError) error = NULL;

  kring_placing_arrange (graph);
  routed = route (layout, graph, &error);
  g_assert_no_error (error);
  again = route (layout, graph, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (graph_count_foreign (routed), <, graph_count_foreign (graph) / 2);
  for (guint i = 0; i < graph->n_edges; i++)
    g_assert_cmpmem (routed->edges[i].points, routed->edges[i].n_points * sizeof (KringPoint),
                     again->edges[i].points, again->edges[i].n_points * sizeof (KringPoint));
}

int
main (int   argc,
      char *argv[])
{
  static const guint small[] = { 30, 90 };
  static const guint dense[] = { 30, 283 };
  static const guint hundred[] = { 100, 400 };

  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/detour/dense", dense, test_against_graphviz);
  g_test_add_data_func ("/detour/hundred", hundred, test_against_graphviz);
  g_test_add_data_func ("/detour/small", small, test_against_graphviz);
  g_test_add_func ("/detour/around", test_around);
  g_test_add_func ("/detour/leaves-alone", test_leaves_alone);
  g_test_add_func ("/detour/large", test_large);

  return g_test_run ();
}
