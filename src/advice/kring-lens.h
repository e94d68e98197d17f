/* kring-lens.h: an ingredient that colours the map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-choices.h"

G_BEGIN_DECLS

/**
 * KringLens:
 *
 * No lens, and those of the seven ingredients, in their order: the keys Alt+0
 * to Alt+7 put them on.
 */
typedef enum
{
  KRING_LENS_NONE,
  KRING_LENS_GAIN,
  KRING_LENS_EMPATHY,
  KRING_LENS_INVOLVEMENT,
  KRING_LENS_ACTION,
  KRING_LENS_SAFETY,
  KRING_LENS_LEADERSHIP,
  KRING_LENS_TIME,
  KRING_N_LENSES
} KringLens;

/**
 * KringLensState:
 * @KRING_LENS_FADED: the lens has nothing to say of it
 * @KRING_LENS_NOTHING: nothing is known
 * @KRING_LENS_GOOD: as it should be
 * @KRING_LENS_ATTENTION: not yet as it should be
 * @KRING_LENS_ALARM: what should not wait
 *
 * What a lens tells of a stakeholder.
 */
typedef enum
{
  KRING_LENS_FADED,
  KRING_LENS_NOTHING,
  KRING_LENS_GOOD,
  KRING_LENS_ATTENTION,
  KRING_LENS_ALARM,
  KRING_N_LENS_STATES
} KringLensState;

const char *kring_lens_get_id (KringLens self);
gboolean kring_lens_find (const char *id, KringLens *lens);
const char *kring_lens_get_title (KringLens self);
gboolean kring_lens_is_private (KringLens self);
const char *kring_lens_get_state_label (KringLens self, KringLensState state);
const char *kring_lens_get_label_for (KringLens self, KringLensState state, KringRole role);

G_END_DECLS
