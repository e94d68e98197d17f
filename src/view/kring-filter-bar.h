/* kring-filter-bar.h: the filters that are on, over a map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-filter.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_FILTER_BAR (kring_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (KringFilterBar, kring_filter_bar, KRING, FILTER_BAR, GtkWidget)

void kring_filter_bar_show (KringFilterBar *self,
                            KringFilter    *filter,
                            KringDocument  *document);

G_END_DECLS
