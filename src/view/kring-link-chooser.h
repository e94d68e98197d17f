/* kring-link-chooser.h: chooses where a line goes, by keyboard
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_LINK_CHOOSER (kring_link_chooser_get_type ())
G_DECLARE_FINAL_TYPE (KringLinkChooser, kring_link_chooser, KRING, LINK_CHOOSER, GtkPopover)

void kring_link_chooser_ask (KringLinkChooser   *self,
                             KringDocument      *document,
                             KringItem          *from,
                             const GdkRectangle *at);

G_END_DECLS
