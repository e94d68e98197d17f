/* kring-pages.h: a report on pages of paper
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-report.h"

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KringReportProgress:
 * @fraction: how much is done, from 0 to 1
 * @data: what was given with it
 *
 * Is told how far the work is, in the thread that does it.
 */
typedef void (*KringReportProgress) (double fraction, gpointer data);

/**
 * KringPagesHeading:
 * @text: what it says
 * @level: 1 to 3
 * @page: the page that it is on, from 0
 * @y: where it is on that page, in points
 */
typedef struct
{
  const char *text;
  guint level;
  guint page;
  double y;
} KringPagesHeading;

#define KRING_TYPE_PAGES (kring_pages_get_type ())
G_DECLARE_FINAL_TYPE (KringPages, kring_pages, KRING, PAGES, GObject)

/**
 * KringPages:
 *
 * The pages of a report: title, contents, and all that follows. They never
 * change; any thread may draw them.
 */
KringPages *kring_pages_new (KringReport *report, KringReportProgress progress, gpointer data, GCancellable *cancellable);
guint kring_pages_get_n_pages (KringPages *self);
void kring_pages_get_size (KringPages *self, guint page, double *width, double *height);
void kring_pages_draw (KringPages *self, guint page, cairo_t *cr);
const GArray *kring_pages_get_headings (KringPages *self);
char *kring_pages_name_heading (guint number);

G_END_DECLS
