/* test-export-files.c: what is inside the files of a map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "paint-tests.h"

#include "model/kring-alliance.h"
#include "model/kring-influence.h"

#include <cairo.h>
#include <libxml/parser.h>
#include <libxml/xpathInternals.h>
#include <math.h>
#include <string.h>

static KringScene *
make_scene (KringDocument *document)
{
  return kring_scene_new (document, &(KringSceneOptions) { KRING_AUDIENCE_SHARE, NULL });
}

static KringScene *
make_scene_in (const char *language)
{
  g_autoptr (KringDocument) document = paint_tests_make_document (language);

  return make_scene (document);
}

static GBytes *
export (KringScene               *scene,
        const KringExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = kring_export_to_bytes (scene, options, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

/* A reader of the drawing is told of each line what it is. */
static void
test_svg_lines (void)
{
  static const char *const titles[] = {
    "//s:g[@class='influence'][s:path]/s:title[.='Werkgeversfederatie Midden-Nederland → Werkende mantelzorgers: financiert, richting het ideaal']",
    "//s:g[@class='influence'][s:path]/s:title[.='Regionale omroep → Gemeente Utrecht: zonder richting']",
    "//s:g[@class='influence'][s:path]/s:title[.='Gemeente Utrecht → Regionale omroep']",
    "//s:g[@class='stake'][s:path]/s:title[.='Werkgeversfederatie Midden-Nederland – Privacy: deelt het']",
    "//s:g[@class='mark']/s:title[.='Werkgeversfederatie Midden-Nederland – Privacy: deelt het']",
    "/s:svg[@lang='nl'][@xml:lang='nl']",
  };
  g_autoptr (KringItem) alliance = paint_tests_make_alliance ("nl");
  g_autoptr (KringDocument) document = NULL;
  g_autoptr (KringScene) scene = NULL;
  g_autofree char *svg = NULL;
  xmlXPathContext *context;
  xmlDoc *parsed;

  kring_item_set_int (kring_list_get (kring_item_get_list (alliance, KRING_ALLIANCE_INFLUENCES), 1),
                      KRING_INFLUENCE_KIND, 1);
  document = kring_document_new_for_alliance (alliance);
  scene = make_scene (document);
  svg = paint_tests_export (scene, KRING_EXPORT_SVG);
  parsed = xmlReadMemory (svg, strlen (svg), NULL, NULL, XML_PARSE_NONET);
  g_assert_nonnull (parsed);
  context = xmlXPathNewContext (parsed);
  xmlXPathRegisterNs (context, (const xmlChar *) "s", (const xmlChar *) "http://www.w3.org/2000/svg");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (paint_tests_count (context, titles[i]) != 1)
      g_error ("%s: %u", titles[i], paint_tests_count (context, titles[i]));
  g_assert_cmpuint (paint_tests_count (context, "//s:g[@class='influence']"), ==, 5);
  g_assert_cmpuint (paint_tests_count (context, "//s:g[@class='stake']"), ==, 4);
  /* An id is there once. */
  g_assert_cmpuint (paint_tests_count (context, "//*[@id]"), ==, 10);
  g_assert_cmpuint (paint_tests_count (context, "//*[@id = preceding::*/@id]"), ==, 0);
  xmlXPathFreeContext (context);
  xmlFreeDoc (parsed);
}

static void
test_pdf_fonts (void)
{
  g_autoptr (KringScene) scene = make_scene_in ("nl");
  g_autofree char *fonts = paint_tests_ask_pdf ("pdffonts FILE", scene);
  g_auto (GStrv) lines = NULL;
  guint n_fonts = 0;

  if (fonts == NULL)
    {
      g_test_skip ("pdffonts is not installed");
      return;
    }

  lines = g_strsplit (fonts, "\n", -1);
  /* Below the heading: name, type, encoding, embedded, subset, to Unicode */
  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_assert_true (g_regex_match_simple (" yes +yes +yes ", lines[i], 0, 0));
      n_fonts++;
    }
  g_assert_cmpuint (n_fonts, >, 0);
}

static void
test_pdf_paper (void)
{
  static const double sizes[KRING_N_PAPERS][2] = { { 210, 297 }, { 297, 420 }, { 420, 594 }, { 594, 841 }, { 841, 1189 } };
  g_autoptr (KringScene) scene = make_scene_in ("en");

  for (KringPaper paper = 0; paper < KRING_N_PAPERS; paper++)
    for (KringOrientation way = KRING_ORIENTATION_PORTRAIT; way <= KRING_ORIENTATION_LANDSCAPE; way++)
      {
        const KringExportOptions options = { .format = KRING_EXPORT_PDF, .paper = paper, .orientation = way };
        g_autoptr (GBytes) bytes = export (scene, &options);
        g_autofree char *info = paint_tests_ask ("pdfinfo FILE", bytes);
        gboolean lies = way == KRING_ORIENTATION_LANDSCAPE;
        const char *size;
        double width, height;
        char *end;

        if (info == NULL)
          {
            g_test_skip ("pdfinfo is not installed");
            return;
          }

        size = strstr (info, "Page size:") + strlen ("Page size:");
        width = g_ascii_strtod (size, &end);
        height = g_ascii_strtod (end + strlen (" x "), NULL);
        g_assert_cmpfloat_with_epsilon (width * 25.4 / 72, sizes[paper][lies ? 1 : 0], 0.01);
        g_assert_cmpfloat_with_epsilon (height * 25.4 / 72, sizes[paper][lies ? 0 : 1], 0.01);
      }
}

static void
test_pdf_says_what_it_is (void)
{
  g_autoptr (KringScene) scene = make_scene_in ("nl");
  g_autofree char *info = paint_tests_ask_pdf ("pdfinfo -enc UTF-8 FILE", scene);

  if (info == NULL)
    {
      g_test_skip ("pdfinfo is not installed");
      return;
    }

  g_assert_true (g_regex_match_simple ("^Title: +Werk & mantelzorg <in balans>$", info, G_REGEX_MULTILINE, 0));
  g_assert_true (g_regex_match_simple ("^Subject: +Stakeholderkaart$", info, G_REGEX_MULTILINE, 0));
  g_assert_true (g_regex_match_simple ("^Creator: +Kring [0-9]", info, G_REGEX_MULTILINE, 0));
  g_assert_null (strstr (info, "Author:"));
}

typedef struct
{
  GBytes *bytes;
  gsize read;
} Reading;

static cairo_status_t
read_bytes (void          *data,
            unsigned char *buffer,
            unsigned int   length)
{
  Reading *reading = data;

  if (reading->read + length > g_bytes_get_size (reading->bytes))
    return CAIRO_STATUS_READ_ERROR;

  memcpy (buffer, (const guint8 *) g_bytes_get_data (reading->bytes, NULL) + reading->read, length);
  reading->read += length;
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
draw_png (KringScene               *scene,
          const KringExportOptions *options)
{
  g_autoptr (GBytes) bytes = export (scene, options);
  Reading reading = { bytes, 0 };
  cairo_surface_t *picture = cairo_image_surface_create_from_png_stream (read_bytes, &reading);

  g_assert_cmpint (cairo_surface_status (picture), ==, CAIRO_STATUS_SUCCESS);
  return picture;
}

static void
test_png_size (void)
{
  static const guint widths[] = { 1, 100, 777, 1920, 4096 };
  g_autoptr (KringScene) scene = make_scene_in ("en");
  g_autoptr (KringSheet) sheet = kring_sheet_new_for_picture (scene, NULL);
  double width, height;

  kring_sheet_get_size (sheet, &width, &height);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      const KringExportOptions options = { .format = KRING_EXPORT_PNG, .pixels_wide = widths[i], .scale = 3 };
      cairo_surface_t *picture = draw_png (scene, &options);

      g_assert_cmpint (cairo_image_surface_get_width (picture), ==, widths[i]);
      g_assert_cmpint (cairo_image_surface_get_height (picture), ==, (int) ceil (height * widths[i] / width));
      cairo_surface_destroy (picture);
    }

  {
    const KringExportOptions too_large = { .format = KRING_EXPORT_PNG, .pixels_wide = G_MAXUINT };
    g_autoptr (GError) error = NULL;

    g_assert_null (kring_export_to_bytes (scene, &too_large, NULL, &error));
    g_assert_error (error, KRING_EXPORT_ERROR, KRING_EXPORT_ERROR_TOO_LARGE);
  }
}

static guint32
get_pixel (cairo_surface_t *picture,
           int              x,
           int              y)
{
  const guint8 *row = cairo_image_surface_get_data (picture) + y * cairo_image_surface_get_stride (picture);
  guint32 pixel;

  memcpy (&pixel, row + 4 * x, sizeof pixel);
  return pixel;
}

/* Put on white, the picture without a ground is the one with a white ground. */
static void
test_png_transparent (void)
{
  g_autoptr (KringScene) scene = make_scene_in ("en");
  KringExportOptions options = { .format = KRING_EXPORT_PNG, .scale = 1 };
  cairo_surface_t *white = draw_png (scene, &options), *clear, *both;
  int width = cairo_image_surface_get_width (white), height = cairo_image_surface_get_height (white);
  guint n_clear = 0, n_full = 0;
  cairo_t *cr;

  options.transparent = TRUE;
  clear = draw_png (scene, &options);
  g_assert_cmpint (cairo_image_surface_get_format (white), ==, CAIRO_FORMAT_RGB24);
  g_assert_cmpint (cairo_image_surface_get_format (clear), ==, CAIRO_FORMAT_ARGB32);

  both = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cr = cairo_create (both);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_surface (cr, clear, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (both);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint32 expected = get_pixel (white, x, y), drawn = get_pixel (both, x, y);
        guint alpha = get_pixel (clear, x, y) >> 24;

        for (guint shift = 0; shift < 24; shift += 8)
          g_assert_cmpint (ABS ((int) (expected >> shift & 0xff) - (int) (drawn >> shift & 0xff)), <=, 4);
        n_clear += alpha == 0;
        n_full += alpha == 0xff;
      }
  g_assert_cmpuint (n_clear, >, (guint) (width * height) / 3);
  g_assert_cmpuint (n_full, >, 10000);
  cairo_surface_destroy (white);
  cairo_surface_destroy (clear);
  cairo_surface_destroy (both);
}

/* What is brought out has its colours and all else fades, in drawing and graph
 * alike; nothing is there twice. */
static void
test_focus (void)
{
  g_autoptr (KringDocument) document = paint_tests_make_document ("en");
  g_autoptr (KringScene) live = make_scene (document);
  g_autoptr (KringScene) scene = kring_scene_copy (live, NULL);
  g_autoptr (GHashTable) keys = g_hash_table_new (NULL, NULL);
  const KringFocus focus = { .brought_out = keys };
  const KringColor *own = &kring_theme_get (KRING_THEME_PRINT)->fills[KRING_ROLE_COMMUNICATION_PARTNER];
  static const KringExportFormat formats[] = { KRING_EXPORT_SVG, KRING_EXPORT_DOT };
  g_autofree char *before = NULL, *after = NULL;
  KringTheme faded;
  gsize length;

  kring_theme_fade (kring_theme_get (KRING_THEME_PRINT), &faded);
  before = g_strdup_printf ("#%02x%02x%02x", (guint) round (own->red * 255), (guint) round (own->green * 255),
                            (guint) round (own->blue * 255));
  own = &faded.fills[KRING_ROLE_COMMUNICATION_PARTNER];
  after = g_strdup_printf ("#%02x%02x%02x", (guint) round (own->red * 255), (guint) round (own->green * 255),
                           (guint) round (own->blue * 255));

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      const KringExportOptions plain = { .format = formats[i] };
      const KringExportOptions focused = { .format = formats[i], .focus = &focus };
      g_autoptr (GBytes) all = export (scene, &plain);
      g_autoptr (GBytes) none = NULL;
      g_autoptr (GBytes) one = NULL;
      const char *text;

      /* s2, the one of its role, fades with the rest, or is what is brought out. */
      g_hash_table_remove_all (keys);
      none = export (scene, &focused);
      g_hash_table_add (keys, (gpointer) kring_scene_find_node (scene, "s2")->key);
      one = export (scene, &focused);

      text = g_bytes_get_data (all, &length);
      g_assert_null (g_strstr_len (text, length, after));
      text = g_bytes_get_data (none, &length);
      g_assert_nonnull (g_strstr_len (text, length, after));
      text = g_bytes_get_data (one, &length);
      g_assert_nonnull (g_strstr_len (text, length, before));
      g_assert_null (g_strstr_len (text, length, after));
      if (formats[i] == KRING_EXPORT_SVG)
        {
          const char *first = g_strstr_len (text, length, "id=\"s2\"");

          g_assert_nonnull (first);
          g_assert_null (g_strstr_len (first + 1, length - (first + 1 - text), "id=\"s2\""));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export-files/svg-lines", test_svg_lines);
  g_test_add_func ("/export-files/pdf-fonts", test_pdf_fonts);
  g_test_add_func ("/export-files/pdf-paper", test_pdf_paper);
  g_test_add_func ("/export-files/pdf-says-what-it-is", test_pdf_says_what_it_is);
  g_test_add_func ("/export-files/focus", test_focus);
  g_test_add_func ("/export-files/png-size", test_png_size);
  g_test_add_func ("/export-files/png-transparent", test_png_transparent);

  return g_test_run ();
}
