/* kring-place.c: where a node stands on the map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-place.h"

#include "kring-choices.h"

#include <glib/gi18n.h>

KRING_DEFINE_ITEM (KringPlace, kring_place, PLACE, "place", N_("place on the map"), KRING_PLACE_FIELDS, NULL)
