/* kring-fallback.c: arranges nodes without an engine
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-placing.h"

#include "kring-neighbours.h"
#include "kring-shaping.h"

#include <math.h>

/* Rings are this far apart, and nodes on a ring, in points. Both ways are
 * wider from left to right, as nodes are. */
#define RING 105.0
#define STEP 105.0
#define WIDER 1.5

typedef struct
{
  guint node;
  double angle;
} KringSeat;

static int
kring_seat_compare (gconstpointer a,
                    gconstpointer b)
{
  const KringSeat *one = a;
  const KringSeat *other = b;

  if (one->angle != other->angle)
    return one->angle < other->angle ? -1 : 1;

  return one->node < other->node ? -1 : one->node > other->node;
}

/* In which direction from the centre the placed neighbours of a node stand. */
static double
kring_graph_get_direction (const KringGraph      *graph,
                           const KringNeighbours *neighbours,
                           guint                  node)
{
  guint n_neighbours;
  const guint *indices = kring_neighbours_get (neighbours, node, &n_neighbours);
  double x = 0, y = 0;

  for (guint i = 0; i < n_neighbours; i++)
    if (graph->nodes[indices[i]].has_position)
      {
        x += graph->nodes[indices[i]].x / WIDER;
        y += graph->nodes[indices[i]].y;
      }

  return x == 0 && y == 0 ? 0 : atan2 (y, x);
}

/* The nodes of a group, those that are fewer steps from its centre first. */
static guint
kring_neighbours_walk (const KringNeighbours *neighbours,
                       guint                  centre,
                       guint                 *walk,
                       gboolean              *seen)
{
  guint n_walk = 0;

  walk[n_walk++] = centre;
  seen[centre] = TRUE;
  for (guint i = 0; i < n_walk; i++)
    {
      guint n_neighbours;
      const guint *indices = kring_neighbours_get (neighbours, walk[i], &n_neighbours);

      for (guint j = 0; j < n_neighbours; j++)
        if (!seen[indices[j]])
          {
            seen[indices[j]] = TRUE;
            walk[n_walk++] = indices[j];
          }
    }

  return n_walk;
}

/* Seats a group around its centre, ring by ring; each node on the side of the
 * neighbours that sit further inwards. */
static void
kring_graph_seat (KringGraph            *graph,
                  const KringNeighbours *neighbours,
                  const guint           *walk,
                  guint                  n_walk,
                  KringSeat             *seats)
{
  guint first = 1;

  graph->nodes[walk[0]].x = 0;
  graph->nodes[walk[0]].y = 0;
  graph->nodes[walk[0]].has_position = TRUE;

  for (guint ring = 1; first < n_walk; ring++)
    {
      guint n_seats = MIN (n_walk - first, (guint) (2 * G_PI * ring * RING / STEP));

      for (guint i = 0; i < n_seats; i++)
        seats[i] = (KringSeat) { walk[first + i], kring_graph_get_direction (graph, neighbours, walk[first + i]) };
      qsort (seats, n_seats, sizeof (KringSeat), kring_seat_compare);

      for (guint i = 0; i < n_seats; i++)
        {
          KringGraphNode *node = &graph->nodes[seats[i].node];
          double angle = 2 * G_PI * i / n_seats - G_PI;

          node->x = ring * RING * WIDER * cos (angle);
          node->y = ring * RING * sin (angle);
          node->has_position = TRUE;
        }
      first += n_seats;
    }
}

/**
 * kring_placing_arrange:
 * @graph: a graph
 *
 * Arranges the nodes when no engine can: each group in rings around the node
 * with most edges, the nodes without any edge in rows below. Pinned nodes stay
 * where they are. The same graph always gives the same places.
 */
void
kring_placing_arrange (KringGraph *graph)
{
  g_autoptr(KringGraph) before = kring_graph_copy (graph);
  g_autoptr(KringNeighbours) neighbours = kring_neighbours_new (graph);
  guint n_components;
  g_autofree guint *components = kring_neighbours_get_components (neighbours, &n_components);
  g_autofree guint *centres = g_new (guint, n_components + 1);
  g_autofree guint *walk = g_new (guint, graph->n_nodes + 1);
  g_autofree gboolean *seen = g_new0 (gboolean, graph->n_nodes + 1);
  g_autofree KringSeat *seats = g_new (KringSeat, graph->n_nodes + 1);

  for (guint i = 0; i < n_components; i++)
    centres[i] = G_MAXUINT;
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      guint *centre = &centres[components[i]];
      guint n_neighbours, n_most = 0;

      kring_neighbours_get (neighbours, i, &n_neighbours);
      if (*centre != G_MAXUINT)
        kring_neighbours_get (neighbours, *centre, &n_most);
      if (*centre == G_MAXUINT || n_neighbours > n_most)
        *centre = i;
      graph->nodes[i].has_position = FALSE;
    }

  for (guint i = 0; i < n_components; i++)
    kring_graph_seat (graph, neighbours, walk, kring_neighbours_walk (neighbours, centres[i], walk, seen), seats);

  kring_shaping_finish (graph, before, KRING_SHAPING_TURN);
}
