/* kring-history-set.c: setting fields by what they hold
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-history.h"

/**
 * kring_history_set_string:
 * @field: a field held as a string
 * @text: (nullable): a valid value of it
 */
void
kring_history_set_string (KringHistory *self, KringItem *item, guint field, const char *text)
{
  g_return_if_fail (kring_field_is_string (kring_item_get_field (item, field)));

  kring_history_set_value (self, item, field, &(KringValue){ .string = (char *) text });
}

/**
 * kring_history_set_int:
 * @field: a CHOICE, SCALE, YEAR or FLAG
 * @number: a valid value of it
 */
void
kring_history_set_int (KringHistory *self, KringItem *item, guint field, int number)
{
  const KringField *row = kring_item_get_field (item, field);

  g_return_if_fail (!kring_field_is_string (row) && !kring_field_is_number (row));

  kring_history_set_value (self, item, field, &(KringValue){ .integer = number });
}

/**
 * kring_history_set_number:
 * @field: a NUMBER
 * @number: a finite number, or NAN for unset
 */
void
kring_history_set_number (KringHistory *self, KringItem *item, guint field, double number)
{
  g_return_if_fail (kring_field_is_number (kring_item_get_field (item, field)));

  kring_history_set_value (self, item, field, &(KringValue){ .number = number });
}
