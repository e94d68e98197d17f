/* kring-paper.h: the sizes of paper that have a name
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KringPaper:
 *
 * The sizes of paper that have a name here.
 */
typedef enum
{
  KRING_PAPER_A4,
  KRING_PAPER_A3,
  KRING_PAPER_A2,
  KRING_PAPER_A1,
  KRING_PAPER_A0,
  KRING_N_PAPERS
} KringPaper;

/**
 * KringOrientation:
 * @KRING_ORIENTATION_AUTOMATIC: the one in which the map becomes largest
 * @KRING_ORIENTATION_PORTRAIT: upright
 * @KRING_ORIENTATION_LANDSCAPE: on its side
 */
typedef enum
{
  KRING_ORIENTATION_AUTOMATIC,
  KRING_ORIENTATION_PORTRAIT,
  KRING_ORIENTATION_LANDSCAPE
} KringOrientation;

gboolean kring_paper_find (const char *name, KringPaper *paper);
void kring_paper_get_size (KringPaper paper, double *width, double *height);
gboolean kring_orientation_find (const char *name, KringOrientation *orientation);

G_END_DECLS
