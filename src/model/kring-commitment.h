/* kring-commitment.h: what a party promised, and for how long
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-item.h"

G_BEGIN_DECLS

#define KRING_TYPE_COMMITMENT (kring_commitment_get_type ())
KRING_DECLARE_ITEM (KringCommitment, kring_commitment, COMMITMENT);

#define KRING_COMMITMENT_FIELDS(FIELD) \
  FIELD (KRING_COMMITMENT_FROM, "from", YEAR, .label = N_("From year")) \
  FIELD (KRING_COMMITMENT_UNTIL, "until", YEAR, .label = N_("Until year")) \
  FIELD (KRING_COMMITMENT_WHAT, "what", LINE, .label = N_("What they promised"))

typedef enum
{
  KRING_COMMITMENT_FIELDS (KRING_FIELD_AS_ENUM)
  KRING_COMMITMENT_N_FIELDS
} KringCommitmentField;

G_END_DECLS
