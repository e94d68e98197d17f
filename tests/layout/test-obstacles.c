/* test-obstacles.c: the nodes along a line
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "layout-tests.h"

#include "layout/kring-obstacles.h"

#include <math.h>

static double
random_between (GRand *rand, double low, double high)
{
  return g_rand_double_range (rand, low, high);
}

/* Where a line enters a box, by looking at many places along it; 2 where it
 * does not, and NAN where that is too close to tell. */
static double
find_entry (const KringGraphNode *node, KringPoint from, KringPoint to, double margin)
{
  const int steps = 20000;
  double entry = 2, closest = INFINITY;

  for (int i = 0; i <= steps && entry > 1; i++)
    {
      double t = (double) i / steps;
      double x = fabs (from.x + t * (to.x - from.x) - node->x) - node->width / 2 - margin;
      double y = fabs (from.y + t * (to.y - from.y) - node->y) - node->height / 2 - margin;

      closest = MIN (closest, MAX (x, y));
      if (x < 0 && y < 0)
        entry = t;
    }

  return fabs (closest) < 0.5 && entry > 1 ? NAN : entry;
}

static void
test_first (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);
  guint n_compared = 0;

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr(KringGraph) graph = kring_graph_new ();
      g_autoptr(KringObstacles) obstacles = NULL;
      double side = round % 3 == 0 ? 300 : 1500;

      for (guint i = 0; i < 25; i++)
        {
          g_autofree char *id = g_strdup_printf ("n%u", i);

          kring_graph_add_node (graph, id, KRING_NODE_SHAPE_BOX, random_between (rand, 20, 180), random_between (rand, 20, 60));
          graph->nodes[i].x = random_between (rand, 0, side);
          graph->nodes[i].y = random_between (rand, 0, side);
          graph->nodes[i].has_position = TRUE;
        }
      obstacles = kring_obstacles_new (graph);
      kring_obstacles_pass (obstacles, 0, 1);

      for (guint i = 0; i < 8; i++)
        {
          KringPoint from = { random_between (rand, -100, side + 100), random_between (rand, -100, side + 100) };
          KringPoint to = { random_between (rand, -100, side + 100), random_between (rand, -100, side + 100) };
          double margin = 4, nearest = 2;
          guint n_hit, n_expected = 0, first, expected = G_MAXUINT;
          gboolean is_certain = TRUE;

          if (i == 0)
            to.x = from.x;
          else if (i == 1)
            to.y = from.y;
          for (guint j = 2; j < graph->n_nodes; j++)
            {
              double entry = find_entry (&graph->nodes[j], from, to, margin);

              is_certain = is_certain && !isnan (entry) && (entry > 1 || fabs (entry - nearest) > 0.001 || entry == 0);
              if (entry <= 1)
                n_expected++;
              if (entry <= 1 && entry < nearest)
                {
                  nearest = entry;
                  expected = j;
                }
            }
          if (!is_certain || nearest == 0)
            continue;

          n_compared++;
          first = kring_obstacles_find_first (obstacles, from, to, margin, G_MAXUINT, &n_hit);
          g_assert_cmpuint (first, ==, expected);
          g_assert_cmpuint (n_hit, ==, n_expected);

          /* However few are counted, the first is the same. */
          for (guint most = 1; most <= 3; most++)
            {
              g_assert_cmpuint (kring_obstacles_find_first (obstacles, from, to, margin, most, &n_hit), ==, expected);
              g_assert_cmpuint (n_hit, >=, MIN (most, n_expected));
              g_assert_cmpuint (n_hit, <=, n_expected);
            }
          g_assert_cmpuint (kring_obstacles_find_first (obstacles, from, to, margin, 1, NULL), ==, expected);
        }
    }
  g_assert_cmpuint (n_compared, >, 200);
}

static void
test_curve (void)
{
  g_autoptr(KringGraph) graph = kring_graph_new ();
  g_autoptr(KringObstacles) obstacles = NULL;
  const KringPoint bow[] = { { 0, 0 }, { 0, -120 }, { 200, -120 }, { 200, 0 } };
  const KringPoint straight[] = { { 0, 0 }, { 200.0 / 3, 0 }, { 400.0 / 3, 0 }, { 200, 0 } };

  /* One on the straight line, one at the top of the bow, one within its corners only. */
  for (guint i = 0; i < 3; i++)
    {
      const KringPoint places[] = { { 100, 0 }, { 100, -90 }, { 10, -110 } };
      const char *const ids[] = { "straight", "top", "corner" };

      kring_graph_add_node (graph, ids[i], KRING_NODE_SHAPE_BOX, 20, 20);
      graph->nodes[i].x = places[i].x;
      graph->nodes[i].y = places[i].y;
      graph->nodes[i].has_position = TRUE;
    }
  obstacles = kring_obstacles_new (graph);

  kring_obstacles_pass (obstacles, G_MAXUINT, G_MAXUINT);
  g_assert_cmpuint (kring_obstacles_count (obstacles, bow, 4, 1), ==, 1);
  g_assert_cmpuint (kring_obstacles_count (obstacles, straight, 4, 1), ==, 1);
  kring_obstacles_pass (obstacles, 0, G_MAXUINT);
  g_assert_cmpuint (kring_obstacles_count (obstacles, straight, 4, 1), ==, 0);
  g_assert_cmpuint (kring_obstacles_count (obstacles, bow, 4, 1), ==, 1);
  kring_obstacles_pass (obstacles, 0, 1);
  g_assert_cmpuint (kring_obstacles_count (obstacles, bow, 4, 1), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/obstacles/first", test_first);
  g_test_add_func ("/obstacles/curve", test_curve);

  return g_test_run ();
}
