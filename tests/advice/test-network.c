/* test-network.c: who influences whom, as the document has it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "advice-tests.h"

#include "model/kring-alliance.h"
#include "model/kring-stakeholder.h"

static void
test_empty (void)
{
  g_autoptr (KringNetwork) network = advice_tests_make_network ("");
  guint party;

  g_assert_cmpuint (kring_network_get_n_parties (network), ==, 0);
  g_assert_cmpuint (kring_network_get_n_lines (network), ==, 0);
  g_assert_false (kring_network_has_table (network));
  g_assert_false (kring_network_find (network, "A", &party));
}

static void
test_order (void)
{
  g_autoptr (KringDocument) document = advice_tests_make ("C A* B A>B3 C>B1- A>C2 A>B2");
  g_autoptr (KringNetwork) network = kring_network_new (document);
  KringList *influences = kring_document_get_list (document, KRING_ALLIANCE_INFLUENCES);
  const KringNetworkLine *line;
  const guint *lines;
  guint n, party;

  g_assert_cmpuint (kring_network_get_n_parties (network), ==, 3);
  g_assert_true (kring_network_has_table (network));
  g_assert_cmpstr (kring_network_get_party (network, 0)->id, ==, "C");
  g_assert_cmpstr (kring_network_get_party (network, 1)->name, ==, "A");
  g_assert_true (kring_network_get_party (network, 1)->at_table);
  g_assert_false (kring_network_get_party (network, 2)->at_table);
  g_assert_true (kring_network_find (network, "B", &party));
  g_assert_cmpuint (party, ==, 2);

  g_assert_cmpuint (kring_network_get_n_lines (network), ==, 4);
  line = kring_network_get_line (network, 1);
  g_assert_true (line->key == kring_list_get (influences, 1));
  g_assert_cmpuint (line->from, ==, 0);
  g_assert_cmpuint (line->to, ==, 2);
  g_assert_cmpuint (line->strength, ==, 1);
  g_assert_cmpuint (line->effect, ==, KRING_EFFECT_OPPOSES);

  lines = kring_network_get_lines_from (network, 1, &n);
  g_assert_cmpmem (lines, n * sizeof *lines, ((guint[]) { 0, 2, 3 }), 3 * sizeof *lines);
  lines = kring_network_get_lines_to (network, 2, &n);
  g_assert_cmpmem (lines, n * sizeof *lines, ((guint[]) { 0, 1, 3 }), 3 * sizeof *lines);
  lines = kring_network_get_lines_from (network, 2, &n);
  g_assert_cmpuint (n, ==, 0);
  lines = kring_network_get_lines_to (network, 1, &n);
  g_assert_cmpuint (n, ==, 0);
}

/* Lines that lead nowhere, or back, are left out. */
static void
test_loose (void)
{
  g_autoptr (KringNetwork) network = advice_tests_make_network ("A* B A>X3 X>B3 A>A3 A>B1");

  g_assert_cmpuint (kring_network_get_n_lines (network), ==, 1);
  g_assert_cmpuint (kring_network_get_line (network, 0)->strength, ==, 1);
}

/* It stays as it was, and outlives the document. */
static void
test_frozen (void)
{
  g_autoptr (KringDocument) document = advice_tests_make ("A* B A>B3");
  g_autoptr (KringNetwork) network = kring_network_new (document);
  g_autoptr (KringNetwork) same = kring_network_ref (network);
  KringList *stakeholders = kring_document_get_list (document, KRING_ALLIANCE_STAKEHOLDERS);
  KringHistory *history = kring_document_get_history (document);

  kring_history_begin (history, "Rename");
  kring_history_set_string (history, kring_list_get (stakeholders, 0), KRING_STAKEHOLDER_NAME, "Another");
  kring_history_end (history);
  g_clear_object (&document);

  g_assert_cmpstr (kring_network_get_party (same, 0)->name, ==, "A");
  g_assert_true (same == network);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network/empty", test_empty);
  g_test_add_func ("/network/order", test_order);
  g_test_add_func ("/network/loose", test_loose);
  g_test_add_func ("/network/frozen", test_frozen);

  return g_test_run ();
}
