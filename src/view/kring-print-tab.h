/* kring-print-tab.h: how a map comes on paper
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "paint/kring-poster.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_PRINT_TAB (kring_print_tab_get_type ())
G_DECLARE_FINAL_TYPE (KringPrintTab, kring_print_tab, KRING, PRINT_TAB, GtkWidget)

GtkWidget *kring_print_tab_new (KringScene *scene, const KringFocus *focus);
void kring_print_tab_recall (KringPrintTab *self, GtkPrintSettings *settings);
void kring_print_tab_remember (KringPrintTab *self, GtkPrintSettings *settings);
void kring_print_tab_set_page_setup (KringPrintTab *self, GtkPageSetup *setup);
gboolean kring_print_tab_suits_landscape (KringPrintTab *self);
void kring_print_tab_read_scene (KringPrintTab *self);
KringPoster *kring_print_tab_make_poster (KringPrintTab *self, GError **error);

G_END_DECLS
