/* kring-finding-row.h: a finding, and what can be done about it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"

#include "advice/kring-finding.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_FINDING_ROW (kring_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (KringFindingRow, kring_finding_row, KRING, FINDING_ROW, GtkWidget)

GtkWidget *kring_finding_row_new (void);
void kring_finding_row_bind (KringFindingRow *self, KringSelection *selection, KringFinding *finding);
void kring_finding_row_set_item (KringFindingRow *self, KringItem *item);
void kring_finding_row_show_panel (KringFindingRow *self, gboolean shown);
void kring_finding_row_show (KringFindingRow *self);

G_END_DECLS
