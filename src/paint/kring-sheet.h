/* kring-sheet.h: a map on paper
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-painter.h"
#include "kring-paper.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * KringSheetOptions:
 * @width: of the paper, in points
 * @height: of the paper, in points
 * @margin: what stays white on each side, in points
 * @orientation: how it is turned
 * @date: (nullable): the day that stands on it ("2026-03-15"), or %NULL
 * @focus: (nullable): what is selected and brought out
 */
typedef struct
{
  double width;
  double height;
  double margin;
  KringOrientation orientation;
  const char *date;
  const KringFocus *focus;
} KringSheetOptions;

#define KRING_TYPE_SHEET (kring_sheet_get_type ())
G_DECLARE_FINAL_TYPE (KringSheet, kring_sheet, KRING, SHEET, GObject)

KringSheet *kring_sheet_new (KringScene *scene, const KringSheetOptions *options);
KringSheet *kring_sheet_new_for_picture (KringScene *scene, const char *date);
KringSheet *kring_sheet_new_for_poster (KringScene *scene, const char *date, double width, double height);
KringSheet *kring_sheet_new_for_figure (KringScene *scene, double width, double height);
void kring_sheet_set_focus (KringSheet *self, const KringFocus *focus);
void kring_sheet_get_size (KringSheet *self, double *width, double *height);
gboolean kring_sheet_is_landscape (KringSheet *self);
double kring_sheet_get_scale (KringSheet *self);
void kring_sheet_draw (KringSheet *self, cairo_t *cr);
gboolean kring_sheet_has_ink (KringSheet *self, const KringRect *part);
void kring_sheet_paint_part (KringSheet *self, KringCanvas *canvas, const KringRect *part);
void kring_sheet_paint (KringSheet *self, KringCanvas *canvas);

G_END_DECLS
