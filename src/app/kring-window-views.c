/* kring-window-views.c: the ways in which a window shows its alliance
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-window-private.h"

#include "paint/kring-scene.h"
#include "view/kring-overview.h"
#include "view/kring-plan-view.h"
#include "view/kring-table-view.h"

#include <string.h>

/* The page of the stack on which map, circle and grid are. */
#define MAP_PAGE "map"

/**
 * kring_window_shows_map:
 * @self: a window
 *
 * Returns: whether it shows the map, the circle or the grid
 */
gboolean
kring_window_shows_map (KringWindow *self)
{
  return gtk_stack_get_visible_child (self->views) == GTK_WIDGET (self->map);
}

static gboolean
kring_window_shows_table (KringWindow *self)
{
  return KRING_IS_TABLE_VIEW (gtk_stack_get_visible_child (self->views));
}

static void
kring_window_set_enabled (KringWindow *self,
                          const char  *name,
                          gboolean     enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  if (action != NULL)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
kring_window_update_view_commands (KringWindow *self)
{
  kring_window_set_enabled (self, "copy-image", kring_window_shows_map (self));
  kring_window_set_enabled (self, "lens", kring_window_shows_map (self));
  kring_window_set_enabled (self, "find", kring_window_shows_map (self) || kring_window_shows_table (self));
}

/**
 * kring_window_get_view:
 * @self: a window
 *
 * Returns: as what it shows the alliance: "map", "circle" or "grid", which the
 *   map view shows, or the name of another page of its views
 */
const char *
kring_window_get_view (KringWindow *self)
{
  return kring_window_shows_map (self) ? kring_map_view_get_view (self->map) : gtk_stack_get_visible_child_name (self->views);
}

static void
kring_window_tell_view (KringWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "view");

  if (action != NULL)
    g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (kring_window_get_view (self)));
}

/* The views beside the map are made when they are first asked for: a window opens
 * on the map, and should not wait for them. Returns: whether there is such a page. */
static gboolean
kring_window_ensure_page (KringWindow *self,
                          const char  *name)
{
  GtkWidget *page;

  if (gtk_stack_get_child_by_name (self->views, name) != NULL)
    return TRUE;

  if (strcmp (name, "table") == 0)
    page = g_object_new (KRING_TYPE_TABLE_VIEW, NULL);
  else if (strcmp (name, "plan") == 0)
    page = g_object_new (KRING_TYPE_PLAN_VIEW, NULL);
  else if (strcmp (name, "overview") == 0)
    page = g_object_new (KRING_TYPE_OVERVIEW, NULL);
  else
    return FALSE;

  if (KRING_IS_TABLE_VIEW (page))
    g_object_bind_property (self->map, "filter", page, "filter", G_BINDING_SYNC_CREATE);
  if (!KRING_IS_OVERVIEW (page))
    g_signal_connect_object (page, "activate", G_CALLBACK (kring_window_show_details), self, G_CONNECT_SWAPPED);
  g_object_bind_property (self, "panel-selection", page, "selection", G_BINDING_SYNC_CREATE);
  gtk_stack_add_named (self->views, page, name);

  return TRUE;
}

/**
 * kring_window_set_view:
 * @self: a window
 * @name: the name of a view
 *
 * Shows the alliance another way, and brings the keyboard along where the view
 * that goes had it.
 */
void
kring_window_set_view (KringWindow *self,
                       const char  *name)
{
  KringSceneView scene_view;
  gboolean in_map = kring_scene_view_find (name, &scene_view);
  const char *page = in_map ? MAP_PAGE : name;
  GtkWidget *shown = gtk_stack_get_visible_child (self->views);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean had_keyboard = focus != NULL && gtk_widget_is_ancestor (focus, shown);

  if (strcmp (name, kring_window_get_view (self)) == 0 || !kring_window_ensure_page (self, page))
    return;

  if (in_map)
    kring_map_view_set_view (self->map, name);
  gtk_stack_set_visible_child_name (self->views, page);
  if (had_keyboard && gtk_stack_get_visible_child (self->views) != shown)
    kring_window_focus_view (self);
  kring_window_update_view_commands (self);
  kring_window_tell_view (self);
  g_object_notify (G_OBJECT (self), "view");
}

/**
 * kring_window_focus_view:
 * @self: a window
 *
 * Gives the keyboard to the view that is shown.
 */
void
kring_window_focus_view (KringWindow *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->views);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  /* The stack may have brought it there itself. */
  if (kring_window_shows_map (self))
    kring_map_view_focus_map (self->map);
  else if (kring_window_shows_table (self))
    kring_table_view_focus (KRING_TABLE_VIEW (shown));
  else if (focus == NULL || !gtk_widget_is_ancestor (focus, shown))
    gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD);
}

/**
 * kring_window_find:
 * @self: a window
 *
 * Asks the view that is shown for what to find in it.
 */
void
kring_window_find (KringWindow *self)
{
  if (kring_window_shows_map (self))
    kring_map_view_find (self->map);
  else if (kring_window_shows_table (self))
    kring_table_view_find (KRING_TABLE_VIEW (gtk_stack_get_visible_child (self->views)));
}

static void
kring_window_view_asked (GSimpleAction *action,
                         GVariant      *name,
                         gpointer       data)
{
  kring_window_set_view (data, g_variant_get_string (name, NULL));
}

/**
 * kring_window_add_view_command:
 * @self: a window
 *
 * Adds the command that chooses a view, once the others are there.
 */
void
kring_window_add_view_command (KringWindow *self)
{
  /* Not a property action: that would hold the window, which holds it. */
  g_autoptr (GSimpleAction) action =
    g_simple_action_new_stateful ("view", G_VARIANT_TYPE_STRING, g_variant_new_string (kring_window_get_view (self)));

  g_signal_connect (action, "change-state", G_CALLBACK (kring_window_view_asked), self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
  kring_window_update_view_commands (self);
}
