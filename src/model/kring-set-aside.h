/* kring-set-aside.h: an item that a finding need not speak of
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-item.h"

G_BEGIN_DECLS

#define KRING_TYPE_SET_ASIDE (kring_set_aside_get_type ())
KRING_DECLARE_ITEM (KringSetAside, kring_set_aside, SET_ASIDE);

#define KRING_SET_ASIDE_FIELDS(FIELD) \
  FIELD (KRING_SET_ASIDE_RULE, "rule", LINE, .label = N_("Rule"), .required = TRUE, .privacy = KRING_PRIVATE) \
  FIELD (KRING_SET_ASIDE_ITEM, "item", REFERENCE, .label = N_("Item"), \
         .targets = KRING_TARGET (STAKEHOLDER) | KRING_TARGET (INTEREST) | KRING_TARGET (CHECK), .privacy = KRING_PRIVATE) \
  FIELD (KRING_SET_ASIDE_REASON, "reason", LINE, .label = N_("Reason"), .privacy = KRING_PRIVATE)

typedef enum
{
  KRING_SET_ASIDE_FIELDS (KRING_FIELD_AS_ENUM)
  KRING_SET_ASIDE_N_FIELDS
} KringSetAsideField;

G_END_DECLS
