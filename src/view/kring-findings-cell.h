/* kring-findings-cell.h: a row of the list of findings
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_FINDINGS_CELL (kring_findings_cell_get_type ())
G_DECLARE_FINAL_TYPE (KringFindingsCell, kring_findings_cell, KRING, FINDINGS_CELL, GtkWidget)

GtkWidget *kring_findings_cell_new (void);
void kring_findings_cell_bind (KringFindingsCell *self, KringSelection *selection, GObject *row);

G_END_DECLS
