/* kring-focus.h: what the one who looks at a scene is busy with
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KringFocus:
 * @selected: (nullable): the keys of what is selected, as a set
 * @hovered: (nullable): the key of what is under the pointer
 * @brought_out: (nullable): the keys of what stays when all else fades, as a
 *   set (see kring_scene_get_neighbourhood()); %NULL: nothing fades
 * @handle_of: (nullable): the key of the node whose handle is shown
 * @lifted: (nullable): the keys of what is in the air above the picture, as a
 *   set: it is drawn apart from it
 *
 * What the one who looks is busy with.
 */
typedef struct
{
  GHashTable *selected;
  gconstpointer hovered;
  GHashTable *brought_out;
  gconstpointer handle_of;
  GHashTable *lifted;
} KringFocus;

void     kring_focus_copy     (KringFocus       *self,
                               const KringFocus *focus);
void     kring_focus_clear    (KringFocus       *self);
gboolean kring_focus_is_equal (const KringFocus *self,
                               const KringFocus *other);

G_END_DECLS
