/* kring-findings-button.h: how many findings are open, at a glance
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_FINDINGS_BUTTON (kring_findings_button_get_type ())
G_DECLARE_FINAL_TYPE (KringFindingsButton, kring_findings_button, KRING, FINDINGS_BUTTON, GtkButton)

/**
 * KringFindingsButton:
 *
 * The number of findings that are open, with the symbol of the most pressing.
 *
 * Property "selection" (KringSelection): gives the document.
 */
KringSelection *kring_findings_button_get_selection (KringFindingsButton *self);
void kring_findings_button_set_selection (KringFindingsButton *self, KringSelection *selection);

G_END_DECLS
