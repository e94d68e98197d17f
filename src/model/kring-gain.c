/* kring-gain.c: what a party gets out of taking part
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-gain.h"

#include "kring-choices.h"

#include <glib/gi18n.h>

static gboolean
kring_gain_is_private (KringItem *item)
{
  return kring_item_get_int (item, KRING_GAIN_OPENNESS) != KRING_OPENNESS_OPEN;
}

KRING_DEFINE_ITEM (KringGain, kring_gain, GAIN, "gain", N_("gain"), KRING_GAIN_FIELDS, NULL)
