/* bench-advice.c: what advice takes
 *
 * SPDX-License-Identifier: EUPL-1.2
 *
 * bench-advice routes|bridges|findings FILE
 *
 * Prints how many seconds it takes to make the network and find the routes to
 * one stakeholder (the median, and the longest, of those to 500); to measure
 * the bridge builders; or to find all findings (the median of 21) and, for each
 * field, to change it and know what is told then (the median of 200).
 */

#include "advice/kring-bridges.h"
#include "advice/kring-chain.h"
#include "advice/kring-findings.h"
#include "model/kring-alliance.h"
#include "model/kring-influence.h"
#include "model/kring-interest.h"
#include "model/kring-milestone.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"
#include "store/kring-store.h"

#define N_TARGETS 500
#define N_TIMES 21
#define N_CHANGES 200
#define TODAY "2026-06-15"

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

/* Running, so that every rule counts, and with something of what they look at. */
static void
start_running (KringDocument *document)
{
  KringHistory *history = kring_document_get_history (document);
  KringItem *alliance = kring_document_get_alliance (document);
  KringList *stakeholders = kring_document_get_list (document, KRING_ALLIANCE_STAKEHOLDERS);
  g_autoptr (KringItem) milestone = kring_item_new (KRING_KIND_MILESTONE);
  static const guint lists[] = { KRING_STAKEHOLDER_GAINS, KRING_STAKEHOLDER_ACTIONS, KRING_STAKEHOLDER_COMMITMENT };

  kring_history_begin (history, "Start running");
  kring_item_set_int (milestone, KRING_MILESTONE_YEAR, 2030);
  kring_history_insert (history, kring_document_get_list (document, KRING_ALLIANCE_MILESTONES), 0, milestone);
  kring_history_set_int (history, alliance, KRING_ALLIANCE_PHASE, KRING_PHASE_RUNNING);
  kring_history_set_string (history, alliance, KRING_ALLIANCE_SINCE, "2025-01-01");
  for (guint i = 0; i < kring_list_get_length (stakeholders); i++)
    {
      KringList *list = kring_item_get_list (kring_list_get (stakeholders, i), lists[i % G_N_ELEMENTS (lists)]);
      g_autoptr (KringItem) item = kring_item_new (kring_list_get_spec (list)->kind);

      kring_history_insert (history, list, 0, item);
    }
  kring_history_end (history);
}

/* Each time another item and another value: fields that hold text get it or
 * lose it, all others the next of what they can be. */
static void
change (KringHistory *history, KringItem *item, guint field)
{
  const KringField *row = kring_item_get_field (item, field);
  int value;

  if (kring_field_is_string (row))
    {
      const char *text = row->type == KRING_FIELD_DATE ? "2026-01-01" : "Something else";

      kring_history_set_string (history, item, field, *kring_item_get_string (item, field) == '\0' ? text : "");
      return;
    }

  value = kring_item_get_int (item, field) + 1;
  if (row->type == KRING_FIELD_YEAR && value > 2040)
    value = 2026;
  if (row->type == KRING_FIELD_SCALE && (value < row->min || value > row->max))
    value = row->min;
  if (row->type == KRING_FIELD_CHOICE && row->choices[value].id == NULL)
    value = 0;
  kring_history_set_int (history, item, field, value);
}

static void
bench_field (KringDocument *document, KringList *list, guint field)
{
  const KringItemClass *klass = kring_kind_get_class (kring_list_get_spec (list)->kind);
  double taken[N_CHANGES];

  if (klass->fields[field].type == KRING_FIELD_ID || klass->fields[field].type == KRING_FIELD_REFERENCE)
    return;

  for (guint i = 0; i < N_CHANGES; i++)
    {
      KringItem *item = kring_list_get (list, i * 7919 % kring_list_get_length (list));
      gint64 begun = g_get_monotonic_time ();

      change (kring_document_get_history (document), item, field);
      taken[i] = seconds_since (begun);
    }
  qsort (taken, N_CHANGES, sizeof *taken, compare);
  g_print ("%s.%s %.6f\n", klass->name, klass->fields[field].name, taken[N_CHANGES / 2]);
}

static void
bench_changes (KringDocument *document)
{
  static const guint lists[] = { KRING_ALLIANCE_STAKEHOLDERS, KRING_ALLIANCE_INTERESTS, KRING_ALLIANCE_STAKES,
                                 KRING_ALLIANCE_INFLUENCES, KRING_ALLIANCE_MILESTONES };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      KringList *list = kring_document_get_list (document, lists[i]);

      for (guint field = 0; field < kring_kind_get_class (kring_list_get_spec (list)->kind)->n_fields; field++)
        bench_field (document, list, field);
    }
}

/* Going through all phases, and back to the first. */
static void
bench_phase (KringDocument *document)
{
  double taken[N_CHANGES];

  for (guint i = 0; i < N_CHANGES; i++)
    {
      gint64 begun = g_get_monotonic_time ();

      change (kring_document_get_history (document), kring_document_get_alliance (document), KRING_ALLIANCE_PHASE);
      taken[i] = seconds_since (begun);
    }
  qsort (taken, N_CHANGES, sizeof *taken, compare);
  g_print ("alliance.phase %.6f\n", taken[N_CHANGES / 2]);
}

static void
bench_findings (KringDocument *document)
{
  double taken[N_TIMES];
  g_autoptr (KringFindings) findings = NULL;

  start_running (document);
  for (guint i = 0; i < N_TIMES; i++)
    {
      gint64 begun = g_get_monotonic_time ();

      g_clear_object (&findings);
      findings = kring_findings_new (document, TODAY);
      taken[i] = seconds_since (begun);
    }
  qsort (taken, N_TIMES, sizeof *taken, compare);
  g_print ("all %.6f\n", taken[N_TIMES / 2]);

  bench_changes (document);
  bench_phase (document);
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
  else if (g_str_equal (argv[1], "findings"))
    bench_findings (document);
  else
    bench_bridges (document);

  return 0;
}
