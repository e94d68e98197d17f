/* kring-worker.c: the program that arranges maps, one request after another
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-graphviz.h"
#include "kring-protocol.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#define MAX_MEMORY ((rlim_t) 2 * 1024 * 1024 * 1024)

/* A sanitizer keeps far more addresses than it uses. */
#if defined (__has_feature)
#if __has_feature (address_sanitizer)
#define KRING_SANITIZED 1
#endif
#endif
#if defined (__SANITIZE_ADDRESS__)
#define KRING_SANITIZED 1
#endif

/* Whatever Graphviz does, it cannot outlive who asked, fill the memory, or
 * leave the names of people in a core dump. */
static void
kring_worker_confine (void)
{
  struct rlimit none = { 0, 0 };

  prctl (PR_SET_PDEATHSIG, SIGKILL);
  prctl (PR_SET_DUMPABLE, 0);
  setrlimit (RLIMIT_CORE, &none);

#ifndef KRING_SANITIZED
  struct rlimit memory = { MAX_MEMORY, MAX_MEMORY };
  setrlimit (RLIMIT_AS, &memory);
#endif
}

/* Returns whether all bytes came; they do not at the end of the input. */
static gboolean
kring_worker_read (guint8 *buffer,
                   gsize   length)
{
  while (length > 0)
    {
      gssize n = read (STDIN_FILENO, buffer, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      buffer += n;
      length -= n;
    }

  return TRUE;
}

static gboolean
kring_worker_write (int     fd,
                    GBytes *message)
{
  gsize length;
  const guint8 *buffer = g_bytes_get_data (message, &length);

  while (length > 0)
    {
      gssize n = write (fd, buffer, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      buffer += n;
      length -= n;
    }

  return TRUE;
}

/* Returns whether there was a request, and its answer could be written. */
static gboolean
kring_worker_serve (KringGraphviz *graphviz,
                    int            output)
{
  guint8 header[KRING_PROTOCOL_HEADER_SIZE];
  guint32 id;
  gsize length;
  guint8 *buffer;
  g_autoptr(GBytes) content = NULL;
  g_autoptr(GBytes) message = NULL;
  g_autoptr(KringGraph) graph = NULL;
  KringTask task;
  KringEngine engine;
  gboolean done;

  if (!kring_worker_read (header, sizeof header) || !kring_protocol_parse_header (header, &id, &length))
    return FALSE;

  buffer = g_malloc (length);
  content = g_bytes_new_take (buffer, length);
  if (!kring_worker_read (buffer, length))
    return FALSE;

  graph = kring_protocol_parse_request (content, &task, &engine);
  if (graph == NULL)
    return FALSE;

  done = task == KRING_TASK_ROUTE ? kring_graphviz_route (graphviz, graph)
                                  : kring_graphviz_arrange (graphviz, graph, engine);
  message = kring_protocol_pack_answer (id, done ? graph : NULL);

  return kring_worker_write (output, message);
}

int
main (void)
{
  g_autoptr(KringGraphviz) graphviz = NULL;
  int output;

  kring_worker_confine ();

  /* What Graphviz prints must not end up between the answers. */
  output = fcntl (STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (output < 0 || dup2 (STDERR_FILENO, STDOUT_FILENO) < 0)
    return 1;

  graphviz = kring_graphviz_new ();
  while (kring_worker_serve (graphviz, output))
    ;

  return 0;
}
