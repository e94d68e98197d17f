/* kring-table-text.h: rows of a table as text, for spreadsheets
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-table-column.h"

G_BEGIN_DECLS

char *kring_table_text_make (GPtrArray *columns, KringDocument *document, GPtrArray *items, gboolean shared,
                             GPtrArray *left_out);
GPtrArray *kring_table_text_parse (const char *text);

G_END_DECLS
