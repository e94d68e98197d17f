/* kring-wheel-view.h: the seven ingredients as a wheel, in a window
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "paint/kring-wheel.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_WHEEL_VIEW (kring_wheel_view_get_type ())
G_DECLARE_FINAL_TYPE (KringWheelView, kring_wheel_view, KRING, WHEEL_VIEW, GtkWidget)

/**
 * KringWheelView:
 *
 * Each part of the wheel can be pointed at and stepped to.
 *
 * Signal "part-activated" (guint) when a part was chosen, as
 * kring_panels_get() numbers them.
 */
void kring_wheel_view_show (KringWheelView *self, KringDocument *document, KringAudience audience);

G_END_DECLS
