/* test-breaks.c: where a text may be broken into lines
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "paint/kring-breaks.h"
#include "paint/kring-label.h"

static const char *const texts[] = {
  "One",
  "The regional association of careful neighbours and friends",
  "Stichting Samenwerkende Zorg- en Welzijnsorganisaties Noord-Holland/Flevoland",
  "  Two   spaces,  and more   ",
  "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties (BZK)",
  "市民と企業の地域連携協議会",
  "جمعية الجيران في المدينة القديمة",
  "Jongeren 16–27 jaar zonder startkwalificatie 👩‍🏭 en hun ouders",
};

static PangoLayout *
make_layout (PangoContext *context, const char *text)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = kring_text_make_font (KRING_TEXT_SIZE, FALSE);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/* What is counted is what Pango does. */
static void
test_count (void)
{
  PangoContext *context = kring_text_make_context ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(PangoLayout) layout = make_layout (context, texts[i]);
      g_autoptr(GArray) breaks = kring_breaks_new (layout);
      double widest = kring_breaks_get_widest (breaks);
      guint n_same = 0, n_tried = 0;

      g_assert_cmpfloat (widest, >, 0);
      for (double width = widest + 1; width < widest + 300; width += 7.3, n_tried++)
        {
          pango_layout_set_width (layout, pango_units_from_double (width));
          n_same += kring_breaks_count_lines (breaks, width) == (guint) pango_layout_get_line_count (layout);
        }
      /* Letters at the end of a line may be shaped otherwise than in its middle. */
      g_assert_cmpuint (n_same, >=, n_tried - 2);
    }
  g_object_unref (context);
}

/* It takes no more lines, and anything narrower would. */
static void
test_balance (void)
{
  PangoContext *context = kring_text_make_context ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(PangoLayout) layout = make_layout (context, texts[i]);
      g_autoptr(GArray) breaks = kring_breaks_new (layout);
      double widest = kring_breaks_get_widest (breaks);

      for (double width = widest; width < widest + 300; width += 30)
        {
          double balanced = kring_breaks_balance (breaks, width);
          guint n_lines = kring_breaks_count_lines (breaks, width);

          g_assert_cmpfloat (balanced, >=, widest);
          g_assert_cmpfloat (balanced, <=, width);
          g_assert_cmpuint (kring_breaks_count_lines (breaks, balanced), ==, n_lines);
          if (balanced - 1 > widest)
            g_assert_cmpuint (kring_breaks_count_lines (breaks, balanced - 1), >, n_lines);
        }
    }
  g_object_unref (context);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/breaks/count", test_count);
  g_test_add_func ("/breaks/balance", test_balance);

  return g_test_run ();
}
