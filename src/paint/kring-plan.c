/* kring-plan.c: the years of an alliance, as what there is to draw of them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-plan-private.h"

#include <math.h>

/* How wide an end of a bar is to be taken hold of, at the most. */
#define END_WIDTH 6.0

/**
 * KringPlan:
 *
 * The milestones, commitments, actions and indicators of a document by year.
 * It is made from the document, and made anew after a change; in between it
 * needs the document no more. The screen, paper and files are drawn from it.
 */
G_DEFINE_FINAL_TYPE (KringPlan, kring_plan, G_TYPE_OBJECT)

static void
text_free (KringPlanText *text)
{
  g_free (text->text);
  g_free (text);
}

static void
sign_free (KringPlanSign *sign)
{
  if (sign == NULL)
    return;

  g_object_unref (sign->mark.item);
  g_free (sign->mark.name);
  g_free (sign->mark.description);
  g_free (sign->text.text);
  g_free (sign);
}

static void
line_free (KringPlanLine *line)
{
  g_clear_object (&line->row.item);
  g_free (line->row.name);
  g_free (line->row.description);
  g_ptr_array_unref (line->row.marks);
  g_ptr_array_unref (line->notes);
  g_array_unref (line->values);
  g_clear_pointer (&line->label, kring_label_unref);
  g_clear_pointer (&line->gist, kring_label_unref);
  g_free (line);
}

/* Makes a mark of an item, which has no time yet. */
KringPlanSign *
kring_plan_sign_new (KringPlanMarkKind kind,
                     KringItem        *item)
{
  KringPlanSign *self = g_new0 (KringPlanSign, 1);

  self->mark.kind = kind;
  self->mark.item = g_object_ref (item);
  self->mark.has_start = self->mark.has_end = TRUE;

  return self;
}

/* Makes a row without anything in it. */
KringPlanLine *
kring_plan_line_new (KringPlanRowKind kind,
                     KringItem       *item)
{
  KringPlanLine *self = g_new0 (KringPlanLine, 1);

  self->row.kind = kind;
  self->row.item = item != NULL ? g_object_ref (item) : NULL;
  self->row.marks = g_ptr_array_new_with_free_func ((GDestroyNotify) sign_free);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) text_free);
  self->values = g_array_new (FALSE, FALSE, sizeof (KringPlanValue));

  return self;
}

KringPlanSign *
kring_plan_get_sign (const KringPlanLine *line,
                     guint                i)
{
  return g_ptr_array_index (line->row.marks, i);
}

static void
kring_plan_finalize (GObject *object)
{
  KringPlan *self = KRING_PLAN (object);

  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->widths);
  g_object_unref (self->context);
  g_object_unref (self->document);
  g_free (self->language);
  g_free (self->today);

  G_OBJECT_CLASS (kring_plan_parent_class)->finalize (object);
}

static void
kring_plan_class_init (KringPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_plan_finalize;
}

static void
kring_plan_init (KringPlan *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  self->widths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->context = kring_text_make_context ();
}

static void
make (KringPlan *self)
{
  kring_plan_find_years (self);
  kring_plan_build (self);
  kring_plan_lay_out (self);
}

/**
 * kring_plan_new:
 * @document: a document
 * @options: for whom and how wide
 *
 * Returns: (transfer full): the plan of @document as it is now
 */
KringPlan *
kring_plan_new (KringDocument          *document,
                const KringPlanOptions *options)
{
  KringPlan *self = g_object_new (KRING_TYPE_PLAN, NULL);

  self->document = g_object_ref (document);
  self->audience = options->audience;
  self->language = g_strdup (options->language != NULL ? options->language : kring_document_get_language (document));
  self->today = g_strdup (options->today);
  self->width = options->width;
  self->spare = options->spare;
  make (self);

  return self;
}

/**
 * kring_plan_update:
 * @self: a plan
 * @today: the date
 *
 * Takes up what has changed in the document. Rows and marks that were got from
 * it are no longer there.
 */
void
kring_plan_update (KringPlan  *self,
                   const char *today)
{
  g_return_if_fail (KRING_IS_PLAN (self));

  if (g_strcmp0 (today, self->today) != 0)
    {
      g_free (self->today);
      self->today = g_strdup (today);
    }
  make (self);
}

/**
 * kring_plan_set_width:
 * @self: a plan
 * @width: how wide it is to be, in points
 *
 * Where it changes, rows and marks that were got from it are no longer there.
 *
 * Returns: whether it changes
 */
gboolean
kring_plan_set_width (KringPlan *self,
                      double     width)
{
  g_return_val_if_fail (KRING_IS_PLAN (self), FALSE);

  if (width == self->width)
    return FALSE;

  self->width = width;
  make (self);

  return TRUE;
}

/**
 * kring_plan_is_empty:
 * @self: a plan
 *
 * Returns: whether there is no milestone and no commitment
 */
gboolean
kring_plan_is_empty (KringPlan *self)
{
  return self->is_empty;
}

/**
 * kring_plan_get_first_year:
 * @self: a plan
 *
 * Returns: the first year that is shown
 */
int
kring_plan_get_first_year (KringPlan *self)
{
  return self->first_year;
}

/**
 * kring_plan_get_last_year:
 * @self: a plan
 *
 * Returns: the last year that is shown
 */
int
kring_plan_get_last_year (KringPlan *self)
{
  return self->last_year;
}

/**
 * kring_plan_get_end_year:
 * @self: a plan
 *
 * Returns: the year of the last milestone that was not dropped, or %KRING_UNSET
 */
int
kring_plan_get_end_year (KringPlan *self)
{
  return self->end_year;
}

/**
 * kring_plan_get_n_rows:
 * @self: a plan
 *
 * Returns: how many rows there are
 */
guint
kring_plan_get_n_rows (KringPlan *self)
{
  return self->rows->len;
}

/**
 * kring_plan_get_row:
 * @self: a plan
 * @row: which one
 *
 * Returns: (transfer none): the row
 */
const KringPlanRow *
kring_plan_get_row (KringPlan *self,
                    guint      row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, row);
}

/**
 * kring_plan_get_x:
 * @self: a plan
 * @time: a time, in years
 *
 * Returns: where it is, in points
 */
double
kring_plan_get_x (KringPlan *self,
                  double     time)
{
  return self->left + (time - self->first_year) / (self->last_year + 1 - self->first_year) * (self->right - self->left);
}

/**
 * kring_plan_get_time:
 * @self: a plan
 * @x: a place, in points
 *
 * Returns: the time that is there, in years; also beyond those that are shown
 */
double
kring_plan_get_time (KringPlan *self,
                     double     x)
{
  return self->first_year + (x - self->left) / (self->right - self->left) * (self->last_year + 1 - self->first_year);
}

/**
 * kring_plan_is_in_years:
 * @self: a plan
 * @x: a place, in points
 *
 * Returns: whether years stand there, and not names
 */
gboolean
kring_plan_is_in_years (KringPlan *self,
                        double     x)
{
  return x >= self->left && x <= self->right;
}

static const KringPlanRow *
find_row (KringPlan *self,
          double     y)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const KringPlanRow *row = g_ptr_array_index (self->rows, i);

      if (y >= row->y && y < row->y + row->height)
        return row;
    }

  return NULL;
}

static double
get_distance (const KringRect *box,
              double           x,
              double           y)
{
  return kring_get_length (MAX (MAX (box->x - x, x - box->x - box->width), 0),
                           MAX (MAX (box->y - y, y - box->y - box->height), 0));
}

static KringPlanPart
find_part (const KringPlanMark *mark,
           double               x,
           double               tolerance)
{
  double width = MIN (END_WIDTH, mark->sign.width / 3);

  if (mark->kind != KRING_PLAN_COMMITMENT)
    return KRING_PLAN_BODY;
  if (x <= mark->sign.x + width && x >= mark->sign.x - tolerance)
    return KRING_PLAN_START;

  return x >= mark->sign.x + mark->sign.width - width ? KRING_PLAN_END : KRING_PLAN_BODY;
}

/**
 * kring_plan_hit:
 * @self: a plan
 * @x: a place, in points
 * @y: below the top of the first row
 * @tolerance: how far beside a mark still counts
 *
 * Returns: what is there
 */
KringPlanHit
kring_plan_hit (KringPlan *self,
                double     x,
                double     y,
                double     tolerance)
{
  KringPlanHit hit = { .row = find_row (self, y) };
  double least = tolerance;

  for (guint i = 0; hit.row != NULL && i < hit.row->marks->len; i++)
    {
      const KringPlanMark *mark = g_ptr_array_index (hit.row->marks, i);
      double distance = MIN (get_distance (&mark->box, x, y - hit.row->y), get_distance (&mark->sign, x, y - hit.row->y));

      if (distance <= least && (hit.mark == NULL || distance < least))
        {
          hit.mark = mark;
          hit.part = find_part (mark, x, tolerance);
          least = distance;
        }
    }

  return hit;
}

/**
 * kring_plan_get_rows_height:
 * @self: a plan
 * @first: the first of some rows
 * @n_rows: how many; there may be fewer
 *
 * Returns: how high these rows are together, in points
 */
double
kring_plan_get_rows_height (KringPlan *self,
                            guint      first,
                            guint      n_rows)
{
  double height = 0;

  for (guint i = first; i < self->rows->len && i - first < n_rows; i++)
    height += kring_plan_get_row (self, i)->height;

  return height;
}

/**
 * kring_plan_count_fitting:
 * @self: a plan
 * @first: the first row on a page
 * @height: how high the page is, in points
 *
 * Returns: how many rows stand on it below the head: at least one while there is
 *   any, and no heading at the foot
 */
guint
kring_plan_count_fitting (KringPlan *self,
                          guint      first,
                          double     height)
{
  guint n = 0;
  double room = height - kring_plan_get_head_height (self);

  if (first >= self->rows->len)
    return 0;

  while (first + n < self->rows->len && (room -= kring_plan_get_row (self, first + n)->height) >= 0)
    n++;
  while (n > 1 && first + n < self->rows->len &&
         kring_plan_get_row (self, first + n - 1)->kind == KRING_PLAN_ROW_HEADING)
    n--;

  return MAX (n, 1);
}
