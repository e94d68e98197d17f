/* kring-panel-row.h: an ingredient and how far it is
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "advice/kring-findings.h"
#include "model/kring-checklist.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_PANEL_ROW (kring_panel_row_get_type ())
G_DECLARE_FINAL_TYPE (KringPanelRow, kring_panel_row, KRING, PANEL_ROW, GtkButton)

GtkWidget *kring_panel_row_new (const KringPanel *panel);
const KringPanel *kring_panel_row_get_panel (KringPanelRow *self);
void kring_panel_row_show (KringPanelRow *self, KringProgress progress, KringFindings *findings);

G_END_DECLS
