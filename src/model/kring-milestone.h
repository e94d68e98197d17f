/* kring-milestone.h: what must have been reached in which year
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-item.h"

G_BEGIN_DECLS

#define KRING_TYPE_MILESTONE (kring_milestone_get_type ())
KRING_DECLARE_ITEM (KringMilestone, kring_milestone, MILESTONE);

#define KRING_MILESTONE_FIELDS(FIELD) \
  FIELD (KRING_MILESTONE_YEAR, "year", YEAR, .label = N_("Year"), .required = TRUE) \
  FIELD (KRING_MILESTONE_TEXT, "text", LINE, .label = N_("What has been reached")) \
  FIELD (KRING_MILESTONE_STATUS, "status", CHOICE, .label = N_("Status"), .choices = kring_milestone_statuses, .fallback = KRING_MILESTONE_PLANNED) \
  FIELD (KRING_MILESTONE_OWNER, "owner", REFERENCE, .label = N_("Owner"), .targets = KRING_TARGET (STAKEHOLDER)) \
  FIELD (KRING_MILESTONE_OWNER_NAME, "owner-name", LINE, .label = N_("Owner (someone else)"))

typedef enum
{
  KRING_MILESTONE_FIELDS (KRING_FIELD_AS_ENUM)
  KRING_MILESTONE_N_FIELDS
} KringMilestoneField;

G_END_DECLS
