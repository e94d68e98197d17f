/* kring-way.c: the shortest way between two nodes, around others
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-way.h"

#include <math.h>

/* Ways lead so much further around a corner than they need to, in points. */
#define AROUND 1.0

/* What a corner, and a node that the way runs under, cost beside its length,
 * in points. */
#define CORNER_COST 12.0
#define UNDER_COST 3000.0

/* What a line costs that leaves a node at the corner that a way goes around, and
 * so is crossed, in points. */
#define LINE_COST 4.0

/* No way has more corners. */
#define MOST_CORNERS 8

#define CORNERS 4

/* A place where the way may bend. */
typedef struct
{
  KringPoint point;
  double cost;      /* of the way that leads here */
  double least;     /* of a way to the end through here */
  guint before;     /* the stop that it comes from */
  guint n_corners;
  gboolean is_done;
} KringStop;

struct _KringWay
{
  const KringGraph *graph;
  KringObstacles *obstacles;
  GArray *stops;
  guint *stop_of;  /* per corner of a node, its stop in this search */
  guint *search;   /* per corner of a node, in which search that was */
  guint *n_lines;  /* per corner of a node, the edges that leave it there */
  guint n_searches;
  KringPoint points[MOST_CORNERS + 2];
};

/* The corner at which an edge leaves a node. */
static guint
kring_graph_get_corner (const KringGraph *graph,
                        guint             node,
                        guint             other)
{
  return node * CORNERS + (graph->nodes[other].x > graph->nodes[node].x ? 1 : 0) +
         (graph->nodes[other].y > graph->nodes[node].y ? 2 : 0);
}

/**
 * kring_way_new:
 * @graph: a graph, that stays as it is and outlives what is returned
 * @obstacles: its nodes
 *
 * Returns: (transfer full): what finds ways
 */
KringWay *
kring_way_new (const KringGraph *graph,
               KringObstacles   *obstacles)
{
  KringWay *self = g_new0 (KringWay, 1);

  self->graph = graph;
  self->obstacles = obstacles;
  self->stops = g_array_new (FALSE, FALSE, sizeof (KringStop));
  self->stop_of = g_new (guint, CORNERS * graph->n_nodes + 1);
  self->search = g_new0 (guint, CORNERS * graph->n_nodes + 1);
  self->n_lines = g_new0 (guint, CORNERS * graph->n_nodes + 1);
  for (guint i = 0; i < graph->n_edges; i++)
    {
      const KringGraphEdge *edge = &graph->edges[i];

      self->n_lines[kring_graph_get_corner (graph, edge->tail, edge->head)]++;
      self->n_lines[kring_graph_get_corner (graph, edge->head, edge->tail)]++;
    }

  return self;
}

/**
 * kring_way_free:
 * @self: (transfer full): what finds ways
 */
void
kring_way_free (KringWay *self)
{
  g_array_unref (self->stops);
  g_free (self->stop_of);
  g_free (self->search);
  g_free (self->n_lines);
  g_free (self);
}

static KringStop *
kring_way_get_stop (KringWay *self,
                    guint     index)
{
  return &g_array_index (self->stops, KringStop, index);
}

static KringPoint
kring_way_get_corner (const KringWay *self,
                      guint           corner,
                      double          margin)
{
  const KringGraphNode *node = &self->graph->nodes[corner / CORNERS];
  double half_width = node->width / 2 + margin + AROUND;
  double half_height = node->height / 2 + margin + AROUND;

  return (KringPoint) {
    node->x + (corner & 1 ? half_width : -half_width),
    node->y + (corner & 2 ? half_height : -half_height),
  };
}

/* Whether the way from a place touches the node at one of its corners, with all of
 * it to one side: a short way bends nowhere else. */
static gboolean
kring_way_touches (const KringWay *self,
                   KringPoint      from,
                   guint           corner,
                   KringPoint      point,
                   double          margin)
{
  gboolean is_left = FALSE, is_right = FALSE;

  for (guint other = corner / CORNERS * CORNERS; other < (corner / CORNERS + 1) * CORNERS; other++)
    {
      KringPoint place = kring_way_get_corner (self, other, margin);
      double turn = (point.x - from.x) * (place.y - from.y) - (point.y - from.y) * (place.x - from.x);

      is_left = is_left || (other != corner && turn > 0);
      is_right = is_right || (other != corner && turn < 0);
    }

  return !is_left || !is_right;
}

/* What the way to a corner costs by way of a stop. */
static double
kring_way_get_cost (KringWay   *self,
                    guint       corner,
                    KringPoint  point,
                    guint       before)
{
  const KringStop *from = kring_way_get_stop (self, before);
  double x = point.x - from->point.x, y = point.y - from->point.y;

  return from->cost + sqrt (x * x + y * y) + CORNER_COST + self->n_lines[corner] * LINE_COST;
}

/* Whether a way to the corner is known that costs no more. */
static gboolean
kring_way_knows_better (KringWay *self,
                        guint     corner,
                        double    cost)
{
  return self->search[corner] == self->n_searches && kring_way_get_stop (self, self->stop_of[corner])->cost <= cost;
}

/* Notes that the way to a corner leads by way of a stop. */
static void
kring_way_reach (KringWay   *self,
                 guint       corner,
                 KringPoint  point,
                 double      cost,
                 guint       before,
                 KringPoint  end)
{
  KringStop stop = {
    .point = point,
    .cost = cost,
    .least = cost + hypot (end.x - point.x, end.y - point.y),
    .before = before,
    .n_corners = kring_way_get_stop (self, before)->n_corners + 1,
  };

  if (self->search[corner] != self->n_searches)
    {
      self->search[corner] = self->n_searches;
      self->stop_of[corner] = self->stops->len;
      g_array_append_val (self->stops, stop);
    }
  else
    *kring_way_get_stop (self, self->stop_of[corner]) = stop;
}

/* Goes on from a stop to the corners of a node that is in the way, and where
 * others are before those, to the corners of these. */
static void
kring_way_go_round (KringWay   *self,
                    guint       before,
                    guint       node,
                    double      margin,
                    KringPoint  end,
                    gboolean    may_go_further)
{
  KringPoint from = kring_way_get_stop (self, before)->point;

  for (guint corner = node * CORNERS; corner < (node + 1) * CORNERS; corner++)
    {
      KringPoint point = kring_way_get_corner (self, corner, margin);
      double cost = kring_way_get_cost (self, corner, point, before);
      guint first;

      if ((point.x == from.x && point.y == from.y) || kring_way_knows_better (self, corner, cost) ||
          !kring_way_touches (self, from, corner, point, margin))
        continue;

      first = kring_obstacles_find_first (self->obstacles, from, point, margin, 1, NULL);
      if (first == G_MAXUINT)
        kring_way_reach (self, corner, point, cost, before, end);
      else if (may_go_further && first != node)
        kring_way_go_round (self, before, first, margin, end, FALSE);
    }
}

/* The stop from which the way promises to be shortest. */
static guint
kring_way_choose (KringWay *self)
{
  guint best = G_MAXUINT;

  for (guint i = 0; i < self->stops->len; i++)
    {
      const KringStop *stop = kring_way_get_stop (self, i);

      if (!stop->is_done && (best == G_MAXUINT || stop->least < kring_way_get_stop (self, best)->least))
        best = i;
    }

  return best;
}

/* Leaves out the corners that the way does not need. */
static guint
kring_way_tighten (KringWay *self,
                   guint     n_points,
                   double    margin)
{
  for (guint i = 1; i + 1 < n_points;)
    {
      if (kring_obstacles_find_first (self->obstacles, self->points[i - 1], self->points[i + 1], margin, 1, NULL) == G_MAXUINT)
        {
          for (guint j = i; j + 1 < n_points; j++)
            self->points[j] = self->points[j + 1];
          n_points--;
          i = MAX (1, i - 1);
        }
      else
        i++;
    }

  return n_points;
}

/**
 * kring_way_find:
 * @self: what finds ways
 * @tail: the index of the node where it starts
 * @head: the index of the node where it ends
 * @margin: how far it is to stay away from others, in points
 * @patience: how many corners to go on from, before the best that was found
 *   has to do
 * @n_points: (out): how many points there are
 *
 * Returns: (transfer none) (array length=n_points): the centre of @tail, the
 *   corners, and the centre of @head, until the next search; where there is no
 *   clear way it runs under as few nodes as could be found
 */
const KringPoint *
kring_way_find (KringWay *self,
                guint     tail,
                guint     head,
                double    margin,
                guint     patience,
                guint    *n_points)
{
  KringPoint start = { self->graph->nodes[tail].x, self->graph->nodes[tail].y };
  KringPoint end = { self->graph->nodes[head].x, self->graph->nodes[head].y };
  KringStop first = { .point = start, .least = hypot (end.x - start.x, end.y - start.y) };
  double best = INFINITY;
  guint last = 0;

  self->n_searches++;
  g_array_set_size (self->stops, 0);
  g_array_append_val (self->stops, first);
  kring_obstacles_pass (self->obstacles, tail, head);

  for (guint i = 0; i < patience; i++)
    {
      guint index = kring_way_choose (self);
      KringStop *stop;
      guint in_the_way, n_hit, most;
      double cost;

      if (index == G_MAXUINT || kring_way_get_stop (self, index)->least >= best)
        break;

      stop = kring_way_get_stop (self, index);
      stop->is_done = TRUE;
      most = best < INFINITY ? (guint) MIN (1 + (best - stop->least) / UNDER_COST, G_MAXINT) : G_MAXUINT;
      in_the_way = kring_obstacles_find_first (self->obstacles, stop->point, end, margin, most, &n_hit);
      cost = stop->least + n_hit * UNDER_COST;
      if (cost < best)
        {
          best = cost;
          last = index;
        }
      if (n_hit > 0 && stop->n_corners < MOST_CORNERS)
        kring_way_go_round (self, index, in_the_way, margin, end, TRUE);
    }

  *n_points = kring_way_get_stop (self, last)->n_corners + 2;
  self->points[*n_points - 1] = end;
  for (guint i = *n_points - 1; i > 0; i--)
    {
      self->points[i - 1] = kring_way_get_stop (self, last)->point;
      last = kring_way_get_stop (self, last)->before;
    }
  *n_points = kring_way_tighten (self, *n_points, margin);

  return self->points;
}
