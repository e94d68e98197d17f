/* kring-plan-layout.c: where everything of a plan stands
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-plan-private.h"

#include "kring-label-cache.h"

#include "model/kring-commitment.h"
#include "model/kring-language.h"

#include <glib/gi18n.h>
#include <math.h>

#define HEADING_HEIGHT 26.0

/* The names take a part of the width, but no less and no more than this. */
#define NAMES_PART 0.25
#define NAMES_LEAST 90.0
#define NAMES_MOST 200.0

#define MOST_NAME_LINES 3
#define MOST_GIST_LINES 3

/* A row with more lanes goes on in a row of its own, so that it fits on any page. */
#define MOST_LANES 16

/* Between two things in one lane. */
#define LANE_GAP 8.0

/* No label is worth less room than this. */
#define LEAST_LABEL 24.0

/* What holds a label open: beside what it stands, and where it may stand. */
typedef struct
{
  double left;
  double right;
} Extent;

/* How far each lane of a row is taken. */
typedef struct
{
  double ends[MOST_LANES];
  guint n_used;
} Lanes;

/* Returns how wide a text is, which is asked again and again. */
double
kring_plan_measure (KringPlan  *self,
                    const char *text,
                    double      size)
{
  double *width = g_hash_table_lookup (self->widths, text);

  if (width == NULL)
    {
      width = g_new (double, 1);
      *width = kring_text_measure_unit (self->context, text, FALSE);
      g_hash_table_insert (self->widths, g_strdup (text), width);
    }

  return *width * size;
}

static void
set_text (KringPlan     *self,
          KringPlanText *text,
          const char    *words,
          double         room)
{
  g_free (text->text);
  text->text = kring_plan_measure (self, words, KRING_PLAN_TEXT_SIZE) <= room
                 ? g_strdup (words)
                 : kring_text_shorten (self->context, words, room, KRING_PLAN_TEXT_SIZE, FALSE);
}

/* Puts a label beside something, at the right where there is room, and else
 * where there is more. Returns what the two take together. */
static Extent
place_label (KringPlan     *self,
             KringPlanText *text,
             const char    *words,
             Extent         beside)
{
  double width = kring_plan_measure (self, words, KRING_PLAN_TEXT_SIZE);
  double after = self->right - beside.right - KRING_PLAN_GAP, before = beside.left - KRING_PLAN_GAP - self->left;
  Extent taken = beside;

  if (width <= after || after >= before)
    {
      if (MIN (width, after) < LEAST_LABEL && width > after)
        return taken;
      set_text (self, text, words, after);
      text->at.x = beside.right + KRING_PLAN_GAP;
      text->anchor = KRING_ANCHOR_START;
      taken.right = text->at.x + MIN (width, after);
    }
  else
    {
      set_text (self, text, words, before);
      text->at.x = beside.left - KRING_PLAN_GAP;
      text->anchor = KRING_ANCHOR_END;
      taken.left = text->at.x - MIN (width, before);
    }

  return taken;
}

/* Finds the first lane with room. Returns G_MAXUINT where there is none. */
static guint
take_lane (Lanes        *lanes,
           const Extent *extent)
{
  for (guint i = 0; i < MOST_LANES; i++)
    if (i >= lanes->n_used || lanes->ends[i] + LANE_GAP <= extent->left)
      {
        lanes->n_used = MAX (lanes->n_used, i + 1);
        lanes->ends[i] = extent->right;
        return i;
      }

  return G_MAXUINT;
}

static double
get_base_line (double top,
               double height)
{
  return top + height / 2 + KRING_PLAN_TEXT_SIZE * 0.35;
}

static double
get_row_top (const KringPlanLine *line)
{
  gboolean has_bar = line->row.marks->len > 0 && kring_plan_get_sign (line, 0)->mark.kind == KRING_PLAN_COMMITMENT;

  return KRING_PLAN_PAD + (has_bar ? KRING_PLAN_BAR + 2 : 0);
}

static void
add_note (KringPlan     *self,
          KringPlanLine *line,
          Lanes         *lanes,
          const char    *words,
          double         x)
{
  KringPlanText *note = g_new0 (KringPlanText, 1);
  double width = MIN (kring_plan_measure (self, words, KRING_PLAN_TEXT_SIZE), self->right - self->left);
  Extent extent;
  guint lane;

  set_text (self, note, words, self->right - self->left);
  note->anchor = KRING_ANCHOR_START;
  note->at.x = CLAMP (x, self->left, self->right - width);
  extent = (Extent) { note->at.x, note->at.x + width };
  lane = take_lane (lanes, &extent);
  note->at.y = get_base_line (get_row_top (line) + MIN (lane, MOST_LANES - 1) * KRING_PLAN_LANE, KRING_PLAN_LANE);
  g_ptr_array_add (line->notes, note);
}

static double
clamp_to_years (KringPlan *self,
                double     time)
{
  return CLAMP (kring_plan_get_x (self, time), self->left, self->right);
}

/* What was promised stands in its bar where it fits, and else below it. */
static void
place_commitment (KringPlan     *self,
                  KringPlanLine *line,
                  KringPlanSign *sign,
                  Lanes         *lanes)
{
  double start = clamp_to_years (self, sign->mark.span.start), end = clamp_to_years (self, sign->mark.span.end);
  double width = kring_plan_measure (self, sign->mark.name, KRING_PLAN_TEXT_SIZE);
  g_autofree char *short_of = kring_plan_tell_end (self, sign);
  KringRect *box = &sign->mark.sign;

  /* Of what lies outside the years that are shown a tip stands at their edge. */
  if (end - start < KRING_PLAN_SIGN)
    {
      start = MIN (start, self->right - KRING_PLAN_SIGN);
      end = start + KRING_PLAN_SIGN;
    }
  *box = (KringRect) { start, KRING_PLAN_PAD, end - start, KRING_PLAN_BAR };

  if (*kring_item_get_string (sign->mark.item, KRING_COMMITMENT_WHAT) == '\0')
    {
      /* A bar says enough of one of which no more is known. */
    }
  else if (width + 2 * KRING_PLAN_PAD <= box->width)
    {
      set_text (self, &sign->text, sign->mark.name, box->width);
      sign->text.at = (KringPoint) { box->x + KRING_PLAN_PAD, get_base_line (box->y, box->height) };
    }
  else
    {
      add_note (self, line, lanes, sign->mark.name, box->x);
    }

  if (self->end_year != KRING_UNSET && sign->mark.has_end && sign->mark.span.end < self->end_year + 1)
    {
      double from = clamp_to_years (self, sign->mark.span.end), to = clamp_to_years (self, self->end_year + 1);

      line->missing = (KringRect) { MAX (from, end), KRING_PLAN_PAD + 2, MAX (to - MAX (from, end), 0), KRING_PLAN_BAR - 4 };
    }
  if (short_of != NULL)
    add_note (self, line, lanes, short_of, sign->mark.has_end ? end + KRING_PLAN_GAP : box->x);

  sign->mark.box = *box;
}

/* Places a mark with its label in a lane. Returns whether there is one left. */
static gboolean
place_sign (KringPlan     *self,
            KringPlanLine *line,
            KringPlanSign *sign,
            Lanes         *lanes)
{
  double start = clamp_to_years (self, sign->mark.span.start), end = clamp_to_years (self, sign->mark.span.end);
  double x = CLAMP ((start + end) / 2, self->left + KRING_PLAN_SIGN / 2, self->right - KRING_PLAN_SIGN / 2);
  gboolean has_whisker = sign->mark.kind == KRING_PLAN_ACTION && end - start > KRING_PLAN_SIGN;
  Extent beside = { x - KRING_PLAN_SIGN / 2, x + KRING_PLAN_SIGN / 2 };
  g_autofree char *with_year = NULL;
  const char *words = sign->mark.name;
  Extent taken;
  guint lane;
  double top;

  if (has_whisker)
    beside = (Extent) { start + 1, end - 1 };
  if (sign->side != KRING_PLAN_WITHIN)
    words = with_year = g_strdup_printf ("%d: %s", (int) floor (sign->mark.span.start), sign->mark.name);

  taken = place_label (self, &sign->text, words, beside);
  lane = take_lane (lanes, &taken);
  if (lane == G_MAXUINT)
    return FALSE;

  top = get_row_top (line) + lane * KRING_PLAN_LANE;
  sign->text.at.y = get_base_line (top, KRING_PLAN_LANE);
  sign->text.struck = sign->mark.kind == KRING_PLAN_MILESTONE && sign->status == KRING_MILESTONE_DROPPED;
  sign->mark.sign = (KringRect) { x - KRING_PLAN_SIGN / 2, top + (KRING_PLAN_LANE - KRING_PLAN_SIGN) / 2,
                                  KRING_PLAN_SIGN, KRING_PLAN_SIGN };
  sign->mark.box = (KringRect) { taken.left, top, taken.right - taken.left, KRING_PLAN_LANE };
  if (has_whisker)
    sign->whisker = (KringRect) { beside.left, top + KRING_PLAN_LANE / 2, beside.right - beside.left, 0 };

  return TRUE;
}

/* Names stand left of the years, in as many lines as they need. Returns how high
 * that is. */
static double
place_name (KringPlan     *self,
            KringPlanLine *line)
{
  double room = self->left - 2 * KRING_PLAN_PAD;
  double name_width = room / KRING_PLAN_NAME_SIZE * KRING_TEXT_SIZE;
  double gist_width = room / KRING_PLAN_TEXT_SIZE * KRING_TEXT_SIZE;

  line->label = kring_label_cache_get (self->context, line->row.name, name_width, name_width, MOST_NAME_LINES);
  if (line->row.description != NULL)
    line->gist = kring_label_cache_get (self->context, line->row.description, gist_width, gist_width, MOST_GIST_LINES);

  return line->label->n_lines * KRING_PLAN_NAME_SIZE * 1.25 +
         (line->gist != NULL ? line->gist->n_lines * KRING_PLAN_TEXT_SIZE * 1.25 : 0);
}

static KringPlanLine *
make_rest (KringPlan     *self,
           KringPlanLine *line)
{
  KringPlanLine *rest = kring_plan_line_new (line->row.kind, line->row.item);

  rest->role = line->role;
  rest->row.is_continued = TRUE;
  /* Translators: a row of the plan that goes on: "Milestones (continued)" */
  rest->row.name = line->row.is_continued
                     ? g_strdup (line->row.name)
                     : g_strdup_printf (kring_text_in (self->language, N_("%s (continued)")), line->row.name);

  return rest;
}

/* Returns what of the row's marks has to stand in a row of its own, or %NULL. */
static KringPlanLine *
place_marks (KringPlan     *self,
             KringPlanLine *line)
{
  Lanes lanes = { 0 };
  double height = place_name (self, line);
  KringPlanLine *rest = NULL;

  if (line->is_uncommitted)
    add_note (self, line, &lanes, kring_text_in (self->language, N_("No commitment yet")), self->left + KRING_PLAN_GAP);
  if (line->row.kind == KRING_PLAN_ROW_MILESTONES && line->row.marks->len == 0)
    add_note (self, line, &lanes, kring_text_in (self->language, N_("No milestone yet")), self->left + KRING_PLAN_GAP);

  for (guint i = 0; i < line->row.marks->len; i++)
    {
      KringPlanSign *sign = kring_plan_get_sign (line, i);

      if (sign->mark.kind == KRING_PLAN_COMMITMENT)
        {
          place_commitment (self, line, sign, &lanes);
        }
      else if (!place_sign (self, line, sign, &lanes))
        {
          rest = make_rest (self, line);
          for (guint j = i; j < line->row.marks->len; j++)
            g_ptr_array_add (rest->row.marks, g_ptr_array_index (line->row.marks, j));
          for (guint j = i; j < line->row.marks->len; j++)
            g_ptr_array_index (line->row.marks, j) = NULL;
          g_ptr_array_set_size (line->row.marks, (int) i);
        }
    }

  height = MAX (height, get_row_top (line) - KRING_PLAN_PAD + lanes.n_used * KRING_PLAN_LANE);
  line->row.height = ceil (height + 2 * KRING_PLAN_PAD);

  return rest;
}

static double
place_line (KringPlan *self,
            guint      i)
{
  KringPlanLine *line = g_ptr_array_index (self->rows, i), *rest = NULL;

  switch (line->row.kind)
    {
    case KRING_PLAN_ROW_MILESTONES:
    case KRING_PLAN_ROW_PARTY:
      rest = place_marks (self, line);
      if (rest != NULL)
        g_ptr_array_insert (self->rows, (int) i + 1, rest);
      break;

    case KRING_PLAN_ROW_INDICATOR:
      line->row.height = place_name (self, line) + 2 * KRING_PLAN_PAD;
      kring_plan_lay_out_indicator (self, line);
      break;

    case KRING_PLAN_ROW_HEADING:
      line->row.height = HEADING_HEIGHT;
      break;

    case KRING_PLAN_ROW_LEGEND:
    default:
      line->row.height = kring_plan_get_legend_height (self);
    }

  return line->row.height;
}

/* Places all rows below each other, in the width that there is. */
void
kring_plan_lay_out (KringPlan *self)
{
  double y = 0;

  self->left = CLAMP (self->width * NAMES_PART, NAMES_LEAST, NAMES_MOST);
  self->right = MAX (self->width - 2 * KRING_PLAN_PAD, self->left + NAMES_LEAST);

  for (guint i = 0; i < self->rows->len; i++)
    {
      KringPlanLine *line = g_ptr_array_index (self->rows, i);

      line->row.y = y;
      y += place_line (self, i);
    }
}
