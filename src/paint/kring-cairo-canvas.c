/* kring-cairo-canvas.c: draws with cairo, on screen, paper and images
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-cairo-canvas.h"

#include "kring-label.h"

#include <string.h>

/* Texts that are kept ready; more than one map shows at once. */
#define MOST_TEXTS 8000

/* Drawings that are kept ready: each in each of its colours. */
#define MOST_STAMPS 200

struct _KringCairoCanvas
{
  KringCanvas parent_instance;

  cairo_t *cr; /* NULL between drawings */
  gboolean is_image; /* whether it is made of pixels */
  PangoContext *context;
  GHashTable *texts; /* key → PangoLayout */
  GHashTable *stamps; /* key → cairo_surface_t */
};

G_DEFINE_FINAL_TYPE (KringCairoCanvas, kring_cairo_canvas, KRING_TYPE_CANVAS)

static void
set_color (cairo_t          *cr,
           const KringColor *color,
           double            clearness)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, 1 - clearness);
}

static void
kring_cairo_canvas_enter (KringCanvas *canvas,
                          double       x,
                          double       y,
                          double       scale)
{
  KringCairoCanvas *self = KRING_CAIRO_CANVAS (canvas);

  cairo_save (self->cr);
  cairo_translate (self->cr, x, y);
  cairo_scale (self->cr, scale, scale);
}

static void
kring_cairo_canvas_leave (KringCanvas *canvas)
{
  cairo_restore (KRING_CAIRO_CANVAS (canvas)->cr);
}

/* Strokes in the units of the device: where those are not the user's, cairo sets
 * and takes back a matrix for each line of a PDF. */
static void
stroke (cairo_t          *cr,
        const KringStyle *style)
{
  double scale = 1, across = 0;
  double dashes[2];

  kring_stroke_get_dashes (style->stroke, style->width, dashes);
  cairo_user_to_device_distance (cr, &scale, &across);
  scale = kring_get_length (scale, across);
  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    dashes[i] *= scale;

  set_color (cr, style->line, style->clearness);
  cairo_save (cr);
  cairo_identity_matrix (cr);
  cairo_set_line_width (cr, style->width * scale);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, style->stroke == KRING_STROKE_DASHED ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, dashes, style->stroke == KRING_STROKE_SOLID ? 0 : 2, 0);
  cairo_stroke_preserve (cr);
  cairo_restore (cr);
}

/**
 * kring_cairo_add_path:
 * @cr: where it is drawn
 * @path: a path
 *
 * Adds @path to what will be filled or stroked.
 */
void
kring_cairo_add_path (cairo_t *cr,
                      const KringPath *path)
{
  for (guint i = 0; i < path->len; i++)
    {
      const KringPathStep *step = &g_array_index (path, KringPathStep, i);

      switch (step->op)
        {
        case KRING_PATH_MOVE:
          cairo_move_to (cr, step->to[0].x, step->to[0].y);
          break;
        case KRING_PATH_LINE:
          cairo_line_to (cr, step->to[0].x, step->to[0].y);
          break;
        case KRING_PATH_CURVE:
          cairo_curve_to (cr, step->to[0].x, step->to[0].y, step->to[1].x, step->to[1].y,
                          step->to[2].x, step->to[2].y);
          break;
        case KRING_PATH_CLOSE:
        default:
          cairo_close_path (cr);
          break;
        }
    }
}

static void
draw_path (cairo_t          *cr,
           const KringPath  *path,
           const KringStyle *style)
{
  cairo_new_path (cr);
  kring_cairo_add_path (cr, path);
  if (style->fill != NULL)
    {
      set_color (cr, style->fill, style->clearness);
      cairo_fill_preserve (cr);
    }
  if (style->line != NULL)
    stroke (cr, style);
  cairo_new_path (cr);
}

static void
kring_cairo_canvas_draw_path (KringCanvas      *canvas,
                              const KringPath  *path,
                              const KringStyle *style)
{
  draw_path (KRING_CAIRO_CANVAS (canvas)->cr, path, style);
}

static void
append_color (GString          *key,
              const KringColor *color)
{
  if (color == NULL)
    g_string_append_c (key, '-');
  else
    g_string_append_printf (key, "%02x%02x%02x", (guint) (color->red * 255), (guint) (color->green * 255),
                            (guint) (color->blue * 255));
}

/* A drawing at its own scale around its own origin. Whatever it is painted on
 * as a file holds it once. */
static cairo_surface_t *
get_stamp (KringCairoCanvas *self,
           const char       *drawing,
           double            width,
           const KringStyle *style)
{
  GString *key = g_string_new (NULL);
  g_autoptr (GArray) path = NULL;
  KringStyle own = *style;
  KringRect around;
  cairo_rectangle_t bounds;
  cairo_surface_t *stamp;
  cairo_t *cr;

  append_color (key, style->fill);
  append_color (key, style->line);
  g_string_append_printf (key, "%d %d %s", (int) (width * 1000), (int) (style->clearness * 1000), drawing);
  stamp = g_hash_table_lookup (self->stamps, key->str);
  if (stamp != NULL)
    {
      g_string_free (key, TRUE);
      return stamp;
    }

  if (g_hash_table_size (self->stamps) >= MOST_STAMPS)
    g_hash_table_remove_all (self->stamps);

  path = kring_path_new ();
  kring_path_add_drawing (path, drawing, 0, 0, 1);
  kring_path_get_bounds (path, &around);
  kring_rect_grow (&around, width);
  bounds = (cairo_rectangle_t) { around.x, around.y, around.width, around.height };
  stamp = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &bounds);
  cr = cairo_create (stamp);
  own.width = width;
  draw_path (cr, path, &own);
  cairo_destroy (cr);
  g_hash_table_insert (self->stamps, g_string_free (key, FALSE), stamp);

  return stamp;
}

static void
kring_cairo_canvas_draw_drawing (KringCanvas      *canvas,
                                 const char       *drawing,
                                 double            x,
                                 double            y,
                                 double            scale,
                                 const KringStyle *style)
{
  KringCairoCanvas *self = KRING_CAIRO_CANVAS (canvas);

  if (self->is_image)
    {
      g_autoptr (GArray) path = kring_path_new ();

      kring_path_add_drawing (path, drawing, x, y, scale);
      draw_path (self->cr, path, style);
      return;
    }

  cairo_save (self->cr);
  cairo_translate (self->cr, x, y);
  cairo_scale (self->cr, scale, scale);
  cairo_set_source_surface (self->cr, get_stamp (self, drawing, style->width / scale, style), 0, 0);
  cairo_paint (self->cr);
  cairo_restore (self->cr);
}

static PangoLayout *
get_layout (KringCairoCanvas     *self,
            const char           *text,
            const KringTextStyle *style)
{
  g_autofree char *key = g_strdup_printf ("%d%d%d %s", (int) (style->size * 100), style->bold, style->struck, text);
  PangoLayout *layout = g_hash_table_lookup (self->texts, key);
  PangoFontDescription *font;

  if (layout != NULL)
    return layout;

  if (g_hash_table_size (self->texts) >= MOST_TEXTS)
    g_hash_table_remove_all (self->texts);

  layout = pango_layout_new (self->context);
  font = kring_text_make_font (style->size, style->bold);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (style->struck)
    {
      PangoAttrList *attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
      pango_layout_set_attributes (layout, attributes);
      pango_attr_list_unref (attributes);
    }
  pango_layout_set_text (layout, text, -1);
  g_hash_table_insert (self->texts, g_steal_pointer (&key), layout);

  return layout;
}

/* Pictures in colour have no outline. */
static gboolean
is_outlined (PangoLayoutLine *line)
{
  for (GSList *runs = line->runs; runs != NULL; runs = runs->next)
    {
      const PangoGlyphItem *run = runs->data;
      PangoFontDescription *font = pango_font_describe (run->item->analysis.font);
      const char *family = pango_font_description_get_family (font);
      gboolean is_emoji = family != NULL && strstr (family, "Emoji") != NULL;

      pango_font_description_free (font);
      if (is_emoji)
        return FALSE;
    }

  return TRUE;
}

static void
kring_cairo_canvas_draw_text (KringCanvas          *canvas,
                              const char           *text,
                              double                x,
                              double                y,
                              const KringTextStyle *style)
{
  KringCairoCanvas *self = KRING_CAIRO_CANVAS (canvas);
  PangoLayout *layout = get_layout (self, text, style);
  PangoLayoutLine *line;
  int width;

  pango_layout_get_size (layout, &width, NULL);
  if (style->anchor == KRING_ANCHOR_MIDDLE)
    x -= pango_units_to_double (width) / 2;
  else if (style->anchor == KRING_ANCHOR_END)
    x -= pango_units_to_double (width);

  line = pango_layout_get_line_readonly (layout, 0);
  set_color (self->cr, style->color, 0);
  cairo_move_to (self->cr, x, y);
  if (self->is_image && is_outlined (line))
    {
      pango_cairo_layout_line_path (self->cr, line);
      cairo_fill (self->cr);
    }
  else
    {
      pango_cairo_show_layout_line (self->cr, line);
    }
  cairo_new_path (self->cr);
}

static void
kring_cairo_canvas_finalize (GObject *object)
{
  KringCairoCanvas *self = KRING_CAIRO_CANVAS (object);

  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->stamps);
  g_object_unref (self->context);

  G_OBJECT_CLASS (kring_cairo_canvas_parent_class)->finalize (object);
}

static void
kring_cairo_canvas_class_init (KringCairoCanvasClass *klass)
{
  KringCanvasClass *canvas_class = KRING_CANVAS_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kring_cairo_canvas_finalize;
  canvas_class->enter = kring_cairo_canvas_enter;
  canvas_class->leave = kring_cairo_canvas_leave;
  canvas_class->draw_path = kring_cairo_canvas_draw_path;
  canvas_class->draw_drawing = kring_cairo_canvas_draw_drawing;
  canvas_class->draw_text = kring_cairo_canvas_draw_text;
}

static void
kring_cairo_canvas_init (KringCairoCanvas *self)
{
  self->context = kring_text_make_context ();
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->stamps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) cairo_surface_destroy);
}

/**
 * kring_cairo_canvas_new:
 *
 * Makes a canvas that keeps its texts ready between drawings. It belongs to
 * the thread that makes it.
 *
 * Returns: (transfer full): a canvas
 */
KringCairoCanvas *
kring_cairo_canvas_new (void)
{
  return g_object_new (KRING_TYPE_CAIRO_CANVAS, NULL);
}

/**
 * kring_cairo_canvas_set_target:
 * @self: a canvas
 * @cr: (nullable): what is drawn on from now on; borrowed until it is
 *   replaced, by %NULL after the drawing
 */
void
kring_cairo_canvas_set_target (KringCairoCanvas *self,
                               cairo_t          *cr)
{
  self->cr = cr;
  /* On pixels, cairo 1.16 puts each letter on a whole one, which tears words
   * apart at most scales; outlines stand where they belong. */
  self->is_image = cr != NULL && cairo_surface_get_type (cairo_get_group_target (cr)) == CAIRO_SURFACE_TYPE_IMAGE;
}
