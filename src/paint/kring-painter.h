/* kring-painter.h: draws a scene
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-canvas.h"
#include "kring-scene.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * KringFocus:
 * @selected: (nullable): the keys of what is selected, as a set
 * @hovered: (nullable): the key of what is under the pointer
 * @brought_out: (nullable): the keys of what stays when all else fades, as a
 *   set (see kring_scene_get_neighbourhood()); %NULL: nothing fades
 * @handle_of: (nullable): the node whose handle is shown
 *
 * What the one who looks is busy with.
 */
typedef struct
{
  GHashTable *selected;
  gconstpointer hovered;
  GHashTable *brought_out;
  KringSceneNode *handle_of;
} KringFocus;

/**
 * KringLayers:
 * @KRING_LAYER_MAP: the map itself, the same whatever the focus is
 * @KRING_LAYER_FOCUS: what the focus adds on top of it: the veil over what
 *   fades, what is brought out, the frame around what is selected
 *
 * Parts of the picture. A screen may keep the first and draw the second over
 * it again and again.
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
 * @layers: which parts
 */
typedef struct
{
  const KringTheme *theme;
  const KringFocus *focus;
  const KringRect *clip;
  double scale;
  KringLayers layers;
} KringPaintOptions;

#define KRING_TYPE_PAINTER (kring_painter_get_type ())
G_DECLARE_FINAL_TYPE (KringPainter, kring_painter, KRING, PAINTER, GObject)

KringPainter *kring_painter_new (void);
void kring_painter_draw (KringPainter *self, cairo_t *cr, KringScene *scene, const KringPaintOptions *options);

/* The same on any canvas */
void kring_paint_scene (KringCanvas *canvas, KringScene *scene, const KringPaintOptions *options);

G_END_DECLS
