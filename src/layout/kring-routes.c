/* kring-routes.c: draws an edge from outline to outline
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-routes.h"

#include <math.h>

/* How far two edges between the same nodes bend apart, in points. */
#define SPREAD 14.0

static gboolean
kring_point_is_usable (double x,
                       double y)
{
  return isfinite (x) && isfinite (y) && fabs (x) < 1e9 && fabs (y) < 1e9;
}

/* Where the ray from (x, y), measured from the centre of an ellipse and
 * inside it, along (dx, dy) leaves it, as a multiple of (dx, dy). */
static double
kring_ellipse_leave (double half_width,
                     double half_height,
                     double x,
                     double y,
                     double dx,
                     double dy)
{
  double a, b, c;

  x /= half_width;
  dx /= half_width;
  y /= half_height;
  dy /= half_height;
  a = dx * dx + dy * dy;
  b = x * dx + y * dy;
  c = x * x + y * y - 1;

  return (-b + sqrt (MAX (0, b * b - a * c))) / a;
}

static double
kring_box_leave (double half_width,
                 double half_height,
                 double radius,
                 double x,
                 double y,
                 double dx,
                 double dy)
{
  double across = dx > 0 ? (half_width - x) / dx : dx < 0 ? (-half_width - x) / dx : INFINITY;
  double down = dy > 0 ? (half_height - y) / dy : dy < 0 ? (-half_height - y) / dy : INFINITY;
  double t = MIN (across, down);
  double corner_x = half_width - radius;
  double corner_y = half_height - radius;

  if (fabs (x + t * dx) > corner_x && fabs (y + t * dy) > corner_y)
    {
      corner_x = copysign (corner_x, x + t * dx);
      corner_y = copysign (corner_y, y + t * dy);
      t = MIN (t, kring_ellipse_leave (radius, radius, x - corner_x, y - corner_y, dx, dy));
    }

  return t;
}

/**
 * kring_routes_leave:
 * @node: a node with a position
 * @from: a point inside its outline
 * @towards: another point
 *
 * Returns: where the line from @from to @towards, or further, crosses the
 *   outline
 */
KringPoint
kring_routes_leave (const KringGraphNode *node,
                    KringPoint            from,
                    KringPoint            towards)
{
  double half_width = MAX (1, node->width / 2);
  double half_height = MAX (1, node->height / 2);
  double radius = CLAMP (node->radius, 0, MIN (half_width, half_height));
  double x = from.x - node->x;
  double y = from.y - node->y;
  double dx = towards.x - from.x;
  double dy = towards.y - from.y;
  double t;

  if (dx == 0 && dy == 0)
    return from;

  switch (node->shape)
    {
    case KRING_NODE_SHAPE_ELLIPSE:
      t = kring_ellipse_leave (half_width, half_height, x, y, dx, dy);
      break;

    case KRING_NODE_SHAPE_BOX:
    default:
      t = kring_box_leave (half_width, half_height, radius, x, y, dx, dy);
      break;
    }

  return (KringPoint) { from.x + t * dx, from.y + t * dy };
}

/**
 * kring_routes_find_outline:
 * @node: a node with a position
 * @towards: a point
 *
 * Returns: where the line from the node's centre to @towards crosses the
 *   node's outline; the centre, where @towards is there too
 */
KringPoint
kring_routes_find_outline (const KringGraphNode *node,
                           KringPoint            towards)
{
  return kring_routes_leave (node, (KringPoint) { node->x, node->y }, towards);
}

/* Routes one of several edges between two nodes; @step is how far it stands
 * from the middle one, to the left as seen from the node with the lower index. */
static void
kring_routes_make_one (KringGraph      *graph,
                       const KringPair *pair,
                       double           step)
{
  const KringGraphEdge *edge = &graph->edges[pair->edge];
  const KringGraphNode *low = &graph->nodes[pair->low];
  const KringGraphNode *high = &graph->nodes[pair->high];
  double dx = high->x - low->x;
  double dy = high->y - low->y;
  double length = hypot (dx, dy);
  KringPoint points[4];
  double normal_x, normal_y, bend, aside;

  if (!low->has_position || !high->has_position || !(length > 0) ||
      !kring_point_is_usable (low->x, low->y) || !kring_point_is_usable (high->x, high->y))
    {
      kring_graph_set_route (graph, pair->edge, NULL, 0);
      return;
    }

  normal_x = dy / length;
  normal_y = -dx / length;
  bend = step * SPREAD;
  aside = MIN (MIN (low->width, low->height), MIN (high->width, high->height)) * 0.35;
  aside = CLAMP (bend * 0.5, -aside, aside);

  points[0] = (KringPoint) { low->x + normal_x * aside, low->y + normal_y * aside };
  points[1] = (KringPoint) { low->x + dx / 3 + normal_x * bend, low->y + dy / 3 + normal_y * bend };
  points[2] = (KringPoint) { high->x - dx / 3 + normal_x * bend, high->y - dy / 3 + normal_y * bend };
  points[3] = (KringPoint) { high->x + normal_x * aside, high->y + normal_y * aside };
  points[0] = kring_routes_leave (low, points[0], points[1]);
  points[3] = kring_routes_leave (high, points[3], points[2]);

  /* Nodes on top of each other: there is no way between their outlines. */
  if ((points[3].x - points[0].x) * dx + (points[3].y - points[0].y) * dy <= 0)
    {
      points[0] = (KringPoint) { low->x, low->y };
      points[3] = (KringPoint) { high->x, high->y };
    }

  if (step == 0)
    {
      points[1].x = points[0].x + (points[3].x - points[0].x) / 3;
      points[1].y = points[0].y + (points[3].y - points[0].y) / 3;
      points[2].x = points[3].x - (points[3].x - points[0].x) / 3;
      points[2].y = points[3].y - (points[3].y - points[0].y) / 3;
    }

  if (edge->tail != pair->low)
    {
      KringPoint turned[] = { points[3], points[2], points[1], points[0] };

      kring_graph_set_route (graph, pair->edge, turned, G_N_ELEMENTS (turned));
    }
  else
    kring_graph_set_route (graph, pair->edge, points, G_N_ELEMENTS (points));
}

static int
kring_pair_compare (gconstpointer a,
                    gconstpointer b)
{
  const KringPair *one = a;
  const KringPair *other = b;

  if (one->low != other->low)
    return one->low < other->low ? -1 : 1;
  if (one->high != other->high)
    return one->high < other->high ? -1 : 1;

  return one->edge < other->edge ? -1 : one->edge > other->edge;
}

/**
 * kring_routes_get_pairs:
 * @graph: a graph
 * @node: the index of a node, or %G_MAXUINT
 *
 * Returns: (transfer full) (element-type KringPair): the edges of that node, or
 *   all of them, with those between the same two nodes next to each other
 */
GArray *
kring_routes_get_pairs (const KringGraph *graph,
                        guint             node)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (KringPair));

  for (guint i = 0; i < graph->n_edges; i++)
    {
      const KringGraphEdge *edge = &graph->edges[i];
      KringPair pair = { MIN (edge->tail, edge->head), MAX (edge->tail, edge->head), i };

      if (node == G_MAXUINT || node == edge->tail || node == edge->head)
        g_array_append_val (pairs, pair);
    }
  g_array_sort (pairs, kring_pair_compare);

  return pairs;
}

/**
 * kring_routes_get_end:
 * @pairs: (element-type KringPair): what kring_routes_get_pairs() gave
 * @first: the index of a pair
 *
 * Returns: the index after that of the last pair of the same two nodes
 */
guint
kring_routes_get_end (const GArray *pairs,
                      guint         first)
{
  const KringPair *pair = &g_array_index (pairs, KringPair, first);
  guint end = first + 1;

  while (end < pairs->len &&
         g_array_index (pairs, KringPair, end).low == pair->low &&
         g_array_index (pairs, KringPair, end).high == pair->high)
    end++;

  return end;
}

static void
kring_routes_make_for (KringGraph *graph,
                       guint       node)
{
  g_autoptr(GArray) pairs = kring_routes_get_pairs (graph, node);

  for (guint first = 0, end; first < pairs->len; first = end)
    {
      end = kring_routes_get_end (pairs, first);
      for (guint i = first; i < end; i++)
        kring_routes_make_one (graph, &g_array_index (pairs, KringPair, i),
                               i - first - (end - first - 1) / 2.0);
    }
}

static gboolean
kring_route_is_straight (const KringPoint *points,
                         guint             n_points)
{
  double dx = points[n_points - 1].x - points[0].x;
  double dy = points[n_points - 1].y - points[0].y;
  double length = MAX (1, hypot (dx, dy));

  for (guint i = 1; i + 1 < n_points; i++)
    if (fabs ((points[i].x - points[0].x) * dy - (points[i].y - points[0].y) * dx) > 2 * length)
      return FALSE;

  return TRUE;
}

/* Sets the route of an edge to one that leads around what is in its way, moved
 * aside by @step where several edges share it. @points run from low to high. */
static void
kring_routes_lead_one (KringGraph       *graph,
                       const KringPair  *pair,
                       double            step,
                       const KringPoint *points,
                       guint             n_points)
{
  const KringGraphNode *low = &graph->nodes[pair->low];
  const KringGraphNode *high = &graph->nodes[pair->high];
  gboolean turned = graph->edges[pair->edge].tail != pair->low;
  double dx = points[n_points - 1].x - points[0].x;
  double dy = points[n_points - 1].y - points[0].y;
  double length = MAX (1, hypot (dx, dy));
  double aside_x = dy / length * step * SPREAD / 2;
  double aside_y = -dx / length * step * SPREAD / 2;
  g_autofree KringPoint *route = g_new (KringPoint, n_points);

  for (guint i = 0; i < n_points; i++)
    route[i] = (KringPoint) { points[i].x + aside_x, points[i].y + aside_y };
  route[0] = kring_routes_find_outline (low, route[0]);
  route[n_points - 1] = kring_routes_find_outline (high, route[n_points - 1]);

  for (guint i = 0; turned && i < n_points / 2; i++)
    {
      KringPoint point = route[i];

      route[i] = route[n_points - 1 - i];
      route[n_points - 1 - i] = point;
    }

  kring_graph_set_route (graph, pair->edge, route, n_points);
}

/**
 * kring_routes_adopt:
 * @graph: a graph whose edges may have routes that lead around nodes, the
 *   same for all edges between the same two nodes
 * @before: the same graph as it was, with the positions that hold
 *
 * Makes routes for a map of what an engine gave: those that lead around a node
 * are kept, and drawn apart where several edges share one; the others are made
 * as by kring_routes_make(). The nodes stand where they stood before.
 */
void
kring_routes_adopt (KringGraph       *graph,
                    const KringGraph *before)
{
  g_autoptr(GArray) pairs = kring_routes_get_pairs (graph, G_MAXUINT);

  g_return_if_fail (graph->n_nodes == before->n_nodes);

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      graph->nodes[i].x = before->nodes[i].x;
      graph->nodes[i].y = before->nodes[i].y;
      graph->nodes[i].has_position = before->nodes[i].has_position;
    }

  for (guint first = 0, end; first < pairs->len; first = end)
    {
      const KringPair *pair = &g_array_index (pairs, KringPair, first);
      const KringGraphEdge *edge = &graph->edges[pair->edge];
      guint n_points = edge->n_points;
      g_autofree KringPoint *points = g_new (KringPoint, n_points + 1);
      gboolean leads_around = n_points >= 4 && !kring_route_is_straight (edge->points, n_points);

      for (guint i = 0; i < n_points; i++)
        points[i] = edge->points[edge->tail == pair->low ? i : n_points - 1 - i];

      end = kring_routes_get_end (pairs, first);
      for (guint i = first; i < end; i++)
        {
          const KringPair *one = &g_array_index (pairs, KringPair, i);
          double step = i - first - (end - first - 1) / 2.0;

          if (leads_around)
            kring_routes_lead_one (graph, one, step, points, n_points);
          else
            kring_routes_make_one (graph, one, step);
        }
    }
}

/**
 * kring_routes_make:
 * @graph: a graph
 *
 * Gives each edge a route: a straight line between the outlines of its nodes,
 * and where several run between the same two nodes, in either direction, lines
 * that bend apart. An edge has none where one of its nodes has no position, or
 * both are at the same place.
 */
void
kring_routes_make (KringGraph *graph)
{
  kring_routes_make_for (graph, G_MAXUINT);
}

/**
 * kring_routes_make_at:
 * @graph: a graph
 * @node: the index of a node
 *
 * The same as kring_routes_make(), for the edges of one node alone: those
 * that change where that node is dragged.
 */
void
kring_routes_make_at (KringGraph *graph,
                      guint       node)
{
  g_return_if_fail (node < graph->n_nodes);

  kring_routes_make_for (graph, node);
}
