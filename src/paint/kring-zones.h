/* kring-zones.h: the views in which a stakeholder's fields tell its place
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-scene-private.h"

G_BEGIN_DECLS

/**
 * KringSlots:
 * @width: of the room that any node needs, in points
 * @height: of that room
 *
 * Room of one size for all, so that none moves when another gets a name that is a
 * little longer.
 */
typedef struct
{
  double width;
  double height;
} KringSlots;

void kring_slots_measure (KringScene *scene, KringSlots *slots);
void kring_zones_get_values (KringSceneView view, const KringSceneNode *node, int values[2]);
void kring_zones_put_node (KringSceneNode *node, double x, double y);
void kring_scene_arrange_circle (KringScene *self, PangoContext *context);
void kring_scene_arrange_grid (KringScene *self, PangoContext *context);

G_END_DECLS
