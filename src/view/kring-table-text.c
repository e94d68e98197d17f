/* kring-table-text.c: rows of a table as text, for spreadsheets
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-table-text.h"

#include "model/kring-action.h"

#include <string.h>

/* A cell with what separates cells or rows stands in quotes, as spreadsheets
 * write it. */
static void
append_cell (GString *text, const char *cell)
{
  gboolean quoted = strpbrk (cell, "\t\r\n") != NULL || *cell == '"';

  if (!quoted)
    {
      g_string_append (text, cell);
      return;
    }

  g_string_append_c (text, '"');
  for (const char *at = cell; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *at);
    }
  g_string_append_c (text, '"');
}

/* An action that was declined is private as a whole. */
static gboolean
is_left_out (KringItem *item)
{
  return kring_item_get_kind (item) == KRING_KIND_ACTION && kring_item_is_private (item, KRING_ACTION_WHAT);
}

/**
 * kring_table_text_make:
 * @columns: (element-type KringTableColumn): what to write, in order
 * @document: the document
 * @items: (element-type KringItem): the rows
 * @shared: whether to leave out what is private
 * @left_out: (nullable) (element-type KringTableColumn): gets the columns that
 *   were left out, where @shared
 *
 * Returns: (transfer full): a line that names the columns, and one for each
 *   row; cells are separated by tabs
 */
char *
kring_table_text_make (GPtrArray *columns, KringDocument *document, GPtrArray *items, gboolean shared,
                       GPtrArray *left_out)
{
  g_autoptr (GPtrArray) written = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    {
      KringTableColumn *column = g_ptr_array_index (columns, i);

      if (!shared || !kring_table_column_is_private (column))
        g_ptr_array_add (written, column);
      else if (left_out != NULL)
        g_ptr_array_add (left_out, column);
    }

  for (guint i = 0; i < written->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\t');
      append_cell (text, kring_table_column_get_title (g_ptr_array_index (written, i)));
    }
  g_string_append_c (text, '\n');

  for (guint row = 0; row < items->len; row++)
    {
      if (shared && is_left_out (g_ptr_array_index (items, row)))
        continue;

      for (guint i = 0; i < written->len; i++)
        {
          g_autofree char *cell = kring_table_column_write (g_ptr_array_index (written, i), document,
                                                            g_ptr_array_index (items, row), shared);

          if (i > 0)
            g_string_append_c (text, '\t');
          append_cell (text, cell);
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

/* A cell in quotes, which end before a separator; %NULL where they do not, and
 * are a part of the text. */
static char *
parse_quoted (const char **at)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  const char *from = *at + 1;

  for (; *from != '\0'; from++)
    {
      if (*from == '"' && from[1] == '"')
        from++;
      else if (*from == '"')
        break;
      g_string_append_c (cell, *from);
    }

  if (*from != '"' || strchr ("\t\r\n", from[1]) == NULL)
    return NULL;

  *at = from + 1;
  return g_string_free (g_steal_pointer (&cell), FALSE);
}

static char *
parse_cell (const char **at)
{
  char *cell = **at == '"' ? parse_quoted (at) : NULL;
  gsize length;

  if (cell != NULL)
    return cell;

  length = strcspn (*at, "\t\r\n");
  cell = g_strndup (*at, length);
  *at += length;

  return cell;
}

/**
 * kring_table_text_parse:
 * @text: what a spreadsheet put on the clipboard
 *
 * Returns: (transfer full) (element-type GStrv): its rows; those at the end
 *   without anything are not among them
 */
GPtrArray *
kring_table_text_parse (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const char *at = text;
  guint n_used = 0;

  while (*at != '\0')
    {
      g_autoptr (GPtrArray) cells = g_ptr_array_new ();
      gboolean is_used = FALSE;

      while (TRUE)
        {
          char *cell = parse_cell (&at);

          is_used = is_used || *cell != '\0';
          g_ptr_array_add (cells, cell);
          if (*at != '\t')
            break;
          at++;
        }

      if (*at == '\r')
        at++;
      if (*at == '\n')
        at++;
      g_ptr_array_add (cells, NULL);
      g_ptr_array_add (rows, g_ptr_array_free (g_steal_pointer (&cells), FALSE));
      if (is_used)
        n_used = rows->len;
    }

  g_ptr_array_set_size (rows, (int) n_used);

  return rows;
}
