/* kring-map-view-selecting.c: many at once, by one command
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-view-private.h"

#include <glib/gi18n.h>

/* Says how many are selected now. */
static void
say (KringMapView *self)
{
  GPtrArray *items = kring_selection_get_items (self->selection);
  g_autofree char *text = g_strdup_printf (ngettext ("%u selected", "%u selected", items->len), items->len);

  kring_map_canvas_say (self->canvas, text);
}

/* Goes to what is selected; where nothing of it shows, that is said. */
void
kring_map_view_show_selected (KringMapView *self)
{
  GPtrArray *items = kring_selection_get_items (self->selection);
  g_autofree char *text = NULL;

  if (kring_map_canvas_centre_all (self->canvas, items) > 0 || items->len == 0)
    return;

  text = g_strdup_printf (ngettext ("%u does not show here", "%u do not show here", items->len), items->len);
  kring_map_canvas_say (self->canvas, text);
}

static void
select_all_cb (GSimpleAction *action,
               GVariant *parameter,
               gpointer data)
{
  KringMapView *self = data;
  GPtrArray *nodes = kring_scene_get_nodes (self->scene);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < nodes->len; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (nodes, i);

      if (node->shown)
        g_ptr_array_add (items, node->item);
    }
  kring_selection_select_many (self->selection, items);
  say (self);
}

static void
select_none_cb (GSimpleAction *action,
                GVariant *parameter,
                gpointer data)
{
  KringMapView *self = data;

  kring_selection_clear (self->selection);
  say (self);
}

/* As far as is brought out, beside what is selected. */
static void
select_linked_cb (GSimpleAction *action,
                  GVariant *parameter,
                  gpointer data)
{
  KringMapView *self = data;
  GPtrArray *nodes = kring_scene_get_nodes (self->scene);
  g_autoptr (GHashTable) near = kring_scene_get_neighbourhood (self->scene, kring_selection_get_items (self->selection),
                                                               kring_map_canvas_get_reach (self->canvas));
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < nodes->len; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (nodes, i);

      if (node->shown && g_hash_table_contains (near, node->item))
        g_ptr_array_add (items, node->item);
    }
  kring_selection_select_many (self->selection, items);
  say (self);
}

/* Adds the actions: to be called once. */
void
kring_map_view_init_selecting (KringMapView *self)
{
  static const GActionEntry entries[] = {
    { "select-all", select_all_cb },
    { "select-none", select_none_cb },
    { "select-linked", select_linked_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}
