/* kring-finding-box.h: a few findings among other things
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"

#include "advice/kring-finding.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_FINDING_BOX (kring_finding_box_get_type ())
G_DECLARE_FINAL_TYPE (KringFindingBox, kring_finding_box, KRING, FINDING_BOX, GtkWidget)

void kring_finding_box_show (KringFindingBox *self, KringSelection *selection, GPtrArray *findings, KringItem *item,
                             const char *panel);

G_END_DECLS
