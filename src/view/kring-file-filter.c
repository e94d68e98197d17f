/* kring-file-filter.c: names of files, and which a chooser shows
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-file-filter.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

/**
 * kring_file_chooser_add_filters:
 * @chooser: a dialog that chooses an alliance document
 *
 * Shows alliances, and all files for who wants to see them.
 */
void
kring_file_chooser_add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) alliances = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (alliances, _("Alliances"));
  gtk_file_filter_add_suffix (alliances, &KRING_FILE_EXTENSION[1]);
  gtk_file_chooser_add_filter (chooser, alliances);

  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

/**
 * kring_file_get_name:
 * @file: a file
 *
 * Returns: (transfer full): its name without folders, as a person reads it
 */
char *
kring_file_get_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL ? g_filename_display_name (name) : g_file_get_parse_name (file);
}

/**
 * kring_file_suggest_name:
 * @title: the title of a document
 * @extension: what the name is to end in, with its point
 *
 * Returns: (transfer full): a file name that most file systems take
 */
char *
kring_file_suggest_name (const char *title,
                         const char *extension)
{
  g_autofree char *name = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), 80));

  g_strdelimit (name, "/\\:*?\"<>|\n\t", '-');
  g_strstrip (name);
  /* A name that starts with a point is hidden. */
  if (*name == '.')
    *name = '-';

  return g_strconcat (name, extension, NULL);
}

/**
 * kring_file_with_extension:
 * @file: a file that a person named
 * @extension: what the name is to end in, with its point
 * @extended: (out): whether something was put behind the name
 *
 * Returns: (transfer full): @file, or the one beside it with the extension
 *   behind its name
 */
GFile *
kring_file_with_extension (GFile      *file,
                           const char *extension,
                           gboolean   *extended)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  gsize length = strlen (name), tail = strlen (extension);
  g_autofree char *longer = NULL;

  *extended = FALSE;
  if (folder == NULL || (length > tail && g_ascii_strcasecmp (name + length - tail, extension) == 0))
    return g_object_ref (file);

  *extended = TRUE;
  longer = g_strconcat (name, extension, NULL);
  return g_file_get_child (folder, longer);
}

/**
 * kring_file_make_replace_dialog:
 * @parent: the window that asks
 * @file: a file that is there
 *
 * Returns: (transfer none): a dialog that asks whether to replace @file; its
 *   response is "replace" then
 */
GtkWidget *
kring_file_make_replace_dialog (GtkWindow *parent,
                                GFile     *file)
{
  g_autofree char *name = kring_file_get_name (file);
  g_autofree char *heading = g_strdup_printf (_("Replace “%s”?"), name);
  GtkWidget *dialog = adw_message_dialog_new (parent, heading,
                                              _("A file of that name is there already. Replacing it loses what is in it."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "replace", _("_Replace"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");

  return dialog;
}
