/* kring-alliance.h: the alliance itself, the root of a document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-item.h"

G_BEGIN_DECLS

#define KRING_TYPE_ALLIANCE (kring_alliance_get_type ())
KRING_DECLARE_ITEM (KringAlliance, kring_alliance, ALLIANCE);

#define KRING_ALLIANCE_FIELDS(FIELD) \
  FIELD (KRING_ALLIANCE_TITLE, "title", LINE, .label = N_("Title")) \
  FIELD (KRING_ALLIANCE_LANGUAGE, "language", CHOICE, .label = N_("Language of the document"), .choices = kring_languages) \
  FIELD (KRING_ALLIANCE_START_YEAR, "start-year", YEAR, .label = N_("Start year")) \
  FIELD (KRING_ALLIANCE_PHASE, "phase", CHOICE, .label = N_("Phase"), .choices = kring_phases) \
  FIELD (KRING_ALLIANCE_SINCE, "since", DATE, .label = N_("In this phase since")) \
  FIELD (KRING_ALLIANCE_IDEAL, "ideal", TEXT, .label = N_("Ideal"), \
         .hint = N_("What everyone here wants for the world, whatever else divides them")) \
  FIELD (KRING_ALLIANCE_NEED, "need", TEXT, .label = N_("Why together"), \
         .hint = N_("What no party can reach alone")) \
  FIELD (KRING_ALLIANCE_FOR_WHOM, "for-whom", TEXT, .label = N_("For whom"), \
         .hint = N_("The people whose situation should change")) \
  FIELD (KRING_ALLIANCE_MESSAGE, "message", TEXT, .label = N_("Shared message"), \
         .hint = N_("One message that every partner stands behind and spreads")) \
  FIELD (KRING_ALLIANCE_NOTE, "note", TEXT, .label = N_("Note"), .privacy = KRING_PRIVATE)

typedef enum
{
  KRING_ALLIANCE_FIELDS (KRING_FIELD_AS_ENUM)
  KRING_ALLIANCE_N_FIELDS
} KringAllianceField;

typedef enum
{
  KRING_ALLIANCE_MANAGER,
  KRING_ALLIANCE_FACILITATOR,
  KRING_ALLIANCE_INDICATORS,
  KRING_ALLIANCE_STAKEHOLDERS,
  KRING_ALLIANCE_INTERESTS,
  KRING_ALLIANCE_STAKES,
  KRING_ALLIANCE_INFLUENCES,
  KRING_ALLIANCE_CHECKS,
  KRING_ALLIANCE_SET_ASIDES,
  KRING_ALLIANCE_MILESTONES,
  KRING_ALLIANCE_DECISIONS,
  KRING_ALLIANCE_MAP,
  KRING_ALLIANCE_PLACES,
  KRING_ALLIANCE_N_LISTS
} KringAllianceList;

G_END_DECLS
