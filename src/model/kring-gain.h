/* kring-gain.h: what a party gets out of taking part
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-item.h"

G_BEGIN_DECLS

#define KRING_TYPE_GAIN (kring_gain_get_type ())
KRING_DECLARE_ITEM (KringGain, kring_gain, GAIN);

#define KRING_GAIN_FIELDS(FIELD) \
  FIELD (KRING_GAIN_WHAT, "what", LINE, .label = N_("What it brings them"), \
         .hint = N_("A gain is what taking part brings a party; an interest is what is at stake for several"), \
         .privacy = KRING_PRIVATE_SOMETIMES, .is_private = kring_gain_is_private) \
  FIELD (KRING_GAIN_CATEGORY, "category", CHOICE, .label = N_("Category"), .choices = kring_gain_categories, \
         .privacy = KRING_PRIVATE_SOMETIMES, .is_private = kring_gain_is_private) \
  FIELD (KRING_GAIN_OPENNESS, "openness", CHOICE, .label = N_("Openness"), .choices = kring_opennesses, \
         .hint = N_("Whether they said so themselves, or you suspect it"), \
         .privacy = KRING_PRIVATE_SOMETIMES, .is_private = kring_gain_is_private)

typedef enum
{
  KRING_GAIN_FIELDS (KRING_FIELD_AS_ENUM)
  KRING_GAIN_N_FIELDS
} KringGainField;

G_END_DECLS
