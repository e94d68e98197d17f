/* kring-wheel-private.h: what the files of the wheel share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-wheel.h"

G_BEGIN_DECLS

/* Where the wheel stands, and its circles from the hub to the rim, in points. */
#define KRING_WHEEL_MIDDLE_X (KRING_WHEEL_WIDTH / 2)
#define KRING_WHEEL_MIDDLE_Y 172.0
#define KRING_WHEEL_HUB_RIM 58.0
#define KRING_WHEEL_INNER 63.0
#define KRING_WHEEL_RIM 130.0

/* From the best answer to what is not known. */
#define KRING_WHEEL_N_ORDER 4
extern const KringAnswer kring_wheel_order[KRING_WHEEL_N_ORDER];

struct _KringWheel
{
  char *language;
  KringTally tallies[KRING_N_PANELS];
  gboolean hidden[KRING_N_PANELS];
};

/**
 * KringWheelBand:
 *
 * A part of a ring; angles are clockwise from the top.
 */
typedef struct
{
  double inner;
  double outer;
  double from;
  double to;
} KringWheelBand;

guint kring_wheel_count_applicable (const KringTally *tally);
KringPoint kring_wheel_get_point (double radius, double angle);
void kring_wheel_add_band (KringPath *path, const KringWheelBand *band);
double kring_wheel_get_angle (guint part);
KringWheelBand kring_wheel_get_sector (guint part);

G_END_DECLS
