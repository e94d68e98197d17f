/* kring-uncross.c: chooses between routes, so that lines cross less
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-uncross.h"

#include "kring-curve.h"
#include "kring-obstacles.h"
#include "kring-routes.h"

#include <math.h>

/* Into how many straight pieces a curve is cut that bends more than so many
 * points. */
#define PIECES 6
#define BEND 0.5

/* How near to a node, in points, a line runs under it. */
#define NEAR 1.5

/* After so many rounds hardly any route is changed. */
#define ROUNDS 3

/* A route in straight pieces. */
typedef struct
{
  KringPoint *points;
  guint n_points;
  KringPoint low; /* the upper left corner of the box around it */
  KringPoint high;
} KringTrail;

typedef struct
{
  KringGraph *graph;
  const KringGraph *other;
  GArray *pairs;
  KringTrail *trails[2]; /* per edge: of the graph, of the other */
  gboolean *is_other;    /* per edge: which of them is chosen */
  KringObstacles *obstacles;
} KringChoice;

static void
kring_trail_init (KringTrail           *self,
                  const KringGraphEdge *edge)
{
  self->points = g_new (KringPoint, (gsize) edge->n_points * PIECES + 1);
  self->n_points = 0;
  if (edge->n_points > 0)
    self->points[self->n_points++] = edge->points[0];
  for (guint i = 0; i + 3 < edge->n_points; i += 3)
    {
      guint n_pieces = kring_curve_get_bend (edge->points + i) > BEND ? PIECES : 1;

      for (guint j = 1; j <= n_pieces; j++)
        self->points[self->n_points++] = kring_curve_get_point (edge->points + i, (double) j / n_pieces);
    }

  self->low = (KringPoint) { INFINITY, INFINITY };
  self->high = (KringPoint) { -INFINITY, -INFINITY };
  for (guint i = 0; i < self->n_points; i++)
    {
      self->low = (KringPoint) { MIN (self->low.x, self->points[i].x), MIN (self->low.y, self->points[i].y) };
      self->high = (KringPoint) { MAX (self->high.x, self->points[i].x), MAX (self->high.y, self->points[i].y) };
    }
}

static double
kring_get_side (KringPoint a,
                KringPoint b,
                KringPoint point)
{
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}

static gboolean
kring_pieces_cross (const KringPoint *a,
                    const KringPoint *b)
{
  return MAX (a[0].x, a[1].x) >= MIN (b[0].x, b[1].x) && MAX (b[0].x, b[1].x) >= MIN (a[0].x, a[1].x) &&
         MAX (a[0].y, a[1].y) >= MIN (b[0].y, b[1].y) && MAX (b[0].y, b[1].y) >= MIN (a[0].y, a[1].y) &&
         (kring_get_side (a[0], a[1], b[0]) > 0) != (kring_get_side (a[0], a[1], b[1]) > 0) &&
         (kring_get_side (b[0], b[1], a[0]) > 0) != (kring_get_side (b[0], b[1], a[1]) > 0);
}

static guint
kring_trail_count_crossings (const KringTrail *self,
                             const KringTrail *other)
{
  guint n = 0;

  if (self->low.x > other->high.x || self->high.x < other->low.x ||
      self->low.y > other->high.y || self->high.y < other->low.y)
    return 0;

  for (guint i = 0; i + 1 < self->n_points; i++)
    {
      const KringPoint *piece = self->points + i;

      if (MIN (piece[0].x, piece[1].x) > other->high.x || MAX (piece[0].x, piece[1].x) < other->low.x ||
          MIN (piece[0].y, piece[1].y) > other->high.y || MAX (piece[0].y, piece[1].y) < other->low.y)
        continue;
      for (guint j = 0; j + 1 < other->n_points; j++)
        n += kring_pieces_cross (piece, other->points + j);
    }

  return n;
}

/* How often the edges from @first to @end cross the others, were they led as in
 * one graph or the other. */
static guint
kring_choice_count_crossings (const KringChoice *self,
                              guint              first,
                              guint              end,
                              gboolean           is_other)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    {
      const KringTrail *trail = &self->trails[is_other][g_array_index (self->pairs, KringPair, i).edge];

      for (guint j = 0; j < self->pairs->len; j++)
        {
          guint edge = g_array_index (self->pairs, KringPair, j).edge;

          if (j < first || j >= end)
            n += kring_trail_count_crossings (trail, &self->trails[self->is_other[edge]][edge]);
        }
    }

  return n;
}

static guint
kring_choice_count_under (const KringChoice *self,
                          guint              first,
                          guint              end,
                          gboolean           is_other)
{
  const KringGraph *graph = is_other ? self->other : self->graph;
  guint n = 0;

  for (guint i = first; i < end; i++)
    {
      const KringPair *pair = &g_array_index (self->pairs, KringPair, i);
      const KringGraphEdge *edge = &graph->edges[pair->edge];

      kring_obstacles_pass (self->obstacles, pair->low, pair->high);
      n += kring_obstacles_count (self->obstacles, edge->points, edge->n_points, NEAR);
    }

  return n;
}

/* Whether the edges from @first to @end are better led the other way. */
static gboolean
kring_choice_is_better (const KringChoice *self,
                        guint              first,
                        guint              end)
{
  gboolean now = self->is_other[g_array_index (self->pairs, KringPair, first).edge];

  for (guint i = first; i < end; i++)
    {
      guint edge = g_array_index (self->pairs, KringPair, i).edge;

      if (self->trails[0][edge].n_points == 0 || self->trails[1][edge].n_points == 0)
        return FALSE;
    }

  return kring_choice_count_crossings (self, first, end, !now) < kring_choice_count_crossings (self, first, end, now) &&
         kring_choice_count_under (self, first, end, !now) <= kring_choice_count_under (self, first, end, now);
}

/* Looks at all edges once. Returns whether a route was changed. */
static gboolean
kring_choice_go_through (KringChoice *self)
{
  gboolean changed = FALSE;

  for (guint first = 0, end; first < self->pairs->len; first = end)
    {
      end = kring_routes_get_end (self->pairs, first);
      if (!kring_choice_is_better (self, first, end))
        continue;

      changed = TRUE;
      for (guint i = first; i < end; i++)
        {
          guint edge = g_array_index (self->pairs, KringPair, i).edge;

          self->is_other[edge] = !self->is_other[edge];
        }
    }

  return changed;
}

/**
 * kring_uncross:
 * @graph: a graph whose edges have routes
 * @other: the same graph, with other routes
 *
 * Takes routes of @other where the edges cross others less often, and run under
 * no more nodes. Edges between the same two nodes are led by the same of the
 * two. Takes a fifth of a second for hundreds of edges, and grows with their
 * square: belongs in a thread.
 */
void
kring_uncross (KringGraph       *graph,
               const KringGraph *other)
{
  KringChoice choice = { graph, other };
  g_autofree KringTrail *ours = g_new (KringTrail, graph->n_edges + 1);
  g_autofree KringTrail *theirs = g_new (KringTrail, graph->n_edges + 1);
  g_autofree gboolean *is_other = g_new0 (gboolean, graph->n_edges + 1);
  g_autoptr(KringObstacles) obstacles = kring_obstacles_new (graph);
  g_autoptr(GArray) pairs = kring_routes_get_pairs (graph, G_MAXUINT);

  g_return_if_fail (graph->n_edges == other->n_edges);

  choice.pairs = pairs;
  choice.trails[0] = ours;
  choice.trails[1] = theirs;
  choice.is_other = is_other;
  choice.obstacles = obstacles;
  for (guint i = 0; i < graph->n_edges; i++)
    {
      kring_trail_init (&ours[i], &graph->edges[i]);
      kring_trail_init (&theirs[i], &other->edges[i]);
    }

  for (guint round = 0; round < ROUNDS && kring_choice_go_through (&choice); round++)
    ;

  for (guint i = 0; i < graph->n_edges; i++)
    {
      if (is_other[i])
        kring_graph_set_route (graph, i, other->edges[i].points, other->edges[i].n_points);
      g_free (ours[i].points);
      g_free (theirs[i].points);
    }
}
