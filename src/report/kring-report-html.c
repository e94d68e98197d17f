/* kring-report-html.c: a report as one page for a browser
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-report-html.h"

#include "model/kring-language.h"
#include "paint/kring-sheet.h"
#include "paint/kring-svg-canvas.h"

#include <glib/gi18n.h>

/* A picture is as wide as the text. */
#define PICTURE_WIDTH 960.0
#define PICTURE_LEAST_HEIGHT 480.0
#define PICTURE_MOST_HEIGHT 1200.0

/* Pixels for a point of what was drawn for paper */
#define DRAWING_SCALE 1.6

/* The page is light or dark as its reader likes; pictures stay on white. On
 * paper the mark is on every page. */
static const char style[] =
  ":root { color-scheme: light dark; --text: #16181c; --quiet: #555b66; --ground: #ffffff; --accent: #0f5660;\n"
  "  --soft: #eef5f5; --rule: #d3dadc; --alarm: #a83a00 }\n"
  "@media (prefers-color-scheme: dark) { :root { --text: #eceff0; --quiet: #b3bcc0; --ground: #16191b;\n"
  "  --accent: #83cdd6; --soft: #1f282a; --rule: #3b4447; --alarm: #ff9c6b } }\n"
  "@media print { :root { color-scheme: light; --text: #16181c; --quiet: #555b66; --ground: #ffffff; --accent: #0f5660;\n"
  "  --soft: #eef5f5; --rule: #d3dadc; --alarm: #a83a00 } }\n"
  "* { box-sizing: border-box }\n"
  "body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 62rem; background: var(--ground); color: var(--text);\n"
  "  font: 1rem/1.55 Cantarell, system-ui, sans-serif; overflow-wrap: break-word }\n"
  "h1, h2, h3 { color: var(--accent); line-height: 1.25 }\n"
  "h1 { font-size: 2.4rem; margin: .2rem 0 1.2rem }\n"
  "h2 { font-size: 1.7rem; margin: 3rem 0 1rem; padding-bottom: .3rem; border-bottom: 2px solid var(--accent) }\n"
  "h3 { font-size: 1.2rem; margin: 2rem 0 .4rem }\n"
  "h4 { font-size: 1rem; margin: 1.6rem 0 .1rem }\n"
  "p { margin: .4rem 0 }\n"
  "a { color: var(--accent) }\n"
  ".skip { position: absolute; left: -99rem }\n"
  ".skip:focus { position: static }\n"
  ".kind, .note, dt, .answer { color: var(--quiet) }\n"
  ".note { font-size: .9rem }\n"
  "p.mark { display: inline-block; margin: 0; padding: .25rem .7rem; border: 2px solid var(--alarm); color: var(--alarm);\n"
  "  background: var(--ground); font-weight: bold; position: sticky; top: .5rem; z-index: 1 }\n"
  ".lead { margin: .5rem 0; padding: .7rem 1rem; font-size: 1.15rem; background: var(--soft);\n"
  "  border-left: .25rem solid var(--accent) }\n"
  "nav ul { list-style: none; padding-left: 0 }\n"
  "nav ul ul { padding-left: 1.25rem }\n"
  "nav > ul { columns: 16rem; column-gap: 2.5rem }\n"
  "nav > ul > li { break-inside: avoid; margin-bottom: .35rem }\n"
  "dl { display: grid; grid-template-columns: minmax(7rem, 11rem) 1fr; gap: .25rem 1rem; margin: .5rem 0 }\n"
  "dd { margin: 0 }\n"
  ".scroll { overflow-x: auto }\n"
  "table { width: 100%; border-collapse: collapse; margin: .6rem 0 }\n"
  "th, td { padding: .4rem .9rem .4rem 0; text-align: start; vertical-align: top; border-bottom: 1px solid var(--rule) }\n"
  "thead th { color: var(--accent); border-bottom: 2px solid var(--accent) }\n"
  "tbody th { font-weight: normal }\n"
  ".titled tbody th::first-line { font-weight: bold }\n"
  "caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }\n"
  ".checks { list-style: none; padding: 0 }\n"
  ".checks li { display: grid; grid-template-columns: 1.6rem 9rem 1fr; padding: .35rem 0; border-top: 1px solid var(--rule) }\n"
  ".checks li::before { content: \"○\"; color: var(--accent) }\n"
  ".checks .yes::before { content: \"✔\" }\n"
  ".checks .partly::before { content: \"◐\" }\n"
  ".checks .no::before { content: \"✘\"; color: var(--alarm) }\n"
  ".checks .not-applicable::before { content: \"–\" }\n"
  "figure { margin: 1rem 0; padding: .75rem; background: #ffffff; border: 1px solid var(--rule) }\n"
  "figure svg { display: block; width: 100%; height: auto }\n"
  "@media (max-width: 40rem) { dl, .checks li { grid-template-columns: 1fr } }\n"
  "@page { margin: 22mm 18mm 18mm }\n"
  "@media print { body { max-width: none; padding: 0; font-size: 10pt } .skip { display: none }\n"
  "  h2, h3, h4 { break-after: avoid } h2.page { break-before: page } tr, .checks li, figure { break-inside: avoid }\n"
  "  thead { display: table-header-group } figure svg { max-height: 22cm }\n"
  "  p.mark { position: fixed; top: auto; bottom: 0; right: 0; padding: 0 .4rem; font-size: 8pt } }\n";

/* Text, in which lines stay lines. */
static void
add_text (GString    *html,
          const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (html, "<br>\n");
      kring_xml_append (html, lines[i]);
    }
}

static void
add_element (GString    *html,
             const char *start,
             const char *text,
             const char *end)
{
  g_string_append (html, start);
  add_text (html, text);
  g_string_append (html, end);
}

static void
add_facts (GString    *html,
           KringBlock *block)
{
  g_string_append (html, "<dl>\n");
  for (guint i = 0; i < block->rows->len; i++)
    {
      const KringBlockRow *row = g_ptr_array_index (block->rows, i);

      add_element (html, "<dt>", row->cells[0], "</dt>\n");
      add_element (html, "<dd>", row->cells[1], "</dd>\n");
    }
  g_string_append (html, "</dl>\n");
}

/* The first cell of a row names it. */
static void
add_table (GString    *html,
           KringBlock *block)
{
  g_string_append_printf (html, "<div class=\"scroll\"><table%s>\n", block->is_titled ? " class=\"titled\"" : "");
  add_element (html, "<caption>", block->text, "</caption>\n<thead><tr>");
  for (guint i = 0; i < block->n_columns; i++)
    add_element (html, "<th scope=\"col\">", block->columns[i], "</th>");
  g_string_append (html, "</tr></thead>\n<tbody>\n");
  for (guint i = 0; i < block->rows->len; i++)
    {
      const KringBlockRow *row = g_ptr_array_index (block->rows, i);

      g_string_append (html, "<tr>");
      for (guint j = 0; row->cells[j] != NULL; j++)
        add_element (html, j == 0 ? "<th scope=\"row\">" : "<td>", row->cells[j], j == 0 ? "</th>" : "</td>");
      g_string_append (html, "</tr>\n");
    }
  g_string_append (html, "</tbody>\n</table></div>\n");
}

static void
add_checks (GString    *html,
            KringBlock *block)
{
  g_string_append (html, "<ul class=\"checks\">\n");
  for (guint i = 0; i < block->rows->len; i++)
    {
      const KringBlockRow *row = g_ptr_array_index (block->rows, i);

      g_string_append_printf (html, "<li class=\"%s\">", kring_answers[row->answer].id);
      add_element (html, "<span class=\"answer\">", row->cells[0], "</span> ");
      add_element (html, "<span>", row->cells[1], "");
      if (*row->cells[2] != '\0')
        add_element (html, "<br>\n<span class=\"note\">", row->cells[2], "</span>");
      g_string_append (html, "</span></li>\n");
    }
  g_string_append (html, "</ul>\n");
}

static void
add_list (GString    *html,
          KringBlock *block)
{
  g_string_append (html, "<ul>\n");
  for (guint i = 0; i < block->rows->len; i++)
    add_element (html, "<li>", ((KringBlockRow *) g_ptr_array_index (block->rows, i))->cells[0], "</li>\n");
  g_string_append (html, "</ul>\n");
}

static void
add_picture (GString     *html,
             KringReport *report,
             KringBlock  *block)
{
  KringSceneView view = kring_scene_get_view (block->scene);
  g_autoptr (KringSvgCanvas) canvas = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (KringSheet) sheet = NULL;
  KringRect bounds;
  const char *data;
  double height;
  gsize size;

  kring_scene_get_bounds (block->scene, &bounds);
  height = CLAMP (PICTURE_WIDTH * bounds.height / bounds.width, PICTURE_LEAST_HEIGHT, PICTURE_MOST_HEIGHT);
  sheet = kring_sheet_new_for_figure (block->scene, PICTURE_WIDTH, height);
  canvas = kring_svg_canvas_new_inline (PICTURE_WIDTH, height, kring_report_get_language (report),
                                        kring_scene_name_view (block->scene), block->text, kring_scene_view_get_name (view));
  kring_sheet_paint (sheet, KRING_CANVAS (canvas));
  svg = kring_svg_canvas_finish (canvas);
  data = g_bytes_get_data (svg, &size);

  g_string_append (html, "<figure>\n");
  g_string_append_len (html, data, (gssize) size);
  g_string_append (html, "</figure>\n");
}

static void
add_drawing (GString     *html,
             KringReport *report,
             KringBlock  *block,
             guint        number)
{
  g_autofree char *prefix = g_strdup_printf ("drawing-%u", number);
  g_autoptr (KringSvgCanvas) canvas = NULL;
  g_autoptr (GBytes) svg = NULL;
  double height = 0, y = 0;
  const char *data;
  gsize size;

  for (guint i = 0; i < block->strips->len; i++)
    height += g_array_index (block->strips, KringBlockStrip, i).height;
  canvas = kring_svg_canvas_new_inline (block->width, height, kring_report_get_language (report), block->name, block->text,
                                        prefix);
  for (guint i = 0; i < block->strips->len; i++)
    {
      const KringBlockStrip *strip = &g_array_index (block->strips, KringBlockStrip, i);

      kring_canvas_enter (KRING_CANVAS (canvas), 0, y, 1);
      kring_recording_play (strip->recording, KRING_CANVAS (canvas));
      kring_canvas_leave (KRING_CANVAS (canvas));
      y += strip->height;
    }
  svg = kring_svg_canvas_finish (canvas);
  data = g_bytes_get_data (svg, &size);

  g_string_append_printf (html, "<figure style=\"max-width: %.0fpx\">\n", block->width * DRAWING_SCALE);
  g_string_append_len (html, data, (gssize) size);
  g_string_append (html, "</figure>\n");
}

/* The title of the report is the one heading of the first level. */
static void
add_heading (GString    *html,
             KringBlock *block,
             guint       number)
{
  g_autofree char *name = kring_pages_name_heading (number);
  g_autofree char *start = g_strdup_printf ("<h%u id=\"%s\"%s>", block->level + 1, name, block->new_page ? " class=\"page\"" : "");
  g_autofree char *end = g_strdup_printf ("</h%u>\n", block->level + 1);

  add_element (html, start, block->text, end);
}

static void
add_block (GString     *html,
           KringReport *report,
           KringBlock  *block,
           guint       *n_headings)
{
  switch (block->kind)
    {
    case KRING_BLOCK_HEADING:
      add_heading (html, block, ++*n_headings);
      break;
    case KRING_BLOCK_LEAD:
      add_element (html, "<p class=\"lead\">", block->text, "</p>\n");
      break;
    case KRING_BLOCK_PARAGRAPH:
      add_element (html, "<p>", block->text, "</p>\n");
      break;
    case KRING_BLOCK_NOTE:
      add_element (html, "<p class=\"note\">", block->text, "</p>\n");
      break;
    case KRING_BLOCK_LIST:
      add_list (html, block);
      break;
    case KRING_BLOCK_FACTS:
      add_facts (html, block);
      break;
    case KRING_BLOCK_TABLE:
      add_table (html, block);
      break;
    case KRING_BLOCK_CHECKS:
      add_checks (html, block);
      break;
    case KRING_BLOCK_DRAWING:
      add_drawing (html, report, block, *n_headings);
      break;
    case KRING_BLOCK_PICTURE:
    default:
      add_picture (html, report, block);
      break;
    }
}

/* Headings of the first two levels, as lists in a list. */
static void
add_contents (GString     *html,
              KringReport *report)
{
  GPtrArray *blocks = kring_report_get_blocks (report);
  guint depth = 0, number = 0;

  add_element (html, "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">",
               kring_report_say (report, NCX_ ("report", "Contents")), "</h2>\n");
  for (guint i = 0; i < blocks->len; i++)
    {
      const KringBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *name = NULL;

      if (block->kind != KRING_BLOCK_HEADING)
        continue;

      name = kring_pages_name_heading (++number);
      if (block->level > 2)
        continue;

      if (depth >= block->level)
        g_string_append (html, "</li>\n");
      for (; depth < block->level; depth++)
        g_string_append (html, "<ul>\n");
      for (; depth > block->level; depth--)
        g_string_append (html, "</ul></li>\n");
      g_string_append_printf (html, "<li><a href=\"#%s\">", name);
      add_text (html, block->text);
      g_string_append (html, "</a>");
    }
  for (; depth > 0; depth--)
    g_string_append (html, "</li></ul>\n");
  g_string_append (html, "</nav>\n");
}

static void
add_head (GString     *html,
          KringReport *report)
{
  const char *mark = kring_report_get_mark (report);

  g_string_append_printf (html, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
                          kring_report_get_language (report));
  g_string_append (html, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                         "<meta name=\"generator\" content=\"Kring " KRING_VERSION "\">\n"
                         /* Whatever a name holds, nothing is run or fetched. */
                         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
  add_element (html, "<title>", kring_report_get_title (report), "</title>\n");
  g_string_append_printf (html, "<style>\n%s</style>\n</head>\n<body>\n", style);
  add_element (html, "<a class=\"skip\" href=\"#text\">", kring_report_say (report, NCX_ ("report", "Skip the contents")),
               "</a>\n<header>\n");
  if (mark != NULL)
    add_element (html, "<p class=\"mark\">", mark, "</p>\n");
  add_element (html, "<p class=\"kind\">", kring_report_get_kind (report), "</p>\n");
  add_element (html, "<h1>", kring_report_get_title (report), "</h1>\n");
  add_facts (html, kring_report_get_cover (report));
  g_string_append (html, "</header>\n");
}

/**
 * kring_report_make_html:
 * @report: a report
 * @progress: (nullable): is told how far it is
 * @data: for @progress
 * @cancellable: (nullable): to stop it
 * @error: where to put what went wrong: %G_IO_ERROR_CANCELLED
 *
 * Makes one page for a browser, with the pictures in it.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
kring_report_make_html (KringReport          *report,
                        KringReportProgress   progress,
                        gpointer              data,
                        GCancellable         *cancellable,
                        GError              **error)
{
  g_autoptr (GString) html = g_string_new (NULL);
  GPtrArray *blocks = kring_report_get_blocks (report);
  guint n_headings = 0;

  add_head (html, report);
  add_contents (html, report);
  g_string_append (html, "<main id=\"text\">\n");
  for (guint i = 0; i < blocks->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (progress != NULL)
        progress (i / (double) blocks->len, data);
      add_block (html, report, g_ptr_array_index (blocks, i), &n_headings);
    }
  g_string_append (html, "</main>\n</body>\n</html>\n");

  return g_string_free_to_bytes (g_steal_pointer (&html));
}
