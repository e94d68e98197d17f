/* kring-wrap-layout.h: children beside each other, in as many rows as it takes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_WRAP_LAYOUT (kring_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (KringWrapLayout, kring_wrap_layout, KRING, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
