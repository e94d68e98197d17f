/* kring-plan.h: the years of an alliance, as what there is to draw of them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-canvas.h"
#include "kring-scene.h"

#include "model/kring-moment.h"

G_BEGIN_DECLS

#define KRING_TYPE_PLAN (kring_plan_get_type ())
G_DECLARE_FINAL_TYPE (KringPlan, kring_plan, KRING, PLAN, GObject)

/**
 * KringPlanOptions:
 * @audience: for whom it is made
 * @language: (nullable): of its words ("en", "nl"), or %NULL for the
 *   document's own
 * @today: the date that is marked: "2026-11-25"
 * @width: how wide it is, in points
 * @spare: whether a year more than there is reason for is shown at the end, to
 *   drag something into
 */
typedef struct
{
  KringAudience audience;
  const char *language;
  const char *today;
  double width;
  gboolean spare;
} KringPlanOptions;

/**
 * KringPlanRowKind:
 * @KRING_PLAN_ROW_MILESTONES: the milestones, of which there may be none
 * @KRING_PLAN_ROW_HEADING: what the rows after it are
 * @KRING_PLAN_ROW_PARTY: a stakeholder: its commitment and its actions
 * @KRING_PLAN_ROW_INDICATOR: a measurable change as a plot
 * @KRING_PLAN_ROW_LEGEND: what the signs mean
 */
typedef enum
{
  KRING_PLAN_ROW_MILESTONES,
  KRING_PLAN_ROW_HEADING,
  KRING_PLAN_ROW_PARTY,
  KRING_PLAN_ROW_INDICATOR,
  KRING_PLAN_ROW_LEGEND
} KringPlanRowKind;

/**
 * KringPlanRow:
 * @kind: what it is
 * @item: (nullable): the stakeholder or indicator
 * @is_continued: whether it goes on with the row before it, which would have
 *   been too high
 * @name: what it is called
 * @description: (nullable): what else a reader is told of it
 * @y: where its top is, below that of the first row
 * @height: how high it is
 * @marks: (element-type KringPlanMark): what stands in it, from left to right
 *
 * A row over the whole width. Pages may be broken between rows.
 */
typedef struct
{
  KringPlanRowKind kind;
  KringItem *item;
  gboolean is_continued;
  char *name;
  char *description;
  double y;
  double height;
  GPtrArray *marks;
} KringPlanRow;

/**
 * KringPlanMarkKind:
 *
 * What stands in a row.
 */
typedef enum
{
  KRING_PLAN_MILESTONE,
  KRING_PLAN_COMMITMENT,
  KRING_PLAN_ACTION,
  KRING_PLAN_TARGET
} KringPlanMarkKind;

/**
 * KringPlanMark:
 * @kind: what it is
 * @item: the milestone, commitment or action; of a target its indicator
 * @name: what it is called
 * @description: what else is known of it, in words
 * @span: the time that it takes
 * @has_start: whether it is known when it starts
 * @has_end: whether it is known when it ends
 * @box: what it covers, its label too; its top is below that of its row
 * @sign: the sign or bar alone, likewise
 *
 * Something that has a time.
 */
typedef struct
{
  KringPlanMarkKind kind;
  KringItem *item;
  char *name;
  char *description;
  KringSpan span;
  gboolean has_start;
  gboolean has_end;
  KringRect box;
  KringRect sign;
} KringPlanMark;

/**
 * KringPlanPart:
 *
 * Which part of a mark is somewhere; only a commitment has ends.
 */
typedef enum
{
  KRING_PLAN_BODY,
  KRING_PLAN_START,
  KRING_PLAN_END
} KringPlanPart;

/**
 * KringPlanHit:
 * @row: the row, or %NULL
 * @mark: the mark, or %NULL
 * @part: which part of it
 */
typedef struct
{
  const KringPlanRow *row;
  const KringPlanMark *mark;
  KringPlanPart part;
} KringPlanHit;

KringPlan *kring_plan_new (KringDocument *document, const KringPlanOptions *options);
void kring_plan_update (KringPlan *self, const char *today);
gboolean kring_plan_set_width (KringPlan *self, double width);

/* What is in it */
gboolean kring_plan_is_empty (KringPlan *self);
int kring_plan_get_first_year (KringPlan *self);
int kring_plan_get_last_year (KringPlan *self);
int kring_plan_get_end_year (KringPlan *self);
guint kring_plan_get_n_rows (KringPlan *self);
const KringPlanRow *kring_plan_get_row (KringPlan *self, guint row);

/* Places */
double kring_plan_get_x (KringPlan *self, double time);
double kring_plan_get_time (KringPlan *self, double x);
gboolean kring_plan_is_in_years (KringPlan *self, double x);
KringPlanHit kring_plan_hit (KringPlan *self, double x, double y, double tolerance);

/* Pages: the head is repeated on each, and rows stay whole */
double kring_plan_get_head_height (KringPlan *self);
double kring_plan_get_rows_height (KringPlan *self, guint first, guint n_rows);
guint kring_plan_count_fitting (KringPlan *self, guint first, double height);

/* Drawing */
void kring_plan_draw (KringPlan *self, KringCanvas *canvas, const KringTheme *theme, guint first, guint n_rows);
void kring_plan_draw_head (KringPlan *self, KringCanvas *canvas, const KringTheme *theme);
void kring_plan_draw_rows (KringPlan *self, KringCanvas *canvas, const KringTheme *theme, guint first, guint n_rows);

G_END_DECLS
