/* kring-layout.c: arranges maps in a process of its own
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-layout.h"

#include "kring-job.h"
#include "kring-layout-error.h"
#include "kring-quick.h"
#include "kring-routes.h"
#include "kring-spawn.h"

#include <glib/gi18n.h>
#include <signal.h>

/* How much of an answer is read at a time. */
#define CHUNK 65536

/* How long dot and circo, whose time nobody can tell before, may take where
 * there is something to put in their place; milliseconds. */
#define BUDGET 2500

/**
 * KringLayout:
 *
 * Has maps arranged by Graphviz, in a process of its own: a worker, that is
 * started when first needed, and killed and started again when its answer is no
 * longer wanted, is overdue, or cannot be used.
 *
 * One map is arranged at a time. Asking for another cancels the one before.
 */
struct _KringLayout
{
  GObject parent_instance;

  GSubprocess *worker;
  gboolean worker_is_known_good;
  guint32 last_id;
  struct _KringJob *job;
};

G_DEFINE_FINAL_TYPE (KringLayout, kring_layout, G_TYPE_OBJECT)

static void kring_layout_send (KringLayout *self);

static gboolean
kring_job_is_current (const KringJob *job)
{
  return job->task != NULL && job->self->job == job;
}

/* Whether an answer of the worker is still of use to it. */
static gboolean
kring_job_listens (const KringJob *job)
{
  return kring_job_is_current (job) && !job->is_quick;
}

static void
kring_layout_kill_worker (KringLayout *self)
{
  if (self->worker == NULL)
    return;

  g_subprocess_force_exit (self->worker);
  g_clear_object (&self->worker);
}

/* Ends the job. Its task is for the caller to return. */
static GTask *
kring_layout_end_job (KringLayout *self)
{
  g_autoptr(KringJob) job = g_steal_pointer (&self->job);

  kring_job_stop_source (&job->timeout);
  kring_job_stop_source (&job->cancelled);
  if (job->io != NULL)
    g_cancellable_cancel (job->io);

  return g_steal_pointer (&job->task);
}

/* The worker is in the midst of something, or not to be trusted: away with it. */
static void
kring_layout_fail (KringLayout *self,
                   GError      *error)
{
  g_autoptr(GTask) task = kring_layout_end_job (self);

  kring_layout_kill_worker (self);
  g_task_return_error (task, error);
}

static void
kring_layout_fail_for (KringLayout      *self,
                       KringLayoutError  reason)
{
  kring_layout_fail (self, kring_layout_error_new (reason));
}

static void kring_job_finish (KringJob *job);

static gboolean
kring_job_has_own_code (const KringJob *job)
{
  return job->kind == KRING_TASK_ROUTE || kring_quick_can (job->engine);
}

static gboolean
kring_layout_timed_out (gpointer data)
{
  KringLayout *self = data;

  if (!kring_job_has_own_code (self->job))
    {
      kring_layout_fail_for (self, KRING_LAYOUT_ERROR_TIMEOUT);
      return G_SOURCE_REMOVE;
    }

  g_cancellable_cancel (self->job->io);
  kring_layout_kill_worker (self);
  self->job->is_quick = TRUE;
  kring_job_finish (self->job);

  return G_SOURCE_REMOVE;
}

static gboolean
kring_layout_was_cancelled (GCancellable *cancellable,
                            gpointer      data)
{
  kring_layout_fail (data, kring_layout_error_new_cancelled ());

  return G_SOURCE_REMOVE;
}

static void
kring_job_finish_in_thread (GTask        *task,
                            gpointer      source,
                            gpointer      data,
                            GCancellable *cancellable)
{
  kring_job_make_map (data);
  g_task_return_boolean (task, TRUE);
}

static void
kring_job_finished (GObject      *source,
                    GAsyncResult *result,
                    gpointer      data)
{
  KringJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr(GTask) task = NULL;

  if (!kring_job_is_current (job))
    return;

  task = kring_layout_end_job (job->self);
  g_task_set_task_data (task, GINT_TO_POINTER (job->is_quick), NULL);
  g_task_return_pointer (task, g_steal_pointer (&job->graph), (GDestroyNotify) kring_graph_free);
}

static void
kring_job_finish (KringJob *job)
{
  g_autoptr(GTask) finishing = NULL;

  kring_job_stop_source (&job->timeout);

  finishing = g_task_new (NULL, NULL, kring_job_finished, NULL);
  g_task_set_task_data (finishing, g_rc_box_acquire (job), (GDestroyNotify) kring_job_unref);
  g_task_run_in_thread (finishing, kring_job_finish_in_thread);
}

static void
kring_job_take_answer (KringJob *job)
{
  KringLayout *self = job->self;
  g_autoptr(GBytes) content = g_byte_array_free_to_bytes (g_steal_pointer (&job->content));
  gboolean done;

  if (!kring_protocol_parse_answer (content, job->graph, &done))
    {
      kring_layout_fail_for (self, KRING_LAYOUT_ERROR_ANSWER);
      return;
    }
  if (!done)
    {
      kring_layout_fail_for (self, KRING_LAYOUT_ERROR_FAILED);
      return;
    }

  self->worker_is_known_good = TRUE;
  kring_job_finish (job);
}

static void
kring_job_read_content (GObject      *source,
                        GAsyncResult *result,
                        gpointer      data)
{
  g_autoptr(KringJob) job = data;
  g_autoptr(GBytes) chunk = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, NULL);
  gsize missing;

  if (!kring_job_listens (job))
    return;

  if (chunk == NULL || g_bytes_get_size (chunk) == 0)
    {
      kring_layout_fail_for (job->self, KRING_LAYOUT_ERROR_DIED);
      return;
    }

  g_byte_array_append (job->content, g_bytes_get_data (chunk, NULL), g_bytes_get_size (chunk));
  missing = job->length - job->content->len;
  if (missing > 0)
    g_input_stream_read_bytes_async (G_INPUT_STREAM (source), MIN (missing, CHUNK), G_PRIORITY_DEFAULT, job->io,
                                     kring_job_read_content, g_rc_box_acquire (job));
  else
    kring_job_take_answer (job);
}

static void
kring_job_read_header (GObject      *source,
                       GAsyncResult *result,
                       gpointer      data)
{
  g_autoptr(KringJob) job = data;
  KringLayout *self = job->self;
  gsize n_read = 0;
  guint32 id;

  g_input_stream_read_all_finish (G_INPUT_STREAM (source), result, &n_read, NULL);
  if (!kring_job_listens (job))
    return;

  /* A worker that served before may have died since, of something else. */
  if (n_read == 0 && self->worker_is_known_good)
    {
      kring_layout_kill_worker (self);
      kring_layout_send (self);
      return;
    }

  if (n_read < sizeof job->header)
    kring_layout_fail_for (self, KRING_LAYOUT_ERROR_DIED);
  else if (!kring_protocol_parse_header (job->header, &id, &job->length) || id != job->id || job->length == 0)
    kring_layout_fail_for (self, KRING_LAYOUT_ERROR_ANSWER);
  else
    g_input_stream_read_bytes_async (G_INPUT_STREAM (source), MIN (job->length, CHUNK), G_PRIORITY_DEFAULT, job->io,
                                     kring_job_read_content, g_rc_box_acquire (job));
}

/* Where it fails, the answer stays away, and that tells. */
static void
kring_job_written (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr(KringJob) job G_GNUC_UNUSED = data;

  g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, NULL);
}

static void
kring_layout_send (KringLayout *self)
{
  KringJob *job = self->job;
  g_autoptr(GError) error = NULL;
  gsize length;
  gconstpointer message;

  if (self->worker == NULL)
    {
      self->worker = kring_spawn_worker (&error);
      self->worker_is_known_good = FALSE;
    }
  if (self->worker == NULL)
    {
      kring_layout_fail (self, g_error_new (KRING_LAYOUT_ERROR, KRING_LAYOUT_ERROR_START,
                                            /* Translators: %s says why. */
                                            _("The map could not be arranged: the program that does it did not start "
                                              "(%s). Installing Kring again may help."), error->message));
      return;
    }

  if (job->io != NULL)
    g_cancellable_cancel (job->io);
  g_clear_object (&job->io);
  job->io = g_cancellable_new ();

  if (job->message == NULL)
    job->message = kring_protocol_pack_request (job->id, job->kind, job->engine, job->before);
  message = g_bytes_get_data (job->message, &length);
  g_output_stream_write_all_async (g_subprocess_get_stdin_pipe (self->worker), message, length,
                                   G_PRIORITY_DEFAULT, job->io, kring_job_written, g_rc_box_acquire (job));
  g_input_stream_read_all_async (g_subprocess_get_stdout_pipe (self->worker), job->header, sizeof job->header,
                                 G_PRIORITY_DEFAULT, job->io, kring_job_read_header, g_rc_box_acquire (job));
}

/* Takes the task. */
static void
kring_layout_begin (KringLayout      *self,
                    GTask            *task,
                    KringTask         kind,
                    KringEngine       engine,
                    const KringGraph *graph,
                    gboolean          is_quick,
                    guint             timeout_ms)
{
  GCancellable *cancellable = g_task_get_cancellable (task);
  KringJob *job = g_rc_box_new0 (KringJob);

  job->self = self;
  job->task = task;
  job->kind = kind;
  job->engine = engine;
  job->part = kind == KRING_TASK_ARRANGE ? kring_part_new (graph) : NULL;
  job->before = kring_graph_copy (job->part != NULL ? kring_part_get_graph (job->part) : graph);
  job->graph = kring_graph_copy (job->before);
  if (kind == KRING_TASK_ROUTE)
    job->is_quick = is_quick;
  else
    job->is_quick = kring_job_has_own_code (job) && kring_quick_is_wanted (job->before, engine);
  job->content = g_byte_array_new ();
  job->id = ++self->last_id;
  self->job = job;

  if (kind == KRING_TASK_ARRANGE && kring_job_has_own_code (job))
    timeout_ms = MIN (timeout_ms, BUDGET);
  job->timeout = g_timeout_source_new (timeout_ms);
  g_source_set_callback (job->timeout, kring_layout_timed_out, self, NULL);
  g_source_attach (job->timeout, g_task_get_context (task));

  if (cancellable != NULL)
    {
      job->cancelled = g_cancellable_source_new (cancellable);
      g_source_set_callback (job->cancelled, G_SOURCE_FUNC (kring_layout_was_cancelled), self, NULL);
      g_source_attach (job->cancelled, g_task_get_context (task));
    }

  if (job->is_quick || job->before->n_nodes == 0)
    kring_job_finish (job);
  else
    kring_layout_send (self);
}

/* Stops what is being done. Its task is to be returned as cancelled when the new
 * one is under way, as its callback may well ask for yet another. */
static GTask *
kring_layout_stop (KringLayout *self)
{
  if (self->job == NULL)
    return NULL;

  kring_layout_kill_worker (self);

  return kring_layout_end_job (self);
}

/* Whether there is nothing to ask the worker; the task has been returned then. */
static gboolean
kring_layout_return_early (GTask            *task,
                           const KringGraph *graph)
{
  if (g_task_return_error_if_cancelled (task))
    return TRUE;

  if (graph->n_nodes == 0)
    {
      g_task_return_pointer (task, kring_graph_copy (graph), (GDestroyNotify) kring_graph_free);
      return TRUE;
    }

  if (graph->n_nodes > KRING_PROTOCOL_MAX_NODES || graph->n_edges > KRING_PROTOCOL_MAX_EDGES)
    {
      g_task_return_error (task, kring_layout_error_new (KRING_LAYOUT_ERROR_TOO_LARGE));
      return TRUE;
    }

  return FALSE;
}

/**
 * kring_layout_arrange_async:
 * @self: a layout
 * @graph: what to arrange; it is copied
 * @engine: by which engine
 * @timeout_ms: how long it may take, in milliseconds, such as %KRING_LAYOUT_TIMEOUT
 * @cancellable: (nullable): a cancellable
 * @callback: what to call when it is done
 * @user_data: data for @callback
 *
 * Gives each node a new position, and each edge a straight route. Nodes that
 * are pinned stay exactly where they are, no two others overlap, and the same
 * graph always gives the same arrangement, where the engine is repeatable. Where
 * dot or circo take too long, layers or a ring are made without them: see
 * kring_layout_arrange_was_quick().
 * Nodes that are fixed do not take part; the others are arranged among
 * themselves, around where they stood.
 *
 * What @self was doing before is cancelled.
 */
void
kring_layout_arrange_async (KringLayout         *self,
                            const KringGraph    *graph,
                            KringEngine          engine,
                            guint                timeout_ms,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  g_autoptr(GTask) stopped = NULL;

  g_return_if_fail (KRING_IS_LAYOUT (self));
  g_return_if_fail (engine < KRING_N_ENGINES);

  stopped = kring_layout_stop (self);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, kring_layout_arrange_async);

  if (!kring_layout_return_early (task, graph))
    kring_layout_begin (self, g_steal_pointer (&task), KRING_TASK_ARRANGE, engine, graph, FALSE, timeout_ms);
  if (stopped != NULL)
    g_task_return_error (stopped, kring_layout_error_new_cancelled ());
}

/**
 * kring_layout_arrange_finish:
 * @self: a layout
 * @result: what the callback was given
 * @error: return location for an error, or %NULL
 *
 * Returns: (transfer full): the graph, arranged; or %NULL with an error of
 *   %KRING_LAYOUT_ERROR, or %G_IO_ERROR_CANCELLED where it was cancelled
 */
KringGraph *
kring_layout_arrange_finish (KringLayout   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * kring_layout_arrange_was_quick:
 * @self: a layout
 * @result: what the callback was given
 *
 * Returns: whether the engine would have taken too long, so that its
 *   arrangement was made in a simpler way, with more lines that cross
 */
gboolean
kring_layout_arrange_was_quick (KringLayout  *self,
                                GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return GPOINTER_TO_INT (g_task_get_task_data (G_TASK (result)));
}

static void
kring_layout_route (KringLayout         *self,
                    const KringGraph    *graph,
                    gboolean             is_quick,
                    guint                timeout_ms,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  g_autoptr(GTask) stopped = NULL;

  g_return_if_fail (KRING_IS_LAYOUT (self));

  stopped = kring_layout_stop (self);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, kring_layout_route_async);

  if (!kring_layout_return_early (task, graph))
    kring_layout_begin (self, g_steal_pointer (&task), KRING_TASK_ROUTE, KRING_ENGINE_NEATO, graph, is_quick, timeout_ms);
  if (stopped != NULL)
    g_task_return_error (stopped, kring_layout_error_new_cancelled ());
}

/**
 * kring_layout_detour_async:
 * @self: a layout
 * @graph: a graph whose nodes have positions; it is copied
 * @cancellable: (nullable): a cancellable
 * @callback: what to call when it is done; with kring_layout_route_finish()
 * @user_data: data for @callback
 *
 * Gives each edge a route around the nodes that are in its way, at once and
 * without a worker. The nodes stay where they are.
 *
 * What @self was doing before is cancelled.
 */
void
kring_layout_detour_async (KringLayout         *self,
                           const KringGraph    *graph,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  kring_layout_route (self, graph, TRUE, KRING_LAYOUT_TIMEOUT, cancellable, callback, user_data);
}

/**
 * kring_layout_route_async:
 * @self: a layout
 * @graph: a graph whose nodes have positions; it is copied
 * @timeout_ms: how long it may take, in milliseconds, such as %KRING_LAYOUT_TIMEOUT
 * @cancellable: (nullable): a cancellable
 * @callback: what to call when it is done
 * @user_data: data for @callback
 *
 * Gives each edge its final route, around the nodes that are in its way:
 * Graphviz's, and where there is none in that time or it leads under a node, or
 * on a large map, our own. The nodes stay where they are.
 *
 * What @self was doing before is cancelled.
 */
void
kring_layout_route_async (KringLayout         *self,
                          const KringGraph    *graph,
                          guint                timeout_ms,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  kring_layout_route (self, graph, kring_quick_route_is_wanted (graph), timeout_ms, cancellable, callback, user_data);
}

/**
 * kring_layout_route_finish:
 * @self: a layout
 * @result: what the callback was given
 * @error: return location for an error, or %NULL
 *
 * Returns: (transfer full): the graph, with routes; or %NULL with an error of
 *   %KRING_LAYOUT_ERROR, or %G_IO_ERROR_CANCELLED where it was cancelled
 */
KringGraph *
kring_layout_route_finish (KringLayout   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
kring_layout_dispose (GObject *object)
{
  KringLayout *self = KRING_LAYOUT (object);

  kring_layout_kill_worker (self);

  G_OBJECT_CLASS (kring_layout_parent_class)->dispose (object);
}

static void
kring_layout_class_init (KringLayoutClass *klass)
{
  signal (SIGPIPE, SIG_IGN); /* writing to a worker that died must not end this program */

  G_OBJECT_CLASS (klass)->dispose = kring_layout_dispose;
}

static void
kring_layout_init (KringLayout *self)
{
}

/**
 * kring_layout_new:
 *
 * Returns: (transfer full): a layout; its worker starts when first needed
 */
KringLayout *
kring_layout_new (void)
{
  return g_object_new (KRING_TYPE_LAYOUT, NULL);
}
