/* kring-commitment.c: what a party promised, and for how long
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-commitment.h"

#include "kring-choices.h"

#include <glib/gi18n.h>

KRING_DEFINE_ITEM (KringCommitment, kring_commitment, COMMITMENT, "commitment", N_("commitment"), KRING_COMMITMENT_FIELDS, NULL)
