/* kring-finding-part.h: one of the items that a finding is about
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"

#include "advice/kring-finding.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_FINDING_PART (kring_finding_part_get_type ())
G_DECLARE_FINAL_TYPE (KringFindingPart, kring_finding_part, KRING, FINDING_PART, GtkWidget)

GtkWidget *kring_finding_part_new (KringSelection *selection, KringFinding *finding, KringItem *item);

G_END_DECLS
