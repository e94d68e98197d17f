/* kring-choice-row.h: a field with words to choose from
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-field-row.h"

G_BEGIN_DECLS

#define KRING_TYPE_CHOICE_ROW (kring_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (KringChoiceRow, kring_choice_row, KRING, CHOICE_ROW, KringFieldRow)

G_END_DECLS
