/* kring-influence.h: who influences whom
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-item.h"

G_BEGIN_DECLS

#define KRING_TYPE_INFLUENCE (kring_influence_get_type ())
KRING_DECLARE_ITEM (KringInfluence, kring_influence, INFLUENCE);

#define KRING_INFLUENCE_FIELDS(FIELD) \
  FIELD (KRING_INFLUENCE_FROM, "from", REFERENCE, .label = N_("From"), .targets = KRING_TARGET (STAKEHOLDER), .required = TRUE) \
  FIELD (KRING_INFLUENCE_TO, "to", REFERENCE, .label = N_("To"), .targets = KRING_TARGET (STAKEHOLDER), .required = TRUE) \
  FIELD (KRING_INFLUENCE_STRENGTH, "strength", SCALE, .label = N_("Strength"), .choices = kring_strengths, .min = 1, .max = 3, .fallback = 2) \
  FIELD (KRING_INFLUENCE_EFFECT, "effect", CHOICE, .label = N_("Effect"), .choices = kring_effects, .fallback = KRING_EFFECT_NEUTRAL, \
         .hint = N_("Whether it moves the other towards the ideal or away from it")) \
  FIELD (KRING_INFLUENCE_KIND, "kind", CHOICE, .label = N_("Kind"), .choices = kring_influence_kinds) \
  FIELD (KRING_INFLUENCE_NOTE, "note", TEXT, .label = N_("Note"), .privacy = KRING_PRIVATE)

typedef enum
{
  KRING_INFLUENCE_FIELDS (KRING_FIELD_AS_ENUM)
  KRING_INFLUENCE_N_FIELDS
} KringInfluenceField;

G_END_DECLS
