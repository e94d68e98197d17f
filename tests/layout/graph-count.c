/* graph-count.c: counts what makes a picture of a graph hard to read
 *
 * SPDX-License-Identifier: EUPL-1.2
 *
 * It looks at places and curves alone, so that the pictures of anyone are
 * counted alike. An edge without a route is the straight line between the
 * centres of its nodes.
 */

#include "graph-count.h"

#include <math.h>

/* Into how many straight pieces a curve is cut */
#define PIECES 16

/* What is this little, in points, is rounding. */
#define NOTHING 0.1

/* A curve that stays this near to the border of a box, in points, runs beside
 * it and not under it. */
#define BESIDE 0.5

typedef struct
{
  KringPoint *points;
  guint n_points;
  double left, top, right, bottom;
} Trail;

static void
trail_add (Trail *self, GArray *points, KringPoint point)
{
  g_array_append_val (points, point);
  self->left = MIN (self->left, point.x);
  self->right = MAX (self->right, point.x);
  self->top = MIN (self->top, point.y);
  self->bottom = MAX (self->bottom, point.y);
}

static KringPoint
get_point (const KringPoint *curve, double t)
{
  double s = 1 - t, a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;

  return (KringPoint) { a * curve[0].x + b * curve[1].x + c * curve[2].x + d * curve[3].x,
                        a * curve[0].y + b * curve[1].y + c * curve[2].y + d * curve[3].y };
}

static void
trail_init (Trail *self, const KringGraph *graph, const KringGraphEdge *edge)
{
  const KringGraphNode *tail = &graph->nodes[edge->tail], *head = &graph->nodes[edge->head];
  GArray *points = g_array_new (FALSE, FALSE, sizeof (KringPoint));

  *self = (Trail) { NULL, 0, INFINITY, INFINITY, -INFINITY, -INFINITY };
  if (edge->n_points == 0)
    {
      for (int i = 0; i <= PIECES; i++)
        {
          double t = i / (double) PIECES;

          trail_add (self, points, (KringPoint) { tail->x + (head->x - tail->x) * t, tail->y + (head->y - tail->y) * t });
        }
    }
  else
    {
      trail_add (self, points, edge->points[0]);
      for (guint at = 0; at + 3 < edge->n_points; at += 3)
        for (int i = 1; i <= PIECES; i++)
          trail_add (self, points, get_point (edge->points + at, i / (double) PIECES));
    }
  self->n_points = points->len;
  self->points = (KringPoint *) (gpointer) g_array_free (points, FALSE);
}

static Trail *
make_trails (const KringGraph *graph)
{
  Trail *trails = g_new (Trail, graph->n_edges + 1);

  for (guint i = 0; i < graph->n_edges; i++)
    trail_init (&trails[i], graph, &graph->edges[i]);
  return trails;
}

static void
free_trails (Trail *trails, guint n)
{
  for (guint i = 0; i < n; i++)
    g_free (trails[i].points);
  g_free (trails);
}

/* On which side of the line from a to b */
static double
get_side (KringPoint a, KringPoint b, KringPoint point)
{
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}

static gboolean
do_cross (KringPoint a, KringPoint b, KringPoint c, KringPoint d)
{
  if (MAX (a.x, b.x) < MIN (c.x, d.x) || MAX (c.x, d.x) < MIN (a.x, b.x) ||
      MAX (a.y, b.y) < MIN (c.y, d.y) || MAX (c.y, d.y) < MIN (a.y, b.y))
    return FALSE;

  /* A point on the line belongs to one side, so that a crossing at a joint of
   * two pieces counts once. */
  return (get_side (a, b, c) > 0) != (get_side (a, b, d) > 0) &&
         (get_side (c, d, a) > 0) != (get_side (c, d, b) > 0);
}

static gboolean
is_end (const KringGraphEdge *edge, guint node)
{
  return edge->tail == node || edge->head == node;
}

/* Lines that share an end may meet at its border: that is no crossing. */
static gboolean
is_at_shared_end (const KringGraph *graph, const KringGraphEdge *a, const KringGraphEdge *b, KringPoint point)
{
  guint ends[] = { a->tail, a->head };

  for (int i = 0; i < 2; i++)
    {
      const KringGraphNode *node = &graph->nodes[ends[i]];

      if (is_end (b, ends[i]) && fabs (point.x - node->x) <= node->width / 2 + 2 &&
          fabs (point.y - node->y) <= node->height / 2 + 2)
        return TRUE;
    }
  return FALSE;
}

/**
 * graph_count_overlaps:
 * @graph: a graph with places
 *
 * Returns: how many pairs of boxes overlap, those aside of which both are pinned
 */
guint
graph_count_overlaps (const KringGraph *graph)
{
  guint n = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    for (guint j = i + 1; j < graph->n_nodes; j++)
      {
        const KringGraphNode *a = &graph->nodes[i], *b = &graph->nodes[j];

        n += !(a->pinned && b->pinned) &&
             fabs (a->x - b->x) < (a->width + b->width) / 2 - NOTHING &&
             fabs (a->y - b->y) < (a->height + b->height) / 2 - NOTHING;
      }
  return n;
}

/**
 * graph_count_crossings:
 * @graph: a graph with places, and perhaps routes
 *
 * Returns: how often lines cross each other, where they meet at an end that
 *   they share aside
 */
guint
graph_count_crossings (const KringGraph *graph)
{
  Trail *trails = make_trails (graph);
  guint n = 0;

  for (guint i = 0; i < graph->n_edges; i++)
    for (guint j = i + 1; j < graph->n_edges; j++)
      {
        const Trail *a = &trails[i], *b = &trails[j];

        if (a->right < b->left || b->right < a->left || a->bottom < b->top || b->bottom < a->top)
          continue;
        for (guint k = 1; k < a->n_points; k++)
          for (guint l = 1; l < b->n_points; l++)
            n += do_cross (a->points[k - 1], a->points[k], b->points[l - 1], b->points[l]) &&
                 !is_at_shared_end (graph, &graph->edges[i], &graph->edges[j], a->points[k]);
      }
  free_trails (trails, graph->n_edges);
  return n;
}

static gboolean
is_inside (const KringGraphNode *node, KringPoint point)
{
  double x = fabs (point.x - node->x) / MAX (node->width / 2 - BESIDE, BESIDE);
  double y = fabs (point.y - node->y) / MAX (node->height / 2 - BESIDE, BESIDE);

  return node->shape == KRING_NODE_SHAPE_ELLIPSE ? x * x + y * y < 1 : x < 1 && y < 1;
}

/* Pieces can be longer than a box is wide: look every few points. */
static gboolean
runs_under (const Trail *trail, const KringGraphNode *node)
{
  for (guint i = 1; i < trail->n_points; i++)
    {
      KringPoint a = trail->points[i - 1], b = trail->points[i];
      int steps = CLAMP ((int) ceil (hypot (b.x - a.x, b.y - a.y) / 2), 1, 10000);

      for (int step = 0; step <= steps; step++)
        {
          double t = step / (double) steps;

          if (is_inside (node, (KringPoint) { a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t }))
            return TRUE;
        }
    }
  return FALSE;
}

/**
 * graph_count_foreign:
 * @graph: a graph with places, and perhaps routes
 *
 * Returns: how many times a line runs under a node that is not its end
 */
guint
graph_count_foreign (const KringGraph *graph)
{
  Trail *trails = make_trails (graph);
  guint n = 0;

  for (guint i = 0; i < graph->n_edges; i++)
    for (guint j = 0; j < graph->n_nodes; j++)
      {
        const KringGraphNode *node = &graph->nodes[j];

        n += !is_end (&graph->edges[i], j) &&
             trails[i].right > node->x - node->width / 2 && trails[i].left < node->x + node->width / 2 &&
             trails[i].bottom > node->y - node->height / 2 && trails[i].top < node->y + node->height / 2 &&
             runs_under (&trails[i], node);
      }
  free_trails (trails, graph->n_edges);
  return n;
}
