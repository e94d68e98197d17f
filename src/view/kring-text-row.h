/* kring-text-row.h: a field of running text
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-field-row.h"

G_BEGIN_DECLS

#define KRING_TYPE_TEXT_ROW (kring_text_row_get_type ())
G_DECLARE_FINAL_TYPE (KringTextRow, kring_text_row, KRING, TEXT_ROW, KringFieldRow)

G_END_DECLS
