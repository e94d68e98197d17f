/* kring-person.h: the alliance manager or the neutral facilitator
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-item.h"

G_BEGIN_DECLS

#define KRING_TYPE_PERSON (kring_person_get_type ())
KRING_DECLARE_ITEM (KringPerson, kring_person, PERSON);

#define KRING_PERSON_FIELDS(FIELD) \
  FIELD (KRING_PERSON_NAME, "name", LINE, .label = N_("Name")) \
  FIELD (KRING_PERSON_ORGANISATION, "organisation", REFERENCE, .label = N_("Organisation"), .targets = KRING_TARGET (STAKEHOLDER)) \
  FIELD (KRING_PERSON_INDEPENDENT, "independent", CHOICE, .label = N_("Independent"), .choices = kring_yes_no, \
         .hint = N_("Has no stake of their own in what the alliance decides"))

typedef enum
{
  KRING_PERSON_FIELDS (KRING_FIELD_AS_ENUM)
  KRING_PERSON_N_FIELDS
} KringPersonField;

G_END_DECLS
