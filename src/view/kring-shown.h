/* kring-shown.h: a picture as a renderer wants it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-picture.h"

G_BEGIN_DECLS

/**
 * KringShown:
 * @picture: what was shown last, or %NULL
 * @surface: (nullable): the same for cairo
 * @texture: (nullable): the same for a renderer that keeps textures
 *
 * What is kept of a picture from one frame to the next. All zero is nothing.
 */
typedef struct
{
  KringPicture *picture;
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
