/* kring-pressing.h: the most pressing findings of a document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_PRESSING (kring_pressing_get_type ())
G_DECLARE_FINAL_TYPE (KringPressing, kring_pressing, KRING, PRESSING, GtkWidget)

void kring_pressing_show (KringPressing *self, KringSelection *selection);

G_END_DECLS
