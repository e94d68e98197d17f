/* kring-engine.h: the ways to arrange a map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-choices.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * KringEngine:
 * @KRING_ENGINE_SFDP: springs, for large maps
 * @KRING_ENGINE_NEATO: springs, distances true to the number of steps
 * @KRING_ENGINE_DOT: layers, in the direction of the lines
 * @KRING_ENGINE_FDP: springs, for small maps
 * @KRING_ENGINE_TWOPI: rings around a centre
 * @KRING_ENGINE_CIRCO: one ring for each closely knit group
 * @KRING_N_ENGINES: how many there are
 *
 * The engines of Graphviz that arrange maps.
 */
typedef enum
{
  KRING_ENGINE_SFDP,
  KRING_ENGINE_NEATO,
  KRING_ENGINE_DOT,
  KRING_ENGINE_FDP,
  KRING_ENGINE_TWOPI,
  KRING_ENGINE_CIRCO,
  KRING_N_ENGINES
} KringEngine;

const char *kring_engine_get_name        (KringEngine       engine);
gboolean    kring_engine_from_name       (const char       *name,
                                          KringEngine      *engine);
gboolean    kring_engine_is_repeatable   (KringEngine       engine);
KringEngine kring_engine_for_arrangement (KringArrangement  arrangement,
                                          guint             n_nodes,
                                          guint             n_edges);

G_END_DECLS
