/* kring-stakeholder.h: a party around the ideal
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-item.h"

G_BEGIN_DECLS

#define KRING_TYPE_STAKEHOLDER (kring_stakeholder_get_type ())
KRING_DECLARE_ITEM (KringStakeholder, kring_stakeholder, STAKEHOLDER);

#define KRING_STAKEHOLDER_FIELDS(FIELD) \
  FIELD (KRING_STAKEHOLDER_ID, "id", ID, .label = N_("Id"), .required = TRUE) \
  FIELD (KRING_STAKEHOLDER_NAME, "name", LINE, .label = N_("Name"), .required = TRUE) \
  FIELD (KRING_STAKEHOLDER_SECTOR, "sector", CHOICE, .label = N_("Sector"), .choices = kring_sectors) \
  FIELD (KRING_STAKEHOLDER_ROLE, "role", CHOICE, .label = N_("Role"), .choices = kring_roles, \
         .hint = N_("What this party is to the alliance"), \
         .privacy = KRING_PRIVATE_SOMETIMES, .is_private = kring_role_is_private, \
         .shared_choice = KRING_ROLE_CONTEXT) \
  FIELD (KRING_STAKEHOLDER_INVOLVEMENT, "involvement", CHOICE, .label = N_("Involvement"), .choices = kring_involvements) \
  FIELD (KRING_STAKEHOLDER_INFLUENCE, "influence", SCALE, .label = N_("Influence"), .choices = kring_influence_words, .min = 1, .max = 5, \
         .hint = N_("How much this party can help or hinder"), .privacy = KRING_PRIVATE) \
  FIELD (KRING_STAKEHOLDER_CONCERN, "concern", SCALE, .label = N_("Concern for the ideal"), .choices = kring_concern_words, .min = 1, .max = 5, \
         .hint = N_("How much the ideal matters to this party"), .privacy = KRING_PRIVATE) \
  FIELD (KRING_STAKEHOLDER_ATTITUDE, "attitude", SCALE, .label = N_("Attitude to the alliance"), .choices = kring_attitudes, .min = -2, .max = 2, \
         .hint = N_("For or against the alliance itself; a viewpoint is what they think of the matter"), .privacy = KRING_PRIVATE) \
  FIELD (KRING_STAKEHOLDER_SAFETY, "safety", CHOICE, .label = N_("Can speak freely"), .choices = kring_safeties, .privacy = KRING_PRIVATE) \
  FIELD (KRING_STAKEHOLDER_TAGS, "tags", TAGS, .label = N_("Tags"), \
         .hint = N_("Words of your own to group by, separated by spaces"), .privacy = KRING_PRIVATE) \
  FIELD (KRING_STAKEHOLDER_VIEWPOINT, "viewpoint", TEXT, .label = N_("Viewpoint"), \
         .hint = N_("What they think of the matter, as they would say it themselves"), .privacy = KRING_PRIVATE) \
  FIELD (KRING_STAKEHOLDER_ORIGIN, "origin", TEXT, .label = N_("Where it comes from"), \
         .hint = N_("The experience or worry behind the viewpoint"), .privacy = KRING_PRIVATE) \
  FIELD (KRING_STAKEHOLDER_MOVED_BY, "moved-by", TEXT, .label = N_("What it takes to get them moving"), .privacy = KRING_PRIVATE) \
  FIELD (KRING_STAKEHOLDER_NEEDS, "needs", TEXT, .label = N_("Needs"), \
         .hint = N_("For a target group: what these people say they need")) \
  FIELD (KRING_STAKEHOLDER_NOTE, "note", TEXT, .label = N_("Note"), .privacy = KRING_PRIVATE)

typedef enum
{
  KRING_STAKEHOLDER_FIELDS (KRING_FIELD_AS_ENUM)
  KRING_STAKEHOLDER_N_FIELDS
} KringStakeholderField;

typedef enum
{
  KRING_STAKEHOLDER_GAINS,
  KRING_STAKEHOLDER_ACTIONS,
  KRING_STAKEHOLDER_COMMITMENT,
  KRING_STAKEHOLDER_CONTACTS,
  KRING_STAKEHOLDER_N_LISTS
} KringStakeholderList;

G_END_DECLS
