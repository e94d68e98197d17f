/* test-export.c: the map on paper and in files, and what they must not tell
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "paint-tests.h"

#include "paint/kring-legend.h"
#include "paint/kring-share.h"

#include "model/kring-alliance.h"
#include "model/kring-influence.h"
#include "model/kring-language.h"
#include "model/kring-stakeholder.h"

#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <libxml/xpathInternals.h>
#include <math.h>
#include <string.h>

static KringScene *
make_scene (KringDocument *document,
            KringAudience  audience)
{
  KringSceneOptions options = { audience, NULL };

  return kring_scene_new (document, &options);
}

static void
test_left_out (void)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  g_autoptr (KringDocument) document = NULL;
  g_auto (GStrv) nothing = NULL;
  g_auto (GStrv) something = NULL;
  g_auto (GStrv) dutch = NULL;
  KringItem *a = paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, "a", "A", 0, 0);
  KringItem *b = paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, "b", "B", 0, 0);
  static const char *const expected[] = { "needs to move", "attitude to the alliance", "contacts", "note", NULL };

  kring_item_set_int (a, KRING_STAKEHOLDER_SECTOR, KRING_SECTOR_MEDIA);
  document = kring_document_new_for_alliance (alliance);
  nothing = kring_share_get_left_out (document, "en");
  g_assert_cmpuint (g_strv_length (nothing), ==, 0);

  g_clear_object (&document);
  g_clear_object (&alliance);
  alliance = kring_item_new (KRING_KIND_ALLIANCE);
  a = paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, "a", "A", 0, 0);
  b = paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, "b", "B", 0, 0);
  kring_item_set_int (a, KRING_STAKEHOLDER_ROLE, KRING_ROLE_TO_MOVE);
  kring_item_set_int (a, KRING_STAKEHOLDER_ATTITUDE, -2);
  kring_item_set_int (b, KRING_STAKEHOLDER_ATTITUDE, 1);
  kring_item_set_string (paint_tests_add (a, KRING_STAKEHOLDER_CONTACTS, KRING_KIND_CONTACT), 0, "Jan");
  kring_item_set_string (b, KRING_STAKEHOLDER_NOTE, "x");
  document = kring_document_new_for_alliance (alliance);
  something = kring_share_get_left_out (document, "en");
  g_assert_true (g_strv_equal ((const char *const *) something, expected));
  dutch = kring_share_get_left_out (document, "nl");
  g_assert_true (g_strv_contains ((const char *const *) dutch, "moet in beweging komen"));
}

static void
test_svg (void)
{
  g_autoptr (KringDocument) document = paint_tests_make_document ("en");
  g_autoptr (KringScene) scene = make_scene (document, KRING_AUDIENCE_SHARE);
  g_autofree char *svg = paint_tests_export (scene, KRING_EXPORT_SVG);
  xmlDoc *parsed = xmlReadMemory (svg, strlen (svg), NULL, NULL, XML_PARSE_NONET);
  xmlXPathContext *context;
  xmlXPathObject *title;

  g_assert_nonnull (parsed);
  context = xmlXPathNewContext (parsed);
  xmlXPathRegisterNs (context, (const xmlChar *) "s", (const xmlChar *) "http://www.w3.org/2000/svg");
  g_assert_cmpuint (paint_tests_count (context, "//s:g[@class='stakeholder'][@id][s:title][s:text]"), ==, 8);
  g_assert_cmpuint (paint_tests_count (context, "//s:g[@class='interest'][@id][s:title][s:text]"), ==, 2);
  g_assert_cmpuint (paint_tests_count (context, "//s:g[@id='s1']/s:text[.='Werkgeversfederatie']"), ==, 1);
  g_assert_cmpuint (paint_tests_count (context, "//s:g[@class='legend']//s:text[.='towards the ideal']"), ==, 1);
  g_assert_cmpuint (paint_tests_count (context, "//s:text[contains(., '15 March 2026')]"), ==, 1);
  title = xmlXPathEvalExpression ((const xmlChar *) "string(/s:svg/s:title)", context);
  g_assert_cmpstr ((const char *) title->stringval, ==, "Werk & mantelzorg <in balans>");
  xmlXPathFreeObject (title);
  xmlXPathFreeContext (context);
  xmlFreeDoc (parsed);
}

static void
test_pdf (void)
{
  g_autoptr (KringDocument) document = paint_tests_make_document ("nl");
  g_autoptr (KringScene) scene = make_scene (document, KRING_AUDIENCE_MANAGER);
  g_autofree char *text = paint_tests_ask_pdf ("pdftotext -enc UTF-8 FILE -", scene);
  g_autofree char *info = paint_tests_ask_pdf ("pdfinfo -enc UTF-8 FILE", scene);

  if (text == NULL || info == NULL)
    {
      g_test_skip ("poppler's programs are not installed");
      return;
    }

  for (guint i = 0; i < kring_scene_get_nodes (scene)->len; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (kring_scene_get_nodes (scene), i);

      g_assert_nonnull (strstr (text, node->text[0]));
    }
  g_assert_nonnull (strstr (text, kring_text_in ("nl", "map\004Confidential – for the manager")));
  g_assert_nonnull (strstr (text, "15 maart 2026"));
  g_assert_true (g_regex_match_simple ("1 ?/ ?1", text, 0, 0));
  g_assert_nonnull (strstr (text, kring_text_in ("nl", kring_roles[KRING_ROLE_TO_MOVE].label)));
  g_assert_nonnull (strstr (info, "Werk & mantelzorg <in balans>"));
  g_assert_nonnull (strstr (info, "Pages:           1"));
}

static void
test_dot (void)
{
  static const char name[] = "quote \" backslash \\N \\ & <b> end";
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  g_autoptr (KringDocument) document = NULL;
  g_autoptr (KringScene) scene = NULL;
  g_autofree char *dot = NULL;
  g_autofree char *path = NULL;
  g_autofree char *drawn = NULL;
  g_autoptr (GError) error = NULL;
  int fd;

  paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, "a\"; b [label=\"x", name, 0, 0);
  paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, "node", "Plain", 300, 200);
  paint_tests_add_line (alliance, KRING_KIND_INFLUENCE, "a\"; b [label=\"x", "node");
  document = kring_document_new_for_alliance (alliance);
  scene = make_scene (document, KRING_AUDIENCE_SHARE);
  dot = paint_tests_export (scene, KRING_EXPORT_DOT);

  fd = g_file_open_tmp ("kring-XXXXXX.dot", &path, &error);
  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, dot, -1, &error);
  g_assert_no_error (error);
  drawn = paint_tests_run ("dot -Tsvg FILE", path);
  g_unlink (path);
  if (drawn == NULL)
    {
      g_test_skip ("dot is not installed");
      return;
    }

  {
    xmlDoc *parsed = xmlReadMemory (drawn, strlen (drawn), NULL, NULL, XML_PARSE_NONET);
    xmlXPathContext *context;
    GString *written = g_string_new (NULL);
    xmlXPathObject *texts;

    g_assert_nonnull (parsed);
    context = xmlXPathNewContext (parsed);
    xmlXPathRegisterNs (context, (const xmlChar *) "s", (const xmlChar *) "http://www.w3.org/2000/svg");
    g_assert_cmpuint (paint_tests_count (context, "//s:g[@class='node']"), ==, 2);
    g_assert_cmpuint (paint_tests_count (context, "//s:g[@class='edge']"), ==, 1);
    texts = xmlXPathEvalExpression ((const xmlChar *) "//s:g[@class='node'][.//s:text[contains(., 'quote')]]//s:text",
                                    context);
    for (int i = 0; i < texts->nodesetval->nodeNr; i++)
      {
        xmlChar *part = xmlNodeGetContent (texts->nodesetval->nodeTab[i]);

        g_string_append_printf (written, "%s%s", i > 0 ? " " : "", (const char *) part);
        xmlFree (part);
      }
    g_string_replace (written, "\u00a0", " ", 0);
    g_assert_cmpstr (written->str, ==, name);
    g_string_free (written, TRUE);
    xmlXPathFreeObject (texts);
    xmlXPathFreeContext (context);
    xmlFreeDoc (parsed);
  }
}

/* What is for the manager says so, in every kind of file that can. */
static void
test_confidential (void)
{
  static const KringExportFormat formats[] = { KRING_EXPORT_SVG, KRING_EXPORT_DOT };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    for (KringAudience audience = KRING_AUDIENCE_SHARE; audience <= KRING_AUDIENCE_MANAGER; audience++)
      {
        g_autoptr (KringDocument) document = paint_tests_make_document ("en");
        g_autoptr (KringScene) scene = make_scene (document, audience);
        g_autofree char *file = paint_tests_export (scene, formats[i]);
        gboolean is_marked = strstr (file, "Confidential – for the manager") != NULL;

        g_assert_true (is_marked == (audience == KRING_AUDIENCE_MANAGER));
      }
}

/* A legend tells what occurs, and nothing else. */
static void
test_legend (void)
{
  static const char *const languages[] = { "en", "nl" };
  static const char *const expected[][4] = {
    { "media", "interest", "no direction", NULL },
    { "media", "belang", "zonder richting", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
      g_autoptr (KringDocument) document = NULL;
      g_autoptr (KringScene) scene = NULL;
      g_autoptr (KringLegend) legend = NULL;
      GPtrArray *rows;

      kring_item_set_int (alliance, KRING_ALLIANCE_LANGUAGE, i == 0 ? KRING_LANGUAGE_EN : KRING_LANGUAGE_NL);
      kring_item_set_int (paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, "a", "A", 0, 0),
                          KRING_STAKEHOLDER_SECTOR, KRING_SECTOR_MEDIA);
      paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, "b", "B", 300, 0);
      paint_tests_add_node (alliance, KRING_KIND_INTEREST, "c", "C", 300, 200);
      paint_tests_add_line (alliance, KRING_KIND_INFLUENCE, "a", "b");
      /* One that is not drawn is not told. */
      kring_item_set_int (paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, "d", "D", NAN, NAN),
                          KRING_STAKEHOLDER_SECTOR, KRING_SECTOR_BUSINESS);
      document = kring_document_new_for_alliance (alliance);
      scene = make_scene (document, KRING_AUDIENCE_SHARE);
      legend = kring_legend_new (scene);
      rows = kring_legend_get_rows (legend);

      g_assert_cmpuint (rows->len, ==, 3);
      for (guint j = 0; j < rows->len; j++)
        {
          const KringLegendRow *row = g_ptr_array_index (rows, j);

          g_assert_cmpstr (row->label, ==, expected[i][j]);
          g_assert_nonnull (row->heading);
        }
      g_assert_cmpfloat (kring_legend_get_height (legend, 1000), <, kring_legend_get_height (legend, 0));
    }
}

static void
test_sheet (void)
{
  for (gboolean wide = FALSE; wide <= TRUE; wide++)
    {
      g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
      g_autoptr (KringDocument) document = NULL;
      g_autoptr (KringScene) scene = NULL;

      paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, "a", "A", 0, 0);
      paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, "b", "B", wide ? 2000 : 0, wide ? 0 : 2000);
      document = kring_document_new_for_alliance (alliance);
      scene = make_scene (document, KRING_AUDIENCE_SHARE);

      for (KringPaper paper = 0; paper < KRING_N_PAPERS; paper++)
        {
          KringSheetOptions options = { .margin = 30 };
          g_autoptr (KringSheet) sheet = NULL;
          double width, height;

          kring_paper_get_size (paper, &options.width, &options.height);
          sheet = kring_sheet_new (scene, &options);
          kring_sheet_get_size (sheet, &width, &height);
          g_assert_true (kring_sheet_is_landscape (sheet) == wide);
          g_assert_cmpfloat (MIN (width, height), ==, options.width);
          /* It fits between the margins, and fills much of what there is. */
          g_assert_cmpfloat (kring_sheet_get_scale (sheet) * 2000, <, MAX (width, height) - 60);
          g_assert_cmpfloat (kring_sheet_get_scale (sheet) * 2000, >, MAX (width, height) * 0.6);
        }
    }
}

static void
test_png (void)
{
  g_autoptr (KringDocument) document = paint_tests_make_document ("en");
  g_autoptr (KringScene) scene = make_scene (document, KRING_AUDIENCE_SHARE);
  KringExportOptions options = { .format = KRING_EXPORT_PNG, .scale = 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) small = kring_export_to_bytes (scene, &options, NULL, &error);
  g_autoptr (GBytes) large = NULL;
  g_autoptr (GBytes) none = NULL;
  const guint8 *one, *other;

  options.scale = 3;
  large = kring_export_to_bytes (scene, &options, NULL, &error);
  g_assert_no_error (error);
  one = g_bytes_get_data (small, NULL);
  other = g_bytes_get_data (large, NULL);
  g_assert_cmpmem (one, 4, "\x89PNG", 4);
  /* The width, in the picture's header */
  g_assert_cmpfloat_with_epsilon (3.0 * (one[18] << 8 | one[19]), other[18] << 8 | other[19], 3);

  options.scale = 1000;
  none = kring_export_to_bytes (scene, &options, NULL, &error);
  g_assert_null (none);
  g_assert_error (error, KRING_EXPORT_ERROR, KRING_EXPORT_ERROR_TOO_LARGE);
}

typedef struct
{
  GMainLoop *loop;
  GError *error;
} Wait;

static void
on_exported (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Wait *wait = data;

  kring_export_finish (result, &wait->error);
  g_main_loop_quit (wait->loop);
}

/* The scene may change, and go, while the thread draws what it was. */
static void
test_async (void)
{
  g_autoptr (KringDocument) document = paint_tests_make_document ("en");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  KringExportOptions options = { .format = KRING_EXPORT_SVG };
  g_autofree char *path = NULL;
  g_autofree char *written = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  KringScene *scene = make_scene (document, KRING_AUDIENCE_SHARE);
  Wait wait = { g_main_loop_new (NULL, FALSE), NULL };
  KringRect damage = { 0 };
  int fd = g_file_open_tmp ("kring-XXXXXX.svg", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  file = g_file_new_for_path (path);
  {
    g_autoptr (GBytes) bytes = kring_export_to_bytes (scene, &options, NULL, &error);

    expected = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  }

  kring_export_async (scene, &options, file, NULL, on_exported, &wait);
  kring_scene_move_node (scene, kring_scene_find_node (scene, "s0"), 900, 900, &damage);
  g_object_unref (scene);
  g_main_loop_run (wait.loop);
  g_assert_no_error (wait.error);
  g_file_get_contents (path, &written, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (written, ==, expected);

  g_unlink (path);
  scene = make_scene (document, KRING_AUDIENCE_SHARE);
  g_cancellable_cancel (cancellable);
  kring_export_async (scene, &options, file, cancellable, on_exported, &wait);
  g_object_unref (scene);
  g_main_loop_run (wait.loop);
  g_assert_error (wait.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_query_exists (file, NULL));
  g_clear_error (&wait.error);
  g_main_loop_unref (wait.loop);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/left-out", test_left_out);
  g_test_add_func ("/export/svg", test_svg);
  g_test_add_func ("/export/pdf", test_pdf);
  g_test_add_func ("/export/dot", test_dot);
  g_test_add_func ("/export/confidential", test_confidential);
  g_test_add_func ("/export/legend", test_legend);
  g_test_add_func ("/export/sheet", test_sheet);
  g_test_add_func ("/export/png", test_png);
  g_test_add_func ("/export/async", test_async);

  return g_test_run ();
}
