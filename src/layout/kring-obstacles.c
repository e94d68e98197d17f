/* kring-obstacles.c: the nodes that are in the way of lines
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-obstacles.h"

#include <math.h>

/* About as large as a node, in points; larger where nodes stand far apart, so
 * that there are not many more cells than nodes. */
#define LEAST_CELL 100.0

/* How long the straight pieces are that stand for a curve, in points, and how
 * many of them at most. */
#define PIECE 16.0
#define MOST_PIECES 64

/* What stands further away is not on the map. */
#define FAR_AWAY 1e9

struct _KringObstacles
{
  const KringGraph *graph;
  double left;
  double top;
  double cell;
  int n_columns;
  int n_rows;
  guint *starts;   /* of each cell, in nodes */
  guint *nodes;
  guint *counted;  /* per node, the last count that it was in */
  guint count;
  guint tail;
  guint head;
};

static gboolean
kring_node_stands (const KringGraphNode *node)
{
  return node->has_position && fabs (node->x) < FAR_AWAY && fabs (node->y) < FAR_AWAY;
}

static int
kring_obstacles_get_cell (const KringObstacles *self,
                          double                distance,
                          int                   n_cells)
{
  return (int) CLAMP (floor (distance / self->cell), 0, n_cells - 1);
}

/* Goes through the cells of each node: counts them, or fills them where there
 * is room for it. */
static void
kring_obstacles_fill (KringObstacles *self,
                      guint          *filled)
{
  for (guint i = 0; i < self->graph->n_nodes; i++)
    {
      const KringGraphNode *node = &self->graph->nodes[i];
      double x = node->x - self->left;
      double y = node->y - self->top;

      if (!kring_node_stands (node))
        continue;

      for (int row = kring_obstacles_get_cell (self, y - node->height / 2, self->n_rows);
           row <= kring_obstacles_get_cell (self, y + node->height / 2, self->n_rows); row++)
        for (int column = kring_obstacles_get_cell (self, x - node->width / 2, self->n_columns);
             column <= kring_obstacles_get_cell (self, x + node->width / 2, self->n_columns); column++)
          {
            guint cell = row * self->n_columns + column;

            if (self->nodes != NULL)
              self->nodes[self->starts[cell] + filled[cell]] = i;
            filled[cell]++;
          }
    }
}

/**
 * kring_obstacles_new:
 * @graph: a graph, that stays as it is and outlives what is returned
 *
 * Returns: (transfer full): its nodes, as obstacles
 */
KringObstacles *
kring_obstacles_new (const KringGraph *graph)
{
  KringObstacles *self = g_new0 (KringObstacles, 1);
  double right = -INFINITY, bottom = -INFINITY;
  g_autofree guint *filled = NULL;
  guint n_cells;

  self->graph = graph;
  self->left = INFINITY;
  self->top = INFINITY;
  self->counted = g_new0 (guint, graph->n_nodes + 1);
  self->tail = G_MAXUINT;
  self->head = G_MAXUINT;

  for (guint i = 0; i < graph->n_nodes; i++)
    if (kring_node_stands (&graph->nodes[i]))
      {
        self->left = MIN (self->left, graph->nodes[i].x);
        self->top = MIN (self->top, graph->nodes[i].y);
        right = MAX (right, graph->nodes[i].x);
        bottom = MAX (bottom, graph->nodes[i].y);
      }
  if (right < self->left)
    self->left = self->top = right = bottom = 0;

  self->cell = MAX (LEAST_CELL, MAX (right - self->left, bottom - self->top) / 1000);
  self->cell = MAX (self->cell, sqrt ((right - self->left) * (bottom - self->top) / (4.0 * graph->n_nodes + 64)));
  self->n_columns = 1 + (int) ((right - self->left) / self->cell);
  self->n_rows = 1 + (int) ((bottom - self->top) / self->cell);
  n_cells = self->n_columns * self->n_rows;
  self->starts = g_new0 (guint, n_cells + 1);
  filled = g_new0 (guint, n_cells);

  kring_obstacles_fill (self, filled);
  for (guint i = 0; i < n_cells; i++)
    {
      self->starts[i + 1] = self->starts[i] + filled[i];
      filled[i] = 0;
    }
  self->nodes = g_new (guint, self->starts[n_cells] + 1);
  kring_obstacles_fill (self, filled);

  return self;
}

/**
 * kring_obstacles_free:
 * @self: (transfer full): obstacles
 */
void
kring_obstacles_free (KringObstacles *self)
{
  g_free (self->starts);
  g_free (self->nodes);
  g_free (self->counted);
  g_free (self);
}

/**
 * kring_obstacles_pass:
 * @self: obstacles
 * @tail: the index of a node
 * @head: the index of another
 *
 * From here on, those two are not in the way: the line is theirs.
 */
void
kring_obstacles_pass (KringObstacles *self,
                      guint           tail,
                      guint           head)
{
  self->tail = tail;
  self->head = head;
}

/* Narrows the part of a line between @enter and @leave to where one of its
 * coordinates, that goes from @from by @step, is within @half of the middle. */
static gboolean
kring_clip (double  from,
            double  step,
            double  half,
            double *enter,
            double *leave)
{
  double one, other;

  if (step == 0)
    return fabs (from) < half;

  one = (-half - from) / step;
  other = (half - from) / step;
  *enter = MAX (*enter, MIN (one, other));
  *leave = MIN (*leave, MAX (one, other));

  return *enter < *leave;
}

/* Where the line enters the box of a node, as a part of its length; more than 1
 * where it does not. */
static double
kring_node_get_entry (const KringGraphNode *node,
                      KringPoint            from,
                      KringPoint            to,
                      double                margin)
{
  double enter = 0, leave = 1;

  if (kring_clip (from.x - node->x, to.x - from.x, node->width / 2 + margin, &enter, &leave) &&
      kring_clip (from.y - node->y, to.y - from.y, node->height / 2 + margin, &enter, &leave))
    return enter;

  return INFINITY;
}

/* Looks at the nodes of a cell for those that the line runs under, and that
 * have not been counted yet. */
static void
kring_obstacles_look (KringObstacles *self,
                      guint           cell,
                      KringPoint      from,
                      KringPoint      to,
                      double          margin,
                      guint          *first,
                      double         *nearest,
                      guint          *n_hit)
{
  for (guint i = self->starts[cell]; i < self->starts[cell + 1]; i++)
    {
      guint node = self->nodes[i];
      double entry;

      if (self->counted[node] == self->count || node == self->tail || node == self->head)
        continue;

      entry = kring_node_get_entry (&self->graph->nodes[node], from, to, margin);
      if (entry > 1)
        continue;

      self->counted[node] = self->count;
      (*n_hit)++;
      if (entry < *nearest)
        {
          *nearest = entry;
          *first = node;
        }
    }
}

/* Goes along the line, column by column of cells. */
static guint
kring_obstacles_follow (KringObstacles *self,
                        KringPoint      from,
                        KringPoint      to,
                        double          margin,
                        guint          *n_hit)
{
  double left = MIN (from.x, to.x) - margin - self->left;
  double right = MAX (from.x, to.x) + margin - self->left;
  double slope = to.x != from.x ? (to.y - from.y) / (to.x - from.x) : 0;
  int last = kring_obstacles_get_cell (self, right, self->n_columns);
  guint first = G_MAXUINT;
  double nearest = INFINITY;

  for (int column = kring_obstacles_get_cell (self, left, self->n_columns); column <= last; column++)
    {
      double top = MIN (from.y, to.y);
      double bottom = MAX (from.y, to.y);
      int last_row;

      /* What stands beyond the outer cells is in them. */
      if (slope != 0 && column > 0 && column < self->n_columns - 1)
        {
          double one = from.y + (self->left + column * self->cell - margin - from.x) * slope;
          double other = from.y + (self->left + (column + 1) * self->cell + margin - from.x) * slope;

          top = MAX (top, MIN (one, other));
          bottom = MIN (bottom, MAX (one, other));
        }

      last_row = kring_obstacles_get_cell (self, bottom + margin - self->top, self->n_rows);
      for (int row = kring_obstacles_get_cell (self, top - margin - self->top, self->n_rows); row <= last_row; row++)
        kring_obstacles_look (self, row * self->n_columns + column, from, to, margin, &first, &nearest, n_hit);
    }

  return first;
}

/**
 * kring_obstacles_find_first:
 * @self: obstacles
 * @from: where a straight line starts
 * @to: where it ends
 * @margin: how far it is to stay away, in points
 * @n_hit: (out): how many it runs under, or too close to
 *
 * Returns: the index of the first node that it meets, or %G_MAXUINT where its
 *   way is clear
 */
guint
kring_obstacles_find_first (KringObstacles *self,
                            KringPoint      from,
                            KringPoint      to,
                            double          margin,
                            guint          *n_hit)
{
  self->count++;
  *n_hit = 0;

  return kring_obstacles_follow (self, from, to, margin, n_hit);
}

static KringPoint
kring_curve_get (const KringPoint *curve,
                 double            t)
{
  double a = (1 - t) * (1 - t) * (1 - t);
  double b = 3 * (1 - t) * (1 - t) * t;
  double c = 3 * (1 - t) * t * t;
  double d = t * t * t;

  return (KringPoint) {
    a * curve[0].x + b * curve[1].x + c * curve[2].x + d * curve[3].x,
    a * curve[0].y + b * curve[1].y + c * curve[2].y + d * curve[3].y,
  };
}

/* How far a curve bends away from the straight line between its ends. */
static double
kring_curve_get_bend (const KringPoint *curve)
{
  double bend = 0;

  for (guint i = 1; i < 3; i++)
    bend = MAX (bend, MAX (fabs (curve[i].x - (curve[0].x * (3 - i) + curve[3].x * i) / 3),
                           fabs (curve[i].y - (curve[0].y * (3 - i) + curve[3].y * i) / 3)));

  return bend;
}

/**
 * kring_obstacles_count:
 * @self: obstacles
 * @route: (array length=n_points): a start point, then three points for each
 *   cubic Bézier curve
 * @n_points: how many points
 * @margin: how far it is to stay away, in points
 *
 * Returns: how many nodes the route runs under, or too close to
 */
guint
kring_obstacles_count (KringObstacles   *self,
                       const KringPoint *route,
                       guint             n_points,
                       double            margin)
{
  guint n_hit = 0;

  self->count++;
  for (guint i = 0; i + 3 < n_points; i += 3)
    {
      const KringPoint *curve = route + i;
      double length = hypot (curve[3].x - curve[0].x, curve[3].y - curve[0].y);
      guint n_pieces = kring_curve_get_bend (curve) < 0.5 ? 1 : (guint) CLAMP (length / PIECE, 4, MOST_PIECES);
      KringPoint from = curve[0];

      for (guint j = 1; j <= n_pieces; j++)
        {
          KringPoint to = kring_curve_get (curve, (double) j / n_pieces);

          kring_obstacles_follow (self, from, to, margin, &n_hit);
          from = to;
        }
    }

  return n_hit;
}
