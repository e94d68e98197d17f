/* test-words.c: the gist of an item
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "view/kring-words.h"

#include "model/kring-action.h"
#include "model/kring-alliance.h"
#include "model/kring-choices.h"
#include "model/kring-commitment.h"
#include "model/kring-decision.h"
#include "model/kring-edit.h"
#include "model/kring-indicator.h"
#include "model/kring-stakeholder.h"

#define TODAY "2026-11-23"

static void
assert_gist (KringDocument *document,
             KringItem *item,
             guint except,
             const char *expected)
{
  g_autofree char *gist = kring_words_summarise (document, item, except);

  g_assert_cmpstr (gist, ==, expected);
}

static void
test_action (void)
{
  g_autoptr (KringDocument) document = kring_document_new ("en");
  KringHistory *history = kring_document_get_history (document);
  KringItem *a = kring_edit_add_node (document, KRING_KIND_STAKEHOLDER, "Alpha", 0, 0);
  KringItem *action = kring_edit_add (document, kring_item_get_list (a, KRING_STAKEHOLDER_ACTIONS), TODAY);

  assert_gist (document, action, KRING_ACTION_STATUS, "");
  assert_gist (document, action, G_MAXUINT, "Idea");
  kring_history_set_string (history, action, KRING_ACTION_WHEN, "2027-03");
  kring_history_set_string (history, action, KRING_ACTION_ASKED_BY_NAME, "Jan");
  assert_gist (document, action, KRING_ACTION_STATUS, "March 2027, asked by Jan");
  kring_history_set_string (history, action, KRING_ACTION_ASKED_BY, kring_item_get_id (a));
  kring_history_set_string (history, action, KRING_ACTION_WHEN, "");
  assert_gist (document, action, KRING_ACTION_STATUS, "Asked by Alpha");
}

static void
test_years (void)
{
  g_autoptr (KringDocument) document = kring_document_new ("en");
  KringHistory *history = kring_document_get_history (document);
  KringItem *a = kring_edit_add_node (document, KRING_KIND_STAKEHOLDER, "Alpha", 0, 0);
  KringItem *commitment = kring_edit_add (document, kring_item_get_list (a, KRING_STAKEHOLDER_COMMITMENT), TODAY);

  kring_history_set_int (history, commitment, KRING_COMMITMENT_UNTIL, 2028);
  assert_gist (document, commitment, G_MAXUINT, "Until year: 2028");
  kring_history_set_int (history, commitment, KRING_COMMITMENT_FROM, 2025);
  assert_gist (document, commitment, G_MAXUINT, "2025–2028");
}

static void
test_alliance (void)
{
  g_autoptr (KringDocument) document = kring_document_new ("en");
  KringHistory *history = kring_document_get_history (document);
  KringItem *indicator = kring_edit_add (document, kring_document_get_list (document, KRING_ALLIANCE_INDICATORS), TODAY);
  KringItem *decision = kring_edit_add (document, kring_document_get_list (document, KRING_ALLIANCE_DECISIONS), TODAY);

  kring_history_set_number (history, indicator, KRING_INDICATOR_TARGET, 2.5);
  assert_gist (document, indicator, G_MAXUINT, "Target: 2.5");
  kring_history_set_number (history, indicator, KRING_INDICATOR_BASELINE, 1);
  kring_history_set_int (history, indicator, KRING_INDICATOR_LEVEL, KRING_LEVEL_RULES);
  assert_gist (document, indicator, G_MAXUINT, "Rules, 1 → 2.5");

  kring_history_set_string (history, decision, KRING_DECISION_DECIDED_BY, "all");
  assert_gist (document, decision, G_MAXUINT, "23 November 2026, decided by all");
}

int
main (int argc, char *argv[])
{
  kring_language_init ("en");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/action", test_action);
  g_test_add_func ("/words/years", test_years);
  g_test_add_func ("/words/alliance", test_alliance);

  return g_test_run ();
}
