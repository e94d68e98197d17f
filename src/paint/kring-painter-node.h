/* kring-painter-node.h: draws the nodes of a scene
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-detail.h"
#include "kring-signs.h"

G_BEGIN_DECLS

/* How far what is drawn of a node may reach beyond its box, in points. */
#define KRING_NODE_BESIDE 8.0

void kring_painter_draw_node (const KringSigns *plain, KringScene *scene, const KringSceneNode *node,
                              PangoContext *context, double scale, gboolean is_covered);
void kring_painter_draw_picked_name (const KringSigns *plain, KringScene *scene, const KringDetailName *name);

G_END_DECLS
