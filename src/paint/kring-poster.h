/* kring-poster.h: a map on as many sheets of paper as it takes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-sheet.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KRING_POINTS_PER_MM (72 / 25.4)

/**
 * KRING_POSTER_OVERLAP:
 *
 * By how much neighbouring sheets usually overlap, in millimetres.
 */
#define KRING_POSTER_OVERLAP 10.0

#define KRING_POSTER_ERROR (kring_poster_error_quark ())

/**
 * KringPosterError:
 * @KRING_POSTER_ERROR_TOO_MANY: it would take too many sheets
 * @KRING_POSTER_ERROR_FAILED: it could not be drawn
 */
typedef enum
{
  KRING_POSTER_ERROR_TOO_MANY,
  KRING_POSTER_ERROR_FAILED
} KringPosterError;

GQuark kring_poster_error_quark (void);

/**
 * KringPosterSize:
 * @KRING_POSTER_ONE_PAGE: one sheet, as it is without a poster
 * @KRING_POSTER_ONE_WIDE: one sheet wide, and as many high as it takes
 * @KRING_POSTER_SCALE: @amount percent of the natural size
 * @KRING_POSTER_WIDTH: @amount millimetres wide, put together
 * @KRING_POSTER_HEIGHT: @amount millimetres high, put together
 * @KRING_POSTER_SHEETS: @columns by @rows sheets
 *
 * What decides how large it becomes.
 */
typedef enum
{
  KRING_POSTER_ONE_PAGE,
  KRING_POSTER_ONE_WIDE,
  KRING_POSTER_SCALE,
  KRING_POSTER_WIDTH,
  KRING_POSTER_HEIGHT,
  KRING_POSTER_SHEETS
} KringPosterSize;

/**
 * KringPosterOptions:
 * @paper: one sheet; turned automatically, the way that takes the fewest
 * @size: what decides how large it becomes
 * @amount: percent or millimetres
 * @columns: how many sheets wide
 * @rows: how many sheets high
 * @overlap: of neighbouring sheets, in millimetres
 * @marks: whether there are marks for cutting and for putting together
 * @overview: whether a first sheet shows how the others go together
 * @skip_empty: whether sheets without anything on them are left out; not
 *   usual, since a poster with holes does not hang well
 */
typedef struct
{
  KringSheetOptions paper;
  KringPosterSize size;
  double amount;
  guint columns;
  guint rows;
  double overlap;
  gboolean marks;
  gboolean overview;
  gboolean skip_empty;
} KringPosterOptions;

#define KRING_TYPE_POSTER (kring_poster_get_type ())
G_DECLARE_FINAL_TYPE (KringPoster, kring_poster, KRING, POSTER, GObject)

KringPoster *kring_poster_new (KringScene *scene, const KringPosterOptions *options, GError **error);

/* The whole */
void kring_poster_get_size (KringPoster *self, double *width, double *height);
void kring_poster_get_grid (KringPoster *self, guint *columns, guint *rows);
guint kring_poster_get_n_sheets (KringPoster *self);
void kring_poster_draw (KringPoster *self, cairo_t *cr);
void kring_poster_draw_overview (KringPoster *self, cairo_t *cr, double scale);

/* Its pages: the overview, where there is one, and the sheets by row */
guint kring_poster_get_n_pages (KringPoster *self);
void kring_poster_get_page_size (KringPoster *self, double *width, double *height);
gboolean kring_poster_is_overview (KringPoster *self, guint page);
char *kring_poster_get_number (KringPoster *self, guint page);
void kring_poster_get_kept (KringPoster *self, guint page, KringRect *kept);
void kring_poster_get_printed (KringPoster *self, guint page, KringRect *printed);
void kring_poster_get_place (KringPoster *self, guint page, KringPoint *place);
GArray *kring_poster_get_diamonds (KringPoster *self, guint page);
void kring_poster_draw_page (KringPoster *self, guint page, cairo_t *cr);
GBytes *kring_poster_to_pdf (KringPoster *self, GArray *pages, GCancellable *cancellable, GError **error);

/* Sheet numbers */
char *kring_poster_make_number (guint column, guint row);

G_END_DECLS
