/* kring-spawn.c: starts a worker
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-spawn.h"

#include <gio/gunixoutputstream.h>
#include <glib-unix.h>

/**
 * kring_spawn_worker:
 * @error: return location for an error, or %NULL
 *
 * Starts a worker with a pipe to its input and one from its output, neither of
 * which ever makes the caller wait. It is the program that the environment
 * variable KRING_LAYOUT_WORKER names, or else the installed one. It ends when
 * its input does, and when the thread that started it ends.
 *
 * Returns: (transfer full): the worker, or %NULL with an error
 */
GSubprocess *
kring_spawn_worker (GError **error)
{
  const char *path = g_getenv ("KRING_LAYOUT_WORKER");
  g_autoptr(GSubprocess) worker = NULL;
  GOutputStream *input;

  if (path == NULL)
    path = KRING_LIBEXECDIR "/kring-layout";

  /* Where open files may be inherited (ours all close at an exec), GLib does not
   * fork, which takes longer the more memory we hold, but spawns. */
  worker = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                             G_SUBPROCESS_FLAGS_STDERR_SILENCE | G_SUBPROCESS_FLAGS_INHERIT_FDS,
                             error, path, NULL);
  if (worker == NULL)
    return NULL;

  /* Otherwise a long request to a worker that does not read would block us. */
  input = g_subprocess_get_stdin_pipe (worker);
  if (!g_unix_set_fd_nonblocking (g_unix_output_stream_get_fd (G_UNIX_OUTPUT_STREAM (input)), TRUE, error))
    {
      g_subprocess_force_exit (worker);
      return NULL;
    }

  return g_steal_pointer (&worker);
}
