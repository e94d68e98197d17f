/* kring-name-popover.h: asks for a name, on the spot
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_NAME_POPOVER (kring_name_popover_get_type ())
G_DECLARE_FINAL_TYPE (KringNamePopover, kring_name_popover, KRING, NAME_POPOVER, GtkPopover)

void        kring_name_popover_ask      (KringNamePopover   *self,
                                         const char         *prompt,
                                         const char         *name,
                                         const GdkRectangle *at);

G_END_DECLS
