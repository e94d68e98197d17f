/* bench-advice.c: what advice takes
 *
 * SPDX-License-Identifier: EUPL-1.2
 *
 * bench-advice routes|bridges FILE
 *
 * Prints how many seconds it takes to make the network and find the routes to
 * one stakeholder (the median, and the longest, of those to 500), or to measure
 * the bridge builders.
 */

#include "advice/kring-bridges.h"
#include "advice/kring-chain.h"
#include "model/kring-alliance.h"
#include "model/kring-stakeholder.h"
#include "store/kring-store.h"

#define N_TARGETS 500

static double
seconds_since (gint64 begun)
{
  return (g_get_monotonic_time () - begun) / (double) G_TIME_SPAN_SECOND;
}

/* The fewer are at the table, the farther is to be searched. */
static void
leave_one_at_table (KringDocument *document)
{
  KringHistory *history = kring_document_get_history (document);
  KringList *stakeholders = kring_document_get_list (document, KRING_ALLIANCE_STAKEHOLDERS);

  kring_history_begin (history, "Leave one at the table");
  for (guint i = 0; i < kring_list_get_length (stakeholders); i++)
    kring_history_set_int (history, kring_list_get (stakeholders, i), KRING_STAKEHOLDER_INVOLVEMENT,
                           i == 0 ? KRING_INVOLVEMENT_AT_TABLE : KRING_INVOLVEMENT_INVITED);
  kring_history_end (history);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static void
bench_routes (KringDocument *document)
{
  double taken[N_TARGETS];

  leave_one_at_table (document);
  for (guint i = 0; i < N_TARGETS; i++)
    {
      KringChain chains[KRING_CHAINS_MAX];
      gint64 begun = g_get_monotonic_time ();
      g_autoptr (KringNetwork) network = kring_network_new (document);

      kring_chains_find (network, i % kring_network_get_n_parties (network), chains);
      taken[i] = seconds_since (begun);
    }

  qsort (taken, N_TARGETS, sizeof *taken, compare);
  g_print ("%.6f %.6f\n", taken[N_TARGETS / 2], taken[N_TARGETS - 1]);
}

static void
bench_bridges (KringDocument *document)
{
  gint64 begun = g_get_monotonic_time ();
  g_autoptr (KringNetwork) network = kring_network_new (document);

  g_array_unref (kring_bridges_measure (network, NULL, NULL));
  g_print ("%.6f\n", seconds_since (begun));
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (KringDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 3)
    return 2;

  file = g_file_new_for_commandline_arg (argv[2]);
  document = kring_store_load (file, KRING_LOAD_STRICT, NULL, NULL, &error);
  if (document == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  if (g_str_equal (argv[1], "routes"))
    bench_routes (document);
  else
    bench_bridges (document);

  return 0;
}
