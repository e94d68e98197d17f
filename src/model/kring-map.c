/* kring-map.c: how the map is arranged and what it shows
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map.h"

#include "kring-choices.h"

#include <glib/gi18n.h>

KRING_DEFINE_ITEM (KringMap, kring_map, MAP, "map", N_("map"), KRING_MAP_FIELDS, NULL)
