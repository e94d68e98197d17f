/* kring-reading.h: a measured value of an indicator
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-item.h"

G_BEGIN_DECLS

#define KRING_TYPE_READING (kring_reading_get_type ())
KRING_DECLARE_ITEM (KringReading, kring_reading, READING);

#define KRING_READING_FIELDS(FIELD) \
  FIELD (KRING_READING_DATE, "date", DATE, .label = N_("Date"), .required = TRUE) \
  FIELD (KRING_READING_VALUE, "value", NUMBER, .label = N_("Value"), .required = TRUE)

typedef enum
{
  KRING_READING_FIELDS (KRING_FIELD_AS_ENUM)
  KRING_READING_N_FIELDS
} KringReadingField;

G_END_DECLS
