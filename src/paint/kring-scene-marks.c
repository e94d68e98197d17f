/* kring-scene-marks.c: the marks of nodes of which there is something to point out
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-scene-private.h"

/**
 * kring_scene_set_mark:
 * @self: a scene of a document, for the manager
 * @item: a stakeholder or interest
 * @mark: how pressing what there is to point out of it is
 * @damage: (inout) (nullable): a box, possibly empty, that is made to hold what
 *   has to be drawn anew, in points
 *
 * Marks a node. Marks are for the screen: kring_scene_copy() leaves them off,
 * and a scene to share never has any.
 */
void
kring_scene_set_mark (KringScene *self,
                      KringItem  *item,
                      KringMark   mark,
                      KringRect  *damage)
{
  KringSceneNode *node = kring_scene_find_node_of (self, item);

  if (node == NULL || node->mark == mark || self->audience != KRING_AUDIENCE_MANAGER)
    return;

  node->mark = mark;
  kring_scene_add_damage (node, damage);
}

/**
 * kring_scene_clear_marks:
 * @self: a scene
 *
 * Takes all marks off.
 */
void
kring_scene_clear_marks (KringScene *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    ((KringSceneNode *) g_ptr_array_index (self->nodes, i))->mark = KRING_MARK_NONE;
}
