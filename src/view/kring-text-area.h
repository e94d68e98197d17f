/* kring-text-area.h: running text that grows as it is typed
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_TEXT_AREA (kring_text_area_get_type ())
G_DECLARE_FINAL_TYPE (KringTextArea, kring_text_area, KRING, TEXT_AREA, GtkWidget)

GtkWidget *kring_text_area_new (void);
GtkWidget *kring_text_area_get_view (KringTextArea *self);
void kring_text_area_show_text (KringTextArea *self, const char *text);

G_END_DECLS
