/* kring-action.h: a step that is asked of a party
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-item.h"

G_BEGIN_DECLS

#define KRING_TYPE_ACTION (kring_action_get_type ())
KRING_DECLARE_ITEM (KringAction, kring_action, ACTION);

#define KRING_ACTION_FIELDS(FIELD) \
  FIELD (KRING_ACTION_WHAT, "what", LINE, .label = N_("What we ask"), \
         .privacy = KRING_PRIVATE_SOMETIMES, .is_private = kring_action_is_private) \
  FIELD (KRING_ACTION_WHEN, "when", MOMENT, .label = N_("When"), \
         .hint = N_("Such as 15 March 2027, Q1 2027 or 2027"), \
         .privacy = KRING_PRIVATE_SOMETIMES, .is_private = kring_action_is_private) \
  FIELD (KRING_ACTION_ASKED_BY, "asked-by", REFERENCE, .label = N_("Asked by"), .targets = KRING_TARGET (STAKEHOLDER), \
         .privacy = KRING_PRIVATE_SOMETIMES, .is_private = kring_action_is_private) \
  FIELD (KRING_ACTION_ASKED_BY_NAME, "asked-by-name", LINE, .label = N_("Asked by (someone else)"), \
         .privacy = KRING_PRIVATE_SOMETIMES, .is_private = kring_action_is_private) \
  FIELD (KRING_ACTION_STATUS, "status", CHOICE, .label = N_("Status"), .choices = kring_action_statuses, .fallback = KRING_ACTION_IDEA, \
         .privacy = KRING_PRIVATE_SOMETIMES, .is_private = kring_action_is_private)

typedef enum
{
  KRING_ACTION_FIELDS (KRING_FIELD_AS_ENUM)
  KRING_ACTION_N_FIELDS
} KringActionField;

G_END_DECLS
