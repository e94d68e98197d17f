/* kring-shaping.c: makes an arrangement fit a sheet and what is pinned
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-shaping.h"

#include "kring-layers.h"
#include "kring-neighbours.h"
#include "kring-packing.h"
#include "kring-placing.h"
#include "kring-routes.h"

#include <math.h>

/* How far groups stay apart, in points. */
#define GROUP_GAP (3 * KRING_PLACING_GAP)

/* How much more room a node with edges gets, in points: at least so much that
 * an arrow can be seen, and the more the more edges it has. */
#define LEAST_ROOM 20.0
#define MOST_ROOM 36.0

/* How far nodes are spread evenly: 0 leaves them as they are, 1 fully. */
#define EVENNESS 0.55

/* How far from a sheet in shape groups may be, how many nodes they have at least
 * to be stretched, and by how much at most. */
#define SHAPE_SLACK 1.06
#define LEAST_TO_STRETCH 5
#define MOST_STRETCH 1.5

/* By how much narrower than high a group that is very wide may be made before. */
#define LEAST_WIDENING 0.7

/* How much larger or smaller an arrangement may become to fit its pins. */
#define LARGEST_SCALE 3.0
#define SMALLEST_SCALE 0.7

/* The nodes of one group, and where they stand from its middle. */
typedef struct
{
  guint node;
  double dx;
  double dy;
  double distance;
} KringSpoke;

static int
kring_spoke_compare (gconstpointer a,
                     gconstpointer b)
{
  const KringSpoke *one = a;
  const KringSpoke *other = b;

  if (one->distance != other->distance)
    return one->distance < other->distance ? -1 : 1;

  return one->node < other->node ? -1 : one->node > other->node;
}

/* Turns the group so that it is at its widest from left to right. */
static void
kring_spokes_turn (KringSpoke *spokes,
                   guint       n_spokes)
{
  double xx = 0, xy = 0, yy = 0;
  double angle, cosine, sine;

  for (guint i = 0; i < n_spokes; i++)
    {
      xx += spokes[i].dx * spokes[i].dx;
      xy += spokes[i].dx * spokes[i].dy;
      yy += spokes[i].dy * spokes[i].dy;
    }

  angle = -atan2 (2 * xy, xx - yy) / 2;
  cosine = cos (angle);
  sine = sin (angle);
  for (guint i = 0; i < n_spokes; i++)
    {
      double dx = spokes[i].dx;

      spokes[i].dx = cosine * dx - sine * spokes[i].dy;
      spokes[i].dy = sine * dx + cosine * spokes[i].dy;
    }
}

/* How much a group takes, up to the borders of its nodes. */
static void
kring_graph_measure_group (const KringGraph *graph,
                           const KringSpoke *spokes,
                           guint             n_spokes,
                           double           *width,
                           double           *height)
{
  double left = INFINITY, right = -INFINITY, top = INFINITY, bottom = -INFINITY;

  for (guint i = 0; i < n_spokes; i++)
    {
      const KringGraphNode *node = &graph->nodes[spokes[i].node];

      left = MIN (left, node->x - node->width / 2);
      right = MAX (right, node->x + node->width / 2);
      top = MIN (top, node->y - node->height / 2);
      bottom = MAX (bottom, node->y + node->height / 2);
    }
  *width = right - left;
  *height = bottom - top;
}

static void
kring_graph_scale_group (KringGraph       *graph,
                         const KringSpoke *spokes,
                         guint             n_spokes,
                         double            x,
                         double            y)
{
  for (guint i = 0; i < n_spokes; i++)
    {
      graph->nodes[spokes[i].node].x *= x;
      graph->nodes[spokes[i].node].y *= y;
    }
}

/* Stretches a group that is as wide as high over a sheet. */
static void
kring_graph_widen_group (KringGraph *graph,
                         KringSpoke *spokes,
                         guint       n_spokes)
{
  double width, height;

  kring_spokes_turn (spokes, n_spokes);
  for (guint i = 0; i < n_spokes; i++)
    {
      graph->nodes[spokes[i].node].x = spokes[i].dx;
      graph->nodes[spokes[i].node].y = spokes[i].dy;
    }
  kring_graph_measure_group (graph, spokes, n_spokes, &width, &height);
  kring_graph_scale_group (graph, spokes, n_spokes,
                           CLAMP (height * KRING_PACKING_SHEET / MAX (1, width), 1, KRING_PACKING_SHEET), 1);
}

/* Stretches a group that is far wider than a sheet, or far higher, the other way,
 * by which nodes only come further apart. */
static void
kring_graph_stretch_group (KringGraph *graph,
                           KringSpoke *spokes,
                           guint       n_spokes)
{
  double width, height, shape;

  for (guint i = 0; i < n_spokes; i++)
    {
      graph->nodes[spokes[i].node].x = spokes[i].dx;
      graph->nodes[spokes[i].node].y = spokes[i].dy;
    }
  if (n_spokes < LEAST_TO_STRETCH)
    return;

  kring_graph_measure_group (graph, spokes, n_spokes, &width, &height);
  shape = width / MAX (1, height);
  if (shape > KRING_PACKING_SHEET * SHAPE_SLACK)
    kring_graph_scale_group (graph, spokes, n_spokes, 1, MIN (shape / KRING_PACKING_SHEET, MOST_STRETCH));
  else if (shape < KRING_PACKING_SHEET / SHAPE_SLACK)
    kring_graph_scale_group (graph, spokes, n_spokes, MIN (KRING_PACKING_SHEET / shape, MOST_STRETCH), 1);
}

/* Spreads a group over as much of a sheet as its nodes and edges need. */
static void
kring_graph_spread_group (KringGraph *graph,
                          KringSpoke *spokes,
                          guint       n_spokes)
{
  /* More lines need more ground to be told apart. */
  double room = 4 + MIN (3, graph->n_edges / (4.0 * graph->n_nodes));
  double area = 0;
  double radius, usual, width, height, wider;

  for (guint i = 0; i < n_spokes; i++)
    {
      const KringGraphNode *node = &graph->nodes[spokes[i].node];

      area += (node->width + KRING_PLACING_GAP) * (node->height + KRING_PLACING_GAP);
    }

  kring_spokes_turn (spokes, n_spokes);
  qsort (spokes, n_spokes, sizeof (KringSpoke), kring_spoke_compare);

  radius = sqrt (room * area / G_PI);
  usual = MAX (1, spokes[(n_spokes - 1) * 9 / 10].distance);
  for (guint i = 0; i < n_spokes; i++)
    {
      const KringSpoke *spoke = &spokes[i];
      double even = sqrt ((i + 0.5) / n_spokes);
      double own = MIN (spoke->distance / usual, 1.2);
      double scale = radius * (EVENNESS * even + (1 - EVENNESS) * own) / MAX (0.001, spoke->distance);

      graph->nodes[spoke->node].x = spoke->dx * scale;
      graph->nodes[spoke->node].y = spoke->dy * scale;
    }

  /* It may be wider than high by itself. */
  kring_graph_measure_group (graph, spokes, n_spokes, &width, &height);
  wider = sqrt (CLAMP (KRING_PACKING_SHEET * height / MAX (1, width), LEAST_WIDENING, KRING_PACKING_SHEET));
  kring_graph_scale_group (graph, spokes, n_spokes, wider, 1 / wider);
}

typedef void (* KringShapeGroup) (KringGraph *graph,
                                  KringSpoke *spokes,
                                  guint       n_spokes);

/* Gives each group another shape around its middle, which is at the origin. The
 * groups are put together afterwards. */
static void
kring_graph_shape_groups (KringGraph      *graph,
                          KringShapeGroup  shape)
{
  g_autoptr(KringNeighbours) neighbours = kring_neighbours_new (graph);
  guint n_components;
  g_autofree guint *components = kring_neighbours_get_components (neighbours, &n_components);
  g_autofree guint *starts = g_new0 (guint, n_components + 2);
  g_autofree KringSpoke *all = g_new (KringSpoke, graph->n_nodes + 1);

  for (guint i = 0; i < graph->n_nodes; i++)
    starts[components[i] + 2]++;
  for (guint i = 2; i < n_components + 2; i++)
    starts[i] += starts[i - 1];
  for (guint i = 0; i < graph->n_nodes; i++)
    all[starts[components[i] + 1]++].node = i;

  for (guint i = 0; i < n_components; i++)
    {
      KringSpoke *spokes = all + starts[i];
      guint n_spokes = starts[i + 1] - starts[i];
      KringPoint middle = { 0, 0 };

      for (guint j = 0; j < n_spokes; j++)
        {
          middle.x += graph->nodes[spokes[j].node].x / n_spokes;
          middle.y += graph->nodes[spokes[j].node].y / n_spokes;
        }
      for (guint j = 0; j < n_spokes; j++)
        {
          spokes[j].dx = graph->nodes[spokes[j].node].x - middle.x;
          spokes[j].dy = graph->nodes[spokes[j].node].y - middle.y;
          spokes[j].distance = hypot (spokes[j].dx, spokes[j].dy);
        }

      shape (graph, spokes, n_spokes);
    }
}

static gboolean
kring_node_is_pin (const KringGraphNode *node)
{
  return node->pinned && node->has_position &&
         fabs (node->x) <= KRING_PLACING_FAR && fabs (node->y) <= KRING_PLACING_FAR;
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

/* Separates nodes with room for the ends of their edges, and the signs at them. */
static void
kring_graph_separate_roomily (KringGraph *graph)
{
  g_autofree double *more = g_new0 (double, graph->n_nodes + 1);

  for (guint i = 0; i < graph->n_edges; i++)
    {
      more[graph->edges[i].tail]++;
      more[graph->edges[i].head]++;
    }

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      more[i] = more[i] > 0 ? CLAMP (more[i], LEAST_ROOM, MOST_ROOM) : 0;
      graph->nodes[i].width += more[i];
      graph->nodes[i].height += more[i];
    }
  kring_placing_separate (graph, KRING_PLACING_GAP);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      graph->nodes[i].width -= more[i];
      graph->nodes[i].height -= more[i];
    }
}

/**
 * kring_shaping_for_engine:
 * @engine: an engine
 *
 * Returns: what may be done to its arrangements without spoiling their meaning
 */
KringShaping
kring_shaping_for_engine (KringEngine engine)
{
  switch (engine)
    {
    case KRING_ENGINE_SFDP:
    case KRING_ENGINE_NEATO:
    case KRING_ENGINE_FDP:
      return KRING_SHAPING_TURN | KRING_SHAPING_SPREAD;

    case KRING_ENGINE_TWOPI:
    case KRING_ENGINE_CIRCO:
      return KRING_SHAPING_TURN | KRING_SHAPING_WIDEN;

    case KRING_ENGINE_DOT:
      return KRING_SHAPING_SQUEEZE;

    case KRING_N_ENGINES:
    default:
      return KRING_SHAPING_NONE;
    }
}

/**
 * kring_shaping_finish:
 * @graph: a new arrangement, in which all nodes have a position
 * @before: the same nodes as they were, with those pinned that stay
 * @shaping: what may be done to it
 *
 * Makes a map of what an engine gave: groups stand together, pinned nodes
 * where they were, no two others too close, and each edge has a route.
 */
void
kring_shaping_finish (KringGraph       *graph,
                      const KringGraph *before,
                      KringShaping      shaping)
{
  gboolean has_pins = FALSE;

  /* While groups are put together, what is pinned moves along. */
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      has_pins |= kring_node_is_pin (&before->nodes[i]);
      graph->nodes[i].pinned = FALSE;
    }

  /* Engines crowd the middle and leave single nodes far out, and names are then
   * too small to read. Who is further out than whom stays. */
  if (shaping & KRING_SHAPING_SPREAD)
    kring_graph_shape_groups (graph, kring_graph_spread_group);
  if (shaping & KRING_SHAPING_WIDEN)
    kring_graph_shape_groups (graph, kring_graph_widen_group);
  if (shaping & KRING_SHAPING_SQUEEZE)
    kring_layers_squeeze (graph, KRING_PLACING_GAP);

  /* Groups part first, so that they do not push each other's nodes about. */
  kring_packing_pack (graph, GROUP_GAP);
  if (shaping & KRING_SHAPING_SPREAD)
    kring_graph_separate_roomily (graph);
  kring_placing_separate (graph, KRING_PLACING_GAP);
  if (shaping & KRING_SHAPING_TURN)
    kring_graph_shape_groups (graph, kring_graph_stretch_group);
  kring_packing_pack (graph, GROUP_GAP);

  if (has_pins)
    {
      for (guint i = 0; i < graph->n_nodes; i++)
        graph->nodes[i].pinned = kring_node_is_pin (&before->nodes[i]);
      kring_shaping_keep_pins (graph, before, (shaping & KRING_SHAPING_TURN) != 0);
      kring_placing_separate (graph, KRING_PLACING_GAP);
    }

  for (guint i = 0; i < graph->n_nodes; i++)
    graph->nodes[i].pinned = before->nodes[i].pinned;
  kring_routes_make (graph);
}
