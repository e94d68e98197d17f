/* kring-placing.c: places nodes without an engine
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-placing.h"

#include "kring-crowd.h"
#include "kring-neighbours.h"

#include <math.h>

/* A node is taken to be no larger than this. */
#define LARGEST 20000.0

/* How often nodes push each other before the rest are moved to free places. */
#define PUSHES 80

static double
kring_node_get_width (const KringGraphNode *node)
{
  return isfinite (node->width) ? CLAMP (node->width, 1, LARGEST) : 1;
}

static double
kring_node_get_height (const KringGraphNode *node)
{
  return isfinite (node->height) ? CLAMP (node->height, 1, LARGEST) : 1;
}

static KringPoint
kring_node_get_centre (const KringGraphNode *node)
{
  return (KringPoint) { node->x, node->y };
}

static void
kring_node_set_centre (KringGraphNode *node,
                       KringPoint      centre)
{
  node->x = centre.x;
  node->y = centre.y;
  node->has_position = TRUE;
}

/* Forgets positions that are no places: not a number, or out of this world. */
static void
kring_graph_forget_absurd (KringGraph *graph)
{
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      KringGraphNode *node = &graph->nodes[i];

      if (!node->has_position)
        continue;
      if (!isfinite (node->x) || !isfinite (node->y) || fabs (node->x) > KRING_PLACING_FAR ||
          fabs (node->y) > KRING_PLACING_FAR)
        node->has_position = FALSE;
    }
}

/* Pushes two nodes apart that are too close, along the shorter way.
 * Returns whether they were. */
static gboolean
kring_node_push (KringGraphNode *one,
                 KringGraphNode *other,
                 double          gap)
{
  double dx = other->x - one->x;
  double dy = other->y - one->y;
  double across = (kring_node_get_width (one) + kring_node_get_width (other)) / 2 + gap - fabs (dx);
  double down = (kring_node_get_height (one) + kring_node_get_height (other)) / 2 + gap - fabs (dy);
  double share = one->pinned ? 0 : other->pinned ? 1 : 0.5;

  if (across <= 0 || down <= 0 || (one->pinned && other->pinned))
    return FALSE;

  if (across < down)
    {
      across = copysign (across + 0.01, dx);
      one->x -= share * across;
      other->x += (1 - share) * across;
    }
  else
    {
      down = copysign (down + 0.01, dy);
      one->y -= share * down;
      other->y += (1 - share) * down;
    }

  return TRUE;
}

static int
kring_node_compare_left (gconstpointer a,
                         gconstpointer b,
                         gpointer      data)
{
  const KringGraph *graph = data;
  guint one = *(const guint *) a;
  guint other = *(const guint *) b;
  double left = graph->nodes[one].x - kring_node_get_width (&graph->nodes[one]) / 2;
  double other_left = graph->nodes[other].x - kring_node_get_width (&graph->nodes[other]) / 2;

  if (left != other_left)
    return left < other_left ? -1 : 1;

  return one < other ? -1 : one > other;
}

/* Pushes once. Returns whether anything was too close. */
static gboolean
kring_graph_push (KringGraph *graph,
                  guint      *order,
                  guint       n_order,
                  double      gap)
{
  gboolean pushed = FALSE;

  g_qsort_with_data (order, n_order, sizeof (guint), kring_node_compare_left, graph);

  for (guint i = 0; i < n_order; i++)
    {
      KringGraphNode *node = &graph->nodes[order[i]];
      double right = node->x + kring_node_get_width (node) / 2 + gap;

      for (guint j = i + 1; j < n_order; j++)
        {
          KringGraphNode *other = &graph->nodes[order[j]];

          if (other->x - kring_node_get_width (other) / 2 >= right)
            break;
          pushed |= kring_node_push (node, other, gap);
        }
    }

  return pushed;
}

/* Puts each node that is still too close to another in a free place; what is
 * clear, and what is pinned, stays. */
static void
kring_graph_settle (KringGraph  *graph,
                    const guint *order,
                    guint        n_order,
                    double       gap)
{
  g_autoptr(KringCrowd) crowd = kring_crowd_new (gap);
  g_autoptr(GArray) moving = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n_order; i++)
    {
      const KringGraphNode *node = &graph->nodes[order[i]];

      if (node->pinned)
        kring_crowd_add (crowd, kring_node_get_centre (node), kring_node_get_width (node), kring_node_get_height (node));
    }

  for (guint i = 0; i < n_order; i++)
    {
      const KringGraphNode *node = &graph->nodes[order[i]];

      if (node->pinned)
        continue;
      if (kring_crowd_has_room (crowd, kring_node_get_centre (node), kring_node_get_width (node), kring_node_get_height (node)))
        kring_crowd_add (crowd, kring_node_get_centre (node), kring_node_get_width (node), kring_node_get_height (node));
      else
        g_array_append_val (moving, order[i]);
    }

  for (guint i = 0; i < moving->len; i++)
    {
      KringGraphNode *node = &graph->nodes[g_array_index (moving, guint, i)];
      double width = kring_node_get_width (node);
      double height = kring_node_get_height (node);

      kring_node_set_centre (node, kring_crowd_find_room (crowd, kring_node_get_centre (node), width, height));
      kring_crowd_add (crowd, kring_node_get_centre (node), width, height);
    }
}

/**
 * kring_placing_separate:
 * @graph: a graph
 * @gap: how far outlines stay apart, in points
 *
 * Pushes nodes apart that are too close. Pinned nodes stay exactly where they
 * are, even on top of each other, and so do nodes without a position. After it
 * no other two nodes are too close.
 */
void
kring_placing_separate (KringGraph *graph,
                        double      gap)
{
  g_autofree guint *order = g_new (guint, graph->n_nodes + 1);
  guint n_order = 0;

  kring_graph_forget_absurd (graph);
  for (guint i = 0; i < graph->n_nodes; i++)
    if (graph->nodes[i].has_position)
      order[n_order++] = i;

  for (guint i = 0; i < PUSHES; i++)
    if (!kring_graph_push (graph, order, n_order, gap))
      return;

  kring_graph_settle (graph, order, n_order, gap);
}

/* Rows of who knows nobody are at least this wide, in points, and as wide as
 * the map is high times this much: a map that grows name by name keeps the
 * shape of a screen. */
#define ROW_WIDTH 500.0
#define ROW_SHAPE 1.4

/* How far those in the rows stay apart: room for the lines that will come. */
#define ROW_GAP (2.5 * KRING_PLACING_GAP)

/* What a node without a place knows of those that have one. */
typedef struct
{
  guint n_placed;
  double x;
  double y;
} KringCompany;

typedef struct
{
  KringGraph *graph;
  KringNeighbours *neighbours;
  KringCompany *company;
  KringCrowd *crowd;
  KringPoint row;
  double left;
  double right;
  double row_height;
} KringNewcomers;

/* Tells the neighbours of a node that has a place where that is. */
static void
kring_newcomers_tell (KringNewcomers *self,
                      guint           index)
{
  const KringGraphNode *node = &self->graph->nodes[index];
  guint n_neighbours;
  const guint *neighbours = kring_neighbours_get (self->neighbours, index, &n_neighbours);

  for (guint i = 0; i < n_neighbours; i++)
    {
      KringCompany *company = &self->company[neighbours[i]];

      company->n_placed++;
      company->x += node->x;
      company->y += node->y;
    }

  kring_crowd_add (self->crowd, kring_node_get_centre (node),
                   kring_node_get_width (node), kring_node_get_height (node));
}

/* The newcomer that knows most of those that have a place. */
static guint
kring_newcomers_choose (const KringNewcomers *self)
{
  guint best = G_MAXUINT;

  for (guint i = 0; i < self->graph->n_nodes; i++)
    if (!self->graph->nodes[i].has_position &&
        (best == G_MAXUINT || self->company[i].n_placed > self->company[best].n_placed))
      best = i;

  return best;
}

/* Where the rows begin: below the map, or where who stands lowest there already
 * knows nobody either, behind them in their row. */
static void
kring_newcomers_begin_rows (KringNewcomers *self)
{
  const KringGraph *graph = self->graph;
  double top = KRING_PLACING_FAR;
  double bottom = -KRING_PLACING_FAR;
  guint lowest = 0;
  guint n_neighbours;

  self->left = KRING_PLACING_FAR;
  self->right = -KRING_PLACING_FAR;
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const KringGraphNode *node = &graph->nodes[i];

      if (!node->has_position)
        continue;
      self->left = MIN (self->left, node->x - kring_node_get_width (node) / 2);
      self->right = MAX (self->right, node->x + kring_node_get_width (node) / 2);
      top = MIN (top, node->y - kring_node_get_height (node) / 2);
      if (node->y + kring_node_get_height (node) / 2 > bottom)
        {
          bottom = node->y + kring_node_get_height (node) / 2;
          lowest = i;
        }
    }
  self->right = MAX (self->right, self->left + MAX (ROW_WIDTH, ROW_SHAPE * (bottom - top)));
  self->row = (KringPoint) { self->left, bottom + ROW_GAP };
  self->row_height = 1;

  kring_neighbours_get (self->neighbours, lowest, &n_neighbours);
  if (n_neighbours > 0)
    return;

  self->row.y = bottom - kring_node_get_height (&graph->nodes[lowest]);
  self->row_height = bottom - self->row.y;
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const KringGraphNode *node = &graph->nodes[i];

      if (node->has_position && node->y + kring_node_get_height (node) / 2 > self->row.y)
        self->row.x = MAX (self->row.x, node->x + kring_node_get_width (node) / 2 + ROW_GAP);
    }
}

/* Room in the rows below the map, for who knows nobody. */
static KringPoint
kring_newcomers_find_row (KringNewcomers       *self,
                          const KringGraphNode *node)
{
  double width = kring_node_get_width (node);
  double height = kring_node_get_height (node);

  while (TRUE)
    {
      KringPoint place = { self->row.x + width / 2, self->row.y + height / 2 };

      if (self->row.x > self->left && self->row.x + width > self->right)
        {
          self->row.x = self->left;
          self->row.y += self->row_height + ROW_GAP;
          self->row_height = 1;
          continue;
        }

      self->row.x += width + ROW_GAP;
      self->row_height = MAX (self->row_height, height);
      if (kring_crowd_has_room (self->crowd, place, width, height))
        return place;
    }
}

/**
 * kring_placing_place_newcomers:
 * @graph: a graph
 *
 * Gives each node without a position a place with room, and moves no other:
 * near the middle of its neighbours, or below the map when none of those has a
 * place. Where no node has a position at all, they are arranged. The same
 * graph always gives the same places.
 */
void
kring_placing_place_newcomers (KringGraph *graph)
{
  g_autoptr(KringNeighbours) neighbours = NULL;
  g_autoptr(KringCrowd) crowd = NULL;
  g_autofree KringCompany *company = NULL;
  KringNewcomers newcomers;
  guint n_newcomers = 0;
  guint index;

  kring_graph_forget_absurd (graph);
  for (guint i = 0; i < graph->n_nodes; i++)
    n_newcomers += !graph->nodes[i].has_position;

  if (n_newcomers == 0)
    return;
  if (n_newcomers == graph->n_nodes)
    {
      kring_placing_arrange (graph);
      return;
    }

  neighbours = kring_neighbours_new (graph);
  crowd = kring_crowd_new (KRING_PLACING_GAP);
  company = g_new0 (KringCompany, graph->n_nodes);
  newcomers = (KringNewcomers) {
    .graph = graph,
    .neighbours = neighbours,
    .company = company,
    .crowd = crowd,
  };

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const KringGraphNode *node = &graph->nodes[i];

      if (node->has_position)
        kring_newcomers_tell (&newcomers, i);
    }
  kring_newcomers_begin_rows (&newcomers);

  while ((index = kring_newcomers_choose (&newcomers)) != G_MAXUINT)
    {
      KringGraphNode *node = &graph->nodes[index];
      guint n_placed = company[index].n_placed;
      KringPoint place;

      if (n_placed == 0)
        place = kring_newcomers_find_row (&newcomers, node);
      else
        place = kring_crowd_find_room (crowd,
                                       (KringPoint) { company[index].x / n_placed, company[index].y / n_placed },
                                       kring_node_get_width (node), kring_node_get_height (node));
      kring_node_set_centre (node, place);
      kring_newcomers_tell (&newcomers, index);
    }
}
