/* kring-indicator.c: a change that can be measured
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-indicator.h"

#include "kring-choices.h"

#include <glib/gi18n.h>

static const KringListSpec kring_indicator_lists[] = {
  [KRING_INDICATOR_READINGS] = { "reading", KRING_KIND_READING, .label = N_("Readings") },
  [KRING_INDICATOR_N_LISTS] = { NULL },
};

KRING_DEFINE_ITEM (KringIndicator, kring_indicator, INDICATOR, "indicator", N_("measurable change"), KRING_INDICATOR_FIELDS, kring_indicator_lists)
