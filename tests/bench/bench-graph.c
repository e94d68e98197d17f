/* bench-graph.c: arranges, extends and counts the map of a document
 *
 * SPDX-License-Identifier: EUPL-1.2
 *
 * bench-graph arrange FILE ARRANGEMENT COPY   arranges as the window does; "open" waits for what opening does
 * bench-graph add FILE COPY                   adds a stakeholder with three lines
 * bench-graph pin FILE COPY                   pins every seventh node where it is
 * bench-graph routes FILE                     counts the map with its final lines
 * bench-graph dot FILE                        prints the graph for Graphviz, places included
 * bench-graph count FILE                      counts what Graphviz printed with -Tplain, on standard input
 *
 * What is measured or counted is printed as JSON; times in milliseconds.
 */

#include "layout/graph-count.h"
#include "model/kring-edit.h"
#include "model/kring-place.h"
#include "store/kring-store.h"
#include "view/kring-arranger.h"

#include <math.h>
#include <stdio.h>

#define POINTS_PER_INCH 72.0

typedef struct
{
  KringDocument *document;
  KringScene *scene;
  KringArranger *arranger;
  gint64 begun;
  gint64 first; /* when there was a first picture, or 0 */
  char *failed;
} Map;

static void
changed_cb (Map *self, const KringChange *change)
{
  KringRect damage = { 0 };

  kring_scene_update (self->scene, change, &damage);
}

static void
settled_cb (Map *self)
{
  if (self->first == 0)
    self->first = g_get_monotonic_time ();
}

static void
failed_cb (Map *self, const char *message)
{
  g_free (self->failed);
  self->failed = g_strdup (message);
}

static gboolean
map_open (Map *self, const char *path)
{
  const KringSceneOptions options = { .audience = KRING_AUDIENCE_MANAGER };
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;

  self->begun = g_get_monotonic_time ();
  self->document = kring_store_load (file, KRING_LOAD_STRICT, NULL, NULL, &error);
  if (self->document == NULL)
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }
  self->scene = kring_scene_new (self->document, &options);
  g_signal_connect_swapped (self->document, "changed", G_CALLBACK (changed_cb), self);
  self->arranger = kring_arranger_new (self->scene);
  g_signal_connect_swapped (self->document, "settled", G_CALLBACK (settled_cb), self);
  g_signal_connect_swapped (self->arranger, "failed", G_CALLBACK (failed_cb), self);
  return TRUE;
}

static void
map_close (Map *self)
{
  g_clear_object (&self->arranger);
  g_clear_object (&self->scene);
  g_clear_object (&self->document);
  g_free (self->failed);
}

static gboolean
map_save (Map *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;

  if (kring_store_save (self->document, file, NULL, NULL, NULL, &error))
    return TRUE;
  g_printerr ("%s\n", error->message);
  return FALSE;
}

/* The graph as it is drawn, lines included */
static KringGraph *
map_draw (Map *self)
{
  KringGraph *graph = kring_scene_make_graph (self->scene);
  GPtrArray *lines = kring_scene_get_lines (self->scene);
  guint edge = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const KringSceneLine *line = g_ptr_array_index (lines, i);

      if (line->tail == NULL)
        continue;
      if (line->n_points > 0)
        kring_graph_set_route (graph, edge, line->curve, line->n_points);
      edge++;
    }
  return graph;
}

static void
print_counts (const KringGraph *graph)
{
  g_print ("\"overlaps\": %u, \"crossings\": %u, \"foreign\": %u }\n", graph_count_overlaps (graph),
           graph_count_crossings (graph), graph_count_foreign (graph));
}

static double
get_ms (gint64 from, gint64 to)
{
  return (to - from) / 1000.0;
}

static int
arrange (Map *self, const char *arrangement, const char *copy)
{
  g_autoptr (KringGraph) graph = NULL;

  if (!g_str_equal (arrangement, "open"))
    {
      self->begun = g_get_monotonic_time ();
      self->first = 0;
      for (guint i = 0; kring_arrangements[i].id != NULL; i++)
        if (g_str_equal (kring_arrangements[i].id, arrangement))
          kring_arranger_arrange (self->arranger, (KringArrangement) i);
    }
  while (kring_arranger_is_busy (self->arranger))
    g_main_context_iteration (NULL, TRUE);

  graph = kring_scene_make_graph (self->scene);
  g_print ("{ \"first\": %.1f, \"took\": %.1f, \"failed\": %s, \"overlaps\": %u }\n",
           get_ms (self->begun, self->first != 0 ? self->first : g_get_monotonic_time ()),
           get_ms (self->begun, g_get_monotonic_time ()), self->failed != NULL ? "true" : "false",
           graph_count_overlaps (graph));
  return map_save (self, copy) ? 0 : 1;
}

static int
add (Map *self, const char *copy)
{
  g_autoptr (KringGraph) before = kring_scene_make_graph (self->scene);
  g_autoptr (KringGraph) after = NULL;
  KringHistory *history = kring_document_get_history (self->document);
  KringItem *item;
  double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY, farthest = 0;
  const char *names[] = { "A newcomer", NULL };
  g_autoptr (GPtrArray) added = NULL;

  kring_history_begin (history, "add");
  added = kring_edit_add_names (self->document, KRING_KIND_STAKEHOLDER, names);
  item = g_ptr_array_index (added, 0);
  for (guint i = 0; i < 3; i++)
    kring_edit_add_influence (self->document, kring_item_get_id (item), before->nodes[i * 7].id);
  kring_history_end (history);
  while (kring_arranger_is_busy (self->arranger))
    g_main_context_iteration (NULL, TRUE);

  after = kring_scene_make_graph (self->scene);
  for (guint i = 0; i < before->n_nodes; i++)
    {
      const KringGraphNode *node = &before->nodes[i];
      const KringSceneNode *now = kring_scene_find_node (self->scene, node->id);

      farthest = MAX (farthest, hypot (now->box.x + now->box.width / 2 - node->x,
                                       now->box.y + now->box.height / 2 - node->y));
      left = MIN (left, node->x);
      right = MAX (right, node->x);
      top = MIN (top, node->y);
      bottom = MAX (bottom, node->y);
    }
  g_print ("{ \"farthest\": %.3f, \"overlaps\": %u }\n", 100 * farthest / hypot (right - left, bottom - top),
           graph_count_overlaps (after));
  return map_save (self, copy) ? 0 : 1;
}

static int
pin (Map *self, const char *copy)
{
  GPtrArray *nodes = kring_scene_get_nodes (self->scene);

  for (guint i = 0; i < nodes->len; i += 7)
    {
      const KringSceneNode *node = g_ptr_array_index (nodes, i);

      kring_edit_place (self->document, node->id, node->box.x + node->box.width / 2,
                        node->box.y + node->box.height / 2, TRUE);
    }
  return map_save (self, copy) ? 0 : 1;
}

static void
routed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static int
routes (Map *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (KringGraph) graph = NULL;
  gint64 begun = g_get_monotonic_time ();

  kring_arranger_finish_routes_async (self->arranger, NULL, routed_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  graph = map_draw (self);
  g_print ("{ \"took\": %.1f, ", get_ms (begun, g_get_monotonic_time ()));
  print_counts (graph);
  return 0;
}

static int
print_dot (Map *self)
{
  g_autoptr (KringGraph) graph = kring_scene_make_graph (self->scene);

  g_print ("digraph map {\n  node [label=\"\", fixedsize=true];\n  edge [dir=none];\n");
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const KringGraphNode *node = &graph->nodes[i];

      g_print ("  \"%s\" [shape=%s, width=%.4f, height=%.4f, pos=\"%.3f,%.3f%s\"];\n", node->id,
               node->shape == KRING_NODE_SHAPE_ELLIPSE ? "ellipse" : "box", node->width / POINTS_PER_INCH,
               node->height / POINTS_PER_INCH, node->x, -node->y, node->pinned ? "!" : "");
    }
  for (guint i = 0; i < graph->n_edges; i++)
    g_print ("  \"%s\" -> \"%s\";\n", graph->nodes[graph->edges[i].tail].id, graph->nodes[graph->edges[i].head].id);
  g_print ("}\n");
  return 0;
}

static KringPoint
read_point (char **words)
{
  return (KringPoint) { g_ascii_strtod (words[0], NULL) * POINTS_PER_INCH,
                        -g_ascii_strtod (words[1], NULL) * POINTS_PER_INCH };
}

/* https://graphviz.org/docs/outputs/plain/ */
static int
count (Map *self)
{
  g_autoptr (KringGraph) known = kring_scene_make_graph (self->scene);
  g_autoptr (KringGraph) graph = kring_graph_new ();
  g_autoptr (GHashTable) indexes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *line = NULL;
  size_t size = 0;

  for (guint i = 0; i < known->n_nodes; i++)
    {
      const KringGraphNode *node = &known->nodes[i];

      kring_graph_add_node (graph, node->id, node->shape, node->width, node->height);
      graph->nodes[i].pinned = node->pinned;
      g_hash_table_insert (indexes, node->id, GUINT_TO_POINTER (i));
    }

  while (getline (&line, &size, stdin) > 0)
    {
      g_auto (GStrv) words = g_strsplit (g_strchomp (line), " ", -1);

      if (g_str_equal (words[0], "node"))
        {
          KringGraphNode *node = &graph->nodes[GPOINTER_TO_UINT (g_hash_table_lookup (indexes, words[1]))];
          KringPoint place = read_point (words + 2);

          node->x = place.x;
          node->y = place.y;
          node->has_position = TRUE;
        }
      else if (g_str_equal (words[0], "edge"))
        {
          guint edge = kring_graph_add_edge (graph, NULL, GPOINTER_TO_UINT (g_hash_table_lookup (indexes, words[1])),
                                             GPOINTER_TO_UINT (g_hash_table_lookup (indexes, words[2])), 1);
          guint n_points = (guint) g_ascii_strtoull (words[3], NULL, 10);
          g_autofree KringPoint *points = g_new (KringPoint, n_points + 1);

          for (guint i = 0; i < n_points; i++)
            points[i] = read_point (words + 4 + 2 * i);
          kring_graph_set_route (graph, edge, points, n_points);
        }
    }

  g_print ("{ ");
  print_counts (graph);
  return 0;
}

int
main (int argc, char **argv)
{
  Map map = { NULL };
  int status = 2;

  if (argc > 2 && !map_open (&map, argv[2]))
    return 1;

  if (argc == 5 && g_str_equal (argv[1], "arrange"))
    status = arrange (&map, argv[3], argv[4]);
  else if (argc == 4 && g_str_equal (argv[1], "add"))
    status = add (&map, argv[3]);
  else if (argc == 4 && g_str_equal (argv[1], "pin"))
    status = pin (&map, argv[3]);
  else if (argc == 3 && g_str_equal (argv[1], "routes"))
    status = routes (&map);
  else if (argc == 3 && g_str_equal (argv[1], "dot"))
    status = print_dot (&map);
  else if (argc == 3 && g_str_equal (argv[1], "count"))
    status = count (&map);
  else
    g_printerr ("bench-graph: see its source for how it is called\n");

  map_close (&map);
  return status;
}
