/* kring-check.c: an answer to a checklist item, or an item of the user's own
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-check.h"

#include "kring-choices.h"

#include <glib/gi18n.h>
#include "kring-checklist.h"

static gboolean
kring_check_is_private (KringItem *item)
{
  const KringPanel *panel = kring_panel_of_check (item);

  return panel == NULL || kring_panel_is_private (panel);
}

KRING_DEFINE_ITEM (KringCheck, kring_check, CHECK, "check", N_("checklist item"), KRING_CHECK_FIELDS, NULL)
