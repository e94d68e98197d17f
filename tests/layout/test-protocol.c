/* test-protocol.c: what is not a message is refused, whatever it is
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "layout-tests.h"

#include "layout/kring-protocol.h"

#define N_ROUNDS 20000

static GBytes *
get_content (GBytes *message)
{
  return g_bytes_new_from_bytes (message, KRING_PROTOCOL_HEADER_SIZE,
                                 g_bytes_get_size (message) - KRING_PROTOCOL_HEADER_SIZE);
}

static void
test_request (void)
{
  g_autoptr(KringGraph) graph = make_graph (30, 60, 1);
  g_autoptr(GBytes) message = kring_protocol_pack_request (42, KRING_TASK_ROUTE, KRING_ENGINE_FDP, graph);
  g_autoptr(GBytes) content = get_content (message);
  g_autoptr(KringGraph) parsed = NULL;
  guint32 id;
  gsize length;
  KringTask task;
  KringEngine engine;

  g_assert_true (kring_protocol_parse_header (g_bytes_get_data (message, NULL), &id, &length));
  g_assert_cmpuint (id, ==, 42);
  g_assert_cmpuint (length, ==, g_bytes_get_size (content));

  parsed = kring_protocol_parse_request (content, &task, &engine);
  g_assert_nonnull (parsed);
  g_assert_cmpuint (task, ==, KRING_TASK_ROUTE);
  g_assert_cmpuint (engine, ==, KRING_ENGINE_FDP);
  g_assert_cmpuint (parsed->n_nodes, ==, graph->n_nodes);
  g_assert_cmpuint (parsed->n_edges, ==, graph->n_edges);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      g_assert_cmpuint (parsed->nodes[i].shape, ==, graph->nodes[i].shape);
      g_assert_cmpfloat (parsed->nodes[i].width, ==, graph->nodes[i].width);
    }
  for (guint i = 0; i < graph->n_edges; i++)
    g_assert_cmpuint (parsed->edges[i].head, ==, graph->edges[i].head);
}

static void
test_answer (void)
{
  static const KringPoint points[] = { { 1, 2 }, { 3, 4 }, { 5, 6 }, { 7, 8 } };
  g_autoptr(KringGraph) graph = make_graph (5, 4, 1);
  g_autoptr(KringGraph) other = kring_graph_copy (graph);
  g_autoptr(GBytes) message = NULL;
  g_autoptr(GBytes) content = NULL;
  gboolean done;

  for (guint i = 0; i < graph->n_nodes; i++)
    graph->nodes[i].x = i + 0.5;
  kring_graph_set_route (graph, 1, points, G_N_ELEMENTS (points));

  message = kring_protocol_pack_answer (1, graph);
  content = get_content (message);
  g_assert_true (kring_protocol_parse_answer (content, other, &done));
  g_assert_true (done);
  for (guint i = 0; i < graph->n_nodes; i++)
    g_assert_cmpfloat (other->nodes[i].x, ==, i + 0.5);
  g_assert_cmpuint (other->edges[0].n_points, ==, 0);
  g_assert_cmpmem (other->edges[1].points, sizeof points, points, sizeof points);
}

/* Whatever bytes are changed, cut off or added: it is parsed or refused. */
static void
test_damage (void)
{
  g_autoptr(KringGraph) graph = make_graph (6, 8, 1);
  g_autoptr(GBytes) request = kring_protocol_pack_request (1, KRING_TASK_ARRANGE, KRING_ENGINE_DOT, graph);
  g_autoptr(GBytes) answer = kring_protocol_pack_answer (1, graph);
  GRand *random = g_rand_new_with_seed (1);
  guint n_refused = 0;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr(GBytes) content = get_content (i % 2 ? request : answer);
      gsize size = g_bytes_get_size (content);
      gsize cut = g_rand_int_range (random, 0, 4) == 0 ? (gsize) g_rand_int_range (random, 0, size) : size;
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (content, NULL), size);
      g_autoptr(GBytes) damaged = NULL;
      g_autoptr(KringGraph) parsed = NULL;
      KringTask task;
      KringEngine engine;
      gboolean done;

      for (guint j = 0; j < 3 && size > 0; j++)
        bytes[g_rand_int_range (random, 0, size)] = g_rand_int_range (random, 0, 256);
      damaged = g_bytes_new (bytes, cut);

      if (i % 2)
        {
          parsed = kring_protocol_parse_request (damaged, &task, &engine);
          n_refused += parsed == NULL;
        }
      else
        {
          parsed = kring_graph_copy (graph);
          n_refused += !kring_protocol_parse_answer (damaged, parsed, &done);
        }
    }
  g_rand_free (random);

  g_assert_cmpuint (n_refused, >, N_ROUNDS / 10);
}

static void
test_header (void)
{
  g_autoptr(KringGraph) graph = make_graph (6, 8, 1);
  g_autoptr(GBytes) message = kring_protocol_pack_answer (1, graph);
  guint32 header[4];
  guint32 id;
  gsize length;

  for (guint i = 0; i < 4; i++)
    {
      memcpy (header, g_bytes_get_data (message, NULL), sizeof header);
      g_assert_true (kring_protocol_parse_header ((const guint8 *) header, &id, &length));
      header[i] = 0xfffffff0;
      g_assert_cmpint (kring_protocol_parse_header ((const guint8 *) header, &id, &length), ==, i == 2);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/protocol/request", test_request);
  g_test_add_func ("/protocol/answer", test_answer);
  g_test_add_func ("/protocol/damage", test_damage);
  g_test_add_func ("/protocol/header", test_header);

  return g_test_run ();
}
