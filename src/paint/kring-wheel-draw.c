/* kring-wheel-draw.c: draws the wheel of ingredients
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-wheel-private.h"

#include "kring-label.h"

#include "model/kring-language.h"

#include <math.h>

/* Within the ring of the hub, and between the rim and the words, in points. */
#define HUB 49.0
#define WORDS_GAP 10.0

#define NAME_SIZE 13.5
#define COUNT_SIZE 12.0
#define HUB_SIZE 10.0
#define ROW 17.0

/* The little squares beside numbers, and what stands around these. */
#define SWATCH 9.5
#define SWATCH_GAP 3.0
#define COUNT_GAP 8.0
#define HUB_GAP 3.5
#define LEGEND_GAP 20.0

/* How far stripes and crosses stand apart, and what they are drawn with. */
#define STRIPES_APART 4.5
#define CROSSES_APART 8.0
#define CROSS 2.2
#define THIN 1.0
#define SIGN 1.4

/* What drawing needs. */
typedef struct
{
  KringWheel *wheel;
  KringCanvas *canvas;
  const KringTheme *theme;
  KringPath *path;
  PangoContext *context;
} Drawing;

static void
add_cross (KringPath *path,
           double     x,
           double     y)
{
  kring_path_move (path, x - CROSS, y - CROSS);
  kring_path_line (path, x + CROSS, y + CROSS);
  kring_path_move (path, x - CROSS, y + CROSS);
  kring_path_line (path, x + CROSS, y - CROSS);
}

static void
draw (Drawing          *self,
      const KringColor *fill,
      const KringColor *line,
      double            width)
{
  kring_canvas_draw_path (self->canvas, self->path,
                          &(KringStyle) { .fill = fill, .line = line, .width = width * self->theme->emphasis });
  kring_path_clear (self->path);
}

/* Yes is full, partly is striped, no has crosses, and what was not discussed is
 * empty: so that they are told apart in black and white. */
static void
draw_band (Drawing    *self,
           const KringWheelBand *band,
           KringAnswer answer)
{
  const KringTheme *theme = self->theme;
  double depth = band->outer - band->inner, angle = band->to - band->from;

  if (answer == KRING_ANSWER_YES)
    {
      kring_wheel_add_band (self->path, band);
      draw (self, &theme->effects[KRING_EFFECT_SUPPORTS], NULL, 0);
    }
  else if (answer == KRING_ANSWER_PARTLY)
    {
      guint n = MAX (1, (guint) round (angle * (band->inner + band->outer) / 2 / STRIPES_APART));

      for (guint i = 0; i < n; i++)
        {
          double at = band->from + angle * (i + 0.5) / n;
          KringPoint from = kring_wheel_get_point (band->inner + THIN, at);
          KringPoint to = kring_wheel_get_point (band->outer - THIN, at);

          kring_path_move (self->path, from.x, from.y);
          kring_path_line (self->path, to.x, to.y);
        }
      draw (self, NULL, &theme->effects[KRING_EFFECT_SUPPORTS], SIGN);
    }
  else if (answer == KRING_ANSWER_NO)
    {
      guint n_rows = MAX (1, (guint) round (depth / CROSSES_APART));

      for (guint row = 0; row < n_rows; row++)
        {
          double radius = band->inner + depth * (row + 0.5) / n_rows;
          guint n = MAX (1, (guint) floor (angle * radius / CROSSES_APART));

          for (guint i = 0; i < n; i++)
            {
              KringPoint at = kring_wheel_get_point (radius, band->from + angle * (i + 0.5) / n);

              add_cross (self->path, at.x, at.y);
            }
        }
      draw (self, NULL, &theme->effects[KRING_EFFECT_OPPOSES], SIGN);
    }

  kring_wheel_add_band (self->path, band);
  draw (self, NULL, &theme->symbol, THIN);
}

static void
draw_swatch (Drawing    *self,
             double      x,
             double      y,
             KringAnswer answer)
{
  const KringTheme *theme = self->theme;
  const KringRect box = { x, y, SWATCH, SWATCH };

  kring_path_add_box (self->path, &box, 1);
  draw (self, answer == KRING_ANSWER_YES ? &theme->effects[KRING_EFFECT_SUPPORTS] : NULL, &theme->symbol, THIN);
  if (answer == KRING_ANSWER_PARTLY)
    {
      for (guint i = 1; i <= 2; i++)
        {
          kring_path_move (self->path, x + SWATCH * i / 3, y + THIN);
          kring_path_line (self->path, x + SWATCH * i / 3, y + SWATCH - THIN);
        }
      draw (self, NULL, &theme->effects[KRING_EFFECT_SUPPORTS], SIGN);
    }
  else if (answer == KRING_ANSWER_NO)
    {
      add_cross (self->path, x + SWATCH / 2, y + SWATCH / 2);
      draw (self, NULL, &theme->effects[KRING_EFFECT_OPPOSES], SIGN);
    }
}

static void
write_text (Drawing     *self,
            const char  *text,
            double       x,
            double       y,
            double       size,
            gboolean     bold,
            KringAnchor  anchor)
{
  kring_canvas_draw_text (self->canvas, text, x, y,
                          &(KringTextStyle) { .color = bold ? &self->theme->text : &self->theme->quiet_text,
                                              .size = size, .bold = bold, .anchor = anchor });
}

static double
get_start (double      x,
           double      width,
           KringAnchor anchor)
{
  return anchor == KRING_ANCHOR_START ? x : anchor == KRING_ANCHOR_MIDDLE ? x - width / 2 : x - width;
}

/* The numbers of a part, each beside its square. */
static void
write_counts (Drawing     *self,
              guint        part,
              double       x,
              double       y,
              double       size,
              KringAnchor  anchor)
{
  const double gap = part == 0 ? HUB_GAP : COUNT_GAP;
  const KringTally *tally = &self->wheel->tallies[part];
  char numbers[KRING_WHEEL_N_ORDER][12];
  double widths[KRING_WHEEL_N_ORDER], width = -gap, at;

  for (guint i = 0; i < KRING_WHEEL_N_ORDER; i++)
    if (tally->counts[kring_wheel_order[i]] > 0)
      {
        g_snprintf (numbers[i], sizeof numbers[i], "%u", tally->counts[kring_wheel_order[i]]);
        widths[i] = kring_text_measure (self->context, numbers[i], size, TRUE);
        width += SWATCH + SWATCH_GAP + widths[i] + gap;
      }

  at = get_start (x, width, anchor);
  for (guint i = 0; i < KRING_WHEEL_N_ORDER; i++)
    if (tally->counts[kring_wheel_order[i]] > 0)
      {
        draw_swatch (self, at, y - SWATCH + 1, kring_wheel_order[i]);
        at += SWATCH + SWATCH_GAP;
        write_text (self, numbers[i], at, y, size, TRUE, KRING_ANCHOR_START);
        at += widths[i] + gap;
      }
}

static void
write_state (Drawing     *self,
             guint        part,
             double       x,
             double       y,
             double       size,
             KringAnchor  anchor)
{
  const char *language = self->wheel->language;

  if (self->wheel->hidden[part])
    write_text (self, kring_text_in (language, NCX_ ("wheel", "manager only")), x, y, size, FALSE, anchor);
  else if (kring_wheel_count_applicable (&self->wheel->tallies[part]) == 0)
    write_text (self, kring_text_in (language, kring_answers[KRING_ANSWER_NOT_APPLICABLE].label), x, y, size, FALSE,
                anchor);
  else
    write_counts (self, part, x, y, size, anchor);
}

/* Answers fill a sector from the hub outwards, by area. */
static void
draw_sector (Drawing *self,
             guint    part)
{
  const KringTally *tally = &self->wheel->tallies[part];
  const KringWheelBand sector = kring_wheel_get_sector (part);
  guint applicable = kring_wheel_count_applicable (tally), sum = 0;
  const double inner = sector.inner * sector.inner, outer = sector.outer * sector.outer;
  KringWheelBand band = sector;

  if (self->wheel->hidden[part] || applicable == 0)
    {
      kring_wheel_add_band (self->path, &sector);
      draw (self, &self->theme->fills[KRING_ROLE_CONTEXT], &self->theme->symbol, THIN);
      return;
    }

  for (guint i = 0; i < KRING_WHEEL_N_ORDER; i++)
    if (tally->counts[kring_wheel_order[i]] > 0)
      {
        sum += tally->counts[kring_wheel_order[i]];
        band.outer = sqrt (inner + (outer - inner) * sum / applicable);
        draw_band (self, &band, kring_wheel_order[i]);
        band.inner = band.outer;
      }
}

/* A padlock: closed. */
static void
draw_lock (Drawing *self,
           guint    part)
{
  KringPoint at = kring_wheel_get_point ((KRING_WHEEL_INNER + KRING_WHEEL_RIM) / 2, kring_wheel_get_angle (part));
  const KringRect body = { at.x - 8, at.y - 2, 16, 12 };

  kring_path_move (self->path, at.x - 5, at.y - 2);
  kring_path_line (self->path, at.x - 5, at.y - 5);
  kring_path_curve (self->path, (KringPoint) { at.x - 5, at.y - 12 }, (KringPoint) { at.x + 5, at.y - 12 },
                    (KringPoint) { at.x + 5, at.y - 5 });
  kring_path_line (self->path, at.x + 5, at.y - 2);
  draw (self, NULL, &self->theme->symbol, 2);
  kring_path_add_box (self->path, &body, 2);
  draw (self, &self->theme->symbol, NULL, 0);
}

/* Beside the rim, on the side where the sector is. */
static void
write_sector (Drawing *self,
              guint    part)
{
  const char *title = kring_text_in (self->wheel->language, kring_panels_get ()[part].title);
  double angle = kring_wheel_get_angle (part), side = sin (angle);
  KringPoint at = kring_wheel_get_point (KRING_WHEEL_RIM + WORDS_GAP, angle);
  KringAnchor anchor = fabs (side) < 0.1 ? KRING_ANCHOR_MIDDLE : side > 0 ? KRING_ANCHOR_START : KRING_ANCHOR_END;
  double room = anchor == KRING_ANCHOR_MIDDLE ? KRING_WHEEL_WIDTH
                                              : anchor == KRING_ANCHOR_START ? KRING_WHEEL_WIDTH - at.x : at.x;
  g_autofree char *name = kring_text_shorten (self->context, title, room, NAME_SIZE, TRUE);
  double y = at.y - ROW * 0.5 * (1 + cos (angle)) + NAME_SIZE * 0.5;

  write_text (self, name, at.x, y, NAME_SIZE, TRUE, anchor);
  write_state (self, part, at.x, y + ROW, COUNT_SIZE, anchor);
}

static void
draw_hub (Drawing *self)
{
  const KringTally *tally = &self->wheel->tallies[0];
  const char *title = kring_text_in (self->wheel->language, kring_panels_get ()[0].title);
  guint applicable = kring_wheel_count_applicable (tally);
  g_autoptr (KringLabel) label = kring_label_new (self->context, title, HUB, 2 * HUB, 2);
  KringWheelBand band = { HUB, KRING_WHEEL_HUB_RIM, 0, 0 };
  double y = KRING_WHEEL_MIDDLE_Y - (label->n_lines - 1) * HUB_SIZE * 0.6 - 4;

  if (applicable == 0)
    {
      band.to = 2 * G_PI;
      draw_band (self, &band, KRING_ANSWER_NOT_DISCUSSED);
    }
  for (guint i = 0; i < KRING_WHEEL_N_ORDER; i++)
    if (tally->counts[kring_wheel_order[i]] > 0)
      {
        band.from = band.to;
        band.to += 2 * G_PI * tally->counts[kring_wheel_order[i]] / applicable;
        draw_band (self, &band, kring_wheel_order[i]);
      }

  for (guint i = 0; i < label->n_lines; i++, y += HUB_SIZE * 1.2)
    write_text (self, label->lines[i], KRING_WHEEL_MIDDLE_X, y, HUB_SIZE, TRUE, KRING_ANCHOR_MIDDLE);
  write_state (self, 0, KRING_WHEEL_MIDDLE_X, y + 4, HUB_SIZE - 1, KRING_ANCHOR_MIDDLE);
}

static void
draw_legend (Drawing *self)
{
  const double y = KRING_WHEEL_HEIGHT - 5;
  const char *labels[KRING_WHEEL_N_ORDER];
  double widths[KRING_WHEEL_N_ORDER], width = -LEGEND_GAP, at;

  for (guint i = 0; i < KRING_WHEEL_N_ORDER; i++)
    {
      labels[i] = kring_text_in (self->wheel->language, kring_answers[kring_wheel_order[i]].label);
      widths[i] = kring_text_measure (self->context, labels[i], COUNT_SIZE, FALSE);
      width += SWATCH + SWATCH_GAP + widths[i] + LEGEND_GAP;
    }

  at = KRING_WHEEL_MIDDLE_X - width / 2;
  for (guint i = 0; i < KRING_WHEEL_N_ORDER; i++)
    {
      draw_swatch (self, at, y - SWATCH + 1, kring_wheel_order[i]);
      at += SWATCH + SWATCH_GAP;
      write_text (self, labels[i], at, y, COUNT_SIZE, FALSE, KRING_ANCHOR_START);
      at += widths[i] + LEGEND_GAP;
    }
}

/**
 * kring_wheel_draw:
 * @self: a wheel
 * @canvas: what to draw on; the upper left corner is at the origin
 * @theme: the colours
 *
 * Draws the wheel with its words and a legend, %KRING_WHEEL_WIDTH by
 * %KRING_WHEEL_HEIGHT.
 */
void
kring_wheel_draw (KringWheel       *self,
                  KringCanvas      *canvas,
                  const KringTheme *theme)
{
  g_autoptr (GArray) path = kring_path_new ();
  Drawing drawing = { self, canvas, theme, path, kring_text_make_context () };

  kring_canvas_begin (canvas, "wheel", NULL, NULL);
  for (guint i = 0; i < KRING_N_PANELS; i++)
    {
      g_autofree char *title = kring_wheel_tell_part (self, i);

      kring_canvas_begin (canvas, "ingredient", NULL, title);
      if (i == 0)
        {
          draw_hub (&drawing);
        }
      else
        {
          draw_sector (&drawing, i);
          if (self->hidden[i])
            draw_lock (&drawing, i);
          write_sector (&drawing, i);
        }
      kring_canvas_end (canvas);
    }
  draw_legend (&drawing);
  kring_canvas_end (canvas);
  g_object_unref (drawing.context);
}
