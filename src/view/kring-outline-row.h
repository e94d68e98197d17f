/* kring-outline-row.h: a row of the outline
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_OUTLINE_ROW (kring_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (KringOutlineRow, kring_outline_row, KRING, OUTLINE_ROW, GtkWidget)

GtkWidget *kring_outline_row_new (void);
void kring_outline_row_bind (KringOutlineRow *self, KringDocument *document, GObject *row);
GObject *kring_outline_row_get_row (KringOutlineRow *self);

G_END_DECLS
