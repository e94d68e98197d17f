/* kring-notes.h: a list of remarks, to be read in a dialog
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *kring_notes_new (GListModel *strings, const char *label);

G_END_DECLS
