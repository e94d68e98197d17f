/* bench-layout.c: how long the main loop stands still while a map is arranged
 *
 * SPDX-License-Identifier: EUPL-1.2
 *
 * bench-layout [STAKEHOLDERS [ENGINE]]: arranges a generated map and leads its
 * lines around, and prints in milliseconds, as JSON, how long each took and the
 * longest time that the main loop did not turn; "idle" is the same loop for as
 * long without any work, which is what this machine can do.
 */

#include "layout/kring-layout.h"

#include <stdlib.h>

#define LINES_PER_STAKEHOLDER 4

typedef struct
{
  gint64 last;
  gint64 longest;
} Watch;

static gboolean
watch (gpointer data)
{
  Watch *self = data;
  gint64 now = g_get_monotonic_time ();

  self->longest = MAX (self->longest, now - self->last);
  self->last = now;

  return G_SOURCE_CONTINUE;
}

static void
arrived (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static KringGraph *
make_graph (guint n_nodes)
{
  KringGraph *graph = kring_graph_new ();
  GRand *random = g_rand_new_with_seed (1);

  for (guint i = 0; i < n_nodes; i++)
    kring_graph_add_node (graph, "stakeholder", KRING_NODE_SHAPE_BOX, 120, 40);
  for (guint i = 0; n_nodes > 1 && i < n_nodes * LINES_PER_STAKEHOLDER; i++)
    {
      guint tail = g_rand_int_range (random, 0, n_nodes);
      guint head = g_rand_int_range (random, 0, n_nodes);

      if (tail != head)
        kring_graph_add_edge (graph, "line", tail, head, 1);
    }
  g_rand_free (random);

  return graph;
}

static void
print_result (const char  *name,
              gint64       start,
              const Watch *self,
              const char  *end)
{
  g_print ("  \"%s\": { \"took\": %.1f, \"longest-stall\": %.1f }%s\n", name,
           (g_get_monotonic_time () - start) / 1000.0, self->longest / 1000.0, end);
}

int
main (int   argc,
      char *argv[])
{
  guint n_nodes = argc > 1 ? strtoul (argv[1], NULL, 10) : 100;
  KringEngine engine = kring_engine_for_arrangement (KRING_ARRANGEMENT_AUTOMATIC, n_nodes,
                                                     n_nodes * LINES_PER_STAKEHOLDER);
  g_autoptr(KringLayout) layout = kring_layout_new ();
  g_autoptr(KringGraph) graph = make_graph (n_nodes);
  g_autoptr(KringGraph) arranged = NULL;
  g_autoptr(KringGraph) routed = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  gint64 start, took;
  Watch idle, arranging, routing;

  if (argc > 2 && !kring_engine_from_name (argv[2], &engine))
    {
      g_printerr ("There is no engine %s.\n", argv[2]);
      return 2;
    }

  g_timeout_add (1, watch, &arranging);
  start = g_get_monotonic_time ();
  arranging = (Watch) { .last = start };
  kring_layout_arrange_async (layout, graph, engine, KRING_LAYOUT_TIMEOUT, NULL, arrived, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  watch (&arranging);
  arranged = kring_layout_arrange_finish (layout, result, &error);
  if (arranged == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  took = g_get_monotonic_time () - start;
  g_print ("{\n  \"stakeholders\": %u, \"lines\": %u, \"engine\": \"%s\",\n",
           graph->n_nodes, graph->n_edges, kring_engine_get_name (engine));
  print_result ("arrange", start, &arranging, ",");

  g_clear_object (&result);
  g_timeout_add (1, watch, &routing);
  start = g_get_monotonic_time ();
  routing = (Watch) { .last = start };
  kring_layout_route_async (layout, arranged, KRING_LAYOUT_TIMEOUT, NULL, arrived, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  watch (&routing);
  routed = kring_layout_route_finish (layout, result, &error);
  if (routed == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  took += g_get_monotonic_time () - start;
  print_result ("route", start, &routing, ",");

  g_timeout_add (1, watch, &idle);
  start = g_get_monotonic_time ();
  idle = (Watch) { .last = start };
  while (g_get_monotonic_time () - start < took)
    g_main_context_iteration (NULL, TRUE);
  print_result ("idle", start, &idle, "");
  g_print ("}\n");

  return 0;
}
