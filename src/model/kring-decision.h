/* kring-decision.h: what was decided, when and by whom
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-item.h"

G_BEGIN_DECLS

#define KRING_TYPE_DECISION (kring_decision_get_type ())
KRING_DECLARE_ITEM (KringDecision, kring_decision, DECISION);

#define KRING_DECISION_FIELDS(FIELD) \
  FIELD (KRING_DECISION_DATE, "date", DATE, .label = N_("Date")) \
  FIELD (KRING_DECISION_TEXT, "text", LINE, .label = N_("Decision")) \
  FIELD (KRING_DECISION_DECIDED_BY, "decided-by", LINE, .label = N_("Decided by"))

typedef enum
{
  KRING_DECISION_FIELDS (KRING_FIELD_AS_ENUM)
  KRING_DECISION_N_FIELDS
} KringDecisionField;

G_END_DECLS
