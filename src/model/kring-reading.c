/* kring-reading.c: a measured value of an indicator
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-reading.h"

#include "kring-choices.h"

#include <glib/gi18n.h>

KRING_DEFINE_ITEM (KringReading, kring_reading, READING, "reading", N_("reading"), KRING_READING_FIELDS, NULL)
