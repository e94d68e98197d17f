/* test-chain.c: through whom somebody can be moved
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "advice-tests.h"

#include "advice/kring-chain.h"
#include "model/kring-language.h"

#include <string.h>

/* "3:ABC 1:D": each chain's strength and who is in it */
static char *
find (const KringNetwork *network, const char *target)
{
  GString *told = g_string_new (NULL);
  KringChain chains[KRING_CHAINS_MAX];
  guint party, n;

  g_assert_true (kring_network_find (network, target, &party));
  n = kring_chains_find (network, party, chains);
  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (told, "%s%d:", i > 0 ? " " : "", chains[i].strength);
      for (guint j = 0; j <= chains[i].n_lines; j++)
        g_string_append (told, kring_network_get_party (network, chains[i].parties[j])->id);
    }

  return g_string_free (told, FALSE);
}

static void
assert_chains (const char *text, const char *expected)
{
  g_autoptr (KringNetwork) network = advice_tests_make_network (text);
  g_autofree char *told = find (network, "T");

  g_assert_cmpstr (told, ==, expected);
}

static void
test_order (void)
{
  /* Its weakest line first of all, */
  assert_chains ("A* B* C T A>T1 B>C2 C>T3", "2:BCT 1:AT");
  assert_chains ("A* B* C D E T A>T2 B>C3 C>D3 D>E3 E>T3", "3:BCDET 2:AT");
  /* then fewer lines, */
  assert_chains ("A* B* C T A>C3 C>T2 B>T2", "2:BT 2:ACT");
  /* then what the others add, */
  assert_chains ("A* B* C D T A>C2 C>T2 B>D3 D>T2", "2:BDT 2:ACT");
  assert_chains ("A* B* T A>T2 B>T3", "3:BT 2:AT");
  /* then the document's order: of who is asked, and of who is next. */
  assert_chains ("B* A* T A>T2 B>T2", "2:BT 2:AT");
  assert_chains ("A* D C T A>C2 C>T2 A>D2 D>T2", "2:ADT 2:ACT");
}

static void
test_none (void)
{
  assert_chains ("A* T", "");
  assert_chains ("A* T T>A3", "");
  assert_chains ("A B T A>B3 B>T3", "");
  assert_chains ("A* T* A>T3", "");
  assert_chains ("T", "");
  assert_chains ("T*", "");
  assert_chains ("A* T A>T3-", "");
  assert_chains ("A* B T A>B3- B>T3", "");
}

static void
test_length (void)
{
  assert_chains ("A* B C D T A>B1 B>C1 C>D1 D>T1", "1:ABCDT");
  assert_chains ("A* B C D E T A>B3 B>C3 C>D3 D>E3 E>T3", "");
  /* Whoever is nearer to the table is asked there. */
  assert_chains ("A* B* C T A>B3 B>C3 C>T3", "3:BCT");
}

static void
test_cycles (void)
{
  assert_chains ("A* B C T A>B2 B>C3 C>B3 B>A3 C>T2 T>C3 T>B3 T>A3", "2:ABCT");
  assert_chains ("B C T B>C3 C>B3 C>T3 T>B3", "");
}

static void
test_parallel (void)
{
  g_autoptr (KringNetwork) network = advice_tests_make_network ("A* B T A>B1 A>B3 A>B3- A>B2 B>T3- B>T2 B>T2");
  KringChain chains[KRING_CHAINS_MAX];

  g_assert_cmpuint (kring_chains_find (network, 2, chains), ==, 1);
  g_assert_cmpint (chains[0].strength, ==, 2);
  g_assert_cmpuint (chains[0].n_lines, ==, 2);
  g_assert_cmpuint (chains[0].lines[0], ==, 1);
  g_assert_cmpuint (chains[0].lines[1], ==, 5);
}

static void
test_different (void)
{
  /* Nobody hands on twice, */
  assert_chains ("A* B* C T A>C3 B>C3 C>T3", "3:ACT");
  /* somebody else is asked where there is a choice, even of weaker lines, */
  assert_chains ("A* B* C D E F T A>C3 C>T3 A>D3 D>T3 B>E2 E>T2 B>F1 F>T1", "3:ACT 3:ADT 2:BET");
  assert_chains ("A* B* D* C T A>C3 C>T3 A>T3 B>T1 D>T2", "3:AT 2:DT 1:BT");
  /* and where not, the same one can go another way. */
  assert_chains ("A* C D T A>C3 C>T3 A>D2 D>T3 A>T1", "3:ACT 2:ADT 1:AT");
  assert_chains ("A* T A>T3 A>T2 A>T1", "3:AT");
  /* Three at most. */
  assert_chains ("A* B* C* D* T A>T1 B>T2 C>T3 D>T2", "3:CT 2:BT 2:DT");
}

/* All chains that there are, found by trying everything */
typedef struct
{
  const KringNetwork *network;
  guint target;
  gboolean over_table; /* also those in which somebody at the table hands on */
  GArray *chains;
} Trial;

static void
try_on (Trial *self, KringChain chain)
{
  guint at = chain.parties[chain.n_lines];

  if (at == self->target)
    {
      g_array_append_val (self->chains, chain);
      return;
    }
  if (chain.n_lines == KRING_CHAIN_MAX_LINES ||
      (chain.n_lines > 0 && !self->over_table && kring_network_get_party (self->network, at)->at_table))
    return;

  for (guint i = 0; i < kring_network_get_n_lines (self->network); i++)
    {
      const KringNetworkLine *line = kring_network_get_line (self->network, i);
      KringChain longer = chain;
      gboolean met = FALSE;

      for (guint j = 0; j <= chain.n_lines; j++)
        met = met || chain.parties[j] == line->to;
      if (line->from != at || met || line->effect == KRING_EFFECT_OPPOSES)
        continue;

      longer.strength = MIN (chain.strength, line->strength);
      longer.lines[chain.n_lines] = i;
      longer.parties[++longer.n_lines] = line->to;
      try_on (self, longer);
    }
}

static GArray *
try_all (const KringNetwork *network, guint target, gboolean over_table)
{
  Trial self = { network, target, over_table, g_array_new (FALSE, FALSE, sizeof (KringChain)) };

  for (guint i = 0; i < kring_network_get_n_parties (network); i++)
    if (kring_network_get_party (network, i)->at_table && i != target)
      try_on (&self, (KringChain) { .strength = 3, .parties = { i } });

  return self.chains;
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const KringChain *one = a, *other = b;
  const KringNetwork *network = data;
  int sum = 0, order = other->strength - one->strength;

  if (order == 0)
    order = (int) one->n_lines - (int) other->n_lines;
  if (order != 0)
    return order;
  for (guint i = 0; i < one->n_lines; i++)
    sum += kring_network_get_line (network, other->lines[i])->strength -
           kring_network_get_line (network, one->lines[i])->strength;
  if (sum != 0)
    return sum;
  for (guint i = 0; i <= one->n_lines; i++)
    if (one->parties[i] != other->parties[i])
      return (int) one->parties[i] - (int) other->parties[i];
  for (guint i = 0; i < one->n_lines; i++)
    if (one->lines[i] != other->lines[i])
      return (int) one->lines[i] - (int) other->lines[i];
  return 0;
}

/* How much of an earlier chain a later one uses: 2 that it may not, 1 that it
 * only may where it must. */
static guint
share (const KringChain *one, const KringChain *other)
{
  for (guint i = 1; i < one->n_lines; i++)
    for (guint j = 1; j < other->n_lines; j++)
      if (one->parties[i] == other->parties[j])
        return 2;
  if (one->parties[0] != other->parties[0])
    return 0;
  return one->n_lines == 1 && other->n_lines == 1 ? 2 : 1;
}

static guint
choose (const GArray *sorted, KringChain chosen[KRING_CHAINS_MAX])
{
  guint n = 0;

  while (n < KRING_CHAINS_MAX)
    {
      const KringChain *best = NULL;

      for (guint most = 0; most <= 1 && best == NULL; most++)
        for (guint i = 0; i < sorted->len && best == NULL; i++)
          {
            const KringChain *chain = &g_array_index (sorted, KringChain, i);
            guint shared = 0;

            for (guint j = 0; j < n; j++)
              shared = MAX (shared, share (chain, &chosen[j]));
            if (shared <= most)
              best = chain;
          }
      if (best == NULL)
        break;
      chosen[n++] = *best;
    }

  return n;
}

static void
assert_same (const KringChain *one, const KringChain *other)
{
  g_assert_cmpint (one->strength, ==, other->strength);
  g_assert_cmpmem (one->parties, (one->n_lines + 1) * sizeof (guint),
                   other->parties, (other->n_lines + 1) * sizeof (guint));
  g_assert_cmpmem (one->lines, one->n_lines * sizeof (guint), other->lines, other->n_lines * sizeof (guint));
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  guint counts[KRING_CHAINS_MAX + 1] = { 0 };

  for (guint trial = 0; trial < 3000; trial++)
    {
      g_autoptr (KringNetwork) network = advice_tests_make_random (random);
      guint target = (guint) g_rand_int_range (random, 0, (int) kring_network_get_n_parties (network));
      g_autoptr (GArray) all = try_all (network, target, FALSE);
      g_autoptr (GArray) wider = try_all (network, target, TRUE);
      KringChain chains[KRING_CHAINS_MAX], expected[KRING_CHAINS_MAX];
      guint n = kring_chains_find (network, target, chains), n_expected;

      if (kring_network_get_party (network, target)->at_table)
        {
          g_assert_cmpuint (n, ==, 0);
          continue;
        }

      g_array_sort_with_data (all, compare, network);
      n_expected = choose (all, expected);
      g_qsort_with_data (expected, (int) n_expected, sizeof *expected, compare, network);
      g_assert_cmpuint (n, ==, n_expected);
      for (guint i = 0; i < n; i++)
        assert_same (&chains[i], &expected[i]);
      counts[n]++;

      /* To ask somebody at the table through another there is never better. */
      g_array_sort_with_data (wider, compare, network);
      g_assert_cmpint (n > 0, ==, wider->len > 0);
      if (n > 0)
        assert_same (&chains[0], &g_array_index (wider, KringChain, 0));
    }

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_assert_cmpuint (counts[i], >, 50);
}

static void
assert_told (const char *text, const char *language, const char *sentence, const char *action)
{
  g_autoptr (KringNetwork) network = advice_tests_make_network (text);
  g_autofree char *told = NULL;
  g_autofree char *told_action = NULL;
  KringChain chains[KRING_CHAINS_MAX];
  guint target;

  g_assert_true (kring_network_find (network, "T", &target));
  g_assert_cmpuint (kring_chains_find (network, target, chains), ==, 1);
  told = kring_chain_tell (&chains[0], network, language);
  g_assert_cmpstr (told, ==, sentence);
  told_action = kring_chain_tell_action (&chains[0], network, language);
  g_assert_cmpstr (told_action, ==, action);
}

static void
test_words (void)
{
  assert_told ("A* T A>T2", "en", "Ask A to get T moving.", "Get T moving");
  assert_told ("A* B T A>B2 B>T2", "en", "Ask A to get T moving, through B.", "Get T moving, through B");
  assert_told ("A* B C T A>B2 B>C2 C>T2", "en", "Ask A to get T moving, through B, then C.",
               "Get T moving, through B, then C");
  assert_told ("A* B C D T A>B2 B>C2 C>D2 D>T2", "en", "Ask A to get T moving, through B, then C, then D.",
               "Get T moving, through B, then C, then D");

  assert_told ("A* T A>T2", "nl", "Vraag A om T in beweging te krijgen.", "T in beweging krijgen");
  assert_told ("A* B T A>B2 B>T2", "nl", "Vraag A om T in beweging te krijgen, via B.", "T in beweging krijgen, via B");
  assert_told ("A* B C T A>B2 B>C2 C>T2", "nl", "Vraag A om T in beweging te krijgen, via B en dan C.",
               "T in beweging krijgen, via B en dan C");
  assert_told ("A* B C D T A>B2 B>C2 C>D2 D>T2", "nl", "Vraag A om T in beweging te krijgen, via B, dan C en dan D.",
               "T in beweging krijgen, via B, dan C en dan D");
}

static void
assert_none_told (const char *text, const char *language, const char *sentence)
{
  g_autoptr (KringNetwork) network = advice_tests_make_network (text);
  g_autofree char *told = NULL;
  guint target;

  g_assert_true (kring_network_find (network, "T", &target));
  told = kring_chains_tell_none (network, target, language);
  g_assert_cmpstr (told, ==, sentence);
}

static void
test_words_for_none (void)
{
  assert_none_told ("T*", "en", "T is at the table already: ask directly.");
  assert_none_told ("T*", "nl", "T zit al aan tafel: vraag het rechtstreeks.");
  assert_none_told ("A T A>T3", "en", "Nobody is at the table yet who could be asked.");
  assert_none_told ("A T A>T3", "nl", "Er zit nog niemand aan tafel aan wie je het kunt vragen.");
  assert_none_told ("A* T A>T3-", "en", "Nobody at the table reaches T through four influence lines or fewer; "
                                        "lines away from the ideal do not count.");
  assert_none_told ("A* T A>T3-", "nl", "Van niemand aan tafel loopt een route van hooguit vier invloedslijnen naar T. "
                    "Lijnen die van het ideaal af wijzen, tellen niet mee.");
}

static void
test_no_name (void)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  g_autoptr (KringDocument) document = NULL;
  g_autoptr (KringNetwork) network = NULL;
  g_autofree char *told = NULL;
  KringChain chains[KRING_CHAINS_MAX];

  advice_tests_add_stakeholder (alliance, "a", "", TRUE);
  advice_tests_add_stakeholder (alliance, "t", "100% T", FALSE);
  advice_tests_add_influence (alliance, "a", "t", 3, KRING_EFFECT_SUPPORTS, KRING_INFLUENCE_KIND_FUNDS);
  document = kring_document_new_for_alliance (alliance);
  network = kring_network_new (document);
  g_assert_cmpuint (kring_chains_find (network, 1, chains), ==, 1);
  told = kring_chain_tell (&chains[0], network, "en");
  g_assert_cmpstr (told, ==, "Ask (no name) to get 100% T moving.");
}

int
main (int argc, char **argv)
{
  kring_language_init ("en");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chain/order", test_order);
  g_test_add_func ("/chain/none", test_none);
  g_test_add_func ("/chain/length", test_length);
  g_test_add_func ("/chain/cycles", test_cycles);
  g_test_add_func ("/chain/parallel", test_parallel);
  g_test_add_func ("/chain/different", test_different);
  g_test_add_func ("/chain/random", test_random);
  g_test_add_func ("/chain/words", test_words);
  g_test_add_func ("/chain/words-for-none", test_words_for_none);
  g_test_add_func ("/chain/no-name", test_no_name);

  return g_test_run ();
}
