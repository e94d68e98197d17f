/* kring-map-view-route.c: a chain of influence is shown on the map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-view-private.h"

#include <glib/gi18n.h>

static gboolean
is_shown (KringMapView *self,
          KringItem *item)
{
  KringSceneLine *line = kring_scene_find_line (self->scene, item);
  KringSceneNode *node = line == NULL ? kring_scene_find_node_of (self->scene, item) : NULL;

  return line != NULL ? line->shown : node != NULL && node->shown;
}

/* Brings out @items, and goes to where they are; the last is what they are
 * about. */
void
kring_map_view_show_route (KringMapView *self,
                           GPtrArray *items)
{
  gboolean all_shown = TRUE;

  kring_map_view_stop_finding (self);
  g_clear_pointer (&self->route, g_ptr_array_unref);
  self->route = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < items->len; i++)
    {
      KringItem *item = g_ptr_array_index (items, i);

      g_ptr_array_add (self->route, g_object_ref (item));
      all_shown = all_shown && is_shown (self, item);
    }

  kring_map_canvas_set_found (self->canvas, self->route,
                              items->len > 0 ? g_ptr_array_index (items, items->len - 1) : NULL);
  kring_map_canvas_centre_all (self->canvas, self->route);
  if (!all_shown)
    kring_map_view_tell (self, _("A part of it is hidden by the filter, or because lines are not shown"));
}

/* What has left the document is on no way any more. */
void
kring_map_view_follow_route (KringMapView *self)
{
  for (guint i = 0; self->route != NULL && i < self->route->len; i++)
    if (kring_item_get_owner_list (g_ptr_array_index (self->route, i)) == NULL)
      {
        kring_map_view_forget_route (self);
        return;
      }
}

/* Something else is looked at. */
void
kring_map_view_forget_route (KringMapView *self)
{
  if (self->route == NULL)
    return;

  g_clear_pointer (&self->route, g_ptr_array_unref);
  if (self->canvas != NULL)
    kring_map_canvas_set_found (self->canvas, NULL, NULL);
}
