/* kring-sheet.h: a map on paper
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-canvas.h"
#include "kring-scene.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * KringPaper:
 *
 * The sizes of paper that have a name here.
 */
typedef enum
{
  KRING_PAPER_A4,
  KRING_PAPER_A3,
  KRING_PAPER_A2,
  KRING_PAPER_A1,
  KRING_PAPER_A0,
  KRING_N_PAPERS
} KringPaper;

/**
 * KringOrientation:
 * @KRING_ORIENTATION_AUTOMATIC: the one in which the map becomes largest
 * @KRING_ORIENTATION_PORTRAIT: upright
 * @KRING_ORIENTATION_LANDSCAPE: on its side
 */
typedef enum
{
  KRING_ORIENTATION_AUTOMATIC,
  KRING_ORIENTATION_PORTRAIT,
  KRING_ORIENTATION_LANDSCAPE
} KringOrientation;

/**
 * KringSheetOptions:
 * @width: of the paper, in points
 * @height: of the paper, in points
 * @margin: what stays white on each side, in points
 * @orientation: how it is turned
 * @date: (nullable): the day that stands on it ("2026-03-15"), or %NULL
 */
typedef struct
{
  double width;
  double height;
  double margin;
  KringOrientation orientation;
  const char *date;
} KringSheetOptions;

#define KRING_TYPE_SHEET (kring_sheet_get_type ())
G_DECLARE_FINAL_TYPE (KringSheet, kring_sheet, KRING, SHEET, GObject)

gboolean kring_paper_find (const char *name, KringPaper *paper);
void kring_paper_get_size (KringPaper paper, double *width, double *height);

KringSheet *kring_sheet_new (KringScene *scene, const KringSheetOptions *options);
KringSheet *kring_sheet_new_for_picture (KringScene *scene, const char *date);
KringSheet *kring_sheet_new_for_poster (KringScene *scene, const char *date, double width, double height);
void kring_sheet_get_size (KringSheet *self, double *width, double *height);
gboolean kring_sheet_is_landscape (KringSheet *self);
double kring_sheet_get_scale (KringSheet *self);
void kring_sheet_draw (KringSheet *self, cairo_t *cr);
gboolean kring_sheet_has_ink (KringSheet *self, const KringRect *part);
void kring_sheet_paint_part (KringSheet *self, KringCanvas *canvas, const KringRect *part);
void kring_sheet_paint (KringSheet *self, KringCanvas *canvas);

G_END_DECLS
