/* kring-shown.h: a picture as a renderer wants it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-picture.h"

G_BEGIN_DECLS

/**
 * KringShown:
 * @pixels: of the picture that was shown last: one of the others has them, so
 *   that no other picture can have the same; or %NULL
 * @surface: (nullable): the picture for cairo
 * @texture: (nullable): the picture for a renderer that keeps textures
 *
 * What is kept of a picture from one frame to the next. The picture itself is
 * not: who alone has it may draw on it. All zero is nothing.
 */
typedef struct
{
  const guint8 *pixels;
  cairo_surface_t *surface;
  GdkTexture *texture;
} KringShown;

void kring_shown_clear         (KringShown          *self);
void kring_shown_clear_texture (KringShown          *self);
void kring_shown_draw          (KringShown          *self,
                                KringPicture        *picture,
                                const KringViewport *view,
                                cairo_t             *cr);
void kring_shown_append        (KringShown          *self,
                                KringPicture        *picture,
                                const KringViewport *view,
                                GtkSnapshot         *snapshot);

G_END_DECLS
