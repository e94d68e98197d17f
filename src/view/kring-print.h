/* kring-print.h: the map on the printer
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-arranger.h"

#include "paint/kring-focus.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void kring_print_run (KringScene *scene, KringArranger *arranger, const KringFocus *focus, gboolean preview,
                      GtkWindow *parent);

G_END_DECLS
