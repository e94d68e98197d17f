/* kring-scene-line.c: the course of the lines of a scene
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-scene-private.h"

#include <math.h>
#include <string.h>

/* How far a line stops from the border of a node. */
#define GAP 1.4

/* How far apart the middles of lines between the same two run. */
#define APART 15.0

/* How far from a node's border the end of a route may be; a route that ends
 * elsewhere was made for another place of the node. */
#define ROUTE_SLACK 8.0

/* Signs at an interest make room for each other in this many rows. */
#define MARK_ROWS 4

/* Above this many, the signs at an interest cannot be told apart anyway. */
#define MOST_MARKS 150

/* How precisely the end of a line is found, in points: what nobody sees. */
#define PRECISION 0.01

#define SCAN_STEPS 12

/* Few are needed: distances grow evenly along a curve, or nearly. */
#define MOST_GUESSES 40

static KringPoint
get_centre (const KringSceneNode *node)
{
  return (KringPoint) { node->box.x + node->box.width / 2, node->box.y + node->box.height / 2 };
}

static double
get_distance (const KringSceneNode *node,
              KringPoint            point)
{
  return kring_shape_get_distance (node->shape, &node->box, point.x, point.y);
}

/* How far beyond a border the place at @t of a curve is, negative within it. */
typedef double (*Beyond) (const KringPoint curve[4], double t, gconstpointer border);

/* Where a curve passes a border, which is somewhere between @within and
 * @beyond: by the rule of false position, in which neither end may stay for
 * long (Illinois). */
static double
find_border (const KringPoint curve[4],
             double           within,
             double           beyond,
             Beyond           get_beyond,
             gconstpointer    border)
{
  double low = get_beyond (curve, within, border), high = get_beyond (curve, beyond, border);
  int side = 0;

  for (guint i = 0; i < MOST_GUESSES && low < 0 && high > PRECISION; i++)
    {
      double guess = within + (beyond - within) * low / (low - high);
      double there = get_beyond (curve, guess, border);

      if (there < 0)
        {
          within = guess;
          low = there;
          if (side < 0)
            high /= 2;
          side = -1;
          if (there > -PRECISION)
            return guess;
        }
      else
        {
          beyond = guess;
          high = there;
          if (side > 0)
            low /= 2;
          side = 1;
        }
    }

  return beyond;
}

static double
get_beyond_node (const KringPoint curve[4],
                 double           t,
                 gconstpointer    border)
{
  return get_distance (border, kring_curve_get_point (curve, t)) - GAP;
}

/* Where @curve leaves @node for the last time, or 1 where it stays inside. */
static double
find_way_out (const KringPoint      curve[4],
              const KringSceneNode *node)
{
  KringRect around = node->box;
  double inside = -1;

  kring_rect_grow (&around, GAP);
  for (int i = SCAN_STEPS; i >= 0 && inside < 0; i--)
    {
      KringPoint point = kring_curve_get_point (curve, (double) i / SCAN_STEPS);

      if (kring_rect_contains (&around, point.x, point.y) && get_distance (node, point) < GAP)
        inside = (double) i / SCAN_STEPS;
    }

  if (inside < 0)
    return 0;
  if (inside >= 1)
    return 1;

  return find_border (curve, inside, MIN (inside + 1.0 / SCAN_STEPS, 1), get_beyond_node, node);
}

static void
reverse (KringPoint *points,
         guint       n_points)
{
  for (guint i = 0; i < n_points / 2; i++)
    {
      KringPoint point = points[i];

      points[i] = points[n_points - 1 - i];
      points[n_points - 1 - i] = point;
    }
}

/* Takes off what is inside the node at the start of a line.
 * Returns: how many points are left, at the start of @points. */
static guint
cut_start (KringPoint           *points,
           guint                 n_points,
           const KringSceneNode *node)
{
  guint first = 0;

  while (first + 3 < n_points)
    {
      double t = find_way_out (points + first, node);

      if (t < 1)
        {
          if (t > 0)
            kring_curve_split (points + first, t, NULL, points + first);
          break;
        }
      first += 3;
    }

  if (first + 3 >= n_points)
    return 0;

  memmove (points, points + first, (n_points - first) * sizeof (KringPoint));
  return n_points - first;
}

static gboolean
is_between (const KringSceneLine *line,
            const KringSceneNode *a,
            const KringSceneNode *b)
{
  return !line->is_stake && ((line->tail == a && line->head == b) || (line->tail == b && line->head == a));
}

/* The order of lines between the same two, or at the same interest. It depends
 * on nothing but what they say, so that undo brings each back to its side. */
static int
compare (gconstpointer a,
         gconstpointer b)
{
  const KringSceneLine *one = *(KringSceneLine *const *) a, *other = *(KringSceneLine *const *) b;
  int order = g_strcmp0 (one->tail->id, other->tail->id);

  return order != 0 ? order : one->kind - other->kind;
}

/* How far to the side a line has to bend to run apart from others between
 * the same two; sideways as seen in the direction in which the line runs. */
static double
get_bend (const KringSceneLine *line)
{
  const KringSceneNode *few = line->tail->lines->len < line->head->lines->len ? line->tail : line->head;
  guint rank = 0, n = 0;
  double bend;

  if (line->is_stake)
    return 0;

  for (guint i = 0; i < few->lines->len; i++)
    {
      const KringSceneLine *other = g_ptr_array_index (few->lines, i);

      if (!is_between (other, line->tail, line->head))
        continue;

      n++;
      if (compare (&other, &line) < 0)
        rank++;
    }

  bend = (rank - (n - 1) / 2.0) * APART;
  return g_strcmp0 (line->tail->id, line->head->id) < 0 ? bend : -bend;
}

static guint
draw_straight (const KringSceneLine *line,
               KringPoint           *points)
{
  KringPoint from = get_centre (line->tail), to = get_centre (line->head);
  double dx = to.x - from.x, dy = to.y - from.y;
  double length = kring_get_length (dx, dy), bend = get_bend (line);
  double room = MIN (MIN (line->tail->box.width, line->tail->box.height),
                     MIN (line->head->box.width, line->head->box.height)) / 3;
  double shift = CLAMP (bend / 2, -room, room);
  double side_x, side_y;

  if (length < 1)
    return 0;

  side_x = -dy / length;
  side_y = dx / length;
  points[0] = (KringPoint) { from.x + side_x * shift, from.y + side_y * shift };
  points[3] = (KringPoint) { to.x + side_x * shift, to.y + side_y * shift };
  points[1] = (KringPoint) { from.x + dx / 3 + side_x * bend, from.y + dy / 3 + side_y * bend };
  points[2] = (KringPoint) { from.x + 2 * dx / 3 + side_x * bend, from.y + 2 * dy / 3 + side_y * bend };

  return 4;
}

static gboolean
does_route_fit (const KringSceneLine *line)
{
  return line->n_route >= 4 &&
         get_distance (line->tail, line->route[0]) < ROUTE_SLACK &&
         get_distance (line->head, line->route[line->n_route - 1]) < ROUTE_SLACK;
}

/* A circle around the end of a line */
typedef struct
{
  KringPoint tip;
  double radius;
} Around;

static double
get_beyond_circle (const KringPoint curve[4],
                   double           t,
                   gconstpointer    border)
{
  const Around *around = border;
  KringPoint point = kring_curve_get_point (curve, t);

  return kring_get_length (point.x - around->tip.x, point.y - around->tip.y) - around->radius;
}

/* Where the sign of a stake stands that keeps @distance to the end. */
static KringPoint
find_mark (const KringSceneLine *line,
           double                distance)
{
  Around around = { line->curve[line->n_points - 1], distance };

  for (int i = (int) line->n_points - 4; i >= 0; i -= 3)
    {
      const KringPoint *curve = line->curve + i;

      if (get_beyond_circle (curve, 0, &around) >= 0)
        return kring_curve_get_point (curve, find_border (curve, 1, 0, get_beyond_circle, &around));
    }

  return line->curve[0];
}

static void
find_bounds (KringSceneLine *line)
{
  line->bounds = (KringRect) { 0 };
  if (line->n_points == 0)
    return;

  line->bounds.x = line->curve[0].x;
  line->bounds.y = line->curve[0].y;
  for (guint i = 0; i + 3 < line->n_points; i += 3)
    kring_curve_add_bounds (line->curve + i, &line->bounds);
  kring_rect_grow (&line->bounds, KRING_HEAD_LENGTH + 2);
}

/**
 * kring_scene_lay_line:
 * @line: a line with both its ends
 *
 * Finds the course of a line from border to border: its route, where that
 * still fits the places of its nodes, or straight. The signs of stakes are
 * placed by kring_scene_lay_marks().
 */
void
kring_scene_lay_line (KringSceneLine *line)
{
  guint n_points = 4;

  g_clear_pointer (&line->curve, g_free);
  line->n_points = 0;

  if (line->tail == NULL || line->head == NULL || line->tail == line->head ||
      !line->tail->placed || !line->head->placed)
    {
      find_bounds (line);
      return;
    }

  if (line->route != NULL && !does_route_fit (line))
    kring_scene_set_route (line, NULL, 0);

  if (line->route != NULL)
    {
      n_points = line->n_route;
      line->curve = g_memdup2 (line->route, n_points * sizeof (KringPoint));
    }
  else
    {
      line->curve = g_new (KringPoint, n_points);
      n_points = draw_straight (line, line->curve);
    }

  n_points = cut_start (line->curve, n_points, line->tail);
  reverse (line->curve, n_points);
  n_points = cut_start (line->curve, n_points, line->head);
  reverse (line->curve, n_points);
  line->n_points = n_points;

  if (line->is_stake && n_points > 0)
    line->mark = find_mark (line, KRING_MARK_RADIUS + 1);
  find_bounds (line);
}

/**
 * kring_scene_lay_marks:
 * @interest: a node
 *
 * Places the signs of the stakes that end at @interest so that they hide each
 * other as little as their lines allow.
 */
void
kring_scene_lay_marks (KringSceneNode *interest)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (KringPoint));
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; i < interest->lines->len; i++)
    {
      KringSceneLine *line = g_ptr_array_index (interest->lines, i);

      if (line->is_stake && line->head == interest && line->n_points > 0)
        g_ptr_array_add (lines, line);
    }
  g_ptr_array_sort (lines, compare);

  for (guint i = 0; i < lines->len && i < MOST_MARKS; i++)
    {
      KringSceneLine *line = g_ptr_array_index (lines, i);
      double best = -1;

      for (guint row = 0; row < MARK_ROWS && best < 2 * KRING_MARK_RADIUS; row++)
        {
          KringPoint mark = find_mark (line, KRING_MARK_RADIUS + 1 + row * (2 * KRING_MARK_RADIUS + 1));
          double nearest = G_MAXDOUBLE;

          for (guint j = 0; j < marks->len; j++)
            {
              const KringPoint *other = &g_array_index (marks, KringPoint, j);

              nearest = MIN (nearest, kring_get_length (mark.x - other->x, mark.y - other->y));
            }
          if (nearest > best)
            {
              best = nearest;
              line->mark = mark;
            }
        }
      g_array_append_val (marks, line->mark);
    }
}

/**
 * kring_scene_lay_lines_of:
 * @node: a node
 *
 * Finds the course of all lines of @node anew.
 */
void
kring_scene_lay_lines_of (KringSceneNode *node)
{
  g_autoptr (GHashTable) interests = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer interest;

  for (guint i = 0; i < node->lines->len; i++)
    {
      KringSceneLine *line = g_ptr_array_index (node->lines, i);

      kring_scene_lay_line (line);
      if (line->is_stake && line->head != NULL)
        g_hash_table_add (interests, line->head);
    }

  g_hash_table_iter_init (&iter, interests);
  while (g_hash_table_iter_next (&iter, &interest, NULL))
    kring_scene_lay_marks (interest);
}

/**
 * kring_scene_lay_all:
 * @self: a scene
 *
 * Finds the course of every line anew.
 */
void
kring_scene_lay_all (KringScene *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    kring_scene_lay_line (g_ptr_array_index (self->lines, i));
  for (guint i = self->n_stakeholders; i < self->nodes->len; i++)
    kring_scene_lay_marks (g_ptr_array_index (self->nodes, i));
}

/**
 * kring_scene_set_route:
 * @line: a line
 * @points: (nullable) (array length=n_points): a route as a layout gives it
 * @n_points: 3 n + 1, or 0 to take it away
 *
 * Gives a line a route, or none. Its course changes with the next
 * kring_scene_lay_line().
 */
void
kring_scene_set_route (KringSceneLine   *line,
                       const KringPoint *points,
                       guint             n_points)
{
  gboolean usable = n_points >= 4 && n_points % 3 == 1;

  for (guint i = 0; i < n_points && usable; i++)
    usable = fabs (points[i].x) <= KRING_SCENE_FARTHEST && fabs (points[i].y) <= KRING_SCENE_FARTHEST;

  g_clear_pointer (&line->route, g_free);
  line->n_route = 0;
  if (usable)
    {
      line->route = g_memdup2 (points, n_points * sizeof (KringPoint));
      line->n_route = n_points;
    }
}
