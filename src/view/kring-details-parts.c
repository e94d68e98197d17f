/* kring-details-parts.c: how the details of an item are divided
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-details-parts.h"

#include "model/kring-alliance.h"
#include "model/kring-indicator.h"
#include "model/kring-influence.h"
#include "model/kring-interest.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>

#define FIELDS(...) \
  .type = KRING_PART_FIELDS, \
  .fields = (const guint[]){ __VA_ARGS__ }, \
  .n_fields = sizeof ((const guint[]){ __VA_ARGS__ }) / sizeof (guint)

#define LIST(LIST_, KIND) \
  .type = KRING_PART_LIST, .list = LIST_, .kind = KRING_KIND_##KIND

#define LINKS(KIND, END, OTHER_END) \
  .type = KRING_PART_LINKS, .kind = KRING_KIND_##KIND, .end = KRING_##KIND##_##END, .other_end = KRING_##KIND##_##OTHER_END

static const KringPart alliance_parts[] = {
  { N_("The alliance"), .unfolded = TRUE,
    FIELDS (KRING_ALLIANCE_TITLE, KRING_ALLIANCE_START_YEAR, KRING_ALLIANCE_PHASE, KRING_ALLIANCE_SINCE,
            KRING_ALLIANCE_LANGUAGE) },
  { N_("What it is for"), .unfolded = TRUE,
    FIELDS (KRING_ALLIANCE_IDEAL, KRING_ALLIANCE_NEED, KRING_ALLIANCE_FOR_WHOM, KRING_ALLIANCE_MESSAGE) },
  { N_("Alliance manager"), LIST (KRING_ALLIANCE_MANAGER, PERSON),
    .empty = N_("Nobody is named as alliance manager yet."), .add = N_("Name the alliance manager") },
  { N_("Neutral facilitator"), LIST (KRING_ALLIANCE_FACILITATOR, PERSON),
    .empty = N_("Nobody is named as neutral facilitator yet."), .add = N_("Name the neutral facilitator") },
  { N_("Measurable changes"), LIST (KRING_ALLIANCE_INDICATORS, INDICATOR),
    .empty = N_("No measurable change yet."), .add = N_("Add a measurable change") },
  { N_("Milestones"), LIST (KRING_ALLIANCE_MILESTONES, MILESTONE),
    .empty = N_("No milestone yet."), .add = N_("Add a milestone") },
  { N_("Decisions"), LIST (KRING_ALLIANCE_DECISIONS, DECISION),
    .empty = N_("No decision yet."), .add = N_("Add a decision") },
  { N_("Bridge builders"), KRING_PART_BRIDGES },
  { N_("Note"), FIELDS (KRING_ALLIANCE_NOTE) },
};

static const KringPart stakeholder_parts[] = {
  { N_("Who they are"), .unfolded = TRUE,
    FIELDS (KRING_STAKEHOLDER_NAME, KRING_STAKEHOLDER_SECTOR, KRING_STAKEHOLDER_ROLE, KRING_STAKEHOLDER_INVOLVEMENT) },
  { N_("How they stand"), .unfolded = TRUE,
    FIELDS (KRING_STAKEHOLDER_INFLUENCE, KRING_STAKEHOLDER_CONCERN, KRING_STAKEHOLDER_ATTITUDE,
            KRING_STAKEHOLDER_SAFETY) },
  { N_("Positions on interests"), LINKS (STAKE, STAKEHOLDER, INTEREST),
    .empty = N_("No position on an interest yet."), .add = N_("Add a position on an interest") },
  { N_("Influences"), LINKS (INFLUENCE, FROM, TO),
    .empty = N_("No influence line to others yet."), .add = N_("Add who they influence") },
  { N_("Is influenced by"), LINKS (INFLUENCE, TO, FROM),
    .empty = N_("No influence line from others yet."), .add = N_("Add who influences them") },
  { N_("Their view"),
    FIELDS (KRING_STAKEHOLDER_VIEWPOINT, KRING_STAKEHOLDER_ORIGIN, KRING_STAKEHOLDER_NEEDS, KRING_STAKEHOLDER_MOVED_BY) },
  { N_("Who can get them moving"), KRING_PART_ROUTES },
  { N_("Their gain"), LIST (KRING_STAKEHOLDER_GAINS, GAIN),
    .empty = N_("Nothing yet about what taking part brings them."), .add = N_("Add a gain") },
  { N_("Actions"), LIST (KRING_STAKEHOLDER_ACTIONS, ACTION),
    .empty = N_("No step is asked of them yet."), .add = N_("Add an action") },
  { N_("Commitment"), LIST (KRING_STAKEHOLDER_COMMITMENT, COMMITMENT),
    .empty = N_("They have promised nothing yet."), .add = N_("Add a commitment") },
  { N_("Contacts"), LIST (KRING_STAKEHOLDER_CONTACTS, CONTACT),
    .empty = N_("No contact yet."), .add = N_("Add a contact") },
  { N_("Tags and note"), FIELDS (KRING_STAKEHOLDER_TAGS, KRING_STAKEHOLDER_NOTE) },
};

static const KringPart interest_parts[] = {
  { N_("What it is"), .unfolded = TRUE, FIELDS (KRING_INTEREST_NAME, KRING_INTEREST_DESCRIPTION) },
  { N_("Who shares it or goes against it"), .unfolded = TRUE, LINKS (STAKE, INTEREST, STAKEHOLDER),
    .empty = N_("No stakeholder has a position on it yet."), .add = N_("Add a stakeholder’s position") },
};

static const KringPart stake_parts[] = {
  { N_("Position on an interest"), .unfolded = TRUE,
    FIELDS (KRING_STAKE_STAKEHOLDER, KRING_STAKE_INTEREST, KRING_STAKE_STANCE, KRING_STAKE_WEIGHT,
            KRING_STAKE_DISCUSSED_ON, KRING_STAKE_NOTE) },
};

static const KringPart influence_parts[] = {
  { N_("Influence line"), .unfolded = TRUE,
    FIELDS (KRING_INFLUENCE_FROM, KRING_INFLUENCE_TO, KRING_INFLUENCE_EFFECT, KRING_INFLUENCE_KIND,
            KRING_INFLUENCE_STRENGTH, KRING_INFLUENCE_NOTE) },
};

static const KringPart indicator_parts[] = {
  { N_("Readings"), .unfolded = TRUE, LIST (KRING_INDICATOR_READINGS, READING),
    .empty = N_("No reading yet."), .add = N_("Add a reading") },
};

/**
 * kring_details_parts_get:
 * @kind: a kind of item
 * @n_parts: (out): how many parts it has
 *
 * The parts that an item's details have, in their order. Items that are shown
 * within another one's details have all fields in one place, and only their
 * lists as parts.
 *
 * Returns: (array length=n_parts) (nullable): the parts; %NULL for none
 */
const KringPart *
kring_details_parts_get (KringKind kind,
                         guint *n_parts)
{
#define PARTS(parts) (*n_parts = G_N_ELEMENTS (parts), (parts))
  switch ((int) kind)
    {
    case KRING_KIND_ALLIANCE:
      return PARTS (alliance_parts);

    case KRING_KIND_STAKEHOLDER:
      return PARTS (stakeholder_parts);

    case KRING_KIND_INTEREST:
      return PARTS (interest_parts);

    case KRING_KIND_STAKE:
      return PARTS (stake_parts);

    case KRING_KIND_INFLUENCE:
      return PARTS (influence_parts);

    case KRING_KIND_INDICATOR:
      return PARTS (indicator_parts);

    default:
      *n_parts = 0;
      return NULL;
    }
#undef PARTS
}
