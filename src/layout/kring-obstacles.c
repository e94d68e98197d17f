/* kring-obstacles.c: the nodes that are in the way of lines
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-obstacles.h"

#include "kring-curve.h"

#include <math.h>

/* About as large as a node, in points; larger where nodes stand far apart, so
 * that there are not many more cells than nodes. */
#define LEAST_CELL 140.0

/* How long the straight pieces are that stand for a curve, in points, and how
 * many of them at most. */
#define PIECE 16.0
#define MOST_PIECES 64

/* What stands further away is not on the map. */
#define FAR_AWAY 1e9

typedef struct
{
  double x;
  double y;
  double half_width;
  double half_height;
} KringBox;

/* A straight line that is followed, and what it met. */
typedef struct
{
  KringPoint from;
  KringPoint to;
  double inverse_x; /* one over how far it goes; infinite where it does not */
  double inverse_y;
  double margin;
  double nearest;   /* where it meets the first node, as a part of its length */
  guint first;
  guint n_hit;
} KringLeg;

struct _KringObstacles
{
  const KringGraph *graph;
  KringBox *boxes;
  double left;
  double top;
  double cell;
  double per_point; /* cells */
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
  return (int) CLAMP (distance * self->per_point, 0, n_cells - 1);
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
  self->boxes = g_new0 (KringBox, graph->n_nodes + 1);
  self->tail = G_MAXUINT;
  self->head = G_MAXUINT;

  for (guint i = 0; i < graph->n_nodes; i++)
    if (kring_node_stands (&graph->nodes[i]))
      {
        const KringGraphNode *node = &graph->nodes[i];

        self->boxes[i] = (KringBox) { node->x, node->y, node->width / 2, node->height / 2 };
        self->left = MIN (self->left, graph->nodes[i].x);
        self->top = MIN (self->top, graph->nodes[i].y);
        right = MAX (right, graph->nodes[i].x);
        bottom = MAX (bottom, graph->nodes[i].y);
      }
  if (right < self->left)
    self->left = self->top = right = bottom = 0;

  self->cell = MAX (LEAST_CELL, MAX (right - self->left, bottom - self->top) / 1000);
  self->cell = MAX (self->cell, sqrt ((right - self->left) * (bottom - self->top) / (4.0 * graph->n_nodes + 64)));
  self->per_point = 1 / self->cell;
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
  g_free (self->boxes);
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
 * coordinates, that starts at @from and changes by one over @inverse, is within
 * @half of the middle. */
static gboolean
kring_clip (double  from,
            double  inverse,
            double  half,
            double *enter,
            double *leave)
{
  double one, other;

  if (isinf (inverse))
    return fabs (from) < half;

  one = (-half - from) * inverse;
  other = (half - from) * inverse;
  *enter = MAX (*enter, MIN (one, other));
  *leave = MIN (*leave, MAX (one, other));

  return *enter < *leave;
}

/* Where the line enters the box of a node, as a part of its length; more than 1
 * where it does not. */
static double
kring_leg_get_entry (const KringLeg *leg,
                     const KringBox *box)
{
  double enter = 0, leave = 1;

  if (kring_clip (leg->from.x - box->x, leg->inverse_x, box->half_width + leg->margin, &enter, &leave) &&
      kring_clip (leg->from.y - box->y, leg->inverse_y, box->half_height + leg->margin, &enter, &leave))
    return enter;

  return INFINITY;
}

/* Looks at the nodes of a cell for those that the line runs under, and that
 * have not been counted yet. */
static void
kring_obstacles_look (KringObstacles *self,
                      guint           cell,
                      KringLeg       *leg)
{
  for (guint i = self->starts[cell]; i < self->starts[cell + 1]; i++)
    {
      guint node = self->nodes[i];
      double entry;

      if (self->counted[node] == self->count || node == self->tail || node == self->head)
        continue;

      entry = kring_leg_get_entry (leg, &self->boxes[node]);
      if (entry > 1)
        continue;

      self->counted[node] = self->count;
      leg->n_hit++;
      if (entry < leg->nearest)
        {
          leg->nearest = entry;
          leg->first = node;
        }
    }
}

/* Whether what stands in further columns only is met later than the nearest. */
static gboolean
kring_obstacles_have_passed (const KringObstacles *self,
                             const KringLeg       *leg,
                             int                   column)
{
  double way = leg->to.x - leg->from.x;
  double reached = leg->from.x + leg->nearest * way - self->left;

  if (leg->first == G_MAXUINT)
    return FALSE;

  return way > 0 ? reached <= (column + 1) * self->cell - leg->margin : way < 0 && reached >= column * self->cell + leg->margin;
}

/* Goes along the line, column by column of cells, until as many nodes were met
 * as it is asked for, and the first of them is known. */
static void
kring_obstacles_follow (KringObstacles *self,
                        KringLeg       *leg,
                        guint           most)
{
  KringPoint from = leg->from, to = leg->to;
  double slope = to.x != from.x ? (to.y - from.y) / (to.x - from.x) : 0;
  int step = to.x < from.x ? -1 : 1;
  int end = kring_obstacles_get_cell (self, to.x + step * leg->margin - self->left, self->n_columns) + step;

  for (int column = kring_obstacles_get_cell (self, from.x - step * leg->margin - self->left, self->n_columns);
       column != end; column += step)
    {
      double top = MIN (from.y, to.y);
      double bottom = MAX (from.y, to.y);
      int last_row;

      /* What stands beyond the outer cells is in them. */
      if (slope != 0 && column > 0 && column < self->n_columns - 1)
        {
          double one = from.y + (self->left + column * self->cell - leg->margin - from.x) * slope;
          double other = from.y + (self->left + (column + 1) * self->cell + leg->margin - from.x) * slope;

          top = MAX (top, MIN (one, other));
          bottom = MIN (bottom, MAX (one, other));
        }

      last_row = kring_obstacles_get_cell (self, bottom + leg->margin - self->top, self->n_rows);
      for (int row = kring_obstacles_get_cell (self, top - leg->margin - self->top, self->n_rows); row <= last_row; row++)
        kring_obstacles_look (self, row * self->n_columns + column, leg);

      if (leg->n_hit >= most && kring_obstacles_have_passed (self, leg, column))
        break;
    }
}

static KringLeg
kring_leg_make (KringPoint from,
                KringPoint to,
                double     margin)
{
  return (KringLeg) { from, to, 1 / (to.x - from.x), 1 / (to.y - from.y), margin, INFINITY, G_MAXUINT, 0 };
}

/**
 * kring_obstacles_find_first:
 * @self: obstacles
 * @from: where a straight line starts
 * @to: where it ends
 * @margin: how far it is to stay away, in points
 * @most: after how many that are hit others need not be counted, at least 1
 * @n_hit: (out) (optional): how many it runs under, or too close to; where they
 *   are @most or more, maybe not all
 *
 * Returns: the index of the first node that it meets, or %G_MAXUINT where its
 *   way is clear
 */
guint
kring_obstacles_find_first (KringObstacles *self,
                            KringPoint      from,
                            KringPoint      to,
                            double          margin,
                            guint           most,
                            guint          *n_hit)
{
  KringLeg leg = kring_leg_make (from, to, margin);

  self->count++;
  kring_obstacles_follow (self, &leg, most);
  if (n_hit != NULL)
    *n_hit = leg.n_hit;

  return leg.first;
}

/* Whether a node that has not been counted yet is near the box around a curve. */
static gboolean
kring_obstacles_may_meet (const KringObstacles *self,
                          const KringPoint     *curve,
                          double                margin)
{
  double left = MIN (MIN (curve[0].x, curve[1].x), MIN (curve[2].x, curve[3].x)) - margin;
  double right = MAX (MAX (curve[0].x, curve[1].x), MAX (curve[2].x, curve[3].x)) + margin;
  double top = MIN (MIN (curve[0].y, curve[1].y), MIN (curve[2].y, curve[3].y)) - margin;
  double bottom = MAX (MAX (curve[0].y, curve[1].y), MAX (curve[2].y, curve[3].y)) + margin;
  int last_column = kring_obstacles_get_cell (self, right - self->left, self->n_columns);
  int last_row = kring_obstacles_get_cell (self, bottom - self->top, self->n_rows);

  for (int row = kring_obstacles_get_cell (self, top - self->top, self->n_rows); row <= last_row; row++)
    for (int column = kring_obstacles_get_cell (self, left - self->left, self->n_columns); column <= last_column; column++)
      {
        guint cell = row * self->n_columns + column;

        for (guint i = self->starts[cell]; i < self->starts[cell + 1]; i++)
          {
            guint node = self->nodes[i];
            const KringBox *box = &self->boxes[node];

            if (self->counted[node] != self->count && node != self->tail && node != self->head &&
                box->x - box->half_width < right && box->x + box->half_width > left &&
                box->y - box->half_height < bottom && box->y + box->half_height > top)
              return TRUE;
          }
      }

  return FALSE;
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
      gboolean is_straight = kring_curve_get_bend (curve) < 0.5;
      double length = hypot (curve[3].x - curve[0].x, curve[3].y - curve[0].y);
      guint n_pieces = is_straight ? 1 : (guint) CLAMP (length / PIECE, 4, MOST_PIECES);
      KringPoint from = curve[0];

      if (!is_straight && !kring_obstacles_may_meet (self, curve, margin))
        continue;

      for (guint j = 1; j <= n_pieces; j++)
        {
          KringPoint to = kring_curve_get_point (curve, (double) j / n_pieces);
          KringLeg leg = kring_leg_make (from, to, margin);

          kring_obstacles_follow (self, &leg, G_MAXUINT);
          n_hit += leg.n_hit;
          from = to;
        }
    }

  return n_hit;
}
