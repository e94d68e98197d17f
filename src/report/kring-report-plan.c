/* kring-report-plan.c: of a report, the plan: milestones, commitments, actions and decisions
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-report-maker.h"

#include "model/kring-action.h"
#include "model/kring-alliance.h"
#include "model/kring-commitment.h"
#include "model/kring-decision.h"
#include "model/kring-language.h"
#include "model/kring-list.h"
#include "model/kring-milestone.h"
#include "model/kring-moment.h"
#include "model/kring-stakeholder.h"
#include "paint/kring-plan.h"

#include <glib/gi18n.h>

/* As wide as the text of a page */
#define PICTURE_WIDTH 471.0

typedef struct
{
  KringItem *item;  /* of the document */
  KringItem *owner; /* the stakeholder that it is of */
  double time;      /* when it has to be done */
  guint number;     /* among those that have to be done then */
} Entry;

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *first = a, *second = b;

  if (first->time != second->time)
    return first->time < second->time ? -1 : 1;

  return first->number < second->number ? -1 : first->number > second->number;
}

/* What has no date comes last. */
static void
add_entry (GArray     *entries,
           KringItem  *item,
           KringItem  *owner,
           const char *when)
{
  KringSpan span;
  Entry entry = { item, owner, kring_moment_get_span (when, &span) ? span.end : G_MAXDOUBLE, entries->len };

  g_array_append_val (entries, entry);
}

static void
add_milestones (KringReportMaker *self)
{
  KringList *milestones = kring_document_get_list (self->document, KRING_ALLIANCE_MILESTONES);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  KringBlock *table;

  kring_report_maker_add_heading (self, 2, N_("Milestones"));
  for (guint i = 0; i < kring_list_get_length (milestones); i++)
    {
      KringItem *milestone = kring_list_get (milestones, i);
      g_autofree char *year = kring_report_maker_tell (self, milestone, KRING_MILESTONE_YEAR);

      add_entry (entries, milestone, NULL, year);
    }
  g_array_sort (entries, compare_entries);
  if (entries->len == 0)
    {
      kring_report_maker_add (self, KRING_BLOCK_PARAGRAPH,
                              kring_report_maker_say (self, NCX_ ("report", "No milestones have been agreed yet.")));
      return;
    }

  table = kring_report_maker_add (self, KRING_BLOCK_TABLE, kring_report_maker_say (self, N_("Milestones")));
  kring_block_add_column (table, kring_report_maker_say (self, N_("Year")), 12);
  kring_block_add_column (table, kring_report_maker_say (self, NCX_ ("report", "Milestone")), 52);
  kring_block_add_column (table, kring_report_maker_say (self, N_("Owner")), 34);
  kring_block_add_column (table, kring_report_maker_say (self, N_("Status")), 18);
  for (guint i = 0; i < entries->len; i++)
    {
      KringItem *milestone = g_array_index (entries, Entry, i).item;
      g_autofree char *year = kring_report_maker_tell (self, milestone, KRING_MILESTONE_YEAR);
      g_autofree char *text = kring_report_maker_tell (self, milestone, KRING_MILESTONE_TEXT);
      g_autofree char *owner = kring_report_maker_tell_who (self, milestone, KRING_MILESTONE_OWNER, KRING_MILESTONE_OWNER_NAME);
      g_autofree char *status = kring_report_maker_tell (self, milestone, KRING_MILESTONE_STATUS);

      kring_block_add_row (table, (const char *const[]) { year, text, owner, status, NULL });
    }
}

static void
add_commitments (KringReportMaker *self)
{
  KringList *stakeholders = kring_document_get_list (self->document, KRING_ALLIANCE_STAKEHOLDERS);
  g_autoptr (KringBlock) table = kring_block_new (KRING_BLOCK_TABLE, kring_report_maker_say (self, NCX_ ("report", "Commitments")));

  kring_block_add_column (table, kring_report_maker_say (self, NCX_ ("report", "Stakeholder")), 36);
  kring_block_add_column (table, kring_report_maker_say (self, N_("From year")), 15);
  kring_block_add_column (table, kring_report_maker_say (self, N_("Until year")), 15);
  kring_block_add_column (table, kring_report_maker_say (self, N_("What they promised")), 52);
  for (guint i = 0; i < kring_list_get_length (stakeholders); i++)
    {
      KringItem *stakeholder = kring_list_get (stakeholders, i);
      KringItem *commitment = kring_item_get_single (stakeholder, KRING_STAKEHOLDER_COMMITMENT);
      g_autofree char *who = NULL, *from = NULL, *until = NULL, *what = NULL;

      if (commitment == NULL)
        continue;

      who = kring_report_maker_tell_name (self, kring_item_get_id (stakeholder));
      from = kring_report_maker_tell (self, commitment, KRING_COMMITMENT_FROM);
      until = kring_report_maker_tell (self, commitment, KRING_COMMITMENT_UNTIL);
      what = kring_report_maker_tell (self, commitment, KRING_COMMITMENT_WHAT);
      kring_block_add_row (table, (const char *const[]) { who, from, until, what, NULL });
    }
  if (table->rows->len == 0)
    return;

  kring_report_maker_add_heading (self, 2, NCX_ ("report", "Commitments"));
  g_ptr_array_add (self->blocks, g_steal_pointer (&table));
}

/* Whatever has to be done yet. */
static void
add_actions (KringReportMaker *self)
{
  KringList *stakeholders = kring_document_get_list (self->document, KRING_ALLIANCE_STAKEHOLDERS);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  KringBlock *table;

  for (guint i = 0; i < kring_list_get_length (stakeholders); i++)
    {
      KringItem *stakeholder = kring_list_get (stakeholders, i);
      KringList *actions = kring_item_get_list (stakeholder, KRING_STAKEHOLDER_ACTIONS);

      for (guint j = 0; j < kring_list_get_length (actions); j++)
        {
          KringItem *action = kring_list_get (actions, j);
          const char *when = kring_report_maker_get_string (self, action, KRING_ACTION_WHEN);
          int status = kring_report_maker_get_int (self, action, KRING_ACTION_STATUS);

          if (kring_report_maker_may_tell_any (self, action) && status != KRING_ACTION_DONE && status != KRING_ACTION_DECLINED)
            add_entry (entries, action, stakeholder, when);
        }
    }
  g_array_sort (entries, compare_entries);
  if (entries->len == 0)
    return;

  kring_report_maker_add_heading (self, 2, NCX_ ("report", "Actions to be done, by date"));
  table = kring_report_maker_add (self, KRING_BLOCK_TABLE, kring_report_maker_say (self, NCX_ ("report", "Actions to be done, by date")));
  kring_block_add_column (table, kring_report_maker_say (self, N_("When")), 24);
  kring_block_add_column (table, kring_report_maker_say (self, NCX_ ("report", "Action")), 46);
  kring_block_add_column (table, kring_report_maker_say (self, NCX_ ("report", "Stakeholder")), 32);
  kring_block_add_column (table, kring_report_maker_say (self, N_("Status")), 16);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      g_autofree char *when = kring_report_maker_tell (self, entry->item, KRING_ACTION_WHEN);
      g_autofree char *what = kring_report_maker_tell (self, entry->item, KRING_ACTION_WHAT);
      g_autofree char *who = kring_report_maker_tell_name (self, kring_item_get_id (entry->owner));
      g_autofree char *status = kring_report_maker_tell (self, entry->item, KRING_ACTION_STATUS);

      kring_block_add_row (table, (const char *const[]) { when, what, who, status, NULL });
    }
}

static void
add_decisions (KringReportMaker *self)
{
  KringList *decisions = kring_document_get_list (self->document, KRING_ALLIANCE_DECISIONS);
  KringBlock *table;

  if (kring_list_get_length (decisions) == 0)
    return;

  kring_report_maker_add_heading (self, 2, N_("Decisions"));
  table = kring_report_maker_add (self, KRING_BLOCK_TABLE, kring_report_maker_say (self, N_("Decisions")));
  kring_block_add_column (table, kring_report_maker_say (self, N_("Date")), 24);
  kring_block_add_column (table, kring_report_maker_say (self, N_("Decision")), 60);
  kring_block_add_column (table, kring_report_maker_say (self, N_("Decided by")), 30);
  for (guint i = 0; i < kring_list_get_length (decisions); i++)
    {
      KringItem *decision = kring_list_get (decisions, i);
      g_autofree char *date = kring_report_maker_tell (self, decision, KRING_DECISION_DATE);
      g_autofree char *text = kring_report_maker_tell (self, decision, KRING_DECISION_TEXT);
      g_autofree char *by = kring_report_maker_tell (self, decision, KRING_DECISION_DECIDED_BY);

      kring_block_add_row (table, (const char *const[]) { date, text, by, NULL });
    }
}

/* The years as a picture, row by row. Whatever is in it is told in the tables
 * as well. */
static void
add_picture (KringReportMaker *self)
{
  const KringPlanOptions options = { .audience = self->options.audience, .language = self->options.language,
                                     .today = self->options.today, .width = PICTURE_WIDTH };
  const KringTheme *theme = kring_theme_get (KRING_THEME_PRINT);
  g_autoptr (KringPlan) plan = kring_plan_new (self->document, &options);
  KringBlock *block;

  if (kring_plan_is_empty (plan))
    return;

  block = kring_report_maker_add (self, KRING_BLOCK_DRAWING,
                                  kring_report_maker_say (self, NCX_ ("report", "Milestones, commitments, actions and indicators "
                                                                                "by year. The tables below and those of the "
                                                                                "stakeholders tell the same.")));
  block->name = g_strdup (kring_report_maker_say (self, NCX_ ("report", "Plan")));
  block->width = PICTURE_WIDTH;
  kring_plan_draw_head (plan, kring_block_add_strip (block, kring_plan_get_head_height (plan), TRUE), theme);
  for (guint i = 0; i < kring_plan_get_n_rows (plan); i++)
    kring_plan_draw_rows (plan, kring_block_add_strip (block, kring_plan_get_rows_height (plan, i, 1),
                                                       kring_plan_get_row (plan, i)->kind == KRING_PLAN_ROW_HEADING),
                          theme, i, 1);
}

/**
 * kring_report_maker_add_plan:
 * @self: a maker
 *
 * Adds what is to happen when, and what was decided.
 */
void
kring_report_maker_add_plan (KringReportMaker *self)
{
  kring_report_maker_add_heading (self, 1, NCX_ ("report", "Plan"))->new_page = TRUE;
  add_picture (self);
  add_milestones (self);
  add_commitments (self);
  add_actions (self);
  add_decisions (self);
}
