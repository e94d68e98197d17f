/* test-search.c: what a person looks for
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/kring-search.h"

static void
test_search (void)
{
  g_autoptr (KringSearch) nothing = kring_search_new ("  ");
  g_autoptr (KringSearch) words = kring_search_new ("EEN  vand");
  g_autofree char *folded = kring_search_fold ("Één");

  g_assert_cmpstr (folded, ==, "een");
  g_assert_true (kring_search_is_empty (nothing));
  g_assert_true (kring_search_finds (nothing, ""));
  g_assert_true (kring_search_finds (words, "Één vandaag"));
  g_assert_true (kring_search_finds (words, "Vandaag en een"));
  g_assert_false (kring_search_finds (words, "Één"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/words", test_search);

  return g_test_run ();
}
