/* kring-breaks.c: where a text may be broken into lines
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-breaks.h"

/* Halvings, after which a width is known better than to a point. */
#define BALANCE_STEPS 9

typedef struct
{
  double start; /* in points from the start of the text */
  double end;   /* the same, without the spaces that it ends with */
} KringPart;

/* How wide each character is, in Pango units, in the order of the text. */
static int *
measure_characters (PangoLayout *layout,
                    int          n_characters)
{
  const char *text = pango_layout_get_text (layout);
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  int *widths = g_new0 (int, n_characters + 1);

  for (GSList *runs = line->runs; runs != NULL; runs = runs->next)
    {
      PangoGlyphItem *run = runs->data;

      pango_glyph_item_get_logical_widths (run, text, widths + g_utf8_pointer_to_offset (text, text + run->item->offset));
    }

  return widths;
}

/**
 * kring_breaks_new:
 * @layout: a text in one line, without a width to keep to
 *
 * Returns: (transfer full): its parts, to be freed with g_array_unref()
 */
KringBreaks *
kring_breaks_new (PangoLayout *layout)
{
  KringBreaks *self = g_array_new (FALSE, FALSE, sizeof (KringPart));
  int n_attributes;
  const PangoLogAttr *attributes = pango_layout_get_log_attrs_readonly (layout, &n_attributes);
  g_autofree int *widths = measure_characters (layout, n_attributes);
  KringPart part = { 0, 0 };
  int at = 0;

  for (int i = 0; i + 1 < n_attributes; i++)
    {
      if (i > 0 && attributes[i].is_line_break)
        {
          g_array_append_val (self, part);
          part.start = part.end = pango_units_to_double (at);
        }
      at += widths[i];
      if (!attributes[i].is_white)
        part.end = pango_units_to_double (at);
    }
  g_array_append_val (self, part);

  return self;
}

/**
 * kring_breaks_get_widest:
 * @self: the parts of a text
 *
 * Returns: how wide the widest part is, in points
 */
double
kring_breaks_get_widest (const KringBreaks *self)
{
  double widest = 0;

  for (guint i = 0; i < self->len; i++)
    {
      const KringPart *part = &g_array_index (self, KringPart, i);

      widest = MAX (widest, part->end - part->start);
    }

  return widest;
}

/**
 * kring_breaks_count_lines:
 * @self: the parts of a text
 * @width: how wide a line may be, in points; no less than the widest part
 *
 * Returns: how many lines it takes
 */
guint
kring_breaks_count_lines (const KringBreaks *self,
                          double             width)
{
  double start = g_array_index (self, KringPart, 0).start;
  guint n_lines = 1;

  for (guint i = 1; i < self->len; i++)
    {
      const KringPart *part = &g_array_index (self, KringPart, i);

      if (part->end - start > width)
        {
          start = part->start;
          n_lines++;
        }
    }

  return n_lines;
}

/**
 * kring_breaks_balance:
 * @self: the parts of a text
 * @width: how wide a line may be, in points; no less than the widest part
 *
 * Returns: the least width that takes no more lines, to less than a point
 */
double
kring_breaks_balance (const KringBreaks *self,
                      double             width)
{
  guint n_lines = kring_breaks_count_lines (self, width);
  double narrow = kring_breaks_get_widest (self), wide = width;

  if (kring_breaks_count_lines (self, narrow) <= n_lines)
    return narrow;

  for (guint i = 0; i < BALANCE_STEPS; i++)
    {
      double middle = (narrow + wide) / 2;

      if (kring_breaks_count_lines (self, middle) <= n_lines)
        wide = middle;
      else
        narrow = middle;
    }

  return wide;
}
