/* kring-pages-private.h: what the pages of a report consist of
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-pages.h"
#include "kring-typesetter.h"

G_BEGIN_DECLS

/* As much in height as in width, so that a picture is as large on a page that
 * lies on its side. */
#define KRING_PAGE_SIDE 62.0
#define KRING_PAGE_ABOVE 72.0
#define KRING_PAGE_BELOW 52.0

/**
 * KringPlacedBox:
 * @box: a box
 * @y: its top on the page
 */
typedef struct
{
  const KringBox *box;
  double y;
} KringPlacedBox;

/**
 * KringPage:
 * @landscape: whether it lies on its side
 * @boxes: (element-type KringPlacedBox): what is on it, from top to bottom
 */
typedef struct
{
  gboolean landscape;
  GArray *boxes;
} KringPage;

void kring_page_free (KringPage *self);
GPtrArray *kring_page_break (GPtrArray *boxes, double upright_height, double lying_height);
void kring_page_draw_cover (KringReport *report, PangoContext *context, cairo_t *cr, double width, double height);

G_END_DECLS
