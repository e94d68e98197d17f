/* kring-typesetter-table.c: sets lists, facts, checklists and tables
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-typesetter.h"
#include "kring-type-sizes.h"

#include <string.h>

#define FACT_LABEL 116.0
#define ANSWER_SIZE 10.0
#define ANSWER_ROOM 20.0
#define ANSWER_WORD 96.0
#define COLUMN_GAP 12.0
#define CELL_ABOVE 4.0
#define CELL_BELOW 4.5
#define RULE 0.6

/* Of all columns together, the most that one gets for a long word. */
#define WIDEST_WORD 0.35

/**
 * kring_typesetter_add_list:
 * @self: a typesetter
 * @block: a list
 */
void
kring_typesetter_add_list (KringTypesetter *self,
                           KringBlock      *block)
{
  const KringTypeColors *colors = kring_type_get_colors ();

  for (guint i = 0; i < block->rows->len; i++)
    {
      const KringBlockRow *row = g_ptr_array_index (block->rows, i);
      g_autoptr (PangoLayout) bullet = kring_type_make_layout (self->context, "•", KRING_TYPE_BODY, FALSE, 0);
      g_autoptr (PangoLayout) layout = kring_type_make_layout (self->context, row->cells[0], KRING_TYPE_BODY, FALSE,
                                                               self->width - 14);
      double leading = kring_type_get_leading (layout, KRING_TYPE_BODY, KRING_TYPE_LEADING);
      guint n_lines = (guint) pango_layout_get_line_count (layout);

      for (guint line = 0; line < n_lines; line++)
        {
          KringBox *box = kring_typesetter_add_box (self, line > 0 ? 0 : i == 0 ? 5 : 2);

          box->height = leading;
          box->keep = line + 1 < n_lines && (line == 0 || line + 2 == n_lines);
          if (line == 0)
            kring_box_add_lines (box, bullet, 2, 0, 0, 1, leading, &colors->accent);
          kring_box_add_lines (box, layout, 14, 0, line, 1, leading, &colors->text);
        }
    }
}

/**
 * kring_typesetter_add_facts:
 * @self: a typesetter
 * @block: facts
 */
void
kring_typesetter_add_facts (KringTypesetter *self,
                            KringBlock      *block)
{
  const KringTypeColors *colors = kring_type_get_colors ();

  for (guint i = 0; i < block->rows->len; i++)
    {
      const KringBlockRow *row = g_ptr_array_index (block->rows, i);
      g_autoptr (PangoLayout) label = kring_type_make_layout (self->context, row->cells[0], KRING_TYPE_CELL, FALSE,
                                                              FACT_LABEL - COLUMN_GAP);
      g_autoptr (PangoLayout) value = kring_type_make_layout (self->context, row->cells[1], KRING_TYPE_CELL, FALSE,
                                                              self->width - FACT_LABEL);
      double leading = MAX (kring_type_get_leading (label, KRING_TYPE_CELL, KRING_TYPE_CELL_LEADING),
                            kring_type_get_leading (value, KRING_TYPE_CELL, KRING_TYPE_CELL_LEADING));
      guint n_labels = (guint) pango_layout_get_line_count (label), n_values = (guint) pango_layout_get_line_count (value);
      guint n_lines = MAX (n_labels, n_values);

      for (guint line = 0; line < n_lines; line++)
        {
          KringBox *box = kring_typesetter_add_box (self, line > 0 ? 0 : i == 0 ? 5 : 3.5);

          box->height = leading;
          /* Labels that take several lines stay together. */
          box->keep = line + 1 < n_lines && (line == 0 || line + 2 == n_lines || line + 1 < n_labels);
          if (line < n_labels)
            kring_box_add_lines (box, label, 0, 0, line, 1, leading, &colors->quiet);
          if (line < n_values)
            kring_box_add_lines (box, value, FACT_LABEL, 0, line, 1, leading, &colors->text);
        }
    }
}

/**
 * kring_typesetter_add_checks:
 * @self: a typesetter
 * @block: a checklist
 */
void
kring_typesetter_add_checks (KringTypesetter *self,
                             KringBlock      *block)
{
  const KringTypeColors *colors = kring_type_get_colors ();
  double room = self->width - ANSWER_ROOM - ANSWER_WORD;

  for (guint i = 0; i < block->rows->len; i++)
    {
      const KringBlockRow *row = g_ptr_array_index (block->rows, i);
      g_autoptr (PangoLayout) statement = kring_type_make_layout (self->context, row->cells[1], KRING_TYPE_BODY, FALSE,
                                                                  room - COLUMN_GAP);
      g_autoptr (PangoLayout) word = kring_type_make_layout (self->context, row->cells[0], KRING_TYPE_CELL, FALSE, ANSWER_WORD);
      g_autoptr (PangoLayout) note = kring_type_make_layout (self->context, row->cells[2], KRING_TYPE_SMALL, FALSE, room);
      double leading = kring_type_get_leading (statement, KRING_TYPE_BODY, 1.34);
      double small = kring_type_get_leading (note, KRING_TYPE_SMALL, 1.34);
      guint n_lines = (guint) pango_layout_get_line_count (statement);
      guint n_notes = *row->cells[2] != '\0' ? (guint) pango_layout_get_line_count (note) : 0;
      KringBox *box = kring_typesetter_add_box (self, i == 0 ? 7 : 0);
      gboolean is_known = row->answer != KRING_ANSWER_NOT_DISCUSSED;

      box->height = CELL_ABOVE + n_lines * leading + (n_notes > 0 ? 0 : CELL_BELOW);
      box->keep = n_notes > 0 || i + 2 == block->rows->len || (i == 0 && block->rows->len > 1);
      kring_box_add_answer (box, 1, CELL_ABOVE + (leading - ANSWER_SIZE) / 2, ANSWER_SIZE, row->answer);
      kring_box_add_lines (box, statement, ANSWER_ROOM, CELL_ABOVE, 0, n_lines, leading, &colors->text);
      kring_box_add_lines (box, word, ANSWER_ROOM + room, CELL_ABOVE, 0, (guint) pango_layout_get_line_count (word), leading,
                           is_known ? &colors->text : &colors->quiet);
      kring_box_add_fill (box, &(KringRect) { 0, 0, self->width, RULE }, &colors->rule);

      for (guint line = 0; line < n_notes; line++)
        {
          gboolean is_last = line + 1 == n_notes;

          box = kring_typesetter_add_box (self, 0);
          box->height = small + (is_last ? CELL_BELOW : 0);
          box->keep = is_last ? i + 2 == block->rows->len || (i == 0 && block->rows->len > 1)
                              : line == 0 || line + 2 == n_notes;
          kring_box_add_lines (box, note, ANSWER_ROOM, 0, line, 1, small, &colors->quiet);
        }
    }
}

/* How wide the widest word of a text is. */
static void
measure (KringTypesetter *self,
         const char      *text,
         gboolean         bold,
         double          *word)
{
  g_autoptr (PangoLayout) layout = kring_type_make_layout (self->context, text, KRING_TYPE_CELL, bold, 0);
  PangoRectangle logical;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, 0);
  pango_layout_get_extents (layout, NULL, &logical);
  *word = MAX (*word, logical.width / (double) PANGO_SCALE + 1);
}

/* Columns share the width by their weights, but none breaks a word as long as
 * there is room. */
static double *
make_widths (KringTypesetter *self,
             KringBlock      *block)
{
  guint n = block->n_columns;
  double *widths = g_new0 (double, n);
  g_autofree double *least = g_new0 (double, n);
  g_autofree gboolean *fixed = g_new0 (gboolean, n);
  double room = self->width - COLUMN_GAP * (n - 1);
  gboolean changed = TRUE;

  for (guint i = 0; i < n; i++)
    {
      measure (self, block->columns[i], TRUE, &least[i]);
      for (guint j = 0; j < block->rows->len; j++)
        measure (self, ((KringBlockRow *) g_ptr_array_index (block->rows, j))->cells[i], FALSE, &least[i]);
      least[i] = MIN (least[i], room * WIDEST_WORD);
    }

  while (changed)
    {
      double left = room, weights = 0;

      changed = FALSE;
      for (guint i = 0; i < n; i++)
        {
          left -= fixed[i] ? widths[i] : 0;
          weights += fixed[i] ? 0 : block->weights[i];
        }
      for (guint i = 0; i < n; i++)
        if (!fixed[i])
          widths[i] = left * block->weights[i] / weights;
      for (guint i = 0; i < n && !changed; i++)
        if (!fixed[i] && widths[i] < least[i])
          {
            widths[i] = least[i];
            fixed[i] = changed = TRUE;
          }
    }

  return widths;
}

/* The title of a row. */
static void
emphasize_first_line (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout), *end = strchr (text, '\n');
  PangoAttribute *bold;
  PangoAttrList *attributes;

  bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  if (end != NULL)
    bold->end_index = (guint) (end - text);
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, bold);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

/* One row, or as much of it as fits on a page at a time. */
static void
add_row (KringTypesetter *self,
         char           **cells,
         guint            n,
         const double    *widths,
         gboolean         is_titled,
         const KringBox  *header)
{
  const KringTypeColors *colors = kring_type_get_colors ();
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func (g_object_unref);
  double leading = 0, most;
  guint n_lines = 0, step;

  for (guint i = 0; i < n; i++)
    {
      PangoLayout *layout = kring_type_make_layout (self->context, cells[i], KRING_TYPE_CELL, header == NULL, widths[i]);

      if (i == 0 && is_titled)
        emphasize_first_line (layout);
      g_ptr_array_add (layouts, layout);
      leading = MAX (leading, kring_type_get_leading (layout, KRING_TYPE_CELL, KRING_TYPE_CELL_LEADING));
      n_lines = MAX (n_lines, (guint) pango_layout_get_line_count (layout));
    }

  most = self->height - CELL_ABOVE - CELL_BELOW - (header != NULL ? header->height : 0);
  step = MAX (1, (guint) MAX (1, most / leading));
  for (guint first = 0; first < n_lines; first += step)
    {
      KringBox *box = kring_typesetter_add_box (self, header == NULL ? 8 : 0);
      double x = 0;

      box->height = CELL_ABOVE + MIN (step, n_lines - first) * leading + CELL_BELOW;
      box->repeated = header;
      for (guint i = 0; i < n; i++)
        {
          PangoLayout *layout = g_ptr_array_index (layouts, i);
          guint there = (guint) pango_layout_get_line_count (layout);

          if (first < there)
            kring_box_add_lines (box, layout, x, CELL_ABOVE, first, MIN (step, there - first), leading,
                                 header == NULL ? &colors->accent : &colors->text);
          x += widths[i] + COLUMN_GAP;
        }
      if (first + step >= n_lines)
        kring_box_add_fill (box, &(KringRect) { 0, box->height - RULE, self->width, header == NULL ? 1.2 : RULE },
                            header == NULL ? &colors->accent : &colors->rule);
    }
}

/**
 * kring_typesetter_add_table:
 * @self: a typesetter
 * @block: a table
 *
 * Sets a table: rows stay whole unless they are longer than a page, the names
 * of the columns stand above each part, and no row is left alone.
 */
void
kring_typesetter_add_table (KringTypesetter *self,
                            KringBlock      *block)
{
  g_autofree double *widths = make_widths (self, block);
  const KringBox *header;
  guint first;

  add_row (self, block->columns, block->n_columns, widths, FALSE, NULL);
  header = g_ptr_array_index (self->boxes, self->boxes->len - 1);
  ((KringBox *) g_ptr_array_index (self->boxes, self->boxes->len - 1))->keep = TRUE;

  first = self->boxes->len;
  for (guint i = 0; i < block->rows->len; i++)
    add_row (self, ((KringBlockRow *) g_ptr_array_index (block->rows, i))->cells, block->n_columns, widths, block->is_titled,
             header);
  if (self->boxes->len - first > 1)
    {
      ((KringBox *) g_ptr_array_index (self->boxes, first))->keep = TRUE;
      ((KringBox *) g_ptr_array_index (self->boxes, self->boxes->len - 2))->keep = TRUE;
    }
}
