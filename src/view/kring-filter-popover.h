/* kring-filter-popover.h: chooses what is shown of an alliance
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-filter.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_FILTER_POPOVER (kring_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (KringFilterPopover, kring_filter_popover, KRING, FILTER_POPOVER, GtkPopover)

void kring_filter_popover_fill (KringFilterPopover *self,
                                KringFilter        *filter,
                                KringDocument      *document);

G_END_DECLS
