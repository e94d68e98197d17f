/* kring-map.h: how the map is arranged and what it shows
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-item.h"

G_BEGIN_DECLS

#define KRING_TYPE_MAP (kring_map_get_type ())
KRING_DECLARE_ITEM (KringMap, kring_map, MAP);

#define KRING_MAP_FIELDS(FIELD) \
  FIELD (KRING_MAP_ARRANGEMENT, "arrangement", CHOICE, .label = N_("Arrangement"), .choices = kring_arrangements) \
  FIELD (KRING_MAP_INTERESTS_SHOWN, "interests-shown", FLAG, .label = N_("Show interests"), .fallback = TRUE) \
  FIELD (KRING_MAP_LINES_SHOWN, "lines-shown", FLAG, .label = N_("Show lines"), .fallback = TRUE)

typedef enum
{
  KRING_MAP_FIELDS (KRING_FIELD_AS_ENUM)
  KRING_MAP_N_FIELDS
} KringMapField;

G_END_DECLS
