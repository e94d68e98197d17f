/* test-language.c: words in the interface's language, and in a document's
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/kring-choices.h"
#include "model/kring-language.h"

static void
assert_date (const char *language, const char *moment, const char *expected)
{
  g_autofree char *text = kring_format_date (language, moment);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_dates (void)
{
  assert_date ("en", "2027-03-05", "5 March 2027");
  assert_date ("en", "2027-12", "December 2027");
  assert_date ("en", "2027-Q2", "2nd quarter of 2027");
  assert_date ("en", "2027", "2027");
  assert_date ("en", "", "");
}

static void
test_contexts (void)
{
  /* The same English word, told apart by its context, loses it on screen. */
  g_assert_cmpstr (kring_text (kring_milestone_statuses[KRING_MILESTONE_DONE].label), ==, "done");
  g_assert_cmpstr (kring_text_in ("en", kring_action_statuses[KRING_ACTION_DONE].label), ==, "done");
  g_assert_cmpstr (kring_text (""), ==, "");
  g_assert_cmpstr (kring_text_in ("nl", ""), ==, "");
}

int
main (int argc, char *argv[])
{
  kring_language_init ("en");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/dates", test_dates);
  g_test_add_func ("/language/contexts", test_contexts);

  return g_test_run ();
}
