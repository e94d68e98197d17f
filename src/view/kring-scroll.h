/* kring-scroll.h: brings what was just unfolded into view
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void kring_scroll_to (GtkWidget *widget);

G_END_DECLS
