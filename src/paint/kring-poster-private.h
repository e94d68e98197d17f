/* kring-poster-private.h: what the files of KringPoster share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-poster.h"

G_BEGIN_DECLS

/* A sheet's place in the grid. */
typedef struct
{
  guint column;
  guint row;
} KringPosterCell;

struct _KringPoster
{
  GObject parent_instance;

  KringScene *scene;
  KringSheet *picture;
  double factor;      /* a point of the picture, in points of the poster */
  double width;       /* of the whole, in points */
  double height;
  double page_width;  /* of the paper, as it is turned */
  double page_height;
  double inset;       /* from the edge of the paper to the picture */
  double step_x;      /* what a sheet adds to its neighbour */
  double step_y;
  double room_x;      /* what fits on a sheet, overlap included */
  double room_y;
  guint columns;
  guint rows;
  gboolean is_page;   /* one sheet with the picture made for it */
  gboolean marks;
  gboolean overview;
  GArray *cells;      /* KringPosterCell: the sheets that are printed */
};

G_END_DECLS
