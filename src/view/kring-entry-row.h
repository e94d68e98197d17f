/* kring-entry-row.h: a field that is typed on one line
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-field-row.h"

G_BEGIN_DECLS

#define KRING_TYPE_ENTRY_ROW (kring_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (KringEntryRow, kring_entry_row, KRING, ENTRY_ROW, KringFieldRow)

G_END_DECLS
