/* test-bridges.c: who stands between the others
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "advice-tests.h"

#include "advice/kring-bridges.h"

static void
assert_measures (const char *text, guint n, const double *expected)
{
  g_autoptr (KringNetwork) network = advice_tests_make_network (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) measures = kring_bridges_measure (network, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (measures->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat_with_epsilon (g_array_index (measures, double, i), expected[i], 1e-12);
}

static void
test_small (void)
{
  assert_measures ("", 0, NULL);
  assert_measures ("A", 1, (double[]) { 0 });
  assert_measures ("A B A>B3", 2, (double[]) { 0, 0 });
  assert_measures ("A B C", 3, (double[]) { 0, 0, 0 });
}

static void
test_examples (void)
{
  /* Whichever way the lines go, and whatever they are, */
  assert_measures ("A B C A>B3 B>C1", 3, (double[]) { 0, 1, 0 });
  assert_measures ("A B C B>A3 B>C1-", 3, (double[]) { 0, 1, 0 });
  assert_measures ("A* B C A>B3 C>B1", 3, (double[]) { 0, 1, 0 });
  /* however many there are between the same two. */
  assert_measures ("A B C D A>B1 B>A1 A>B2 B>D1 A>C1 C>D1", 4, (double[]) { 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0 });
  /* Who is linked to nobody still counts among the others. */
  assert_measures ("A B C X A>B1 B>C1", 4, (double[]) { 0, 1 / 3.0, 0, 0 });
  /* Two camps, and the one that links them */
  assert_measures ("A B X C D A>B1 A>X1 B>X1 C>D1 C>X1 D>X1", 5, (double[]) { 0, 0, 4 / 6.0, 0, 0 });
}

static void
keep_result (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
measure_in_thread (KringNetwork *network, GCancellable *cancellable)
{
  GAsyncResult *result = NULL;

  kring_bridges_measure_async (network, cancellable, keep_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return result;
}

static void
test_async (void)
{
  g_autoptr (KringNetwork) network = advice_tests_make_network ("A B C A>B3 B>C1");
  g_autoptr (GAsyncResult) result = measure_in_thread (network, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) measures = kring_bridges_measure_finish (result, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (measures->len, ==, 3);
  g_assert_cmpfloat (g_array_index (measures, double, 1), ==, 1);
}

/* The network may be let go meanwhile, and what was begun be cancelled. */
static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GAsyncResult *result = NULL;

  for (guint i = 0; i < 2; i++)
    {
      KringNetwork *network = advice_tests_make_network ("A B C A>B3 B>C1");
      g_autoptr (GError) error = NULL;
      GArray *measures;

      if (i == 0)
        g_cancellable_cancel (cancellable);
      kring_bridges_measure_async (network, cancellable, keep_result, &result);
      if (i == 1)
        g_cancellable_cancel (cancellable);
      kring_network_unref (network);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);

      measures = kring_bridges_measure_finish (result, &error);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_null (measures);
      g_clear_object (&result);
      g_cancellable_reset (cancellable);
    }
}

static void
test_cancelled_at_once (void)
{
  g_autoptr (KringNetwork) network = advice_tests_make_network ("A B C A>B3 B>C1");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (kring_bridges_measure (network, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bridges/small", test_small);
  g_test_add_func ("/bridges/examples", test_examples);
  g_test_add_func ("/bridges/async", test_async);
  g_test_add_func ("/bridges/cancelled", test_cancelled);
  g_test_add_func ("/bridges/cancelled-at-once", test_cancelled_at_once);

  return g_test_run ();
}
