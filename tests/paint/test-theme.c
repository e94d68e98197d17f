/* test-theme.c: whether everything on the map stands out
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "paint/kring-theme.h"

#include <math.h>

/* What WCAG 2 asks of text and of what is not text; in high contrast, more. */
static double
get_text_contrast (KringThemeId id)
{
  return id == KRING_THEME_HIGH_CONTRAST || id == KRING_THEME_HIGH_CONTRAST_DARK ? 7 : 4.5;
}

static double
get_line_contrast (KringThemeId id)
{
  return id == KRING_THEME_HIGH_CONTRAST || id == KRING_THEME_HIGH_CONTRAST_DARK ? 4.5 : 3;
}

static void
check (const char       *theme,
       const char       *what,
       int               which,
       const KringColor *a,
       const KringColor *b,
       double            least)
{
  double contrast = kring_color_get_contrast (a, b);

  if (contrast < least)
    g_error ("%s: %s %d has a contrast of %.2f, not %.1f", theme, what, which, contrast, least);
}

static void
test_formula (void)
{
  KringColor black = { 0, 0, 0 }, white = { 1, 1, 1 }, grey = { 0x77 / 255.0, 0x77 / 255.0, 0x77 / 255.0 };

  g_assert_cmpfloat_with_epsilon (kring_color_get_contrast (&black, &white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (kring_color_get_contrast (&white, &grey), 4.478, 1e-3);
  g_assert_cmpfloat_with_epsilon (kring_color_get_contrast (&grey, &grey), 1, 1e-9);
}

static void
test_text (void)
{
  for (KringThemeId id = 0; id < KRING_N_THEMES; id++)
    {
      const KringTheme *theme = kring_theme_get (id);
      double least = get_text_contrast (id);

      check (theme->name, "text", -1, &theme->text, &theme->ground, least);
      check (theme->name, "quiet text", -1, &theme->quiet_text, &theme->ground, least);
      check (theme->name, "text of an interest", -1, &theme->text, &theme->interest_fill, least);
      for (int role = 0; role < KRING_N_ROLES; role++)
        check (theme->name, "text of a role", role, &theme->text, &theme->fills[role], least);
    }
}

static void
test_lines (void)
{
  for (KringThemeId id = 0; id < KRING_N_THEMES; id++)
    {
      const KringTheme *theme = kring_theme_get (id);
      double least = get_line_contrast (id);

      for (int i = 0; i < KRING_N_EFFECTS; i++)
        check (theme->name, "effect", i, &theme->effects[i], &theme->ground, least);
      for (int i = 0; i < KRING_N_STANCES; i++)
        check (theme->name, "stance", i, &theme->stances[i], &theme->ground, get_text_contrast (id));
      for (int i = 0; i < KRING_N_ROLES; i++)
        {
          check (theme->name, "border outside", i, &theme->borders[i], &theme->ground, least);
          check (theme->name, "border inside", i, &theme->borders[i], &theme->fills[i], least);
          check (theme->name, "symbol", i, &theme->symbol, &theme->fills[i], least);
        }
      check (theme->name, "stake", -1, &theme->stake, &theme->ground, least);
      check (theme->name, "accent", -1, &theme->accent, &theme->ground, least);
      check (theme->name, "interest outside", -1, &theme->interest_border, &theme->ground, least);
      check (theme->name, "interest inside", -1, &theme->interest_border, &theme->interest_fill, least);
    }
}

/* Of a lens's states names can be read, and borders and symbols stand out; grey
 * alone tells the plain boxes of a small map apart. */
static void
test_states (void)
{
  for (KringThemeId id = 0; id < KRING_N_THEMES; id++)
    {
      const KringTheme *theme = kring_theme_get (id);
      KringTheme quiet;

      kring_theme_quieten (theme, &quiet);
      for (int role = 0; role < KRING_N_ROLES; role++)
        check (theme->name, "text of a faded role", role, &quiet.text, &quiet.fills[role], 4.5);
      for (int i = KRING_LENS_NOTHING; i < KRING_N_LENS_STATES; i++)
        {
          const KringLensLook *look = &theme->states[i];
          gboolean is_alarm = i == KRING_LENS_ALARM;

          check (theme->name, "text of a state", i, &theme->text, &look->fill, get_text_contrast (id));
          check (theme->name, "symbol of a state", i, &look->border, &theme->ground, get_text_contrast (id));
          check (theme->name, "border of a state", i, &look->border, &look->fill, get_line_contrast (id));
          check (theme->name, "symbol in a plain box", i, is_alarm ? &theme->ground : &theme->text, &look->solid, 3);
          for (int j = i + 1; j < KRING_N_LENS_STATES; j++)
            check (theme->name, "plain box of another state", i, &theme->states[j].solid, &look->solid, 1.3);
        }
    }
}

/* As an eye sees it that has no red or no green cones (Viénot, Brettel and
 * Mollon 1999), in linear light. */
static void
simulate (const KringColor *color,
          gboolean          no_red,
          double            seen[3])
{
  double rgb[] = { color->red, color->green, color->blue };
  double l, m, s;

  for (guint i = 0; i < 3; i++)
    rgb[i] = pow (rgb[i], 2.2);
  l = 17.8824 * rgb[0] + 43.5161 * rgb[1] + 4.11935 * rgb[2];
  m = 3.45565 * rgb[0] + 27.1554 * rgb[1] + 3.86714 * rgb[2];
  s = 0.0299566 * rgb[0] + 0.184309 * rgb[1] + 1.46709 * rgb[2];
  if (no_red)
    l = 2.02344 * m - 2.52581 * s;
  else
    m = 0.494207 * l + 1.24827 * s;
  seen[0] = 0.0809444479 * l - 0.130504409 * m + 0.116721066 * s;
  seen[1] = -0.0102485335 * l + 0.0540193266 * m - 0.113614708 * s;
  seen[2] = -0.000365296938 * l - 0.00412161469 * m + 0.693511405 * s;
}

static void
assert_differ (const KringColor *a,
               const KringColor *b,
               gboolean          no_red,
               double            least)
{
  double one[3], other[3], distance = 0;

  simulate (a, no_red, one);
  simulate (b, no_red, other);
  for (guint i = 0; i < 3; i++)
    {
      double difference = pow (CLAMP (one[i], 0, 1), 1 / 2.2) - pow (CLAMP (other[i], 0, 1), 1 / 2.2);

      distance += difference * difference;
    }
  g_test_message ("without %s: %.2f", no_red ? "red" : "green", sqrt (distance));
  g_assert_cmpfloat (sqrt (distance), >, least);
}

/* Towards the ideal and away from it are told apart by every eye, and so are
 * the states of a lens of which something is known; the others have no colour. */
static void
test_color_blind (void)
{
  for (KringThemeId id = 0; id < KRING_N_THEMES; id++)
    for (gboolean no_red = FALSE; no_red <= TRUE; no_red++)
      {
        const KringTheme *theme = kring_theme_get (id);

        g_test_message ("%s", theme->name);
        assert_differ (&theme->effects[KRING_EFFECT_SUPPORTS], &theme->effects[KRING_EFFECT_OPPOSES], no_red, 0.2);
        for (int i = KRING_LENS_GOOD; i < KRING_N_LENS_STATES; i++)
          for (int j = i + 1; j < KRING_N_LENS_STATES; j++)
            assert_differ (&theme->states[i].border, &theme->states[j].border, no_red, 0.15);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/theme/formula", test_formula);
  g_test_add_func ("/theme/text", test_text);
  g_test_add_func ("/theme/lines", test_lines);
  g_test_add_func ("/theme/states", test_states);
  g_test_add_func ("/theme/color-blind", test_color_blind);

  return g_test_run ();
}
