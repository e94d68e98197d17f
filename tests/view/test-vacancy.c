/* test-vacancy.c: where there is room for what is put on a map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "view/kring-vacancy.h"

#include <math.h>

#define GAP 14.0

static GArray *
make_rects (guint n,
            const KringRect *rects)
{
  GArray *array = g_array_new (FALSE, FALSE, sizeof (KringRect));

  return n > 0 ? g_array_append_vals (array, rects, n) : array;
}

static void
assert_apart (GArray *moved,
              GArray *there,
              KringPoint offset)
{
  for (guint i = 0; i < moved->len; i++)
    for (guint j = 0; j < there->len; j++)
      {
        KringRect a = g_array_index (moved, KringRect, i);
        KringRect b = g_array_index (there, KringRect, j);
        double across, down;

        a.x += offset.x;
        a.y += offset.y;
        across = MAX (b.x - a.x - a.width, a.x - b.x - b.width);
        down = MAX (b.y - a.y - a.height, a.y - b.y - b.height);
        g_assert_cmpfloat (MAX (across, down), >=, GAP - 1e-9);
      }
}

/* Where there is room it stands where it is wanted. */
static void
test_free (void)
{
  g_autoptr (GArray) moved = make_rects (1, (KringRect[]) { { 0, 0, 50, 20 } });
  g_autoptr (GArray) there = make_rects (1, (KringRect[]) { { 100, 0, 50, 20 } });
  g_autoptr (GArray) nothing = make_rects (0, NULL);
  KringPoint offset = kring_vacancy_find (moved, there, GAP, (KringPoint) { 24, 24 });

  g_assert_cmpfloat (offset.x, ==, 24);
  g_assert_cmpfloat (offset.y, ==, 24);
  offset = kring_vacancy_find (nothing, there, GAP, (KringPoint) { 24, 24 });
  g_assert_cmpfloat (offset.x, ==, 24);
  offset = kring_vacancy_find (moved, nothing, GAP, (KringPoint) { 0, 0 });
  g_assert_cmpfloat (offset.x, ==, 0);
}

/* Copies on top of each other step aside one after the other, and stay near. */
static void
test_again_and_again (void)
{
  g_autoptr (GArray) there = make_rects (1, (KringRect[]) { { 0, 0, 90, 30 } });

  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (GArray) moved = make_rects (1, (KringRect[]) { { 0, 0, 90, 30 } });
      KringPoint offset = kring_vacancy_find (moved, there, GAP, (KringPoint) { 24, 24 });
      KringRect rect = { offset.x, offset.y, 90, 30 };

      assert_apart (moved, there, offset);
      g_assert_cmpfloat (hypot (offset.x, offset.y), <, 600);
      g_array_append_val (there, rect);
    }
}

/* However full it is, nothing lies over anything. */
static void
test_crowded (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autoptr (GArray) there = make_rects (0, NULL);
  g_autoptr (GArray) moved = make_rects (0, NULL);

  for (guint i = 0; i < 3000; i++)
    {
      KringRect rect = { g_rand_double_range (random, -3000, 3000), g_rand_double_range (random, -3000, 3000), 100, 40 };

      g_array_append_val (there, rect);
      if (i % 10 == 0)
        g_array_append_val (moved, rect);
    }
  assert_apart (moved, there, kring_vacancy_find (moved, there, GAP, (KringPoint) { 24, 24 }));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vacancy/free", test_free);
  g_test_add_func ("/vacancy/again-and-again", test_again_and_again);
  g_test_add_func ("/vacancy/crowded", test_crowded);

  return g_test_run ();
}
