/* test-plan.c: the years of an alliance
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "paint-tests.h"

#include "model/kring-action.h"
#include "model/kring-alliance.h"
#include "model/kring-commitment.h"
#include "model/kring-indicator.h"
#include "model/kring-language.h"
#include "model/kring-milestone.h"
#include "model/kring-reading.h"
#include "model/kring-stakeholder.h"
#include "paint/kring-plan.h"
#include "paint/kring-svg-canvas.h"

#include <math.h>
#include <string.h>

#define TODAY "2026-11-25"
#define WIDTH 500.0

static KringItem *
add_to (KringItem *item, guint list, KringKind kind)
{
  g_autoptr (KringItem) added = kring_item_new (kind);

  kring_list_append (kring_item_get_list (item, list), added);

  return added;
}

static KringItem *
add_milestone (KringItem *alliance, int year, const char *text, int status)
{
  KringItem *item = paint_tests_add (alliance, KRING_ALLIANCE_MILESTONES, KRING_KIND_MILESTONE);

  kring_item_set_int (item, KRING_MILESTONE_YEAR, year);
  kring_item_set_string (item, KRING_MILESTONE_TEXT, text);
  kring_item_set_int (item, KRING_MILESTONE_STATUS, status);

  return item;
}

static KringItem *
add_partner (KringItem *alliance, const char *id, const char *name)
{
  KringItem *item = paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, id, name, 0, 0);

  kring_item_set_int (item, KRING_STAKEHOLDER_ROLE, KRING_ROLE_PARTNER);
  kring_item_set_int (item, KRING_STAKEHOLDER_INVOLVEMENT, KRING_INVOLVEMENT_AT_TABLE);

  return item;
}

static KringItem *
add_commitment (KringItem *stakeholder, int from, int until, const char *what)
{
  KringItem *item = add_to (stakeholder, KRING_STAKEHOLDER_COMMITMENT, KRING_KIND_COMMITMENT);

  kring_item_set_int (item, KRING_COMMITMENT_FROM, from);
  kring_item_set_int (item, KRING_COMMITMENT_UNTIL, until);
  kring_item_set_string (item, KRING_COMMITMENT_WHAT, what);

  return item;
}

static KringItem *
add_action (KringItem *stakeholder, const char *what, const char *when, int status)
{
  KringItem *item = add_to (stakeholder, KRING_STAKEHOLDER_ACTIONS, KRING_KIND_ACTION);

  kring_item_set_string (item, KRING_ACTION_WHAT, what);
  kring_item_set_string (item, KRING_ACTION_WHEN, when);
  kring_item_set_int (item, KRING_ACTION_STATUS, status);

  return item;
}

static KringItem *
add_indicator (KringItem *alliance, const char *what, double baseline, double target, int year)
{
  KringItem *item = paint_tests_add (alliance, KRING_ALLIANCE_INDICATORS, KRING_KIND_INDICATOR);

  kring_item_set_string (item, KRING_INDICATOR_WHAT, what);
  kring_item_set_string (item, KRING_INDICATOR_UNIT, "%");
  kring_item_set_number (item, KRING_INDICATOR_BASELINE, baseline);
  kring_item_set_number (item, KRING_INDICATOR_TARGET, target);
  kring_item_set_int (item, KRING_INDICATOR_TARGET_YEAR, year);

  return item;
}

static void
add_reading (KringItem *indicator, const char *date, double value)
{
  KringItem *item = add_to (indicator, KRING_INDICATOR_READINGS, KRING_KIND_READING);

  kring_item_set_string (item, KRING_READING_DATE, date);
  kring_item_set_number (item, KRING_READING_VALUE, value);
}

static KringPlan *
make_plan (KringItem *alliance, KringAudience audience, const char *language)
{
  const KringPlanOptions options = { .audience = audience, .language = language, .today = TODAY, .width = WIDTH };
  g_autoptr (KringDocument) document = kring_document_new_for_alliance (alliance);

  return kring_plan_new (document, &options);
}

static char *
draw (KringPlan *plan)
{
  g_autoptr (KringSvgCanvas) canvas = kring_svg_canvas_new (WIDTH, 2000, "en", "plan");
  g_autoptr (GBytes) bytes = NULL;

  kring_plan_draw (plan, KRING_CANVAS (canvas), kring_theme_get (KRING_THEME_PRINT), 0, G_MAXUINT);
  bytes = kring_svg_canvas_finish (canvas);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static const KringPlanMark *
find_mark (KringPlan *plan, KringItem *item, const KringPlanRow **row)
{
  for (guint i = 0; i < kring_plan_get_n_rows (plan); i++)
    {
      const KringPlanRow *found = kring_plan_get_row (plan, i);

      for (guint j = 0; j < found->marks->len; j++)
        {
          const KringPlanMark *mark = g_ptr_array_index (found->marks, j);

          if (mark->item == item)
            {
              if (row != NULL)
                *row = found;
              return mark;
            }
        }
    }

  return NULL;
}

/* An alliance with something of everything. */
static KringItem *
make_alliance (void)
{
  KringItem *alliance = kring_item_new (KRING_KIND_ALLIANCE);
  KringItem *city = add_partner (alliance, "city", "City");
  KringItem *press, *change;

  kring_item_set_int (alliance, KRING_ALLIANCE_START_YEAR, 2025);
  add_milestone (alliance, 2027, "Half way", KRING_MILESTONE_PLANNED);
  add_milestone (alliance, 2029, "All of it", KRING_MILESTONE_PLANNED);
  add_milestone (alliance, 2031, "Never mind", KRING_MILESTONE_DROPPED);
  add_commitment (city, 2025, 2027, "Money");
  add_action (city, "Open a desk", "2027-03-15", KRING_ACTION_AGREED);
  add_action (city, "Some day", "", KRING_ACTION_IDEA);
  add_partner (alliance, "bank", "Bank");
  press = paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, "press", "Press", 0, 0);
  add_action (press, "Secret refusal", "2027-Q2", KRING_ACTION_DECLINED);
  paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, "idle", "Idle", 0, 0);
  change = add_indicator (alliance, "Carers heard", 38.5, 60, 2028);
  add_reading (change, "2026-10-05", 41);
  add_reading (change, "2026-01-05", 40);

  return alliance;
}

static void
test_empty (void)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  g_autoptr (KringPlan) plan = make_plan (alliance, KRING_AUDIENCE_MANAGER, "en");
  g_autofree char *svg = draw (plan);

  g_assert_true (kring_plan_is_empty (plan));
  g_assert_cmpint (kring_plan_get_first_year (plan), ==, 2026);
  g_assert_cmpint (kring_plan_get_last_year (plan), >=, 2028);
  g_assert_cmpint (kring_plan_get_end_year (plan), ==, KRING_UNSET);
  g_assert_nonnull (strstr (svg, "No milestone yet"));
}

static void
test_rows (void)
{
  static const KringPlanRowKind kinds[] = {
    KRING_PLAN_ROW_MILESTONES, KRING_PLAN_ROW_HEADING, KRING_PLAN_ROW_PARTY, KRING_PLAN_ROW_PARTY,
    KRING_PLAN_ROW_HEADING, KRING_PLAN_ROW_PARTY, KRING_PLAN_ROW_HEADING, KRING_PLAN_ROW_INDICATOR, KRING_PLAN_ROW_LEGEND,
  };
  static const char *const labels[] = {
    ">2025<", ">2031<", ">today<", ">Milestones<", ">Half way<", ">City<", ">Money<", ">Open a desk<", ">Bank<",
    ">No commitment yet<", ">ends in 2027, the plan runs to 2029<", ">1 action without a date<", ">Secret refusal<",
    ">38.5<", ">41<", ">60<", "38.5 → 60 % in 2028", "41 % on 5 October 2026", "class=\"milestone\"",
  };
  g_autoptr (KringItem) alliance = make_alliance ();
  g_autoptr (KringPlan) plan = make_plan (alliance, KRING_AUDIENCE_MANAGER, "en");
  g_autofree char *svg = draw (plan);
  double y = 0;

  g_assert_false (kring_plan_is_empty (plan));
  g_assert_cmpint (kring_plan_get_first_year (plan), ==, 2025);
  g_assert_cmpint (kring_plan_get_last_year (plan), ==, 2031);
  g_assert_cmpint (kring_plan_get_end_year (plan), ==, 2029);
  g_assert_cmpuint (kring_plan_get_n_rows (plan), ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const KringPlanRow *row = kring_plan_get_row (plan, i);

      g_assert_cmpint (row->kind, ==, kinds[i]);
      g_assert_cmpfloat (row->y, ==, y);
      g_assert_cmpfloat (row->height, >, 0);
      y += row->height;
    }
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (strstr (svg, labels[i]) == NULL)
      g_error ("%s is not in the picture", labels[i]);
  g_assert_null (strstr (svg, "Idle"));
}

/* Whatever the width, nothing leaves the picture or hides something else. */
static void
test_room (void)
{
  g_autoptr (KringItem) alliance = make_alliance ();
  g_autoptr (KringPlan) plan = NULL;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *text = g_strnfill (i * 3 + 1, 'm');

      add_milestone (alliance, 2025 + (int) i % 8, text, (int) i % 4);
    }
  plan = make_plan (alliance, KRING_AUDIENCE_MANAGER, "en");

  for (double width = 200; width < 1500; width *= 1.4)
    {
      guint n_milestones = 0;

      kring_plan_set_width (plan, width);
      for (guint i = 0; i < kring_plan_get_n_rows (plan); i++)
        {
          const KringPlanRow *row = kring_plan_get_row (plan, i);

          g_assert_cmpfloat (row->height, <, 400);
          g_assert_true (row->kind != KRING_PLAN_ROW_MILESTONES || !row->is_continued ||
                         g_str_equal (row->name, "Milestones (continued)"));
          n_milestones += row->kind == KRING_PLAN_ROW_MILESTONES ? row->marks->len : 0;
          for (guint j = 0; j < row->marks->len; j++)
            {
              const KringPlanMark *mark = g_ptr_array_index (row->marks, j);

              g_assert_true (kring_plan_is_in_years (plan, mark->box.x + 0.01));
              g_assert_cmpfloat (mark->box.x + mark->box.width, <=, width);
              g_assert_cmpfloat (mark->box.y + mark->box.height, <=, row->height);
              for (guint k = 0; k < j; k++)
                g_assert_false (kring_rect_meets (&mark->box, &((KringPlanMark *) g_ptr_array_index (row->marks, k))->box));
            }
        }
      g_assert_cmpuint (n_milestones, ==, 63);
    }
}

static void
test_private (void)
{
  g_autoptr (KringItem) alliance = make_alliance ();
  g_autoptr (KringPlan) plan = make_plan (alliance, KRING_AUDIENCE_SHARE, "en");
  g_autofree char *svg = draw (plan);

  g_assert_null (strstr (svg, "Secret"));
  g_assert_null (strstr (svg, "Press"));
  g_assert_null (strstr (svg, "declined"));
  g_assert_nonnull (strstr (svg, "Open a desk"));
}

/* What a role must not tell, its colours do not tell either. */
static void
test_private_role (void)
{
  g_autoptr (KringItem) one = kring_item_new (KRING_KIND_ALLIANCE), other = kring_item_new (KRING_KIND_ALLIANCE);
  KringItem *alliances[] = { one, other };
  static const int roles[] = { KRING_ROLE_TO_MOVE, KRING_ROLE_CONTEXT };
  g_auto (GStrv) pictures = g_new0 (char *, 3);

  for (guint i = 0; i < 2; i++)
    {
      KringItem *item = paint_tests_add_node (alliances[i], KRING_KIND_STAKEHOLDER, "x", "X", 0, 0);
      g_autoptr (KringPlan) plan = NULL;

      kring_item_set_int (item, KRING_STAKEHOLDER_ROLE, roles[i]);
      add_commitment (item, 2026, 2027, "Help");
      plan = make_plan (alliances[i], KRING_AUDIENCE_SHARE, "en");
      pictures[i] = draw (plan);
    }

  g_assert_cmpstr (pictures[0], ==, pictures[1]);
}

static void
test_dutch (void)
{
  static const char *const labels[] = {
    ">vandaag<", ">Mijlpalen<", ">Nog geen toezegging<", ">stopt in 2027, de planning loopt tot en met 2029<",
    "38,5 → 60 % in 2028", "41 % op 5 oktober 2026", ">1 actie zonder datum<", ">nulmeting<",
  };
  g_autoptr (KringItem) alliance = make_alliance ();
  g_autoptr (KringPlan) plan = make_plan (alliance, KRING_AUDIENCE_MANAGER, "nl");
  g_autofree char *svg = draw (plan);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (strstr (svg, labels[i]) == NULL)
      g_error ("%s is not in the picture", labels[i]);
}

/* Years that were mistyped stand at the edge, and leave the others room. */
static void
test_bad_years (void)
{
  g_autoptr (KringItem) alliance = make_alliance ();
  KringItem *ancient = add_milestone (alliance, 1900, "Ancient", KRING_MILESTONE_PLANNED);
  KringItem *remote = add_milestone (alliance, 2999, "Remote", KRING_MILESTONE_PLANNED);
  KringItem *shop = add_partner (alliance, "shop", "Shop"), *past = add_partner (alliance, "past", "Past");
  KringItem *bare = add_partner (alliance, "bare", "Bare");
  KringItem *backwards = add_commitment (shop, 2028, 2026, "Backwards");
  KringItem *long_ago = add_commitment (past, 1900, 1950, "Long ago");
  KringItem *unknown = add_commitment (bare, KRING_UNSET, KRING_UNSET, "Unknown");
  const KringPlanMark *mark;
  g_autoptr (KringPlan) plan = NULL;
  g_autofree char *svg = NULL;

  add_action (shop, "Far", "2999-12-31", KRING_ACTION_IDEA);
  add_reading (add_indicator (alliance, "Huge", -1e308, 1e308, 2999), "1900-01-01", 0);
  add_indicator (alliance, "Nothing", NAN, NAN, KRING_UNSET);
  plan = make_plan (alliance, KRING_AUDIENCE_MANAGER, "en");
  svg = draw (plan);

  g_assert_cmpint (kring_plan_get_first_year (plan), ==, 2025);
  g_assert_cmpint (kring_plan_get_last_year (plan), ==, 2031);
  g_assert_nonnull (strstr (svg, ">1900: Ancient<"));
  g_assert_nonnull (strstr (svg, ">2999: Remote<"));
  g_assert_nonnull (strstr (svg, ">begins in 2028, but ends before that, in 2026<"));
  g_assert_null (strstr (svg, "nan"));
  g_assert_null (strstr (svg, "inf"));

  mark = find_mark (plan, ancient, NULL);
  g_assert_true (kring_plan_is_in_years (plan, mark->sign.x));
  mark = find_mark (plan, remote, NULL);
  g_assert_true (kring_plan_is_in_years (plan, mark->sign.x));
  mark = find_mark (plan, backwards, NULL);
  g_assert_cmpfloat (mark->span.start, ==, 2026);
  g_assert_cmpfloat (mark->span.end, ==, 2029);
  mark = find_mark (plan, long_ago, NULL);
  g_assert_cmpfloat (mark->sign.width, >, 0);
  mark = find_mark (plan, unknown, NULL);
  g_assert_false (mark->has_start);
  g_assert_false (mark->has_end);
}

static void
test_hit (void)
{
  g_autoptr (KringItem) alliance = make_alliance ();
  g_autoptr (KringPlan) plan = make_plan (alliance, KRING_AUDIENCE_MANAGER, "en");
  KringItem *city = kring_list_get (kring_item_get_list (alliance, KRING_ALLIANCE_STAKEHOLDERS), 0);
  KringItem *commitment = kring_item_get_single (city, KRING_STAKEHOLDER_COMMITMENT);
  const KringPlanRow *row = NULL;
  const KringPlanMark *mark = find_mark (plan, commitment, &row);
  double middle = row->y + mark->sign.y + mark->sign.height / 2;
  KringPlanHit hit;

  g_assert_cmpfloat_with_epsilon (mark->sign.x, kring_plan_get_x (plan, 2025), 0.01);
  g_assert_cmpfloat_with_epsilon (mark->sign.x + mark->sign.width, kring_plan_get_x (plan, 2028), 0.01);
  g_assert_cmpfloat_with_epsilon (kring_plan_get_time (plan, mark->sign.x), 2025, 0.001);

  hit = kring_plan_hit (plan, kring_plan_get_x (plan, 2026), middle, 2);
  g_assert_true (hit.mark == mark && hit.row == row && hit.part == KRING_PLAN_BODY);
  hit = kring_plan_hit (plan, kring_plan_get_x (plan, 2025), middle, 2);
  g_assert_true (hit.mark == mark && hit.part == KRING_PLAN_START);
  hit = kring_plan_hit (plan, kring_plan_get_x (plan, 2028), middle, 2);
  g_assert_true (hit.mark == mark && hit.part == KRING_PLAN_END);
  hit = kring_plan_hit (plan, 3, middle, 2);
  g_assert_true (hit.mark == NULL && hit.row->item == city);
  hit = kring_plan_hit (plan, 3, -1, 2);
  g_assert_true (hit.row == NULL);
}

static void
test_pages (void)
{
  g_autoptr (KringItem) alliance = make_alliance ();
  g_autoptr (KringPlan) plan = NULL;

  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);

      add_partner (alliance, id, id);
    }
  plan = make_plan (alliance, KRING_AUDIENCE_MANAGER, "en");

  for (double height = 10; height < 900; height += 37)
    {
      guint first = 0, n;

      while ((n = kring_plan_count_fitting (plan, first, height)) > 0)
        {
          const KringPlanRow *last = kring_plan_get_row (plan, first + n - 1);
          double used = kring_plan_get_head_height (plan) + kring_plan_get_rows_height (plan, first, n);

          g_assert_true (n == 1 || used <= height);
          g_assert_true (n == 1 || last->kind != KRING_PLAN_ROW_HEADING);
          first += n;
        }
      g_assert_cmpuint (first, ==, kring_plan_get_n_rows (plan));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ("en");

  g_test_add_func ("/plan/empty", test_empty);
  g_test_add_func ("/plan/rows", test_rows);
  g_test_add_func ("/plan/room", test_room);
  g_test_add_func ("/plan/private", test_private);
  g_test_add_func ("/plan/private-role", test_private_role);
  g_test_add_func ("/plan/dutch", test_dutch);
  g_test_add_func ("/plan/bad-years", test_bad_years);
  g_test_add_func ("/plan/hit", test_hit);
  g_test_add_func ("/plan/pages", test_pages);

  return g_test_run ();
}
