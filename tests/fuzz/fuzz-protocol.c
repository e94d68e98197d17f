/* fuzz-protocol.c: any bytes as what the layout program and its client say
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "layout/kring-protocol.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (KringGraph) graph = NULL;
  g_autoptr (KringGraph) asked = kring_graph_new ();
  KringTask task;
  KringEngine engine;
  gboolean done;

  graph = kring_protocol_parse_request (bytes, &task, &engine);
  if (graph != NULL)
    {
      g_autoptr (GBytes) packed = kring_protocol_pack_answer (1, graph);

      g_assert_nonnull (packed);
    }

  for (int i = 0; i < 3; i++)
    kring_graph_add_node (asked, "abc", 0, 40, 20);
  kring_graph_add_edge (asked, NULL, 0, 1, 1);
  kring_protocol_parse_answer (bytes, asked, &done);

  return 0;
}
