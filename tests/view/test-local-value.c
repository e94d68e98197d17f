/* test-local-value.c: what people may type, and what they read
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "view/kring-local-date.h"
#include "view/kring-local-value.h"

#include "model/kring-action.h"
#include "model/kring-alliance.h"
#include "model/kring-indicator.h"
#include "model/kring-milestone.h"
#include "model/kring-item.h"
#include "model/kring-language.h"

#include <math.h>

static void
assert_date (const char *typed,
             const char *expected)
{
  g_autofree char *date = kring_local_date_parse (typed, TRUE);

  g_assert_cmpstr (date, ==, expected);
}

static void
assert_moment (const char *typed,
               const char *expected)
{
  g_autofree char *moment = kring_local_date_parse (typed, FALSE);

  g_assert_cmpstr (moment, ==, expected);
}

static void
test_date (void)
{
  assert_date ("2027-03-15", "2027-03-15");
  assert_date ("15-3-2027", "2027-03-15");
  assert_date ("15/03/2027", "2027-03-15");
  assert_date ("15.3.27", "2027-03-15");
  assert_date ("3-4-2027", "2027-04-03");
  assert_date ("15 March 2027", "2027-03-15");
  assert_date ("March 15th, 2027", "2027-03-15");
  assert_date ("15 maart 2027", "2027-03-15");
  assert_date ("15 mrt 2027", "2027-03-15");
  assert_date ("1 AUG 2027", "2027-08-01");
  assert_date ("29-2-2028", "2028-02-29");
}

static void
test_not_a_date (void)
{
  assert_date ("29-2-2027", NULL);
  assert_date ("31-4-2027", NULL);
  assert_date ("15-13-2027", NULL);
  assert_date ("2027", NULL);
  assert_date ("March 2027", NULL);
  assert_date ("Q1 2027", NULL);
  assert_date ("15-3", NULL);
  assert_date ("tomorrow", NULL);
  assert_date ("1-2-3-4", NULL);
  assert_date ("99999-1-1", NULL);
  assert_date ("15 maa maart 2027", NULL);
  assert_date ("", NULL);
}

static void
test_moment (void)
{
  assert_moment ("2027", "2027");
  assert_moment ("Q1 2027", "2027-Q1");
  assert_moment ("2027-Q4", "2027-Q4");
  assert_moment ("K2 2027", "2027-Q2");
  assert_moment ("1e kwartaal van 2027", "2027-Q1");
  assert_moment ("3e kwartaal 2027", "2027-Q3");
  assert_moment ("3rd quarter of 2027", "2027-Q3");
  assert_moment ("maart 2027", "2027-03");
  assert_moment ("3-2027", "2027-03");
  assert_moment ("2027-03", "2027-03");
  assert_moment ("15-3-2027", "2027-03-15");
  assert_moment ("Q5 2027", NULL);
  assert_moment ("5e kwartaal 2027", NULL);
  assert_moment ("13-2027", NULL);
  assert_moment ("27", NULL);
  assert_moment ("3000", NULL);
}

/* Whatever a date looks like when it is shown can be typed as well. */
static void
test_date_round_trip (void)
{
  static const char *const moments[] = { "2027", "2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4" };
  static const char *const languages[] = { "nl", "en" };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
        {
          g_autofree char *shown = kring_format_date (languages[l], moments[i]);

          assert_moment (shown, moments[i]);
        }

      for (guint month = 1; month <= 12; month++)
        {
          g_autofree char *moment = g_strdup_printf ("2027-%02u", month);
          g_autofree char *date = g_strdup_printf ("2027-%02u-28", month);
          g_autofree char *moment_shown = kring_format_date (languages[l], moment);
          g_autofree char *date_shown = kring_format_date (languages[l], date);

          assert_moment (moment_shown, moment);
          assert_date (date_shown, date);
        }
    }
}

static const KringField *
get_field (KringKind kind,
           guint field)
{
  return &kring_kind_get_class (kind)->fields[field];
}

static void
assert_number (const char *typed,
               double expected)
{
  const KringField *field = get_field (KRING_KIND_INDICATOR, KRING_INDICATOR_BASELINE);
  KringValue value = { .number = -1 };

  g_assert_true (kring_local_value_parse (field, typed, &value, NULL));
  if (isnan (expected))
    g_assert_true (isnan (value.number));
  else
    g_assert_cmpfloat (value.number, ==, expected);
}

static void
test_number (void)
{
  assert_number ("12", 12);
  assert_number ("-3.5", -3.5);
  assert_number ("3,5", 3.5);
  assert_number (" 7 ", 7);
  assert_number ("12,500", 12500);
  assert_number ("1,234,567.5", 1234567.5);
  assert_number ("0.125", 0.125);
  assert_number ("", NAN);
}

static void
assert_refused (KringKind kind,
                guint index,
                const char *typed)
{
  const KringField *field = get_field (kind, index);
  g_autoptr (GError) error = NULL;
  KringValue value;

  g_assert_false (kring_local_value_parse (field, typed, &value, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, !=, "");
}

static void
test_refused (void)
{
  assert_refused (KRING_KIND_INDICATOR, KRING_INDICATOR_BASELINE, "twelve");
  assert_refused (KRING_KIND_INDICATOR, KRING_INDICATOR_BASELINE, "0x10");
  assert_refused (KRING_KIND_INDICATOR, KRING_INDICATOR_BASELINE, "nan");
  assert_refused (KRING_KIND_ALLIANCE, KRING_ALLIANCE_START_YEAR, "20x");
  assert_refused (KRING_KIND_ALLIANCE, KRING_ALLIANCE_START_YEAR, "202");
  assert_refused (KRING_KIND_ALLIANCE, KRING_ALLIANCE_START_YEAR, "20277");
  assert_refused (KRING_KIND_ALLIANCE, KRING_ALLIANCE_SINCE, "31-2-2026");
  assert_refused (KRING_KIND_ACTION, KRING_ACTION_WHEN, "soon");
  /* A milestone has a year. */
  assert_refused (KRING_KIND_MILESTONE, KRING_MILESTONE_YEAR, "");
}

static void
test_may_become (void)
{
  const KringField *year = get_field (KRING_KIND_ALLIANCE, KRING_ALLIANCE_START_YEAR);
  const KringField *number = get_field (KRING_KIND_INDICATOR, KRING_INDICATOR_TARGET);

  g_assert_true (kring_local_value_may_become (year, "202"));
  g_assert_false (kring_local_value_may_become (year, "20x"));
  g_assert_false (kring_local_value_may_become (year, "20277"));
  g_assert_true (kring_local_value_may_become (number, "-"));
  g_assert_true (kring_local_value_may_become (number, "1,"));
  g_assert_false (kring_local_value_may_become (number, "1a"));
}

int
main (int argc,
      char *argv[])
{
  kring_language_init ("en");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view/local-value/date", test_date);
  g_test_add_func ("/view/local-value/not-a-date", test_not_a_date);
  g_test_add_func ("/view/local-value/moment", test_moment);
  g_test_add_func ("/view/local-value/date-round-trip", test_date_round_trip);
  g_test_add_func ("/view/local-value/number", test_number);
  g_test_add_func ("/view/local-value/refused", test_refused);
  g_test_add_func ("/view/local-value/may-become", test_may_become);

  return g_test_run ();
}
