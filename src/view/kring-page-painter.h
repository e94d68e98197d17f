/* kring-page-painter.h: pictures of pages, drawn in a thread
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/**
 * KringPageSource:
 * @get_size: tells how large a page is, in points
 * @draw: draws a page on white, in a thread; so many pixels are a point
 *
 * What has pages.
 */
typedef struct
{
  void (*get_size) (gpointer pages, guint page, double *width, double *height);
  void (*draw) (gpointer pages, guint page, cairo_t *cr, double scale);
} KringPageSource;

#define KRING_TYPE_PAGE_PAINTER (kring_page_painter_get_type ())
G_DECLARE_FINAL_TYPE (KringPagePainter, kring_page_painter, KRING, PAGE_PAINTER, GObject)

/**
 * KringPagePainter:
 *
 * Draws one picture after the other.
 *
 * Signal "painted" (guint page, gboolean urgent, GdkTexture *picture).
 */
KringPagePainter *kring_page_painter_new (gpointer pages, const KringPageSource *source);
void kring_page_painter_ask (KringPagePainter *self, guint page, double width, double height, gboolean urgent);
void kring_page_painter_stop (KringPagePainter *self);

G_END_DECLS
