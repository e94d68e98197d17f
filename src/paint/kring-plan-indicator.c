/* kring-plan-indicator.c: how an indicator goes from its baseline to its target
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-plan-private.h"

#include "model/kring-language.h"

#include <math.h>

/* All in points. */
#define LEAST_HEIGHT 60.0
#define ABOVE 18.0
#define BELOW 9.0
#define DOT 3.0
#define TARGET 5.0

static KringPlanValue *
get_value (const KringPlanLine *line,
           guint                i)
{
  return &g_array_index (line->values, KringPlanValue, i);
}

/* Places the values of an indicator: the higher the more. */
void
kring_plan_lay_out_indicator (KringPlan     *self,
                              KringPlanLine *line)
{
  double least = INFINITY, most = -INFINITY, height;

  line->row.height = ceil (MAX (line->row.height, LEAST_HEIGHT));
  height = line->row.height - ABOVE - BELOW;

  for (guint i = 0; i < line->values->len; i++)
    {
      least = MIN (least, get_value (line, i)->value);
      most = MAX (most, get_value (line, i)->value);
    }

  for (guint i = 0; i < line->values->len; i++)
    {
      KringPlanValue *value = get_value (line, i);
      /* Halved first: the span of the largest numbers is more than any number. */
      double part = most > least ? (value->value / 2 - least / 2) / (most / 2 - least / 2) : 0.5;

      value->at.x = CLAMP (kring_plan_get_x (self, value->time), self->left + TARGET, self->right - TARGET);
      value->at.y = ABOVE + (1 - part) * height;
      if (value->kind == KRING_PLAN_VALUE_TARGET && line->row.marks->len > 0)
        {
          KringPlanSign *sign = kring_plan_get_sign (line, 0);

          sign->mark.sign = (KringRect) { value->at.x - TARGET, value->at.y - TARGET, 2 * TARGET, 2 * TARGET };
          sign->mark.box = sign->mark.sign;
          kring_rect_grow (&sign->mark.box, 1);
        }
    }
}

static void
draw_between (KringCanvas          *canvas,
              const KringTheme     *theme,
              KringPath            *path,
              const KringPlanValue *from,
              const KringPlanValue *to,
              double                y)
{
  KringStyle style = { .line = &theme->text, .width = 1.2 * theme->emphasis };

  if (to->kind == KRING_PLAN_VALUE_TARGET)
    style = (KringStyle) { .line = &theme->quiet_text, .width = theme->emphasis, .stroke = KRING_STROKE_DASHED };
  kring_path_clear (path);
  kring_path_move (path, from->at.x, y + from->at.y);
  kring_path_line (path, to->at.x, y + to->at.y);
  kring_canvas_draw_path (canvas, path, &style);
}

/* A baseline is an open dot, a reading a full one and a target a ring around one. */
void
kring_plan_draw_value (KringCanvas       *canvas,
                       const KringTheme  *theme,
                       KringPath         *path,
                       KringPlanValueKind kind,
                       double             x,
                       double             y)
{
  double size = kind == KRING_PLAN_VALUE_TARGET ? TARGET : DOT;
  KringStyle style = { .fill = kind == KRING_PLAN_VALUE_READING ? &theme->text : &theme->ground,
                       .line = &theme->text, .width = 1.2 * theme->emphasis };

  kring_path_clear (path);
  kring_path_add_ellipse (path, &(KringRect) { x - size, y - size, 2 * size, 2 * size });
  if (kind == KRING_PLAN_VALUE_TARGET)
    {
      style.line = &theme->effects[KRING_EFFECT_SUPPORTS];
      kring_canvas_draw_path (canvas, path, &style);
      style.fill = style.line;
      kring_path_clear (path);
      kring_path_add_ellipse (path, &(KringRect) { x - size / 2.5, y - size / 2.5, size / 1.25, size / 1.25 });
    }
  kring_canvas_draw_path (canvas, path, &style);
}

/* The number above a value, or below it where that stands free of the numbers
 * before it. Returns whether it does somewhere. */
static gboolean
place_number (KringPlan            *self,
              const KringPlanValue *value,
              const char           *number,
              const GArray         *taken,
              KringRect            *place)
{
  double width = kring_plan_measure (self, number, KRING_PLAN_TEXT_SIZE);
  const double tops[] = { value->at.y - TARGET - 3 - KRING_PLAN_TEXT_SIZE, value->at.y + TARGET + 1 };

  for (guint i = 0; i < G_N_ELEMENTS (tops); i++)
    {
      gboolean is_free = TRUE;

      *place = (KringRect) { CLAMP (value->at.x - width / 2, self->left + 1, self->right - 1 - width), tops[i], width,
                             KRING_PLAN_TEXT_SIZE };
      for (guint j = 0; j < taken->len; j++)
        is_free &= !kring_rect_meets (place, &g_array_index (taken, KringRect, j));
      if (is_free)
        return TRUE;
    }

  return FALSE;
}

/* Draws the numbers of the values of a kind: of readings the last alone, as
 * more would not stand free of each other. */
static void
draw_numbers (KringPlan           *self,
              KringCanvas         *canvas,
              const KringTheme    *theme,
              const KringPlanLine *line,
              KringPlanValueKind   kind,
              GArray              *taken,
              double               y)
{
  KringTextStyle style = { .color = &theme->text, .size = KRING_PLAN_TEXT_SIZE, .bold = kind == KRING_PLAN_VALUE_TARGET };

  for (guint i = line->values->len; i > 0; i--)
    {
      const KringPlanValue *value = get_value (line, i - 1);
      g_autofree char *number = NULL;
      KringRect place;

      if (value->kind != kind)
        continue;

      number = kring_format_number (self->language, value->value);
      if (place_number (self, value, number, taken, &place))
        {
          g_array_append_val (taken, place);
          kring_canvas_draw_text (canvas, number, place.x, y + place.y + KRING_PLAN_TEXT_SIZE, &style);
        }
      return;
    }
}

/* Draws the plot of an indicator whose row begins at @y. */
void
kring_plan_draw_indicator (KringPlan           *self,
                           KringCanvas         *canvas,
                           const KringTheme    *theme,
                           KringPath           *path,
                           const KringPlanLine *line,
                           double               y)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (KringRect));

  for (guint i = 1; i < line->values->len; i++)
    draw_between (canvas, theme, path, get_value (line, i - 1), get_value (line, i), y);
  for (guint i = 0; i < line->values->len; i++)
    {
      const KringPlanValue *value = get_value (line, i);

      kring_plan_draw_value (canvas, theme, path, value->kind, value->at.x, y + value->at.y);
    }

  /* What matters most gets its place first. */
  draw_numbers (self, canvas, theme, line, KRING_PLAN_VALUE_TARGET, taken, y);
  draw_numbers (self, canvas, theme, line, KRING_PLAN_VALUE_READING, taken, y);
  draw_numbers (self, canvas, theme, line, KRING_PLAN_VALUE_BASELINE, taken, y);
}
