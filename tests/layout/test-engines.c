/* test-engines.c: the worker arranges and routes what a map may hold
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "layout-tests.h"

#include "model/kring-choices.h"

#include <math.h>

#define PATIENCE 60000

/* Two pins may be on top of each other, as somebody wanted it so. */
static void
assert_pins_alone_overlap (const KringGraph *graph)
{
  for (guint i = 0; i < graph->n_nodes; i++)
    for (guint j = 0; j < i; j++)
      {
        const KringGraphNode *one = &graph->nodes[i];
        const KringGraphNode *other = &graph->nodes[j];

        if (!one->pinned || !other->pinned)
          g_assert_true (fabs (one->x - other->x) >= (one->width + other->width) / 2 - 0.01 ||
                         fabs (one->y - other->y) >= (one->height + other->height) / 2 - 0.01);
      }
}

static const guint sizes[] = { 0, 1, 2, 30, 100 };

static void
test_sizes (gconstpointer data)
{
  KringEngine engine = GPOINTER_TO_UINT (data);
  g_autoptr(KringLayout) layout = kring_layout_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr(KringGraph) graph = make_graph (sizes[i], sizes[i] * 3 / 2, 7);
      g_autoptr(KringGraph) arranged = NULL;
      g_autoptr(KringGraph) again = NULL;
      g_autoptr(GError) error = NULL;

      arranged = arrange (layout, graph, engine, PATIENCE, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (arranged->n_nodes, ==, sizes[i]);
      assert_all_placed (arranged);
      g_assert_cmpuint (count_overlaps (arranged), ==, 0);

      again = arrange (layout, graph, engine, PATIENCE, &error);
      g_assert_no_error (error);
      for (guint j = 0; j < arranged->n_nodes; j++)
        {
          g_assert_cmpstr (arranged->nodes[j].id, ==, graph->nodes[j].id);
          if (kring_engine_is_repeatable (engine))
            assert_same_place (arranged, again, j);
        }
      assert_all_placed (again);
      g_assert_cmpuint (count_overlaps (again), ==, 0);
    }
}

static void
test_pins (gconstpointer data)
{
  KringEngine engine = GPOINTER_TO_UINT (data);
  g_autoptr(KringLayout) layout = kring_layout_new ();
  g_autoptr(KringGraph) graph = make_graph (30, 40, 3);
  g_autoptr(KringGraph) arranged = NULL;
  g_autoptr(GError) error = NULL;
  guint n_pins = 0;

  for (guint i = 0; i < graph->n_nodes; i += 6)
    {
      graph->nodes[i].x = 317.25 * i;
      graph->nodes[i].y = -83.5 * (i % 4);
      graph->nodes[i].has_position = TRUE;
      graph->nodes[i].pinned = TRUE;
      n_pins++;
    }

  arranged = arrange (layout, graph, engine, PATIENCE, &error);
  g_assert_no_error (error);
  assert_all_placed (arranged);
  g_assert_cmpuint (count_overlaps (arranged), ==, 0);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      g_assert_cmpint (arranged->nodes[i].pinned, ==, graph->nodes[i].pinned);
      if (graph->nodes[i].pinned)
        {
          assert_same_place (arranged, graph, i);
          n_pins--;
        }
    }
  g_assert_cmpuint (n_pins, ==, 0);
}

/* Where nothing is joined, nothing flies away. */
static void
test_disconnected (gconstpointer data)
{
  KringEngine engine = GPOINTER_TO_UINT (data);
  g_autoptr(KringLayout) layout = kring_layout_new ();
  g_autoptr(KringGraph) graph = make_graph (40, 0, 5);
  g_autoptr(KringGraph) arranged = NULL;
  g_autoptr(GError) error = NULL;
  double left = INFINITY, right = -INFINITY, top = INFINITY, bottom = -INFINITY;

  for (guint i = 0; i < 12; i++)
    kring_graph_add_edge (graph, NULL, i, (i + 3) % 12, 1);

  arranged = arrange (layout, graph, engine, PATIENCE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_overlaps (arranged), ==, 0);
  for (guint i = 0; i < arranged->n_nodes; i++)
    {
      left = MIN (left, arranged->nodes[i].x);
      right = MAX (right, arranged->nodes[i].x);
      top = MIN (top, arranged->nodes[i].y);
      bottom = MAX (bottom, arranged->nodes[i].y);
    }
  g_assert_cmpfloat (right - left, <, 3000);
  g_assert_cmpfloat (bottom - top, <, 2000);
}

/* What is arranged from scratch fills a screen or a sheet, in one group or many. */
static void
test_shape (gconstpointer data)
{
  static const guint n_edges[] = { 0, 40, 110, 240 };
  KringEngine engine = GPOINTER_TO_UINT (data);
  g_autoptr(KringLayout) layout = kring_layout_new ();

  for (guint i = 0; i < G_N_ELEMENTS (n_edges); i++)
    {
      g_autoptr(KringGraph) graph = make_graph (120, n_edges[i], 11);
      g_autoptr(KringGraph) arranged = NULL;
      g_autoptr(GError) error = NULL;
      double left = INFINITY, right = -INFINITY, top = INFINITY, bottom = -INFINITY;

      arranged = arrange (layout, graph, engine, PATIENCE, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count_overlaps (arranged), ==, 0);
      for (guint j = 0; j < arranged->n_nodes; j++)
        {
          const KringGraphNode *node = &arranged->nodes[j];

          left = MIN (left, node->x - node->width / 2);
          right = MAX (right, node->x + node->width / 2);
          top = MIN (top, node->y - node->height / 2);
          bottom = MAX (bottom, node->y + node->height / 2);
        }
      g_assert_cmpfloat ((right - left) / (bottom - top), >=, 1.2);
      g_assert_cmpfloat ((right - left) / (bottom - top), <=, 1.7);
    }
}

/* As many lines as circo would need minutes for make a ring all the same: each
 * node has its own direction from the middle, and nobody sits within. */
static void
test_dense_ring (void)
{
  g_autoptr(KringLayout) layout = kring_layout_new ();
  g_autoptr(KringGraph) graph = make_graph (36, 500, 3);
  g_autoptr(KringGraph) arranged = NULL;
  g_autoptr(GError) error = NULL;
  double x = 0, y = 0;
  guint n_joined = 36 * 9 / 10;

  arranged = arrange (layout, graph, KRING_ENGINE_CIRCO, 10000, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_overlaps (arranged), ==, 0);

  for (guint i = 0; i < n_joined; i++)
    {
      x += arranged->nodes[i].x / n_joined;
      y += arranged->nodes[i].y / n_joined;
    }
  for (guint i = 0; i < n_joined; i++)
    g_assert_cmpfloat (hypot (arranged->nodes[i].x - x, arranged->nodes[i].y - y), >, 300);
}

/* Layers stay layers, and on the sheet, with many lines too. */
static void
test_dense_layers (void)
{
  g_autoptr(KringLayout) layout = kring_layout_new ();
  g_autoptr(KringGraph) graph = make_graph (36, 500, 3);
  g_autoptr(KringGraph) arranged = NULL;
  g_autoptr(GError) error = NULL;
  double left = INFINITY, right = -INFINITY, top = INFINITY, bottom = -INFINITY;

  arranged = arrange (layout, graph, KRING_ENGINE_DOT, PATIENCE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < arranged->n_nodes; i++)
    {
      left = MIN (left, arranged->nodes[i].x);
      right = MAX (right, arranged->nodes[i].x);
      top = MIN (top, arranged->nodes[i].y);
      bottom = MAX (bottom, arranged->nodes[i].y);
    }
  g_assert_cmpfloat (right - left, <, 2.2 * (bottom - top));
}

/* However large the map: layers and rings are there, and nothing overlaps. */
static void
test_large (gconstpointer data)
{
  KringEngine engine = GPOINTER_TO_UINT (data);
  g_autoptr(KringLayout) layout = kring_layout_new ();
  g_autoptr(KringGraph) graph = make_graph (2000, 9000, 3);
  g_autoptr(KringGraph) arranged = NULL;
  g_autoptr(GError) error = NULL;

  arranged = arrange (layout, graph, engine, PATIENCE, &error);
  g_assert_no_error (error);
  assert_all_placed (arranged);
  g_assert_cmpuint (count_overlaps (arranged), ==, 0);
}

/* Most lines lead down where layers are made without dot. */
static void
test_large_layers_lead_down (void)
{
  g_autoptr(KringLayout) layout = kring_layout_new ();
  g_autoptr(KringGraph) graph = kring_graph_new ();
  g_autoptr(KringGraph) arranged = NULL;
  g_autoptr(GError) error = NULL;
  guint n_down = 0;

  for (guint i = 0; i < 300; i++)
    kring_graph_add_node (graph, NULL, KRING_NODE_SHAPE_BOX, 100, 40);
  for (guint i = 1; i < 300; i++)
    kring_graph_add_edge (graph, NULL, (i - 1) / 2, i, 1);

  arranged = arrange (layout, graph, KRING_ENGINE_DOT, PATIENCE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < graph->n_edges; i++)
    n_down += arranged->nodes[graph->edges[i].head].y > arranged->nodes[graph->edges[i].tail].y;
  g_assert_cmpuint (n_down, >, graph->n_edges * 9 / 10);
}

/* What is fixed does not move, overlapping or not; the others stay about where
 * they were, on top of nobody; a pin among them holds. */
static void
test_part (gconstpointer data)
{
  KringEngine engine = GPOINTER_TO_UINT (data);
  g_autoptr(KringLayout) layout = kring_layout_new ();
  g_autoptr(KringGraph) graph = make_graph (60, 90, 4);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      graph->nodes[i].x = 220.0 * (i % 8);
      graph->nodes[i].y = 90.0 * (i / 8);
      graph->nodes[i].has_position = TRUE;
      graph->nodes[i].fixed = i % 8 > 3 || i / 8 > 3;
    }

  for (guint n_pins = 0; n_pins < 2; n_pins++)
    {
      g_autoptr(KringGraph) arranged = NULL;
      guint n_moved = 0;

      graph->nodes[9].pinned = n_pins > 0;
      arranged = arrange (layout, graph, engine, PATIENCE, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (arranged->n_nodes, ==, graph->n_nodes);
      g_assert_cmpuint (arranged->n_edges, ==, graph->n_edges);
      assert_all_placed (arranged);
      g_assert_cmpuint (count_overlaps (arranged), ==, 0);
      for (guint i = 0; i < graph->n_nodes; i++)
        if (graph->nodes[i].fixed || graph->nodes[i].pinned)
          {
            assert_same_place (arranged, graph, i);
            g_assert_cmpint (arranged->nodes[i].pinned, ==, graph->nodes[i].pinned);
          }
        else
          n_moved += arranged->nodes[i].x != graph->nodes[i].x || arranged->nodes[i].y != graph->nodes[i].y;
      g_assert_cmpuint (n_moved, >, 8);
    }

  for (guint i = 0; i < graph->n_nodes; i++)
    graph->nodes[i].fixed = TRUE;
  {
    g_autoptr(KringGraph) arranged = arrange (layout, graph, engine, PATIENCE, &error);

    g_assert_no_error (error);
    for (guint i = 0; i < graph->n_nodes; i++)
      assert_same_place (arranged, graph, i);
  }
}

/* Where nodes are and what is pinned may be anything: pins stay exactly, and
 * nothing else overlaps. */
static void
test_random_pins (gconstpointer data)
{
  KringEngine engine = GPOINTER_TO_UINT (data);
  g_autoptr(KringLayout) layout = kring_layout_new ();

  for (guint seed = 0; seed < 8; seed++)
    {
      g_autoptr(KringGraph) graph = make_graph (1 + seed * 9, seed * 15, seed);
      g_autoptr(KringGraph) arranged = NULL;
      g_autoptr(GError) error = NULL;
      GRand *random = g_rand_new_with_seed (seed);

      for (guint i = 0; i < graph->n_nodes; i++)
        {
          KringGraphNode *node = &graph->nodes[i];
          static const double odd[] = { NAN, INFINITY, -INFINITY, 1e300, -1e12 };

          node->x = g_rand_double_range (random, -1000, 1000);
          node->y = g_rand_double_range (random, -700, 700);
          if (g_rand_int_range (random, 0, 8) == 0)
            node->x = odd[g_rand_int_range (random, 0, G_N_ELEMENTS (odd))];
          node->has_position = g_rand_int_range (random, 0, 4) > 0;
          node->pinned = g_rand_int_range (random, 0, 3) == 0;
        }
      g_rand_free (random);

      arranged = arrange (layout, graph, engine, PATIENCE, &error);
      g_assert_no_error (error);
      assert_all_placed (arranged);
      for (guint i = 0; i < graph->n_nodes; i++)
        {
          const KringGraphNode *node = &graph->nodes[i];

          if (node->pinned && node->has_position && fabs (node->x) <= 1000)
            assert_same_place (arranged, graph, i);
        }
      assert_pins_alone_overlap (arranged);
    }
}

/* With all pinned on one spot, the few others find room. */
static void
test_one_spot (gconstpointer data)
{
  KringEngine engine = GPOINTER_TO_UINT (data);
  g_autoptr(KringLayout) layout = kring_layout_new ();
  g_autoptr(KringGraph) graph = make_graph (24, 40, 6);
  g_autoptr(KringGraph) arranged = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      graph->nodes[i].x = 50;
      graph->nodes[i].y = -20;
      graph->nodes[i].has_position = TRUE;
      graph->nodes[i].pinned = i % 8 != 0;
    }

  arranged = arrange (layout, graph, engine, PATIENCE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < graph->n_nodes; i++)
    if (graph->nodes[i].pinned)
      assert_same_place (arranged, graph, i);
  assert_pins_alone_overlap (arranged);
}

/* As many as nobody draws by hand: an engine comes to an end with them, and what
 * it gives is a map. */
static void
test_huge (void)
{
  g_autoptr(KringLayout) layout = kring_layout_new ();
  g_autoptr(KringGraph) graph = make_graph (5000, 5500, 3);
  g_autoptr(KringGraph) arranged = NULL;
  g_autoptr(GError) error = NULL;

  arranged = arrange (layout, graph, kring_engine_for_arrangement (KRING_ARRANGEMENT_AUTOMATIC, 5000, 5500), 2 * PATIENCE,
                      &error);
  g_assert_no_error (error);
  assert_all_placed (arranged);
  g_assert_cmpuint (count_overlaps (arranged), ==, 0);
}

/* One node beside a group of 500 stays beside it. */
static void
test_one_beside_many (void)
{
  g_autoptr(KringLayout) layout = kring_layout_new ();
  g_autoptr(KringGraph) graph = kring_graph_new ();
  g_autoptr(KringGraph) arranged = NULL;
  g_autoptr(GError) error = NULL;
  double nearest = INFINITY;

  for (guint i = 0; i < 501; i++)
    kring_graph_add_node (graph, NULL, KRING_NODE_SHAPE_BOX, 100, 40);
  for (guint i = 1; i < 500; i++)
    {
      kring_graph_add_edge (graph, NULL, i, i / 2, 1);
      kring_graph_add_edge (graph, NULL, i, i * 7 % 500, 1);
    }

  arranged = arrange (layout, graph, KRING_ENGINE_SFDP, PATIENCE, &error);
  g_assert_no_error (error);
  assert_all_placed (arranged);
  g_assert_cmpuint (count_overlaps (arranged), ==, 0);
  for (guint i = 0; i < 500; i++)
    nearest = MIN (nearest, hypot (arranged->nodes[i].x - arranged->nodes[500].x,
                                   arranged->nodes[i].y - arranged->nodes[500].y));
  g_assert_cmpfloat (nearest, <, 1000);
}

/* A route leads from outline to outline, and moves no node. */
static void
test_routes (void)
{
  g_autoptr(KringLayout) layout = kring_layout_new ();
  g_autoptr(KringGraph) graph = make_graph (30, 60, 11);
  g_autoptr(KringGraph) arranged = NULL;
  g_autoptr(KringGraph) routed = NULL;
  g_autoptr(GError) error = NULL;
  guint n_bent = 0;

  arranged = arrange (layout, graph, KRING_ENGINE_NEATO, PATIENCE, &error);
  g_assert_no_error (error);
  routed = route (layout, arranged, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < routed->n_nodes; i++)
    assert_same_place (routed, arranged, i);

  for (guint i = 0; i < routed->n_edges; i++)
    {
      const KringGraphEdge *edge = &routed->edges[i];
      const KringGraphNode *tail = &routed->nodes[edge->tail];
      const KringGraphNode *head = &routed->nodes[edge->head];
      const KringPoint *end = &edge->points[edge->n_points - 1];

      g_assert_cmpuint (edge->n_points % 3, ==, 1);
      g_assert_cmpuint (edge->n_points, >=, 4);
      g_assert_cmpfloat (fabs (edge->points[0].x - tail->x), <=, tail->width / 2 + 1);
      g_assert_cmpfloat (fabs (edge->points[0].y - tail->y), <=, tail->height / 2 + 1);
      g_assert_cmpfloat (fabs (end->x - head->x), <=, head->width / 2 + 1);
      g_assert_cmpfloat (fabs (end->y - head->y), <=, head->height / 2 + 1);
      n_bent += edge->n_points > 4;
    }
  g_assert_cmpuint (n_bent, >, 0);
}

/* What a document says is never taken for a command of Graphviz, and numbers
 * that are none reach no engine. */
static void
test_odd_graphs (void)
{
  g_autoptr(KringLayout) layout = kring_layout_new ();
  g_autoptr(KringGraph) graph = kring_graph_new ();
  g_autoptr(KringGraph) arranged = NULL;
  g_autoptr(KringGraph) routed = NULL;
  g_autoptr(GError) error = NULL;

  kring_graph_add_node (graph, "<b>html</b>", KRING_NODE_SHAPE_BOX, 0, 0);
  kring_graph_add_node (graph, "port:n", KRING_NODE_SHAPE_ELLIPSE, 5000, 3000);
  kring_graph_add_node (graph, "", KRING_NODE_SHAPE_BOX, 100, 40);
  kring_graph_add_node (graph, "", KRING_NODE_SHAPE_BOX, 100, 40);
  kring_graph_add_edge (graph, NULL, 0, 0, 1);
  kring_graph_add_edge (graph, NULL, 0, 1, 0);
  kring_graph_add_edge (graph, NULL, 1, 0, 1e6);
  kring_graph_add_edge (graph, NULL, 2, 3, 1);
  kring_graph_add_edge (graph, NULL, 2, 3, 1);
  graph->nodes[2].x = NAN;
  graph->nodes[2].y = INFINITY;
  graph->nodes[2].has_position = TRUE;
  graph->nodes[2].pinned = TRUE;

  for (guint engine = 0; engine < KRING_N_ENGINES; engine++)
    {
      g_clear_pointer (&arranged, kring_graph_free);
      arranged = arrange (layout, graph, engine, PATIENCE, &error);
      g_assert_no_error (error);
      assert_all_placed (arranged);
      g_assert_cmpuint (count_overlaps (arranged), ==, 0);
    }

  routed = route (layout, arranged, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (routed->edges[0].n_points, ==, 0);
}

static void
test_names (void)
{
  KringEngine engine;

  for (guint i = 0; i < KRING_N_ENGINES; i++)
    {
      g_assert_true (kring_engine_from_name (kring_engine_get_name (i), &engine));
      g_assert_cmpuint (engine, ==, i);
    }
  for (guint arrangement = 0; arrangement <= KRING_ARRANGEMENT_RING; arrangement++)
    for (guint n_nodes = 10; n_nodes < 10000; n_nodes *= 5)
      g_assert_true (kring_engine_is_repeatable (kring_engine_for_arrangement (arrangement, n_nodes, 3 * n_nodes)));
  g_assert_false (kring_engine_from_name ("dot; rm", &engine));
  g_assert_false (kring_engine_from_name (NULL, &engine));

  g_assert_cmpuint (kring_engine_for_arrangement (KRING_ARRANGEMENT_LAYERS, 10, 10), ==, KRING_ENGINE_DOT);
  g_assert_cmpuint (kring_engine_for_arrangement (KRING_ARRANGEMENT_RADIAL, 10, 10), ==, KRING_ENGINE_TWOPI);
  g_assert_cmpuint (kring_engine_for_arrangement (KRING_ARRANGEMENT_RING, 10, 10), ==, KRING_ENGINE_CIRCO);
  g_assert_cmpuint (kring_engine_for_arrangement (KRING_ARRANGEMENT_AUTOMATIC, 36, 414), ==, KRING_ENGINE_NEATO);
  g_assert_cmpuint (kring_engine_for_arrangement (KRING_ARRANGEMENT_FORCE, 1000, 4000), ==, KRING_ENGINE_SFDP);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint engine = 0; engine < KRING_N_ENGINES; engine++)
    {
      const char *name = kring_engine_get_name (engine);
      g_autofree char *size_path = g_strdup_printf ("/engines/sizes/%s", name);
      g_autofree char *pins_path = g_strdup_printf ("/engines/pins/%s", name);
      g_autofree char *disconnected_path = g_strdup_printf ("/engines/disconnected/%s", name);
      g_autofree char *shape_path = g_strdup_printf ("/engines/shape/%s", name);

      g_test_add_data_func (size_path, GUINT_TO_POINTER (engine), test_sizes);
      g_autofree char *part_path = g_strdup_printf ("/engines/part/%s", name);

      g_autofree char *random_path = g_strdup_printf ("/engines/random-pins/%s", name);
      g_autofree char *spot_path = g_strdup_printf ("/engines/one-spot/%s", name);

      g_test_add_data_func (random_path, GUINT_TO_POINTER (engine), test_random_pins);
      g_test_add_data_func (spot_path, GUINT_TO_POINTER (engine), test_one_spot);
      g_test_add_data_func (part_path, GUINT_TO_POINTER (engine), test_part);
      g_test_add_data_func (pins_path, GUINT_TO_POINTER (engine), test_pins);
      g_test_add_data_func (disconnected_path, GUINT_TO_POINTER (engine), test_disconnected);
      if (engine != KRING_ENGINE_DOT)
        g_test_add_data_func (shape_path, GUINT_TO_POINTER (engine), test_shape);
    }
  g_test_add_data_func ("/engines/large/layers", GUINT_TO_POINTER (KRING_ENGINE_DOT), test_large);
  g_test_add_data_func ("/engines/large/ring", GUINT_TO_POINTER (KRING_ENGINE_CIRCO), test_large);
  g_test_add_func ("/engines/large/layers-lead-down", test_large_layers_lead_down);
  g_test_add_func ("/engines/dense-ring", test_dense_ring);
  g_test_add_func ("/engines/dense-layers", test_dense_layers);
  g_test_add_func ("/engines/huge", test_huge);
  g_test_add_func ("/engines/one-beside-many", test_one_beside_many);
  g_test_add_func ("/engines/routes", test_routes);
  g_test_add_func ("/engines/odd-graphs", test_odd_graphs);
  g_test_add_func ("/engines/names", test_names);

  return g_test_run ();
}
