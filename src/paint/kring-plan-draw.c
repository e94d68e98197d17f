/* kring-plan-draw.c: draws a plan
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-plan-private.h"

#include "model/kring-language.h"

#include <glib/gi18n.h>
#include <math.h>

/* All in points. */
#define HEAD_HEIGHT 32.0
#define TODAY_LINE 1.2
#define GRID_LINE 0.7

/* How much of the text's colour is in that of the lines between years and rows. */
#define GRID_PART 0.16

typedef struct
{
  KringPlan *plan;
  KringCanvas *canvas;
  const KringTheme *theme;
  KringPath *path;
  KringColor grid;
} Pen;

static void
pen_init (Pen              *pen,
          KringPlan        *plan,
          KringCanvas      *canvas,
          const KringTheme *theme)
{
  double part = theme->emphasis > 1 ? 2 * GRID_PART : GRID_PART;

  *pen = (Pen) { plan, canvas, theme, kring_path_new (), kring_color_mix (&theme->ground, &theme->text, part) };
}

static void
draw_line (Pen              *pen,
           double            x0,
           double            y0,
           double            x1,
           double            y1,
           const KringStyle *style)
{
  kring_path_clear (pen->path);
  kring_path_move (pen->path, x0, y0);
  kring_path_line (pen->path, x1, y1);
  kring_canvas_draw_path (pen->canvas, pen->path, style);
}

static double
get_today (KringPlan *self)
{
  KringSpan span = { self->first_year, self->first_year };

  kring_moment_get_span (self->today, &span);

  return kring_plan_get_x (self, span.start);
}

static void
draw_years (Pen   *pen,
            double top,
            double height)
{
  KringPlan *self = pen->plan;
  KringStyle grid = { .line = &pen->grid, .width = GRID_LINE };
  KringStyle today = { .line = &pen->theme->accent, .width = TODAY_LINE * pen->theme->emphasis,
                       .stroke = KRING_STROKE_DASHED };

  for (int year = self->first_year; year <= self->last_year + 1; year++)
    draw_line (pen, kring_plan_get_x (self, year), top, kring_plan_get_x (self, year), top + height, &grid);
  draw_line (pen, get_today (self), top, get_today (self), top + height, &today);
}

/* Where years are too narrow, only every so many are named. */
static int
get_step (KringPlan *self)
{
  static const int steps[] = { 1, 2, 5, 10 };
  double width = kring_plan_get_x (self, self->first_year + 1) - self->left;
  double needed = kring_plan_measure (self, "2888", KRING_PLAN_NAME_SIZE) + KRING_PLAN_GAP;

  for (guint i = 0; i < G_N_ELEMENTS (steps) - 1; i++)
    if (steps[i] * width >= needed)
      return steps[i];

  return steps[G_N_ELEMENTS (steps) - 1];
}

static void
draw_head (Pen *pen)
{
  KringPlan *self = pen->plan;
  KringTextStyle style = { .color = &pen->theme->text, .size = KRING_PLAN_NAME_SIZE, .bold = TRUE,
                           .anchor = KRING_ANCHOR_MIDDLE };
  KringTextStyle today_style = { .color = &pen->theme->accent, .size = KRING_PLAN_TEXT_SIZE,
                                 .anchor = KRING_ANCHOR_MIDDLE };
  const char *today = kring_text_in (self->language, N_("today"));
  double width = kring_plan_measure (self, today, KRING_PLAN_TEXT_SIZE);
  double foot = HEAD_HEIGHT - 0.5;
  int step = get_step (self);

  kring_canvas_begin (pen->canvas, "plan-years", NULL, NULL);
  draw_years (pen, HEAD_HEIGHT - 15, 15);
  for (int year = self->first_year; year <= self->last_year; year++)
    {
      g_autofree char *name = g_strdup_printf ("%d", year);

      if (year % step == 0)
        kring_canvas_draw_text (pen->canvas, name, kring_plan_get_x (self, year + 0.5), HEAD_HEIGHT - 5, &style);
    }
  kring_canvas_draw_text (pen->canvas, today,
                          CLAMP (get_today (self), self->left + width / 2, MAX (self->right - width / 2, self->left + width / 2)),
                          HEAD_HEIGHT - 19, &today_style);
  draw_line (pen, 0, foot, self->width, foot, &(KringStyle) { .line = &pen->theme->quiet_text, .width = GRID_LINE });
  kring_canvas_end (pen->canvas);
}

/* Lines between years leave room for what stands across them. */
static void
clear_behind (Pen                 *pen,
              const KringPlanText *text,
              double               y)
{
  double width = kring_plan_measure (pen->plan, text->text, KRING_PLAN_TEXT_SIZE);
  KringRect box = { text->at.x - (text->anchor == KRING_ANCHOR_END ? width : 0), y + text->at.y - KRING_PLAN_TEXT_SIZE,
                    width, KRING_PLAN_TEXT_SIZE * 1.3 };

  kring_path_clear (pen->path);
  kring_path_add_box (pen->path, &box, 0);
  kring_canvas_draw_path (pen->canvas, pen->path, &(KringStyle) { .fill = &pen->theme->ground });
}

static void
draw_text (Pen                 *pen,
           const KringPlanText *text,
           const KringColor    *color,
           double               y)
{
  KringTextStyle style = { .color = color, .size = KRING_PLAN_TEXT_SIZE, .struck = text->struck, .anchor = text->anchor };

  if (text->text != NULL)
    kring_canvas_draw_text (pen->canvas, text->text, text->at.x, y + text->at.y, &style);
}

/* What lies beyond the years that are shown is pointed to. */
static void
draw_pointer (Pen                 *pen,
              const KringPlanSign *sign,
              double               y)
{
  const KringRect *box = &sign->mark.sign;
  double middle = y + box->y + box->height / 2;
  double tip = sign->side == KRING_PLAN_BEFORE ? box->x : box->x + box->width;
  double back = sign->side == KRING_PLAN_BEFORE ? box->x + box->width : box->x;

  kring_path_clear (pen->path);
  kring_path_move (pen->path, tip, middle);
  kring_path_line (pen->path, back, middle - box->height / 2);
  kring_path_line (pen->path, back, middle + box->height / 2);
  kring_path_close (pen->path);
  kring_canvas_draw_path (pen->canvas, pen->path,
                          &(KringStyle) { .fill = &pen->theme->quiet_text, .line = &pen->theme->quiet_text, .width = 1 });
}

static void
draw_whisker (Pen             *pen,
              const KringRect *whisker,
              double           y)
{
  KringStyle style = { .line = &pen->theme->quiet_text, .width = 0.9 * pen->theme->emphasis };
  double right = whisker->x + whisker->width;

  y += whisker->y;
  kring_path_clear (pen->path);
  kring_path_move (pen->path, whisker->x, y);
  kring_path_line (pen->path, right, y);
  kring_path_move (pen->path, whisker->x, y - 2.5);
  kring_path_line (pen->path, whisker->x, y + 2.5);
  kring_path_move (pen->path, right, y - 2.5);
  kring_path_line (pen->path, right, y + 2.5);
  kring_canvas_draw_path (pen->canvas, pen->path, &style);
}

static const char *
get_group (KringPlanMarkKind kind)
{
  static const char *const groups[] = { "milestone", "commitment", "action", "target" };

  return groups[kind];
}

static void
draw_mark (Pen                 *pen,
           const KringPlanLine *line,
           const KringPlanSign *sign,
           double               y)
{
  const KringRect *box = &sign->mark.sign;
  g_autofree char *title = NULL;

  if (kring_canvas_has_groups (pen->canvas))
    title = g_strdup_printf ("%s – %s", sign->mark.name, sign->mark.description);
  kring_canvas_begin (pen->canvas, get_group (sign->mark.kind), NULL, title);

  if (sign->whisker.width > 0)
    draw_whisker (pen, &sign->whisker, y);
  if (sign->side != KRING_PLAN_WITHIN)
    {
      draw_pointer (pen, sign, y);
    }
  else if (sign->mark.kind == KRING_PLAN_COMMITMENT)
    {
      KringRect bar = { box->x, y + box->y, box->width, box->height };

      kring_plan_draw_bar (pen->canvas, pen->theme, pen->path, &bar, line->role, sign->mark.has_start, sign->mark.has_end);
    }
  else
    {
      kring_plan_draw_sign (pen->canvas, pen->theme, pen->path, sign->mark.kind, sign->status,
                            box->x + box->width / 2, y + box->y + box->height / 2);
    }
  if (sign->mark.kind != KRING_PLAN_COMMITMENT && sign->text.text != NULL)
    clear_behind (pen, &sign->text, y);
  draw_text (pen, &sign->text, &pen->theme->text, y);
  kring_canvas_end (pen->canvas);
}

static void
draw_label (Pen              *pen,
            const KringLabel *label,
            const KringColor *color,
            double            size,
            double           *y)
{
  KringTextStyle style = { .color = color, .size = size };

  for (guint i = 0; label != NULL && i < label->n_lines; i++)
    {
      kring_canvas_draw_text (pen->canvas, label->lines[i], KRING_PLAN_PAD, *y + size, &style);
      *y += size * 1.25;
    }
}

static void
draw_row (Pen                 *pen,
          const KringPlanLine *line,
          double               y)
{
  KringPlan *self = pen->plan;
  double text_y = y + KRING_PLAN_PAD;
  KringRect missing = line->missing;
  g_autofree char *title = NULL;

  if (kring_canvas_has_groups (pen->canvas) && line->row.kind == KRING_PLAN_ROW_INDICATOR)
    title = g_strdup_printf ("%s – %s", line->row.name, line->row.description);
  kring_canvas_begin (pen->canvas, "plan-row", NULL, title);
  draw_label (pen, line->label, &pen->theme->text, KRING_PLAN_NAME_SIZE, &text_y);
  draw_label (pen, line->gist, &pen->theme->quiet_text, KRING_PLAN_TEXT_SIZE, &text_y);

  missing.y += y;
  kring_plan_draw_missing (pen->canvas, pen->theme, pen->path, &missing);
  if (line->row.kind == KRING_PLAN_ROW_INDICATOR)
    kring_plan_draw_indicator (self, pen->canvas, pen->theme, pen->path, line, y);
  else
    for (guint i = 0; i < line->row.marks->len; i++)
      draw_mark (pen, line, kring_plan_get_sign (line, i), y);
  for (guint i = 0; i < line->notes->len; i++)
    {
      clear_behind (pen, g_ptr_array_index (line->notes, i), y);
      draw_text (pen, g_ptr_array_index (line->notes, i), &pen->theme->quiet_text, y);
    }

  draw_line (pen, 0, y + line->row.height - GRID_LINE, self->width, y + line->row.height - GRID_LINE,
             &(KringStyle) { .line = &pen->grid, .width = GRID_LINE });
  kring_canvas_end (pen->canvas);
}

static void
draw_heading (Pen                 *pen,
              const KringPlanLine *line,
              double               y)
{
  KringTextStyle style = { .color = &pen->theme->text, .size = KRING_PLAN_NAME_SIZE + 1, .bold = TRUE };
  KringRect box = { 0, y + 1, pen->plan->width, line->row.height - 1 };

  /* No years show behind it. */
  kring_path_clear (pen->path);
  kring_path_add_box (pen->path, &box, 0);
  kring_canvas_draw_path (pen->canvas, pen->path, &(KringStyle) { .fill = &pen->theme->ground });
  kring_canvas_draw_text (pen->canvas, line->row.name, KRING_PLAN_PAD, y + line->row.height - 7, &style);
  draw_line (pen, 0, y + line->row.height - GRID_LINE, pen->plan->width, y + line->row.height - GRID_LINE,
             &(KringStyle) { .line = &pen->theme->quiet_text, .width = GRID_LINE });
}

static void
draw_rows (Pen   *pen,
           guint  first,
           guint  n_rows,
           double y)
{
  KringPlan *self = pen->plan;
  double height = 0;
  double top = y;

  for (guint i = first; i < self->rows->len && i - first < n_rows; i++)
    if (kring_plan_get_row (self, i)->kind != KRING_PLAN_ROW_LEGEND)
      height += kring_plan_get_row (self, i)->height;
  if (height > 0)
    draw_years (pen, top, height);

  for (guint i = first; i < self->rows->len && i - first < n_rows; i++)
    {
      const KringPlanLine *line = g_ptr_array_index (self->rows, i);

      if (line->row.kind == KRING_PLAN_ROW_HEADING)
        draw_heading (pen, line, y);
      else if (line->row.kind == KRING_PLAN_ROW_LEGEND)
        kring_plan_draw_legend (self, pen->canvas, pen->theme, pen->path, y);
      else
        draw_row (pen, line, y);
      y += line->row.height;
    }
}

/**
 * kring_plan_get_head_height:
 * @self: a plan
 *
 * Returns: how high the years above the rows are, in points
 */
double
kring_plan_get_head_height (KringPlan *self)
{
  return HEAD_HEIGHT;
}

/**
 * kring_plan_draw_head:
 * @self: a plan
 * @canvas: what to draw on
 * @theme: the colours
 *
 * Draws the years, from the origin.
 */
void
kring_plan_draw_head (KringPlan        *self,
                      KringCanvas      *canvas,
                      const KringTheme *theme)
{
  Pen pen;

  pen_init (&pen, self, canvas, theme);
  draw_head (&pen);
  g_array_unref (pen.path);
}

/**
 * kring_plan_draw_rows:
 * @self: a plan
 * @canvas: what to draw on
 * @theme: the colours
 * @first: the first row to draw
 * @n_rows: how many; there may be fewer
 *
 * Draws rows below each other, the first at the origin.
 */
void
kring_plan_draw_rows (KringPlan        *self,
                      KringCanvas      *canvas,
                      const KringTheme *theme,
                      guint             first,
                      guint             n_rows)
{
  Pen pen;

  pen_init (&pen, self, canvas, theme);
  draw_rows (&pen, first, n_rows, 0);
  g_array_unref (pen.path);
}

/**
 * kring_plan_draw:
 * @self: a plan
 * @canvas: what to draw on
 * @theme: the colours
 * @first: the first row to draw
 * @n_rows: how many; there may be fewer
 *
 * Draws a page: the years at the origin, and rows below them.
 */
void
kring_plan_draw (KringPlan        *self,
                 KringCanvas      *canvas,
                 const KringTheme *theme,
                 guint             first,
                 guint             n_rows)
{
  Pen pen;

  pen_init (&pen, self, canvas, theme);
  draw_head (&pen);
  draw_rows (&pen, first, n_rows, HEAD_HEIGHT);
  g_array_unref (pen.path);
}
