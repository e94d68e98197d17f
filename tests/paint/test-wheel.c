/* test-wheel.c: the seven ingredients as a wheel
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "paint-tests.h"

#include "model/kring-check.h"
#include "model/kring-edit.h"
#include "model/kring-language.h"
#include "paint/kring-svg-canvas.h"
#include "paint/kring-wheel.h"

#include <math.h>
#include <string.h>

#define TODAY "2026-11-25"

static KringDocument *
make (void)
{
  KringDocument *document = kring_document_new ("en");
  KringItem *own;

  kring_edit_answer (document, "basis.need", KRING_ANSWER_NO, TODAY);
  kring_edit_answer (document, "gain.said", KRING_ANSWER_YES, TODAY);
  kring_edit_answer (document, "time.plan", KRING_ANSWER_YES, TODAY);
  kring_edit_answer (document, "time.committed", KRING_ANSWER_YES, TODAY);
  kring_edit_answer (document, "time.capacity", KRING_ANSWER_PARTLY, TODAY);
  kring_edit_answer (document, "time.pride", KRING_ANSWER_NOT_APPLICABLE, TODAY);
  own = kring_edit_add_check (document, "time", "We ate together");
  kring_edit_answer (document, kring_item_get_id (own), KRING_ANSWER_NO, TODAY);

  return document;
}

static char *
draw_svg (KringDocument *document,
          const char    *language,
          KringAudience  audience,
          KringThemeId   theme)
{
  g_autoptr (KringWheel) wheel = kring_wheel_new (document, language, audience);
  g_autoptr (KringSvgCanvas) canvas = kring_svg_canvas_new (KRING_WHEEL_WIDTH, KRING_WHEEL_HEIGHT, language, "Wheel");
  g_autoptr (GBytes) bytes = NULL;

  kring_wheel_draw (wheel, KRING_CANVAS (canvas), kring_theme_get (theme));
  bytes = kring_svg_canvas_finish (canvas);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
check_part (KringWheel *wheel,
            guint       part,
            const char *words)
{
  g_autofree char *told = kring_wheel_tell_part (wheel, part);

  g_assert_cmpstr (told, ==, words);
}

static void
test_words (void)
{
  g_autoptr (KringDocument) document = make ();
  g_autoptr (KringWheel) english = kring_wheel_new (document, "en", KRING_AUDIENCE_MANAGER);
  g_autoptr (KringWheel) dutch = kring_wheel_new (document, "nl", KRING_AUDIENCE_MANAGER);
  g_autofree char *all = kring_wheel_tell (english);

  check_part (english, 0, "Where to begin: no 1, not discussed 5");
  check_part (english, 1, "Gain: yes 1, not discussed 6");
  check_part (english, 7, "Time: yes 2, partly 1, no 1, not discussed 3");
  check_part (dutch, 7, "Tijd: ja 2, deels 1, nee 1, niet besproken 3");
  g_assert_true (g_str_has_prefix (all, "How the checklists were answered. Where to begin: no 1"));
  g_assert_true (g_str_has_suffix (all, "Time: yes 2, partly 1, no 1, not discussed 3."));
}

/* Those of gain and safety are told to the manager alone; not even a different
 * shape tells them. */
static void
test_private (void)
{
  g_autoptr (KringDocument) document = make ();
  g_autoptr (KringDocument) empty = make ();
  g_autoptr (KringWheel) wheel = kring_wheel_new (document, "en", KRING_AUDIENCE_SHARE);
  g_autofree char *one = NULL, *other = NULL, *manager = NULL;

  kring_edit_answer (document, "safety.opinion", KRING_ANSWER_NO, TODAY);
  kring_edit_answer (empty, "gain.said", KRING_ANSWER_NOT_DISCUSSED, TODAY);

  for (guint i = 0; i < KRING_N_PANELS; i++)
    g_assert_cmpint (kring_wheel_is_hidden (wheel, i), ==, i == 1 || i == 5);
  check_part (wheel, 1, "Gain: for the alliance manager only");
  check_part (wheel, 5, "Safety: for the alliance manager only");

  one = draw_svg (document, "en", KRING_AUDIENCE_SHARE, KRING_THEME_PRINT);
  other = draw_svg (empty, "en", KRING_AUDIENCE_SHARE, KRING_THEME_PRINT);
  manager = draw_svg (document, "en", KRING_AUDIENCE_MANAGER, KRING_THEME_PRINT);
  g_assert_cmpstr (one, ==, other);
  g_assert_cmpstr (one, !=, manager);
}

static void
test_not_applicable (void)
{
  g_autoptr (KringDocument) document = kring_document_new ("en");
  g_autoptr (KringWheel) wheel = NULL;
  g_autofree char *svg = NULL;

  for (guint i = 0; i < KRING_N_PANELS; i++)
    for (guint j = 0; j < kring_panels_get ()[i].n_checks; j++)
      kring_edit_answer (document, kring_panels_get ()[i].checks[j].id, KRING_ANSWER_NOT_APPLICABLE, TODAY);

  wheel = kring_wheel_new (document, "nl", KRING_AUDIENCE_MANAGER);
  check_part (wheel, 0, "Waar te beginnen: niet van toepassing");
  check_part (wheel, 1, "Winst: niet van toepassing");
  svg = draw_svg (document, "nl", KRING_AUDIENCE_MANAGER, KRING_THEME_PRINT);
  g_assert_nonnull (strstr (svg, "niet van toepassing"));
  g_assert_null (strstr (svg, "nan"));
}

/* The shapes alone tell one answer from another, without any colour. */
static void
test_without_color (void)
{
  char *shapes[KRING_N_ANSWERS];

  for (int answer = 0; answer < KRING_N_ANSWERS; answer++)
    {
      g_autoptr (KringDocument) document = kring_document_new ("en");
      g_autoptr (GRegex) shape = g_regex_new (" d=\"[^\"]*\" fill=\"(none|#)", 0, 0, NULL);
      g_autoptr (GString) all = g_string_new (NULL);
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *svg = NULL;

      for (guint j = 0; j < kring_panel_find ("time")->n_checks; j++)
        kring_edit_answer (document, kring_panel_find ("time")->checks[j].id, answer, TODAY);
      svg = draw_svg (document, "en", KRING_AUDIENCE_MANAGER, KRING_THEME_PRINT);
      for (g_regex_match (shape, svg, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          g_autofree char *found = g_match_info_fetch (match, 0);

          g_string_append (all, found);
        }
      shapes[answer] = g_strdup (all->str);
    }

  for (int i = 0; i < KRING_N_ANSWERS; i++)
    for (int j = 0; j < i; j++)
      g_assert_cmpstr (shapes[i], !=, shapes[j]);
  for (int i = 0; i < KRING_N_ANSWERS; i++)
    g_free (shapes[i]);
}

/* What is pointed at is what is drawn. */
static void
test_find (void)
{
  const double x = KRING_WHEEL_WIDTH / 2, y = 172;

  g_assert_cmpint (kring_wheel_find (x, y), ==, 0);
  g_assert_cmpint (kring_wheel_find (x, y - 60.5), ==, -1);
  g_assert_cmpint (kring_wheel_find (x, y - 131), ==, -1);
  for (int part = 1; part < KRING_N_PANELS; part++)
    {
      double angle = (part - 1) * 2 * G_PI / 7, edge = G_PI / 7 - 0.02;
      g_autoptr (GArray) path = kring_path_new ();
      KringRect bounds;

      for (int side = -1; side <= 1; side++)
        g_assert_cmpint (kring_wheel_find (x + 100 * sin (angle + side * edge), y - 100 * cos (angle + side * edge)), ==,
                         part);
      kring_wheel_add_part (path, (guint) part);
      kring_path_get_bounds (path, &bounds);
      g_assert_true (kring_rect_contains (&bounds, x + 100 * sin (angle), y - 100 * cos (angle)));
      g_assert_cmpfloat (bounds.width, <, 130);
    }
}

/* All words and shapes stand within the picture, in both languages. */
static void
test_drawing (void)
{
  g_autoptr (KringDocument) document = make ();
  static const char *const languages[] = { "en", "nl" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (KringThemeId theme = 0; theme < KRING_N_THEMES; theme++)
      {
        g_autofree char *svg = draw_svg (document, languages[i], KRING_AUDIENCE_MANAGER, theme);
        xmlDoc *xml = xmlReadMemory (svg, (int) strlen (svg), NULL, NULL, 0);
        xmlXPathContext *context;

        g_assert_nonnull (xml);
        context = xmlXPathNewContext (xml);
        g_assert_cmpuint (paint_tests_count (context, "//*[@class='ingredient']"), ==, KRING_N_PANELS);
        g_assert_cmpuint (paint_tests_count (context, "//*[@class='ingredient']/*[local-name()='title']"), ==, KRING_N_PANELS);
        g_assert_cmpuint (paint_tests_count (context, "//*[local-name()='text'][@x < 0 or @x > 520 or @y < 8 or @y > 358]"),
                          ==, 0);
        /* No name was shortened. */
        g_assert_null (strstr (svg, "…"));
        g_assert_null (strstr (svg, "nan"));
        xmlXPathFreeContext (context);
        xmlFreeDoc (xml);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ("en");

  g_test_add_func ("/wheel/words", test_words);
  g_test_add_func ("/wheel/private", test_private);
  g_test_add_func ("/wheel/not-applicable", test_not_applicable);
  g_test_add_func ("/wheel/without-color", test_without_color);
  g_test_add_func ("/wheel/find", test_find);
  g_test_add_func ("/wheel/drawing", test_drawing);

  return g_test_run ();
}
