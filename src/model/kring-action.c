/* kring-action.c: a step that is asked of a party
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-action.h"

#include "kring-choices.h"

#include <glib/gi18n.h>

static gboolean
kring_action_is_private (KringItem *item)
{
  return kring_item_get_int (item, KRING_ACTION_STATUS) == KRING_ACTION_DECLINED;
}

KRING_DEFINE_ITEM (KringAction, kring_action, ACTION, "action", N_("action"), KRING_ACTION_FIELDS, NULL)
