/* kring-cli-share.c: a document without what is private
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-cli.h"

#include "paint/kring-share.h"
#include "store/kring-share-copy.h"
#include "store/kring-store.h"

#include <glib/gi18n.h>

static void
tell_left_out (KringDocument *document)
{
  g_auto (GStrv) names = kring_share_get_left_out (document, NULL);
  g_autofree char *list = g_strjoinv (", ", names);

  if (*names != NULL)
    {
      g_print (_("Left out: %s"), list);
      g_print ("\n");
    }
  else
    g_print ("%s\n", _("Nothing is left out: nothing private is filled in"));

  if (kring_share_copy_leaves_foreign (document))
    g_print ("%s\n", _("Also left out: what other programs put into the file, and comments in it"));
}

static int
run (const char *path,
     const char *output)
{
  g_autoptr (GFile) original = g_file_new_for_commandline_arg (path);
  g_autoptr (GFile) target = g_file_new_for_commandline_arg (output);
  g_autoptr (KringDocument) document = NULL;
  g_autoptr (KringDocument) copy = NULL;
  g_autoptr (GError) error = NULL;

  if (kring_share_copy_would_replace (target, original))
    return kring_cli_fail_usage (_("The copy cannot take the place of the document itself: give another file to write"));

  document = kring_cli_load (path);
  if (document == NULL)
    return KRING_CLI_FAILED;

  copy = kring_share_copy_new (document);
  if (!kring_store_save (copy, target, NULL, NULL, NULL, &error))
    return kring_cli_fail (error->message);

  tell_left_out (document);
  return KRING_CLI_OK;
}

/**
 * kring_cli_share:
 *
 * kring-cli share: copies a document without what is private.
 *
 * Returns: what the program exits with
 */
int
kring_cli_share (GStrv *arguments)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The document to write"), N_("FILE") },
    G_OPTION_ENTRY_NULL
  };

  if (!kring_cli_parse (arguments, _("FILE"),
                        _("Copies an alliance document without what is private, and tells what was left out. "
                          "Who has to start moving is told as context."),
                        entries))
    return KRING_CLI_USAGE;

  if (g_strv_length (*arguments) != 2)
    return kring_cli_fail_usage (_("Give one document"));
  if (output == NULL)
    return kring_cli_fail_usage (_("Give the file to write with -o"));

  return run ((*arguments)[1], output);
}
