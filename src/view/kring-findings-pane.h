/* kring-findings-pane.h: all that the document tells its manager
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_FINDINGS_PANE (kring_findings_pane_get_type ())
G_DECLARE_FINAL_TYPE (KringFindingsPane, kring_findings_pane, KRING, FINDINGS_PANE, GtkWidget)

/**
 * KringFindingsPane:
 *
 * The list of findings, grouped and filtered as somebody likes; those that are
 * set aside or of later phases stand folded at its end.
 *
 * Property "selection" (KringSelection): gives the document.
 */
KringSelection *kring_findings_pane_get_selection (KringFindingsPane *self);
void kring_findings_pane_set_selection (KringFindingsPane *self, KringSelection *selection);
void kring_findings_pane_show_panel (KringFindingsPane *self, const char *panel);
void kring_findings_pane_focus (KringFindingsPane *self);
void kring_findings_pane_step (KringFindingsPane *self, int direction);

G_END_DECLS
