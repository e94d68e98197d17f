/* test-happening.c: what happened, by the dates that a document holds
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "advice-tests.h"

#include "advice/kring-happening.h"
#include "model/kring-action.h"
#include "model/kring-alliance.h"
#include "model/kring-check.h"
#include "model/kring-decision.h"
#include "model/kring-indicator.h"
#include "model/kring-interest.h"
#include "model/kring-language.h"
#include "model/kring-milestone.h"
#include "model/kring-reading.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"

#define SINCE "2026-10-28"
#define TODAY "2026-11-25"

static KringItem *
add (KringItem *owner, guint list, KringKind kind)
{
  g_autoptr (KringItem) item = kring_item_new (kind);

  kring_list_append (kring_item_get_list (owner, list), item);
  return item;
}

/* All that is found, a line each: day, moment, private or not, and the words. */
static char *
tell (KringItem *alliance, const char *since, const char *today, const char *language)
{
  g_autoptr (KringItem) copy = kring_item_copy (alliance);
  g_autoptr (KringDocument) document = kring_document_new_for_alliance (copy);
  g_autoptr (GPtrArray) found = kring_happenings_find (document, since, today);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const KringHappening *happening = g_ptr_array_index (found, i);
      g_autofree char *words = kring_happening_tell (happening, language);

      g_string_append_printf (text, "%s%s%s %s", i > 0 ? "\n" : "", happening->moment, happening->is_private ? " P" : "",
                              words);
    }

  return g_string_free (text, FALSE);
}

static void
check (KringItem *alliance, const char *language, const char *expected)
{
  g_autofree char *told = tell (alliance, SINCE, TODAY, language);

  g_assert_cmpstr (told, ==, expected);
}

/* A field that holds a day is told on the first and the last day, and on none
 * outside. */
static void
check_bounds (KringItem *alliance, KringItem *item, guint field)
{
  static const char *const inside[] = { SINCE, "2026-11-01", TODAY };
  static const char *const outside[] = { "2026-10-27", "2026-11-26", "1901-01-01", "2999-12-31", "" };

  for (guint i = 0; i < G_N_ELEMENTS (inside); i++)
    {
      g_autofree char *told = NULL;

      kring_item_set_string (item, field, inside[i]);
      told = tell (alliance, SINCE, TODAY, "en");
      g_assert_true (g_str_has_prefix (told, inside[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (outside); i++)
    {
      kring_item_set_string (item, field, outside[i]);
      check (alliance, "en", "");
    }
}

static void
test_phase (void)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);

  kring_item_set_int (alliance, KRING_ALLIANCE_PHASE, KRING_PHASE_FORMING);
  check_bounds (alliance, alliance, KRING_ALLIANCE_SINCE);

  kring_item_set_string (alliance, KRING_ALLIANCE_SINCE, "2026-11-02");
  check (alliance, "en", "2026-11-02 New phase: forming");
  check (alliance, "nl", "2026-11-02 Nieuwe fase: vormen");
  kring_item_set_int (alliance, KRING_ALLIANCE_PHASE, KRING_PHASE_UNKNOWN);
  check (alliance, "en", "");
}

static void
test_decision (void)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  KringItem *decision = add (alliance, KRING_ALLIANCE_DECISIONS, KRING_KIND_DECISION);

  kring_item_set_string (decision, KRING_DECISION_TEXT, "We start in Breda");
  check_bounds (alliance, decision, KRING_DECISION_DATE);

  kring_item_set_string (decision, KRING_DECISION_DATE, "2026-11-02");
  check (alliance, "en", "2026-11-02 Decided: We start in Breda");
  kring_item_set_string (decision, KRING_DECISION_DECIDED_BY, "the core group");
  check (alliance, "en", "2026-11-02 Decided by the core group: We start in Breda");
  check (alliance, "nl", "2026-11-02 Besloten door the core group: We start in Breda");
  kring_item_set_string (decision, KRING_DECISION_TEXT, "");
  check (alliance, "en", "");
}

static void
test_reading (void)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  KringItem *indicator = add (alliance, KRING_ALLIANCE_INDICATORS, KRING_KIND_INDICATOR);
  KringItem *reading = add (indicator, KRING_INDICATOR_READINGS, KRING_KIND_READING);

  kring_item_set_number (reading, KRING_READING_VALUE, 12.5);
  check_bounds (alliance, reading, KRING_READING_DATE);

  kring_item_set_string (reading, KRING_READING_DATE, "2026-11-02");
  check (alliance, "en", "2026-11-02 Measured: (no name): 12.5");
  kring_item_set_string (indicator, KRING_INDICATOR_WHAT, "Employers with a scheme");
  kring_item_set_string (indicator, KRING_INDICATOR_UNIT, "%");
  check (alliance, "en", "2026-11-02 Measured: Employers with a scheme: 12.5 %");
  check (alliance, "nl", "2026-11-02 Gemeten: Employers with a scheme: 12,5 %");
}

static void
test_check (void)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  KringItem *answer = add (alliance, KRING_ALLIANCE_CHECKS, KRING_KIND_CHECK);

  kring_item_set_string (answer, KRING_CHECK_ID, "time.plan");
  kring_item_set_int (answer, KRING_CHECK_ANSWER, KRING_ANSWER_PARTLY);
  check_bounds (alliance, answer, KRING_CHECK_CHANGED);

  kring_item_set_string (answer, KRING_CHECK_CHANGED, "2026-11-02");
  check (alliance, "en",
         "2026-11-02 Time: “There is a multi-year plan with a measurable goal” is now answered with “partly”");
  check (alliance, "nl",
         "2026-11-02 Tijd: “Er ligt een meerjarenplan met een meetbaar doel” is nu beantwoord met “deels”");

  kring_item_set_string (answer, KRING_CHECK_ID, "safety.opinion");
  check (alliance, "en",
         "2026-11-02 P Safety: “Everyone dares to give an opinion at the table” is now answered with “partly”");

  kring_item_set_string (answer, KRING_CHECK_ID, "own");
  kring_item_set_string (answer, KRING_CHECK_TEXT, "We ate together");
  kring_item_set_string (answer, KRING_CHECK_PANEL, "gain");
  check (alliance, "en", "2026-11-02 P Gain: “We ate together” is now answered with “partly”");
  /* One of a panel that does not exist here is not told. */
  kring_item_set_string (answer, KRING_CHECK_PANEL, "other");
  check (alliance, "en", "");
}

static void
test_discussed (void)
{
  static const char *const names[] = { "Breda", "MantelKracht", "" };
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  KringItem *stakes[G_N_ELEMENTS (names)];
  KringItem *interest = add (alliance, KRING_ALLIANCE_INTERESTS, KRING_KIND_INTEREST);

  kring_item_set_string (interest, KRING_INTEREST_ID, "i");
  kring_item_set_string (interest, KRING_INTEREST_NAME, "Privacy");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);

      advice_tests_add_stakeholder (alliance, id, names[i], TRUE);
      stakes[i] = add (alliance, KRING_ALLIANCE_STAKES, KRING_KIND_STAKE);
      kring_item_set_string (stakes[i], KRING_STAKE_STAKEHOLDER, id);
      kring_item_set_string (stakes[i], KRING_STAKE_INTEREST, "i");
    }
  check_bounds (alliance, stakes[0], KRING_STAKE_DISCUSSED_ON);

  /* Of one day together, of another by itself. */
  kring_item_set_string (stakes[0], KRING_STAKE_DISCUSSED_ON, "2026-11-02");
  kring_item_set_string (stakes[1], KRING_STAKE_DISCUSSED_ON, "2026-11-03");
  kring_item_set_string (stakes[2], KRING_STAKE_DISCUSSED_ON, "2026-11-02");
  check (alliance, "en", "2026-11-03 “Privacy” discussed with MantelKracht\n"
                         "2026-11-02 “Privacy” discussed with Breda, (no name)");
  check (alliance, "nl", "2026-11-03 “Privacy” besproken met MantelKracht\n"
                         "2026-11-02 “Privacy” besproken met Breda, (geen naam)");
}

static void
test_action (void)
{
  static const struct
  {
    const char *when;
    gboolean done;    /* told where it was done */
    gboolean overdue; /* and where it was not */
  } moments[] = {
    { "2026-10-27", FALSE, FALSE }, { "2026-10-28", TRUE, TRUE }, { "2026-11-24", TRUE, TRUE },
    { "2026-11-25", TRUE, FALSE }, { "2026-11-26", FALSE, FALSE },
    { "2026-09", FALSE, FALSE }, { "2026-10", TRUE, TRUE }, { "2026-11", TRUE, FALSE }, { "2026-12", FALSE, FALSE },
    { "2026-Q2", FALSE, FALSE }, { "2026-Q3", FALSE, FALSE }, { "2026-Q4", TRUE, FALSE }, { "2027-Q1", FALSE, FALSE },
    { "2025", FALSE, FALSE }, { "2026", TRUE, FALSE }, { "2027", FALSE, FALSE }, { "", FALSE, FALSE },
  };
  static const KringActionStatus statuses[] = { KRING_ACTION_IDEA, KRING_ACTION_ASKED, KRING_ACTION_AGREED };
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  KringItem *breda = advice_tests_add_stakeholder (alliance, "s", "Breda", TRUE);
  KringItem *action = add (breda, KRING_STAKEHOLDER_ACTIONS, KRING_KIND_ACTION);

  kring_item_set_string (action, KRING_ACTION_WHAT, "sign the letter");
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autofree char *done = g_strdup_printf ("%s Done by Breda: sign the letter", moments[i].when);
      g_autofree char *overdue = g_strdup_printf ("%s P Not done yet by Breda: sign the letter", moments[i].when);

      g_test_message ("%s", moments[i].when);
      kring_item_set_string (action, KRING_ACTION_WHEN, moments[i].when);
      kring_item_set_int (action, KRING_ACTION_STATUS, KRING_ACTION_DONE);
      check (alliance, "en", moments[i].done ? done : "");
      for (guint j = 0; j < G_N_ELEMENTS (statuses); j++)
        {
          kring_item_set_int (action, KRING_ACTION_STATUS, statuses[j]);
          check (alliance, "en", moments[i].overdue ? overdue : "");
        }
      kring_item_set_int (action, KRING_ACTION_STATUS, KRING_ACTION_DECLINED);
      check (alliance, "en", "");
    }

  kring_item_set_string (action, KRING_ACTION_WHEN, "2026-10");
  kring_item_set_int (action, KRING_ACTION_STATUS, KRING_ACTION_DONE);
  check (alliance, "nl", "2026-10 Gedaan door Breda: sign the letter");
  kring_item_set_int (action, KRING_ACTION_STATUS, KRING_ACTION_IDEA);
  check (alliance, "nl", "2026-10 P Nog niet gedaan door Breda: sign the letter");
  kring_item_set_string (action, KRING_ACTION_WHAT, "");
  check (alliance, "en", "");
}

static void
test_milestone (void)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  KringItem *milestone = add (alliance, KRING_ALLIANCE_MILESTONES, KRING_KIND_MILESTONE);
  g_autofree char *new_year = NULL, *last_day = NULL, *too_late = NULL, *done = NULL, *dutch = NULL, *dropped = NULL;

  kring_item_set_int (milestone, KRING_MILESTONE_YEAR, 2025);
  kring_item_set_string (milestone, KRING_MILESTONE_TEXT, "Ten employers");

  new_year = tell (alliance, "2025-12-31", "2026-01-01", "en");
  g_assert_cmpstr (new_year, ==, "2025 P Milestone not reached: Ten employers");
  last_day = tell (alliance, "2025-12-01", "2025-12-31", "en");
  g_assert_cmpstr (last_day, ==, "");
  too_late = tell (alliance, "2026-01-01", "2026-01-31", "en");
  g_assert_cmpstr (too_late, ==, "");

  kring_item_set_int (milestone, KRING_MILESTONE_STATUS, KRING_MILESTONE_DONE);
  done = tell (alliance, "2025-12-01", "2025-12-31", "en");
  g_assert_cmpstr (done, ==, "2025 Milestone reached: Ten employers");
  dutch = tell (alliance, "2025-12-01", "2025-12-31", "nl");
  g_assert_cmpstr (dutch, ==, "2025 Mijlpaal gehaald: Ten employers");

  kring_item_set_int (milestone, KRING_MILESTONE_STATUS, KRING_MILESTONE_DROPPED);
  dropped = tell (alliance, "2025-12-31", "2026-01-01", "en");
  g_assert_cmpstr (dropped, ==, "");
}

/* The newest first; of one day by kind, then as the document has them. */
static void
test_order (void)
{
  static const char *const dates[] = { "2026-11-02", "2026-11-20", "2026-11-02", "2026-11-20" };
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  KringItem *breda = advice_tests_add_stakeholder (alliance, "s", "Breda", TRUE);
  KringItem *action = add (breda, KRING_STAKEHOLDER_ACTIONS, KRING_KIND_ACTION);

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      KringItem *decision = add (alliance, KRING_ALLIANCE_DECISIONS, KRING_KIND_DECISION);
      const char text[] = { 'A' + (char) i, '\0' };

      kring_item_set_string (decision, KRING_DECISION_DATE, dates[i]);
      kring_item_set_string (decision, KRING_DECISION_TEXT, text);
    }
  kring_item_set_string (action, KRING_ACTION_WHAT, "sign");
  kring_item_set_string (action, KRING_ACTION_WHEN, "2026-11-02");
  kring_item_set_int (action, KRING_ACTION_STATUS, KRING_ACTION_DONE);
  kring_item_set_int (alliance, KRING_ALLIANCE_PHASE, KRING_PHASE_RUNNING);
  kring_item_set_string (alliance, KRING_ALLIANCE_SINCE, "2026-11-02");

  check (alliance, "en",
         "2026-11-20 Decided: B\n2026-11-20 Decided: D\n2026-11-02 New phase: running\n2026-11-02 Decided: A\n"
         "2026-11-02 Decided: C\n2026-11-02 Done by Breda: sign");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ("en");

  g_test_add_func ("/happening/phase", test_phase);
  g_test_add_func ("/happening/decision", test_decision);
  g_test_add_func ("/happening/reading", test_reading);
  g_test_add_func ("/happening/check", test_check);
  g_test_add_func ("/happening/discussed", test_discussed);
  g_test_add_func ("/happening/action", test_action);
  g_test_add_func ("/happening/milestone", test_milestone);
  g_test_add_func ("/happening/order", test_order);

  return g_test_run ();
}
