/* kring-detour.c: leads lines around the nodes in their way
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-detour.h"

#include "kring-routes.h"
#include "kring-way.h"

#include <math.h>

/* A line runs under a node when it is closer than this, and a detour is looked
 * for that stays further away; in points. */
#define NEAR 1.5
#define MARGIN 4.0

/* How far lines between the same two nodes stay apart, in points. */
#define APART 7.0

/* How far from a corner a line begins to turn, at most and at least. */
#define WIDEST_TURN 64.0
#define TIGHTEST_TURN 8.0

/* How many corners may be looked at: for one way, and on average. */
#define MOST_PATIENCE 400
#define LEAST_PATIENCE 8
#define ALL_PATIENCE 200000

/* How many edges are worth a thread, and how many threads may help. */
#define LEAST_SHARE 400
#define MOST_SHARES 4

/* One straight piece and one turn at each corner, and a straight piece. */
#define MOST_POINTS (3 * (2 * 8 + 1) + 1)

typedef struct
{
  KringPoint points[MOST_POINTS];
  guint n_points;
} KringRoute;

/* Several edges between the same two nodes, all from low to high. */
typedef struct
{
  KringGraph *graph;
  KringObstacles *obstacles;
  const KringPair *pairs;
  guint n_pairs;
  KringRoute *routes;  /* the best up to now */
  KringRoute *tried;
  guint n_under;       /* how many nodes those run under, all together */
} KringBundle;

/* How far the edge stands from the middle one, to the left. */
static double
kring_bundle_get_step (const KringBundle *self,
                       guint              index)
{
  return index - (self->n_pairs - 1) / 2.0;
}

/* Takes what was tried where it is better. */
static void
kring_bundle_judge (KringBundle *self)
{
  guint n_under = 0;

  for (guint i = 0; i < self->n_pairs && n_under < self->n_under; i++)
    n_under += kring_obstacles_count (self->obstacles, self->tried[i].points, self->tried[i].n_points, NEAR);

  if (n_under < self->n_under)
    {
      KringRoute *better = self->tried;

      self->tried = self->routes;
      self->routes = better;
      self->n_under = n_under;
    }
}

static void
kring_route_add_line (KringRoute *route,
                      KringPoint  to)
{
  KringPoint from = route->points[route->n_points - 1];

  route->points[route->n_points++] = (KringPoint) { (2 * from.x + to.x) / 3, (2 * from.y + to.y) / 3 };
  route->points[route->n_points++] = (KringPoint) { (from.x + 2 * to.x) / 3, (from.y + 2 * to.y) / 3 };
  route->points[route->n_points++] = to;
}

/* Adds a turn around a corner. */
static void
kring_route_add_turn (KringRoute *route,
                      KringPoint  corner,
                      KringPoint  to)
{
  KringPoint from = route->points[route->n_points - 1];

  route->points[route->n_points++] = (KringPoint) { (from.x + 2 * corner.x) / 3, (from.y + 2 * corner.y) / 3 };
  route->points[route->n_points++] = (KringPoint) { (to.x + 2 * corner.x) / 3, (to.y + 2 * corner.y) / 3 };
  route->points[route->n_points++] = to;
}

static KringPoint
kring_point_go (KringPoint from,
                KringPoint to,
                double     distance)
{
  double length = MAX (0.001, hypot (to.x - from.x, to.y - from.y));

  return (KringPoint) { from.x + (to.x - from.x) * distance / length, from.y + (to.y - from.y) * distance / length };
}

/* The corner of a way, moved to the left so that all of the line is. */
static KringPoint
kring_way_move_aside (const KringPoint *points,
                      guint             n_points,
                      guint             index,
                      double            aside)
{
  KringPoint before = points[index > 0 ? index - 1 : 0];
  KringPoint here = points[index];
  KringPoint after = points[MIN (index + 1, n_points - 1)];
  double length_in = hypot (here.x - before.x, here.y - before.y);
  double length_out = hypot (after.x - here.x, after.y - here.y);
  double x = 0, y = 0, square;

  if (length_in > 0)
    {
      x += (here.y - before.y) / length_in;
      y -= (here.x - before.x) / length_in;
    }
  if (length_out > 0)
    {
      x += (after.y - here.y) / length_out;
      y -= (after.x - here.x) / length_out;
    }

  /* In a sharp corner, no further than twice as far. */
  square = x * x + y * y;
  if (square < 0.25)
    return here;
  aside *= (index > 0 && index + 1 < n_points ? 2 : 1) / MAX (square, 1);

  return (KringPoint) { here.x + x * aside, here.y + y * aside };
}

/* Draws a line along a way, with round corners. */
static void
kring_bundle_draw (KringBundle      *self,
                   KringRoute       *route,
                   const KringPoint *way,
                   guint             n_way,
                   double            aside,
                   double            widest)
{
  const KringGraphNode *low = &self->graph->nodes[self->pairs[0].low];
  const KringGraphNode *high = &self->graph->nodes[self->pairs[0].high];
  double most_aside = 0.35 * MIN (MIN (low->width, low->height), MIN (high->width, high->height));
  KringPoint stops[MOST_POINTS];

  for (guint i = 0; i < n_way; i++)
    {
      gboolean is_end = i == 0 || i == n_way - 1;

      stops[i] = kring_way_move_aside (way, n_way, i, is_end ? CLAMP (aside, -most_aside, most_aside) : aside);
    }
  stops[0] = kring_routes_leave (low, stops[0], stops[1]);
  stops[n_way - 1] = kring_routes_leave (high, stops[n_way - 1], stops[n_way - 2]);

  route->points[0] = stops[0];
  route->n_points = 1;
  for (guint i = 1; i + 1 < n_way; i++)
    {
      double turn = MIN (hypot (stops[i].x - stops[i - 1].x, stops[i].y - stops[i - 1].y),
                         hypot (stops[i + 1].x - stops[i].x, stops[i + 1].y - stops[i].y)) * 0.45;

      turn = MIN (turn, widest);
      kring_route_add_line (route, kring_point_go (stops[i], stops[i - 1], turn));
      kring_route_add_turn (route, stops[i], kring_point_go (stops[i], stops[i + 1], turn));
    }
  kring_route_add_line (route, stops[n_way - 1]);
}

static void
kring_bundle_try_way (KringBundle      *self,
                      const KringPoint *way,
                      guint             n_way)
{
  for (double widest = WIDEST_TURN; widest >= TIGHTEST_TURN && self->n_under > 0; widest /= 2)
    {
      for (guint i = 0; i < self->n_pairs; i++)
        kring_bundle_draw (self, &self->tried[i], way, n_way, kring_bundle_get_step (self, i) * APART, widest);
      kring_bundle_judge (self);
    }
}

/* Starts from the routes that there are. Returns whether a better one is wanted. */
static gboolean
kring_bundle_begin (KringBundle *self)
{
  self->n_under = 0;
  for (guint i = 0; i < self->n_pairs; i++)
    {
      const KringGraphEdge *edge = &self->graph->edges[self->pairs[i].edge];

      if (edge->n_points < 4)
        return FALSE;

      self->n_under += kring_obstacles_count (self->obstacles, edge->points, edge->n_points, NEAR);
    }

  return self->n_under > 0;
}

static void
kring_bundle_end (KringBundle *self)
{
  for (guint i = 0; i < self->n_pairs; i++)
    {
      const KringPair *pair = &self->pairs[i];
      KringRoute *route = &self->routes[i];

      for (guint j = 0; self->graph->edges[pair->edge].tail != pair->low && j < route->n_points / 2; j++)
        {
          KringPoint point = route->points[j];

          route->points[j] = route->points[route->n_points - 1 - j];
          route->points[route->n_points - 1 - j] = point;
        }
      kring_graph_set_route (self->graph, pair->edge, route->points, route->n_points);
    }
}

/* A part of the edges, which one thread mends. */
typedef struct
{
  KringGraph *graph;
  const GArray *pairs;
  guint first;
  guint end;
} KringShare;

static gpointer
kring_share_mend (gpointer data)
{
  const KringShare *self = data;
  KringGraph *graph = self->graph;
  g_autoptr(KringObstacles) obstacles = kring_obstacles_new (graph);
  g_autoptr(KringWay) ways = kring_way_new (graph, obstacles);
  guint patience = CLAMP (ALL_PATIENCE / MAX (1, self->pairs->len), LEAST_PATIENCE, MOST_PATIENCE);
  g_autofree KringRoute *one = g_new (KringRoute, self->end - self->first + 1);
  g_autofree KringRoute *other = g_new (KringRoute, self->end - self->first + 1);

  for (guint first = self->first, end; first < self->end; first = end)
    {
      KringBundle bundle = { graph, obstacles, &g_array_index (self->pairs, KringPair, first), 0, one, other };
      const KringPair *pair = bundle.pairs;
      const KringPoint *way;
      guint n_way, n_under;

      end = kring_routes_get_end (self->pairs, first);
      bundle.n_pairs = end - first;
      kring_obstacles_pass (obstacles, pair->low, pair->high);
      if (!kring_bundle_begin (&bundle))
        continue;

      n_under = bundle.n_under;
      for (guint narrow = 0; narrow < 2 && bundle.n_under > 0; narrow++)
        {
          double margin = narrow ? NEAR : MARGIN + (bundle.n_pairs - 1) * APART / 2;

          way = kring_way_find (ways, pair->low, pair->high, margin, patience, &n_way);
          if (n_way > 2)
            kring_bundle_try_way (&bundle, way, n_way);
        }
      if (bundle.n_under < n_under)
        kring_bundle_end (&bundle);
    }

  return NULL;
}

/**
 * kring_detour_mend:
 * @graph: a graph whose edges have routes
 *
 * Gives each edge that runs under a node that is not its own a route around
 * it, where there is one, or one that runs under fewer: along the corners of
 * what stands between. Edges between the same two nodes go the same
 * way and stay apart. Other routes stay as they are. The same graph always gets
 * the same routes, whatever number of processors share the work. Takes up to a
 * quarter of a second for thousands of edges: belongs in a thread.
 */
void
kring_detour_mend (KringGraph *graph)
{
  g_autoptr(GArray) pairs = kring_routes_get_pairs (graph, G_MAXUINT);
  guint n_shares = CLAMP (pairs->len / LEAST_SHARE, 1, MIN (MOST_SHARES, g_get_num_processors ()));
  KringShare shares[MOST_SHARES];
  GThread *threads[MOST_SHARES] = { NULL };
  guint first = 0;

  for (guint i = 0; i < n_shares; i++)
    {
      guint end = MAX (first, pairs->len * (i + 1) / n_shares);

      /* Edges between the same two nodes stay together. */
      if (end < pairs->len)
        end = kring_routes_get_end (pairs, end);
      shares[i] = (KringShare) { graph, pairs, first, end };
      first = end;
      if (i + 1 < n_shares)
        threads[i] = g_thread_try_new ("kring-detour", kring_share_mend, &shares[i], NULL);
      if (threads[i] == NULL)
        kring_share_mend (&shares[i]);
    }
  for (guint i = 0; i < n_shares; i++)
    if (threads[i] != NULL)
      g_thread_join (threads[i]);
}
