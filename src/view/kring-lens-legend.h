/* kring-lens-legend.h: which lens is on and what it tells, over a map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "advice/kring-lens.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_LENS_LEGEND (kring_lens_legend_get_type ())
G_DECLARE_FINAL_TYPE (KringLensLegend, kring_lens_legend, KRING, LENS_LEGEND, GtkWidget)

void kring_lens_legend_show (KringLensLegend *self,
                             KringLens        lens);

G_END_DECLS
