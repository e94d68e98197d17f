/* kring-block.c: a piece of a report: a heading, a paragraph, a table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-block.h"

static void
row_free (KringBlockRow *row)
{
  g_strfreev (row->cells);
  g_free (row);
}

static void
clear_strip (gpointer data)
{
  g_object_unref (((KringBlockStrip *) data)->recording);
}

/**
 * kring_block_clean:
 * @text: any text
 *
 * Leaves out what cannot be shown, and white space at the end.
 *
 * Returns: (transfer full): the text as a block may hold it
 */
char *
kring_block_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\t')
        g_string_append_c (clean, ' ');
      else if (c == 0x2028 || c == 0x2029)
        g_string_append_c (clean, '\n');
      else if (c == '\n' || (!g_unichar_iscntrl (c) && (c & 0xfffe) != 0xfffe))
        g_string_append_unichar (clean, c);
    }

  return g_strchomp (g_string_free (clean, FALSE));
}

/**
 * kring_block_new:
 * @kind: what it is
 * @text: (nullable): see #KringBlock
 *
 * Returns: (transfer full): a block
 */
KringBlock *
kring_block_new (KringBlockKind  kind,
                 const char     *text)
{
  KringBlock *self = g_new0 (KringBlock, 1);

  self->kind = kind;
  self->text = kring_block_clean (text != NULL ? text : "");
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  self->strips = g_array_new (FALSE, FALSE, sizeof (KringBlockStrip));
  g_array_set_clear_func (self->strips, clear_strip);

  return self;
}

/**
 * kring_block_free:
 * @self: (transfer full) (nullable): a block
 */
void
kring_block_free (KringBlock *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_strfreev (self->columns);
  g_free (self->weights);
  g_ptr_array_unref (self->rows);
  g_clear_object (&self->scene);
  g_free (self->name);
  g_array_unref (self->strips);
  g_free (self);
}

/**
 * kring_block_add_column:
 * @self: a table that has no rows yet
 * @name: of the column
 * @weight: how wide it is against others
 */
void
kring_block_add_column (KringBlock *self,
                        const char *name,
                        double      weight)
{
  self->columns = g_renew (char *, self->columns, self->n_columns + 2);
  self->weights = g_renew (double, self->weights, self->n_columns + 1);
  self->columns[self->n_columns] = kring_block_clean (name);
  self->weights[self->n_columns++] = weight;
  self->columns[self->n_columns] = NULL;
}

/**
 * kring_block_add_row:
 * @self: a list, facts, a table or a checklist
 * @cells: its texts, ended by %NULL
 *
 * Returns: (transfer none): the row
 */
KringBlockRow *
kring_block_add_row (KringBlock        *self,
                     const char *const *cells)
{
  KringBlockRow *row = g_new0 (KringBlockRow, 1);
  guint n = g_strv_length ((char **) cells);

  row->cells = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    row->cells[i] = kring_block_clean (cells[i]);
  g_ptr_array_add (self->rows, row);

  return row;
}

/**
 * kring_block_add_strip:
 * @self: a drawing
 * @height: how high the strip is, in points
 * @keep: whether the next one must be on the same page
 *
 * Returns: (transfer none): what to draw it on, from its upper left corner
 */
KringCanvas *
kring_block_add_strip (KringBlock *self,
                       double      height,
                       gboolean    keep)
{
  KringBlockStrip strip = { kring_recording_new (), height, keep };

  g_array_append_val (self->strips, strip);
  return KRING_CANVAS (strip.recording);
}
