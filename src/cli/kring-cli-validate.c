/* kring-cli-validate.c: whether documents are valid
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-cli.h"

#include "store/kring-store.h"

#include <glib/gi18n.h>

/* A problem is one line, whatever a file's name or content holds. */
static void
print_problem (const char *path,
               guint       line,
               const char *text)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *whole = g_strdup_printf ("%s:%u: %s", shown, MAX (line, 1), text);

  g_print ("%s\n", g_strdelimit (whole, "\r\n", ' '));
}

static gboolean
validate (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (KringFileInfo) info = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KringDocument) document = kring_store_load (file, KRING_LOAD_STRICT, NULL, &info, &error);

  if (document != NULL)
    return TRUE;

  if (info != NULL && info->problems->len > 0)
    for (guint i = 0; i < info->problems->len; i++)
      {
        const KringProblem *problem = info->problems->pdata[i];

        print_problem (path, problem->line, problem->text);
      }
  else
    print_problem (path, 1, error->message);

  return FALSE;
}

/**
 * kring_cli_validate:
 *
 * kring-cli validate: names all that is wrong with documents.
 *
 * Returns: what the program exits with
 */
int
kring_cli_validate (GStrv *arguments)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  gboolean valid = TRUE;

  if (!kring_cli_parse (arguments, _("FILE…"),
                        _("Checks alliance documents, and prints a line for each problem: file, line and text."),
                        entries))
    return KRING_CLI_USAGE;

  if (g_strv_length (*arguments) < 2)
    return kring_cli_fail_usage (_("Give at least one document to check"));

  for (guint i = 1; (*arguments)[i] != NULL; i++)
    if (!validate ((*arguments)[i]))
      valid = FALSE;

  return valid ? KRING_CLI_OK : KRING_CLI_FAILED;
}
