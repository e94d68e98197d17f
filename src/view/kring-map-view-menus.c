/* kring-map-view-menus.c: the menus of nodes, lines and the ground
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-view-private.h"

#include "kring-view.h"

/* From the canvas's coordinates to ours, where the popovers live. */
GdkRectangle
kring_map_view_translate (KringMapView *self,
                          const GdkRectangle *area)
{
  graphene_point_t point;
  GdkRectangle translated = *area;

  if (gtk_widget_compute_point (GTK_WIDGET (self->canvas), GTK_WIDGET (self),
                                &GRAPHENE_POINT_INIT ((float) area->x, (float) area->y), &point))
    {
      translated.x = (int) point.x;
      translated.y = (int) point.y;
    }

  return translated;
}

/* The menu of an item, or of the ground. */
void
kring_map_view_show_menu (KringMapView *self,
                          KringItem *item,
                          const GdkRectangle *at)
{
  const char *menu = "ground_menu";
  GdkRectangle area = kring_map_view_translate (self, at);

  if (item != NULL && kring_item_get_id (item) != NULL)
    {
      menu = "node_menu";
      kring_map_view_fill_menu (self, G_MENU (gtk_builder_get_object (self->menus, "node_fields")), FALSE);
    }
  else if (item != NULL)
    {
      menu = "line_menu";
      kring_map_view_fill_menu (self, G_MENU (gtk_builder_get_object (self->menus, "line_menu")), TRUE);
    }

  kring_map_canvas_to_map (self->canvas, at->x, at->y, &self->spot.x, &self->spot.y);
  kring_map_view_update_actions (self);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu),
                                   G_MENU_MODEL (gtk_builder_get_object (self->menus, menu)));
  gtk_popover_set_pointing_to (self->menu, &area);
  gtk_popover_popup (self->menu);
}

static gboolean
ask_cb (gpointer data)
{
  KringMapView *self = data;

  self->ask_id = 0;
  if (self->scene != NULL)
    self->ask (self);

  return G_SOURCE_REMOVE;
}

/* Asks for something; where it was chosen in the menu, once that is gone and
 * GTK has sent the keyboard elsewhere. */
void
kring_map_view_ask_after_menu (KringMapView *self,
                               KringMapViewAsk ask)
{
  self->ask = ask;
  if (self->ask_id == 0)
    self->ask_id = g_idle_add (ask_cb, self);
}

/* Reads the menus: to be called once. */
void
kring_map_view_init_menus (KringMapView *self)
{
  self->menus = gtk_builder_new_from_resource (KRING_RESOURCE_PATH "kring-map-menus.ui");
}
