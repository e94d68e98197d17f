/* kring-poster-draw.c: the sheets of a poster, with what is printed around the map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-poster-private.h"

#include "kring-cairo-canvas.h"
#include "kring-label.h"

#include "model/kring-language.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#define MARK_GAP 2.0
#define MARK_LENGTH 9.0
#define MARK_WIDTH 0.5
#define DIAMOND 6.0

#define NOTE_SIZE 8.0
#define TITLE_SIZE 17.0
#define TEXT_SIZE 11.0
#define NUMBER_SIZE 14.0
#define GAP 12.0

#define LEAST_OVERVIEW_ROOM 40.0

static const char *
get_secret (KringPoster *self)
{
  if (kring_scene_get_audience (self->scene) != KRING_AUDIENCE_MANAGER)
    return NULL;

  return kring_text_in (kring_scene_get_language (self->scene), NCX_ ("map", "Confidential – for the manager"));
}

/* Draws a part of the whole at the origin, and nothing beside it. */
static void
paint_picture (KringPoster      *self,
               cairo_t          *cr,
               KringCairoCanvas *canvas,
               const KringRect  *part)
{
  const KringRect on_picture = { part->x / self->factor, part->y / self->factor,
                                 part->width / self->factor, part->height / self->factor };

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, part->width, part->height);
  cairo_clip (cr);
  kring_canvas_enter (KRING_CANVAS (canvas), -part->x, -part->y, self->factor);
  kring_sheet_paint_part (self->picture, KRING_CANVAS (canvas), &on_picture);
  kring_canvas_leave (KRING_CANVAS (canvas));
  cairo_restore (cr);
}

static void
draw_line (KringCanvas *canvas,
           KringPath   *path,
           double       x,
           double       y,
           double       to_x,
           double       to_y)
{
  kring_path_clear (path);
  kring_path_move (path, x, y);
  kring_path_line (path, to_x, to_y);
  kring_canvas_draw_path (canvas, path, &(KringStyle) { .line = &kring_theme_get (KRING_THEME_PRINT)->text,
                                                        .width = MARK_WIDTH });
}

/* At the corners of the part to keep, outside what is printed. */
static void
draw_crop_marks (KringPoster     *self,
                 KringCanvas     *canvas,
                 const KringRect *kept,
                 const KringRect *printed)
{
  const double xs[] = { self->inset, self->inset + kept->width };
  const double ys[] = { self->inset, self->inset + kept->height };
  const double left = self->inset - MARK_GAP, right = self->inset + printed->width + MARK_GAP;
  const double top = self->inset - MARK_GAP, bottom = self->inset + printed->height + MARK_GAP;
  g_autoptr (GArray) path = kring_path_new ();

  for (guint i = 0; i < 2; i++)
    {
      draw_line (canvas, path, xs[i], top, xs[i], top - MARK_LENGTH);
      draw_line (canvas, path, xs[i], bottom, xs[i], bottom + MARK_LENGTH);
      draw_line (canvas, path, left, ys[i], left - MARK_LENGTH, ys[i]);
      draw_line (canvas, path, right, ys[i], right + MARK_LENGTH, ys[i]);
    }
}

static void
draw_diamonds (KringPoster      *self,
               guint             page,
               cairo_t          *cr,
               KringCanvas      *canvas,
               const KringRect  *printed)
{
  g_autoptr (GArray) diamonds = kring_poster_get_diamonds (self, page);
  g_autoptr (GArray) path = kring_path_new ();

  cairo_save (cr);
  cairo_rectangle (cr, self->inset, self->inset, printed->width, printed->height);
  cairo_clip (cr);
  for (guint i = 0; i < diamonds->len; i++)
    {
      const KringPoint *middle = &g_array_index (diamonds, KringPoint, i);
      const double x = self->inset + middle->x - printed->x, y = self->inset + middle->y - printed->y;

      kring_path_clear (path);
      kring_path_move (path, x - DIAMOND, y);
      kring_path_line (path, x, y - DIAMOND);
      kring_path_line (path, x + DIAMOND, y);
      kring_path_line (path, x, y + DIAMOND);
      kring_path_close (path);
      kring_canvas_draw_path (canvas, path,
                              &(KringStyle) { .line = &kring_theme_get (KRING_THEME_PRINT)->quiet_text,
                                              .width = MARK_WIDTH });
    }
  cairo_restore (cr);
}

/* What stands below the picture, clear of the marks at its corners. */
static void
draw_note (KringPoster     *self,
           guint            page,
           KringCanvas     *canvas,
           const KringRect *printed)
{
  const KringTheme *theme = kring_theme_get (KRING_THEME_PRINT);
  const char *secret = get_secret (self), *title = kring_scene_get_title (self->scene);
  g_autofree char *number = kring_poster_get_number (self, page);
  g_autofree char *count = g_strdup_printf ("%u / %u", page + 1, kring_poster_get_n_pages (self));
  g_autofree char *note = g_strjoin (" · ", count, secret != NULL ? secret : title, secret != NULL ? title : NULL, NULL);
  PangoContext *context = kring_text_make_context ();
  double x = self->inset + GAP, y = self->inset + printed->height + 11;
  double width = kring_text_measure (context, number, NOTE_SIZE + 2, TRUE) + 6;
  double room = self->page_width - self->inset - GAP - x - width;
  g_autofree char *fitting = kring_text_shorten (context, note, MAX (room, 1), NOTE_SIZE, FALSE);

  kring_canvas_draw_text (canvas, number, x, y,
                          &(KringTextStyle) { .color = &theme->text, .size = NOTE_SIZE + 2, .bold = TRUE });
  kring_canvas_draw_text (canvas, fitting, x + width, y,
                          &(KringTextStyle) { .color = &theme->quiet_text, .size = NOTE_SIZE });
  g_object_unref (context);
}

static double
draw_lines (KringCanvas          *canvas,
            PangoContext         *context,
            const char           *text,
            double                x,
            double                y,
            double                width,
            const KringTextStyle *style)
{
  g_autoptr (KringLabel) label = kring_label_new (context, text, width * KRING_TEXT_SIZE / style->size,
                                                  width * KRING_TEXT_SIZE / style->size, 4);

  for (guint i = 0; i < label->n_lines; i++)
    {
      kring_canvas_draw_text (canvas, label->lines[i], x, y, style);
      y += style->size * 1.35;
    }

  return y;
}

static void
draw_grid (KringPoster *self,
           KringCanvas *canvas,
           double       scale)
{
  const KringTheme *theme = kring_theme_get (KRING_THEME_PRINT);
  const KringStyle line = { .line = &theme->accent, .width = 1 };
  const KringStyle pill = { .fill = &theme->ground, .line = &theme->accent, .width = 1 };
  PangoContext *context = kring_text_make_context ();
  g_autoptr (GArray) path = kring_path_new ();

  for (guint page = self->overview ? 1 : 0; page < kring_poster_get_n_pages (self); page++)
    {
      KringRect kept, box;

      kring_poster_get_kept (self, page, &kept);
      box = (KringRect) { kept.x * scale, kept.y * scale, kept.width * scale, kept.height * scale };
      kring_path_clear (path);
      kring_path_add_box (path, &box, 0);
      kring_canvas_draw_path (canvas, path, &line);
    }

  for (guint page = self->overview ? 1 : 0; page < kring_poster_get_n_pages (self); page++)
    {
      g_autofree char *number = kring_poster_get_number (self, page);
      KringRect kept, box;
      double size, width;

      kring_poster_get_kept (self, page, &kept);
      size = MIN (NUMBER_SIZE, MIN (kept.width, kept.height) * scale * 0.4);
      width = kring_text_measure (context, number, size, TRUE);
      box = (KringRect) { (kept.x + kept.width / 2) * scale - width / 2 - size * 0.4,
                          (kept.y + kept.height / 2) * scale - size * 0.75, width + size * 0.8, size * 1.5 };
      kring_path_clear (path);
      kring_path_add_box (path, &box, size * 0.4);
      kring_canvas_draw_path (canvas, path, &pill);
      kring_canvas_draw_text (canvas, number, box.x + box.width / 2, box.y + size * 1.1,
                              &(KringTextStyle) { .color = &theme->text, .size = size, .bold = TRUE,
                                                  .anchor = KRING_ANCHOR_MIDDLE });
    }

  g_object_unref (context);
}

static void
draw_overview (KringPoster      *self,
               cairo_t          *cr,
               KringCairoCanvas *cairo_canvas)
{
  KringCanvas *canvas = KRING_CANVAS (cairo_canvas);
  const KringTheme *theme = kring_theme_get (KRING_THEME_PRINT);
  const char *language = kring_scene_get_language (self->scene);
  const char *title = kring_scene_get_title (self->scene), *secret = get_secret (self);
  const char *how = self->marks
    ? kring_text_in (language, N_("Cut each sheet along the marks at its left and top, and glue it on the edge of its neighbours so that the diamonds meet."))
    : kring_text_in (language, N_("Cut off the white at the left and top of each sheet, and glue it on the edge of its neighbours so that the picture goes on."));
  g_autofree char *sheets = g_strdup_printf ("%u × %u · %.0f × %.0f mm", self->columns, self->rows,
                                             self->width / KRING_POINTS_PER_MM, self->height / KRING_POINTS_PER_MM);
  PangoContext *context = kring_text_make_context ();
  const KringRect all = { 0, 0, self->width, self->height };
  double width = self->page_width - 2 * self->inset, y = self->inset + TITLE_SIZE, scale, x, room;
  g_autofree char *fitting = NULL;

  if (*title == '\0')
    title = kring_scene_name_view (self->scene);
  fitting = kring_text_shorten (context, title, width, TITLE_SIZE, TRUE);
  kring_canvas_draw_text (canvas, fitting, self->inset, y,
                          &(KringTextStyle) { .color = &theme->text, .size = TITLE_SIZE, .bold = TRUE });
  y += TEXT_SIZE * 1.7;
  if (secret != NULL)
    {
      kring_canvas_draw_text (canvas, secret, self->inset, y,
                              &(KringTextStyle) { .color = &theme->text, .size = TEXT_SIZE, .bold = TRUE });
      y += TEXT_SIZE * 1.5;
    }
  y = draw_lines (canvas, context, sheets, self->inset, y, width,
                  &(KringTextStyle) { .color = &theme->quiet_text, .size = TEXT_SIZE });
  y = draw_lines (canvas, context, how, self->inset, y, width,
                  &(KringTextStyle) { .color = &theme->text, .size = TEXT_SIZE });

  room = MAX (self->page_height - self->inset - y, LEAST_OVERVIEW_ROOM);
  scale = MIN (width / self->width, room / self->height);
  x = self->inset + (width - self->width * scale) / 2;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  paint_picture (self, cr, cairo_canvas, &all);
  cairo_restore (cr);
  kring_canvas_enter (canvas, x, y, 1);
  draw_grid (self, canvas, scale);
  kring_canvas_leave (canvas);

  g_object_unref (context);
}

/**
 * kring_poster_draw:
 * @self: a poster
 * @cr: what to draw on, in points; the upper left corner of the whole is at
 *   the origin
 *
 * Draws the whole as it is when it is put together, without marks.
 */
void
kring_poster_draw (KringPoster *self,
                   cairo_t     *cr)
{
  g_autoptr (KringCairoCanvas) canvas = kring_cairo_canvas_new ();
  const KringRect all = { 0, 0, self->width, self->height };

  kring_cairo_canvas_set_target (canvas, cr);
  paint_picture (self, cr, canvas, &all);
  kring_cairo_canvas_set_target (canvas, NULL);
}

/**
 * kring_poster_draw_overview:
 * @self: a poster
 * @cr: what to draw on; the upper left corner of the whole is at the origin
 * @scale: how long a point of the poster is there
 *
 * Draws the whole with the grid of its sheets and their numbers over it, as
 * large as can be read at any scale.
 */
void
kring_poster_draw_overview (KringPoster *self,
                            cairo_t     *cr,
                            double       scale)
{
  g_autoptr (KringCairoCanvas) canvas = kring_cairo_canvas_new ();

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  kring_poster_draw (self, cr);
  cairo_restore (cr);
  kring_cairo_canvas_set_target (canvas, cr);
  draw_grid (self, KRING_CANVAS (canvas), scale);
  kring_cairo_canvas_set_target (canvas, NULL);
}

/**
 * kring_poster_draw_page:
 * @self: a poster
 * @page: the number of a page, from 0
 * @cr: what to draw on, in points; the upper left corner of the paper is at
 *   the origin
 *
 * Draws a page, on paper that is white already.
 */
void
kring_poster_draw_page (KringPoster *self,
                        guint        page,
                        cairo_t     *cr)
{
  g_autoptr (KringCairoCanvas) canvas = NULL;
  KringRect kept, printed;

  g_return_if_fail (page < kring_poster_get_n_pages (self));

  if (self->is_page)
    {
      kring_sheet_draw (self->picture, cr);
      return;
    }

  canvas = kring_cairo_canvas_new ();
  cairo_save (cr);
  kring_cairo_canvas_set_target (canvas, cr);
  if (kring_poster_is_overview (self, page))
    {
      draw_overview (self, cr, canvas);
    }
  else
    {
      kring_poster_get_kept (self, page, &kept);
      kring_poster_get_printed (self, page, &printed);
      cairo_save (cr);
      cairo_translate (cr, self->inset, self->inset);
      paint_picture (self, cr, canvas, &printed);
      cairo_restore (cr);
      draw_diamonds (self, page, cr, KRING_CANVAS (canvas), &printed);
      if (self->marks)
        draw_crop_marks (self, KRING_CANVAS (canvas), &kept, &printed);
      draw_note (self, page, KRING_CANVAS (canvas), &printed);
    }
  kring_cairo_canvas_set_target (canvas, NULL);
  cairo_restore (cr);
}

static cairo_status_t
append_bytes (void                *data,
              const unsigned char *bytes,
              unsigned int         length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * kring_poster_to_pdf:
 * @self: a poster
 * @pages: (nullable) (element-type guint): the pages that are wanted, in
 *   their order; %NULL for all
 * @cancellable: (nullable): to stop it between two pages
 * @error: where to put what went wrong: %KRING_POSTER_ERROR_FAILED or
 *   %G_IO_ERROR_CANCELLED
 *
 * Draws the pages into a PDF in memory, each of exactly the size of the paper.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
kring_poster_to_pdf (KringPoster   *self,
                     GArray        *pages,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *title = g_utf8_make_valid (kring_scene_get_title (self->scene), -1);
  guint n_pages = pages != NULL ? pages->len : kring_poster_get_n_pages (self);
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, self->page_width, self->page_height);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Kring " KRING_VERSION);
  cr = cairo_create (surface);
  for (guint i = 0; i < n_pages && !g_cancellable_is_cancelled (cancellable); i++)
    {
      guint page = pages != NULL ? g_array_index (pages, guint, i) : i;
      g_autofree char *number = kring_poster_get_number (self, page);

      if (number != NULL)
        cairo_pdf_surface_set_page_label (surface, number);
      kring_poster_draw_page (self, page, cr);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, KRING_POSTER_ERROR, KRING_POSTER_ERROR_FAILED, _("The picture could not be made: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
