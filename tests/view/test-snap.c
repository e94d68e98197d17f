/* test-snap.c: what is moved lines up with what stands near
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "view/kring-snap.h"

#include <math.h>

static void
test_edges (void)
{
  const KringRect other = { 100, 0, 50, 20 };
  KringRect moved = { 103, 200, 80, 20 };
  KringSnap snap;

  kring_snap_find (&moved, &other, 1, 5, &snap);
  g_assert_true (snap.has_x);
  g_assert_false (snap.has_y);
  g_assert_cmpfloat (snap.dx, ==, -3);
  g_assert_cmpfloat (snap.dy, ==, 0);
  g_assert_cmpfloat (snap.vertical[0].x, ==, 100);
  g_assert_cmpfloat (snap.vertical[0].y, ==, 0);
  g_assert_cmpfloat (snap.vertical[1].y, ==, 220);

  /* the left edge with the right one of the other */
  moved.x = 152;
  kring_snap_find (&moved, &other, 1, 5, &snap);
  g_assert_true (snap.has_x);
  g_assert_cmpfloat (snap.dx, ==, -2);
}

static void
test_middles (void)
{
  const KringRect other = { 0, 100, 40, 60 };
  const KringRect moved = { 300, 117, 10, 20 };
  KringSnap snap;

  kring_snap_find (&moved, &other, 1, 5, &snap);
  g_assert_false (snap.has_x);
  g_assert_true (snap.has_y);
  g_assert_cmpfloat (snap.dy, ==, 3);
  g_assert_cmpfloat (snap.horizontal[0].x, ==, 0);
  g_assert_cmpfloat (snap.horizontal[1].x, ==, 310);
  g_assert_cmpfloat (snap.horizontal[0].y, ==, 130);

  /* a middle does not line up with an edge */
  kring_snap_find (&(KringRect) { 300, 91, 10, 20 }, &other, 1, 5, &snap);
  g_assert_false (snap.has_y);
}

static void
test_nearest (void)
{
  const KringRect others[] = { { 104, 0, 50, 20 }, { 99, 900, 50, 20 }, { 101, 100, 30, 20 } };
  const KringRect moved = { 100, 40, 200, 20 };
  KringSnap snap;

  /* of two as near, the one that is nearer on the other axis */
  kring_snap_find (&moved, others, 3, 5, &snap);
  g_assert_true (snap.has_x);
  g_assert_cmpfloat (snap.dx, ==, 1);
}

static void
test_nothing (void)
{
  const KringRect moved = { 0, 0, 10, 10 };
  const KringRect far = { 1000, 1000, 77, 77 };
  KringSnap snap;

  kring_snap_find (&moved, NULL, 0, 5, &snap);
  g_assert_false (snap.has_x || snap.has_y);
  kring_snap_find (&moved, &far, 1, 5, &snap);
  g_assert_false (snap.has_x || snap.has_y);
  g_assert_cmpfloat (snap.dx, ==, 0);
  g_assert_cmpfloat (snap.dy, ==, 0);
}

/* Wherever it is: never farther than the tolerance, in line with something
 * afterwards, and at rest there. */
static void
test_property (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 500; round++)
    {
      KringRect others[20];
      KringRect moved = { g_rand_int_range (random, 0, 400), g_rand_int_range (random, 0, 400), 61, 27 };
      KringSnap snap, again;

      for (guint i = 0; i < G_N_ELEMENTS (others); i++)
        others[i] = (KringRect) { g_rand_int_range (random, 0, 400), g_rand_int_range (random, 0, 400),
                                  g_rand_int_range (random, 20, 90), g_rand_int_range (random, 20, 40) };
      kring_snap_find (&moved, others, G_N_ELEMENTS (others), 5, &snap);
      g_assert_cmpfloat (fabs (snap.dx), <=, 5);
      g_assert_cmpfloat (fabs (snap.dy), <=, 5);

      moved.x += snap.dx;
      moved.y += snap.dy;
      kring_snap_find (&moved, others, G_N_ELEMENTS (others), 5, &again);
      g_assert_cmpint (again.has_x, ==, snap.has_x);
      g_assert_cmpint (again.has_y, ==, snap.has_y);
      g_assert_cmpfloat (fabs (again.dx), <, 0.01);
      g_assert_cmpfloat (fabs (again.dy), <, 0.01);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/snap/edges", test_edges);
  g_test_add_func ("/snap/middles", test_middles);
  g_test_add_func ("/snap/nearest", test_nearest);
  g_test_add_func ("/snap/nothing", test_nothing);
  g_test_add_func ("/snap/property", test_property);

  return g_test_run ();
}
