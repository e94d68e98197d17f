/* kring-set-aside.c: an item that a finding need not speak of
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-set-aside.h"

#include "kring-choices.h"

#include <glib/gi18n.h>

KRING_DEFINE_ITEM (KringSetAside, kring_set_aside, SET_ASIDE, "set-aside", N_("set aside"), KRING_SET_ASIDE_FIELDS, NULL)
