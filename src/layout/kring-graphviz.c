/* kring-graphviz.c: has Graphviz arrange a graph
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-graphviz.h"

#include <gvc.h>
#include <math.h>
#include <stdlib.h>

/* Beyond these, dot's ranking and its search for fewer crossings are cut short,
 * and its layers, of which there are many then, stand closer together. */
#define DOT_LARGE_NODES 60
#define DOT_LARGE_EDGES 150

struct _KringGraphviz
{
  GVC_t *context;
};

/**
 * kring_graphviz_new:
 *
 * Returns: (transfer full): Graphviz, ready to arrange
 */
KringGraphviz *
kring_graphviz_new (void)
{
  KringGraphviz *self = g_new0 (KringGraphviz, 1);

  agseterr (AGMAX);
  self->context = gvContext ();

  return self;
}

/**
 * kring_graphviz_free:
 * @self: (transfer full): Graphviz
 */
void
kring_graphviz_free (KringGraphviz *self)
{
  gvFreeContext (self->context);
  g_free (self);
}

static void
kring_agraph_declare (Agraph_t   *agraph,
                      int         kind,
                      const char *name,
                      const char *value)
{
  agattr (agraph, kind, (char *) name, (char *) value);
}

G_GNUC_PRINTF (3, 4) static void
kring_agraph_set (void       *object,
                  const char *name,
                  const char *format,
                  ...)
{
  g_autofree char *value = NULL;
  va_list arguments;

  va_start (arguments, format);
  value = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  agset (object, (char *) name, value);
}

/* Joins two nodes, or draws those together more that are joined already. */
static void
kring_agraph_join (Agraph_t *agraph,
                   Agnode_t *tail,
                   Agnode_t *head,
                   double    weight)
{
  Agedge_t *edge = agedge (agraph, tail, head, NULL, FALSE);

  if (edge != NULL)
    weight += g_ascii_strtod (agget (edge, (char *) "weight"), NULL);
  else
    edge = agedge (agraph, tail, head, NULL, TRUE);

  /* Whole numbers are all that dot takes. */
  kring_agraph_set (edge, "weight", "%.0f", CLAMP (weight, 1, 100));
}

/* A graph that Graphviz understands. Names are numbers and labels empty, so
 * that no text of a document is ever taken for HTML or a port; edges between the
 * same nodes are one, as heavy as all of them. */
static Agraph_t *
kring_agraph_new (const KringGraph  *graph,
                  gboolean           directed,
                  Agnode_t         **nodes)
{
  Agraph_t *agraph = agopen ((char *) "map", directed ? Agstrictdirected : Agstrictundirected, NULL);

  kring_agraph_declare (agraph, AGNODE, "label", "");
  kring_agraph_declare (agraph, AGNODE, "fixedsize", "true");
  kring_agraph_declare (agraph, AGNODE, "shape", "box");
  kring_agraph_declare (agraph, AGNODE, "width", "1");
  kring_agraph_declare (agraph, AGNODE, "height", "1");
  kring_agraph_declare (agraph, AGNODE, "pos", "");
  kring_agraph_declare (agraph, AGEDGE, "dir", "none");
  kring_agraph_declare (agraph, AGEDGE, "weight", "1");

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      char name[16];

      g_snprintf (name, sizeof name, "%u", i);
      nodes[i] = agnode (agraph, name, TRUE);
      kring_agraph_set (nodes[i], "width", "%.4f", graph->nodes[i].width / (double) POINTS_PER_INCH);
      kring_agraph_set (nodes[i], "height", "%.4f", graph->nodes[i].height / (double) POINTS_PER_INCH);
      if (graph->nodes[i].shape == KRING_NODE_SHAPE_ELLIPSE)
        kring_agraph_set (nodes[i], "shape", "ellipse");
    }

  for (guint i = 0; i < graph->n_edges; i++)
    {
      const KringGraphEdge *edge = &graph->edges[i];

      if (edge->tail != edge->head)
        kring_agraph_join (agraph, nodes[edge->tail], nodes[edge->head], edge->weight);
    }

  return agraph;
}

/* The node with most edges: what rings are best drawn around. */
static guint
kring_graph_find_centre (const KringGraph *graph)
{
  g_autofree guint *n_edges = g_new0 (guint, graph->n_nodes);
  guint centre = 0;

  for (guint i = 0; i < graph->n_edges; i++)
    {
      n_edges[graph->edges[i].tail]++;
      n_edges[graph->edges[i].head]++;
    }
  for (guint i = 1; i < graph->n_nodes; i++)
    if (n_edges[i] > n_edges[centre])
      centre = i;

  return centre;
}

/* What makes each engine give a map on which names can be read, in the time
 * that people wait. Lines are not its business here, so none are routed. */
static void
kring_agraph_set_up (Agraph_t         *agraph,
                     const KringGraph *graph,
                     KringEngine       engine)
{
  char centre[16];

  kring_agraph_declare (agraph, AGRAPH, "splines", "none");
  kring_agraph_declare (agraph, AGRAPH, "start", "1");

  switch (engine)
    {
    case KRING_ENGINE_DOT:
      kring_agraph_declare (agraph, AGRAPH, "splines", "line");
      kring_agraph_declare (agraph, AGRAPH, "nodesep", "0.35");
      kring_agraph_declare (agraph, AGRAPH, "ranksep", "0.8");
      if (graph->n_nodes > DOT_LARGE_NODES || graph->n_edges > DOT_LARGE_EDGES)
        {
          kring_agraph_declare (agraph, AGRAPH, "ranksep", "0.5");
          kring_agraph_declare (agraph, AGRAPH, "nslimit", "0.2");
          kring_agraph_declare (agraph, AGRAPH, "nslimit1", "0.2");
          kring_agraph_declare (agraph, AGRAPH, "mclimit", "0.2");
        }
      break;

    case KRING_ENGINE_TWOPI:
      g_snprintf (centre, sizeof centre, "%u", kring_graph_find_centre (graph));
      kring_agraph_declare (agraph, AGRAPH, "root", centre);
      kring_agraph_declare (agraph, AGRAPH, "ranksep", "1.6");
      kring_agraph_declare (agraph, AGRAPH, "overlap", "prism");
      kring_agraph_declare (agraph, AGRAPH, "sep", "+10");
      break;

    case KRING_ENGINE_CIRCO:
      kring_agraph_declare (agraph, AGRAPH, "mindist", "0.3");
      break;

    case KRING_ENGINE_SFDP:
    case KRING_ENGINE_NEATO:
    case KRING_ENGINE_FDP:
    case KRING_N_ENGINES:
    default:
      kring_agraph_declare (agraph, AGRAPH, "overlap", "prism");
      kring_agraph_declare (agraph, AGRAPH, "sep", "+10");
      kring_agraph_declare (agraph, AGEDGE, "len", "2");
      break;
    }
}

/* Graphviz adds up in the order of addresses, so that the last decimals differ
 * from run to run. */
static double
kring_round (double number)
{
  return round (number * 8) / 8;
}

static gboolean
kring_graphviz_read_positions (KringGraph  *graph,
                               Agnode_t   **nodes)
{
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      pointf place = ND_coord (nodes[i]);

      if (!isfinite (place.x) || !isfinite (place.y))
        return FALSE;

      graph->nodes[i].x = kring_round (place.x);
      graph->nodes[i].y = kring_round (-place.y);
      graph->nodes[i].has_position = TRUE;
    }

  return TRUE;
}

/**
 * kring_graphviz_arrange:
 * @self: Graphviz
 * @graph: a graph, whose nodes get a position
 * @engine: by which engine
 *
 * Returns: whether it could be done
 */
gboolean
kring_graphviz_arrange (KringGraphviz *self,
                        KringGraph    *graph,
                        KringEngine    engine)
{
  g_autofree Agnode_t **nodes = g_new0 (Agnode_t *, graph->n_nodes + 1);
  Agraph_t *agraph;
  gboolean done;

  if (graph->n_nodes == 0)
    return TRUE;

  /* The same map is always arranged in the same way, whatever came before. */
  srand (1);
  srand48 (1);

  agraph = kring_agraph_new (graph, engine == KRING_ENGINE_DOT, nodes);
  kring_agraph_set_up (agraph, graph, engine);
  done = gvLayout (self->context, agraph, kring_engine_get_name (engine)) == 0;
  if (done)
    {
      done = kring_graphviz_read_positions (graph, nodes);
      gvFreeLayout (self->context, agraph);
    }
  agclose (agraph);

  return done;
}

/* The route that Graphviz gave to an edge. Graphviz moves a drawing as a whole;
 * @moved says how far. */
static void
kring_graphviz_read_route (KringGraph *graph,
                           guint       index,
                           Agedge_t   *edge,
                           pointf      moved)
{
  const splines *routes = ED_spl (edge);
  const bezier *route;
  g_autofree KringPoint *points = NULL;
  gboolean turned;

  if (routes == NULL || routes->size != 1 || routes->list[0].size % 3 != 1)
    return;

  route = &routes->list[0];
  points = g_new (KringPoint, route->size);
  turned = g_ascii_strtoull (agnameof (agtail (edge)), NULL, 10) != graph->edges[index].tail;
  for (int i = 0; i < route->size; i++)
    {
      pointf place = route->list[turned ? route->size - 1 - i : i];

      if (!isfinite (place.x) || !isfinite (place.y))
        return;
      points[i] = (KringPoint) { place.x - moved.x, moved.y - place.y };
    }

  kring_graph_set_route (graph, index, points, route->size);
}

/**
 * kring_graphviz_route:
 * @self: Graphviz
 * @graph: a graph whose nodes have positions, and whose edges get routes
 *
 * Leads the edges around the nodes. Edges between the same two nodes get the
 * same route, and an edge that cannot be led around gets none.
 *
 * Returns: whether it could be done
 */
gboolean
kring_graphviz_route (KringGraphviz *self,
                      KringGraph    *graph)
{
  g_autofree Agnode_t **nodes = g_new0 (Agnode_t *, graph->n_nodes + 1);
  Agraph_t *agraph;
  gboolean done;

  if (graph->n_nodes == 0)
    return TRUE;

  agraph = kring_agraph_new (graph, FALSE, nodes);
  kring_agraph_declare (agraph, AGRAPH, "splines", "true");
  kring_agraph_declare (agraph, AGRAPH, "esep", "+4");
  kring_agraph_declare (agraph, AGRAPH, "sep", "+6");
  for (guint i = 0; i < graph->n_nodes; i++)
    kring_agraph_set (nodes[i], "pos", "%.4f,%.4f", graph->nodes[i].x, -graph->nodes[i].y);

  done = gvLayout (self->context, agraph, "nop2") == 0;
  if (done)
    {
      pointf moved = { ND_coord (nodes[0]).x - graph->nodes[0].x, ND_coord (nodes[0]).y + graph->nodes[0].y };

      for (guint i = 0; i < graph->n_edges; i++)
        {
          const KringGraphEdge *edge = &graph->edges[i];

          if (edge->tail != edge->head)
            kring_graphviz_read_route (graph, i, agedge (agraph, nodes[edge->tail], nodes[edge->head], NULL, FALSE), moved);
        }
      gvFreeLayout (self->context, agraph);
    }
  agclose (agraph);

  return done;
}
