/* kring-ring.c: arranges nodes in a ring
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-ring.h"

#include "kring-neighbours.h"
#include "kring-placing.h"

#include <math.h>
#include <string.h>

/* How much wider the ring is than high. */
#define WIDER 1.5

/* How often nodes move towards their neighbours on the ring. */
#define ROUNDS 40

/* In how many steps the ring is measured. */
#define STEPS 2000

typedef struct
{
  guint node;
  double angle;
} KringBead;

static int
kring_bead_compare (gconstpointer a,
                    gconstpointer b)
{
  const KringBead *one = a;
  const KringBead *other = b;

  if (one->angle != other->angle)
    return one->angle < other->angle ? -1 : 1;

  return one->node < other->node ? -1 : one->node > other->node;
}

/* How far the edges of a group reach along the ring, together. */
static double
kring_beads_measure (const KringNeighbours *neighbours,
                     const KringBead       *beads,
                     guint                  n_beads,
                     const double          *angles)
{
  double length = 0;

  for (guint i = 0; i < n_beads; i++)
    {
      guint n_neighbours;
      const guint *indices = kring_neighbours_get (neighbours, beads[i].node, &n_neighbours);

      for (guint j = 0; j < n_neighbours; j++)
        {
          double apart = fabs (angles[beads[i].node] - angles[indices[j]]);

          length += MIN (apart, 2 * G_PI - apart);
        }
    }

  return length;
}

/* Spaces the beads of a ring evenly, in their order. */
static void
kring_beads_space (const KringBead *beads,
                   guint            n_beads,
                   double          *angles)
{
  for (guint i = 0; i < n_beads; i++)
    angles[beads[i].node] = 2 * G_PI * i / n_beads;
}

/* Finds an order in which neighbours sit near each other: each round, every
 * node moves to the mean direction of its neighbours and its own. The best
 * round counts. */
static void
kring_beads_order (const KringNeighbours *neighbours,
                   KringBead             *beads,
                   guint                  n_beads,
                   double                *angles)
{
  g_autofree KringBead *best = g_memdup2 (beads, n_beads * sizeof (KringBead));
  double shortest;

  kring_beads_space (beads, n_beads, angles);
  shortest = kring_beads_measure (neighbours, beads, n_beads, angles);

  for (guint round = 0; round < ROUNDS; round++)
    {
      double length;

      for (guint i = 0; i < n_beads; i++)
        {
          guint n_neighbours;
          const guint *indices = kring_neighbours_get (neighbours, beads[i].node, &n_neighbours);
          double own = angles[beads[i].node];
          double x = n_neighbours * cos (own);
          double y = n_neighbours * sin (own);

          for (guint j = 0; j < n_neighbours; j++)
            {
              x += cos (angles[indices[j]]);
              y += sin (angles[indices[j]]);
            }
          beads[i].angle = atan2 (y, x);
        }
      qsort (beads, n_beads, sizeof (KringBead), kring_bead_compare);
      kring_beads_space (beads, n_beads, angles);

      length = kring_beads_measure (neighbours, beads, n_beads, angles);
      if (length < shortest)
        {
          shortest = length;
          memcpy (best, beads, n_beads * sizeof (KringBead));
        }
    }

  memcpy (beads, best, n_beads * sizeof (KringBead));
}

/* Puts the beads on an ellipse that is large enough, with the same room between
 * them all around: at its sides they stand on top of each other, and need less
 * than at its top. */
static void
kring_graph_put_on_ring (KringGraph      *graph,
                         const KringBead *beads,
                         guint            n_beads)
{
  g_autofree double *reached = g_new (double, STEPS + 1);
  double width = 0, height = 0;
  double scale;
  guint step = 0;

  for (guint i = 0; i < n_beads; i++)
    {
      width = MAX (width, graph->nodes[beads[i].node].width + 2 * KRING_PLACING_GAP);
      height = MAX (height, graph->nodes[beads[i].node].height + 2 * KRING_PLACING_GAP);
    }

  reached[0] = 0;
  for (guint i = 1; i <= STEPS; i++)
    {
      double angle = 2 * G_PI * (i - 0.5) / STEPS - G_PI / 2;

      reached[i] = reached[i - 1] + MAX (fabs (WIDER * sin (angle)) / width, fabs (cos (angle)) / height) * 2 * G_PI / STEPS;
    }
  scale = n_beads / reached[STEPS];

  for (guint i = 0; i < n_beads; i++)
    {
      KringGraphNode *node = &graph->nodes[beads[i].node];
      double angle;

      while (step < STEPS && reached[step] * scale < i)
        step++;
      angle = 2 * G_PI * step / STEPS - G_PI / 2;
      node->x = n_beads > 1 ? scale * WIDER * cos (angle) : 0;
      node->y = n_beads > 1 ? scale * sin (angle) : 0;
      node->has_position = TRUE;
    }
}

/**
 * kring_ring_arrange:
 * @graph: a graph
 *
 * Puts each group of nodes on a ring, in an order in which neighbours sit near
 * each other. Groups may overlap afterwards, and pinned nodes move.
 */
void
kring_ring_arrange (KringGraph *graph)
{
  g_autoptr(KringNeighbours) neighbours = kring_neighbours_new (graph);
  guint n_components;
  g_autofree guint *components = kring_neighbours_get_components (neighbours, &n_components);
  g_autofree KringBead *beads = g_new (KringBead, graph->n_nodes + 1);
  g_autofree double *angles = g_new0 (double, graph->n_nodes + 1);

  for (guint i = 0; i < graph->n_nodes; i++)
    beads[i] = (KringBead) { i, components[i] };
  qsort (beads, graph->n_nodes, sizeof (KringBead), kring_bead_compare);

  for (guint first = 0, end; first < graph->n_nodes; first = end)
    {
      for (end = first + 1; end < graph->n_nodes; end++)
        if (components[beads[end].node] != components[beads[first].node])
          break;

      kring_beads_order (neighbours, beads + first, end - first, angles);
      kring_graph_put_on_ring (graph, beads + first, end - first);
    }
}
