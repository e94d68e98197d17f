/* kring-circle.h: what the files of the circle of trust share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-zones.h"

G_BEGIN_DECLS

#define KRING_N_RINGS 5
#define KRING_N_WEDGES (KRING_ROLE_CONTEXT + 1)

/* What a line of names takes, in sizes of its letters. */
#define KRING_CIRCLE_NAME_HEIGHT 1.25

/**
 * KringCircle:
 * @scene: the scene that it is of
 * @context: for measuring texts
 * @slots: how much room any stakeholder needs
 * @counts: how many stand in a ring and wedge
 * @wedges: the roles of the wedges
 * @n_wedges: how many there are
 * @angles: where wedges begin, clockwise from straight up, in radians
 * @radii: how far each ring reaches, after the disc in the middle
 * @name_size: of the letters of names, in points
 * @name_widths: of the names of rings, in sizes of letters
 * @names: where the names of rings are
 *
 * The circle of trust in the making.
 */
typedef struct
{
  KringScene *scene;
  PangoContext *context;
  KringSlots slots;
  guint counts[KRING_N_RINGS][KRING_N_WEDGES];
  int wedges[KRING_N_WEDGES];
  guint n_wedges;
  double angles[KRING_N_WEDGES + 1];
  double radii[KRING_N_RINGS + 1];
  double name_size;
  double name_widths[KRING_N_RINGS];
  KringRect names[KRING_N_RINGS];
} KringCircle;

extern const KringInvolvement kring_circle_rings[KRING_N_RINGS];

const char *kring_circle_name_ring (KringCircle *self, guint ring);
const char *kring_circle_name_ring_whole (KringCircle *self, guint ring);
const char *kring_circle_name_wedge (KringCircle *self, guint wedge);
void kring_circle_add_names (KringCircle *self, const KringLabel *ideal);

G_END_DECLS
