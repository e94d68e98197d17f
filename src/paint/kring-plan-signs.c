/* kring-plan-signs.c: the signs of a plan, and what they mean
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-plan-private.h"

#include "model/kring-language.h"

#include <glib/gi18n.h>
#include <math.h>

/* All in points. */
#define LINE_WIDTH 1.3
#define HATCH_STEP 5.0
#define BAR_RADIUS 3.0
#define OPEN_END 8.0
#define LEGEND_LINE 14.0
#define LEGEND_SAMPLE 16.0
#define LEGEND_GAP 14.0
#define LEGEND_TOP 8.0

/* Form tells what colour tells: milestones are diamonds, open, full or struck
 * through; actions are rings that fill up, a ticked box in the end. */

static void
add_circle (KringPath *path,
            double     x,
            double     y,
            double     radius)
{
  kring_path_clear (path);
  kring_path_add_ellipse (path, &(KringRect) { x - radius, y - radius, 2 * radius, 2 * radius });
}

static void
add_diamond (KringPath *path,
             double     x,
             double     y,
             double     radius)
{
  kring_path_clear (path);
  kring_path_move (path, x, y - radius);
  kring_path_line (path, x + radius, y);
  kring_path_line (path, x, y + radius);
  kring_path_line (path, x - radius, y);
  kring_path_close (path);
}

static void
draw_milestone (KringCanvas      *canvas,
                const KringTheme *theme,
                KringPath        *path,
                int               status,
                double            x,
                double            y)
{
  double radius = KRING_PLAN_SIGN / 2 + 0.7;
  KringStyle style = { .fill = &theme->ground, .line = &theme->text, .width = LINE_WIDTH * theme->emphasis };

  if (status == KRING_MILESTONE_DONE)
    style.fill = style.line = &theme->effects[KRING_EFFECT_SUPPORTS];
  else if (status == KRING_MILESTONE_DROPPED)
    style.line = &theme->quiet_text;
  add_diamond (path, x, y, radius);
  kring_canvas_draw_path (canvas, path, &style);

  if (status == KRING_MILESTONE_DROPPED)
    {
      style.fill = NULL;
      kring_path_clear (path);
      kring_path_move (path, x - radius, y + radius);
      kring_path_line (path, x + radius, y - radius);
      kring_canvas_draw_path (canvas, path, &style);
    }
}

static void
draw_tick (KringCanvas      *canvas,
           const KringTheme *theme,
           KringPath        *path,
           double            x,
           double            y,
           double            radius)
{
  kring_path_clear (path);
  kring_path_move (path, x - radius * 0.55, y);
  kring_path_line (path, x - radius * 0.1, y + radius * 0.5);
  kring_path_line (path, x + radius * 0.6, y - radius * 0.5);
  kring_canvas_draw_path (canvas, path, &(KringStyle) { .line = &theme->ground, .width = LINE_WIDTH });
}

static void
draw_cross (KringCanvas      *canvas,
            KringPath        *path,
            const KringStyle *style,
            double            x,
            double            y,
            double            radius)
{
  kring_path_clear (path);
  kring_path_move (path, x - radius, y - radius);
  kring_path_line (path, x + radius, y + radius);
  kring_path_move (path, x - radius, y + radius);
  kring_path_line (path, x + radius, y - radius);
  kring_canvas_draw_path (canvas, path, style);
}

static void
draw_half (KringCanvas      *canvas,
           KringPath        *path,
           const KringStyle *style,
           double            x,
           double            y,
           double            radius)
{
  const double handle = radius * 0.5523;

  kring_path_clear (path);
  kring_path_move (path, x, y - radius);
  kring_path_curve (path, (KringPoint) { x - handle, y - radius }, (KringPoint) { x - radius, y - handle },
                    (KringPoint) { x - radius, y });
  kring_path_curve (path, (KringPoint) { x - radius, y + handle }, (KringPoint) { x - handle, y + radius },
                    (KringPoint) { x, y + radius });
  kring_path_close (path);
  kring_canvas_draw_path (canvas, path, style);
}

static void
draw_action (KringCanvas      *canvas,
             const KringTheme *theme,
             KringPath        *path,
             int               status,
             double            x,
             double            y)
{
  const KringColor *color = status == KRING_ACTION_AGREED || status == KRING_ACTION_DONE
                              ? &theme->effects[KRING_EFFECT_SUPPORTS] : &theme->quiet_text;
  double radius = KRING_PLAN_SIGN / 2 - 0.5;
  KringStyle style = { .fill = &theme->ground, .line = color, .width = LINE_WIDTH * theme->emphasis };

  switch (status)
    {
    case KRING_ACTION_DONE:
      style.fill = color;
      kring_path_clear (path);
      kring_path_add_box (path, &(KringRect) { x - radius, y - radius, 2 * radius, 2 * radius }, 1);
      kring_canvas_draw_path (canvas, path, &style);
      draw_tick (canvas, theme, path, x, y, radius);
      return;

    case KRING_ACTION_DECLINED:
      style = (KringStyle) { .line = &theme->effects[KRING_EFFECT_OPPOSES], .width = 1.5 * LINE_WIDTH * theme->emphasis };
      draw_cross (canvas, path, &style, x, y, radius * 0.85);
      return;

    case KRING_ACTION_AGREED:
      style.fill = color;
      break;

    default:
      break;
    }

  add_circle (path, x, y, radius);
  kring_canvas_draw_path (canvas, path, &style);
  if (status == KRING_ACTION_ASKED)
    {
      style.fill = color;
      draw_half (canvas, path, &style, x, y, radius);
    }
}

/* Draws the sign of a milestone or action around a point. */
void
kring_plan_draw_sign (KringCanvas      *canvas,
                      const KringTheme *theme,
                      KringPath        *path,
                      KringPlanMarkKind kind,
                      int               status,
                      double            x,
                      double            y)
{
  if (kind == KRING_PLAN_MILESTONE)
    draw_milestone (canvas, theme, path, status, x, y);
  else
    draw_action (canvas, theme, path, status, x, y);
}

/* Draws what goes on without a commitment. */
void
kring_plan_draw_missing (KringCanvas      *canvas,
                         const KringTheme *theme,
                         KringPath        *path,
                         const KringRect  *box)
{
  KringStyle style = { .line = &theme->effects[KRING_EFFECT_OPPOSES], .width = 0.8 * theme->emphasis };

  if (box->width < 1)
    return;

  kring_path_clear (path);
  for (double x = box->x - box->height; x < box->x + box->width; x += HATCH_STEP)
    {
      double from = MAX (x, box->x), to = MIN (x + box->height, box->x + box->width);

      if (from >= to)
        continue;
      kring_path_move (path, from, box->y + box->height - (from - x));
      kring_path_line (path, to, box->y + box->height - (to - x));
    }
  kring_canvas_draw_path (canvas, path, &style);

  style.stroke = KRING_STROKE_DASHED;
  kring_path_clear (path);
  kring_path_add_box (path, box, 0);
  kring_canvas_draw_path (canvas, path, &style);
}

/* Draws a bar from the first to the last year of a commitment; an end that is
 * not known is left open. */
void
kring_plan_draw_bar (KringCanvas      *canvas,
                     const KringTheme *theme,
                     KringPath        *path,
                     const KringRect  *box,
                     KringRole         role,
                     gboolean          has_start,
                     gboolean          has_end)
{
  KringStyle style = { .fill = &theme->fills[role] };
  double right = box->x + box->width, bottom = box->y + box->height;
  double open = MIN (OPEN_END, box->width / 3);

  kring_path_clear (path);
  kring_path_add_box (path, box, has_start && has_end ? BAR_RADIUS : 0);
  if (has_start && has_end)
    {
      style.line = &theme->borders[role];
      style.width = LINE_WIDTH * theme->emphasis;
      kring_canvas_draw_path (canvas, path, &style);
      return;
    }

  kring_canvas_draw_path (canvas, path, &style);
  style = (KringStyle) { .line = &theme->borders[role], .width = LINE_WIDTH * theme->emphasis };
  kring_path_clear (path);
  kring_path_move (path, box->x + (has_start ? 0 : open), box->y);
  kring_path_line (path, right - (has_end ? 0 : open), box->y);
  kring_path_move (path, box->x + (has_start ? 0 : open), bottom);
  kring_path_line (path, right - (has_end ? 0 : open), bottom);
  if (has_start || has_end)
    {
      kring_path_move (path, has_start ? box->x : right, box->y);
      kring_path_line (path, has_start ? box->x : right, bottom);
    }
  kring_canvas_draw_path (canvas, path, &style);

  style.stroke = KRING_STROKE_DOTTED;
  kring_path_clear (path);
  if (!has_start)
    {
      kring_path_move (path, box->x, box->y);
      kring_path_line (path, box->x + open, box->y);
      kring_path_move (path, box->x, bottom);
      kring_path_line (path, box->x + open, bottom);
    }
  if (!has_end)
    {
      kring_path_move (path, right - open, box->y);
      kring_path_line (path, right, box->y);
      kring_path_move (path, right - open, bottom);
      kring_path_line (path, right, bottom);
    }
  kring_canvas_draw_path (canvas, path, &style);
}

/* The legend */

typedef enum
{
  SAMPLE_SIGN,
  SAMPLE_BAR,
  SAMPLE_MISSING,
  SAMPLE_VALUE
} SampleType;

typedef struct
{
  SampleType type;
  KringPlanMarkKind kind;
  int value;
  char *label;
} Sample;

static void
sample_clear (gpointer data)
{
  g_free (((Sample *) data)->label);
}

static void
add_sample (GArray           *samples,
            SampleType        type,
            KringPlanMarkKind kind,
            int               value,
            char             *label)
{
  Sample sample = { type, kind, value, label };

  g_array_append_val (samples, sample);
}

/* The signs that occur, and no others. */
static GArray *
make_samples (KringPlan *self)
{
  static const char *const values[] = { N_("baseline"), N_("reading"), N_("target") };
  GArray *samples = g_array_new (FALSE, FALSE, sizeof (Sample));
  gboolean seen[KRING_PLAN_TARGET + 1][KRING_ACTION_DECLINED + 1] = { { FALSE } };
  gboolean has_value[G_N_ELEMENTS (values)] = { FALSE };
  gboolean has_missing = FALSE;

  g_array_set_clear_func (samples, sample_clear);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const KringPlanLine *line = g_ptr_array_index (self->rows, i);

      for (guint j = 0; j < line->row.marks->len; j++)
        seen[kring_plan_get_sign (line, j)->mark.kind][kring_plan_get_sign (line, j)->status] = TRUE;
      for (guint j = 0; j < line->values->len; j++)
        has_value[g_array_index (line->values, KringPlanValue, j).kind] = TRUE;
      has_missing |= line->missing.width >= 1;
    }

  for (int status = KRING_MILESTONE_PLANNED; status <= KRING_MILESTONE_DROPPED; status++)
    if (seen[KRING_PLAN_MILESTONE][status])
      /* Translators: the sign of a milestone, and its status: "milestone: planned" */
      add_sample (samples, SAMPLE_SIGN, KRING_PLAN_MILESTONE, status,
                  g_strdup_printf (kring_text_in (self->language, N_("milestone: %s")),
                                   kring_text_in (self->language, kring_milestone_statuses[status].label)));
  if (seen[KRING_PLAN_COMMITMENT][0])
    add_sample (samples, SAMPLE_BAR, KRING_PLAN_COMMITMENT, 0,
                g_strdup (kring_text_in (self->language, N_("commitment"))));
  if (has_missing)
    add_sample (samples, SAMPLE_MISSING, KRING_PLAN_COMMITMENT, 0,
                g_strdup (kring_text_in (self->language, N_("ends before the plan does"))));
  for (int status = KRING_ACTION_IDEA; status <= KRING_ACTION_DECLINED; status++)
    if (seen[KRING_PLAN_ACTION][status])
      /* Translators: the sign of an action, and its status: "action: agreed" */
      add_sample (samples, SAMPLE_SIGN, KRING_PLAN_ACTION, status,
                  g_strdup_printf (kring_text_in (self->language, N_("action: %s")),
                                   kring_text_in (self->language, kring_action_statuses[status].label)));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (has_value[i])
      add_sample (samples, SAMPLE_VALUE, KRING_PLAN_TARGET, (int) i,
                  g_strdup (kring_text_in (self->language, values[i])));

  return samples;
}

static void
draw_sample (KringCanvas      *canvas,
             const KringTheme *theme,
             KringPath        *path,
             const Sample     *sample,
             double            x,
             double            y)
{
  KringRect box = { x, y - 4.5, LEGEND_SAMPLE, 9 };

  switch (sample->type)
    {
    case SAMPLE_SIGN:
      kring_plan_draw_sign (canvas, theme, path, sample->kind, sample->value, x + LEGEND_SAMPLE / 2, y);
      break;
    case SAMPLE_BAR:
      kring_plan_draw_bar (canvas, theme, path, &box, KRING_ROLE_PARTNER, TRUE, TRUE);
      break;
    case SAMPLE_MISSING:
      kring_plan_draw_missing (canvas, theme, path, &box);
      break;
    case SAMPLE_VALUE:
    default:
      kring_plan_draw_value (canvas, theme, path, (KringPlanValueKind) sample->value, x + LEGEND_SAMPLE / 2, y);
    }
}

/* Flows the samples over the width; draws them where there is a canvas. Returns
 * how high they are. */
static double
flow (KringPlan        *self,
      KringCanvas      *canvas,
      const KringTheme *theme,
      KringPath        *path,
      double            top)
{
  g_autoptr (GArray) samples = make_samples (self);
  double x = KRING_PLAN_PAD, y = LEGEND_TOP + LEGEND_LINE / 2;

  for (guint i = 0; i < samples->len; i++)
    {
      const Sample *sample = &g_array_index (samples, Sample, i);
      double width = LEGEND_SAMPLE + KRING_PLAN_GAP + kring_plan_measure (self, sample->label, KRING_PLAN_TEXT_SIZE);

      if (x > KRING_PLAN_PAD && x + width > self->width - KRING_PLAN_PAD)
        {
          x = KRING_PLAN_PAD;
          y += LEGEND_LINE;
        }
      if (canvas != NULL)
        {
          KringTextStyle style = { .color = &theme->quiet_text, .size = KRING_PLAN_TEXT_SIZE };

          draw_sample (canvas, theme, path, sample, x, top + y);
          kring_canvas_draw_text (canvas, sample->label, x + LEGEND_SAMPLE + KRING_PLAN_GAP,
                                  top + y + KRING_PLAN_TEXT_SIZE * 0.35, &style);
        }
      x += width + LEGEND_GAP;
    }

  return samples->len > 0 ? y + LEGEND_LINE / 2 + KRING_PLAN_PAD : 0;
}

double
kring_plan_get_legend_height (KringPlan *self)
{
  return flow (self, NULL, NULL, NULL, 0);
}

/* Tells what the signs mean, from @y down. */
void
kring_plan_draw_legend (KringPlan        *self,
                        KringCanvas      *canvas,
                        const KringTheme *theme,
                        KringPath        *path,
                        double            y)
{
  flow (self, canvas, theme, path, y);
}
