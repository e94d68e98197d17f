/* kring-map-canvas-children.c: the map's nodes as widgets, for keyboard and
 * screen reader
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-canvas-private.h"

#include "kring-map-node.h"

/* More nodes than this in view are a pattern; nobody walks through them all,
 * and each costs time. */
#define MAX_CHILDREN 600

/* How long the view rests before the children follow, in milliseconds, and how
 * much time they get at a stretch, in microseconds. */
#define REST 150
#define SLICE 4000

static void
child_focused_cb (KringMapCanvas *self,
                  GParamSpec *pspec,
                  KringMapNode *child)
{
  if (gtk_widget_has_focus (GTK_WIDGET (child)))
    g_set_object (&self->current, kring_map_node_get_item (child));
  else
    {
      kring_map_node_tell (child, NULL);
      /* Nobody hears it now: who comes back hears what it is, not what was done. */
      if (kring_map_node_is_stale (child))
        kring_map_canvas_queue_children (self, FALSE);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
child_select_cb (KringMapCanvas *self,
                 KringMapNode *child)
{
  kring_selection_select (self->selection, kring_map_node_get_item (child));
  gtk_widget_grab_focus (GTK_WIDGET (child));
}

static void
child_activate_cb (KringMapCanvas *self,
                   KringMapNode *child)
{
  KringItem *item = kring_map_node_get_item (child);

  kring_selection_select (self->selection, item);
  g_signal_emit (self, kring_map_canvas_signals[KRING_MAP_CANVAS_ACTIVATE], 0, item);
}

static void
remove_child (KringMapCanvas *self,
              GtkWidget *child)
{
  gboolean focused = gtk_widget_has_focus (child);

  gtk_widget_unparent (child);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static GtkWidget *
ensure_child (KringMapCanvas *self,
              KringItem *item)
{
  GtkWidget *child = g_hash_table_lookup (self->children, item);

  if (child != NULL)
    return child;

  child = kring_map_node_new (item);
  kring_map_node_set_selected (KRING_MAP_NODE (child), kring_selection_contains (self->selection, item));
  g_signal_connect_swapped (child, "notify::has-focus", G_CALLBACK (child_focused_cb), self);
  g_signal_connect_swapped (child, "select", G_CALLBACK (child_select_cb), self);
  g_signal_connect_swapped (child, "activate", G_CALLBACK (child_activate_cb), self);
  g_hash_table_insert (self->children, g_object_ref (item), child);
  gtk_widget_set_parent (child, GTK_WIDGET (self));

  return child;
}

static gboolean
is_in_view (KringMapCanvas *self,
            const KringSceneNode *node)
{
  KringRect view = { self->view.x, self->view.y,
                     self->view.width / self->view.scale, self->view.height / self->view.scale };

  return node->shown && kring_rect_meets (&node->box, &view);
}

static GtkWidget *
renew_child (KringMapCanvas *self,
             KringItem *item)
{
  GtkWidget *child = ensure_child (self, item);

  if (kring_map_node_is_stale (KRING_MAP_NODE (child)))
    {
      g_autofree char *state = kring_map_canvas_describe_state (self, item);
      g_autofree char *findings = kring_map_canvas_describe_findings (self, item);

      kring_map_node_describe (KRING_MAP_NODE (child), kring_selection_get_document (self->selection),
                               kring_map_canvas_name_zone (self, item), state, findings);
    }

  return child;
}

/* Makes the children those of the nodes in view, and of what is selected or
 * has the keyboard, as far as there is time. Returns whether it is done. */
static gboolean
update_children (KringMapCanvas *self)
{
  gint64 end = g_get_monotonic_time () + SLICE;
  gboolean done = TRUE;
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  GPtrArray *nodes = kring_scene_get_nodes (self->scene);
  GPtrArray *items = kring_selection_get_items (self->selection);
  GtkWidget *last = NULL;
  GHashTableIter iter;
  gpointer item, child;

  for (guint i = 0; i < nodes->len && g_hash_table_size (wanted) < MAX_CHILDREN; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (nodes, i);

      if (is_in_view (self, node) || (node->shown && node->item == self->current))
        g_hash_table_add (wanted, node->item);
    }
  for (guint i = 0; i < items->len && i < MAX_CHILDREN; i++)
    {
      KringRect bounds = { 0 };

      item = g_ptr_array_index (items, i);
      if (kring_scene_get_item_bounds (self->scene, item, &bounds))
        g_hash_table_add (wanted, item);
    }

  g_hash_table_iter_init (&iter, self->children);
  while (g_hash_table_iter_next (&iter, &item, &child))
    if (self->children_stale)
      kring_map_node_set_stale (child);
  self->children_stale = FALSE;

  g_hash_table_iter_init (&iter, self->children);
  while (done && g_hash_table_iter_next (&iter, &item, &child))
    if (!g_hash_table_contains (wanted, item))
      {
        g_hash_table_iter_steal (&iter);
        remove_child (self, child);
        g_object_unref (item);
        done = g_get_monotonic_time () < end;
      }

  /* In the order of the outline, and lines last. */
  for (guint i = 0; i < nodes->len && done; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (nodes, i);

      if (!g_hash_table_remove (wanted, node->item))
        continue;
      child = renew_child (self, node->item);
      done = g_get_monotonic_time () < end;
      if (gtk_widget_get_prev_sibling (child) != last)
        gtk_widget_insert_after (child, GTK_WIDGET (self), last);
      last = child;
    }
  g_hash_table_iter_init (&iter, wanted);
  while (done && g_hash_table_iter_next (&iter, &item, NULL))
    {
      renew_child (self, item);
      done = g_get_monotonic_time () < end;
    }

  g_hash_table_iter_init (&iter, self->children);
  while (g_hash_table_iter_next (&iter, &item, &child))
    kring_map_node_set_selected (child, kring_selection_contains (self->selection, item));

  /* The keyboard waits for a child that was not there yet. */
  child = self->current != NULL ? g_hash_table_lookup (self->children, self->current) : NULL;
  if (child != NULL && gtk_widget_is_focus (GTK_WIDGET (self)))
    gtk_widget_grab_focus (child);

  gtk_widget_queue_allocate (GTK_WIDGET (self));

  return done;
}

static gboolean
update_children_cb (gpointer data)
{
  KringMapCanvas *self = data;

  /* The next stretch after what else there is to do. */
  self->children_id = update_children (self) ? 0 : g_idle_add (update_children_cb, self);

  return G_SOURCE_REMOVE;
}

/* Has the children follow when the view has come to rest; where they are stale,
 * what they tell has changed too. */
void
kring_map_canvas_queue_children (KringMapCanvas *self,
                                 gboolean stale)
{
  self->children_stale |= stale;
  g_clear_handle_id (&self->children_id, g_source_remove);
  if (self->scene != NULL)
    self->children_id = g_timeout_add (REST, update_children_cb, self);
}

/* Removes all of them. */
void
kring_map_canvas_drop_children (KringMapCanvas *self)
{
  GtkWidget *child;

  g_hash_table_remove_all (self->children);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

/* Gives the keyboard to an item that is on the map. */
void
kring_map_canvas_focus_item (KringMapCanvas *self,
                             KringItem *item)
{
  KringRect bounds = { 0 };
  GtkWidget *child;

  g_set_object (&self->current, item);
  kring_map_canvas_reveal (self, item);
  if (!kring_scene_get_item_bounds (self->scene, item, &bounds))
    return;

  /* The others, and the right order, may come later. */
  child = renew_child (self, item);
  kring_map_node_set_selected (KRING_MAP_NODE (child), kring_selection_contains (self->selection, item));
  gtk_widget_grab_focus (child);
  kring_map_canvas_queue_children (self, FALSE);
}

static gboolean
has_keyboard (KringMapCanvas *self)
{
  return gtk_widget_is_focus (GTK_WIDGET (self)) || gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
}

/**
 * kring_map_canvas_focus_first:
 * @self: a canvas
 * @items: (element-type KringItem): what a person goes on with
 *
 * Goes to the first of @items that shows: with the keyboard where the map has
 * it, else when the map gets it.
 */
void
kring_map_canvas_focus_first (KringMapCanvas *self,
                              GPtrArray      *items)
{
  g_return_if_fail (KRING_IS_MAP_CANVAS (self));

  for (guint i = 0; i < items->len; i++)
    {
      const KringSceneNode *node = kring_map_canvas_find_node (self, g_ptr_array_index (items, i));

      if (node == NULL || !node->shown)
        continue;
      if (has_keyboard (self))
        kring_map_canvas_focus_item (self, node->item);
      else
        g_set_object (&self->current, node->item);
      return;
    }
}

/* What has the keyboard is about to go from the document: a line leaves it to
 * the node from which it was reached, a node to what is near, once it is known
 * what stays. */
void
kring_map_canvas_lose_current (KringMapCanvas *self)
{
  const KringSceneNode *node = kring_map_canvas_find_node (self, self->current);

  if (node == NULL)
    {
      kring_map_canvas_leave_line (self);
      return;
    }

  self->lost_at = kring_map_canvas_get_node_centre (node);
  self->is_lost = TRUE;
  g_clear_object (&self->current);
}

/* Goes to what is nearest to where the keyboard was lost, if it was. */
void
kring_map_canvas_regain_current (KringMapCanvas *self)
{
  const KringSceneNode *node = NULL;

  if (self->is_lost && self->current == NULL && has_keyboard (self))
    node = kring_map_canvas_find_nearest (self, self->lost_at);
  self->is_lost = FALSE;
  if (node != NULL)
    kring_map_canvas_focus_item (self, node->item);
}
