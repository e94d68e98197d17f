/* kring-stakeholder.c: a party around the ideal
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-stakeholder.h"

#include "kring-choices.h"

#include <glib/gi18n.h>

static const KringListSpec kring_stakeholder_lists[] = {
  [KRING_STAKEHOLDER_GAINS] = { "gain", KRING_KIND_GAIN, .label = N_("Gains"),
                               .private_label = N_("Gains that were not stated openly") },
  [KRING_STAKEHOLDER_ACTIONS] = { "action", KRING_KIND_ACTION, .label = N_("Actions"),
                                 .private_label = N_("Declined actions") },
  [KRING_STAKEHOLDER_COMMITMENT] = { "commitment", KRING_KIND_COMMITMENT, .single = TRUE, .label = N_("Commitment") },
  [KRING_STAKEHOLDER_CONTACTS] = { "contact", KRING_KIND_CONTACT, .label = N_("Contacts") },
  [KRING_STAKEHOLDER_N_LISTS] = { NULL },
};

/* That a party needs to move is told to the manager alone. */
static gboolean
kring_role_is_private (KringItem *item)
{
  return kring_item_get_int (item, KRING_STAKEHOLDER_ROLE) == KRING_ROLE_TO_MOVE;
}

KRING_DEFINE_ITEM (KringStakeholder, kring_stakeholder, STAKEHOLDER, "stakeholder", N_("stakeholder"), KRING_STAKEHOLDER_FIELDS, kring_stakeholder_lists)
