/* kring-influence.c: who influences whom
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-influence.h"

#include "kring-choices.h"

#include <glib/gi18n.h>

KRING_DEFINE_ITEM (KringInfluence, kring_influence, INFLUENCE, "influence", N_("influence line"), KRING_INFLUENCE_FIELDS, NULL)
