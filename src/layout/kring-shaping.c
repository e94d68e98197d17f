/* kring-shaping.c: makes an arrangement fit a sheet and what is pinned
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-shaping.h"

#include "kring-neighbours.h"
#include "kring-placing.h"
#include "kring-routes.h"

#include <math.h>

/* As wide to high as a landscape sheet. */
#define SHEET 1.414

/* How much larger or smaller an arrangement may become to fit its pins. */
#define LARGEST_SCALE 3.0
#define SMALLEST_SCALE 0.7

/**
 * kring_shaping_turn:
 * @graph: a graph whose nodes all have a position
 *
 * Turns the arrangement so that it is at its widest from left to right, as a
 * sheet is. Nodes may overlap afterwards. For arrangements that do not mind
 * which side is up.
 */
void
kring_shaping_turn (KringGraph *graph)
{
  double x = 0, y = 0;
  double xx = 0, xy = 0, yy = 0;
  double angle, cosine, sine;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      x += graph->nodes[i].x / graph->n_nodes;
      y += graph->nodes[i].y / graph->n_nodes;
    }
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      double dx = graph->nodes[i].x - x;
      double dy = graph->nodes[i].y - y;

      xx += dx * dx;
      xy += dx * dy;
      yy += dy * dy;
    }

  angle = -atan2 (2 * xy, xx - yy) / 2;
  cosine = cos (angle);
  sine = sin (angle);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      KringGraphNode *node = &graph->nodes[i];
      double dx = node->x - x;
      double dy = node->y - y;

      node->x = x + cosine * dx - sine * dy;
      node->y = y + sine * dx + cosine * dy;
    }
}

typedef struct
{
  guint component;
  guint n_nodes;
  double left;
  double right;
  double top;
  double bottom;
  double dx;
  double dy;
} KringPart;

/* Groups before lone nodes, large before small, then as they came. */
static int
kring_part_compare (gconstpointer a,
                    gconstpointer b)
{
  const KringPart *one = a;
  const KringPart *other = b;
  double area = (one->right - one->left) * (one->bottom - one->top);
  double other_area = (other->right - other->left) * (other->bottom - other->top);

  if ((one->n_nodes == 1) != (other->n_nodes == 1))
    return one->n_nodes == 1 ? 1 : -1;
  if (one->n_nodes > 1 && area != other_area)
    return area > other_area ? -1 : 1;

  return one->component < other->component ? -1 : 1;
}

static int
kring_part_compare_component (gconstpointer a,
                              gconstpointer b)
{
  return ((const KringPart *) a)->component < ((const KringPart *) b)->component ? -1 : 1;
}

/* Puts the parts in rows, each row as wide as the sheet. */
static void
kring_parts_put_in_rows (KringPart *parts,
                         guint      n_parts,
                         double     gap)
{
  double area = 0;
  double widest = 0;
  double x = 0, y = 0, height = 0;

  for (guint i = 0; i < n_parts; i++)
    {
      area += (parts[i].right - parts[i].left + gap) * (parts[i].bottom - parts[i].top + gap);
      widest = MAX (widest, parts[i].right - parts[i].left);
    }
  widest = MAX (widest, sqrt (area * SHEET));

  for (guint i = 0; i < n_parts; i++)
    {
      KringPart *part = &parts[i];
      gboolean begins_the_lone = i > 0 && part->n_nodes == 1 && parts[i - 1].n_nodes > 1;

      if (x > 0 && (begins_the_lone || x + part->right - part->left > widest))
        {
          x = 0;
          y += height + gap;
          height = 0;
        }
      part->dx = x - part->left;
      part->dy = y - part->top;
      x += part->right - part->left + gap;
      height = MAX (height, part->bottom - part->top);
    }
}

/**
 * kring_shaping_pack:
 * @graph: a graph whose nodes all have a position
 * @gap: how far groups stay apart, in points
 *
 * Brings groups that have no edge between them together on one sheet: the
 * largest first, and the nodes without any edge in rows below.
 */
void
kring_shaping_pack (KringGraph *graph,
                    double      gap)
{
  g_autoptr(KringNeighbours) neighbours = kring_neighbours_new (graph);
  guint n_parts;
  g_autofree guint *components = kring_neighbours_get_components (neighbours, &n_parts);
  g_autofree KringPart *parts = g_new0 (KringPart, n_parts + 1);

  if (n_parts < 2)
    return;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const KringGraphNode *node = &graph->nodes[i];
      KringPart *part = &parts[components[i]];
      double left = node->x - node->width / 2;
      double top = node->y - node->height / 2;

      part->component = components[i];
      part->left = part->n_nodes == 0 ? left : MIN (part->left, left);
      part->top = part->n_nodes == 0 ? top : MIN (part->top, top);
      part->right = part->n_nodes == 0 ? left + node->width : MAX (part->right, left + node->width);
      part->bottom = part->n_nodes == 0 ? top + node->height : MAX (part->bottom, top + node->height);
      part->n_nodes++;
    }

  qsort (parts, n_parts, sizeof (KringPart), kring_part_compare);
  kring_parts_put_in_rows (parts, n_parts, gap);
  qsort (parts, n_parts, sizeof (KringPart), kring_part_compare_component);

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      graph->nodes[i].x += parts[components[i]].dx;
      graph->nodes[i].y += parts[components[i]].dy;
    }
}

static gboolean
kring_node_is_pin (const KringGraphNode *node)
{
  return node->pinned && node->has_position && isfinite (node->x) && isfinite (node->y);
}

/* Where the pins are on average, in a graph; which are pins stands in @before. */
static KringPoint
kring_graph_get_pin_middle (const KringGraph *graph,
                            const KringGraph *before,
                            guint             n_pins)
{
  KringPoint middle = { 0, 0 };

  for (guint i = 0; i < before->n_nodes; i++)
    if (kring_node_is_pin (&before->nodes[i]))
      {
        middle.x += graph->nodes[i].x / n_pins;
        middle.y += graph->nodes[i].y / n_pins;
      }

  return middle;
}

/* A turn, a mirroring of y before it, and a scale. */
typedef struct
{
  double cosine;
  double sine;
  double mirror;
} KringTurn;

/* The turn and scale that bring the pins, measured from their middle, closest
 * to where they are to be (Procrustes). */
static KringTurn
kring_graph_fit_turn (const KringGraph *graph,
                      const KringGraph *before,
                      KringPoint        from,
                      KringPoint        to,
                      gboolean          may_turn)
{
  double size = 0;
  double along[2] = { 0, 0 };
  double aside[2] = { 0, 0 };
  KringTurn turn = { 1, 0, 1 };
  double match, scale;
  guint mirrored;

  for (guint i = 0; i < before->n_nodes; i++)
    {
      double x = graph->nodes[i].x - from.x;
      double y = graph->nodes[i].y - from.y;
      double to_x = before->nodes[i].x - to.x;
      double to_y = before->nodes[i].y - to.y;

      if (!kring_node_is_pin (&before->nodes[i]))
        continue;

      size += x * x + y * y;
      along[0] += x * to_x + y * to_y;
      aside[0] += x * to_y - y * to_x;
      along[1] += x * to_x - y * to_y;
      aside[1] += x * to_y + y * to_x;
    }

  if (size < 1)
    return turn;

  if (!may_turn)
    {
      turn.cosine = CLAMP (along[0] / size, SMALLEST_SCALE, LARGEST_SCALE);
      return turn;
    }

  mirrored = hypot (along[1], aside[1]) > hypot (along[0], aside[0]) * 1.0001;
  match = hypot (along[mirrored], aside[mirrored]);
  if (match < 1)
    return turn;

  scale = CLAMP (match / size, SMALLEST_SCALE, LARGEST_SCALE);
  turn.cosine = scale * along[mirrored] / match;
  turn.sine = scale * aside[mirrored] / match;
  turn.mirror = mirrored ? -1 : 1;

  return turn;
}

/* Puts the pins exactly where they were. The others follow: each by the
 * misfits of the pins, the nearer ones more. */
static void
kring_graph_follow_pins (KringGraph       *graph,
                         const KringGraph *before,
                         guint             n_pins)
{
  g_autofree guint *pins = g_new (guint, n_pins);
  g_autofree KringPoint *moved = g_new (KringPoint, graph->n_nodes);
  guint n = 0;

  for (guint i = 0; i < before->n_nodes; i++)
    if (kring_node_is_pin (&before->nodes[i]))
      pins[n++] = i;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const KringGraphNode *node = &graph->nodes[i];
      double total = 0;
      KringPoint misfit = { 0, 0 };

      for (guint j = 0; j < n_pins; j++)
        {
          const KringGraphNode *pin = &graph->nodes[pins[j]];
          double distance = (node->x - pin->x) * (node->x - pin->x) + (node->y - pin->y) * (node->y - pin->y);
          double weight = 1 / (distance + 1);

          misfit.x += weight * (before->nodes[pins[j]].x - pin->x);
          misfit.y += weight * (before->nodes[pins[j]].y - pin->y);
          total += weight;
        }
      moved[i] = (KringPoint) { node->x + misfit.x / total, node->y + misfit.y / total };
    }

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      graph->nodes[i].x = moved[i].x;
      graph->nodes[i].y = moved[i].y;
    }
  for (guint j = 0; j < n_pins; j++)
    {
      graph->nodes[pins[j]].x = before->nodes[pins[j]].x;
      graph->nodes[pins[j]].y = before->nodes[pins[j]].y;
    }
}

/**
 * kring_shaping_keep_pins:
 * @graph: a new arrangement, in which all nodes have a position
 * @before: the same nodes as they were, with those pinned that stay
 * @may_turn: whether the arrangement does not mind which side is up
 *
 * Moves, scales and where it may turns the arrangement so that it fits the
 * pinned nodes best, and puts those exactly where they were. Nodes may overlap
 * afterwards.
 */
void
kring_shaping_keep_pins (KringGraph       *graph,
                         const KringGraph *before,
                         gboolean          may_turn)
{
  guint n_pins = 0;
  KringPoint from, to;
  KringTurn turn;

  g_return_if_fail (graph->n_nodes == before->n_nodes);

  for (guint i = 0; i < before->n_nodes; i++)
    n_pins += kring_node_is_pin (&before->nodes[i]);
  if (n_pins == 0)
    return;

  from = kring_graph_get_pin_middle (graph, before, n_pins);
  to = kring_graph_get_pin_middle (before, before, n_pins);
  turn = kring_graph_fit_turn (graph, before, from, to, may_turn);

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      KringGraphNode *node = &graph->nodes[i];
      double x = node->x - from.x;
      double y = (node->y - from.y) * turn.mirror;

      node->x = to.x + turn.cosine * x - turn.sine * y;
      node->y = to.y + turn.sine * x + turn.cosine * y;
    }

  kring_graph_follow_pins (graph, before, n_pins);
}

/**
 * kring_shaping_finish:
 * @graph: a new arrangement, in which all nodes have a position
 * @before: the same nodes as they were, with those pinned that stay
 * @may_turn: whether the arrangement does not mind which side is up
 *
 * Makes a map of what an engine gave: groups stand together, pinned nodes
 * where they were, no two others too close, and each edge has a route.
 */
void
kring_shaping_finish (KringGraph       *graph,
                      const KringGraph *before,
                      gboolean          may_turn)
{
  kring_placing_separate (graph, KRING_PLACING_GAP);
  kring_shaping_pack (graph, 2 * KRING_PLACING_GAP);
  kring_shaping_keep_pins (graph, before, may_turn);
  kring_placing_separate (graph, KRING_PLACING_GAP);
  kring_routes_make (graph);
}
