/* test-plan-move.c: what is on the plan goes to another time
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "view/kring-plan-move.h"

#include "model/kring-action.h"
#include "model/kring-alliance.h"
#include "model/kring-commitment.h"
#include "model/kring-indicator.h"
#include "model/kring-language.h"
#include "model/kring-milestone.h"
#include "model/kring-stakeholder.h"

/* An alliance with one item, and the mark that the plan has of it. */
typedef struct
{
  KringDocument *document;
  KringItem *item;
  KringPlan *plan;
  const KringPlanMark *mark;
} Fixture;

static KringItem *
append (KringList *list)
{
  g_autoptr (KringItem) item = kring_item_new (kring_list_get_spec (list)->kind);

  kring_list_append (list, item);

  return item;
}

static KringItem *
append_stakeholder (KringItem *alliance)
{
  KringItem *item = append (kring_item_get_list (alliance, KRING_ALLIANCE_STAKEHOLDERS));

  kring_item_set_string (item, KRING_STAKEHOLDER_ID, "s1");
  kring_item_set_string (item, KRING_STAKEHOLDER_NAME, "City");

  return item;
}

static void
set_up (Fixture *self, KringItem *alliance, KringItem *item)
{
  const KringPlanOptions options = { .language = "en", .audience = KRING_AUDIENCE_MANAGER, .today = "2026-11-25", .width = 500 };

  self->document = kring_document_new_for_alliance (alliance);
  self->item = item;
  self->plan = kring_plan_new (self->document, &options);
  self->mark = NULL;
  for (guint i = 0; i < kring_plan_get_n_rows (self->plan); i++)
    if (kring_plan_get_row (self->plan, i)->marks->len > 0)
      self->mark = g_ptr_array_index (kring_plan_get_row (self->plan, i)->marks, 0);
  g_assert_nonnull (self->mark);
}

static void
tear_down (Fixture *self)
{
  g_object_unref (self->plan);
  g_object_unref (self->document);
}

static void
make_milestone (Fixture *self, int year)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  KringItem *item = append (kring_item_get_list (alliance, KRING_ALLIANCE_MILESTONES));

  kring_item_set_int (item, KRING_MILESTONE_YEAR, year);
  kring_item_set_string (item, KRING_MILESTONE_TEXT, "Half way");
  set_up (self, alliance, item);
}

static void
make_commitment (Fixture *self, int from, int until)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  KringItem *stakeholder = append_stakeholder (alliance);
  KringItem *item = append (kring_item_get_list (stakeholder, KRING_STAKEHOLDER_COMMITMENT));

  kring_item_set_int (item, KRING_COMMITMENT_FROM, from);
  kring_item_set_int (item, KRING_COMMITMENT_UNTIL, until);
  set_up (self, alliance, item);
}

static void
make_action (Fixture *self, const char *when)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  KringItem *stakeholder = append_stakeholder (alliance);
  KringItem *item = append (kring_item_get_list (stakeholder, KRING_STAKEHOLDER_ACTIONS));

  kring_item_set_string (item, KRING_ACTION_WHEN, when);
  kring_item_set_string (item, KRING_ACTION_WHAT, "Call");
  set_up (self, alliance, item);
}

static void
test_milestone (void)
{
  Fixture fixture;
  g_auto (KringPlanMove) move = { 0 };
  KringHistory *history;
  g_autofree char *told = NULL;

  make_milestone (&fixture, 2027);
  history = kring_document_get_history (fixture.document);
  kring_plan_move_init (&move, fixture.mark, KRING_PLAN_BODY);
  g_assert_false (kring_plan_move_apply (&move, fixture.document));
  g_assert_false (kring_history_can_undo (history));

  /* Taken hold of by its label, it goes as far as the pointer. */
  kring_plan_move_drag (&move, 2028.2, 2029.3);
  told = kring_plan_move_tell (&move);
  g_assert_cmpstr (told, ==, "2028");
  kring_plan_move_drag (&move, 2028.2, 2028.4);
  g_assert_false (kring_plan_move_apply (&move, fixture.document));

  kring_plan_move_drag (&move, 2028.2, 2029.3);
  g_assert_true (kring_plan_move_apply (&move, fixture.document));
  g_assert_cmpint (kring_item_get_int (fixture.item, KRING_MILESTONE_YEAR), ==, 2028);
  g_assert_cmpstr (kring_history_get_undo_name (history), ==, "move “Half way” to 2028");
  kring_history_undo (history);
  g_assert_cmpint (kring_item_get_int (fixture.item, KRING_MILESTONE_YEAR), ==, 2027);
  g_assert_false (kring_history_can_undo (history));

  kring_plan_move_drag (&move, 2028, 99999);
  g_assert_cmpfloat (kring_plan_move_get_span (&move).start, ==, 2999);
  kring_plan_move_drag (&move, 2028, -99999);
  g_assert_cmpfloat (kring_plan_move_get_span (&move).start, ==, 1900);
  tear_down (&fixture);
}

/* Returns the years after a drag, as one number. */
static int
drag (int from, int until, KringPlanPart part, double start, double end)
{
  Fixture fixture;
  g_auto (KringPlanMove) move = { 0 };
  int years;

  make_commitment (&fixture, from, until);
  kring_plan_move_init (&move, fixture.mark, part);
  kring_plan_move_drag (&move, start, end);
  kring_plan_move_apply (&move, fixture.document);
  years = (kring_item_get_int (fixture.item, KRING_COMMITMENT_FROM) == KRING_UNSET
             ? 0 : kring_item_get_int (fixture.item, KRING_COMMITMENT_FROM) * 10000) +
          (kring_item_get_int (fixture.item, KRING_COMMITMENT_UNTIL) == KRING_UNSET
             ? 0 : kring_item_get_int (fixture.item, KRING_COMMITMENT_UNTIL));
  tear_down (&fixture);

  return years;
}

static void
test_commitment (void)
{
  g_assert_cmpint (drag (2025, 2027, KRING_PLAN_BODY, 2026, 2027.2), ==, 20262028);
  g_assert_cmpint (drag (2025, 2027, KRING_PLAN_END, 2028, 2029.1), ==, 20252028);
  g_assert_cmpint (drag (2025, 2027, KRING_PLAN_END, 2028, 2020), ==, 20252025);
  g_assert_cmpint (drag (2025, 2027, KRING_PLAN_START, 2025, 2023.6), ==, 20242027);
  g_assert_cmpint (drag (2025, 2027, KRING_PLAN_START, 2025, 2044), ==, 20272027);

  /* What is not known yet comes to where the pointer is. */
  g_assert_cmpint (drag (2025, KRING_UNSET, KRING_PLAN_END, 2031, 2028.4), ==, 20252028);
  g_assert_cmpint (drag (KRING_UNSET, 2027, KRING_PLAN_START, 2024, 2025.9), ==, 20252027);
  g_assert_cmpint (drag (2025, KRING_UNSET, KRING_PLAN_BODY, 2026, 2027), ==, 20260000);
  g_assert_cmpint (drag (KRING_UNSET, KRING_UNSET, KRING_PLAN_BODY, 2026, 2027), ==, 0);

  /* Years the wrong way round are put right. */
  g_assert_cmpint (drag (2028, 2026, KRING_PLAN_BODY, 2026, 2027), ==, 20272029);
}

static void
test_commitment_name (void)
{
  Fixture fixture;
  g_auto (KringPlanMove) move = { 0 };

  make_commitment (&fixture, 2025, 2027);
  kring_plan_move_init (&move, fixture.mark, KRING_PLAN_END);
  kring_plan_move_step (&move, 1, FALSE);
  g_assert_true (kring_plan_move_apply (&move, fixture.document));
  g_assert_cmpstr (kring_history_get_undo_name (kring_document_get_history (fixture.document)), ==,
                   "set the commitment of City to 2025 to 2028");
  tear_down (&fixture);
}

static void
check_action (const char *when, double start, double end, const char *expected)
{
  Fixture fixture;
  g_auto (KringPlanMove) move = { 0 };

  make_action (&fixture, when);
  kring_plan_move_init (&move, fixture.mark, KRING_PLAN_BODY);
  kring_plan_move_drag (&move, start, end);
  g_assert_true (kring_plan_move_apply (&move, fixture.document));
  g_assert_cmpstr (kring_item_get_string (fixture.item, KRING_ACTION_WHEN), ==, expected);
  tear_down (&fixture);
}

/* What was told in months stays told in months. */
static void
test_action (void)
{
  check_action ("2027", 2027.9, 2028.7, "2028");
  check_action ("2027-Q1", 2027, 2027.25, "2027-Q2");
  check_action ("2027-03", 2027, 2028, "2028-03");
  check_action ("2027-03-15", 2027, 2027 + 1 / 365.0, "2027-03-16");
}

static void
test_action_steps (void)
{
  Fixture fixture;
  g_auto (KringPlanMove) move = { 0 };

  make_action (&fixture, "2027-Q4");
  kring_plan_move_init (&move, fixture.mark, KRING_PLAN_BODY);
  kring_plan_move_step (&move, 1, FALSE);
  g_assert_cmpstr (move.when, ==, "2028-Q1");
  kring_plan_move_step (&move, -2, TRUE);
  g_assert_cmpstr (move.when, ==, "2026-Q1");
  tear_down (&fixture);
}

static void
test_target (void)
{
  Fixture fixture;
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  KringItem *item = append (kring_item_get_list (alliance, KRING_ALLIANCE_INDICATORS));
  g_auto (KringPlanMove) move = { 0 };

  kring_item_set_number (item, KRING_INDICATOR_TARGET, 60);
  kring_item_set_int (item, KRING_INDICATOR_TARGET_YEAR, 2028);
  set_up (&fixture, alliance, item);
  kring_plan_move_init (&move, fixture.mark, KRING_PLAN_BODY);
  kring_plan_move_step (&move, 1, FALSE);
  g_assert_true (kring_plan_move_apply (&move, fixture.document));
  g_assert_cmpint (kring_item_get_int (item, KRING_INDICATOR_TARGET_YEAR), ==, 2029);
  tear_down (&fixture);
}

/* What has left the document meanwhile stays as it is. */
static void
test_removed (void)
{
  Fixture fixture;
  g_auto (KringPlanMove) move = { 0 };

  make_milestone (&fixture, 2027);
  kring_plan_move_init (&move, fixture.mark, KRING_PLAN_BODY);
  kring_plan_move_step (&move, 1, FALSE);
  kring_history_remove (kring_document_get_history (fixture.document), fixture.item);
  g_assert_false (kring_plan_move_apply (&move, fixture.document));
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ("en");

  g_test_add_func ("/plan-move/milestone", test_milestone);
  g_test_add_func ("/plan-move/commitment", test_commitment);
  g_test_add_func ("/plan-move/commitment-name", test_commitment_name);
  g_test_add_func ("/plan-move/action", test_action);
  g_test_add_func ("/plan-move/action-steps", test_action_steps);
  g_test_add_func ("/plan-move/target", test_target);
  g_test_add_func ("/plan-move/removed", test_removed);

  return g_test_run ();
}
