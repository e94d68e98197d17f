/* kring-cli-import.c: an alliance out of tables
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-cli.h"

#include "store/kring-csv-reader.h"
#include "store/kring-import.h"
#include "store/kring-store.h"

#include <glib/gi18n.h>

static void
print_notes (GPtrArray *notes)
{
  for (guint i = 0; i < notes->len; i++)
    {
      g_autofree char *line = kring_import_note_format (notes->pdata[i]);

      g_printerr ("%s\n", line);
    }
}

static int
run (const char *folder,
     const char *output,
     const char *title,
     const char *language)
{
  g_autoptr (GFile) source = g_file_new_for_commandline_arg (folder);
  g_autoptr (GFile) target = g_file_new_for_commandline_arg (output);
  g_autoptr (KringImport) import = kring_import_new_for_folder (source);
  g_autoptr (GError) error = NULL;
  guint n_problems;

  if (title != NULL)
    kring_import_set_title (import, title);
  if (language != NULL)
    kring_import_set_language (import, language);

  if (!kring_import_run (import, NULL, &error))
    return kring_cli_fail (error->message);

  print_notes (kring_import_get_warnings (import));
  print_notes (kring_import_get_problems (import));

  n_problems = kring_import_get_problems (import)->len;
  if (n_problems > 0)
    {
      g_autofree char *message = NULL;

      message = g_strdup_printf (ngettext ("There is %u problem, so nothing was written",
                                           "There are %u problems, so nothing was written",
                                           n_problems),
                                 n_problems);
      return kring_cli_fail (message);
    }

  if (!kring_store_save (kring_import_get_document (import), target, NULL, NULL, NULL, &error))
    return kring_cli_fail (error->message);

  g_print (_("%s: stakeholders %u, interests %u, positions on interests %u, influence lines %u\n"), output,
           kring_import_get_count (import, KRING_KIND_STAKEHOLDER),
           kring_import_get_count (import, KRING_KIND_INTEREST),
           kring_import_get_count (import, KRING_KIND_STAKE),
           kring_import_get_count (import, KRING_KIND_INFLUENCE));

  return KRING_CLI_OK;
}

static char *
make_summary (void)
{
  g_autoptr (GString) summary = g_string_new (_("Makes an alliance document out of stakeholders.csv and, where there, interests.csv, "
                                                "stakes.csv and influences.csv. The first row of each names its columns. "
                                                "If one row cannot be taken, nothing is written."));

  g_string_append_printf (summary, "\n\n%s\n", _("The columns, in any order:"));
  for (guint i = 0; i < KRING_CSV_N_TABLES; i++)
    {
      const KringItemClass *klass = kring_kind_get_class (kring_csv_tables[i].kind);

      g_string_append_printf (summary, "  %s:", kring_csv_tables[i].file);
      for (guint j = 0; j < klass->n_fields; j++)
        g_string_append_printf (summary, "%s %s", j > 0 ? "," : "", klass->fields[j].name);
      if (i + 1 < KRING_CSV_N_TABLES)
        g_string_append_c (summary, '\n');
    }

  return g_string_free (g_steal_pointer (&summary), FALSE);
}

/**
 * kring_cli_import:
 *
 * kring-cli import: reads a folder of tables and writes a document.
 *
 * Returns: what the program exits with
 */
int
kring_cli_import (GStrv *arguments)
{
  g_autofree char *output = NULL;
  g_autofree char *title = NULL;
  g_autofree char *language = NULL;
  g_autofree char *summary = make_summary ();
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The document to write"), N_("FILE") },
    { "title", 't', 0, G_OPTION_ARG_STRING, &title, N_("The alliance’s title; else the folder’s name"), N_("TITLE") },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &language, N_("The document’s language: nl or en"), N_("LANGUAGE") },
    G_OPTION_ENTRY_NULL
  };

  if (!kring_cli_parse (arguments, _("FOLDER"), summary, entries))
    return KRING_CLI_USAGE;

  if (g_strv_length (*arguments) != 2)
    return kring_cli_fail_usage (_("Give one folder to import"));
  if (output == NULL)
    return kring_cli_fail_usage (_("Give the document to write with -o"));
  if (!kring_cli_check_language (language))
    return KRING_CLI_USAGE;

  return run ((*arguments)[1], output, title, language);
}
