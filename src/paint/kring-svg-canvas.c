/* kring-svg-canvas.c: writes SVG in which text stays text
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-svg-canvas.h"

#include <math.h>

struct _KringSvgCanvas
{
  KringCanvas parent_instance;

  GString *text;
  char *prefix; /* of ids, where others stand in the same document */
};

G_DEFINE_FINAL_TYPE (KringSvgCanvas, kring_svg_canvas, KRING_TYPE_CANVAS)

/**
 * kring_xml_append:
 * @text: where to write
 * @raw: any text
 *
 * Writes a text so that XML takes it for nothing else. What XML cannot hold
 * at all is left out.
 */
void
kring_xml_append (GString    *text,
                  const char *raw)
{
  g_autofree char *valid = g_utf8_make_valid (raw, -1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '&')
        g_string_append (text, "&amp;");
      else if (c == '<')
        g_string_append (text, "&lt;");
      else if (c == '>')
        g_string_append (text, "&gt;");
      else if (c == '"')
        g_string_append (text, "&quot;");
      else if (c == '\n' || c == '\r' || c == '\t')
        g_string_append_c (text, ' ');
      else if (c >= ' ' && c != 0x7f && c != 0xfffe && c != 0xffff)
        g_string_append_unichar (text, c);
    }
}

/* Two decimals are finer than any printer; trailing noughts only cost room. */
static void
append_number (GString *text,
               double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double rounded = round (number * 100) / 100;

  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, "%.6g", rounded == 0 ? 0 : rounded));
}

static void
append_attribute (GString    *text,
                  const char *name,
                  double      number)
{
  g_string_append_printf (text, " %s=\"", name);
  append_number (text, number);
  g_string_append_c (text, '"');
}

static void
append_color (GString          *text,
              const char       *name,
              const KringColor *color)
{
  if (color == NULL)
    g_string_append_printf (text, " %s=\"none\"", name);
  else
    g_string_append_printf (text, " %s=\"#%02x%02x%02x\"", name, (guint) round (color->red * 255),
                            (guint) round (color->green * 255), (guint) round (color->blue * 255));
}

static void
append_points (GString          *text,
               char              op,
               const KringPoint *points,
               guint             n_points)
{
  g_string_append_c (text, op);
  for (guint i = 0; i < n_points; i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      append_number (text, points[i].x);
      g_string_append_c (text, ' ');
      append_number (text, points[i].y);
    }
}

static void
kring_svg_canvas_begin (KringCanvas *canvas,
                        const char  *kind,
                        const char  *id,
                        const char  *title)
{
  GString *text = KRING_SVG_CANVAS (canvas)->text;

  g_string_append_printf (text, "<g class=\"%s\"", kind);
  if (id != NULL)
    {
      g_string_append (text, " id=\"");
      if (KRING_SVG_CANVAS (canvas)->prefix != NULL)
        g_string_append_printf (text, "%s-", KRING_SVG_CANVAS (canvas)->prefix);
      kring_xml_append (text, id);
      g_string_append_c (text, '"');
    }
  g_string_append_c (text, '>');
  if (title != NULL)
    {
      g_string_append (text, "<title>");
      kring_xml_append (text, title);
      g_string_append (text, "</title>");
    }
  g_string_append_c (text, '\n');
}

static void
kring_svg_canvas_end (KringCanvas *canvas)
{
  g_string_append (KRING_SVG_CANVAS (canvas)->text, "</g>\n");
}

static void
kring_svg_canvas_enter (KringCanvas *canvas,
                        double       x,
                        double       y,
                        double       scale)
{
  GString *text = KRING_SVG_CANVAS (canvas)->text;

  g_string_append (text, "<g transform=\"translate(");
  append_number (text, x);
  g_string_append_c (text, ' ');
  append_number (text, y);
  g_string_append (text, ") scale(");
  append_number (text, scale);
  g_string_append (text, ")\">\n");
}

static void
kring_svg_canvas_draw_path (KringCanvas      *canvas,
                            const KringPath  *path,
                            const KringStyle *style)
{
  GString *text = KRING_SVG_CANVAS (canvas)->text;
  double dashes[2];

  g_string_append (text, "<path d=\"");
  for (guint i = 0; i < path->len; i++)
    {
      const KringPathStep *step = &g_array_index (path, KringPathStep, i);

      switch (step->op)
        {
        case KRING_PATH_MOVE:
          append_points (text, 'M', step->to, 1);
          break;
        case KRING_PATH_LINE:
          append_points (text, 'L', step->to, 1);
          break;
        case KRING_PATH_CURVE:
          append_points (text, 'C', step->to, 3);
          break;
        case KRING_PATH_CLOSE:
        default:
          g_string_append_c (text, 'Z');
          break;
        }
    }
  g_string_append_c (text, '"');

  append_color (text, "fill", style->fill);
  if (style->line != NULL)
    {
      append_color (text, "stroke", style->line);
      append_attribute (text, "stroke-width", style->width);
      kring_stroke_get_dashes (style->stroke, style->width, dashes);
      if (style->stroke != KRING_STROKE_DASHED)
        g_string_append (text, " stroke-linecap=\"round\"");
      if (style->stroke != KRING_STROKE_SOLID)
        {
          g_string_append (text, " stroke-dasharray=\"");
          append_number (text, dashes[0]);
          g_string_append_c (text, ' ');
          append_number (text, dashes[1]);
          g_string_append_c (text, '"');
        }
    }
  if (style->clearness > 0)
    append_attribute (text, "opacity", 1 - style->clearness);
  g_string_append (text, "/>\n");
}

static void
kring_svg_canvas_draw_text (KringCanvas          *canvas,
                            const char           *words,
                            double                x,
                            double                y,
                            const KringTextStyle *style)
{
  static const char *const anchors[] = { "start", "middle", "end" };
  GString *text = KRING_SVG_CANVAS (canvas)->text;

  g_string_append (text, "<text");
  append_attribute (text, "x", x);
  append_attribute (text, "y", y);
  append_attribute (text, "font-size", style->size);
  append_color (text, "fill", style->color);
  if (style->anchor != KRING_ANCHOR_START)
    g_string_append_printf (text, " text-anchor=\"%s\"", anchors[style->anchor]);
  if (style->bold)
    g_string_append (text, " font-weight=\"bold\"");
  if (style->struck)
    g_string_append (text, " text-decoration=\"line-through\"");
  g_string_append_c (text, '>');
  kring_xml_append (text, words);
  g_string_append (text, "</text>\n");
}

static void
kring_svg_canvas_finalize (GObject *object)
{
  KringSvgCanvas *self = KRING_SVG_CANVAS (object);

  g_free (self->prefix);
  if (self->text != NULL)
    g_string_free (self->text, TRUE);

  G_OBJECT_CLASS (kring_svg_canvas_parent_class)->finalize (object);
}

static void
kring_svg_canvas_class_init (KringSvgCanvasClass *klass)
{
  KringCanvasClass *canvas_class = KRING_CANVAS_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kring_svg_canvas_finalize;
  canvas_class->begin = kring_svg_canvas_begin;
  canvas_class->end = kring_svg_canvas_end;
  canvas_class->enter = kring_svg_canvas_enter;
  canvas_class->leave = kring_svg_canvas_end;
  canvas_class->draw_path = kring_svg_canvas_draw_path;
  canvas_class->draw_text = kring_svg_canvas_draw_text;
}

static void
kring_svg_canvas_init (KringSvgCanvas *self)
{
  self->text = g_string_new (NULL);
}

/* The start tag but for its end, with all that says how large it is. */
static void
begin_picture (GString    *text,
               double      width,
               double      height,
               const char *unit,
               const char *language)
{
  g_string_append (text, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
  append_number (text, width);
  g_string_append_printf (text, "%s\" height=\"", unit);
  append_number (text, height);
  g_string_append_printf (text, "%s\" viewBox=\"0 0 ", unit);
  append_number (text, width);
  g_string_append_c (text, ' ');
  append_number (text, height);
  g_string_append (text, "\" lang=\"");
  kring_xml_append (text, language);
  g_string_append (text, "\" xml:lang=\"");
  kring_xml_append (text, language);
  g_string_append (text, "\" font-family=\"Cantarell, sans-serif\" stroke-linejoin=\"round\"");
}

/**
 * kring_svg_canvas_new:
 * @width: of the picture, in points
 * @height: of the picture, in points
 * @language: of its words
 * @title: its title
 *
 * Begins a picture that is a file of its own.
 *
 * Returns: (transfer full): a canvas
 */
KringSvgCanvas *
kring_svg_canvas_new (double      width,
                      double      height,
                      const char *language,
                      const char *title)
{
  KringSvgCanvas *self = g_object_new (KRING_TYPE_SVG_CANVAS, NULL);

  g_string_append (self->text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  begin_picture (self->text, width, height, "pt", language);
  g_string_append (self->text, ">\n<title>");
  kring_xml_append (self->text, title);
  g_string_append (self->text, "</title>\n");

  return self;
}

/**
 * kring_svg_canvas_new_inline:
 * @width: of the picture, in points
 * @height: of the picture, in points
 * @language: of its words
 * @title: its title
 * @description: what it shows, for those who do not see it
 * @prefix: what its ids start with: letters alone
 *
 * Begins a picture that stands in a page of HTML, perhaps among others.
 *
 * Returns: (transfer full): a canvas
 */
KringSvgCanvas *
kring_svg_canvas_new_inline (double      width,
                             double      height,
                             const char *language,
                             const char *title,
                             const char *description,
                             const char *prefix)
{
  KringSvgCanvas *self = g_object_new (KRING_TYPE_SVG_CANVAS, NULL);

  self->prefix = g_strdup (prefix);
  begin_picture (self->text, width, height, "", language);
  g_string_append_printf (self->text, " role=\"img\" aria-labelledby=\"%s--title\" aria-describedby=\"%s--text\">\n"
                          "<title id=\"%s--title\">", prefix, prefix, prefix);
  kring_xml_append (self->text, title);
  g_string_append_printf (self->text, "</title>\n<desc id=\"%s--text\">", prefix);
  kring_xml_append (self->text, description);
  g_string_append (self->text, "</desc>\n");

  return self;
}

/**
 * kring_svg_canvas_finish:
 * @self: a canvas; nothing can be drawn on it any more
 *
 * Ends the picture.
 *
 * Returns: (transfer full): the file
 */
GBytes *
kring_svg_canvas_finish (KringSvgCanvas *self)
{
  GString *text = g_steal_pointer (&self->text);

  g_string_append (text, "</svg>\n");
  return g_string_free_to_bytes (text);
}
