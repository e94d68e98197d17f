/* kring-svg-canvas.h: writes SVG in which text stays text
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-canvas.h"

G_BEGIN_DECLS

#define KRING_TYPE_SVG_CANVAS (kring_svg_canvas_get_type ())
G_DECLARE_FINAL_TYPE (KringSvgCanvas, kring_svg_canvas, KRING, SVG_CANVAS, KringCanvas)

KringSvgCanvas *kring_svg_canvas_new (double width, double height, const char *language, const char *title);
KringSvgCanvas *kring_svg_canvas_new_inline (double width, double height, const char *language, const char *title,
                                             const char *description, const char *prefix);
GBytes *kring_svg_canvas_finish (KringSvgCanvas *self);

void kring_xml_append (GString *text, const char *raw);

G_END_DECLS
