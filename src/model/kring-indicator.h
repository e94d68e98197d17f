/* kring-indicator.h: a change that can be measured
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-item.h"

G_BEGIN_DECLS

#define KRING_TYPE_INDICATOR (kring_indicator_get_type ())
KRING_DECLARE_ITEM (KringIndicator, kring_indicator, INDICATOR);

#define KRING_INDICATOR_FIELDS(FIELD) \
  FIELD (KRING_INDICATOR_WHAT, "what", LINE, .label = N_("What changes")) \
  FIELD (KRING_INDICATOR_UNIT, "unit", LINE, .label = N_("Unit")) \
  FIELD (KRING_INDICATOR_LEVEL, "level", CHOICE, .label = N_("Level"), .choices = kring_levels, \
         .hint = N_("What changes: what people know, what they do, the rules, or how they live")) \
  FIELD (KRING_INDICATOR_BASELINE, "baseline", NUMBER, .label = N_("Baseline"), \
         .hint = N_("The value at the start")) \
  FIELD (KRING_INDICATOR_TARGET, "target", NUMBER, .label = N_("Target")) \
  FIELD (KRING_INDICATOR_TARGET_YEAR, "target-year", YEAR, .label = N_("Target year"))

typedef enum
{
  KRING_INDICATOR_FIELDS (KRING_FIELD_AS_ENUM)
  KRING_INDICATOR_N_FIELDS
} KringIndicatorField;

typedef enum
{
  KRING_INDICATOR_READINGS,
  KRING_INDICATOR_N_LISTS
} KringIndicatorList;

G_END_DECLS
