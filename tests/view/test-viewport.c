/* test-viewport.c: what part of the map is in view
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "view/kring-viewport.h"

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-6)

static void
set_up (KringViewport *view)
{
  kring_viewport_init (view);
  kring_viewport_resize (view, 800, 600);
}

static void
test_round_trip (void)
{
  KringViewport view;
  double x, y, pixel_x, pixel_y;

  set_up (&view);
  kring_viewport_zoom (&view, 2.5, 100, 100);
  kring_viewport_pan (&view, 31, -17);
  kring_viewport_to_map (&view, 123, 456, &x, &y);
  kring_viewport_to_widget (&view, x, y, &pixel_x, &pixel_y);
  assert_near (pixel_x, 123);
  assert_near (pixel_y, 456);
}

/* What is under the pointer stays there, whatever the zoom. */
static void
test_zoom_keeps_the_point (void)
{
  KringViewport view;
  double x, y, after_x, after_y;

  set_up (&view);
  kring_viewport_to_map (&view, 700, 50, &x, &y);
  for (double scale = 0.01; scale < 20; scale *= 1.7)
    {
      kring_viewport_zoom (&view, scale, 700, 50);
      g_assert_cmpfloat (view.scale, >=, KRING_VIEWPORT_MIN_SCALE);
      g_assert_cmpfloat (view.scale, <=, KRING_VIEWPORT_MAX_SCALE);
      kring_viewport_to_map (&view, 700, 50, &after_x, &after_y);
      assert_near (after_x, x);
      assert_near (after_y, y);
    }
  g_assert_false (view.fitted);
}

static void
assert_shows (const KringViewport *view,
              double x,
              double y,
              double width,
              double height)
{
  double left, top, right, bottom;

  kring_viewport_to_widget (view, x, y, &left, &top);
  kring_viewport_to_widget (view, x + width, y + height, &right, &bottom);
  g_assert_cmpfloat (left, >=, 0);
  g_assert_cmpfloat (top, >=, view->covered);
  g_assert_cmpfloat (right, <=, view->width);
  g_assert_cmpfloat (bottom, <=, view->height);
  assert_near (left, view->width - right);
  assert_near (top - view->covered, view->height - bottom);
}

/* All of it, in the middle; and a small map is not blown up. */
static void
test_fit (void)
{
  KringViewport view;

  set_up (&view);
  kring_viewport_fit (&view, -300, 100, 4000, 300);
  g_assert_true (view.fitted);
  assert_shows (&view, -300, 100, 4000, 300);

  kring_viewport_fit (&view, 10, 10, 5, 5);
  assert_shows (&view, 10, 10, 5, 5);
  g_assert_cmpfloat (view.scale, <, 2);

  /* Before it was ever given a size */
  kring_viewport_init (&view);
  kring_viewport_fit (&view, 0, 0, 100, 100);
  g_assert_cmpfloat (view.scale, >=, KRING_VIEWPORT_MIN_SCALE);
}

/* Nothing is shown under what lies over the top of it. */
static void
test_cover (void)
{
  KringViewport view;
  double pixel_x, pixel_y;

  set_up (&view);
  view.covered = 150;
  kring_viewport_fit (&view, -300, 100, 400, 3000);
  assert_shows (&view, -300, 100, 400, 3000);

  kring_viewport_centre (&view, 17, 1000, 0.5);
  g_assert_false (view.fitted);
  kring_viewport_to_widget (&view, 17, 1000, &pixel_x, &pixel_y);
  assert_near (pixel_x, 400);
  assert_near (pixel_y, 375);

  g_assert_true (kring_viewport_reveal (&view, 17, 400, 10, 10));
  kring_viewport_to_widget (&view, 17, 400, &pixel_x, &pixel_y);
  g_assert_cmpfloat (pixel_y, >=, 150);

  kring_viewport_pan (&view, 0, 1e7);
  kring_viewport_clamp (&view, 0, 0, 300, 200);
  kring_viewport_to_widget (&view, 300, 200, &pixel_x, &pixel_y);
  g_assert_cmpfloat (pixel_y, >, 190);
}

static void
test_resize_keeps_the_middle (void)
{
  KringViewport view;
  double x, y, after_x, after_y;

  set_up (&view);
  kring_viewport_zoom (&view, 0.7, 20, 20);
  kring_viewport_to_map (&view, 400, 300, &x, &y);
  kring_viewport_resize (&view, 500, 900);
  kring_viewport_to_map (&view, 250, 450, &after_x, &after_y);
  assert_near (after_x, x);
  assert_near (after_y, y);
}

/* Where the corner is taken, the map lies above it, or beside it. */
static void
test_corner (void)
{
  KringViewport view;
  double right, bottom;

  kring_viewport_init (&view);
  kring_viewport_resize (&view, 800, 600);
  view.corner_width = 200;
  view.corner_height = 50;

  kring_viewport_fit_beside (&view, 0, 0, 1600, 1000);
  g_assert_true (view.fitted);
  kring_viewport_to_widget (&view, 1600, 1000, &right, &bottom);
  g_assert_cmpfloat (bottom, <, 550);
  g_assert_cmpfloat (right, >, 400);

  kring_viewport_fit_beside (&view, 0, 0, 100, 1000);
  g_assert_true (view.fitted);
  kring_viewport_to_widget (&view, 100, 1000, &right, &bottom);
  g_assert_cmpfloat (right, <, 600);
  g_assert_cmpfloat (bottom, >, 550);
  g_assert_cmpfloat (bottom, <, 600);
}

static void
test_reveal (void)
{
  KringViewport view;
  double pixel_x, pixel_y;

  set_up (&view);
  kring_viewport_reveal (&view, 0, 0, 1, 1);
  g_assert_false (kring_viewport_reveal (&view, 100, 100, 100, 40));
  g_assert_true (kring_viewport_reveal (&view, 2000, -700, 100, 40));
  kring_viewport_to_widget (&view, 2100, -700, &pixel_x, &pixel_y);
  g_assert_cmpfloat (pixel_x, <=, 800);
  g_assert_cmpfloat (pixel_y, >=, 0);
  g_assert_false (kring_viewport_reveal (&view, 2000, -700, 100, 40));
}

/* However far it is pushed, a part of the map stays in the widget. */
static void
test_clamp (void)
{
  const double far[][2] = { { 1e7, 0 }, { -1e7, 0 }, { 0, 1e7 }, { 0, -1e7 } };

  for (guint i = 0; i < G_N_ELEMENTS (far); i++)
    {
      KringViewport view;
      double left, top, right, bottom;

      set_up (&view);
      kring_viewport_pan (&view, far[i][0], far[i][1]);
      kring_viewport_clamp (&view, 0, 0, 300, 200);
      kring_viewport_to_widget (&view, 0, 0, &left, &top);
      kring_viewport_to_widget (&view, 300, 200, &right, &bottom);
      g_assert_cmpfloat (right, >, 40);
      g_assert_cmpfloat (left, <, 760);
      g_assert_cmpfloat (bottom, >, 40);
      g_assert_cmpfloat (top, <, 560);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/viewport/round-trip", test_round_trip);
  g_test_add_func ("/viewport/zoom-keeps-the-point", test_zoom_keeps_the_point);
  g_test_add_func ("/viewport/fit", test_fit);
  g_test_add_func ("/viewport/cover", test_cover);
  g_test_add_func ("/viewport/resize-keeps-the-middle", test_resize_keeps_the_middle);
  g_test_add_func ("/viewport/corner", test_corner);
  g_test_add_func ("/viewport/reveal", test_reveal);
  g_test_add_func ("/viewport/clamp", test_clamp);

  return g_test_run ();
}
