/* kring-label.c: a name in lines that fit
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-label.h"

#include "kring-breaks.h"

#include <string.h>

/* What a width is made wider by, so that rounding breaks no line, in points. */
#define LEEWAY 0.1

/* More of a name than this is never read on a map, and measuring it costs. */
#define MOST_CHARACTERS 1000
#define MOST_IN_LINE 120

/**
 * kring_text_make_context:
 *
 * Makes what measures and draws text: one unit is one point, and what is
 * measured holds at every scale. It belongs to the thread that makes it.
 *
 * Returns: (transfer full): a context
 */
PangoContext *
kring_text_make_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);

  return context;
}

/**
 * kring_text_make_font:
 * @size: in points
 * @bold: whether bold
 *
 * Returns: (transfer full): the font of the map
 */
PangoFontDescription *
kring_text_make_font (double   size,
                      gboolean bold)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, "Cantarell, sans-serif");
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);

  return font;
}

/**
 * kring_text_get_metrics:
 * @context: from kring_text_make_context()
 * @size: in points
 * @metrics: (out): what a line of that size takes
 */
void
kring_text_get_metrics (PangoContext     *context,
                        double            size,
                        KringTextMetrics *metrics)
{
  PangoFontDescription *font = kring_text_make_font (size, FALSE);
  PangoFontMetrics *found = pango_context_get_metrics (context, font, NULL);

  metrics->ascent = pango_units_to_double (pango_font_metrics_get_ascent (found));
  metrics->height = metrics->ascent + pango_units_to_double (pango_font_metrics_get_descent (found));
  /* Some fonts are very loose, which would tear a name apart. */
  if (metrics->height > 1.25 * size)
    {
      metrics->ascent -= (metrics->height - 1.25 * size) / 2;
      metrics->height = 1.25 * size;
    }

  pango_font_metrics_unref (found);
  pango_font_description_free (font);
}

static double
get_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return pango_units_to_double (width);
}

/**
 * kring_text_measure:
 * @context: from kring_text_make_context()
 * @text: one line
 * @size: in points
 * @bold: whether bold
 *
 * Returns: how wide @text is, in points
 */
double
kring_text_measure (PangoContext *context,
                    const char   *text,
                    double        size,
                    gboolean      bold)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  PangoFontDescription *font = kring_text_make_font (size, bold);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);

  return get_width (layout);
}

/**
 * kring_text_measure_unit:
 * @context: from kring_text_make_context()
 * @text: one line
 * @bold: whether bold
 *
 * Measures at the size of the map's names, whose font is loaded; widths grow
 * evenly with the size.
 *
 * Returns: how wide @text is for each point of its size
 */
double
kring_text_measure_unit (PangoContext *context,
                         const char   *text,
                         gboolean      bold)
{
  return kring_text_measure (context, text, KRING_TEXT_SIZE, bold) / KRING_TEXT_SIZE;
}

/* White space of any kind becomes a space, what cannot be drawn or written
 * to a file goes. */
static char *
clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *result = g_string_new (NULL);
  guint n = 0;

  for (const char *p = valid; *p != '\0' && n < MOST_CHARACTERS; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || c == 0x2028 || c == 0x2029)
        g_string_append_c (result, ' ');
      else if (!g_unichar_iscntrl (c) && c != 0xfffe && c != 0xffff)
        g_string_append_unichar (result, c);
    }

  g_strstrip (result->str);
  result->len = strlen (result->str);

  return g_string_free (result, FALSE);
}

static guint
wrap (PangoLayout *layout,
      double       width)
{
  pango_layout_set_width (layout, pango_units_from_double (width));
  return pango_layout_get_line_count (layout);
}

/* Whether the break at @at is inside a word, where a hyphen has to stand. */
static gboolean
is_inside_word (const char *text,
                const char *at)
{
  const char *before = g_utf8_find_prev_char (text, at);

  return before != NULL && *at != '\0' && g_unichar_isalpha (g_utf8_get_char (before)) &&
         g_unichar_isalpha (g_utf8_get_char (at)) && g_unichar_get_script (g_utf8_get_char (at)) == G_UNICODE_SCRIPT_LATIN;
}

/* Lays a text out in lines of about the same width, in no more lines than it
 * needs at the width that is wanted, or where those are too many at the most.
 * A word that is wider than that is broken. Returns how wide a line may be. */
static double
wrap_evenly (PangoLayout *layout,
             double       wanted_width,
             double       most_width,
             guint        most_lines)
{
  g_autoptr (GArray) breaks = kring_breaks_new (layout);
  double widest = kring_breaks_get_widest (breaks) + LEEWAY;
  double width = CLAMP (widest, wanted_width, most_width);
  guint n_lines;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (widest > most_width)
    {
      wrap (layout, most_width);
      return most_width;
    }

  n_lines = kring_breaks_count_lines (breaks, width);
  if (n_lines >= most_lines)
    {
      width = most_width;
      n_lines = kring_breaks_count_lines (breaks, width);
    }
  if (n_lines > most_lines || wrap (layout, kring_breaks_balance (breaks, width) + LEEWAY) > n_lines)
    wrap (layout, width);

  return width;
}

/* Shortens a line until it fits with an ellipsis. */
static char *
shorten (PangoLayout *layout,
         const char  *line,
         double       width)
{
  g_autofree PangoLogAttr *attributes = NULL;
  int n_attributes;

  pango_layout_set_width (layout, -1);
  pango_layout_set_text (layout, line, -1);
  pango_layout_get_log_attrs (layout, &attributes, &n_attributes);

  for (int end = n_attributes - 1; end > 0; end--)
    {
      g_autofree char *part = NULL;
      g_autofree char *with = NULL;

      if (!attributes[end].is_cursor_position)
        continue;

      part = g_utf8_substring (line, 0, end);
      with = g_strconcat (g_strchomp (part), "…", NULL);
      pango_layout_set_text (layout, with, -1);
      if (get_width (layout) <= width)
        return g_steal_pointer (&with);
    }

  return g_strdup ("…");
}

/**
 * kring_text_shorten:
 * @context: from kring_text_make_context()
 * @text: any text
 * @width: how much room there is, in points
 * @size: in points
 * @bold: whether bold
 *
 * Returns: (transfer full): @text in one line, cut off with an ellipsis where
 *   there is no room
 */
char *
kring_text_shorten (PangoContext *context,
                    const char   *text,
                    double        width,
                    double        size,
                    gboolean      bold)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  PangoFontDescription *font = kring_text_make_font (size, bold);
  g_autofree char *cleaned = clean (text);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, cleaned, -1);
  if (get_width (layout) <= width)
    return g_steal_pointer (&cleaned);

  return shorten (layout, cleaned, width);
}

/**
 * kring_label_new:
 * @context: from kring_text_make_context()
 * @text: a name of any length and script
 * @wanted_width: how wide its lines should be, in points
 * @most_width: how wide they may be, where a word or the number of lines asks
 * @most_lines: how many there may be; more are cut off with an ellipsis
 *
 * Breaks a name into lines of about the same width.
 *
 * Returns: (transfer full): the lines
 */
KringLabel *
kring_label_new (PangoContext *context,
                 const char   *text,
                 double        wanted_width,
                 double        most_width,
                 guint         most_lines)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  PangoFontDescription *font = kring_text_make_font (KRING_TEXT_SIZE, FALSE);
  g_autofree char *cleaned = clean (text);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  KringLabel *self = g_atomic_rc_box_new0 (KringLabel);
  double width = wanted_width;
  guint n_lines;

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, cleaned, -1);

  self->is_rtl = pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;
  if (get_width (layout) > wanted_width)
    width = wrap_evenly (layout, wanted_width, most_width, most_lines);

  n_lines = pango_layout_get_line_count (layout);
  self->n_lines = MIN (n_lines, most_lines);
  self->widths = g_new (double, self->n_lines);
  for (guint i = 0; i < self->n_lines; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      const char *start = cleaned + line->start_index, *end = start + line->length;

      if (i == most_lines - 1 && n_lines > most_lines)
        {
          g_autofree char *rest = g_utf8_substring (start, 0, MIN (g_utf8_strlen (start, -1), MOST_IN_LINE));

          g_ptr_array_add (lines, shorten (layout, rest, width));
          self->widths[i] = get_width (layout);
        }
      else
        {
          g_autofree char *part = g_strndup (start, end - start);
          PangoRectangle extents;

          pango_layout_line_get_extents (line, NULL, &extents);
          self->widths[i] = pango_units_to_double (extents.width);
          g_ptr_array_add (lines, g_strconcat (g_strstrip (part), is_inside_word (cleaned, end) ? "-" : "", NULL));
        }
      self->width = MAX (self->width, self->widths[i]);
    }

  g_ptr_array_add (lines, NULL);
  self->lines = (char **) g_ptr_array_steal (lines, NULL);

  return self;
}

static void
kring_label_clear (gpointer data)
{
  KringLabel *self = data;

  g_strfreev (self->lines);
  g_free (self->widths);
}

/**
 * kring_label_ref:
 * @self: lines
 *
 * Returns: (transfer full): the same, kept once more
 */
KringLabel *
kring_label_ref (KringLabel *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * kring_label_unref:
 * @self: (transfer full): lines
 */
void
kring_label_unref (KringLabel *self)
{
  g_atomic_rc_box_release_full (self, kring_label_clear);
}
