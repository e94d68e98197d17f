/* kring-cli-report.c: a report of an alliance as a file
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-cli.h"
#include "kring-cli-arrange.h"

#include "paint/kring-share.h"
#include "report/kring-report-write.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  char *output;
  char *language;
  char *today; /* the day to look from */
  gboolean manager;
} Options;

/* What private things the document holds that the report does not tell. */
static void
tell_left_out (KringDocument *document)
{
  g_auto (GStrv) left_out = kring_share_get_left_out (document, NULL);
  g_autofree char *all = g_strjoinv (", ", left_out);

  if (*all != '\0')
    g_printerr (_("Left out: %s\n"), all);
}

static int
run (const char        *input,
     const Options     *options,
     KringReportFormat  format)
{
  KringReportOptions report_options = {
    .audience = options->manager ? KRING_AUDIENCE_MANAGER : KRING_AUDIENCE_SHARE,
    .language = options->language,
    .today = options->today,
  };
  const KringSceneOptions scene_options = { .audience = report_options.audience, .language = options->language };
  g_autoptr (KringDocument) document = kring_cli_load (input);
  g_autoptr (GFile) target = g_file_new_for_commandline_arg (options->output);
  g_autoptr (KringLayout) layout = kring_layout_new ();
  g_autoptr (KringScene) map = NULL;
  g_autoptr (KringReport) report = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  if (document == NULL)
    return KRING_CLI_FAILED;

  map = kring_scene_new (document, &scene_options);
  kring_cli_place (map, layout);
  kring_cli_route (map, layout);
  report_options.map = map;
  report = kring_report_new (document, &report_options);

  kring_report_write_async (report, format, target, NULL, NULL, NULL, kring_cli_done_cb, &result);
  if (!kring_report_write_finish (kring_cli_wait_for (&result), &error))
    return kring_cli_fail (error->message);

  if (!options->manager)
    tell_left_out (document);

  return KRING_CLI_OK;
}

static gboolean
find_format (const char        *output,
             KringReportFormat *format)
{
  const char *dot = strrchr (output, '.');

  return dot != NULL && kring_report_find_format (dot + 1, format);
}

/**
 * kring_cli_report:
 *
 * kring-cli report: writes what there is to tell of an alliance, for print or
 * for a browser.
 *
 * Returns: what the program exits with
 */
int
kring_cli_report (GStrv *arguments)
{
  Options options = { NULL };
  g_autofree char *day = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_("The file to write; its name ends in .pdf or .html"), N_("FILE") },
    { "manager", 'm', 0, G_OPTION_ARG_NONE, &options.manager,
      N_("For the alliance manager, with what is private, and marked confidential; else to share"), NULL },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &options.language,
      N_("The language of its words: nl or en; else the document’s"), N_("LANGUAGE") },
    { "today", 0, 0, G_OPTION_ARG_STRING, &day,
      N_("The day that it looks from, as 2026-03-15; else today"), N_("DATE") },
    G_OPTION_ENTRY_NULL
  };
  KringReportFormat format;
  int status;

  if (!kring_cli_parse (arguments, _("FILE"),
                        _("Writes a report of an alliance document as PDF, for print, or as HTML, in one file."), entries))
    status = KRING_CLI_USAGE;
  else if (g_strv_length (*arguments) != 2)
    status = kring_cli_fail_usage (_("Give one document"));
  else if (options.output == NULL)
    status = kring_cli_fail_usage (_("Give the file to write with -o"));
  else if (!find_format (options.output, &format))
    status = kring_cli_fail_usage (_("The name of the file to write must end in .pdf or .html"));
  else if (!kring_cli_check_language (options.language) || (options.today = kring_cli_read_day (day)) == NULL)
    status = KRING_CLI_USAGE;
  else
    status = run ((*arguments)[1], &options, format);

  g_free (options.output);
  g_free (options.language);
  g_free (options.today);

  return status;
}
