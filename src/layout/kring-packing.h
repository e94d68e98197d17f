/* kring-packing.h: brings groups together on one sheet
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-graph.h"

G_BEGIN_DECLS

/**
 * KRING_PACKING_SHEET:
 *
 * How much wider than high a landscape sheet is, and most screens about.
 */
#define KRING_PACKING_SHEET 1.45

void kring_packing_pack (KringGraph *graph,
                         double      gap);

G_END_DECLS
