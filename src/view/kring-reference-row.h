/* kring-reference-row.h: a field that names another item
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-field-row.h"

G_BEGIN_DECLS

#define KRING_TYPE_REFERENCE_ROW (kring_reference_row_get_type ())
G_DECLARE_FINAL_TYPE (KringReferenceRow, kring_reference_row, KRING, REFERENCE_ROW, KringFieldRow)

G_END_DECLS
