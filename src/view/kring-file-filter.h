/* kring-file-filter.h: names of files, and which a chooser shows
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_FILE_EXTENSION ".kring"
#define KRING_MEDIA_TYPE "application/x-kring+xml"

void kring_file_chooser_add_filters (GtkFileChooser *chooser);
char *kring_file_get_name (GFile *file);
char *kring_file_suggest_name (const char *title, const char *extension);
GtkWidget *kring_file_make_replace_dialog (GtkWindow *parent, GFile *file);
GFile *kring_file_with_extension (GFile *file, const char *extension, gboolean *extended);

G_END_DECLS
