/* kring-layers.c: keeps an arrangement in layers within a sheet
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-layers.h"

#include "kring-neighbours.h"

#include <math.h>

/* How much wider layers are than high, at most, where the nodes allow it. */
#define SQUEEZED 1.5

/* Our own layers: how often levels and orders are made better, how far layers
 * stand apart and nodes in one, in points, and how much wider than high they
 * are together. */
#define LEVEL_ROUNDS 60
#define ORDER_ROUNDS 24
#define LAYER_GAP 56.0
#define NODE_GAP 26.0
#define SHEET 1.414

typedef struct
{
  KringGraphNode *node;
  guint index;
} KringMember;

/* Layer by layer, each from left to right. */
static int
kring_member_compare (gconstpointer a,
                      gconstpointer b)
{
  const KringMember *one = a;
  const KringMember *other = b;

  if (one->node->y != other->node->y)
    return one->node->y < other->node->y ? -1 : 1;
  if (one->node->x != other->node->x)
    return one->node->x < other->node->x ? -1 : 1;

  return one->index < other->index ? -1 : one->index > other->index;
}

static guint
kring_members_get_end (const KringMember *members,
                       guint              n_members,
                       guint              first)
{
  guint end = first + 1;

  while (end < n_members && members[end].node->y == members[first].node->y)
    end++;

  return end;
}

/* Moves the nodes of a layer apart, in their order, around the same middle. */
static void
kring_members_separate (KringMember *members,
                        guint        n_members,
                        double       gap)
{
  double moved = 0;

  for (guint i = 1; i < n_members; i++)
    {
      const KringGraphNode *left = members[i - 1].node;
      KringGraphNode *node = members[i].node;
      double least = left->x + (left->width + node->width) / 2 + gap;

      if (node->x < least)
        {
          moved += (least - node->x) / n_members;
          node->x = least;
        }
    }

  for (guint i = 0; i < n_members; i++)
    members[i].node->x -= moved;
}

/**
 * kring_layers_squeeze:
 * @graph: a graph in layers, whose nodes all have a position
 * @gap: how far the nodes of a layer stay apart, in points
 *
 * Makes layers narrower where they are much wider than a sheet, as they become
 * with many lines. The order in each layer stays.
 */
void
kring_layers_squeeze (KringGraph *graph,
                       double      gap)
{
  g_autofree KringMember *members = g_new (KringMember, graph->n_nodes + 1);
  double left = INFINITY, right = -INFINITY;
  double wanted, scale;

  if (graph->n_nodes < 2)
    return;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      members[i] = (KringMember) { &graph->nodes[i], i };
      left = MIN (left, graph->nodes[i].x);
      right = MAX (right, graph->nodes[i].x);
    }
  qsort (members, graph->n_nodes, sizeof (KringMember), kring_member_compare);

  wanted = SQUEEZED * (members[graph->n_nodes - 1].node->y - members[0].node->y);
  for (guint first = 0, end; first < graph->n_nodes; first = end)
    {
      double width = 0;

      end = kring_members_get_end (members, graph->n_nodes, first);
      for (guint i = first; i < end; i++)
        width += members[i].node->width + 2 * gap;
      wanted = MAX (wanted, width);
    }

  scale = MIN (1, wanted / MAX (1, right - left));
  for (guint i = 0; i < graph->n_nodes; i++)
    graph->nodes[i].x = left + (graph->nodes[i].x - left) * scale;

  for (guint first = 0, end; first < graph->n_nodes; first = end)
    {
      end = kring_members_get_end (members, graph->n_nodes, first);
      kring_members_separate (members + first, end - first, gap);
    }
}

typedef struct
{
  guint node;
  double key;
} KringRung;

static int
kring_rung_compare (gconstpointer a,
                    gconstpointer b)
{
  const KringRung *one = a;
  const KringRung *other = b;

  if (one->key != other->key)
    return one->key < other->key ? -1 : 1;

  return one->node < other->node ? -1 : one->node > other->node;
}

/* How far down each node belongs: one further than those whose lines lead to
 * it, on average. Where lines lead in circles, that is a compromise (the
 * trophic levels of MacKay, Johnson and Sansom, "How directed is a directed
 * network?", 2020), found here by Gauss and Seidel's iteration. */
static double *
kring_graph_get_levels (const KringGraph *graph)
{
  double *levels = g_new0 (double, graph->n_nodes + 1);
  g_autofree double *sums = g_new (double, graph->n_nodes + 1);
  g_autofree guint *n_edges = g_new (guint, graph->n_nodes + 1);

  for (guint round = 0; round < LEVEL_ROUNDS; round++)
    {
      for (guint i = 0; i < graph->n_nodes; i++)
        {
          sums[i] = levels[i];
          n_edges[i] = 1;
        }
      for (guint i = 0; i < graph->n_edges; i++)
        {
          const KringGraphEdge *edge = &graph->edges[i];

          if (edge->tail == edge->head)
            continue;
          sums[edge->head] += levels[edge->tail] + 1;
          sums[edge->tail] += levels[edge->head] - 1;
          n_edges[edge->head]++;
          n_edges[edge->tail]++;
        }
      for (guint i = 0; i < graph->n_nodes; i++)
        levels[i] = sums[i] / n_edges[i];
    }

  return levels;
}

/* Cuts a group, in the order of its levels, into layers of about the same
 * width; @ends gets where each of them ends. */
static guint
kring_rungs_cut (const KringGraph *graph,
                 const KringRung  *rungs,
                 guint             n_rungs,
                 guint            *ends)
{
  double total = 0, height = 0, width = 0, most;
  guint n_layers = 0;

  for (guint i = 0; i < n_rungs; i++)
    {
      const KringGraphNode *node = &graph->nodes[rungs[i].node];

      total += node->width + NODE_GAP;
      height = MAX (height, node->height);
    }
  most = sqrt (total * SHEET * (height + LAYER_GAP));

  for (guint i = 0; i < n_rungs; i++)
    {
      width += graph->nodes[rungs[i].node].width + NODE_GAP;
      if (width >= most || i + 1 == n_rungs)
        {
          ends[n_layers++] = i + 1;
          width = 0;
        }
    }

  return n_layers;
}

/* Puts the nodes of a layer next to each other, around 0. */
static void
kring_graph_put_in_layer (KringGraph      *graph,
                          const KringRung *rungs,
                          guint            n_rungs)
{
  double width = -NODE_GAP;
  double x;

  for (guint i = 0; i < n_rungs; i++)
    width += graph->nodes[rungs[i].node].width + NODE_GAP;

  x = -width / 2;
  for (guint i = 0; i < n_rungs; i++)
    {
      KringGraphNode *node = &graph->nodes[rungs[i].node];

      node->x = x + node->width / 2;
      x += node->width + NODE_GAP;
    }
}

/* Puts each node of a layer between its neighbours in the others, as far as
 * those in its own allow. */
static void
kring_graph_order_layer (KringGraph            *graph,
                         const KringNeighbours *neighbours,
                         KringRung             *rungs,
                         guint                  n_rungs)
{
  for (guint i = 0; i < n_rungs; i++)
    {
      guint n_neighbours;
      const guint *indices = kring_neighbours_get (neighbours, rungs[i].node, &n_neighbours);
      double x = graph->nodes[rungs[i].node].x;

      for (guint j = 0; j < n_neighbours; j++)
        x += graph->nodes[indices[j]].x;
      rungs[i].key = x / (n_neighbours + 1);
    }
  qsort (rungs, n_rungs, sizeof (KringRung), kring_rung_compare);
  kring_graph_put_in_layer (graph, rungs, n_rungs);
}

static void
kring_graph_put_in_layers (KringGraph            *graph,
                           const KringNeighbours *neighbours,
                           KringRung             *rungs,
                           guint                  n_rungs)
{
  g_autofree guint *ends = g_new (guint, n_rungs + 1);
  guint n_layers;
  double y = 0;

  qsort (rungs, n_rungs, sizeof (KringRung), kring_rung_compare);
  n_layers = kring_rungs_cut (graph, rungs, n_rungs, ends);

  for (guint i = 0, first = 0; i < n_layers; first = ends[i++])
    {
      double height = 0;

      for (guint j = first; j < ends[i]; j++)
        height = MAX (height, graph->nodes[rungs[j].node].height);
      for (guint j = first; j < ends[i]; j++)
        {
          graph->nodes[rungs[j].node].y = y + height / 2;
          graph->nodes[rungs[j].node].has_position = TRUE;
        }
      y += height + LAYER_GAP;
      kring_graph_put_in_layer (graph, rungs + first, ends[i] - first);
    }

  for (guint round = 0; round < ORDER_ROUNDS; round++)
    for (guint i = 0; i < n_layers; i++)
      {
        guint layer = round % 2 == 0 ? i : n_layers - 1 - i;
        guint first = layer == 0 ? 0 : ends[layer - 1];

        kring_graph_order_layer (graph, neighbours, rungs + first, ends[layer] - first);
      }
}

/**
 * kring_layers_arrange:
 * @graph: a graph
 *
 * Arranges nodes in layers, without an engine and in no time: most edges lead
 * downwards, though on a dense map some lead along their layer or up. Each group
 * is about as wide as a sheet. Groups are left on top of each other.
 */
void
kring_layers_arrange (KringGraph *graph)
{
  g_autoptr(KringNeighbours) neighbours = kring_neighbours_new (graph);
  guint n_components;
  g_autofree guint *components = kring_neighbours_get_components (neighbours, &n_components);
  g_autofree double *levels = kring_graph_get_levels (graph);
  g_autofree KringRung *rungs = g_new (KringRung, graph->n_nodes + 1);

  for (guint i = 0; i < graph->n_nodes; i++)
    rungs[i] = (KringRung) { i, components[i] };
  qsort (rungs, graph->n_nodes, sizeof (KringRung), kring_rung_compare);

  for (guint first = 0, end; first < graph->n_nodes; first = end)
    {
      for (end = first; end < graph->n_nodes && components[rungs[end].node] == components[rungs[first].node]; end++)
        rungs[end].key = levels[rungs[end].node];

      kring_graph_put_in_layers (graph, neighbours, rungs + first, end - first);
    }
}
