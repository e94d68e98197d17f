/* kring-csv-words.h: the words of a table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-field.h"

G_BEGIN_DECLS

char *kring_csv_shorten (const char *text);
char *kring_csv_make_comparable (const char *text);
gboolean kring_csv_is_plain_text (const char *text);
GHashTable *kring_csv_make_words (const KringField *field);
char *kring_csv_list_words (const KringField *field);

G_END_DECLS
