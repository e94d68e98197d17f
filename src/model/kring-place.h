/* kring-place.h: where a node stands on the map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-item.h"

G_BEGIN_DECLS

#define KRING_TYPE_PLACE (kring_place_get_type ())
KRING_DECLARE_ITEM (KringPlace, kring_place, PLACE);

#define KRING_PLACE_FIELDS(FIELD) \
  FIELD (KRING_PLACE_NODE, "node", REFERENCE, .label = N_("Node"), \
         .targets = KRING_TARGET (STAKEHOLDER) | KRING_TARGET (INTEREST), .required = TRUE) \
  FIELD (KRING_PLACE_X, "x", NUMBER, .label = N_("X"), .required = TRUE) \
  FIELD (KRING_PLACE_Y, "y", NUMBER, .label = N_("Y"), .required = TRUE) \
  FIELD (KRING_PLACE_PINNED, "pinned", FLAG, .label = N_("Pinned"))

typedef enum
{
  KRING_PLACE_FIELDS (KRING_FIELD_AS_ENUM)
  KRING_PLACE_N_FIELDS
} KringPlaceField;

G_END_DECLS
