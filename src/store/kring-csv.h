/* kring-csv.h: reading a table of text
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KringCsvError:
 * @KRING_CSV_ERROR_ENCODING: the bytes are no text that Kring can read
 * @KRING_CSV_ERROR_QUOTES: a quotation mark stands where none can stand
 * @KRING_CSV_ERROR_TOO_LARGE: a row, or the whole, is larger than is allowed
 */
typedef enum
{
  KRING_CSV_ERROR_ENCODING,
  KRING_CSV_ERROR_QUOTES,
  KRING_CSV_ERROR_TOO_LARGE
} KringCsvError;

#define KRING_CSV_ERROR (kring_csv_error_quark ())
GQuark kring_csv_error_quark (void);

#define KRING_CSV_MAX_SIZE (64 * 1024 * 1024)

/**
 * KringCsvEncoding:
 * @KRING_CSV_UTF_8: with or without a byte-order mark
 * @KRING_CSV_WINDOWS_1252: taken where the bytes are not UTF-8
 */
typedef enum
{
  KRING_CSV_UTF_8,
  KRING_CSV_WINDOWS_1252
} KringCsvEncoding;

/**
 * KringCsvRowFunc:
 * @line: the line of the file that the row starts on, from 1
 * @cells: its cells, @n_cells of them, in UTF-8; empty ones are ""
 *
 * Returns: whether to go on
 */
typedef gboolean (*KringCsvRowFunc) (guint line, const char *const *cells, guint n_cells, gpointer data);

char *kring_csv_decode (GBytes *bytes, gsize *length, KringCsvEncoding *encoding, guint *line, GError **error);
gboolean kring_csv_parse (const char *text, gsize length, KringCsvRowFunc func, gpointer data,
                          guint *line, GError **error);

G_END_DECLS
