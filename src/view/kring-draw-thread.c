/* kring-draw-thread.c: a thread that draws
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-draw-thread.h"

/**
 * KringDrawThread:
 *
 * A thread that makes one drawing after another, with a painter of its own.
 */
struct _KringDrawThread
{
  GAsyncQueue *queue; /* of KringDrawJob; one without a scene ends the thread */
};

struct _KringDrawJob
{
  KringDrawing drawing;
  GMainContext *context;
  double seconds;
  /* Not for the thread that draws */
  KringDrawDone done; /* NULL: nobody waits for it any more */
  gpointer data;
};

static void
let_go (GTask        *task,
        gpointer      source,
        gpointer      data,
        GCancellable *cancellable)
{
  g_object_unref (data);
  g_task_return_boolean (task, TRUE);
}

/**
 * kring_draw_thread_let_go:
 * @scene: (transfer full): a copy of a scene
 *
 * Lets go of it in another thread: to free a large one takes longer than a
 * frame has for it.
 */
void
kring_draw_thread_let_go (KringScene *scene)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_task_set_task_data (task, scene, NULL);
  g_task_run_in_thread (task, let_go);
}

static void
draw_job_free (gpointer data)
{
  KringDrawJob *job = data;

  if (job->drawing.scene != NULL)
    kring_draw_thread_let_go (g_steal_pointer (&job->drawing.scene));
  kring_drawing_clear (&job->drawing);
  g_clear_pointer (&job->context, g_main_context_unref);
  g_free (job);
}

static gboolean
done_cb (gpointer data)
{
  KringDrawJob *job = data;

  if (job->done != NULL)
    job->done (&job->drawing, job->seconds, job->data);

  return G_SOURCE_REMOVE;
}

static gpointer
draw_jobs (gpointer data)
{
  g_autoptr (GAsyncQueue) queue = data;
  g_autoptr (KringPainter) painter = kring_painter_new ();
  KringDrawJob *job;

  while ((job = g_async_queue_pop (queue))->drawing.scene != NULL)
    {
      g_autoptr (GSource) source = g_idle_source_new ();
      gint64 start = g_get_monotonic_time ();

      kring_drawing_run (&job->drawing, painter);
      job->seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;

      g_source_set_priority (source, G_PRIORITY_DEFAULT);
      g_source_set_callback (source, done_cb, job, draw_job_free);
      g_source_attach (source, job->context);
    }
  draw_job_free (job);

  return NULL;
}

/**
 * kring_draw_thread_new:
 *
 * Returns: (transfer full): a thread that waits for work
 */
KringDrawThread *
kring_draw_thread_new (void)
{
  KringDrawThread *self = g_new0 (KringDrawThread, 1);

  self->queue = g_async_queue_new ();
  g_thread_unref (g_thread_new ("draw", draw_jobs, g_async_queue_ref (self->queue)));

  return self;
}

/**
 * kring_draw_thread_free:
 * @self: (transfer full): a thread
 *
 * Ends the thread after what it has been given, without waiting for it: cancel
 * that first.
 */
void
kring_draw_thread_free (KringDrawThread *self)
{
  g_async_queue_push (self->queue, g_new0 (KringDrawJob, 1));
  g_async_queue_unref (self->queue);
  g_free (self);
}

/**
 * kring_draw_thread_push:
 * @self: a thread
 * @drawing: (transfer full): what to draw; its scene has to be a copy
 * @done: is called with the pictures, by the main loop of the calling thread
 * @data: for @done
 *
 * Has something drawn.
 *
 * Returns: (transfer none): the job, until it is cancelled or @done returns
 */
KringDrawJob *
kring_draw_thread_push (KringDrawThread *self,
                        KringDrawing    *drawing,
                        KringDrawDone    done,
                        gpointer         data)
{
  KringDrawJob *job = g_new0 (KringDrawJob, 1);

  job->drawing = *drawing;
  *drawing = (KringDrawing) { 0 };
  job->drawing.cancellable = g_cancellable_new ();
  job->context = g_main_context_ref_thread_default ();
  job->done = done;
  job->data = data;
  g_async_queue_push (self->queue, job);

  return job;
}

/**
 * kring_draw_job_cancel:
 * @job: (transfer none): a job
 *
 * Ends a job as soon as may be: it is never done.
 */
void
kring_draw_job_cancel (KringDrawJob *job)
{
  job->done = NULL;
  g_cancellable_cancel (job->drawing.cancellable);
}
