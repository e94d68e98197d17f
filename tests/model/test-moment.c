/* test-moment.c: days, months, quarters and years on a line of time
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/kring-moment.h"

#include <math.h>

static void
check_span (const char *moment, double start, double end)
{
  KringSpan span = { 0 };

  g_assert_true (kring_moment_get_span (moment, &span));
  g_assert_cmpfloat_with_epsilon (span.start, start, 1e-9);
  g_assert_cmpfloat_with_epsilon (span.end, end, 1e-9);
}

static void
test_span (void)
{
  static const char *const none[] = { "", "soon", "2027-Q5", "2027-13", "2027-02-29", "1899", "3000" };
  KringSpan span = { 1, 2 };

  check_span ("2027", 2027, 2028);
  check_span ("2027-Q1", 2027, 2027 + 90 / 365.0);
  check_span ("2027-Q4", 2027 + 273 / 365.0, 2028);
  check_span ("2027-12", 2027 + 334 / 365.0, 2028);
  check_span ("2028-02", 2028 + 31 / 366.0, 2028 + 60 / 366.0);
  check_span ("2028-12-31", 2028 + 365 / 366.0, 2029);
  check_span ("2999-Q4", 2999 + 273 / 365.0, 3000);

  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    g_assert_false (kring_moment_get_span (none[i], &span));
  g_assert_false (kring_moment_get_span (NULL, &span));
  g_assert_cmpfloat (span.start, ==, 1);
}

/* The moment in the middle of a moment is that moment, and so is that at its
 * start. */
static void
test_round_trip (void)
{
  for (int year = 1900; year < 3000; year += 7)
    for (int day = 1; day <= 365; day += 11)
      {
        g_autoptr (GDate) date = g_date_new_dmy (1, G_DATE_JANUARY, (GDateYear) year);
        char text[11];

        g_date_add_days (date, (guint) day - 1);
        g_date_strftime (text, sizeof text, "%Y-%m-%d", date);
        for (gsize length = 4; length <= 10; length += 3)
          {
            g_autofree char *moment = g_strndup (text, length);
            g_autofree char *at_start = NULL, *in_middle = NULL;
            KringSpan span = { 0 };

            g_assert_true (kring_moment_get_span (moment, &span));
            at_start = kring_moment_at (span.start, kring_moment_get_precision (moment));
            in_middle = kring_moment_at ((span.start + span.end) / 2, kring_moment_get_precision (moment));
            g_assert_cmpstr (at_start, ==, moment);
            g_assert_cmpstr (in_middle, ==, moment);
          }
      }
}

static void
check_at (double time, KringPrecision precision, const char *moment)
{
  g_autofree char *found = kring_moment_at (time, precision);

  g_assert_cmpstr (found, ==, moment);
}

static void
test_at (void)
{
  check_at (2027.5, KRING_PRECISION_QUARTER, "2027-Q3");
  check_at (2027.999999, KRING_PRECISION_DAY, "2027-12-31");
  check_at (-5, KRING_PRECISION_DAY, "1900-01-01");
  check_at (12345, KRING_PRECISION_MONTH, "2999-12");
  check_at (INFINITY, KRING_PRECISION_YEAR, "2999");
}

static void
check_shift (const char *moment, KringPrecision unit, int n, const char *expected)
{
  g_autofree char *shifted = kring_moment_shift (moment, unit, n);

  g_assert_cmpstr (shifted, ==, expected);
}

static void
test_shift (void)
{
  check_shift ("2027", KRING_PRECISION_YEAR, 1, "2028");
  check_shift ("2027-Q4", KRING_PRECISION_QUARTER, 1, "2028-Q1");
  check_shift ("2027-Q1", KRING_PRECISION_YEAR, -1, "2026-Q1");
  check_shift ("2027-01", KRING_PRECISION_MONTH, -1, "2026-12");
  check_shift ("2027-01-31", KRING_PRECISION_MONTH, 1, "2027-02-28");
  check_shift ("2028-02-29", KRING_PRECISION_YEAR, 1, "2029-02-28");
  check_shift ("2027-12-31", KRING_PRECISION_DAY, 1, "2028-01-01");
  check_shift ("1900-01-01", KRING_PRECISION_DAY, -1, "1900-01-01");
  check_shift ("2999", KRING_PRECISION_YEAR, 1, "2999");
  check_shift ("2999-12-31", KRING_PRECISION_DAY, 400, "2999-12-31");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/moment/span", test_span);
  g_test_add_func ("/moment/round-trip", test_round_trip);
  g_test_add_func ("/moment/at", test_at);
  g_test_add_func ("/moment/shift", test_shift);

  return g_test_run ();
}
