/* kring-stake.c: how a party stands towards an interest
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-stake.h"

#include "kring-choices.h"

#include <glib/gi18n.h>

KRING_DEFINE_ITEM (KringStake, kring_stake, STAKE, "stake", N_("position on an interest"), KRING_STAKE_FIELDS, NULL)
