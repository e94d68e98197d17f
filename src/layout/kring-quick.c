/* kring-quick.c: arranges in layers or a ring without waiting for an engine
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-quick.h"

#include "kring-layers.h"
#include "kring-ring.h"

/* Above this circo needs from seconds to minutes; our own ring does not. */
#define MAX_CIRCO_EDGES 120

/* Above these dot needs up to minutes, and gives nearly each node a layer of
 * its own; our own layers do not. */
#define MAX_DOT_NODES 100
#define MAX_DOT_EDGES 250

/* Above these Graphviz needs more than seconds to lead lines around nodes. */
#define MAX_ROUTED_NODES 120
#define MAX_ROUTED_EDGES 600

/**
 * kring_quick_can:
 * @engine: an engine
 *
 * Returns: whether our own code can stand in for it
 */
gboolean
kring_quick_can (KringEngine engine)
{
  return engine == KRING_ENGINE_DOT || engine == KRING_ENGINE_CIRCO;
}

/**
 * kring_quick_is_wanted:
 * @graph: a graph
 * @engine: an engine that our own code can stand in for
 *
 * Returns: whether the engine would take longer on @graph than people wait
 */
gboolean
kring_quick_is_wanted (const KringGraph *graph,
                       KringEngine       engine)
{
  if (engine == KRING_ENGINE_CIRCO)
    return graph->n_edges > MAX_CIRCO_EDGES;

  return graph->n_nodes > MAX_DOT_NODES || graph->n_edges > MAX_DOT_EDGES;
}

/**
 * kring_quick_route_is_wanted:
 * @graph: a graph
 *
 * Returns: whether Graphviz would take longer to find routes for @graph than
 *   people wait, so that our own are the final ones
 */
gboolean
kring_quick_route_is_wanted (const KringGraph *graph)
{
  return graph->n_nodes > MAX_ROUTED_NODES || graph->n_edges > MAX_ROUTED_EDGES;
}

/**
 * kring_quick_arrange:
 * @graph: a graph, whose nodes get a position
 * @engine: an engine that our own code can stand in for
 *
 * Returns: what may be done to the arrangement without spoiling its meaning
 */
KringShaping
kring_quick_arrange (KringGraph  *graph,
                     KringEngine  engine)
{
  if (engine == KRING_ENGINE_CIRCO)
    {
      kring_ring_arrange (graph);
      return kring_shaping_for_engine (engine);
    }

  kring_layers_arrange (graph);

  return KRING_SHAPING_NONE;
}
