/* test-placing.c: newcomers move nobody, pins hold, nothing overlaps
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "layout-tests.h"

#include "layout/kring-placing.h"
#include "layout/kring-shaping.h"

#include <math.h>

#define N_ROUNDS 60

/* Takes the position from about every third node. */
static void
forget_some (KringGraph *graph,
             guint       seed)
{
  GRand *random = g_rand_new_with_seed (seed);

  for (guint i = 0; i < graph->n_nodes; i++)
    if (g_rand_int_range (random, 0, 3) == 0)
      graph->nodes[i].has_position = FALSE;
  g_rand_free (random);
}

static void
test_newcomers_move_nobody (void)
{
  for (guint seed = 0; seed < N_ROUNDS; seed++)
    {
      g_autoptr(KringGraph) graph = make_graph (1 + seed, seed * 2, seed);
      g_autoptr(KringGraph) before = NULL;
      g_autoptr(KringGraph) again = NULL;

      kring_placing_arrange (graph);
      forget_some (graph, seed);
      before = kring_graph_copy (graph);
      again = kring_graph_copy (graph);

      kring_placing_place_newcomers (graph);
      kring_placing_place_newcomers (again);
      assert_all_placed (graph);
      g_assert_cmpuint (count_overlaps (graph), ==, 0);
      for (guint i = 0; i < graph->n_nodes; i++)
        {
          assert_same_place (graph, again, i);
          if (before->nodes[i].has_position)
            assert_same_place (graph, before, i);
        }
    }
}

static void
test_newcomer_joins_its_neighbours (void)
{
  g_autoptr(KringGraph) graph = kring_graph_new ();
  double distance;

  for (guint i = 0; i < 20; i++)
    {
      kring_graph_add_node (graph, NULL, KRING_NODE_SHAPE_BOX, 120, 40);
      graph->nodes[i].x = 400.0 * (i % 5);
      graph->nodes[i].y = 300.0 * (i / 5);
      graph->nodes[i].has_position = TRUE;
    }
  kring_graph_add_node (graph, NULL, KRING_NODE_SHAPE_BOX, 120, 40);
  kring_graph_add_edge (graph, NULL, 20, 13, 1);
  kring_graph_add_edge (graph, NULL, 14, 20, 1);
  kring_graph_add_node (graph, NULL, KRING_NODE_SHAPE_BOX, 120, 40);

  kring_placing_place_newcomers (graph);
  distance = hypot (graph->nodes[20].x - 1400, graph->nodes[20].y - 600);
  g_assert_cmpfloat (distance, <, 100);

  /* Who knows nobody stands below the map. */
  g_assert_cmpfloat (graph->nodes[21].y - 20, >, 3 * 300 + 20);
}

/* Typed in one by one, by someone who draws no lines yet. */
static void
test_one_by_one (void)
{
  g_autoptr(KringGraph) graph = kring_graph_new ();
  double left = INFINITY, right = -INFINITY, top = INFINITY, bottom = -INFINITY;

  for (guint i = 0; i < 15; i++)
    {
      kring_graph_add_node (graph, NULL, KRING_NODE_SHAPE_BOX, 80 + 10 * (i % 4), i % 5 == 0 ? 44 : 30);
      kring_placing_place_newcomers (graph);
    }
  assert_all_placed (graph);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      left = MIN (left, graph->nodes[i].x);
      right = MAX (right, graph->nodes[i].x);
      top = MIN (top, graph->nodes[i].y);
      bottom = MAX (bottom, graph->nodes[i].y);
    }

  /* No tall column: it fits a screen as it is. */
  g_assert_cmpfloat (right - left, >, bottom - top);
  g_assert_cmpfloat (bottom - top, >, 60);
}

static void
test_absurd_positions (void)
{
  static const double absurd[] = { NAN, INFINITY, -INFINITY, 1e300, -1e18, 1e7 };
  g_autoptr(KringGraph) graph = make_graph (20, 30, 2);

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      graph->nodes[i].x = i < 10 ? absurd[i % G_N_ELEMENTS (absurd)] : 200.0 * i;
      graph->nodes[i].y = 5;
      graph->nodes[i].has_position = TRUE;
    }
  graph->nodes[3].pinned = TRUE;
  graph->nodes[15].width = NAN;
  graph->nodes[16].height = -5;

  kring_placing_place_newcomers (graph);
  assert_all_placed (graph);
  for (guint i = 10; i < graph->n_nodes; i++)
    g_assert_cmpfloat (graph->nodes[i].x, ==, 200.0 * i);
  for (guint i = 0; i < 10; i++)
    g_assert_cmpfloat (fabs (graph->nodes[i].x), <, 1e5);
}

/* All on one spot, a thousand of them, is the worst there is. */
static void
test_one_spot (void)
{
  g_autoptr(KringGraph) graph = make_graph (1000, 3000, 9);
  gint64 start;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      graph->nodes[i].x = 100;
      graph->nodes[i].y = 100;
      graph->nodes[i].has_position = TRUE;
    }
  graph->nodes[500].pinned = TRUE;

  start = g_get_monotonic_time ();
  kring_placing_separate (graph, KRING_PLACING_GAP);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
  assert_all_placed (graph);
  g_assert_cmpuint (count_overlaps (graph), ==, 0);
  g_assert_cmpfloat (graph->nodes[500].x, ==, 100);
  g_assert_cmpfloat (graph->nodes[500].y, ==, 100);
}

static void
test_separate_keeps_what_is_clear (void)
{
  g_autoptr(KringGraph) graph = make_graph (3, 0, 1);
  g_autoptr(KringGraph) before = NULL;

  for (guint i = 0; i < 3; i++)
    {
      graph->nodes[i].x = 1000.0 * i;
      graph->nodes[i].has_position = TRUE;
    }
  before = kring_graph_copy (graph);
  kring_placing_separate (graph, KRING_PLACING_GAP);
  for (guint i = 0; i < 3; i++)
    assert_same_place (graph, before, i);
}

static void
test_arrange (void)
{
  static const guint sizes[] = { 0, 1, 2, 30, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr(KringGraph) graph = make_graph (sizes[i], sizes[i] * 2, 4);
      g_autoptr(KringGraph) again = kring_graph_copy (graph);
      gint64 start = g_get_monotonic_time ();

      kring_placing_arrange (graph);
      g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
      assert_all_placed (graph);
      g_assert_cmpuint (count_overlaps (graph), ==, 0);
      for (guint j = 0; j < graph->n_edges; j++)
        g_assert_cmpuint (graph->edges[j].n_points, ==, 4);

      kring_placing_arrange (again);
      for (guint j = 0; j < graph->n_nodes; j++)
        assert_same_place (graph, again, j);
    }
}

/* Groups without an edge between them stand beside each other, not in each
 * other; sizes that are none do no harm. */
static void
test_groups_stay_apart (void)
{
  g_autoptr(KringGraph) graph = kring_graph_new ();
  double left[4], right[4], top[4], bottom[4];

  for (guint i = 0; i < 40; i++)
    {
      kring_graph_add_node (graph, NULL, KRING_NODE_SHAPE_BOX, i == 7 ? NAN : 120, i == 9 ? -INFINITY : 40);
      if (i >= 4)
        kring_graph_add_edge (graph, NULL, i, i - 4, 1);
      if (i >= 20)
        kring_graph_add_edge (graph, NULL, i, i - 20, 1);
    }

  kring_placing_arrange (graph);
  assert_all_placed (graph);
  for (guint group = 0; group < 4; group++)
    {
      left[group] = top[group] = INFINITY;
      right[group] = bottom[group] = -INFINITY;
      for (guint i = group; i < 40; i += 4)
        {
          left[group] = MIN (left[group], graph->nodes[i].x);
          right[group] = MAX (right[group], graph->nodes[i].x);
          top[group] = MIN (top[group], graph->nodes[i].y);
          bottom[group] = MAX (bottom[group], graph->nodes[i].y);
        }
      for (guint i = 0; i < group; i++)
        g_assert_true (right[i] < left[group] || right[group] < left[i] ||
                       bottom[i] < top[group] || bottom[group] < top[i]);
    }
}

/* Pins that are the arrangement itself, turned, mirrored, larger and elsewhere,
 * bring the other nodes along to where they belong. */
static void
test_pins_bring_others_along (void)
{
  g_autoptr(KringGraph) graph = make_graph (30, 50, 6);
  g_autoptr(KringGraph) before = NULL;
  g_autoptr(KringGraph) wanted = NULL;

  kring_placing_arrange (graph);
  wanted = kring_graph_copy (graph);
  for (guint i = 0; i < wanted->n_nodes; i++)
    {
      double x = wanted->nodes[i].x;
      double y = -wanted->nodes[i].y;

      wanted->nodes[i].x = 5000 + 1.5 * (cos (1) * x - sin (1) * y);
      wanted->nodes[i].y = -700 + 1.5 * (sin (1) * x + cos (1) * y);
    }
  before = kring_graph_copy (wanted);
  for (guint i = 0; i < before->n_nodes; i++)
    before->nodes[i].pinned = i % 5 == 0;

  kring_shaping_keep_pins (graph, before, TRUE);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      if (before->nodes[i].pinned)
        assert_same_place (graph, wanted, i);
      g_assert_cmpfloat_with_epsilon (graph->nodes[i].x, wanted->nodes[i].x, 0.01);
      g_assert_cmpfloat_with_epsilon (graph->nodes[i].y, wanted->nodes[i].y, 0.01);
    }
}

static void
test_pins_hold (void)
{
  for (guint seed = 0; seed < N_ROUNDS; seed++)
    {
      g_autoptr(KringGraph) graph = make_graph (seed, seed * 2, seed);
      g_autoptr(KringGraph) before = NULL;
      GRand *random = g_rand_new_with_seed (seed);

      for (guint i = 0; i < graph->n_nodes; i += 4)
        {
          graph->nodes[i].x = 300.0 * i;
          graph->nodes[i].y = g_rand_double_range (random, -2000, 2000);
          graph->nodes[i].has_position = TRUE;
          graph->nodes[i].pinned = TRUE;
        }
      g_rand_free (random);
      before = kring_graph_copy (graph);

      kring_placing_arrange (graph);
      assert_all_placed (graph);
      g_assert_cmpuint (count_overlaps (graph), ==, 0);
      for (guint i = 0; i < graph->n_nodes; i++)
        if (before->nodes[i].pinned)
          assert_same_place (graph, before, i);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/placing/newcomers-move-nobody", test_newcomers_move_nobody);
  g_test_add_func ("/placing/newcomer-joins-its-neighbours", test_newcomer_joins_its_neighbours);
  g_test_add_func ("/placing/one-by-one", test_one_by_one);
  g_test_add_func ("/placing/absurd-positions", test_absurd_positions);
  g_test_add_func ("/placing/one-spot", test_one_spot);
  g_test_add_func ("/placing/separate-keeps-what-is-clear", test_separate_keeps_what_is_clear);
  g_test_add_func ("/placing/arrange", test_arrange);
  g_test_add_func ("/placing/groups-stay-apart", test_groups_stay_apart);
  g_test_add_func ("/placing/pins-bring-others-along", test_pins_bring_others_along);
  g_test_add_func ("/placing/pins-hold", test_pins_hold);

  return g_test_run ();
}
