/* kring-cairo-canvas.h: draws with cairo, on screen, paper and images
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-canvas.h"

#include <cairo.h>

G_BEGIN_DECLS

#define KRING_TYPE_CAIRO_CANVAS (kring_cairo_canvas_get_type ())
G_DECLARE_FINAL_TYPE (KringCairoCanvas, kring_cairo_canvas, KRING, CAIRO_CANVAS, KringCanvas)

KringCairoCanvas *kring_cairo_canvas_new (void);
void kring_cairo_canvas_set_target (KringCairoCanvas *self, cairo_t *cr);
void kring_cairo_add_path (cairo_t *cr, const KringPath *path);

G_END_DECLS
