/* test-painter.c: what a screen sees
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "paint-tests.h"

#include "model/kring-influence.h"
#include "paint/kring-painter.h"

#include <math.h>
#include <string.h>

#define MARGIN 40

typedef struct
{
  KringDocument *document;
  KringScene *scene;
  KringPainter *painter;
  KringRect bounds;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  KringSceneOptions options = { KRING_AUDIENCE_MANAGER, NULL };

  fixture->document = paint_tests_make_document ("en");
  fixture->scene = kring_scene_new (fixture->document, &options);
  fixture->painter = kring_painter_new ();
  kring_scene_get_bounds (fixture->scene, &fixture->bounds);
  kring_rect_grow (&fixture->bounds, MARGIN);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->painter);
  g_object_unref (fixture->scene);
  g_object_unref (fixture->document);
}

/* One pixel for a point. */
static cairo_surface_t *
draw (Fixture           *fixture,
      KringPaintOptions *options)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (fixture->bounds.width),
                                                         (int) ceil (fixture->bounds.height));
  const KringColor *ground = &options->theme->ground;
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, ground->red, ground->green, ground->blue);
  cairo_paint (cr);
  cairo_translate (cr, -fixture->bounds.x, -fixture->bounds.y);
  kring_painter_draw (fixture->painter, cr, fixture->scene, options);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static KringColor
get_color (Fixture         *fixture,
           cairo_surface_t *surface,
           double           x,
           double           y)
{
  int column = (int) (x - fixture->bounds.x), row = (int) (y - fixture->bounds.y);
  guint32 pixel = ((guint32 *) (gpointer) (cairo_image_surface_get_data (surface) +
                                           row * cairo_image_surface_get_stride (surface)))[column];

  return (KringColor) { (pixel >> 16 & 255) / 255.0, (pixel >> 8 & 255) / 255.0, (pixel & 255) / 255.0 };
}

static gboolean
is_like (KringColor        color,
         const KringColor *other)
{
  return fabs (color.red - other->red) < 0.02 && fabs (color.green - other->green) < 0.02 &&
         fabs (color.blue - other->blue) < 0.02;
}

/* A place in the box of a node where there is neither letter nor border. */
static KringColor
get_fill (Fixture         *fixture,
          cairo_surface_t *surface,
          const char      *id)
{
  const KringSceneNode *node = kring_scene_find_node (fixture->scene, id);

  return get_color (fixture, surface, node->box.x + node->box.width / 2, node->box.y + 6);
}

static void
test_themes (Fixture       *fixture,
             gconstpointer  data)
{
  for (KringThemeId id = 0; id < KRING_N_THEMES; id++)
    {
      KringPaintOptions options = { .theme = kring_theme_get (id), .layers = KRING_LAYER_MAP };
      cairo_surface_t *surface = draw (fixture, &options);

      /* s0 is a partner, s5 is context. */
      g_assert_true (is_like (get_fill (fixture, surface, "s0"), &options.theme->fills[KRING_ROLE_PARTNER]));
      g_assert_true (is_like (get_fill (fixture, surface, "s5"), &options.theme->fills[KRING_ROLE_CONTEXT]));
      g_assert_true (is_like (get_fill (fixture, surface, "i0"), &options.theme->interest_fill));
      g_assert_true (is_like (get_color (fixture, surface, fixture->bounds.x + 2, fixture->bounds.y + 2),
                              &options.theme->ground));
      cairo_surface_destroy (surface);
    }
}

static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  const KringTheme *theme = kring_theme_get (KRING_THEME_LIGHT);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GHashTable) selected = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) near = NULL;
  KringSceneNode *node = kring_scene_find_node (fixture->scene, "s0");
  KringFocus focus = { .selected = selected, .hovered = node->item, .handle_of = node->key };
  KringPaintOptions options = { .theme = theme, .focus = &focus, .layers = KRING_LAYER_MAP | KRING_LAYER_FOCUS };
  cairo_surface_t *surface;
  KringColor faded, expected;
  KringPoint handle;

  g_ptr_array_add (items, node->item);
  g_hash_table_add (selected, node->item);
  near = kring_scene_get_neighbourhood (fixture->scene, items, NULL);
  focus.brought_out = near;
  surface = draw (fixture, &options);

  g_assert_true (is_like (get_fill (fixture, surface, "s0"), &theme->fills[KRING_ROLE_PARTNER]));
  g_assert_true (is_like (get_fill (fixture, surface, "i0"), &theme->interest_fill));

  /* s1 is no neighbour; its border shows how far it fades. */
  node = kring_scene_find_node (fixture->scene, "s1");
  faded = get_color (fixture, surface, node->box.x + node->box.width / 2, node->box.y);
  g_assert_cmpfloat (kring_color_get_contrast (&faded, &theme->ground), <, 2);
  faded = get_fill (fixture, surface, "s1");
  expected = kring_color_mix (&theme->fills[KRING_ROLE_KNOWLEDGE_PARTNER], &theme->ground, theme->veil);
  g_assert_true (is_like (faded, &expected));

  kring_scene_get_handle (kring_scene_find_node_of (fixture->scene, focus.handle_of), &handle);
  g_assert_true (is_like (get_color (fixture, surface, handle.x - 3, handle.y - 2.5), &theme->accent));
  cairo_surface_destroy (surface);
}

/* The frame around what is selected stands outside its border. */
static void
test_selection (Fixture       *fixture,
                gconstpointer  data)
{
  const KringTheme *theme = kring_theme_get (KRING_THEME_DARK);
  g_autoptr (GHashTable) selected = g_hash_table_new (NULL, NULL);
  const KringSceneNode *node = kring_scene_find_node (fixture->scene, "s3");
  KringFocus focus = { .selected = selected };
  KringPaintOptions options = { .theme = theme, .focus = &focus, .layers = KRING_LAYER_MAP | KRING_LAYER_FOCUS };
  double x = node->box.x + node->box.width / 2, y = node->box.y - 4.5;
  cairo_surface_t *surface = draw (fixture, &options);

  g_assert_true (is_like (get_color (fixture, surface, x, y), &theme->ground));
  cairo_surface_destroy (surface);

  g_hash_table_add (selected, node->item);
  surface = draw (fixture, &options);
  g_assert_true (is_like (get_color (fixture, surface, x, y), &theme->accent));
  /* Nothing fades as long as nothing is brought out. */
  g_assert_true (is_like (get_fill (fixture, surface, "s0"), &theme->fills[KRING_ROLE_PARTNER]));
  cairo_surface_destroy (surface);
}

/* What is drawn apart is left out of the rest, with the frame that tells that it
 * is selected. */
static void
test_apart (Fixture       *fixture,
            gconstpointer  data)
{
  const KringTheme *theme = kring_theme_get (KRING_THEME_LIGHT);
  g_autoptr (GHashTable) lifted = g_hash_table_new (NULL, NULL);
  const KringSceneNode *node = kring_scene_find_node (fixture->scene, "s0");
  KringFocus focus = { .selected = lifted };
  KringPaintOptions options = { .theme = theme, .focus = &focus, .without = lifted,
                                .layers = KRING_LAYER_MAP | KRING_LAYER_FOCUS };
  double x = node->box.x + node->box.width / 2, y = node->box.y - 4.5;
  cairo_surface_t *surface;

  g_hash_table_add (lifted, (gpointer) node->key);
  for (guint i = 0; i < node->lines->len; i++)
    g_hash_table_add (lifted, (gpointer) ((KringSceneLine *) g_ptr_array_index (node->lines, i))->key);

  surface = draw (fixture, &options);
  g_assert_false (is_like (get_fill (fixture, surface, "s0"), &theme->fills[KRING_ROLE_PARTNER]));
  g_assert_false (is_like (get_color (fixture, surface, x, y), &theme->accent));
  g_assert_true (is_like (get_fill (fixture, surface, "s5"), &theme->fills[KRING_ROLE_CONTEXT]));
  cairo_surface_destroy (surface);

  options.without = NULL;
  options.only = lifted;
  surface = draw (fixture, &options);
  g_assert_true (is_like (get_fill (fixture, surface, "s0"), &theme->fills[KRING_ROLE_PARTNER]));
  g_assert_true (is_like (get_color (fixture, surface, x, y), &theme->accent));
  g_assert_true (is_like (get_fill (fixture, surface, "s5"), &theme->ground));
  cairo_surface_destroy (surface);
}

/* Drawn in tiles, each with its clip, the map is the same as in one piece. */
static void
test_clip (Fixture       *fixture,
           gconstpointer  data)
{
  KringPaintOptions options = { .theme = kring_theme_get (KRING_THEME_LIGHT), .layers = KRING_LAYER_MAP, .scale = 1 };
  cairo_surface_t *whole = draw (fixture, &options);
  int width = cairo_image_surface_get_width (whole), height = cairo_image_surface_get_height (whole);
  int stride = cairo_image_surface_get_stride (whole);
  guint n_different = 0;

  for (int left = 0; left < width; left += 100)
    for (int top = 0; top < height; top += 100)
      {
        int right = MIN (left + 100, width), bottom = MIN (top + 100, height);
        KringRect clip = { fixture->bounds.x + left, fixture->bounds.y + top, right - left, bottom - top };
        cairo_surface_t *tile;

        options.clip = &clip;
        tile = draw (fixture, &options);
        for (int y = top; y < bottom; y++)
          for (int x = left; x < right; x++)
            {
              int at = y * stride + x * 4;

              if (*(guint32 *) (gpointer) (cairo_image_surface_get_data (whole) + at) !=
                  *(guint32 *) (gpointer) (cairo_image_surface_get_data (tile) + at))
                n_different++;
            }
        cairo_surface_destroy (tile);
      }

  g_assert_cmpuint (n_different, ==, 0);
  cairo_surface_destroy (whole);
}

/* From afar, a name takes all of its box, and the box stays to be seen. */
static void
test_small (Fixture       *fixture,
            gconstpointer  data)
{
  const KringTheme *theme = kring_theme_get (KRING_THEME_LIGHT);
  KringPaintOptions near = { .theme = theme, .layers = KRING_LAYER_MAP, .scale = 1 };
  KringPaintOptions far = { .theme = theme, .layers = KRING_LAYER_MAP, .scale = 0.4 };
  const KringSceneNode *node = kring_scene_find_node (fixture->scene, "s2");
  cairo_surface_t *detailed = draw (fixture, &near), *plain = draw (fixture, &far);
  guint n_dark[2] = { 0 };

  for (int x = (int) node->box.x + 8; x < node->box.x + node->box.width - 8; x++)
    for (int y = (int) node->box.y + 8; y < node->box.y + node->box.height - 8; y++)
      {
        KringColor one = get_color (fixture, detailed, x, y), other = get_color (fixture, plain, x, y);

        n_dark[0] += kring_color_get_contrast (&one, &theme->ground) > 4;
        n_dark[1] += kring_color_get_contrast (&other, &theme->ground) > 4;
      }

  g_assert_cmpuint (n_dark[0], >, 50);
  g_assert_cmpuint (n_dark[1], >, n_dark[0]);
  {
    KringColor border = get_color (fixture, plain, node->box.x + node->box.width / 2, node->box.y);

    g_assert_cmpfloat (kring_color_get_contrast (&border, &theme->ground), >, 3);
  }
  cairo_surface_destroy (detailed);
  cairo_surface_destroy (plain);
}

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_string_append_len (closure, (const char *) data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* From afar dashes fill hardly more than a pixel, and a line that rises slowly
 * has another shade in every one of them: more of it than the fast antialiasing
 * of cairo 1.16 has memory for. */
static void
test_slow_rise (void)
{
  const KringSceneOptions manager = { KRING_AUDIENCE_MANAGER, NULL };
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  g_autoptr (KringDocument) document = NULL;
  g_autoptr (KringScene) scene = NULL;
  g_autoptr (KringPainter) painter = kring_painter_new ();
  KringPaintOptions options = { .theme = kring_theme_get (KRING_THEME_LIGHT), .layers = KRING_LAYER_MAP };

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *from = g_strdup_printf ("f%u", i);
      g_autofree char *to = g_strdup_printf ("t%u", i);

      paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, from, from, -4000, 80.0 * i);
      paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, to, to, 4000, 80.0 * i + 7.0 * (i % 97) - 300);
      kring_item_set_int (paint_tests_add_line (alliance, KRING_KIND_INFLUENCE, from, to), KRING_INFLUENCE_EFFECT,
                          KRING_EFFECT_OPPOSES);
    }
  document = kring_document_new_for_alliance (alliance);
  scene = kring_scene_new (document, &manager);

  for (int width = 66; width < 400; width += 3)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, 200);
      cairo_surface_t *observer = cairo_surface_create_observer (surface, CAIRO_SURFACE_OBSERVER_NORMAL);
      cairo_t *cr = cairo_create (observer);
      g_autoptr (GString) observed = g_string_new (NULL);
      KringRect clip;

      options.scale = 0.02 + (width % 13) * 0.01;
      clip = (KringRect) { -width / 2 / options.scale, 0, width / options.scale, 200 / options.scale };
      options.clip = &clip;
      cairo_scale (cr, options.scale, options.scale);
      cairo_translate (cr, -clip.x, -clip.y);
      kring_painter_draw (painter, cr, scene, &options);
      cairo_destroy (cr);
      cairo_surface_observer_print (observer, append, observed);
      g_assert_nonnull (strstr (observed->str, "antialias"));
      g_assert_null (strstr (observed->str, " fast"));
      cairo_surface_destroy (observer);
      cairo_surface_destroy (surface);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/painter/themes", Fixture, NULL, set_up, test_themes, tear_down);
  g_test_add ("/painter/focus", Fixture, NULL, set_up, test_focus, tear_down);
  g_test_add ("/painter/selection", Fixture, NULL, set_up, test_selection, tear_down);
  g_test_add ("/painter/apart", Fixture, NULL, set_up, test_apart, tear_down);
  g_test_add ("/painter/clip", Fixture, NULL, set_up, test_clip, tear_down);
  g_test_add_func ("/painter/slow-rise", test_slow_rise);
  g_test_add ("/painter/small", Fixture, NULL, set_up, test_small, tear_down);

  return g_test_run ();
}
