/* kring-sheet.c: a map on paper
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-sheet.h"

#include "kring-cairo-canvas.h"
#include "kring-label.h"
#include "kring-legend.h"

#include "model/kring-language.h"

#include <glib/gi18n.h>
#include <math.h>

/* The short side of the paper at which title and legend have the sizes below;
 * on larger paper they grow, though slower than the paper. */
#define USUAL_SIDE 595.0
#define GROWTH 0.75

#define TITLE_SIZE 17.0
#define SMALL_SIZE 9.0
#define HEADER_HEIGHT 44.0
#define FOOTER_HEIGHT 20.0
#define GAP 12.0

/* A small map is not blown up beyond what looks like a map. */
#define LARGEST_SCALE 1.7

/* A legend that is a little too high to stand beside the map becomes smaller. */
#define LEAST_LEGEND 0.8

#define PICTURE_MARGIN 24.0
#define FIGURE_MARGIN 3.0
#define PICTURE_LEAST_WIDTH 420.0

struct _KringSheet
{
  GObject parent_instance;

  KringScene *scene;
  KringLegend *legend;
  char *date;
  KringFocus focus;
  double width;
  double height;
  double margin;
  gboolean is_page;      /* else a picture without a page number */
  gboolean is_filled;    /* by the map, however small it is */
  gboolean is_figure;    /* in a text, which says the rest */
  double furniture;      /* the scale of title and legend */
  gboolean legend_beside;
  double legend_scale;
  KringRect legend_room; /* in points of the paper */
  KringRect room;        /* for the map */
  KringRect bounds;      /* of the map, in its own points */
  double scale;
};

G_DEFINE_FINAL_TYPE (KringSheet, kring_sheet, G_TYPE_OBJECT)

static void
kring_sheet_finalize (GObject *object)
{
  KringSheet *self = KRING_SHEET (object);

  g_clear_pointer (&self->legend, kring_legend_free);
  kring_focus_clear (&self->focus);
  g_clear_object (&self->scene);
  g_free (self->date);

  G_OBJECT_CLASS (kring_sheet_parent_class)->finalize (object);
}

static void
kring_sheet_class_init (KringSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_sheet_finalize;
}

static void
kring_sheet_init (KringSheet *self)
{
}

static KringSheet *
make (KringScene *scene,
      const char *date)
{
  KringSheet *self = g_object_new (KRING_TYPE_SHEET, NULL);

  self->scene = g_object_ref (scene);
  self->legend = kring_legend_new (scene);
  self->date = g_strdup (date);
  kring_scene_get_bounds (scene, &self->bounds);

  return self;
}

/* Finds the room for map and legend, the legend below the map or at its right
 * side, whichever leaves the map larger. */
static void
fit (KringSheet *self,
     double      width,
     double      height)
{
  double unit = self->furniture, gap = GAP * unit;
  double header = self->is_figure ? 0 : HEADER_HEIGHT * unit, footer = self->is_page ? FOOTER_HEIGHT * unit : 0;
  KringRect all = { self->margin, self->margin + header, width - 2 * self->margin,
                    height - 2 * self->margin - header - footer };

  self->width = width;
  self->height = height;
  self->scale = 0;

  for (guint beside = 0; beside < 2; beside++)
    {
      KringRect room = all, legend = all;
      double legend_scale = unit, scale;

      if (beside)
        {
          double legend_height = kring_legend_get_height (self->legend, 0);

          if (legend_height <= 0)
            continue;
          legend_scale = MIN (unit, all.height / legend_height);
          if (legend_scale < LEAST_LEGEND * unit)
            continue;

          legend.width = kring_legend_get_least_width (self->legend) * legend_scale;
          legend.height = legend_height * legend_scale;
          legend.x = all.x + all.width - legend.width;
          room.width -= legend.width + 2 * gap;
        }
      else
        {
          legend.height = kring_legend_get_height (self->legend, all.width / unit) * unit;
          legend.y = all.y + all.height - legend.height;
          room.height -= legend.height > 0 ? legend.height + gap : 0;
        }

      room.width = MAX (room.width, 1);
      room.height = MAX (room.height, 1);
      scale = MIN (room.width / MAX (self->bounds.width, 1), room.height / MAX (self->bounds.height, 1));
      if (!self->is_filled)
        scale = MIN (scale, LARGEST_SCALE * unit);
      if (scale > self->scale)
        {
          self->scale = scale;
          self->room = room;
          self->legend_room = legend;
          self->legend_scale = legend_scale;
          self->legend_beside = beside;
        }
    }
}

/**
 * kring_sheet_new:
 * @scene: a scene that does not change any more
 * @options: the paper
 *
 * Lays out a scene on a sheet of paper: title, date, the map as large as it
 * gets, legend, number of the page, and for the manager that it is
 * confidential.
 *
 * Returns: (transfer full): a sheet
 */
KringSheet *
kring_sheet_new (KringScene              *scene,
                 const KringSheetOptions *options)
{
  KringSheet *self = make (scene, options->date);
  double narrow = MIN (options->width, options->height), wide = MAX (options->width, options->height);
  gboolean landscape = options->orientation == KRING_ORIENTATION_LANDSCAPE;

  self->is_page = TRUE;
  kring_sheet_set_focus (self, options->focus);
  self->margin = CLAMP (options->margin, 0, narrow / 3);
  self->furniture = pow (MAX (narrow, 1) / USUAL_SIDE, GROWTH);

  if (options->orientation == KRING_ORIENTATION_AUTOMATIC)
    {
      double upright;

      fit (self, narrow, wide);
      upright = self->scale;
      fit (self, wide, narrow);
      landscape = self->scale >= upright;
    }

  if (landscape)
    fit (self, wide, narrow);
  else
    fit (self, narrow, wide);

  return self;
}

/**
 * kring_sheet_new_for_picture:
 * @scene: a scene that does not change any more
 * @date: (nullable): the day that stands on it ("2026-03-15"), or %NULL
 *
 * Lays out a scene as a picture that is as large as the map asks, with title
 * and legend.
 *
 * Returns: (transfer full): a sheet
 */
KringSheet *
kring_sheet_new_for_picture (KringScene *scene,
                             const char *date)
{
  KringSheet *self = make (scene, date);
  double side, inner;

  /* What is written beside a large map grows with it. */
  side = MIN (self->bounds.width, self->bounds.height);
  self->furniture = pow (MAX (side, USUAL_SIDE) / USUAL_SIDE, GROWTH);
  self->margin = PICTURE_MARGIN * self->furniture;
  inner = MAX (self->bounds.width, PICTURE_LEAST_WIDTH * self->furniture);

  fit (self, inner + 2 * self->margin,
       self->bounds.height + 2 * self->margin + HEADER_HEIGHT * self->furniture + GAP * self->furniture +
       kring_legend_get_height (self->legend, inner / self->furniture) * self->furniture);
  self->scale = MIN (self->scale, 1);

  return self;
}

/**
 * kring_sheet_new_for_poster:
 * @scene: a scene that does not change any more
 * @date: (nullable): the day that stands on it ("2026-03-15"), or %NULL
 * @width: in points
 * @height: in points
 *
 * Lays out a scene as a picture of a given size, which the map fills.
 *
 * Returns: (transfer full): a sheet
 */
KringSheet *
kring_sheet_new_for_poster (KringScene *scene,
                            const char *date,
                            double      width,
                            double      height)
{
  KringSheet *self = make (scene, date);

  self->is_filled = TRUE;
  self->furniture = pow (MAX (MIN (width, height), 1) / USUAL_SIDE, GROWTH);
  self->margin = PICTURE_MARGIN * self->furniture;
  fit (self, width, height);

  return self;
}

/**
 * kring_sheet_new_for_figure:
 * @scene: a scene that does not change any more
 * @width: in points
 * @height: in points
 *
 * Lays out a scene as a figure in a text: map and legend alone.
 *
 * Returns: (transfer full): a sheet
 */
KringSheet *
kring_sheet_new_for_figure (KringScene *scene,
                            double      width,
                            double      height)
{
  KringSheet *self = make (scene, NULL);

  self->is_figure = TRUE;
  self->furniture = 1;
  self->margin = FIGURE_MARGIN;
  fit (self, width, height);

  return self;
}

/**
 * kring_sheet_set_focus:
 * @self: a sheet
 * @focus: (nullable): what is selected and brought out
 *
 * Brings out what is brought out on a screen.
 */
void
kring_sheet_set_focus (KringSheet       *self,
                       const KringFocus *focus)
{
  kring_focus_clear (&self->focus);
  if (focus != NULL)
    kring_focus_copy (&self->focus, focus);
}

/**
 * kring_sheet_get_size:
 * @self: a sheet
 * @width: (out): as it is turned, in points
 * @height: (out): as it is turned, in points
 */
void
kring_sheet_get_size (KringSheet *self,
                      double     *width,
                      double     *height)
{
  *width = self->width;
  *height = self->height;
}

/**
 * kring_sheet_is_landscape:
 * @self: a sheet
 *
 * Returns: whether it lies on its side
 */
gboolean
kring_sheet_is_landscape (KringSheet *self)
{
  return self->width > self->height;
}

/**
 * kring_sheet_get_scale:
 * @self: a sheet
 *
 * Returns: how long a point of the map is on the sheet, in points
 */
double
kring_sheet_get_scale (KringSheet *self)
{
  return self->scale;
}

static void
draw_header (KringSheet        *self,
             KringCanvas       *canvas,
             const KringTheme  *theme,
             PangoContext      *context)
{
  const char *language = kring_scene_get_language (self->scene);
  const char *title = kring_scene_get_title (self->scene);
  const char *kind = kring_scene_name_view (self->scene);
  gboolean untitled = *title == '\0';
  double width = (self->width - 2 * self->margin) / self->furniture, room = width;
  g_autofree char *date = self->date != NULL ? kring_format_date (language, self->date) : NULL;
  const char *filter_text = kring_scene_get_filter_text (self->scene);
  g_autofree char *lens = kring_scene_describe_lens (self->scene);
  g_autofree char *shown = lens != NULL ? g_strconcat (kind, " · ", lens, NULL) : g_strdup (kind);
  g_autofree char *below = NULL;
  g_autofree char *small_print = NULL;
  KringTextStyle style = { .color = &theme->text, .size = TITLE_SIZE, .bold = TRUE };

  if (untitled)
    below = g_strdup (date != NULL ? date : "");
  else
    below = date != NULL ? g_strconcat (shown, " · ", date, NULL) : g_strdup (shown);

  kring_canvas_enter (canvas, self->margin, self->margin, self->furniture);

  if (kring_scene_get_audience (self->scene) == KRING_AUDIENCE_MANAGER)
    {
      const char *mark = kring_text_in (language, NCX_ ("map", "Confidential – for the manager"));
      double mark_width = kring_text_measure (context, mark, SMALL_SIZE + 1, TRUE);
      KringRect frame = { width - mark_width - 16, 1, mark_width + 16, 20 };
      g_autoptr (GArray) path = kring_path_new ();

      kring_path_add_box (path, &frame, 4);
      kring_canvas_draw_path (canvas, path, &(KringStyle) { .line = &theme->text, .width = 1.2 });
      kring_canvas_draw_text (canvas, mark, frame.x + 8, frame.y + 13.6,
                              &(KringTextStyle) { .color = &theme->text, .size = SMALL_SIZE + 1, .bold = TRUE });
      room -= frame.width + GAP;
    }

  /* A long title becomes smaller before it is cut off. */
  if (untitled)
    title = shown;
  style.size *= CLAMP (room / MAX (kring_text_measure (context, title, TITLE_SIZE, TRUE), 1), 0.6, 1);
  {
    g_autofree char *fitting = kring_text_shorten (context, title, room, style.size, TRUE);

    kring_canvas_draw_text (canvas, fitting, 0, TITLE_SIZE, &style);
  }
  if (filter_text != NULL)
    {
      g_autofree char *whole = *below != '\0' ? g_strconcat (below, " · ", filter_text, NULL) : g_strdup (filter_text);

      small_print = kring_text_shorten (context, whole, width, SMALL_SIZE + 1, FALSE);
    }
  kring_canvas_draw_text (canvas, small_print != NULL ? small_print : below, 0, TITLE_SIZE + SMALL_SIZE + 7,
                          &(KringTextStyle) { .color = &theme->quiet_text, .size = SMALL_SIZE + 1 });

  kring_canvas_leave (canvas);
}

static void
draw_footer (KringSheet       *self,
             KringCanvas      *canvas,
             const KringTheme *theme)
{
  kring_canvas_enter (canvas, self->width / 2, self->height - self->margin, self->furniture);
  kring_canvas_draw_text (canvas, "1 / 1", 0, -2,
                          &(KringTextStyle) { .color = &theme->quiet_text, .size = SMALL_SIZE,
                                              .anchor = KRING_ANCHOR_MIDDLE });
  kring_canvas_leave (canvas);
}

static void
draw_legend (KringSheet       *self,
             KringCanvas      *canvas,
             const KringTheme *theme)
{
  double width = self->legend_room.width / self->legend_scale, height = self->legend_room.height / self->legend_scale;
  g_autoptr (GArray) path = kring_path_new ();

  if (height <= 0)
    return;

  kring_canvas_enter (canvas, self->legend_room.x, self->legend_room.y, self->legend_scale);
  kring_path_move (path, self->legend_beside ? -GAP : 0, self->legend_beside ? 0 : -GAP * 0.3);
  kring_path_line (path, self->legend_beside ? -GAP : width, self->legend_beside ? height : -GAP * 0.3);
  kring_canvas_draw_path (canvas, path, &(KringStyle) { .line = &theme->effects[KRING_EFFECT_NEUTRAL], .width = 0.5 });
  kring_legend_draw (self->legend, canvas, theme, self->legend_beside ? 0 : width);
  kring_canvas_leave (canvas);
}

/* Where the map's own origin is on the sheet. */
static KringPoint
get_origin (KringSheet *self)
{
  return (KringPoint) {
    self->room.x + (self->room.width - self->bounds.width * self->scale) / 2 - self->bounds.x * self->scale,
    self->room.y + (self->room.height - self->bounds.height * self->scale) / 2 - self->bounds.y * self->scale
  };
}

/**
 * kring_sheet_has_ink:
 * @self: a sheet
 * @part: a part of the paper, in points
 *
 * Returns: whether anything is drawn in that part; a line counts where its
 *   bounds are
 */
gboolean
kring_sheet_has_ink (KringSheet      *self,
                     const KringRect *part)
{
  const KringPoint origin = get_origin (self);
  const KringRect header = { self->margin, self->margin, self->width - 2 * self->margin,
                             HEADER_HEIGHT * self->furniture };
  const KringRect on_map = { (part->x - origin.x) / self->scale, (part->y - origin.y) / self->scale,
                             part->width / self->scale, part->height / self->scale };
  GPtrArray *nodes = kring_scene_get_nodes (self->scene), *lines = kring_scene_get_lines (self->scene);

  if (kring_rect_meets (&header, part) || kring_rect_meets (&self->legend_room, part))
    return TRUE;

  /* The rings of the circle and the cells of the grid are everywhere. */
  if (kring_scene_get_backdrop (self->scene) != NULL && kring_rect_meets (&self->room, part))
    return TRUE;

  for (guint i = 0; i < nodes->len; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (nodes, i);

      if (node->shown && kring_rect_meets (&node->box, &on_map))
        return TRUE;
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const KringSceneLine *line = g_ptr_array_index (lines, i);

      if (line->shown && kring_rect_meets (&line->bounds, &on_map))
        return TRUE;
    }

  return FALSE;
}

/**
 * kring_sheet_paint_part:
 * @self: a sheet
 * @canvas: what to draw on; the upper left corner of the paper is at the
 *   origin
 * @part: (nullable): the part of the paper that is wanted, in points; of the
 *   map, little more than that is drawn
 *
 * Draws the sheet, in the colours of print, on paper that is white already.
 */
void
kring_sheet_paint_part (KringSheet      *self,
                        KringCanvas     *canvas,
                        const KringRect *part)
{
  const KringTheme *theme = kring_theme_get (KRING_THEME_PRINT);
  PangoContext *context = kring_text_make_context ();
  KringPaintOptions options = { .theme = theme, .focus = &self->focus, .paper = self->is_page || self->is_figure ? self->scale : 0,
                                .layers = KRING_LAYER_MAP | KRING_LAYER_FOCUS };
  const KringPoint origin = get_origin (self);
  KringRect clip;

  if (part != NULL)
    {
      clip.x = (part->x - origin.x) / self->scale;
      clip.y = (part->y - origin.y) / self->scale;
      clip.width = part->width / self->scale;
      clip.height = part->height / self->scale;
      options.clip = &clip;
    }

  if (!self->is_figure)
    draw_header (self, canvas, theme, context);
  kring_canvas_enter (canvas, origin.x, origin.y, self->scale);
  kring_paint_scene (canvas, self->scene, context, &options);
  kring_canvas_leave (canvas);
  draw_legend (self, canvas, theme);
  if (self->is_page)
    draw_footer (self, canvas, theme);

  g_object_unref (context);
}

/**
 * kring_sheet_paint:
 * @self: a sheet
 * @canvas: what to draw on; the upper left corner of the paper is at the
 *   origin
 *
 * Draws the whole sheet.
 */
void
kring_sheet_paint (KringSheet  *self,
                   KringCanvas *canvas)
{
  kring_sheet_paint_part (self, canvas, NULL);
}

/**
 * kring_sheet_draw:
 * @self: a sheet
 * @cr: what to draw on, in points; the upper left corner of the paper is at
 *   the origin
 *
 * Draws the sheet with cairo.
 */
void
kring_sheet_draw (KringSheet *self,
                  cairo_t    *cr)
{
  g_autoptr (KringCairoCanvas) canvas = kring_cairo_canvas_new ();

  cairo_save (cr);
  kring_cairo_canvas_set_target (canvas, cr);
  kring_sheet_paint (self, KRING_CANVAS (canvas));
  kring_cairo_canvas_set_target (canvas, NULL);
  cairo_restore (cr);
}
