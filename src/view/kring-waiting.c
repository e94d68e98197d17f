/* kring-waiting.c: tasks that wait for the same thing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-waiting.h"

struct _KringWaiting
{
  GPtrArray *tasks;
};

/**
 * kring_waiting_new:
 *
 * Returns: (transfer full): nobody who waits
 */
KringWaiting *
kring_waiting_new (void)
{
  KringWaiting *self = g_new0 (KringWaiting, 1);

  self->tasks = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

/**
 * kring_waiting_free:
 * @self: (transfer full): those who wait; nobody any more
 */
void
kring_waiting_free (KringWaiting *self)
{
  g_ptr_array_unref (self->tasks);
  g_free (self);
}

/**
 * kring_waiting_is_empty:
 * @self: those who wait
 *
 * Returns: whether nobody does
 */
gboolean
kring_waiting_is_empty (const KringWaiting *self)
{
  return self->tasks->len == 0;
}

static gboolean
cancelled_cb (GCancellable *cancellable,
              gpointer data)
{
  GTask *task = data;
  KringWaiting *self = g_task_get_task_data (task);
  guint index;

  if (g_ptr_array_find (self->tasks, task, &index))
    {
      g_autoptr (GTask) owned = g_ptr_array_steal_index (self->tasks, index);

      g_task_return_error_if_cancelled (owned);
    }

  return G_SOURCE_REMOVE;
}

static void
completed_cb (GTask *task,
              GParamSpec *pspec,
              gpointer data)
{
  g_source_destroy (data);
}

/**
 * kring_waiting_add:
 * @self: those who wait
 * @task: a task that joins them; it returns at once where it is cancelled
 *
 * The task returns %TRUE when all are told, or an error. Its task data is taken.
 */
void
kring_waiting_add (KringWaiting *self,
                   GTask *task)
{
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (g_task_return_error_if_cancelled (task))
    return;

  g_task_set_task_data (task, self, NULL);
  if (cancellable != NULL)
    {
      g_autoptr (GSource) cancelled = g_cancellable_source_new (cancellable);

      g_task_attach_source (task, cancelled, G_SOURCE_FUNC (cancelled_cb));
      g_signal_connect_data (task, "notify::completed", G_CALLBACK (completed_cb), g_source_ref (cancelled),
                             (GClosureNotify) (void (*) (void)) g_source_unref, 0);
    }
  g_ptr_array_add (self->tasks, g_object_ref (task));
}

/**
 * kring_waiting_tell:
 * @self: those who wait
 *
 * What they wait for is there.
 */
void
kring_waiting_tell (KringWaiting *self)
{
  g_autoptr (GPtrArray) told = g_steal_pointer (&self->tasks);

  self->tasks = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < told->len; i++)
    g_task_return_boolean (g_ptr_array_index (told, i), TRUE);
}

/**
 * kring_waiting_send_away:
 * @self: those who wait
 * @message: why, translated
 *
 * What they wait for will not come.
 */
void
kring_waiting_send_away (KringWaiting *self,
                         const char *message)
{
  g_autoptr (GPtrArray) told = g_steal_pointer (&self->tasks);

  self->tasks = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < told->len; i++)
    g_task_return_new_error (g_ptr_array_index (told, i), G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", message);
}
