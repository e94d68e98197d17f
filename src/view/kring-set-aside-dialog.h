/* kring-set-aside-dialog.h: asks why something is set aside
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "advice/kring-finding.h"

#include <adwaita.h>

G_BEGIN_DECLS

void kring_set_aside_ask (KringDocument *document, KringFinding *finding, KringItem *item, GtkWidget *widget);
void kring_set_aside_take_up (KringDocument *document, GPtrArray *set_aside, GtkWidget *widget);

G_END_DECLS
