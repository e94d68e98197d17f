/* kring-person.c: the alliance manager or the neutral facilitator
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-person.h"

#include "kring-choices.h"

#include <glib/gi18n.h>

KRING_DEFINE_ITEM (KringPerson, kring_person, PERSON, "person", N_("person"), KRING_PERSON_FIELDS, NULL)
