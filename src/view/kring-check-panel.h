/* kring-check-panel.h: the checklist of an ingredient
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"

#include "advice/kring-findings.h"
#include "model/kring-checklist.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_CHECK_PANEL (kring_check_panel_get_type ())
G_DECLARE_FINAL_TYPE (KringCheckPanel, kring_check_panel, KRING, CHECK_PANEL, GtkWidget)

GtkWidget *kring_check_panel_new (const KringPanel *panel, KringDocument *document);
gboolean kring_check_panel_get_more (KringCheckPanel *self);
void kring_check_panel_set_more (KringCheckPanel *self, gboolean more);
void kring_check_panel_update (KringCheckPanel *self);
void kring_check_panel_show_findings (KringCheckPanel *self, KringSelection *selection, KringFindings *findings);

G_END_DECLS
