/* kring-name-entry.h: asks for a name, on the spot
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_NAME_ENTRY (kring_name_entry_get_type ())
G_DECLARE_FINAL_TYPE (KringNameEntry, kring_name_entry, KRING, NAME_ENTRY, GtkEntry)

void     kring_name_entry_ask       (KringNameEntry     *self,
                                     const char         *label,
                                     const char         *name);
gboolean kring_name_entry_is_asking (KringNameEntry     *self);
void     kring_name_entry_finish    (KringNameEntry     *self,
                                     gboolean            keep);
void     kring_name_entry_set_scale (KringNameEntry     *self,
                                     double              scale);
void     kring_name_entry_fit       (KringNameEntry     *self,
                                     const GdkRectangle *node,
                                     int                 room,
                                     GdkRectangle       *area);

G_END_DECLS
