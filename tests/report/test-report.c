/* test-report.c: what a report says, to whom and in which language
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "report-tests.h"

#include "paint-tests.h"

#include "model/kring-action.h"
#include "model/kring-alliance.h"
#include "model/kring-list.h"
#include "model/kring-set-aside.h"
#include "model/kring-stakeholder.h"

#include <string.h>

static void
assert_says (const char *text,
             const char *words,
             gboolean    expected)
{
  if ((strstr (text, words) != NULL) != expected)
    g_error ("“%s” is %s in:\n%s", words, expected ? "not" : "still", text);
}

/* All parts are there, for each audience, in the language that is asked. */
static void
test_parts (void)
{
  static const struct
  {
    KringAudience audience;
    const char *language;
    const char *headings;
  } reports[] = {
    { KRING_AUDIENCE_SHARE, "en",
      "What we work for / Measurable change / Stakeholder map / Circle of trust / Interests / The ingredients of working "
      "together / Stakeholders / Plan / About this report" },
    { KRING_AUDIENCE_MANAGER, "en",
      "What we work for / Measurable change / Stakeholder map / Circle of trust / Influence and concern / Interests / "
      "Findings / The ingredients of working together / Stakeholders / Plan / About this report" },
    { KRING_AUDIENCE_SHARE, "nl",
      "Waar we voor werken / Meetbare verandering / Stakeholderkaart / Cirkel van vertrouwen / Belangen / De ingrediënten "
      "van samenwerken / Stakeholders / Planning / Over dit rapport" },
    { KRING_AUDIENCE_SHARE, NULL,
      "Waar we voor werken / Meetbare verandering / Stakeholderkaart / Cirkel van vertrouwen / Belangen / De ingrediënten "
      "van samenwerken / Stakeholders / Planning / Over dit rapport" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autoptr (KringItem) alliance = report_tests_make_alliance ("nl");
      g_autoptr (KringReport) report = report_tests_make (alliance, reports[i].audience, reports[i].language);
      g_autofree char *headings = report_tests_list_headings (report, 1);

      g_assert_cmpstr (headings, ==, reports[i].headings);
      g_assert_cmpstr (kring_report_get_language (report), ==, reports[i].language != NULL ? reports[i].language : "nl");
      g_assert_true ((kring_report_get_mark (report) != NULL) == (reports[i].audience == KRING_AUDIENCE_MANAGER));
    }
}

/* What anyone may know. */
static void
test_public (void)
{
  static const char *const words[] = {
    "Werk & mantelzorg <in balans>", "Nobody has to choose.\nNobody at all.", "Say it at work.",
    "Date | 25 November 2026", "Phase | Running, since 15 January 2026",
    "Alliance manager | Marleen Oosterbaan (Gemeente Utrecht), independent",
    "Employers with an agreement |  | employers | 1.5 | 17.25 (31 March 2026) | 75 in 2028",
    "Yes | We know what we can only achieve together", "No | Our own question about time",
    "Needs | One desk", "Gains | Said gain – visibility", "Commitment | 2025 – 2028: A project leader",
    "Open a desk | 1st quarter of 2027 | Werkgeversfederatie Midden-Nederland | Agreed", "Finished step",
    "2027 | Leave on the agenda | The core group | Planned", "15 January 2026 | We begin with employers",
    "1st quarter of 2027 | Open a desk | Gemeente Utrecht | Agreed", "Influence on | Regionale omroep",
  };

  for (guint audience = KRING_AUDIENCE_SHARE; audience <= KRING_AUDIENCE_MANAGER; audience++)
    {
      g_autoptr (KringItem) alliance = report_tests_make_alliance ("nl");
      g_autoptr (KringReport) report = report_tests_make (alliance, audience, "en");
      g_autofree char *text = report_tests_read (report);

      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        assert_says (text, words[i], TRUE);
    }
}

/* What the manager alone may know. */
static void
test_private (void)
{
  static const char *const words[] = {
    "A note to", "Support must be near", "Attitude to the alliance", "Advocate", "Can speak freely", "Guessed gain",
    "Refused step", "Ilse van Brakel", "Partly | ", "Our own question about safety", "Who needs to move",
    "Needs to move",
  };

  for (guint audience = KRING_AUDIENCE_SHARE; audience <= KRING_AUDIENCE_MANAGER; audience++)
    {
      g_autoptr (KringItem) alliance = report_tests_make_alliance ("nl");
      g_autoptr (KringReport) report = report_tests_make (alliance, audience, "en");
      g_autofree char *text = report_tests_read (report);

      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        assert_says (text, words[i], audience == KRING_AUDIENCE_MANAGER);
      assert_says (text, "The answers to these stay with the alliance manager.", audience == KRING_AUDIENCE_SHARE);
    }
}

static void
test_dutch (void)
{
  static const char *const words[] = {
    "Datum | 25 november 2026", "1,5 | 17,25 (31 maart 2026) | 75 in 2028", "1e kwartaal 2027", "Ja | We weten wat alleen samen lukt",
    "Alliantiemanager | Marleen Oosterbaan (Gemeente Utrecht), onafhankelijk",
  };
  g_autoptr (KringItem) alliance = report_tests_make_alliance ("en");
  g_autoptr (KringReport) report = report_tests_make (alliance, KRING_AUDIENCE_SHARE, "nl");
  g_autofree char *text = report_tests_read (report);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    assert_says (text, words[i], TRUE);
}

/* The manager reads the findings of the day, and what was set aside; nobody
 * else learns of either. */
static void
test_findings (void)
{
  for (guint audience = KRING_AUDIENCE_SHARE; audience <= KRING_AUDIENCE_MANAGER; audience++)
    {
      g_autoptr (KringItem) alliance = report_tests_make_alliance ("en");
      KringItem *set_aside = paint_tests_add (alliance, KRING_ALLIANCE_SET_ASIDES, KRING_KIND_SET_ASIDE);
      gboolean is_manager = audience == KRING_AUDIENCE_MANAGER;
      g_autoptr (KringReport) report = NULL;
      g_autofree char *text = NULL;

      kring_item_set_string (set_aside, KRING_SET_ASIDE_RULE, "blindspot.isolated");
      kring_item_set_string (set_aside, KRING_SET_ASIDE_ITEM, "s7");
      kring_item_set_string (set_aside, KRING_SET_ASIDE_REASON, "Later this year");
      report = report_tests_make (alliance, audience, NULL);
      text = report_tests_read (report);
      assert_says (text, "Finding", is_manager);
      assert_says (text, "\nAttention\n", is_manager);
      assert_says (text, " | Verzekeraar Ons Belang | Later this year", is_manager);
    }
}

/* What is still to be done, in order of when it has to be done. */
static void
test_order (void)
{
  static const char *const moments[] = { "2027", "2027-05-01", "", "2027-Q1", "2027-05", "2026-12-31" };
  static const guint order[] = { 5, 3, 1, 4, 0, 2 };
  g_autoptr (KringItem) alliance = report_tests_make_alliance ("en");
  KringItem *owner = kring_list_get (kring_item_get_list (alliance, KRING_ALLIANCE_STAKEHOLDERS), 5);
  g_autoptr (KringReport) report = NULL;
  g_autofree char *text = NULL;
  const char *at;

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      KringItem *action = paint_tests_add (owner, KRING_STAKEHOLDER_ACTIONS, KRING_KIND_ACTION);
      g_autofree char *what = g_strdup_printf ("Step %u", i);

      kring_item_set_string (action, KRING_ACTION_WHAT, what);
      kring_item_set_string (action, KRING_ACTION_WHEN, moments[i]);
    }
  report = report_tests_make (alliance, KRING_AUDIENCE_SHARE, NULL);
  text = report_tests_read (report);
  at = strstr (text, "Actions to be done, by date");
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *what = g_strdup_printf ("Step %u", order[i]);

      at = strstr (at, what);
      g_assert_nonnull (at);
    }
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* Made bit by bit it is the same, also where the document changes meanwhile;
 * and it can be stopped. */
static void
test_bit_by_bit (void)
{
  const KringReportOptions options = { KRING_AUDIENCE_MANAGER, NULL, REPORT_TESTS_TODAY, NULL };

  for (guint turns = 0; turns < 10; turns++)
    {
      g_autoptr (KringItem) alliance = report_tests_make_alliance ("en");
      g_autoptr (KringDocument) document = NULL;
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GAsyncResult) stopped = NULL;
      g_autoptr (KringReport) made = NULL;
      g_autoptr (KringReport) expected = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      g_autofree char *expected_text = NULL;

      for (guint i = 0; i < 60; i++)
        {
          g_autofree char *id = g_strdup_printf ("x%u", i);

          paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, id, id, i * 200, 600);
        }
      document = kring_document_new_for_alliance (alliance);
      kring_report_make_async (document, &options, NULL, done_cb, &result);
      kring_report_make_async (document, &options, cancellable, done_cb, &stopped);
      for (guint i = 0; i < turns; i++)
        g_main_context_iteration (NULL, FALSE);
      g_assert_null (result);
      kring_history_set_string (kring_document_get_history (document), kring_document_lookup (document, "x7"),
                                KRING_STAKEHOLDER_NAME, "Renamed");
      g_cancellable_cancel (cancellable);
      while (result == NULL || stopped == NULL)
        g_main_context_iteration (NULL, TRUE);

      made = kring_report_make_finish (result, &error);
      g_assert_no_error (error);
      g_assert_null (kring_report_make_finish (stopped, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      text = report_tests_read (made);
      assert_says (text, "Renamed", TRUE);
      expected = kring_report_new (document, &options);
      expected_text = report_tests_read (expected);
      g_assert_cmpstr (text, ==, expected_text);
    }
}

/* A filter and a lens are of the screen: the report shows the whole map. */
static void
test_plain_map (void)
{
  g_autoptr (KringDocument) document = NULL;
  g_autoptr (KringItem) alliance = report_tests_make_alliance ("en");
  g_autoptr (KringScene) map = NULL;
  g_autoptr (KringFilter) filter = kring_filter_new ();
  g_autoptr (KringReport) plain = NULL;
  g_autoptr (GBytes) expected = NULL;
  KringReportOptions options = { KRING_AUDIENCE_SHARE, NULL, REPORT_TESTS_TODAY, NULL };

  document = kring_document_new_for_alliance (alliance);
  map = kring_scene_new (document, &(KringSceneOptions) { KRING_AUDIENCE_MANAGER, NULL });
  plain = kring_report_new (document, &options);
  expected = report_tests_write (plain, KRING_REPORT_HTML);
  options.map = map;
  kring_filter_set (filter, KRING_CRITERION_ROLE, "partner", TRUE);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (KringReport) report = NULL;
      g_autoptr (GBytes) made = NULL;

      kring_scene_set_filter (map, i == 1 ? filter : NULL);
      kring_scene_set_lens (map, i == 2 ? KRING_LENS_GAIN : KRING_LENS_NONE, REPORT_TESTS_TODAY);
      report = kring_report_new (document, &options);
      made = report_tests_write (report, KRING_REPORT_HTML);
      g_assert_true (g_bytes_equal (made, expected));
    }
}

/* A party that needs to move stands among the context. */
static void
test_to_move (void)
{
  g_autoptr (KringItem) alliance = report_tests_make_alliance ("en");
  g_autoptr (KringReport) report = report_tests_make (alliance, KRING_AUDIENCE_SHARE, NULL);
  g_autofree char *groups = report_tests_list_headings (report, 2);
  g_autofree char *names = report_tests_list_headings (report, 3);

  g_assert_nonnull (strstr (groups, "Target groups / Context / Role unknown"));
  g_assert_nonnull (strstr (names, "Hogeschool / Regionale omroep / Werkende mantelzorgers / Kerken"));
}

/* A document that holds nothing makes a report as well. */
static void
test_empty (void)
{
  for (guint audience = KRING_AUDIENCE_SHARE; audience <= KRING_AUDIENCE_MANAGER; audience++)
    {
      g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
      g_autoptr (KringReport) report = report_tests_make (alliance, audience, NULL);
      g_autofree char *text = report_tests_read (report);

      assert_says (text, "Alliance without a title", TRUE);
      assert_says (text, "The ideal has not been written down yet.", TRUE);
      assert_says (text, "There is nobody on it yet.", TRUE);
      assert_says (text, "No stakeholders have been named yet.", TRUE);
      assert_says (text, "No milestones have been agreed yet.", TRUE);
      for (guint format = 0; format < KRING_N_REPORT_FORMATS; format++)
        g_bytes_unref (report_tests_write (report, format));
    }
}

/* What cannot be shown is not in it. */
static void
test_clean (void)
{
  static const struct
  {
    const char *text;
    const char *clean;
  } texts[] = {
    { "", "" },
    { "one\ttwo \n\n", "one two" },
    { "a\x01" "b\x1b[0m\x7f" "c\xc2\x85" "d", "ab[0mcd" },
    { "line\r\nline", "line\nline" },
    { "a\xe2\x80\xa8" "b", "a\nb" },
    { "\xff<b>", "\xef\xbf\xbd<b>" },
    { "a\xef\xbf\xbe" "b", "ab" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *clean = kring_block_clean (texts[i].text);

      g_assert_cmpstr (clean, ==, texts[i].clean);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/parts", test_parts);
  g_test_add_func ("/report/public", test_public);
  g_test_add_func ("/report/private", test_private);
  g_test_add_func ("/report/dutch", test_dutch);
  g_test_add_func ("/report/findings", test_findings);
  g_test_add_func ("/report/order", test_order);
  g_test_add_func ("/report/bit-by-bit", test_bit_by_bit);
  g_test_add_func ("/report/plain-map", test_plain_map);
  g_test_add_func ("/report/to-move", test_to_move);
  g_test_add_func ("/report/empty", test_empty);
  g_test_add_func ("/report/clean", test_clean);

  return g_test_run ();
}
