/* kring-csv.c: reading a table of text
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-csv.h"

#include <csv.h>
#include <glib/gi18n.h>
#include <string.h>

/* A row is names and notes that people typed: far below this. */
#define MAX_ROW_SIZE (1024 * 1024)

/* libcsv gets a long line in pieces, so that the bound on a row holds. */
#define MAX_PIECE (64 * 1024)

typedef struct
{
  KringCsvRowFunc func;
  gpointer data;
  GPtrArray *cells;
  guint row_line;
  gboolean in_row;
  gboolean stopped;
} Parse;

G_DEFINE_QUARK (kring-csv-error-quark, kring_csv_error)

static guint
count_lines (const char *text,
             gsize       length)
{
  guint lines = 1;

  for (gsize i = 0; i < length; i++)
    if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < length && text[i + 1] == '\n')))
      lines++;

  return lines;
}

/**
 * kring_csv_decode:
 * @bytes: what a file holds
 * @length: (out): length of the text
 * @encoding: (out): what it turned out to be in
 * @line: (out): on error, the line that it is about, or 0 for all
 * @error: return location for an error of %KRING_CSV_ERROR
 *
 * Makes UTF-8 of a table in UTF-8 or, where it is not that, in Windows-1252,
 * without the byte-order mark.
 *
 * Returns: (transfer full): the text, ended by a NUL; or %NULL
 */
char *
kring_csv_decode (GBytes            *bytes,
                  gsize             *length,
                  KringCsvEncoding  *encoding,
                  guint             *line,
                  GError           **error)
{
  static const char utf_8_mark[] = "\xef\xbb\xbf";
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  const char *nul;
  gboolean marked = FALSE;
  const char *end;

  *line = 0;
  *length = 0;
  *encoding = KRING_CSV_UTF_8;

  if (size > KRING_CSV_MAX_SIZE)
    {
      g_set_error (error, KRING_CSV_ERROR, KRING_CSV_ERROR_TOO_LARGE,
                   _("The file is larger than %d MB, which is more than Kring reads"),
                   KRING_CSV_MAX_SIZE / 1024 / 1024);
      return NULL;
    }

  if (size == 0)
    return g_strdup ("");

  if (size >= 2 && (memcmp (text, "\xff\xfe", 2) == 0 || memcmp (text, "\xfe\xff", 2) == 0))
    {
      g_set_error_literal (error, KRING_CSV_ERROR, KRING_CSV_ERROR_ENCODING,
                           _("The file is in UTF-16. Save it as “CSV UTF-8” in the program that it comes from"));
      return NULL;
    }

  if (size >= 3 && memcmp (text, utf_8_mark, 3) == 0)
    {
      marked = TRUE;
      text += 3;
      size -= 3;
    }

  nul = memchr (text, '\0', size);
  if (nul != NULL)
    {
      *line = count_lines (text, nul - text);
      g_set_error_literal (error, KRING_CSV_ERROR, KRING_CSV_ERROR_ENCODING,
                           _("There is a NUL byte here, so this is not a table of text"));
      return NULL;
    }

  if (g_utf8_validate_len (text, size, &end))
    {
      *length = size;
      return g_strndup (text, size);
    }

  if (!marked)
    {
      gsize read = 0;
      char *converted = g_convert (text, size, "UTF-8", "WINDOWS-1252", &read, length, NULL);
      if (converted != NULL)
        {
          *encoding = KRING_CSV_WINDOWS_1252;
          return converted;
        }
      end = text + read;
    }

  *length = 0;
  *line = count_lines (text, end - text);
  g_set_error_literal (error, KRING_CSV_ERROR, KRING_CSV_ERROR_ENCODING,
                       _("There are bytes here that are neither UTF-8 nor Windows-1252. "
                         "Save the file as “CSV UTF-8” in the program that it comes from"));
  return NULL;
}

/* The separator is the one that the first row has most of, outside quotes. */
static char
find_separator (const char *text,
                gsize       length)
{
  static const char separators[] = { ',', ';', '\t' };
  guint counts[G_N_ELEMENTS (separators)] = { 0 };
  gboolean quoted = FALSE, begun = FALSE;
  guint best = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '"')
        quoted = !quoted;
      else if (quoted)
        continue;
      else if (text[i] == '\n' || text[i] == '\r')
        {
          if (begun)
            break;
          continue;
        }

      for (guint j = 0; j < G_N_ELEMENTS (separators); j++)
        if (text[i] == separators[j])
          counts[j]++;
      begun = begun || text[i] != ' ';
    }

  for (guint j = 1; j < G_N_ELEMENTS (separators); j++)
    if (counts[j] > counts[best])
      best = j;

  return separators[best];
}

static gboolean
is_blank (const char *text,
          gsize       length,
          char        separator)
{
  for (gsize i = 0; i < length; i++)
    if (strchr (" \t\r\n", text[i]) == NULL || text[i] == separator)
      return FALSE;

  return TRUE;
}

static gsize
find_piece (const char *text,
            gsize       length)
{
  for (gsize i = 0; i < length && i < MAX_PIECE; i++)
    {
      if (text[i] == '\n')
        return i + 1;
      if (text[i] == '\r')
        return i + 1 < length && text[i + 1] == '\n' ? i + 2 : i + 1;
    }

  return MIN (length, MAX_PIECE);
}

static void
cell_cb (void   *cell,
         size_t  length,
         void   *data)
{
  Parse *parse = data;

  g_ptr_array_add (parse->cells, g_strndup (cell, length));
}

static void
row_cb (int   terminator,
        void *data)
{
  Parse *parse = data;
  gboolean filled = FALSE;

  for (guint i = 0; i < parse->cells->len && !filled; i++)
    filled = *(const char *) g_ptr_array_index (parse->cells, i) != '\0';

  if (filled && !parse->stopped)
    parse->stopped = !parse->func (parse->row_line, (const char *const *) parse->cells->pdata,
                                   parse->cells->len, parse->data);

  g_ptr_array_set_size (parse->cells, 0);
  parse->in_row = FALSE;
}

static void
set_parse_error (int      code,
                 GError **error)
{
  if (code == CSV_EPARSE)
    g_set_error_literal (error, KRING_CSV_ERROR, KRING_CSV_ERROR_QUOTES,
                         _("A quotation mark is not closed, or stands inside a cell. Put the whole cell "
                           "between quotation marks, and write those inside it twice"));
  else
    g_set_error_literal (error, KRING_CSV_ERROR, KRING_CSV_ERROR_TOO_LARGE, csv_strerror (code));
}

/**
 * kring_csv_parse:
 * @text: a table in UTF-8, of @length bytes
 * @func: (scope call): gets each row that is not empty, the first one too
 * @data: data for @func
 * @line: (out): on error, the line where the row starts that it is about
 * @error: return location for an error of %KRING_CSV_ERROR
 *
 * Reads the rows of a table. The separator, comma, semicolon or tab, is found
 * out from its first row. Cells may be quoted, and then hold line breaks.
 *
 * Returns: whether it went to the end, or @func said to stop
 */
gboolean
kring_csv_parse (const char       *text,
                 gsize             length,
                 KringCsvRowFunc   func,
                 gpointer          data,
                 guint            *line,
                 GError          **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  Parse parse = { .func = func, .data = data, .cells = cells };
  char separator = find_separator (text, length);
  struct csv_parser parser;
  gboolean success = TRUE;
  gsize row_size = 0;
  guint at_line = 1;

  if (csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
    g_error ("Out of memory");
  csv_set_delim (&parser, separator);

  for (gsize at = 0; at < length && success && !parse.stopped; )
    {
      gsize piece = find_piece (text + at, length - at);
      char last = text[at + piece - 1];

      if (!parse.in_row && !is_blank (text + at, piece, separator))
        {
          parse.in_row = TRUE;
          parse.row_line = at_line;
          row_size = 0;
        }

      row_size += piece;
      if (parse.in_row && row_size > MAX_ROW_SIZE)
        {
          g_set_error (error, KRING_CSV_ERROR, KRING_CSV_ERROR_TOO_LARGE,
                       _("The row is larger than %d MB: is a quotation mark not closed?"),
                       MAX_ROW_SIZE / 1024 / 1024);
          success = FALSE;
        }
      else if (csv_parse (&parser, text + at, piece, cell_cb, row_cb, &parse) != piece)
        {
          set_parse_error (csv_error (&parser), error);
          success = FALSE;
        }

      at += piece;
      if (last == '\n' || last == '\r')
        at_line++;
    }

  if (success && !parse.stopped && csv_fini (&parser, cell_cb, row_cb, &parse) != 0)
    {
      set_parse_error (csv_error (&parser), error);
      success = FALSE;
    }

  csv_free (&parser);
  *line = success ? 0 : parse.row_line;

  return success;
}
