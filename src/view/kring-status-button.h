/* kring-status-button.h: the status of an item, at hand
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_STATUS_BUTTON (kring_status_button_get_type ())
G_DECLARE_FINAL_TYPE (KringStatusButton, kring_status_button, KRING, STATUS_BUTTON, GtkWidget)

gboolean kring_status_button_has (KringKind kind);
guint kring_status_button_get_field (KringKind kind);
gboolean kring_status_button_is_over (KringItem *item);
GtkWidget *kring_status_button_new (KringDocument *document, KringItem *item);

G_END_DECLS
