/* kring-box.c: a piece of a page that is never broken
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-box.h"
#include "kring-typesetter.h"

#include "paint/kring-cairo-canvas.h"

#include <math.h>

static void
clear_part (gpointer data)
{
  KringPart *part = data;

  g_clear_object (&part->layout);
  g_clear_object (&part->sheet);
  g_clear_object (&part->recording);
}

/**
 * kring_box_new:
 * @space: what stays empty above it
 *
 * Returns: (transfer full): an empty box
 */
KringBox *
kring_box_new (double space)
{
  KringBox *self = g_new0 (KringBox, 1);

  self->space = space;
  self->parts = g_array_new (FALSE, TRUE, sizeof (KringPart));
  g_array_set_clear_func (self->parts, clear_part);

  return self;
}

/**
 * kring_box_free:
 * @self: (transfer full): a box
 */
void
kring_box_free (KringBox *self)
{
  g_array_unref (self->parts);
  g_free (self);
}

static KringPart *
add_part (KringBox        *self,
          const KringPart *part)
{
  g_array_append_vals (self->parts, part, 1);
  return &g_array_index (self->parts, KringPart, self->parts->len - 1);
}

/**
 * kring_box_add_lines:
 * @self: a box
 * @layout: a text
 * @x: where its lines begin
 * @y: the top of the first
 * @first: the first line of @layout that is drawn
 * @n_lines: how many are
 * @leading: from one line to the next
 * @color: of the letters
 *
 * Returns: (transfer none): the part, until another is added
 */
KringPart *
kring_box_add_lines (KringBox         *self,
                     PangoLayout      *layout,
                     double            x,
                     double            y,
                     guint             first,
                     guint             n_lines,
                     double            leading,
                     const KringColor *color)
{
  int width = pango_layout_get_width (layout);

  return add_part (self, &(KringPart) { .kind = KRING_PART_LINES, .layout = g_object_ref (layout), .first = first,
                                        .room = { x, y, width > 0 ? width / (double) PANGO_SCALE : 0, n_lines * leading },
                                        .n_lines = n_lines, .leading = leading, .color = *color });
}

/**
 * kring_box_add_fill:
 * @self: a box
 * @room: what is filled
 * @color: with what
 */
void
kring_box_add_fill (KringBox         *self,
                    const KringRect  *room,
                    const KringColor *color)
{
  add_part (self, &(KringPart) { .kind = KRING_PART_FILL, .room = *room, .color = *color });
}

/**
 * kring_box_add_dots:
 * @self: a box
 * @x: where they begin
 * @y: their middle
 * @width: how far they go
 * @color: of the dots
 */
void
kring_box_add_dots (KringBox         *self,
                    double            x,
                    double            y,
                    double            width,
                    const KringColor *color)
{
  add_part (self, &(KringPart) { .kind = KRING_PART_DOTS, .room = { x, y, width, 0 }, .color = *color });
}

/**
 * kring_box_add_answer:
 * @self: a box
 * @x: left side of the sign
 * @y: top of the sign
 * @size: how large it is
 * @answer: an answer
 */
void
kring_box_add_answer (KringBox    *self,
                      double       x,
                      double       y,
                      double       size,
                      KringAnswer  answer)
{
  add_part (self, &(KringPart) { .kind = KRING_PART_ANSWER, .room = { x, y, size, size }, .answer = answer });
}

/**
 * kring_box_add_sheet:
 * @self: a box
 * @sheet: a picture
 * @x: its left side
 * @y: its top
 */
void
kring_box_add_sheet (KringBox   *self,
                     KringSheet *sheet,
                     double      x,
                     double      y)
{
  KringPart part = { .kind = KRING_PART_SHEET, .room = { .x = x, .y = y }, .sheet = g_object_ref (sheet) };

  kring_sheet_get_size (sheet, &part.room.width, &part.room.height);
  add_part (self, &part);
}

/**
 * kring_box_add_recording:
 * @self: a box
 * @recording: a drawing, from the upper left corner of the box
 * @scale: how large it is against how it was drawn
 */
void
kring_box_add_recording (KringBox       *self,
                         KringRecording *recording,
                         double          scale)
{
  add_part (self, &(KringPart) { .kind = KRING_PART_RECORDING, .recording = g_object_ref (recording), .scale = scale });
}

static void
set_color (cairo_t          *cr,
           const KringColor *color)
{
  cairo_set_source_rgb (cr, color->red, color->green, color->blue);
}

static void
draw_lines (const KringPart *part,
            cairo_t         *cr)
{
  set_color (cr, &part->color);
  for (guint i = 0; i < part->n_lines; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (part->layout, (int) (part->first + i));
      PangoRectangle logical;
      double x = part->room.x, y = part->room.y + i * part->leading;

      if (line == NULL)
        return;

      pango_layout_line_get_extents (line, NULL, &logical);
      if (part->at_end || line->resolved_dir == PANGO_DIRECTION_RTL)
        x += part->room.width - logical.width / (double) PANGO_SCALE;
      cairo_move_to (cr, x, y + (part->leading - logical.height / (double) PANGO_SCALE) / 2 - logical.y / (double) PANGO_SCALE);
      pango_cairo_show_layout_line (cr, line);
    }
}

/* Each sign can be told from the others without colour. */
static void
draw_answer (const KringPart *part,
             cairo_t         *cr)
{
  const KringTypeColors *colors = kring_type_get_colors ();
  double radius = part->room.width / 2 - 0.5, x = part->room.x + part->room.width / 2, y = part->room.y + part->room.height / 2;
  gboolean is_known = part->answer != KRING_ANSWER_NOT_DISCUSSED && part->answer != KRING_ANSWER_NOT_APPLICABLE;

  cairo_save (cr);
  cairo_set_line_width (cr, 1.1);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  set_color (cr, part->answer == KRING_ANSWER_NO ? &colors->alarm : is_known ? &colors->accent : &colors->faint);
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  if (part->answer == KRING_ANSWER_YES)
    cairo_fill_preserve (cr);
  cairo_stroke (cr);

  if (part->answer == KRING_ANSWER_PARTLY)
    {
      cairo_arc (cr, x, y, radius, -G_PI / 2, G_PI / 2);
      cairo_close_path (cr);
      cairo_fill (cr);
    }
  else if (part->answer == KRING_ANSWER_YES)
    {
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_move_to (cr, x - radius * 0.5, y);
      cairo_line_to (cr, x - radius * 0.1, y + radius * 0.42);
      cairo_line_to (cr, x + radius * 0.52, y - radius * 0.4);
      cairo_stroke (cr);
    }
  else if (part->answer == KRING_ANSWER_NO)
    {
      double arm = radius * 0.42;

      cairo_move_to (cr, x - arm, y - arm);
      cairo_line_to (cr, x + arm, y + arm);
      cairo_move_to (cr, x - arm, y + arm);
      cairo_line_to (cr, x + arm, y - arm);
      cairo_stroke (cr);
    }
  else if (part->answer == KRING_ANSWER_NOT_APPLICABLE)
    {
      cairo_move_to (cr, x - radius * 0.45, y);
      cairo_line_to (cr, x + radius * 0.45, y);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

static void
draw_dots (const KringPart *part,
           cairo_t         *cr)
{
  const double dashes[] = { 0, 4 };

  cairo_save (cr);
  set_color (cr, &part->color);
  cairo_set_line_width (cr, 0.9);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  /* From the right, so that the dots of all rows are below each other. */
  cairo_move_to (cr, part->room.x + part->room.width, part->room.y);
  cairo_line_to (cr, part->room.x, part->room.y);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_recording (const KringPart *part,
                cairo_t         *cr)
{
  g_autoptr (KringCairoCanvas) canvas = kring_cairo_canvas_new ();

  cairo_save (cr);
  cairo_scale (cr, part->scale, part->scale);
  kring_cairo_canvas_set_target (canvas, cr);
  kring_recording_play (part->recording, KRING_CANVAS (canvas));
  kring_cairo_canvas_set_target (canvas, NULL);
  cairo_restore (cr);
}

/**
 * kring_box_draw:
 * @self: a box
 * @cr: what to draw on
 * @x: its left side
 * @y: its top
 */
void
kring_box_draw (const KringBox *self,
                cairo_t        *cr,
                double          x,
                double          y)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  for (guint i = 0; i < self->parts->len; i++)
    {
      const KringPart *part = &g_array_index (self->parts, KringPart, i);

      switch (part->kind)
        {
        case KRING_PART_LINES:
          draw_lines (part, cr);
          break;
        case KRING_PART_FILL:
          set_color (cr, &part->color);
          cairo_rectangle (cr, part->room.x, part->room.y, part->room.width, part->room.height);
          cairo_fill (cr);
          break;
        case KRING_PART_DOTS:
          draw_dots (part, cr);
          break;
        case KRING_PART_ANSWER:
          draw_answer (part, cr);
          break;
        case KRING_PART_RECORDING:
          draw_recording (part, cr);
          break;
        case KRING_PART_SHEET:
        default:
          cairo_save (cr);
          cairo_translate (cr, part->room.x, part->room.y);
          kring_sheet_draw (part->sheet, cr);
          cairo_restore (cr);
          break;
        }
    }
  cairo_restore (cr);
}
