/* kring-bridges.c: who stands between the others
 *
 * SPDX-License-Identifier: EUPL-1.2
 *
 * Ulrik Brandes, A faster algorithm for betweenness centrality, Journal of
 * Mathematical Sociology 25 (2001), 163-177.
 */

#include "kring-bridges.h"

#define FAR G_MAXUINT

/* Who is linked to whom, in either direction and each pair once: the
 * neighbours of party p are at first[p] to first[p + 1]. */
typedef struct
{
  guint n;
  guint *first;
  guint *neighbours;
} Links;

/* What is told of each party, seen from one of them */
typedef struct
{
  guint *order;      /* the parties that can be reached, nearest first */
  guint *distances;
  double *paths;     /* how many shortest paths lead there */
  double *carried;   /* how much of the paths to others goes through it */
} Seen;

static void
links_add (Links *self, guint *end, guint *met, guint party, guint other)
{
  if (met[other] == party)
    return;

  met[other] = party;
  self->neighbours[(*end)++] = other;
}

static void
links_init (Links *self, const KringNetwork *network)
{
  guint end = 0;
  g_autofree guint *met = NULL; /* the last party that this one was added to */

  self->n = kring_network_get_n_parties (network);
  self->first = g_new (guint, self->n + 1);
  self->neighbours = g_new (guint, 2 * kring_network_get_n_lines (network));
  met = g_new (guint, self->n);
  for (guint i = 0; i < self->n; i++)
    met[i] = FAR;

  for (guint i = 0; i < self->n; i++)
    {
      guint n_lines;
      const guint *lines = kring_network_get_lines_from (network, i, &n_lines);

      self->first[i] = end;
      for (guint j = 0; j < n_lines; j++)
        links_add (self, &end, met, i, kring_network_get_line (network, lines[j])->to);
      lines = kring_network_get_lines_to (network, i, &n_lines);
      for (guint j = 0; j < n_lines; j++)
        links_add (self, &end, met, i, kring_network_get_line (network, lines[j])->from);
    }
  self->first[self->n] = end;
}

/* Adds what the shortest paths from one party to all others say. */
static void
measure_from (const Links *links, guint source, Seen *seen, double *measures)
{
  guint n_seen = 1;

  for (guint i = 0; i < links->n; i++)
    seen->distances[i] = FAR;
  seen->order[0] = source;
  seen->distances[source] = 0;
  seen->paths[source] = 1;
  seen->carried[source] = 0;

  for (guint i = 0; i < n_seen; i++)
    {
      guint at = seen->order[i];

      for (guint j = links->first[at]; j < links->first[at + 1]; j++)
        {
          guint next = links->neighbours[j];

          if (seen->distances[next] == FAR)
            {
              seen->distances[next] = seen->distances[at] + 1;
              seen->paths[next] = 0;
              seen->carried[next] = 0;
              seen->order[n_seen++] = next;
            }
          if (seen->distances[next] == seen->distances[at] + 1)
            seen->paths[next] += seen->paths[at];
        }
    }

  /* The farthest first, so that all beyond a party has been told. */
  for (guint i = n_seen - 1; i > 0; i--)
    {
      guint at = seen->order[i];
      double share = (1 + seen->carried[at]) / seen->paths[at];

      for (guint j = links->first[at]; j < links->first[at + 1]; j++)
        {
          guint before = links->neighbours[j];

          if (seen->distances[before] + 1 == seen->distances[at])
            seen->carried[before] += seen->paths[before] * share;
        }
      measures[at] += seen->carried[at];
    }
}

/**
 * kring_bridges_measure:
 * @cancellable: (nullable): ends it early
 *
 * Measures how much each party is a bridge builder: on what part of the
 * shortest ways between two others it stands, by influence lines in either
 * direction; 0 for nobody's, 1 for everybody's. docs/advice.md tells why so.
 * It takes seconds where there are ten thousand: off the main thread.
 *
 * Returns: (transfer full) (element-type double) (nullable): a measure for
 *   each party by its index, or %NULL when cancelled
 */
GArray *
kring_bridges_measure (KringNetwork *network, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) measures = NULL;
  double *measured;
  Links links;
  Seen seen;
  gboolean cancelled = FALSE;

  links_init (&links, network);
  measures = g_array_sized_new (FALSE, TRUE, sizeof (double), links.n);
  g_array_set_size (measures, links.n);
  measured = (double *) (gpointer) measures->data;
  seen = (Seen) {
    g_new (guint, links.n), g_new (guint, links.n), g_new (double, links.n), g_new (double, links.n)
  };

  for (guint i = 0; i < links.n && !cancelled; i++)
    {
      cancelled = g_cancellable_set_error_if_cancelled (cancellable, error);
      if (!cancelled)
        measure_from (&links, i, &seen, measured);
    }

  /* Each pair was seen from both its ends, as it is counted here. */
  if (links.n > 2)
    for (guint i = 0; i < links.n; i++)
      measured[i] /= (double) (links.n - 1) * (links.n - 2);

  g_free (seen.order);
  g_free (seen.distances);
  g_free (seen.paths);
  g_free (seen.carried);
  g_free (links.first);
  g_free (links.neighbours);

  return cancelled ? NULL : g_steal_pointer (&measures);
}

static void
measure_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  GArray *measures = kring_bridges_measure (data, cancellable, &error);

  if (measures != NULL)
    g_task_return_pointer (task, measures, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * kring_bridges_measure_async:
 *
 * As kring_bridges_measure(), in a thread.
 */
void
kring_bridges_measure_async (KringNetwork *network, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, kring_bridges_measure_async);
  g_task_set_task_data (task, kring_network_ref (network), (GDestroyNotify) kring_network_unref);
  g_task_run_in_thread (task, measure_in_thread);
}

/**
 * kring_bridges_measure_finish:
 *
 * Returns: (transfer full) (element-type double) (nullable): a measure for
 *   each party by its index, or %NULL when cancelled
 */
GArray *
kring_bridges_measure_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
