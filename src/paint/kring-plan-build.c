/* kring-plan-build.c: what of a document there is to draw as its plan
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-plan-private.h"

#include "model/kring-action.h"
#include "model/kring-alliance.h"
#include "model/kring-commitment.h"
#include "model/kring-indicator.h"
#include "model/kring-language.h"
#include "model/kring-milestone.h"
#include "model/kring-reading.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>

/* Years farther from today than these say nothing of a plan: one that was
 * mistyped would squeeze all others. They stand at the edge. */
#define MOST_BEFORE 20
#define MOST_AFTER 25

/* How many years are shown at the least. */
#define LEAST_YEARS 4

static int
get_this_year (KringPlan *self)
{
  return atoi (self->today);
}

static void
add_year (KringPlan *self,
          int        year)
{
  int now = get_this_year (self);

  if (year == KRING_UNSET || year < now - MOST_BEFORE || year > now + MOST_AFTER)
    return;

  self->first_year = MIN (self->first_year, year);
  self->last_year = MAX (self->last_year, year);
}

static void
add_moment (KringPlan  *self,
            const char *moment)
{
  if (*moment != '\0')
    add_year (self, atoi (moment));
}

/* Whether an action may be told of, and has a place on the plan. */
static gboolean
is_shown (KringPlan *self,
          KringItem *action)
{
  return *kring_item_get_string (action, KRING_ACTION_WHEN) != '\0' &&
         (self->audience == KRING_AUDIENCE_MANAGER || !kring_item_is_private (action, KRING_ACTION_WHEN));
}

static KringItem *
get_of (KringList *list,
        guint      i)
{
  return list != NULL && i < kring_list_get_length (list) ? kring_list_get (list, i) : NULL;
}

static void
find_years_of_stakeholder (KringPlan *self,
                           KringItem *stakeholder)
{
  KringList *actions = kring_item_peek_list (stakeholder, KRING_STAKEHOLDER_ACTIONS);
  KringItem *commitment = get_of (kring_item_peek_list (stakeholder, KRING_STAKEHOLDER_COMMITMENT), 0);
  KringItem *action;

  if (commitment != NULL)
    {
      add_year (self, kring_item_get_int (commitment, KRING_COMMITMENT_FROM));
      add_year (self, kring_item_get_int (commitment, KRING_COMMITMENT_UNTIL));
    }
  for (guint i = 0; (action = get_of (actions, i)) != NULL; i++)
    if (is_shown (self, action))
      add_moment (self, kring_item_get_string (action, KRING_ACTION_WHEN));
}

static void
find_years_of_indicator (KringPlan *self,
                         KringItem *indicator)
{
  KringList *readings = kring_item_peek_list (indicator, KRING_INDICATOR_READINGS);
  KringItem *reading;

  add_year (self, kring_item_get_int (indicator, KRING_INDICATOR_TARGET_YEAR));
  for (guint i = 0; (reading = get_of (readings, i)) != NULL; i++)
    add_moment (self, kring_item_get_string (reading, KRING_READING_DATE));
}

/* Finds which years are shown: all that something is in, and this one. */
void
kring_plan_find_years (KringPlan *self)
{
  KringList *milestones = kring_document_get_list (self->document, KRING_ALLIANCE_MILESTONES);
  KringList *stakeholders = kring_document_get_list (self->document, KRING_ALLIANCE_STAKEHOLDERS);
  KringList *indicators = kring_document_get_list (self->document, KRING_ALLIANCE_INDICATORS);
  KringItem *item;

  self->first_year = self->last_year = get_this_year (self);
  self->end_year = KRING_UNSET;

  add_year (self, kring_item_get_int (kring_document_get_alliance (self->document), KRING_ALLIANCE_START_YEAR));
  for (guint i = 0; (item = get_of (milestones, i)) != NULL; i++)
    {
      int year = kring_item_get_int (item, KRING_MILESTONE_YEAR);

      add_year (self, year);
      if (kring_item_get_int (item, KRING_MILESTONE_STATUS) != KRING_MILESTONE_DROPPED)
        self->end_year = MAX (self->end_year, year);
    }
  for (guint i = 0; (item = get_of (stakeholders, i)) != NULL; i++)
    find_years_of_stakeholder (self, item);
  for (guint i = 0; (item = get_of (indicators, i)) != NULL; i++)
    find_years_of_indicator (self, item);

  self->last_year = MAX (self->last_year + (self->spare ? 1 : 0), self->first_year + LEAST_YEARS - 1);
}

static void
set_span (KringPlan     *self,
          KringPlanSign *sign,
          KringSpan      span)
{
  sign->mark.span = span;
  if (span.end <= self->first_year)
    sign->side = KRING_PLAN_BEFORE;
  else if (span.start >= self->last_year + 1)
    sign->side = KRING_PLAN_AFTER;
}

static void
add_sign (KringPlan     *self,
          KringPlanLine *line,
          KringPlanSign *sign,
          KringItem     *owner)
{
  kring_plan_describe (self, sign, owner);
  g_ptr_array_add (line->row.marks, sign);
}

/* Without a pair of years that can be, it takes what is known of it. */
static void
add_commitment (KringPlan     *self,
                KringPlanLine *line,
                KringItem     *commitment)
{
  KringPlanSign *sign = kring_plan_sign_new (KRING_PLAN_COMMITMENT, commitment);
  int from = kring_item_get_int (commitment, KRING_COMMITMENT_FROM);
  int until = kring_item_get_int (commitment, KRING_COMMITMENT_UNTIL);
  int first, last;

  sign->mark.has_start = from != KRING_UNSET;
  sign->mark.has_end = until != KRING_UNSET;
  first = sign->mark.has_start ? from : MIN (self->first_year, sign->mark.has_end ? until : self->first_year);
  last = sign->mark.has_end ? until : MAX (self->last_year, first);
  set_span (self, sign, (KringSpan) { MIN (first, last), MAX (first, last) + 1 });
  add_sign (self, line, sign, line->row.item);
}

static int
compare_signs (gconstpointer a,
               gconstpointer b)
{
  const KringPlanSign *one = *(const KringPlanSign *const *) a, *other = *(const KringPlanSign *const *) b;
  double middle = one->mark.span.start + one->mark.span.end, than = other->mark.span.start + other->mark.span.end;

  /* The bar of a party comes first, whatever it spans. */
  if (one->mark.kind != other->mark.kind)
    return one->mark.kind < other->mark.kind ? -1 : 1;

  return middle < than ? -1 : middle > than;
}

static void
add_actions (KringPlan     *self,
             KringPlanLine *line,
             KringItem     *stakeholder)
{
  KringList *actions = kring_item_peek_list (stakeholder, KRING_STAKEHOLDER_ACTIONS);
  KringItem *action;

  for (guint i = 0; (action = get_of (actions, i)) != NULL; i++)
    if (is_shown (self, action))
      {
        KringPlanSign *sign = kring_plan_sign_new (KRING_PLAN_ACTION, action);
        KringSpan span = { 0 };

        sign->status = kring_item_get_int (action, KRING_ACTION_STATUS);
        if (kring_moment_get_span (kring_item_get_string (action, KRING_ACTION_WHEN), &span))
          set_span (self, sign, span);
        add_sign (self, line, sign, stakeholder);
      }
}

static guint
count_undated (KringPlan *self,
               KringItem *stakeholder)
{
  KringList *actions = kring_item_peek_list (stakeholder, KRING_STAKEHOLDER_ACTIONS);
  KringItem *action;
  guint n = 0;

  for (guint i = 0; (action = get_of (actions, i)) != NULL; i++)
    n += *kring_item_get_string (action, KRING_ACTION_WHEN) == '\0' &&
         (self->audience == KRING_AUDIENCE_MANAGER || !kring_item_is_private (action, KRING_ACTION_WHEN));

  return n;
}

static int
get_role (KringPlan *self,
          KringItem *stakeholder)
{
  return self->audience == KRING_AUDIENCE_MANAGER ? kring_item_get_int (stakeholder, KRING_STAKEHOLDER_ROLE)
                                                  : kring_item_get_shared_int (stakeholder, KRING_STAKEHOLDER_ROLE);
}

static gboolean
is_partner (KringPlan *self,
            KringItem *stakeholder)
{
  return get_role (self, stakeholder) == KRING_ROLE_PARTNER &&
         kring_item_get_int (stakeholder, KRING_STAKEHOLDER_INVOLVEMENT) == KRING_INVOLVEMENT_AT_TABLE;
}

static gboolean
has_commitment (KringItem *stakeholder)
{
  return get_of (kring_item_peek_list (stakeholder, KRING_STAKEHOLDER_COMMITMENT), 0) != NULL;
}

static gboolean
has_shown_action (KringPlan *self,
                  KringItem *stakeholder)
{
  KringList *actions = kring_item_peek_list (stakeholder, KRING_STAKEHOLDER_ACTIONS);
  KringItem *action;

  for (guint i = 0; (action = get_of (actions, i)) != NULL; i++)
    if (is_shown (self, action))
      return TRUE;

  return FALSE;
}

static void
add_heading (KringPlan  *self,
             const char *heading)
{
  KringPlanLine *line = kring_plan_line_new (KRING_PLAN_ROW_HEADING, NULL);

  line->row.name = g_strdup (kring_text_in (self->language, heading));
  g_ptr_array_add (self->rows, line);
}

static void
add_party (KringPlan *self,
           KringItem *stakeholder)
{
  KringPlanLine *line = kring_plan_line_new (KRING_PLAN_ROW_PARTY, stakeholder);
  guint n_undated = count_undated (self, stakeholder);

  line->role = get_role (self, stakeholder);
  line->row.name = kring_plan_name_item (self, stakeholder, KRING_STAKEHOLDER_NAME);
  if (n_undated > 0)
    line->row.description = g_strdup_printf (kring_text_plural_in (self->language, "%u action without a date",
                                                                   "%u actions without a date", n_undated),
                                             n_undated);
  if (has_commitment (stakeholder))
    add_commitment (self, line, get_of (kring_item_peek_list (stakeholder, KRING_STAKEHOLDER_COMMITMENT), 0));
  else
    line->is_uncommitted = is_partner (self, stakeholder);
  add_actions (self, line, stakeholder);
  g_ptr_array_sort (line->row.marks, compare_signs);
  g_ptr_array_add (self->rows, line);
}

/* The partners and who else has promised something, then who else is asked for
 * something. */
static void
add_parties (KringPlan *self)
{
  KringList *stakeholders = kring_document_get_list (self->document, KRING_ALLIANCE_STAKEHOLDERS);
  KringItem *stakeholder;
  gboolean any = FALSE;

  for (guint i = 0; (stakeholder = get_of (stakeholders, i)) != NULL; i++)
    if (is_partner (self, stakeholder) || has_commitment (stakeholder))
      {
        if (!any)
          add_heading (self, N_("Partners and commitments"));
        any = TRUE;
        add_party (self, stakeholder);
        self->is_empty &= !has_commitment (stakeholder);
      }

  any = FALSE;
  for (guint i = 0; (stakeholder = get_of (stakeholders, i)) != NULL; i++)
    if (!is_partner (self, stakeholder) && !has_commitment (stakeholder) && has_shown_action (self, stakeholder))
      {
        if (!any)
          add_heading (self, N_("Others of whom something is asked"));
        any = TRUE;
        add_party (self, stakeholder);
      }
}

static void
add_milestones (KringPlan *self)
{
  KringList *milestones = kring_document_get_list (self->document, KRING_ALLIANCE_MILESTONES);
  KringPlanLine *line = kring_plan_line_new (KRING_PLAN_ROW_MILESTONES, NULL);
  KringItem *milestone;

  line->row.name = g_strdup (kring_text_in (self->language, N_("Milestones")));
  for (guint i = 0; (milestone = get_of (milestones, i)) != NULL; i++)
    {
      KringPlanSign *sign = kring_plan_sign_new (KRING_PLAN_MILESTONE, milestone);
      int year = kring_item_get_int (milestone, KRING_MILESTONE_YEAR);

      sign->status = kring_item_get_int (milestone, KRING_MILESTONE_STATUS);
      set_span (self, sign, (KringSpan) { year, year + 1 });
      add_sign (self, line, sign, NULL);
      self->is_empty = FALSE;
    }
  g_ptr_array_sort (line->row.marks, compare_signs);
  g_ptr_array_add (self->rows, line);
}

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  const KringPlanValue *one = a, *other = b;

  if (one->time != other->time)
    return one->time < other->time ? -1 : 1;

  return (int) one->kind - (int) other->kind;
}

static void
add_value (KringPlanLine      *line,
           KringPlanValueKind  kind,
           double              time,
           double              value)
{
  KringPlanValue added = { .kind = kind, .time = time, .value = value };

  if (!isnan (value))
    g_array_append_val (line->values, added);
}

/* The baseline is of the start of the first year, or where that is not known
 * of the first reading; the target is to be there in the middle of its year,
 * where milestones stand. */
static void
add_values (KringPlan     *self,
            KringPlanLine *line,
            KringItem     *indicator)
{
  KringList *readings = kring_item_peek_list (indicator, KRING_INDICATOR_READINGS);
  int start = kring_item_get_int (kring_document_get_alliance (self->document), KRING_ALLIANCE_START_YEAR);
  int target_year = kring_item_get_int (indicator, KRING_INDICATOR_TARGET_YEAR);
  double first = start != KRING_UNSET ? start : self->first_year;
  KringItem *reading;

  for (guint i = 0; (reading = get_of (readings, i)) != NULL; i++)
    {
      KringSpan span = { 0 };

      if (!kring_moment_get_span (kring_item_get_string (reading, KRING_READING_DATE), &span))
        continue;
      add_value (line, KRING_PLAN_VALUE_READING, span.start, kring_item_get_number (reading, KRING_READING_VALUE));
      if (start == KRING_UNSET)
        first = MIN (first, span.start);
    }
  add_value (line, KRING_PLAN_VALUE_BASELINE, first, kring_item_get_number (indicator, KRING_INDICATOR_BASELINE));
  if (target_year != KRING_UNSET)
    add_value (line, KRING_PLAN_VALUE_TARGET, target_year + 0.5,
               kring_item_get_number (indicator, KRING_INDICATOR_TARGET));
  g_array_sort (line->values, compare_values);
}

static void
add_indicator (KringPlan *self,
               KringItem *indicator)
{
  KringPlanLine *line = kring_plan_line_new (KRING_PLAN_ROW_INDICATOR, indicator);
  int year = kring_item_get_int (indicator, KRING_INDICATOR_TARGET_YEAR);
  g_autofree char *change = kring_plan_tell_change (self, indicator);
  g_autofree char *reading = kring_plan_tell_reading (self, indicator);

  line->row.name = kring_plan_name_item (self, indicator, KRING_INDICATOR_WHAT);
  line->row.description = reading != NULL ? g_strconcat (change, "; ", reading, NULL) : g_strdup (change);
  add_values (self, line, indicator);
  if (year != KRING_UNSET && !isnan (kring_item_get_number (indicator, KRING_INDICATOR_TARGET)))
    {
      KringPlanSign *sign = kring_plan_sign_new (KRING_PLAN_TARGET, indicator);

      set_span (self, sign, (KringSpan) { year, year + 1 });
      add_sign (self, line, sign, NULL);
    }
  g_ptr_array_add (self->rows, line);
}

/* Makes the rows, without places. */
void
kring_plan_build (KringPlan *self)
{
  KringList *indicators = kring_document_get_list (self->document, KRING_ALLIANCE_INDICATORS);
  KringItem *indicator;

  g_ptr_array_set_size (self->rows, 0);
  self->is_empty = TRUE;
  add_milestones (self);
  add_parties (self);
  for (guint i = 0; (indicator = get_of (indicators, i)) != NULL; i++)
    {
      if (i == 0)
        add_heading (self, N_("Measurable changes"));
      add_indicator (self, indicator);
    }
  g_ptr_array_add (self->rows, kring_plan_line_new (KRING_PLAN_ROW_LEGEND, NULL));
}
