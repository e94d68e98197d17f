/* kring-curve.h: the curves that routes are made of
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-graph.h"

G_BEGIN_DECLS

KringPoint kring_curve_get_point (const KringPoint curve[4],
                                  double           t);
double     kring_curve_get_bend  (const KringPoint curve[4]);

G_END_DECLS
