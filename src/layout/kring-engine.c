/* kring-engine.c: the ways to arrange a map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-engine.h"

static const char * const kring_engine_names[KRING_N_ENGINES] = {
  [KRING_ENGINE_SFDP] = "sfdp",
  [KRING_ENGINE_NEATO] = "neato",
  [KRING_ENGINE_DOT] = "dot",
  [KRING_ENGINE_FDP] = "fdp",
  [KRING_ENGINE_TWOPI] = "twopi",
  [KRING_ENGINE_CIRCO] = "circo",
};

/* From here on neato takes longer than people like to wait. */
#define NEATO_MAX_NODES 150

/**
 * kring_engine_get_name:
 * @engine: an engine
 *
 * Returns: the name that Graphviz gives it
 */
const char *
kring_engine_get_name (KringEngine engine)
{
  g_return_val_if_fail (engine < KRING_N_ENGINES, NULL);

  return kring_engine_names[engine];
}

/**
 * kring_engine_from_name:
 * @name: the name of an engine, as on a command line
 * @engine: (out): the engine
 *
 * Returns: whether there is an engine of that name
 */
gboolean
kring_engine_from_name (const char  *name,
                        KringEngine *engine)
{
  for (guint i = 0; i < KRING_N_ENGINES; i++)
    if (g_strcmp0 (name, kring_engine_names[i]) == 0)
      {
        *engine = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * kring_engine_is_repeatable:
 * @engine: an engine
 *
 * fdp goes by where things lie in memory, and at times gives one of several
 * arrangements that are as good.
 *
 * Returns: whether the same graph always gets the same arrangement by it
 */
gboolean
kring_engine_is_repeatable (KringEngine engine)
{
  return engine != KRING_ENGINE_FDP;
}

/**
 * kring_engine_for_arrangement:
 * @arrangement: the arrangement that the map asks for
 * @n_nodes: how many nodes it has
 * @n_edges: how many edges
 *
 * Chooses the engine that does what is asked at this size, within the time
 * that people wait. It is repeatable.
 *
 * Returns: the engine
 */
KringEngine
kring_engine_for_arrangement (KringArrangement arrangement,
                              guint            n_nodes,
                              guint            n_edges)
{
  switch (arrangement)
    {
    case KRING_ARRANGEMENT_LAYERS:
      return KRING_ENGINE_DOT;

    case KRING_ARRANGEMENT_RADIAL:
      return KRING_ENGINE_TWOPI;

    case KRING_ARRANGEMENT_RING:
      return KRING_ENGINE_CIRCO;

    case KRING_ARRANGEMENT_AUTOMATIC:
    case KRING_ARRANGEMENT_FORCE:
    default:
      return n_nodes <= NEATO_MAX_NODES ? KRING_ENGINE_NEATO : KRING_ENGINE_SFDP;
    }
}
