/* kring-alliance.c: the alliance itself, the root of a document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-alliance.h"

#include "kring-choices.h"

#include <glib/gi18n.h>

static const KringListSpec kring_alliance_lists[] = {
  [KRING_ALLIANCE_MANAGER] = { "manager", KRING_KIND_PERSON, .single = TRUE, .label = N_("Alliance manager") },
  [KRING_ALLIANCE_FACILITATOR] = { "facilitator", KRING_KIND_PERSON, .single = TRUE, .label = N_("Neutral facilitator") },
  [KRING_ALLIANCE_INDICATORS] = { "indicator", KRING_KIND_INDICATOR, .label = N_("Measurable changes") },
  [KRING_ALLIANCE_STAKEHOLDERS] = { "stakeholder", KRING_KIND_STAKEHOLDER, .label = N_("Stakeholders") },
  [KRING_ALLIANCE_INTERESTS] = { "interest", KRING_KIND_INTEREST, .label = N_("Interests") },
  [KRING_ALLIANCE_STAKES] = { "stake", KRING_KIND_STAKE, .label = N_("Positions on interests") },
  [KRING_ALLIANCE_INFLUENCES] = { "influence", KRING_KIND_INFLUENCE, .label = N_("Influence lines") },
  [KRING_ALLIANCE_CHECKS] = { "check", KRING_KIND_CHECK, .label = N_("Checklist items"),
                              .private_label = N_("Answers about gain and safety") },
  [KRING_ALLIANCE_SET_ASIDES] = { "set-aside", KRING_KIND_SET_ASIDE, .label = N_("Set aside") },
  [KRING_ALLIANCE_MILESTONES] = { "milestone", KRING_KIND_MILESTONE, .label = N_("Milestones") },
  [KRING_ALLIANCE_DECISIONS] = { "decision", KRING_KIND_DECISION, .label = N_("Decisions") },
  [KRING_ALLIANCE_MAP] = { "map", KRING_KIND_MAP, .single = TRUE, .implied = TRUE, .label = N_("Map") },
  [KRING_ALLIANCE_PLACES] = { "place", KRING_KIND_PLACE, .label = N_("Places on the map") },
  [KRING_ALLIANCE_N_LISTS] = { NULL },
};

KRING_DEFINE_ITEM (KringAlliance, kring_alliance, ALLIANCE, "alliance", N_("alliance"), KRING_ALLIANCE_FIELDS, kring_alliance_lists)
