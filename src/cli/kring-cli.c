/* kring-cli.c: what the commands of kring-cli share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-cli.h"

#include "store/kring-store.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * kring_cli_parse:
 * @arguments: (inout): the command's own arguments; what is no option remains
 * @parameters: what follows the options, for the help: "FILE…"
 * @summary: what the command does, translated
 * @entries: its options
 *
 * Takes the options out of @arguments. On --help it prints the help and ends
 * the program.
 *
 * Returns: whether the options are right; if not, it has said so
 */
gboolean
kring_cli_parse (GStrv              *arguments,
                 const char         *parameters,
                 const char         *summary,
                 const GOptionEntry *entries)
{
  g_autofree char *program = g_strdup_printf ("%s %s", g_get_prgname (), (*arguments)[0]);
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_autoptr (GError) error = NULL;

  /* Help and messages tell which command speaks. */
  g_set_prgname (program);

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  if (!g_option_context_parse_strv (context, arguments, &error))
    {
      kring_cli_fail_usage (error->message);
      return FALSE;
    }

  return TRUE;
}

/**
 * kring_cli_fail_usage:
 * @message: what is wrong, translated
 *
 * Says what is wrong, and where there is help.
 *
 * Returns: what the program exits with
 */
int
kring_cli_fail_usage (const char *message)
{
  g_printerr ("%s: %s\n", g_get_prgname (), message);
  g_printerr (_("“%s --help” tells how it is used.\n"), g_get_prgname ());

  return KRING_CLI_USAGE;
}

/**
 * kring_cli_fail:
 * @message: what went wrong, translated
 *
 * Returns: what the program exits with
 */
int
kring_cli_fail (const char *message)
{
  g_printerr ("%s: %s\n", g_get_prgname (), message);

  return KRING_CLI_FAILED;
}

/**
 * kring_cli_check_language:
 * @language: (nullable): what was given as a language
 *
 * Returns: whether @language is one, or none was given; if not, it has said so
 */
gboolean
kring_cli_check_language (const char *language)
{
  if (language == NULL || strcmp (language, "nl") == 0 || strcmp (language, "en") == 0)
    return TRUE;

  kring_cli_fail_usage (_("The language can be nl or en"));
  return FALSE;
}

/**
 * kring_cli_read_day:
 * @day: (nullable): what was given as the day to look from
 *
 * Returns: (transfer full) (nullable): the day, which is today where none was
 *   given; %NULL where @day is none, and then it has said so
 */
char *
kring_cli_read_day (const char *day)
{
  const KringField field = { .name = "today", .type = KRING_FIELD_DATE };
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  KringValue value = { .string = NULL };

  if (day == NULL)
    return g_date_time_format (now, "%Y-%m-%d");
  if (*day != '\0' && kring_field_parse (&field, day, &value, NULL))
    return value.string;

  kring_cli_fail_usage (_("Give the day as 2027-03-15"));
  return NULL;
}

/**
 * kring_cli_load:
 * @path: a file's name
 *
 * Returns: (transfer full) (nullable): the document; %NULL where it cannot be
 *   opened, or is not valid, and then it has said why
 */
KringDocument *
kring_cli_load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (KringFileInfo) info = NULL;
  g_autoptr (GError) error = NULL;
  KringDocument *document = kring_store_load (file, KRING_LOAD_STRICT, NULL, &info, &error);

  if (document == NULL)
    {
      kring_cli_fail (error->message);
      if (g_error_matches (error, KRING_STORE_ERROR, KRING_STORE_ERROR_INVALID))
        g_printerr (_("“%s” tells all that is wrong with it.\n"), "kring-cli validate");
    }

  return document;
}
