/* kring-job.c: one thing that a layout does
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-job.h"

#include "kring-detour.h"
#include "kring-quick.h"
#include "kring-routes.h"
#include "kring-shaping.h"
#include "kring-uncross.h"

/**
 * kring_job_stop_source:
 * @source: (inout): a source of the job, or none
 *
 * Ends @source, where it has not ended.
 */
void
kring_job_stop_source (GSource **source)
{
  if (*source == NULL)
    return;

  g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

static void
kring_job_clear (gpointer data)
{
  KringJob *job = data;

  kring_job_stop_source (&job->timeout);
  kring_job_stop_source (&job->cancelled);
  g_clear_object (&job->task);
  g_clear_pointer (&job->part, kring_part_free);
  g_clear_pointer (&job->before, kring_graph_free);
  g_clear_pointer (&job->graph, kring_graph_free);
  g_clear_pointer (&job->message, g_bytes_unref);
  g_clear_pointer (&job->content, g_byte_array_unref);
  g_clear_object (&job->io);
}

/**
 * kring_job_unref:
 * @job: (transfer full): a job
 */
void
kring_job_unref (KringJob *job)
{
  g_rc_box_release_full (job, kring_job_clear);
}

/**
 * kring_job_make_map:
 * @job: a job whose graph is what the worker answered
 *
 * Makes a map of the answer, or where the job is quick of no answer. Takes as long as it
 * takes: belongs in a thread.
 */
void
kring_job_make_map (KringJob *job)
{
  KringShaping shaping = kring_shaping_for_engine (job->engine);

  if (job->kind == KRING_TASK_ROUTE)
    {
      g_autoptr(KringGraph) own = kring_graph_copy (job->before);

      kring_routes_make (own);
      kring_detour_mend (own);
      if (job->is_quick)
        {
          kring_graph_free (job->graph);
          job->graph = g_steal_pointer (&own);
          return;
        }

      kring_routes_adopt (job->graph, job->before);
      kring_detour_mend (job->graph);
      kring_uncross (job->graph, own);
      return;
    }

  if (job->is_quick)
    shaping = kring_quick_arrange (job->graph, job->engine);
  kring_shaping_finish (job->graph, job->before, shaping);

  if (job->part != NULL)
    {
      KringGraph *whole = kring_part_put_back (job->part, job->graph);

      kring_graph_free (job->graph);
      job->graph = whole;
    }
}
