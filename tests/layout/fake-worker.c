/* fake-worker.c: a worker that misbehaves in the way that it is told
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "layout/kring-protocol.h"

#include <math.h>
#include <string.h>
#include <unistd.h>

static gboolean
fake_read (guint8 *buffer,
           gsize   length)
{
  while (length > 0)
    {
      gssize n = read (STDIN_FILENO, buffer, length);

      if (n <= 0)
        return FALSE;
      buffer += n;
      length -= n;
    }

  return TRUE;
}

static void
fake_write (gconstpointer buffer,
            gsize         length)
{
  while (length > 0)
    {
      gssize n = write (STDOUT_FILENO, buffer, length);

      if (n <= 0)
        _exit (1);
      buffer = (const guint8 *) buffer + n;
      length -= n;
    }
}

static void
fake_answer (const char *mode,
             guint32     id,
             KringGraph *graph)
{
  g_autoptr(GBytes) message = NULL;
  const guint8 *bytes;
  gsize length;

  for (guint i = 0; i < graph->n_nodes; i++)
    graph->nodes[i].x = 1000.0 * i;

  if (g_str_equal (mode, "another-request"))
    id += 1;
  if (g_str_equal (mode, "too-few"))
    graph->n_nodes--;
  if (g_str_equal (mode, "not-a-number"))
    graph->nodes[0].x = NAN;
  if (g_str_equal (mode, "far-away"))
    graph->nodes[0].y = 1e300;

  message = kring_protocol_pack_answer (id, g_str_equal (mode, "cannot") ? NULL : graph);
  bytes = g_bytes_get_data (message, &length);

  if (g_str_equal (mode, "half"))
    fake_write (bytes, length / 2);
  else if (g_str_equal (mode, "half-a-header"))
    fake_write (bytes, KRING_PROTOCOL_HEADER_SIZE / 2);
  else if (g_str_equal (mode, "huge"))
    {
      guint32 header[4];

      memcpy (header, bytes, sizeof header);
      header[3] = G_MAXUINT32;
      fake_write (header, sizeof header);
      pause ();
    }
  else if (g_str_equal (mode, "scrambled"))
    {
      g_autofree guint8 *scrambled = g_memdup2 (bytes, length);

      memset (scrambled + KRING_PROTOCOL_HEADER_SIZE, 0xaa, length - KRING_PROTOCOL_HEADER_SIZE);
      fake_write (scrambled, length);
      pause ();
    }
  else
    fake_write (bytes, length);
}

int
main (void)
{
  const char *mode = g_getenv ("KRING_FAKE_MODE");
  guint8 header[KRING_PROTOCOL_HEADER_SIZE];
  guint32 id;
  gsize length;

  if (g_str_equal (mode, "dies-at-once"))
    return 1;
  if (g_str_equal (mode, "deaf"))
    pause ();
  if (g_str_equal (mode, "endless"))
    while (TRUE)
      fake_write ("all work and no play ", 21);

  while (fake_read (header, sizeof header) && kring_protocol_parse_header (header, &id, &length))
    {
      guint8 *buffer = g_malloc (length);
      g_autoptr(GBytes) content = g_bytes_new_take (buffer, length);
      g_autoptr(KringGraph) graph = NULL;
      KringTask task;
      KringEngine engine;

      if (!fake_read (buffer, length))
        return 1;
      graph = kring_protocol_parse_request (content, &task, &engine);
      if (graph == NULL || g_str_equal (mode, "dies"))
        return 1;
      if (g_str_equal (mode, "hangs"))
        pause ();
      if (g_str_equal (mode, "garbage"))
        fake_write ("Segmentation fault (core dumped)\n", 33);

      fake_answer (mode, id, graph);
      if (g_str_has_prefix (mode, "half") || g_str_equal (mode, "once"))
        return 0;
    }

  return 0;
}
