/* kring-legend.h: tells what the signs of a map mean
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-canvas.h"
#include "kring-scene.h"

G_BEGIN_DECLS

/**
 * KringLegendSample:
 *
 * What a row of the legend shows.
 */
typedef enum
{
  KRING_LEGEND_ROLE,
  KRING_LEGEND_SECTOR,
  KRING_LEGEND_INVOLVEMENT,
  KRING_LEGEND_INTEREST,
  KRING_LEGEND_STANCE,
  KRING_LEGEND_EFFECT,
  KRING_LEGEND_STRENGTH,
  KRING_LEGEND_LENS
} KringLegendSample;

/**
 * KringLegendRow:
 * @sample: what its sample shows
 * @value: which one: a #KringRole, #KringSector, #KringLensState, …
 * @heading: (nullable): what stands above the group that it starts
 * @label: what it means
 */
typedef struct
{
  KringLegendSample sample;
  int value;
  char *heading;
  char *label;
} KringLegendRow;

/**
 * KringLegend:
 *
 * The signs that occur in a scene, and no others, in the scene's language; of a
 * lens all that it can tell.
 */
typedef struct _KringLegend KringLegend;

KringLegend *kring_legend_new (KringScene *scene);
void kring_legend_free (KringLegend *self);
GPtrArray *kring_legend_get_rows (KringLegend *self);
double kring_legend_get_least_width (KringLegend *self);
double kring_legend_get_height (KringLegend *self, double width);
void kring_legend_draw (KringLegend *self, KringCanvas *canvas, const KringTheme *theme, double width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringLegend, kring_legend_free)

G_END_DECLS
