/* kring-legend.c: tells what the signs of a map mean
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-legend.h"

#include "kring-label.h"
#include "kring-signs.h"

#include "model/kring-language.h"

#include <glib/gi18n.h>

#define TEXT_SIZE 8.5
#define ROW_HEIGHT 15.0
#define SAMPLE_WIDTH 32.0
#define SAMPLE_GAP 7.0
#define COLUMN_GAP 18.0
#define BAND_GAP 8.0
#define MOST_ROWS 5

/* Samples of boxes are drawn smaller than they are on the map. */
#define BOX_SCALE 0.6

struct _KringLegend
{
  GPtrArray *rows;
  double *widths; /* of what is written in each row */
  gboolean has_lens;
};

/* Where a row stands. */
typedef struct
{
  double x;
  double y;
  gboolean has_heading;
} Spot;

static void
row_free (KringLegendRow *row)
{
  g_free (row->heading);
  g_free (row->label);
  g_free (row);
}

/* A row under a heading in words that are the scene's already. */
static void
add_row_under (KringLegend       *self,
               const char        *heading,
               KringLegendSample  sample,
               int                value,
               const char        *label)
{
  KringLegendRow *row = g_new0 (KringLegendRow, 1);
  gboolean starts = TRUE;

  for (guint i = 0; i < self->rows->len && starts; i++)
    starts = g_strcmp0 (((KringLegendRow *) g_ptr_array_index (self->rows, i))->heading, heading) != 0;

  row->sample = sample;
  row->value = value;
  row->heading = starts ? g_strdup (heading) : NULL;
  row->label = g_strdup (label);
  g_ptr_array_add (self->rows, row);
}

static void
add_row (KringLegend       *self,
         const char        *language,
         const char        *heading,
         KringLegendSample  sample,
         int                value,
         const char        *label)
{
  add_row_under (self, kring_text_in (language, heading), sample, value, kring_text_in (language, label));
}

/* What the lens can tell, also where it tells it of nobody: that says something
 * too. */
static void
add_lens (KringLegend *self,
          KringScene  *scene)
{
  static const KringLensState states[] = { KRING_LENS_GOOD, KRING_LENS_ATTENTION, KRING_LENS_ALARM, KRING_LENS_NOTHING,
                                           KRING_LENS_FADED };
  KringLens lens = kring_scene_get_lens (scene);
  g_autofree char *heading = kring_scene_describe_lens (scene);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    add_row_under (self, heading, KRING_LEGEND_LENS, states[i],
                   kring_text_in (kring_scene_get_language (scene), kring_lens_get_state_label (lens, states[i])));
}

/* The values of one kind that occur, those that are known first. */
static void
add_choices (KringLegend       *self,
             const char        *language,
             const char        *heading,
             KringLegendSample  sample,
             const KringChoice *choices,
             guint              seen,
             gboolean           unknown_alone)
{
  for (guint i = 1; choices[i].id != NULL; i++)
    if (seen & 1u << i)
      add_row (self, language, heading, sample, i, choices[i].label);
  if (seen & 1u && (unknown_alone || seen != 1u))
    add_row (self, language, heading, sample, 0, choices[0].label);
}

static gboolean
differs (int *first,
         int  value)
{
  if (*first == 0)
    *first = value;
  return *first != value;
}

/**
 * kring_legend_new:
 * @scene: a scene
 *
 * Returns: (transfer full): a legend of what is shown in @scene
 */
KringLegend *
kring_legend_new (KringScene *scene)
{
  KringLegend *self = g_new0 (KringLegend, 1);
  const char *language = kring_scene_get_language (scene);
  GPtrArray *nodes = kring_scene_get_nodes (scene), *lines = kring_scene_get_lines (scene);
  PangoContext *context = kring_text_make_context ();
  guint roles = 0, sectors = 0, involvements = 0, stances = 0, effects = 0;
  gboolean interests = FALSE, weights_differ = FALSE, strengths_differ = FALSE;
  int weight = 0, strength = 0;

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);

  for (guint i = 0; i < nodes->len; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (nodes, i);

      if (!node->shown)
        continue;

      if (node->shape != KRING_NODE_SHAPE_BOX)
        {
          interests = TRUE;
          continue;
        }
      roles |= 1u << node->role;
      sectors |= 1u << node->sector;
      involvements |= 1u << node->involvement;
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const KringSceneLine *line = g_ptr_array_index (lines, i);

      if (!line->shown || line->n_points == 0)
        continue;

      if (line->is_stake)
        {
          stances |= 1u << line->stance;
          weights_differ |= differs (&weight, line->strength);
        }
      else
        {
          effects |= 1u << line->effect;
          strengths_differ |= differs (&strength, line->strength);
        }
    }

  /* Only these two can be seen in a box. */
  involvements &= 1u << KRING_INVOLVEMENT_NOT_YET | 1u << KRING_INVOLVEMENT_LEFT;
  sectors &= ~1u;

  self->has_lens = kring_scene_get_lens (scene) != KRING_LENS_NONE;
  if (self->has_lens)
    {
      /* These two have no form of their own. */
      roles &= ~(1u << KRING_ROLE_UNKNOWN | 1u << KRING_ROLE_CONTEXT);
      add_lens (self, scene);
    }
  add_choices (self, language, N_("Role"), KRING_LEGEND_ROLE, kring_roles, roles, FALSE);
  add_choices (self, language, N_("Involvement"), KRING_LEGEND_INVOLVEMENT, kring_involvements, involvements, FALSE);
  add_choices (self, language, N_("Sector"), KRING_LEGEND_SECTOR, kring_sectors, sectors, FALSE);
  if (interests)
    add_row (self, language, N_("Interests"), KRING_LEGEND_INTEREST, 0, N_("interest"));
  add_choices (self, language, N_("Interests"), KRING_LEGEND_STANCE, kring_stances, stances, TRUE);
  if (weights_differ && !strengths_differ)
    add_row (self, language, N_("Interests"), KRING_LEGEND_STRENGTH, 0, NCX_ ("legend", "thicker is stronger"));
  add_choices (self, language, N_("Influence lines"), KRING_LEGEND_EFFECT, kring_effects, effects, TRUE);
  if (strengths_differ)
    add_row (self, language, N_("Influence lines"), KRING_LEGEND_STRENGTH, 0, NCX_ ("legend", "thicker is stronger"));

  self->widths = g_new0 (double, self->rows->len);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const KringLegendRow *row = g_ptr_array_index (self->rows, i);

      self->widths[i] = SAMPLE_WIDTH + SAMPLE_GAP + kring_text_measure (context, row->label, TEXT_SIZE, FALSE);
      if (row->heading != NULL)
        self->widths[i] = MAX (self->widths[i], kring_text_measure (context, row->heading, TEXT_SIZE, TRUE));
    }
  g_object_unref (context);

  return self;
}

/**
 * kring_legend_free:
 * @self: (transfer full): a legend
 */
void
kring_legend_free (KringLegend *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self->widths);
  g_free (self);
}

/**
 * kring_legend_get_rows:
 * @self: a legend
 *
 * Returns: (transfer none) (element-type KringLegendRow): its rows
 */
GPtrArray *
kring_legend_get_rows (KringLegend *self)
{
  return self->rows;
}

/**
 * kring_legend_get_least_width:
 * @self: a legend
 *
 * Returns: how wide it is as a single column, in points
 */
double
kring_legend_get_least_width (KringLegend *self)
{
  double widest = 0;

  for (guint i = 0; i < self->rows->len; i++)
    widest = MAX (widest, self->widths[i]);

  return widest;
}

static guint
count_group (KringLegend *self,
             guint        start)
{
  guint end = start + 1;

  while (end < self->rows->len && ((KringLegendRow *) g_ptr_array_index (self->rows, end))->heading == NULL)
    end++;

  return end - start;
}

/* Groups side by side, each in columns of a few rows, in as many bands as the
 * width asks; or one below the other where there is room for one column.
 * Returns: the height. */
static double
arrange (KringLegend *self,
         double       width,
         Spot        *spots)
{
  double x = 0, y = 0, deepest = 0;
  gboolean is_column = width <= kring_legend_get_least_width (self);
  guint most_rows = self->rows->len;

  for (guint start = 0; start < self->rows->len;)
    {
      const KringLegendRow *first = g_ptr_array_index (self->rows, start);
      double column = self->widths[start];
      guint end = start + 1, n;

      /* A long group in columns of about the same height. */
      if (first->heading != NULL && !is_column)
        {
          guint rows = count_group (self, start), columns = (rows + MOST_ROWS - 1) / MOST_ROWS;

          most_rows = (rows + columns - 1) / columns;
        }
      while (end < self->rows->len && ((KringLegendRow *) g_ptr_array_index (self->rows, end))->heading == NULL &&
             end - start < most_rows)
        {
          column = MAX (column, self->widths[end]);
          end++;
        }
      n = end - start;

      if (x > 0 && x + column > width)
        {
          x = 0;
          y = deepest + BAND_GAP;
        }

      for (guint i = 0; i < n; i++)
        {
          spots[start + i].x = x;
          spots[start + i].y = y + (i + 1) * ROW_HEIGHT;
          spots[start + i].has_heading = i == 0 && first->heading != NULL;
        }
      deepest = MAX (deepest, y + (n + 1) * ROW_HEIGHT);
      x += column + COLUMN_GAP;
      start = end;
    }

  return deepest;
}

/**
 * kring_legend_get_height:
 * @self: a legend
 * @width: how much room there is, in points
 *
 * Returns: how high it is in that width, in points; 0 when it has no rows
 */
double
kring_legend_get_height (KringLegend *self,
                         double       width)
{
  g_autofree Spot *spots = g_new0 (Spot, self->rows->len);

  return arrange (self, width, spots);
}

static void
draw_sample_line (KringSigns           *signs,
                  const KringLegendRow *row,
                  double                y)
{
  const KringPoint curve[] = { { 0, y }, { SAMPLE_WIDTH / 3, y }, { SAMPLE_WIDTH * 2 / 3, y }, { SAMPLE_WIDTH, y } };

  if (row->sample == KRING_LEGEND_STANCE)
    {
      kring_signs_draw_stake (signs, curve, G_N_ELEMENTS (curve), 2);
      kring_signs_draw_mark (signs, row->value, SAMPLE_WIDTH - 6, y);
    }
  else
    {
      kring_signs_draw_influence (signs, curve, G_N_ELEMENTS (curve), row->value, 2);
    }
}

static void
draw_sample (KringSigns           *signs,
             const KringLegendRow *row)
{
  double middle = ROW_HEIGHT / 2;
  KringRect box = { 1, 2.5, SAMPLE_WIDTH - 2, ROW_HEIGHT - 4 };
  KringRect small = { 1 / BOX_SCALE, 2.2 / BOX_SCALE, (SAMPLE_WIDTH - 2) / BOX_SCALE, (ROW_HEIGHT - 4.4) / BOX_SCALE };

  switch (row->sample)
    {
    case KRING_LEGEND_ROLE:
    case KRING_LEGEND_INVOLVEMENT:
      kring_canvas_enter (signs->canvas, 0, 0, BOX_SCALE);
      if (row->sample == KRING_LEGEND_ROLE)
        kring_signs_draw_box (signs, &small, row->value, KRING_INVOLVEMENT_UNKNOWN);
      else
        kring_signs_draw_box (signs, &small, KRING_ROLE_CONTEXT, row->value);
      kring_canvas_leave (signs->canvas);
      if (row->sample == KRING_LEGEND_INVOLVEMENT && row->value == KRING_INVOLVEMENT_LEFT)
        kring_canvas_draw_text (signs->canvas, "Abc", SAMPLE_WIDTH / 2, middle + TEXT_SIZE * 0.3,
                                &(KringTextStyle) { .color = &signs->theme->quiet_text, .size = TEXT_SIZE * 0.85,
                                                    .struck = TRUE, .anchor = KRING_ANCHOR_MIDDLE });
      break;
    case KRING_LEGEND_SECTOR:
      kring_signs_draw_sector (signs, row->value, (SAMPLE_WIDTH - 12) / 2, middle - 6, 12);
      break;
    case KRING_LEGEND_LENS:
      kring_signs_draw_state_sample (signs, row->value, SAMPLE_WIDTH, ROW_HEIGHT);
      break;
    case KRING_LEGEND_INTEREST:
      kring_signs_draw_ellipse (signs, &box);
      break;
    case KRING_LEGEND_STRENGTH:
      for (int i = 1; i <= 3; i++)
        {
          const KringStyle style = { .line = &signs->theme->symbol, .width = i == 1 ? 0.8 : i == 2 ? 1.6 : 2.8 };

          kring_path_clear (signs->path);
          kring_path_move (signs->path, (i - 1) * 11 + 1, middle);
          kring_path_line (signs->path, i * 11 - 3, middle);
          kring_canvas_draw_path (signs->canvas, signs->path, &style);
        }
      break;
    case KRING_LEGEND_STANCE:
    case KRING_LEGEND_EFFECT:
    default:
      draw_sample_line (signs, row, middle);
      break;
    }
}

/**
 * kring_legend_draw:
 * @self: a legend
 * @canvas: what to draw on; the upper left corner is at the origin
 * @theme: the colours
 * @width: how much room there is, in points
 *
 * Draws a legend.
 */
void
kring_legend_draw (KringLegend      *self,
                   KringCanvas      *canvas,
                   const KringTheme *theme,
                   double            width)
{
  g_autofree Spot *spots = g_new0 (Spot, self->rows->len);
  g_autoptr (GArray) path = kring_path_new ();
  KringSigns signs = { .canvas = canvas, .theme = theme, .path = path };
  KringTheme quiet;

  /* With a lens, roles and involvement show by form alone. */
  kring_theme_quieten (theme, &quiet);
  signs.quiet = &quiet;
  signs.look = self->has_lens ? &theme->states[KRING_LENS_NOTHING] : NULL;
  arrange (self, width, spots);
  kring_canvas_begin (canvas, "legend", NULL, NULL);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const KringLegendRow *row = g_ptr_array_index (self->rows, i);
      KringTextStyle style = { .color = &theme->text, .size = TEXT_SIZE };

      kring_canvas_enter (canvas, spots[i].x, spots[i].y, 1);
      draw_sample (&signs, row);
      kring_canvas_draw_text (canvas, row->label, SAMPLE_WIDTH + SAMPLE_GAP, ROW_HEIGHT / 2 + TEXT_SIZE * 0.35, &style);
      if (spots[i].has_heading)
        {
          style.bold = TRUE;
          style.color = &theme->quiet_text;
          kring_canvas_draw_text (canvas, row->heading, 0, -ROW_HEIGHT * 0.3, &style);
        }
      kring_canvas_leave (canvas);
    }
  kring_canvas_end (canvas);
}
