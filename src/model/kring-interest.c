/* kring-interest.c: something that is at stake for several parties
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-interest.h"

#include "kring-choices.h"

#include <glib/gi18n.h>

KRING_DEFINE_ITEM (KringInterest, kring_interest, INTEREST, "interest", N_("interest"), KRING_INTEREST_FIELDS, NULL)
