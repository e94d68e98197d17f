/* kring-decision.c: what was decided, when and by whom
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-decision.h"

#include "kring-choices.h"

#include <glib/gi18n.h>

KRING_DEFINE_ITEM (KringDecision, kring_decision, DECISION, "decision", N_("decision"), KRING_DECISION_FIELDS, NULL)
