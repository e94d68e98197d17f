/* kring-print.h: the map on the printer
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "paint/kring-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void kring_print_run (KringScene *scene, GtkPrintOperationAction action, GtkWindow *parent);

G_END_DECLS
