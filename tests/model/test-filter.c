/* test-filter.c: what a filter lets through, and says
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/kring-alliance.h"
#include "model/kring-choices.h"
#include "model/kring-edit.h"
#include "model/kring-filter.h"
#include "model/kring-influence.h"
#include "model/kring-interest.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"

typedef struct
{
  KringDocument *document;
  KringFilter *filter;
  KringItem *city, *bank, *critic; /* a partner; nothing known; has to move */
  KringItem *green;                /* city has a stake in it */
  KringItem *line;                 /* city funds bank, strongly */
  guint n_changes;
} Fixture;

static void
count_change (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  KringHistory *history;

  fixture->document = kring_document_new ("en");
  history = kring_document_get_history (fixture->document);
  fixture->city = kring_edit_add_node (fixture->document, KRING_KIND_STAKEHOLDER, "City", 0, 0);
  fixture->bank = kring_edit_add_node (fixture->document, KRING_KIND_STAKEHOLDER, "Bank", 300, 0);
  fixture->critic = kring_edit_add_node (fixture->document, KRING_KIND_STAKEHOLDER, "Critic", 600, 0);
  fixture->green = kring_edit_add_node (fixture->document, KRING_KIND_INTEREST, "Green", 0, 300);
  kring_history_set_int (history, fixture->city, KRING_STAKEHOLDER_ROLE, KRING_ROLE_PARTNER);
  kring_history_set_int (history, fixture->city, KRING_STAKEHOLDER_SECTOR, KRING_SECTOR_GOVERNMENT);
  kring_history_set_int (history, fixture->city, KRING_STAKEHOLDER_INVOLVEMENT, KRING_INVOLVEMENT_AT_TABLE);
  kring_history_set_string (history, fixture->city, KRING_STAKEHOLDER_TAGS, "early helpful");
  kring_history_set_int (history, fixture->critic, KRING_STAKEHOLDER_ROLE, KRING_ROLE_TO_MOVE);
  kring_edit_link (fixture->document, kring_item_get_id (fixture->city), kring_item_get_id (fixture->green));
  fixture->line = kring_edit_link (fixture->document, kring_item_get_id (fixture->city), kring_item_get_id (fixture->bank));
  kring_history_set_int (history, fixture->line, KRING_INFLUENCE_STRENGTH, 3);
  kring_history_set_int (history, fixture->line, KRING_INFLUENCE_KIND, KRING_INFLUENCE_KIND_FUNDS);
  fixture->filter = kring_filter_new ();
  g_signal_connect_swapped (fixture->filter, "changed", G_CALLBACK (count_change), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->filter);
  g_object_unref (fixture->document);
}

/* Which of city, bank and critic are let through: "CB." */
static void
assert_shown (Fixture *fixture, const char *expected)
{
  KringItem *items[] = { fixture->city, fixture->bank, fixture->critic };
  char shown[] = "CBM";

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    if (!kring_filter_shows_stakeholder (fixture->filter, fixture->document, items[i]))
      shown[i] = '.';
  g_assert_cmpstr (shown, ==, expected);
}

static void
test_each (Fixture *fixture, gconstpointer data)
{
  const struct { KringCriterion criterion; const char *value, *shown; } cases[] = {
    { KRING_CRITERION_ROLE, "partner", "C.." }, { KRING_CRITERION_ROLE, "unknown", ".B." },
    { KRING_CRITERION_SECTOR, "government", "C.." }, { KRING_CRITERION_SECTOR, "unknown", ".BM" },
    { KRING_CRITERION_INVOLVEMENT, "at-table", "C.." }, { KRING_CRITERION_INVOLVEMENT, "left", "..." },
    { KRING_CRITERION_TAG, "helpful", "C.." }, { KRING_CRITERION_TAG, "help", "..." },
    { KRING_CRITERION_TAG, "", ".BM" }, { KRING_CRITERION_INTEREST, "", ".BM" },
    { KRING_CRITERION_INTEREST, kring_item_get_id (fixture->green), "C.." },
    { KRING_CRITERION_KIND, "advises", "CBM" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      kring_filter_set (fixture->filter, cases[i].criterion, cases[i].value, TRUE);
      assert_shown (fixture, cases[i].shown);
      kring_filter_clear (fixture->filter);
      assert_shown (fixture, "CBM");
    }
  g_assert_cmpuint (fixture->n_changes, ==, 2 * G_N_ELEMENTS (cases));
}

static void
test_together (Fixture *fixture, gconstpointer data)
{
  kring_filter_set (fixture->filter, KRING_CRITERION_ROLE, "partner", TRUE);
  kring_filter_set (fixture->filter, KRING_CRITERION_ROLE, "unknown", TRUE);
  assert_shown (fixture, "CB.");
  kring_filter_set (fixture->filter, KRING_CRITERION_SECTOR, "unknown", TRUE);
  assert_shown (fixture, ".B.");
  kring_filter_set (fixture->filter, KRING_CRITERION_ROLE, "partner", FALSE);
  kring_filter_set (fixture->filter, KRING_CRITERION_ROLE, "unknown", FALSE);
  assert_shown (fixture, ".BM");
}

static void
test_lines (Fixture *fixture, gconstpointer data)
{
  KringItem *stake = kring_document_find_stake (fixture->document, kring_item_get_id (fixture->city),
                                                kring_item_get_id (fixture->green));

  kring_filter_set (fixture->filter, KRING_CRITERION_STRENGTH, "2", TRUE);
  g_assert_true (kring_filter_shows_line (fixture->filter, fixture->line));
  g_assert_true (kring_filter_shows_line (fixture->filter, stake));
  kring_filter_set (fixture->filter, KRING_CRITERION_STRENGTH, "3", TRUE);
  g_assert_cmpuint (kring_filter_get_values (fixture->filter, KRING_CRITERION_STRENGTH)->len, ==, 1);
  g_assert_true (kring_filter_shows_line (fixture->filter, fixture->line));
  g_assert_false (kring_filter_shows_line (fixture->filter, stake));
  kring_filter_clear (fixture->filter);
  kring_filter_set (fixture->filter, KRING_CRITERION_KIND, "advises", TRUE);
  g_assert_false (kring_filter_shows_line (fixture->filter, fixture->line));
  g_assert_true (kring_filter_shows_line (fixture->filter, stake));
  kring_filter_set (fixture->filter, KRING_CRITERION_KIND, "funds", TRUE);
  g_assert_true (kring_filter_shows_line (fixture->filter, fixture->line));
  kring_filter_set (fixture->filter, KRING_CRITERION_EFFECT, "opposes", TRUE);
  g_assert_false (kring_filter_shows_line (fixture->filter, fixture->line));
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) removed = g_ptr_array_new ();

  kring_filter_set (fixture->filter, KRING_CRITERION_INTEREST, kring_item_get_id (fixture->green), TRUE);
  kring_filter_set (fixture->filter, KRING_CRITERION_TAG, "early", TRUE);
  kring_filter_forget_missing (fixture->filter, fixture->document);
  assert_shown (fixture, "C..");

  g_ptr_array_add (removed, fixture->green);
  kring_edit_remove (fixture->document, removed);
  kring_history_set_string (kring_document_get_history (fixture->document), fixture->city, KRING_STAKEHOLDER_TAGS, "");
  assert_shown (fixture, "...");
  kring_filter_forget_missing (fixture->filter, fixture->document);
  g_assert_true (kring_filter_is_empty (fixture->filter));
  assert_shown (fixture, "CBM");
}

static void
assert_words (Fixture *fixture, const char *language, gboolean shared, const char *expected)
{
  g_autofree char *words = kring_filter_describe (fixture->filter, fixture->document, language, shared);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  assert_words (fixture, "en", FALSE, NULL);
  kring_filter_set (fixture->filter, KRING_CRITERION_ROLE, "partner", TRUE);
  assert_words (fixture, "en", TRUE, "1 of 3 stakeholders shown: Role alliance partner");
  assert_words (fixture, "nl", TRUE, "1 van 3 stakeholders getoond: Rol alliantiepartner");
  kring_filter_set (fixture->filter, KRING_CRITERION_TAG, "early", TRUE);
  assert_words (fixture, "en", FALSE, "1 of 3 stakeholders shown: Role alliance partner; Tag early");
  assert_words (fixture, "en", TRUE, "1 of 3 stakeholders shown: Role alliance partner; other criteria");
}

/* Who has to be moved is drawn as context: no words may tell them apart. */
static void
test_private_role (Fixture *fixture, gconstpointer data)
{
  kring_filter_set (fixture->filter, KRING_CRITERION_ROLE, "to-move", TRUE);
  assert_words (fixture, "en", FALSE, "1 of 3 stakeholders shown: Role needs to move");
  assert_words (fixture, "en", TRUE, "1 of 3 stakeholders shown: other criteria");
  kring_filter_set (fixture->filter, KRING_CRITERION_ROLE, "context", TRUE);
  assert_words (fixture, "en", TRUE, "1 of 3 stakeholders shown: Role context");
  kring_filter_set (fixture->filter, KRING_CRITERION_ROLE, "to-move", FALSE);
  assert_words (fixture, "en", TRUE, "0 of 3 stakeholders shown: other criteria");
}

/* What there is to point out is private, and so is who passes by it. */
static void
test_found (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);

  g_hash_table_add (found, fixture->bank);
  kring_filter_set_found (fixture->filter, found);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  g_assert_true (kring_filter_is_empty (fixture->filter));
  kring_filter_set_found_only (fixture->filter, TRUE);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_true (kring_filter_is_about_stakeholders (fixture->filter));
  g_assert_true (kring_filter_shows_stakeholder (fixture->filter, fixture->document, fixture->bank));
  g_assert_false (kring_filter_shows_stakeholder (fixture->filter, fixture->document, fixture->city));
  assert_words (fixture, "en", FALSE, "1 of 3 stakeholders shown: only with a finding");
  assert_words (fixture, "en", TRUE, NULL);
  kring_filter_set (fixture->filter, KRING_CRITERION_ROLE, "partner", TRUE);
  assert_words (fixture, "en", FALSE, "0 of 3 stakeholders shown: Role alliance partner; only with a finding");
  assert_words (fixture, "en", TRUE, "1 of 3 stakeholders shown: Role alliance partner");
  kring_filter_clear (fixture->filter);
  g_assert_true (kring_filter_shows_stakeholder (fixture->filter, fixture->document, fixture->city));
}

#define ADD(name, function) g_test_add ("/filter/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  kring_language_init ("en");
  g_test_init (&argc, &argv, NULL);
  ADD ("each", test_each);
  ADD ("together", test_together);
  ADD ("lines", test_lines);
  ADD ("missing", test_missing);
  ADD ("words", test_words);
  ADD ("private-role", test_private_role);
  ADD ("found", test_found);

  return g_test_run ();
}
