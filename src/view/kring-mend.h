/* kring-mend.h: what can be done about a finding
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"

#include "advice/kring-finding.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

const char *kring_mend_get_label (KringFinding *finding);
void kring_mend_begin (KringFinding *finding, KringItem *item, KringSelection *selection, GtkWidget *widget);

G_END_DECLS
