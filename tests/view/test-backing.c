/* test-backing.c: the picture behind a canvas, drawn by another thread
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "paint-tests.h"

#include "view/kring-backing.h"

#include <math.h>
#include <stdlib.h>

#define WIDTH 800
#define HEIGHT 600

/* So many that they are not drawn at once. */
#define N_NODES 300

/* Antialiasing at the border of a clip may round another way, the more so where
 * it is coarse. */
#define SAME_COLOR 32

/* A scale at which names stand over the map. */
#define FAR 0.15

typedef struct
{
  KringDocument *document;
  KringScene *scene;
  KringBacking *backing;
  KringViewport view;
  guint n_ready;
} Fixture;

static void
ready_cb (gpointer data)
{
  ((Fixture *) data)->n_ready++;
}

static KringDocument *
make_large_document (void)
{
  g_autoptr (KringItem) alliance = paint_tests_make_alliance ("en");

  for (guint i = 0; i < N_NODES; i++)
    {
      g_autofree char *id = g_strdup_printf ("n%u", i);
      g_autofree char *before = g_strdup_printf ("n%u", i > 0 ? i - 1 : 0);

      paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, id, id, 100.0 * (i % 20), 80.0 * (double) (i / 20));
      if (i > 0)
        paint_tests_add_line (alliance, KRING_KIND_INFLUENCE, before, id);
    }

  return kring_document_new_for_alliance (alliance);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  KringSceneOptions options = { .audience = KRING_AUDIENCE_MANAGER };
  KringRect bounds;

  fixture->document = data != NULL ? make_large_document () : paint_tests_make_document ("en");
  fixture->scene = kring_scene_new (fixture->document, &options);
  fixture->backing = kring_backing_new (ready_cb, fixture);
  kring_backing_set_scene (fixture->backing, fixture->scene);
  kring_viewport_init (&fixture->view);
  kring_viewport_resize (&fixture->view, WIDTH, HEIGHT);
  kring_scene_get_bounds (fixture->scene, &bounds);
  kring_viewport_fit (&fixture->view, bounds.x, bounds.y, bounds.width, bounds.height);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->backing, kring_backing_free);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (fixture->scene);
  g_object_unref (fixture->document);
}

static cairo_surface_t *
show (Fixture *fixture)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  kring_backing_draw (fixture->backing, &fixture->view, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* What it has to be, drawn here and now. */
static cairo_surface_t *
draw (Fixture    *fixture,
      KringFocus *focus)
{
  const KringTheme *theme = kring_theme_get (KRING_THEME_LIGHT);
  double scale = fixture->view.scale;
  KringPaintOptions options = { .theme = theme, .focus = focus, .scale = scale,
                                .layers = KRING_LAYER_MAP | KRING_LAYER_FOCUS };
  KringRect all = { fixture->view.x - WIDTH / scale, fixture->view.y - HEIGHT / scale,
                    3 * WIDTH / scale, 3 * HEIGHT / scale };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (KringPainter) painter = kring_painter_new ();

  options.clip = &all;
  cairo_set_source_rgb (cr, theme->ground.red, theme->ground.green, theme->ground.blue);
  cairo_paint (cr);
  /* On whole pixels, like a backing. */
  cairo_translate (cr, -round (fixture->view.x * scale), -round (fixture->view.y * scale));
  cairo_scale (cr, scale, scale);
  kring_painter_draw (painter, cr, fixture->scene, &options);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static gboolean
is_same (cairo_surface_t *surface,
         cairo_surface_t *other)
{
  const guchar *a = cairo_image_surface_get_data (surface), *b = cairo_image_surface_get_data (other);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      for (int i = 0; i < 3; i++)
        if (abs (a[y * stride + x * 4 + i] - b[y * stride + x * 4 + i]) > SAME_COLOR)
          return FALSE;

  return TRUE;
}

static gboolean
shows (Fixture    *fixture,
       KringFocus *focus)
{
  cairo_surface_t *shown = show (fixture), *expected = draw (fixture, focus);
  gboolean same = is_same (shown, expected);

  cairo_surface_destroy (shown);
  cairo_surface_destroy (expected);

  return same;
}

/* As a widget does: updates when told to, until there is nothing to wait for. */
static void
wait (Fixture *fixture)
{
  while (!kring_backing_update (fixture->backing, &fixture->view, 1, FALSE))
    {
      guint n_ready = fixture->n_ready;

      while (fixture->n_ready == n_ready)
        g_main_context_iteration (NULL, TRUE);
    }
}

static void
test_arrives (Fixture       *fixture,
              gconstpointer  data)
{
  /* One that is large is not waited for. */
  if (data != NULL)
    g_assert_false (kring_backing_update (fixture->backing, &fixture->view, 1, FALSE));
  wait (fixture);
  g_assert_true (shows (fixture, NULL));
}

/* Within the margin, beyond it, far away, and at another scale. */
static void
test_looking_around (Fixture       *fixture,
                     gconstpointer  data)
{
  static const double steps[] = { 30, 150, 400, 5000 };

  wait (fixture);
  kring_viewport_zoom (&fixture->view, 1, WIDTH / 2, HEIGHT / 2);
  /* Halves of pixels may be rounded either way. */
  fixture->view.x = floor (fixture->view.x) + 0.2;
  fixture->view.y = floor (fixture->view.y) + 0.2;
  wait (fixture);
  g_assert_true (shows (fixture, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      kring_viewport_pan (&fixture->view, steps[i], -steps[i] / 3);
      wait (fixture);
      g_assert_true (shows (fixture, NULL));
      kring_viewport_pan (&fixture->view, -steps[i], steps[i] / 3);
      wait (fixture);
      g_assert_true (shows (fixture, NULL));
    }
}

static void
test_damage (Fixture       *fixture,
             gconstpointer  data)
{
  KringSceneNode *node = kring_scene_find_node (fixture->scene, "s0");

  wait (fixture);
  for (guint i = 0; i < 20; i++)
    {
      KringRect damage = { 0 };

      kring_scene_move_node (fixture->scene, node, 40.0 * i, 25.0 * i, &damage);
      kring_backing_damage (fixture->backing, &damage);
      /* Sometimes while it draws the one before. */
      if (i % 3 != 0)
        kring_backing_update (fixture->backing, &fixture->view, 1, FALSE);
      if (i % 5 == 0)
        g_main_context_iteration (NULL, FALSE);
    }
  wait (fixture);
  g_assert_true (shows (fixture, NULL));
}

/* Where names stand over nodes that are too small for them, one that moves
 * makes others come and go. */
static void
test_damage_far (Fixture       *fixture,
                 gconstpointer  data)
{
  kring_viewport_zoom (&fixture->view, FAR, WIDTH / 2, HEIGHT / 2);
  test_damage (fixture, data);
}

static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const ids[] = { "s0", "s1", "s3" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      KringSceneNode *node = kring_scene_find_node (fixture->scene, ids[i]);
      g_autoptr (GPtrArray) items = g_ptr_array_new ();
      g_autoptr (GHashTable) selected = g_hash_table_new (NULL, NULL);
      g_autoptr (GHashTable) near = NULL;
      KringFocus focus = { .selected = selected, .hovered = node->key, .handle_of = node->key };
      KringRect damage = { 0 };

      g_ptr_array_add (items, node->item);
      g_hash_table_add (selected, node->item);
      focus.brought_out = near = kring_scene_get_neighbourhood (fixture->scene, items, NULL);
      kring_backing_set_focus (fixture->backing, &focus);
      wait (fixture);
      g_assert_true (shows (fixture, &focus));

      kring_scene_move_node (fixture->scene, node, node->box.x + 90, node->box.y + 70, &damage);
      kring_backing_damage (fixture->backing, &damage);
      wait (fixture);
      g_assert_true (shows (fixture, &focus));
    }

  kring_backing_set_focus (fixture->backing, NULL);
  /* The map itself is there still. */
  g_assert_true (shows (fixture, NULL));
}

/* What is no longer looked at is not waited for. */
static void
test_newest_wins (Fixture       *fixture,
                  gconstpointer  data)
{
  for (guint i = 0; i < 30; i++)
    {
      kring_viewport_zoom (&fixture->view, 0.2 + 0.05 * i, WIDTH / 2, HEIGHT / 2);
      kring_backing_update (fixture->backing, &fixture->view, 1, i % 2 == 0);
      if (i % 4 == 0)
        g_main_context_iteration (NULL, FALSE);
    }
  wait (fixture);
  g_assert_true (shows (fixture, NULL));
}

/* Beyond what is sharp there is an overview, not nothing. */
static void
test_overview (Fixture       *fixture,
               gconstpointer  data)
{
  KringViewport whole = fixture->view;
  cairo_surface_t *shown, *empty;

  kring_viewport_zoom (&fixture->view, 4, 0, 0);
  wait (fixture);
  /* The overview is drawn when all else has been. */
  for (guint i = 0; i < 2; i++)
    {
      guint n_ready = fixture->n_ready;

      kring_backing_update (fixture->backing, &fixture->view, 1, FALSE);
      if (i == 1)
        while (fixture->n_ready == n_ready)
          g_main_context_iteration (NULL, TRUE);
    }

  fixture->view = whole;
  kring_viewport_pan (&fixture->view, -20, -20);
  shown = show (fixture);
  empty = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  {
    const KringColor *ground = &kring_theme_get (KRING_THEME_LIGHT)->ground;
    cairo_t *cr = cairo_create (empty);

    cairo_set_source_rgb (cr, ground->red, ground->green, ground->blue);
    cairo_paint (cr);
    cairo_destroy (cr);
  }
  g_assert_false (is_same (shown, empty));
  cairo_surface_destroy (shown);
  cairo_surface_destroy (empty);
}

static void
test_freed_while_running (Fixture       *fixture,
                          gconstpointer  data)
{
  guint n_ready;

  for (guint i = 0; i < 20; i++)
    {
      KringBacking *backing = kring_backing_new (ready_cb, fixture);

      kring_backing_set_scene (backing, fixture->scene);
      kring_backing_update (backing, &fixture->view, 1, FALSE);
      if (i % 3 == 0)
        g_usleep (500 * i);
      kring_backing_free (backing);
    }

  n_ready = fixture->n_ready;
  g_usleep (20000);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (fixture->n_ready, ==, n_ready);
}

static void
test_forgets (Fixture       *fixture,
              gconstpointer  data)
{
  kring_backing_update (fixture->backing, &fixture->view, 1, FALSE);
  kring_backing_forget (fixture->backing);
  wait (fixture);
  g_assert_true (shows (fixture, NULL));

  kring_backing_set_scene (fixture->backing, NULL);
  g_assert_true (kring_backing_update (fixture->backing, &fixture->view, 1, FALSE));
}

#define ADD(path, data, function) g_test_add (path, Fixture, data, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/backing/arrives", NULL, test_arrives);
  ADD ("/backing/arrives-large", "large", test_arrives);
  ADD ("/backing/looking-around", NULL, test_looking_around);
  ADD ("/backing/looking-around-large", "large", test_looking_around);
  ADD ("/backing/damage", NULL, test_damage);
  ADD ("/backing/damage-large", "large", test_damage);
  ADD ("/backing/damage-far", "large", test_damage_far);
  ADD ("/backing/focus", NULL, test_focus);
  ADD ("/backing/focus-large", "large", test_focus);
  ADD ("/backing/newest-wins", "large", test_newest_wins);
  ADD ("/backing/overview", "large", test_overview);
  ADD ("/backing/freed-while-running", "large", test_freed_while_running);
  ADD ("/backing/forgets", "large", test_forgets);

  return g_test_run ();
}
