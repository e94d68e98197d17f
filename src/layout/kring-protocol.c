/* kring-protocol.c: what the worker and its client tell each other
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-protocol.h"

#include <math.h>
#include <string.h>

/* A message is a header of four numbers in the machine's own byte order, and
 * then a GVariant in normal form. Both sides are the same build, on the same
 * machine; the version tells a worker that another Kring left behind. */
#define MAGIC 0x4b524e47
#define VERSION 1

/* Task and engine; per node shape, width, height, x, y; per edge tail, head,
 * weight. */
#define REQUEST "(uua(udddd)a(uud))"

/* A node and an edge of a request, as GVariant lays them out. */
typedef struct
{
  guint32 shape;
  guint32 padding; /* always 0 */
  double width;
  double height;
  double x;
  double y;
} KringNodeRecord;

typedef struct
{
  guint32 tail;
  guint32 head;
  double weight;
} KringEdgeRecord;

G_STATIC_ASSERT (sizeof (KringNodeRecord) == 40 && sizeof (KringEdgeRecord) == 16 && sizeof (KringPoint) == 16);

/* Whether it could be done; per node x and y; per edge the points of its route. */
#define ANSWER "(ba(dd)aa(dd))"

/* No size or place on a map is larger, in points. */
#define FAR_AWAY 1e7

static gboolean
kring_number_is_usable (double number)
{
  return isfinite (number) && fabs (number) <= FAR_AWAY;
}

/* A number of a document, that may be anything. */
static double
kring_number_clean (double number,
                    double least)
{
  return MAX (kring_number_is_usable (number) ? number : 0, least);
}

static GBytes *
kring_protocol_pack (guint32   id,
                     GVariant *content)
{
  g_autoptr(GVariant) owned = g_variant_ref_sink (content);
  gsize length = g_variant_get_size (owned);
  guint32 header[] = { MAGIC, VERSION, id, length };
  guint8 *message = g_malloc (sizeof header + length);

  G_STATIC_ASSERT (sizeof header == KRING_PROTOCOL_HEADER_SIZE);

  memcpy (message, header, sizeof header);
  g_variant_store (owned, message + sizeof header);

  return g_bytes_new_take (message, sizeof header + length);
}

static GVariant *
kring_protocol_pack_array (const char   *type,
                           gconstpointer elements,
                           guint         n_elements,
                           gsize         size)
{
  return g_variant_new_fixed_array (G_VARIANT_TYPE (type), elements, n_elements, size);
}

/**
 * kring_protocol_pack_request:
 * @id: a number that the answer repeats
 * @task: what is asked
 * @engine: by which engine
 * @graph: what to do it to; numbers in it that are no sizes or places are sent
 *   as none
 *
 * Returns: (transfer full): the message
 */
GBytes *
kring_protocol_pack_request (guint32           id,
                             KringTask         task,
                             KringEngine       engine,
                             const KringGraph *graph)
{
  g_autofree KringNodeRecord *nodes = g_new0 (KringNodeRecord, graph->n_nodes);
  g_autofree KringEdgeRecord *edges = g_new0 (KringEdgeRecord, graph->n_edges);

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const KringGraphNode *node = &graph->nodes[i];

      nodes[i].shape = node->shape;
      nodes[i].width = kring_number_clean (node->width, 1);
      nodes[i].height = kring_number_clean (node->height, 1);
      nodes[i].x = kring_number_clean (node->x, -FAR_AWAY);
      nodes[i].y = kring_number_clean (node->y, -FAR_AWAY);
    }
  for (guint i = 0; i < graph->n_edges; i++)
    edges[i] = (KringEdgeRecord) { graph->edges[i].tail, graph->edges[i].head,
                                   kring_number_clean (graph->edges[i].weight, 0) };

  return kring_protocol_pack (id, g_variant_new ("(uu@a(udddd)@a(uud))", task, engine,
                                                 kring_protocol_pack_array ("(udddd)", nodes, graph->n_nodes, sizeof *nodes),
                                                 kring_protocol_pack_array ("(uud)", edges, graph->n_edges, sizeof *edges)));
}

/**
 * kring_protocol_pack_answer:
 * @id: the number of the request
 * @graph: (nullable): the graph with what was found, or %NULL when it could not be done
 *
 * Returns: (transfer full): the message
 */
GBytes *
kring_protocol_pack_answer (guint32           id,
                            const KringGraph *graph)
{
  guint n_nodes = graph != NULL ? graph->n_nodes : 0;
  guint n_edges = graph != NULL ? graph->n_edges : 0;
  g_autofree KringPoint *places = g_new (KringPoint, n_nodes);
  g_autofree GVariant **routes = g_new (GVariant *, n_edges);

  for (guint i = 0; i < n_nodes; i++)
    places[i] = (KringPoint) { graph->nodes[i].x, graph->nodes[i].y };
  for (guint i = 0; i < n_edges; i++)
    routes[i] = kring_protocol_pack_array ("(dd)", graph->edges[i].points, graph->edges[i].n_points, sizeof (KringPoint));

  return kring_protocol_pack (id, g_variant_new ("(b@a(dd)@aa(dd))", graph != NULL,
                                                 kring_protocol_pack_array ("(dd)", places, n_nodes, sizeof *places),
                                                 g_variant_new_array (G_VARIANT_TYPE ("a(dd)"), routes, n_edges)));
}

/**
 * kring_protocol_parse_header:
 * @header: (array fixed-size=16): the first bytes of a message
 * @id: (out): the number of the request
 * @length: (out): how many bytes of content follow
 *
 * Returns: whether it is a header of this version, of a message that is not
 *   too long
 */
gboolean
kring_protocol_parse_header (const guint8 *header,
                             guint32      *id,
                             gsize        *length)
{
  guint32 numbers[4];

  memcpy (numbers, header, sizeof numbers);
  if (numbers[0] != MAGIC || numbers[1] != VERSION || numbers[3] > KRING_PROTOCOL_MAX_LENGTH)
    return FALSE;

  *id = numbers[2];
  *length = numbers[3];

  return TRUE;
}

static GVariant *
kring_protocol_parse (GBytes     *content,
                      const char *type)
{
  g_autoptr(GVariant) variant = g_variant_new_from_bytes (G_VARIANT_TYPE (type), content, FALSE);

  g_variant_ref_sink (variant);

  return g_variant_is_normal_form (variant) ? g_steal_pointer (&variant) : NULL;
}

/**
 * kring_protocol_parse_request:
 * @content: what follows a header
 * @task: (out): what is asked
 * @engine: (out): by which engine
 *
 * Returns: (transfer full) (nullable): the graph; %NULL where the request is
 *   not one
 */
KringGraph *
kring_protocol_parse_request (GBytes      *content,
                              KringTask   *task,
                              KringEngine *engine)
{
  g_autoptr(GVariant) request = kring_protocol_parse (content, REQUEST);
  g_autoptr(GVariant) nodes = NULL;
  g_autoptr(GVariant) edges = NULL;
  g_autoptr(KringGraph) graph = kring_graph_new ();
  const KringNodeRecord *node_records;
  const KringEdgeRecord *edge_records;
  guint task_number, engine_number;
  gsize n_nodes, n_edges;

  if (request == NULL)
    return NULL;

  g_variant_get (request, "(uu@a(udddd)@a(uud))", &task_number, &engine_number, &nodes, &edges);
  node_records = g_variant_get_fixed_array (nodes, &n_nodes, sizeof *node_records);
  edge_records = g_variant_get_fixed_array (edges, &n_edges, sizeof *edge_records);
  if (task_number >= KRING_N_TASKS || engine_number >= KRING_N_ENGINES ||
      n_nodes > KRING_PROTOCOL_MAX_NODES || n_edges > KRING_PROTOCOL_MAX_EDGES)
    return NULL;

  for (gsize i = 0; i < n_nodes; i++)
    {
      const KringNodeRecord *record = &node_records[i];
      KringGraphNode *node;

      if (record->shape > KRING_NODE_SHAPE_ELLIPSE || !(record->width >= 0) || !(record->height >= 0) ||
          !kring_number_is_usable (record->width) || !kring_number_is_usable (record->height) ||
          !kring_number_is_usable (record->x) || !kring_number_is_usable (record->y))
        return NULL;

      kring_graph_add_node (graph, NULL, record->shape, record->width, record->height);
      node = &graph->nodes[i];
      node->x = record->x;
      node->y = record->y;
      node->has_position = TRUE;
    }

  for (gsize i = 0; i < n_edges; i++)
    {
      const KringEdgeRecord *record = &edge_records[i];

      if (record->tail >= n_nodes || record->head >= n_nodes || !(record->weight >= 0) ||
          !kring_number_is_usable (record->weight))
        return NULL;

      kring_graph_add_edge (graph, NULL, record->tail, record->head, record->weight);
    }

  *task = task_number;
  *engine = engine_number;

  return g_steal_pointer (&graph);
}

static gboolean
kring_protocol_parse_positions (GVariant   *positions,
                                KringGraph *graph)
{
  gsize n_places;
  const KringPoint *places = g_variant_get_fixed_array (positions, &n_places, sizeof *places);

  if (n_places != graph->n_nodes)
    return FALSE;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      if (!kring_number_is_usable (places[i].x) || !kring_number_is_usable (places[i].y))
        return FALSE;

      graph->nodes[i].x = places[i].x;
      graph->nodes[i].y = places[i].y;
      graph->nodes[i].has_position = TRUE;
    }

  return TRUE;
}

static gboolean
kring_protocol_parse_routes (GVariant   *routes,
                             KringGraph *graph)
{
  if (g_variant_n_children (routes) != graph->n_edges)
    return FALSE;

  for (guint i = 0; i < graph->n_edges; i++)
    {
      g_autoptr(GVariant) route = g_variant_get_child_value (routes, i);
      gsize n_points;
      const KringPoint *points = g_variant_get_fixed_array (route, &n_points, sizeof (KringPoint));

      if (n_points != 0 && n_points % 3 != 1)
        return FALSE;
      for (gsize j = 0; j < n_points; j++)
        if (!kring_number_is_usable (points[j].x) || !kring_number_is_usable (points[j].y))
          return FALSE;

      kring_graph_set_route (graph, i, points, n_points);
    }

  return TRUE;
}

/**
 * kring_protocol_parse_answer:
 * @content: what follows a header
 * @graph: the graph that the request was about
 * @done: (out): whether the worker could do it
 *
 * Puts the positions and routes of an answer into @graph, where it could be
 * done. On failure, @graph may hold some of them.
 *
 * Returns: whether it is an answer, and fits @graph
 */
gboolean
kring_protocol_parse_answer (GBytes     *content,
                             KringGraph *graph,
                             gboolean   *done)
{
  g_autoptr(GVariant) answer = kring_protocol_parse (content, ANSWER);
  g_autoptr(GVariant) positions = NULL;
  g_autoptr(GVariant) routes = NULL;

  if (answer == NULL)
    return FALSE;

  g_variant_get (answer, "(b@a(dd)@aa(dd))", done, &positions, &routes);
  if (!*done)
    return TRUE;

  return kring_protocol_parse_positions (positions, graph) && kring_protocol_parse_routes (routes, graph);
}
