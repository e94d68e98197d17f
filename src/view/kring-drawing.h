/* kring-drawing.h: the work of drawing a part of the map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-picture.h"

#include "paint/kring-painter.h"

G_BEGIN_DECLS

/* More rectangles than this are one. */
#define KRING_DAMAGE_MOST 8

/**
 * KringDamage:
 * @rects: parts of the map, in points
 * @n_rects: how many; they may overlap
 * @all: all of the map
 *
 * What has to be drawn anew.
 */
typedef struct
{
  KringRect rects[KRING_DAMAGE_MOST];
  guint n_rects;
  gboolean all;
} KringDamage;

void     kring_damage_add      (KringDamage       *self,
                                const KringRect   *area);
void     kring_damage_merge    (KringDamage       *self,
                                const KringDamage *other);
gboolean kring_damage_is_empty (const KringDamage *self);

/**
 * KringDrawing:
 * @scene: what to draw; a copy where another thread does it
 * @theme: the colours
 * @has_focus: whether anything lies over the map
 * @focus: what does; its sets belong to the drawing
 * @wanted: the place and size of the pictures to make; not drawn on itself
 * @old_base: (nullable): a picture of the map as it was before @damage
 * @old_over: (nullable): the same with @focus over it; of the same place and
 *   size as @old_base
 * @damage: where the old pictures are no longer right
 * @in_place: whether the old pictures may be drawn on, where nobody but their
 *   owner has them
 * @cancellable: (nullable): stops it
 * @base: (out): the map
 * @over: (out): the map with what lies over it, or %NULL when nothing does
 *
 * The making of pictures of a part of the map, the ground included. It can be
 * done in any thread, by one at a time.
 */
typedef struct
{
  KringScene *scene;
  const KringTheme *theme;
  gboolean has_focus;
  KringFocus focus;
  KringPicture wanted;
  KringPicture *old_base;
  KringPicture *old_over;
  KringDamage damage;
  gboolean in_place;
  GCancellable *cancellable;
  KringPicture *base;
  KringPicture *over;
} KringDrawing;

void     kring_drawing_clear     (KringDrawing *self);
double   kring_drawing_get_cost  (KringDrawing *self,
                                  double        item_cost);
guint    kring_drawing_get_items (KringDrawing *self);
gboolean kring_drawing_run       (KringDrawing *self,
                                  KringPainter *painter);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KringDrawing, kring_drawing_clear)

G_END_DECLS
