/* kring-check-row.h: a checklist item and its answer
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-checklist.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_CHECK_ROW (kring_check_row_get_type ())
G_DECLARE_FINAL_TYPE (KringCheckRow, kring_check_row, KRING, CHECK_ROW, GtkWidget)

GtkWidget *kring_check_row_new (KringDocument *document, const char *id, const char *text);
const char *kring_check_row_get_id (KringCheckRow *self);
void kring_check_row_update (KringCheckRow *self);
void kring_check_row_focus (KringCheckRow *self);

G_END_DECLS
