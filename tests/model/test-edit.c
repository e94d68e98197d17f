/* test-edit.c: what people do, each as one step
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/kring-action.h"
#include "model/kring-alliance.h"
#include "model/kring-check.h"
#include "model/kring-checklist.h"
#include "model/kring-choices.h"
#include "model/kring-edit.h"
#include "model/kring-influence.h"
#include "model/kring-language.h"
#include "model/kring-person.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"

#include <math.h>

static void
assert_names (const char *text, const char *expected)
{
  g_auto (GStrv) names = kring_edit_split_names (text);
  g_autofree char *joined = g_strjoinv ("|", names);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_split_names (void)
{
  assert_names ("Gemeente Utrecht", "Gemeente Utrecht");
  assert_names ("a\nb\r\nc\n\n", "a|b|c");
  assert_names ("- a\n* b\n• c\n3. d\n4) e\n", "a|b|c|d|e");
  assert_names ("\"Bank, de\"\t12\n\tVNO\tx\n", "Bank, de|VNO");
  assert_names ("a\nA\n a \n", "a");
  assert_names ("Jan <jan@example.org>,\nPiet;\n", "Jan|Piet");
  assert_names ("FNV/CNV 2.0\n3M\n2025-plan\n", "FNV/CNV 2.0|3M|2025-plan");
  assert_names (" \n\t\n", "");
}

static KringDocument *
make (KringItem **a, KringItem **b, KringItem **interest)
{
  KringDocument *document = kring_document_new ("en");

  *a = kring_edit_add_node (document, KRING_KIND_STAKEHOLDER, "A", 10.126, 20);
  *b = kring_edit_add_node (document, KRING_KIND_STAKEHOLDER, "B", NAN, NAN);
  *interest = kring_edit_add_node (document, KRING_KIND_INTEREST, "I", 0, 0);

  return document;
}

static guint
length (KringDocument *document, guint list)
{
  return kring_list_get_length (kring_document_get_list (document, list));
}

static void
test_link (void)
{
  KringItem *a, *b, *interest, *line, *stake;
  g_autoptr (KringDocument) document = make (&a, &b, &interest);
  const char *ai = kring_item_get_id (a), *bi = kring_item_get_id (b), *ii = kring_item_get_id (interest);

  g_assert_false (kring_edit_can_link (document, ai, ai));
  g_assert_false (kring_edit_can_link (document, ii, ii));
  g_assert_false (kring_edit_can_link (document, ai, "nobody"));

  line = kring_edit_link (document, ai, bi);
  g_assert_cmpint (kring_item_get_kind (line), ==, KRING_KIND_INFLUENCE);
  g_assert_cmpint (kring_item_get_int (line, KRING_INFLUENCE_STRENGTH), ==, 2);
  g_assert_cmpint (kring_item_get_int (line, KRING_INFLUENCE_EFFECT), ==, KRING_EFFECT_NEUTRAL);
  g_assert_true (kring_edit_link (document, ai, bi) == line);
  g_assert_true (kring_edit_link (document, bi, ai) != line);

  stake = kring_edit_link (document, ii, ai);
  g_assert_cmpstr (kring_item_get_string (stake, KRING_STAKE_STAKEHOLDER), ==, ai);
  g_assert_true (kring_edit_link (document, ai, ii) == stake);
  g_assert_cmpuint (length (document, KRING_ALLIANCE_INFLUENCES), ==, 2);
  g_assert_cmpuint (length (document, KRING_ALLIANCE_STAKES), ==, 1);
}

static void
test_remove (void)
{
  KringItem *a, *b, *interest, *action, *manager;
  g_autoptr (KringDocument) document = make (&a, &b, &interest);
  KringHistory *history = kring_document_get_history (document);
  const char *ai = kring_item_get_id (a), *bi = kring_item_get_id (b), *ii = kring_item_get_id (interest);
  g_autoptr (GPtrArray) removed = g_ptr_array_new ();

  kring_edit_link (document, ai, bi);
  kring_edit_link (document, ai, ii);
  kring_edit_link (document, bi, ii);
  action = kring_edit_add (document, kring_item_get_list (b, KRING_STAKEHOLDER_ACTIONS), "2026-11-23");
  kring_history_set_string (history, action, KRING_ACTION_ASKED_BY, ai);
  manager = kring_edit_add (document, kring_document_get_list (document, KRING_ALLIANCE_MANAGER), "2026-11-23");
  kring_history_set_string (history, manager, KRING_PERSON_ORGANISATION, ai);

  g_ptr_array_add (removed, a);
  kring_edit_remove (document, removed);
  g_assert_cmpstr (kring_history_get_undo_name (history), ==, "remove A");
  g_assert_cmpuint (length (document, KRING_ALLIANCE_STAKEHOLDERS), ==, 1);
  g_assert_cmpuint (length (document, KRING_ALLIANCE_INFLUENCES), ==, 0);
  g_assert_cmpuint (length (document, KRING_ALLIANCE_STAKES), ==, 1);
  g_assert_cmpuint (length (document, KRING_ALLIANCE_PLACES), ==, 1);
  g_assert_cmpstr (kring_item_get_string (action, KRING_ACTION_ASKED_BY), ==, "");
  g_assert_cmpstr (kring_item_get_string (manager, KRING_PERSON_ORGANISATION), ==, "");

  kring_history_undo (history);
  g_assert_cmpuint (length (document, KRING_ALLIANCE_INFLUENCES), ==, 1);
  g_assert_cmpuint (length (document, KRING_ALLIANCE_STAKES), ==, 2);
  g_assert_cmpstr (kring_item_get_string (action, KRING_ACTION_ASKED_BY), ==, ai);
  g_assert_nonnull (kring_document_get_place (document, ai));
}

/* An item goes as far as its list goes, and undo brings it back. */
static void
test_shift (void)
{
  KringItem *a, *b, *interest, *one, *two, *three;
  g_autoptr (KringDocument) document = make (&a, &b, &interest);
  KringHistory *history = kring_document_get_history (document);
  KringList *actions = kring_item_get_list (a, KRING_STAKEHOLDER_ACTIONS);

  one = kring_edit_add (document, actions, "2026-11-23");
  three = kring_edit_add (document, actions, "2026-11-23");
  two = kring_edit_add_at (document, actions, 1, "2026-11-23");
  kring_history_set_string (history, two, KRING_ACTION_WHAT, "Two");
  g_assert_true (kring_list_get (actions, 1) == two);

  g_assert_true (kring_edit_shift (document, two, 1));
  g_assert_cmpstr (kring_history_get_undo_name (history), ==, "move Two");
  g_assert_true (kring_list_get (actions, 1) == three);
  g_assert_true (kring_list_get (actions, 2) == two);
  g_assert_false (kring_edit_shift (document, two, 1));
  g_assert_true (kring_edit_shift (document, two, -9));
  g_assert_true (kring_list_get (actions, 0) == two);
  g_assert_true (kring_list_get (actions, 1) == one);

  kring_history_undo (history);
  kring_history_undo (history);
  g_assert_true (kring_list_get (actions, 1) == two);
  g_assert_true (kring_list_get (actions, 2) == three);
}

/* Who asks is the manager's organisation, unless that is asked itself; else the
 * manager, where there is one. */
static void
test_add_action (void)
{
  KringItem *a, *b, *interest, *action, *manager;
  g_autoptr (KringDocument) document = make (&a, &b, &interest);
  KringHistory *history = kring_document_get_history (document);

  action = kring_edit_add_action (document, a, "Get B moving");
  g_assert_cmpstr (kring_item_get_string (action, KRING_ACTION_WHAT), ==, "Get B moving");
  g_assert_cmpstr (kring_item_get_string (action, KRING_ACTION_ASKED_BY), ==, "");
  g_assert_cmpstr (kring_item_get_string (action, KRING_ACTION_ASKED_BY_NAME), ==, "");
  g_assert_cmpint (kring_item_get_int (action, KRING_ACTION_STATUS), ==, KRING_ACTION_IDEA);

  manager = kring_edit_add (document, kring_document_get_list (document, KRING_ALLIANCE_MANAGER), "2026-11-23");
  kring_history_set_string (history, manager, KRING_PERSON_NAME, "Jo");
  action = kring_edit_add_action (document, a, "Call");
  g_assert_cmpstr (kring_item_get_string (action, KRING_ACTION_ASKED_BY_NAME), ==, "Jo");

  kring_history_set_string (history, manager, KRING_PERSON_ORGANISATION, kring_item_get_id (b));
  action = kring_edit_add_action (document, a, "Call");
  g_assert_cmpstr (kring_item_get_string (action, KRING_ACTION_ASKED_BY), ==, kring_item_get_id (b));
  g_assert_cmpstr (kring_item_get_string (action, KRING_ACTION_ASKED_BY_NAME), ==, "");

  action = kring_edit_add_action (document, b, "Call");
  g_assert_cmpstr (kring_item_get_string (action, KRING_ACTION_ASKED_BY), ==, "");
  g_assert_cmpstr (kring_item_get_string (action, KRING_ACTION_ASKED_BY_NAME), ==, "Jo");

  kring_history_undo (history);
  g_assert_cmpuint (kring_list_get_length (kring_item_get_list (b, KRING_STAKEHOLDER_ACTIONS)), ==, 0);
}

static void
test_place (void)
{
  KringItem *a, *b, *interest, *place;
  g_autoptr (KringDocument) document = make (&a, &b, &interest);

  place = kring_document_get_place (document, kring_item_get_id (a));
  g_assert_cmpfloat_with_epsilon (kring_item_get_number (place, 1), 10.13, 1e-9);
  g_assert_null (kring_document_get_place (document, kring_item_get_id (b)));
}

static void
test_checks (void)
{
  g_autoptr (KringDocument) document = kring_document_new ("en");
  KringHistory *history = kring_document_get_history (document);
  const KringPanel *gain = kring_panel_find ("gain");
  KringItem *own;
  KringProgress progress;
  KringTally tally;
  guint n = 0;

  for (guint i = 0; i < KRING_N_PANELS; i++)
    n += kring_panels_get ()[i].n_checks;
  g_assert_cmpuint (n, ==, 52);

  kring_edit_answer (document, "gain.said", KRING_ANSWER_PARTLY, "2026-11-23");
  g_assert_cmpstr (kring_item_get_string (kring_document_get_check (document, "gain.said"), KRING_CHECK_CHANGED), ==, "2026-11-23");
  own = kring_edit_add_check (document, "gain", "We ate together");
  g_assert_true (kring_panel_of_check (own) == gain);
  progress = kring_panel_get_progress (gain, document);
  g_assert_cmpuint (progress.answered, ==, 1);
  g_assert_cmpuint (progress.total, ==, gain->n_checks + 1);
  tally = kring_panel_get_tally (gain, document);
  g_assert_cmpuint (tally.counts[KRING_ANSWER_PARTLY], ==, 1);
  g_assert_cmpuint (tally.counts[KRING_ANSWER_NOT_DISCUSSED], ==, gain->n_checks);
  g_assert_cmpuint (tally.total, ==, gain->n_checks + 1);

  g_assert_true (kring_panel_is_private (gain));
  g_assert_true (kring_item_is_private (own, KRING_CHECK_ANSWER));
  g_assert_false (kring_panel_is_private (kring_panel_find ("time")));

  kring_history_undo (history);
  kring_history_undo (history);
  g_assert_cmpuint (length (document, KRING_ALLIANCE_CHECKS), ==, 0);
}

static void
test_merge (void)
{
  KringItem *a, *b, *interest;
  g_autoptr (KringDocument) document = make (&a, &b, &interest);
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  g_autoptr (KringItem) same = kring_item_new (KRING_KIND_STAKEHOLDER);
  g_autoptr (KringItem) other = kring_item_new (KRING_KIND_STAKEHOLDER);
  g_autoptr (KringItem) line = kring_item_new (KRING_KIND_INFLUENCE);
  g_autoptr (KringDocument) added = NULL;
  KringItem *merged;

  kring_item_set_string (same, KRING_STAKEHOLDER_ID, kring_item_get_id (a));
  kring_item_set_string (same, KRING_STAKEHOLDER_NAME, "Another A");
  kring_item_set_string (other, KRING_STAKEHOLDER_ID, "other");
  kring_item_set_string (line, KRING_INFLUENCE_FROM, kring_item_get_id (a));
  kring_item_set_string (line, KRING_INFLUENCE_TO, "other");
  kring_list_append (kring_item_get_list (alliance, KRING_ALLIANCE_STAKEHOLDERS), same);
  kring_list_append (kring_item_get_list (alliance, KRING_ALLIANCE_STAKEHOLDERS), other);
  kring_list_append (kring_item_get_list (alliance, KRING_ALLIANCE_INFLUENCES), line);
  added = kring_document_new_for_alliance (alliance);

  kring_edit_merge (document, added, "import");
  g_assert_cmpuint (length (document, KRING_ALLIANCE_STAKEHOLDERS), ==, 4);
  merged = kring_list_get (kring_document_get_list (document, KRING_ALLIANCE_INFLUENCES), 0);
  g_assert_cmpstr (kring_item_get_string (merged, KRING_INFLUENCE_FROM), !=, kring_item_get_id (a));
  g_assert_cmpstr (kring_item_get_string (merged, KRING_INFLUENCE_TO), ==, "other");
  merged = kring_document_lookup (document, kring_item_get_string (merged, KRING_INFLUENCE_FROM));
  g_assert_cmpstr (kring_item_get_string (merged, KRING_STAKEHOLDER_NAME), ==, "Another A");

  kring_history_undo (kring_document_get_history (document));
  g_assert_cmpuint (length (document, KRING_ALLIANCE_STAKEHOLDERS), ==, 2);
}

int
main (int argc, char *argv[])
{
  kring_language_init ("en");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edit/split-names", test_split_names);
  g_test_add_func ("/edit/link", test_link);
  g_test_add_func ("/edit/remove", test_remove);
  g_test_add_func ("/edit/shift", test_shift);
  g_test_add_func ("/edit/add-action", test_add_action);
  g_test_add_func ("/edit/place", test_place);
  g_test_add_func ("/edit/checks", test_checks);
  g_test_add_func ("/edit/merge", test_merge);

  return g_test_run ();
}
