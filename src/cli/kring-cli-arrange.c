/* kring-cli-arrange.c: puts a map in order for a file that shows it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-cli-arrange.h"

#include "kring-cli.h"

#include "layout/kring-placing.h"
#include "model/kring-map.h"

/* Nobody waits at a window here, so an engine may take its time. */
#define ARRANGE_TIMEOUT 120000
#define ROUTE_TIMEOUT 60000

/**
 * kring_cli_done_cb:
 * @data: a place for @result
 *
 * Keeps the result of what was asked.
 */
void
kring_cli_done_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  GAsyncResult **place = data;

  *place = g_object_ref (result);
}

/**
 * kring_cli_wait_for:
 * @result: the place that kring_cli_done_cb() was given
 *
 * Returns: (transfer none): the result, once it is there
 */
GAsyncResult *
kring_cli_wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

/**
 * kring_cli_arrange:
 * @scene: a map
 * @layout: what arranges
 * @engine: how
 * @error: where to put what went wrong
 *
 * Arranges a map.
 *
 * Returns: whether it was done
 */
gboolean
kring_cli_arrange (KringScene   *scene,
                   KringLayout  *layout,
                   KringEngine   engine,
                   GError      **error)
{
  g_autoptr (KringGraph) graph = kring_scene_make_graph (scene);
  g_autoptr (KringGraph) arranged = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  kring_layout_arrange_async (layout, graph, engine, ARRANGE_TIMEOUT, NULL, kring_cli_done_cb, &result);
  arranged = kring_layout_arrange_finish (layout, kring_cli_wait_for (&result), error);
  if (arranged == NULL)
    return FALSE;

  kring_scene_apply_graph (scene, arranged);

  return TRUE;
}

/**
 * kring_cli_place:
 * @scene: a map
 * @layout: what arranges
 *
 * As the window does on opening: a map without any place is arranged, and
 * newcomers find a place among those that have one.
 */
void
kring_cli_place (KringScene  *scene,
                 KringLayout *layout)
{
  GPtrArray *nodes = kring_scene_get_nodes (scene);
  guint n_unplaced = kring_scene_get_n_unplaced (scene);
  g_autoptr (KringGraph) graph = NULL;

  if (n_unplaced == 0)
    return;

  if (n_unplaced == nodes->len)
    {
      KringItem *map = kring_document_get_map (kring_scene_get_document (scene));
      KringArrangement arrangement = kring_item_get_int (map, KRING_MAP_ARRANGEMENT);
      KringEngine engine = kring_engine_for_arrangement (arrangement, nodes->len, kring_scene_get_lines (scene)->len);
      g_autoptr (GError) error = NULL;

      if (kring_cli_arrange (scene, layout, engine, &error))
        return;
      kring_cli_fail (error->message);
    }

  graph = kring_scene_make_graph (scene);
  if (n_unplaced == nodes->len)
    kring_placing_arrange (graph);
  else
    kring_placing_place_newcomers (graph);
  kring_scene_apply_graph (scene, graph);
}

/**
 * kring_cli_route:
 * @scene: a map
 * @layout: what finds better lines
 *
 * Better lines are worth waiting for, and straight ones a map all the same.
 */
void
kring_cli_route (KringScene  *scene,
                 KringLayout *layout)
{
  g_autoptr (KringGraph) graph = kring_scene_make_graph (scene);
  g_autoptr (KringGraph) routed = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  kring_layout_route_async (layout, graph, ROUTE_TIMEOUT, NULL, kring_cli_done_cb, &result);
  routed = kring_layout_route_finish (layout, kring_cli_wait_for (&result), NULL);
  if (routed != NULL)
    kring_scene_apply_graph (scene, routed);
}
