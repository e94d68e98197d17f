/* kring-painter.h: draws a scene
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-canvas.h"
#include "kring-focus.h"
#include "kring-scene.h"

#include <cairo.h>
#include <gio/gio.h>
#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * KringLayers:
 * @KRING_LAYER_MAP: the map itself, the same whatever the focus is
 * @KRING_LAYER_FOCUS: what the focus adds on top of it: the veil over what
 *   fades, what is brought out, the frame around what is selected
 *
 * Parts of the picture. A screen may keep the first and draw the second over
 * it again and again. Where both are drawn at once, what fades is drawn in
 * faded colours instead of under a veil, and all is drawn once.
 */
typedef enum
{
  KRING_LAYER_MAP = 1 << 0,
  KRING_LAYER_FOCUS = 1 << 1
} KringLayers;

/**
 * KringPaintOptions:
 * @theme: the colours
 * @focus: (nullable): what is brought out
 * @clip: (nullable): the part that is wanted, in points; %NULL for all
 * @scale: pixels for a point; where it is small, what could not be read is
 *   left out. 0 draws everything.
 * @paper: where a circle or grid is drawn on paper: points of paper for one of
 *   its points; where it is small names are fitted to be read. Else 0
 * @layers: which parts
 * @without: (nullable): the keys of what is not drawn, as a set
 * @only: (nullable): the keys of what alone is drawn, as a set, over a picture
 *   of the rest with all its layers
 * @cancellable: (nullable): another thread may stop the drawing with it; the
 *   picture is then unfinished
 */
typedef struct
{
  const KringTheme *theme;
  const KringFocus *focus;
  const KringRect *clip;
  double scale;
  double paper;
  KringLayers layers;
  GHashTable *without;
  GHashTable *only;
  GCancellable *cancellable;
} KringPaintOptions;

#define KRING_TYPE_PAINTER (kring_painter_get_type ())
G_DECLARE_FINAL_TYPE (KringPainter, kring_painter, KRING, PAINTER, GObject)

KringPainter *kring_painter_new (void);
void kring_painter_draw (KringPainter *self, cairo_t *cr, KringScene *scene, const KringPaintOptions *options);

/* Of plain boxes for nodes */
void kring_paint_find_colors (KringScene *scene, const KringSceneNode *node, const KringTheme *theme,
                              const KringColor **fill, const KringColor **border);

/* The same on any canvas */
void kring_paint_scene (KringCanvas *canvas, KringScene *scene, PangoContext *context, const KringPaintOptions *options);

G_END_DECLS
