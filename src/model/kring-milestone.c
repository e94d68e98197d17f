/* kring-milestone.c: what must have been reached in which year
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-milestone.h"

#include "kring-choices.h"

#include <glib/gi18n.h>

KRING_DEFINE_ITEM (KringMilestone, kring_milestone, MILESTONE, "milestone", N_("milestone"), KRING_MILESTONE_FIELDS, NULL)
