/* kring-telling-row.h: a row that says something, and below it something about that
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *kring_telling_row_new (const char *icon, const char *words, const char *about, const char *about_class,
                                  gboolean is_private);

G_END_DECLS
