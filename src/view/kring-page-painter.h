/* kring-page-painter.h: pictures of the pages of a poster, drawn in a thread
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "paint/kring-poster.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

/**
 * KRING_PAGE_WHOLE:
 *
 * Instead of a page: the whole poster, with the grid of its sheets.
 */
#define KRING_PAGE_WHOLE G_MAXUINT

#define KRING_TYPE_PAGE_PAINTER (kring_page_painter_get_type ())
G_DECLARE_FINAL_TYPE (KringPagePainter, kring_page_painter, KRING, PAGE_PAINTER, GObject)

/**
 * KringPagePainter:
 *
 * Draws one picture after the other.
 *
 * Signal "painted" (guint page, gboolean urgent, GdkTexture *picture).
 */
KringPagePainter *kring_page_painter_new (KringPoster *poster);
void kring_page_painter_ask (KringPagePainter *self, guint page, double width, double height, gboolean urgent);
void kring_page_painter_stop (KringPagePainter *self);

G_END_DECLS
