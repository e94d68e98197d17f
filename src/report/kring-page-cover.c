/* kring-page-cover.c: the title page of a report
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-pages-private.h"
#include "kring-type-sizes.h"

#define RINGS 4
#define RING_STEP 58.0
#define TITLE_TOP 250.0
#define FACT_LABEL 130.0
#define MARK_TOP 66.0

/* A title is not so long that it covers the facts. */
#define MOST_TITLE_LINES 6

static void
set_color (cairo_t          *cr,
           const KringColor *color)
{
  cairo_set_source_rgb (cr, color->red, color->green, color->blue);
}

static double
draw_text (cairo_t          *cr,
           PangoLayout      *layout,
           double            x,
           double            y,
           const KringColor *color)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  set_color (cr, color);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);

  return logical.height / (double) PANGO_SCALE;
}

/* Circles of trust, half of them beside the paper. */
static void
draw_rings (cairo_t *cr,
            double   width)
{
  const KringTypeColors *colors = kring_type_get_colors ();

  cairo_save (cr);
  set_color (cr, &colors->ground);
  cairo_new_path (cr);
  cairo_arc (cr, width, 0, RINGS * RING_STEP, 0, 2 * G_PI);
  cairo_fill (cr);
  for (guint i = 1; i <= RINGS; i++)
    {
      set_color (cr, i == 1 ? &colors->accent : &colors->rule);
      cairo_set_line_width (cr, i == 1 ? 3 : 1.2);
      cairo_arc (cr, width, 0, i * RING_STEP, 0, 2 * G_PI);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

static void
draw_mark (KringReport  *report,
           PangoContext *context,
           cairo_t      *cr)
{
  const KringTypeColors *colors = kring_type_get_colors ();
  const char *mark = kring_report_get_mark (report);
  g_autoptr (PangoLayout) layout = NULL;
  PangoRectangle logical;

  if (mark == NULL)
    return;

  layout = kring_type_make_layout (context, mark, KRING_TYPE_BODY, TRUE, 0);
  pango_layout_get_extents (layout, NULL, &logical);
  set_color (cr, &colors->alarm);
  cairo_set_line_width (cr, 1.4);
  cairo_rectangle (cr, KRING_PAGE_SIDE, MARK_TOP, logical.width / (double) PANGO_SCALE + 20,
                   logical.height / (double) PANGO_SCALE + 12);
  cairo_stroke (cr);
  draw_text (cr, layout, KRING_PAGE_SIDE + 10, MARK_TOP + 6, &colors->alarm);
}

/**
 * kring_page_draw_cover:
 * @report: a report
 * @context: what text is measured with
 * @cr: what to draw on
 * @width: of the page
 * @height: of the page
 *
 * Draws the title page.
 */
void
kring_page_draw_cover (KringReport  *report,
                       PangoContext *context,
                       cairo_t      *cr,
                       double        width,
                       double        height)
{
  const KringTypeColors *colors = kring_type_get_colors ();
  KringBlock *facts = kring_report_get_cover (report);
  double room = width - 2 * KRING_PAGE_SIDE, y = TITLE_TOP;
  g_autoptr (PangoLayout) kind = kring_type_make_layout (context, kring_report_get_kind (report), KRING_TYPE_SUBTITLE, FALSE,
                                                         room);
  g_autoptr (PangoLayout) title = kring_type_make_layout (context, kring_report_get_title (report), KRING_TYPE_COVER, TRUE,
                                                          room);

  draw_rings (cr, width);
  draw_mark (report, context, cr);

  y += draw_text (cr, kind, KRING_PAGE_SIDE, y, &colors->quiet) + 8;
  pango_layout_set_height (title, -MOST_TITLE_LINES);
  pango_layout_set_ellipsize (title, PANGO_ELLIPSIZE_END);
  y += draw_text (cr, title, KRING_PAGE_SIDE, y, &colors->accent) + 18;
  set_color (cr, &colors->accent);
  cairo_rectangle (cr, KRING_PAGE_SIDE, y, 64, 3.5);
  cairo_fill (cr);
  y += 34;

  for (guint i = 0; i < facts->rows->len; i++)
    {
      const KringBlockRow *row = g_ptr_array_index (facts->rows, i);
      g_autoptr (PangoLayout) label = kring_type_make_layout (context, row->cells[0], KRING_TYPE_BODY, FALSE, FACT_LABEL - 10);
      g_autoptr (PangoLayout) value = kring_type_make_layout (context, row->cells[1], KRING_TYPE_BODY, FALSE, room - FACT_LABEL);
      double label_height, value_height;

      pango_layout_set_height (value, -4);
      pango_layout_set_ellipsize (value, PANGO_ELLIPSIZE_END);
      label_height = draw_text (cr, label, KRING_PAGE_SIDE, y, &colors->quiet);
      value_height = draw_text (cr, value, KRING_PAGE_SIDE + FACT_LABEL, y, &colors->text);
      y += MAX (label_height, value_height) + 6;
    }

  set_color (cr, &colors->accent);
  cairo_rectangle (cr, 0, height - 12, width, 12);
  cairo_fill (cr);
}
