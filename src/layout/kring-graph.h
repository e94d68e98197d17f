/* kring-graph.h: nodes and edges with their places, as plain data
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * KringPoint:
 * @x: to the right, in points
 * @y: downwards, in points
 *
 * A place on the map.
 */
typedef struct
{
  double x;
  double y;
} KringPoint;

/**
 * KringNodeShape:
 * @KRING_NODE_SHAPE_BOX: a box, with rounded corners where radius is not 0
 * @KRING_NODE_SHAPE_ELLIPSE: an ellipse
 *
 * The outline of a node, at which lines end.
 */
typedef enum
{
  KRING_NODE_SHAPE_BOX,
  KRING_NODE_SHAPE_ELLIPSE
} KringNodeShape;

/**
 * KringGraphNode:
 * @id: the id of what the node stands for
 * @shape: its outline
 * @width: the width of the outline, in points
 * @height: the height of the outline, in points
 * @radius: the radius of a box's corners, in points
 * @x: the centre, in points to the right
 * @y: the centre, in points downwards
 * @has_position: whether @x and @y mean anything
 * @pinned: whether the node stays where it is through every arrangement
 * @fixed: whether this arrangement is not about the node: it stays where it is,
 *   and what is arranged keeps clear of it
 *
 * A node of the map.
 */
typedef struct
{
  char *id;
  KringNodeShape shape;
  double width;
  double height;
  double radius;
  double x;
  double y;
  gboolean has_position;
  gboolean pinned;
  gboolean fixed;
} KringGraphNode;

/**
 * KringGraphEdge:
 * @id: (nullable): the id of what the edge stands for
 * @tail: the index of the node where it starts
 * @head: the index of the node where it ends
 * @weight: how strongly it draws its nodes together; 1 is ordinary
 * @points: (nullable) (array length=n_points): its route from tail to head:
 *   a start point, then three points for each cubic Bézier curve
 * @n_points: 3n + 1 for n curves, or 0 without a route
 *
 * An edge of the map. Its route ends at the outlines of its nodes.
 */
typedef struct
{
  char *id;
  guint tail;
  guint head;
  double weight;
  KringPoint *points;
  guint n_points;
} KringGraphEdge;

/**
 * KringGraph:
 * @nodes: (array length=n_nodes): the nodes
 * @n_nodes: how many
 * @edges: (array length=n_edges): the edges
 * @n_edges: how many
 *
 * What is arranged: nodes with their sizes, and the edges between them.
 *
 * Positions and routes may be written to directly; nodes and edges are added
 * with kring_graph_add_node() and kring_graph_add_edge(), and neither are
 * removed. Adding may move the arrays.
 */
typedef struct
{
  KringGraphNode *nodes;
  guint n_nodes;
  KringGraphEdge *edges;
  guint n_edges;
} KringGraph;

#define KRING_TYPE_GRAPH (kring_graph_get_type ())
GType kring_graph_get_type (void) G_GNUC_CONST;

KringGraph *kring_graph_new      (void);
KringGraph *kring_graph_copy     (const KringGraph *graph);
void        kring_graph_free     (KringGraph       *graph);
guint       kring_graph_add_node (KringGraph       *graph,
                                  const char       *id,
                                  KringNodeShape    shape,
                                  double            width,
                                  double            height);
guint       kring_graph_add_edge (KringGraph       *graph,
                                  const char       *id,
                                  guint             tail,
                                  guint             head,
                                  double            weight);
void        kring_graph_set_route (KringGraph       *graph,
                                   guint             edge,
                                   const KringPoint *points,
                                   guint             n_points);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringGraph, kring_graph_free)

G_END_DECLS
