/* main.c: kring-cli, alliance documents without a display
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-cli.h"

#include "model/kring-language.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char *name;
  KringCliFunc func;
  const char *usage; /* translatable */
  const char *summary; /* translatable */
} Command;

static const Command commands[] = {
  { "check", kring_cli_check, N_("check FILE.kring"), N_("Tell what is missing, or asks for attention") },
  { "import", kring_cli_import, N_("import FOLDER -o FILE.kring"), N_("Make an alliance out of tables (CSV)") },
  { "export", kring_cli_export, N_("export FILE.kring -o FILE"), N_("Draw the map as PDF, SVG, PNG or DOT") },
  { "info", kring_cli_info, N_("info FILE.kring"), N_("Tell what is in an alliance document") },
  { "report", kring_cli_report, N_("report FILE.kring -o FILE"), N_("Write a report as PDF or HTML") },
  { "routes", kring_cli_routes, N_("routes FILE.kring --to STAKEHOLDER"), N_("Tell through whom somebody can be moved") },
  { "share", kring_cli_share, N_("share FILE.kring -o FILE.kring"), N_("Copy an alliance document without what is private") },
  { "validate", kring_cli_validate, N_("validate FILE.kring…"), N_("Check alliance documents") },
};

static void
print_help (void)
{
  guint width = 0;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    width = MAX (width, (guint) g_utf8_strlen (_(commands[i].usage), -1));

  g_print (_("Usage: %s COMMAND …\n"), g_get_prgname ());
  g_print ("\n%s\n\n", _("Works on the alliance documents of Kring without a display."));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const char *usage = _(commands[i].usage);
      int padding = width - g_utf8_strlen (usage, -1);

      g_print ("  %s%*s  %s\n", usage, padding, "", _(commands[i].summary));
    }
  g_print ("\n");
  g_print (_("“%s COMMAND --help” tells more of each. It exits with 0 when all went well, "
             "1 when something failed or is not valid, and 2 when the command was not given "
             "as it must be.\n"),
           g_get_prgname ());
}

int
main (int    argc,
      char **argv)
{
  g_auto (GStrv) arguments = NULL;

  g_set_prgname ("kring-cli");
  kring_language_init (NULL);

  if (argc < 2)
    return kring_cli_fail_usage (_("No command was given"));

  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0 || strcmp (argv[1], "help") == 0)
    {
      print_help ();
      return KRING_CLI_OK;
    }

  if (strcmp (argv[1], "--version") == 0)
    {
      g_print ("Kring %s\n", KRING_VERSION);
      return KRING_CLI_OK;
    }

  arguments = g_strdupv (argv + 1);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (argv[1], commands[i].name) == 0)
      return commands[i].func (&arguments);

  {
    g_autofree char *shown = g_filename_display_name (argv[1]);
    g_autofree char *message = g_strdup_printf (_("There is no command “%s”"), shown);

    return kring_cli_fail_usage (message);
  }
}
