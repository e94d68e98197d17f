/* kring-layers.c: keeps an arrangement in layers within a sheet
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-layers.h"

#include <math.h>

/* How much wider layers are than high, at most, where the nodes allow it. */
#define SQUEEZED 1.5

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
