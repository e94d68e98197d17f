/* kring-map-view-filter.c: what of the map is wanted
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-view-private.h"

#include <glib/gi18n.h>

static KringDocument *
get_document (KringMapView *self)
{
  return self->selection != NULL ? kring_selection_get_document (self->selection) : NULL;
}

static gboolean
is_hidden (KringMapView *self,
           KringItem *item)
{
  KringSceneLine *line = kring_scene_find_line (self->scene, item);
  KringSceneNode *node = line == NULL ? kring_scene_find_node_of (self->scene, item) : NULL;

  return (line != NULL && !line->shown) || (node != NULL && !node->shown);
}

/* Commands do nothing to what is out of sight. */
static void
deselect_hidden (KringMapView *self)
{
  GPtrArray *items = kring_selection_get_items (self->selection);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    if (!is_hidden (self, g_ptr_array_index (items, i)))
      g_ptr_array_add (left, g_ptr_array_index (items, i));

  if (left->len < items->len)
    kring_selection_select_many (self->selection, left);
}

static void
show_filter (KringMapView *self)
{
  gboolean about = kring_filter_is_about_stakeholders (self->filter);
  guint total = 0;

  kring_filter_bar_show (self->filter_bar, self->filter, get_document (self));
  gtk_widget_queue_allocate (GTK_WIDGET (self->canvas));
  gtk_widget_set_visible (self->nobody,
                          about && self->selection != NULL &&
                          kring_filter_count (self->filter, get_document (self), &total) == 0 && total > 0);
}

static void
filter_changed_cb (KringMapView *self)
{
  GtkWidget *bar = GTK_WIDGET (self->filter_bar);
  gboolean had_keyboard = gtk_widget_get_focus_child (bar) != NULL ||
                          gtk_widget_get_focus_child (self->nobody) != NULL;

  show_filter (self);
  if (self->scene == NULL)
    return;

  kring_map_view_show_empty (self);
  if (!kring_filter_is_empty (self->filter))
    deselect_hidden (self);
  kring_map_canvas_redraw (self->canvas);
  kring_map_view_update_actions (self);
  kring_map_view_search (self);
  if (had_keyboard && !gtk_widget_get_visible (bar))
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
filter_cb (GSimpleAction *action,
           GVariant *parameter,
           gpointer data)
{
  KringMapView *self = data;

  if (gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (self->filter_button))))
    return;

  g_set_weak_pointer (&self->before_filter, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_menu_button_popup (self->filter_button);
}

/* Who came by the key goes back to where it was pressed, not to the button. */
static void
popover_closed_cb (KringMapView *self)
{
  if (self->before_filter != NULL)
    gtk_widget_grab_focus (self->before_filter);
  g_clear_weak_pointer (&self->before_filter);
}

static void
clear_filters_cb (GSimpleAction *action,
                  GVariant *parameter,
                  gpointer data)
{
  kring_filter_clear (KRING_MAP_VIEW (data)->filter);
}

/* What there is to choose may have changed since the last time. */
static void
fill_popover_cb (GtkMenuButton *button,
                 gpointer data)
{
  KringMapView *self = data;

  if (self->selection != NULL)
    kring_filter_popover_fill (KRING_FILTER_POPOVER (gtk_menu_button_get_popover (button)), self->filter,
                               get_document (self));
}

/* Makes the filter and its commands: to be called once, after the actions. */
void
kring_map_view_init_filter (KringMapView *self)
{
  static const GActionEntry entries[] = {
    { "filter", filter_cb },
    { "clear-filters", clear_filters_cb },
  };

  self->filter = kring_filter_new ();
  g_signal_connect_swapped (self->filter, "changed", G_CALLBACK (filter_changed_cb), self);
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_swapped (gtk_menu_button_get_popover (self->filter_button), "closed",
                            G_CALLBACK (popover_closed_cb), self);
  gtk_menu_button_set_create_popup_func (self->filter_button, fill_popover_cb, self, NULL);
}

/* A new scene shows what is wanted, before anything is drawn of it. */
void
kring_map_view_apply_filter (KringMapView *self)
{
  /* What follows the filter hears of a change after the scene. */
  g_signal_handlers_disconnect_by_func (self->filter, filter_changed_cb, self);
  kring_scene_set_filter (self->scene, self->filter);
  g_signal_connect_swapped (self->filter, "changed", G_CALLBACK (filter_changed_cb), self);
  show_filter (self);
}

/* The document has settled: the values may be gone, and the numbers others. */
void
kring_map_view_follow_filter (KringMapView *self)
{
  if (kring_filter_is_empty (self->filter))
    return;

  kring_filter_forget_missing (self->filter, get_document (self));
  show_filter (self);
}

/* Ends with the document that it was for. */
void
kring_map_view_drop_filter (KringMapView *self)
{
  kring_filter_clear (self->filter);
}
