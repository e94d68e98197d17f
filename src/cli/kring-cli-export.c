/* kring-cli-export.c: the map as a file
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-cli.h"
#include "kring-cli-arrange.h"
#include "kring-cli-filter.h"
#include "kring-cli-poster.h"

#include "layout/kring-layout.h"
#include "model/kring-map.h"
#include "paint/kring-export.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* In millimetres: few printers leave more white than this. */
#define POSTER_MARGIN 5.0

typedef struct
{
  char *output;
  char *engine;
  char *paper;
  char *orientation;
  char *poster;
  char *language;
  double overlap;
  double scale;
  int width;
  gboolean transparent;
  char *view_name;
  KringSceneView view;
  char *lens_name;
  KringLens lens;
  gboolean manager;
  gboolean no_marks;
  gboolean no_overview;
  gboolean no_interests;
  gboolean no_lines;
  GStrv values[KRING_N_CRITERIA]; /* to filter by */
} Options;

/* The document in memory has it the way it is to be drawn. */
static void
hide (KringDocument  *document,
      KringMapField   field)
{
  kring_history_set_int (kring_document_get_history (document), kring_document_get_map (document), field, FALSE);
}

static int
run (const char         *input,
     const Options      *options,
     const KringEngine  *engine,
     KringExportOptions *export_options,
     KringPosterOptions *poster)
{
  const KringSceneOptions scene_options = {
    .audience = options->manager ? KRING_AUDIENCE_MANAGER : KRING_AUDIENCE_SHARE,
    .language = options->language,
    .view = options->view,
  };
  g_autoptr (KringDocument) document = kring_cli_load (input);
  g_autoptr (GFile) target = g_file_new_for_commandline_arg (options->output);
  g_autoptr (KringLayout) layout = kring_layout_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autoptr (KringFilter) filter = NULL;
  g_autoptr (KringScene) scene = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  if (document == NULL)
    return KRING_CLI_FAILED;

  filter = kring_cli_read_filter ((GStrv *) options->values, document);
  if (filter == NULL)
    return KRING_CLI_USAGE;
  if (options->no_interests)
    hide (document, KRING_MAP_INTERESTS_SHOWN);
  if (options->no_lines)
    hide (document, KRING_MAP_LINES_SHOWN);

  export_options->date = today;
  export_options->scale = options->scale;
  export_options->pixels_wide = (guint) options->width;
  export_options->transparent = options->transparent;
  export_options->poster = options->poster != NULL ? poster : NULL;
  kring_paper_get_size (export_options->paper, &poster->paper.width, &poster->paper.height);
  poster->paper.orientation = export_options->orientation;
  poster->paper.margin = POSTER_MARGIN * KRING_POINTS_PER_MM;
  poster->overlap = options->overlap;
  poster->marks = !options->no_marks;
  poster->overview = !options->no_overview;

  scene = kring_scene_new (document, &scene_options);
  if (options->view == KRING_SCENE_MAP)
    {
      if (engine == NULL)
        kring_cli_place (scene, layout);
      else if (!kring_cli_arrange (scene, layout, *engine, &error))
        return kring_cli_fail (error->message);
      kring_cli_route (scene, layout);
    }
  if (!kring_filter_is_empty (filter))
    kring_scene_set_filter (scene, filter);
  kring_scene_set_lens (scene, options->lens, today);

  kring_export_async (scene, export_options, target, NULL, kring_cli_done_cb, &result);
  if (!kring_export_finish (kring_cli_wait_for (&result), &error))
    return kring_cli_fail (error->message);

  return KRING_CLI_OK;
}

static gboolean
find_format (const char        *output,
             KringExportFormat *format)
{
  const char *dot = strrchr (output, '.');
  g_autofree char *extension = dot != NULL ? g_ascii_strdown (dot + 1, -1) : NULL;

  return extension != NULL && kring_export_find_format (extension, format);
}

/**
 * kring_cli_export:
 *
 * kring-cli export: draws a document's map into a file.
 *
 * Returns: what the program exits with
 */
int
kring_cli_export (GStrv *arguments)
{
  Options options = { .overlap = KRING_POSTER_OVERLAP };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_("The file to write; its name ends in .pdf, .svg, .png or .dot"), N_("FILE") },
    { "engine", 'e', 0, G_OPTION_ARG_STRING, &options.engine,
      N_("Arrange the map with sfdp, neato, dot, fdp, twopi or circo; else it is as in the document"), N_("ENGINE") },
    { "paper", 'p', 0, G_OPTION_ARG_STRING, &options.paper,
      N_("The paper of a PDF: a4, a3 (the usual), a2, a1 or a0"), N_("PAPER") },
    { "orientation", 0, 0, G_OPTION_ARG_STRING, &options.orientation,
      N_("How the paper of a PDF is turned: automatic (the usual), portrait or landscape"), N_("ORIENTATION") },
    { "width", 'w', 0, G_OPTION_ARG_INT, &options.width,
      N_("How many pixels wide a PNG is"), N_("PIXELS") },
    { "scale", 's', 0, G_OPTION_ARG_DOUBLE, &options.scale,
      N_("How many pixels a point of the map is in a PNG; else 2, or less when the map is large"), N_("NUMBER") },
    { "transparent", 0, 0, G_OPTION_ARG_NONE, &options.transparent,
      N_("An SVG or PNG without a ground of its own"), NULL },
    { "poster", 0, 0, G_OPTION_ARG_STRING, &options.poster,
      N_("A PDF of many sheets: 3x2 (sheets), wide (one sheet wide), 150% (of the natural size), 1189mm (wide) or x841mm (high)"),
      N_("SIZE") },
    { "overlap", 0, 0, G_OPTION_ARG_DOUBLE, &options.overlap,
      N_("By how much the sheets of a poster overlap, in millimetres; else 10"), N_("MM") },
    { "no-marks", 0, 0, G_OPTION_ARG_NONE, &options.no_marks,
      N_("A poster without marks for cutting and putting together"), NULL },
    { "no-overview", 0, 0, G_OPTION_ARG_NONE, &options.no_overview,
      N_("A poster without the sheet that shows how the others go together"), NULL },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &options.language,
      N_("The language of its words: nl or en; else the document’s"), N_("LANGUAGE") },
    { "view", 'v', 0, G_OPTION_ARG_STRING, &options.view_name,
      N_("What to draw: map (the usual), circle (of trust) or grid (for the alliance manager alone)"), N_("VIEW") },
    { "lens", 0, 0, G_OPTION_ARG_STRING, &options.lens_name,
      N_("Colour the stakeholders by an ingredient: involvement, leadership or time, or, for the alliance manager alone, gain, empathy, action or safety"),
      N_("LENS") },
    { "manager", 'm', 0, G_OPTION_ARG_NONE, &options.manager,
      N_("For the alliance manager, with what is private, and marked confidential; else to share"), NULL },
    { "no-interests", 0, 0, G_OPTION_ARG_NONE, &options.no_interests, N_("Without interests and the stakes in them"), NULL },
    { "no-lines", 0, 0, G_OPTION_ARG_NONE, &options.no_lines, N_("Without lines"), NULL },
    { "role", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.values[KRING_CRITERION_ROLE],
      N_("Only stakeholders with this role, as partner; all that filters can be given more than once"), N_("ROLE") },
    { "sector", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.values[KRING_CRITERION_SECTOR],
      N_("Only stakeholders of this sector, as government"), N_("SECTOR") },
    { "involvement", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.values[KRING_CRITERION_INVOLVEMENT],
      N_("Only stakeholders so involved, as at-table"), N_("INVOLVEMENT") },
    { "tag", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.values[KRING_CRITERION_TAG],
      N_("Only stakeholders with this tag; \"\": without tags"), N_("TAG") },
    { "interest", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.values[KRING_CRITERION_INTEREST],
      N_("Only stakeholders with a stake in the interest of this id; \"\": without interests"), N_("ID") },
    { "effect", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.values[KRING_CRITERION_EFFECT],
      N_("Only influence lines with this effect, as supports"), N_("EFFECT") },
    { "kind", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.values[KRING_CRITERION_KIND],
      N_("Only influence lines of this kind, as funds"), N_("KIND") },
    { "least-strength", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.values[KRING_CRITERION_STRENGTH],
      N_("Only lines at least so strong: 2 (ordinary) or 3 (strong)"), N_("NUMBER") },
    G_OPTION_ENTRY_NULL
  };
  KringEngine engine = KRING_ENGINE_SFDP;
  KringExportOptions export_options = { .paper = KRING_PAPER_A3 };
  KringPosterOptions poster = { 0 };
  int status;

  if (!kring_cli_parse (arguments, _("FILE"),
                        _("Draws the map of an alliance document as PDF, SVG, PNG or DOT, by the name of the file to write."),
                        entries))
    status = KRING_CLI_USAGE;
  else if (g_strv_length (*arguments) != 2)
    status = kring_cli_fail_usage (_("Give one document"));
  else if (options.output == NULL)
    status = kring_cli_fail_usage (_("Give the file to write with -o"));
  else if (!find_format (options.output, &export_options.format))
    status = kring_cli_fail_usage (_("The name of the file to write must end in .pdf, .svg, .png or .dot"));
  else if (options.engine != NULL && !kring_engine_from_name (options.engine, &engine))
    status = kring_cli_fail_usage (_("The engine can be sfdp, neato, dot, fdp, twopi or circo"));
  else if (options.paper != NULL && !kring_paper_find (options.paper, &export_options.paper))
    status = kring_cli_fail_usage (_("The paper can be a4, a3, a2, a1 or a0"));
  else if (options.orientation != NULL && !kring_orientation_find (options.orientation, &export_options.orientation))
    status = kring_cli_fail_usage (_("The orientation can be automatic, portrait or landscape"));
  else if (export_options.format != KRING_EXPORT_PNG && (options.width != 0 || options.scale != 0))
    status = kring_cli_fail_usage (_("Only a PNG has a width in pixels or a scale"));
  else if (options.width != 0 && options.scale != 0)
    status = kring_cli_fail_usage (_("Give the width or the scale, not both"));
  else if (options.width < 0 || !isfinite (options.scale) || options.scale < 0)
    status = kring_cli_fail_usage (_("The width and the scale must be more than 0"));
  else if (options.transparent && export_options.format != KRING_EXPORT_PNG && export_options.format != KRING_EXPORT_SVG)
    status = kring_cli_fail_usage (_("Only an SVG or PNG can be without a ground"));
  else if (options.poster != NULL && export_options.format != KRING_EXPORT_PDF)
    status = kring_cli_fail_usage (_("Only a PDF can be a poster of many sheets"));
  else if (options.poster != NULL && !kring_cli_read_poster (options.poster, &poster))
    status = kring_cli_fail_usage (_("The size of a poster can be as 3x2, wide, 150%, 1189mm or x841mm"));
  else if (!isfinite (options.overlap) || options.overlap < 0 || options.overlap > 100)
    status = kring_cli_fail_usage (_("The overlap can be from 0 to 100 mm"));
  else if (options.view_name != NULL && !kring_scene_view_find (options.view_name, &options.view))
    status = kring_cli_fail_usage (_("The view can be map, circle or grid"));
  else if (options.view == KRING_SCENE_GRID && !options.manager)
    status = kring_cli_fail_usage (_("The grid is for the alliance manager alone: give --manager too"));
  else if (options.lens_name != NULL && !kring_lens_find (options.lens_name, &options.lens))
    status = kring_cli_fail_usage (_("The lens can be gain, empathy, involvement, action, safety, leadership, time or none"));
  else if (kring_lens_is_private (options.lens) && !options.manager)
    status = kring_cli_fail_usage (_("That lens is for the alliance manager alone: give --manager too"));
  else if (options.view != KRING_SCENE_MAP && options.engine != NULL)
    status = kring_cli_fail_usage (_("Only the map is arranged: leave out --engine"));
  else if (!kring_cli_check_language (options.language))
    status = KRING_CLI_USAGE;
  else
    status = run ((*arguments)[1], &options, options.engine != NULL ? &engine : NULL, &export_options,
                  &poster);

  g_free (options.output);
  g_free (options.engine);
  g_free (options.paper);
  g_free (options.orientation);
  g_free (options.poster);
  g_free (options.language);
  g_free (options.view_name);
  g_free (options.lens_name);
  for (guint i = 0; i < KRING_N_CRITERIA; i++)
    g_strfreev (options.values[i]);

  return status;
}
