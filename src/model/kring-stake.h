/* kring-stake.h: how a party stands towards an interest
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-item.h"

G_BEGIN_DECLS

#define KRING_TYPE_STAKE (kring_stake_get_type ())
KRING_DECLARE_ITEM (KringStake, kring_stake, STAKE);

#define KRING_STAKE_FIELDS(FIELD) \
  FIELD (KRING_STAKE_STAKEHOLDER, "stakeholder", REFERENCE, .label = N_("Stakeholder"), .targets = KRING_TARGET (STAKEHOLDER), .required = TRUE) \
  FIELD (KRING_STAKE_INTEREST, "interest", REFERENCE, .label = N_("Interest"), .targets = KRING_TARGET (INTEREST), .required = TRUE) \
  FIELD (KRING_STAKE_STANCE, "stance", CHOICE, .label = N_("Position"), .choices = kring_stances) \
  FIELD (KRING_STAKE_WEIGHT, "weight", SCALE, .label = N_("Weight"), .choices = kring_weights, .min = 1, .max = 3, .fallback = 2) \
  FIELD (KRING_STAKE_DISCUSSED_ON, "discussed-on", DATE, .label = N_("Discussed on")) \
  FIELD (KRING_STAKE_NOTE, "note", TEXT, .label = N_("Note"), .privacy = KRING_PRIVATE)

typedef enum
{
  KRING_STAKE_FIELDS (KRING_FIELD_AS_ENUM)
  KRING_STAKE_N_FIELDS
} KringStakeField;

G_END_DECLS
