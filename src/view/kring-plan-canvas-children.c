/* kring-plan-canvas-children.c: what is on the plan as widgets, for keyboard
 * and screen reader
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-plan-canvas-private.h"

#include "kring-map-node.h"

#include "model/kring-language.h"

#include <math.h>

/* With more than this, only what is in view has a child. */
#define MAX_CHILDREN 600

/* How long it is told what was done; milliseconds. */
#define TELLING 2500

static void
child_focused_cb (KringPlanCanvas *self,
                  GParamSpec      *pspec,
                  KringMapNode    *child)
{
  if (gtk_widget_has_focus (GTK_WIDGET (child)))
    g_set_object (&self->current, kring_map_node_get_item (child));
  else
    kring_map_node_tell (child, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
child_select_cb (KringPlanCanvas *self,
                 KringMapNode    *child)
{
  KringPlanThing thing;

  if (kring_plan_canvas_find_thing (self, kring_map_node_get_item (child), &thing))
    kring_plan_canvas_select (self, &thing);
  gtk_widget_grab_focus (GTK_WIDGET (child));
}

static void
child_activate_cb (KringPlanCanvas *self,
                   KringMapNode    *child)
{
  g_signal_emit (self, kring_plan_canvas_signals[KRING_PLAN_CANVAS_ACTIVATE], 0, kring_map_node_get_item (child));
}

static GtkWidget *
ensure_child (KringPlanCanvas *self,
              KringItem       *item)
{
  GtkWidget *child = g_hash_table_lookup (self->children, item);

  if (child != NULL)
    return child;

  child = kring_map_node_new (item);
  g_signal_connect_swapped (child, "notify::has-focus", G_CALLBACK (child_focused_cb), self);
  g_signal_connect_swapped (child, "select", G_CALLBACK (child_select_cb), self);
  g_signal_connect_swapped (child, "activate", G_CALLBACK (child_activate_cb), self);
  g_hash_table_insert (self->children, g_object_ref (item), child);
  gtk_widget_set_parent (child, GTK_WIDGET (self));

  return child;
}

static void
describe (KringPlanCanvas      *self,
          const KringPlanThing *thing,
          GtkWidget            *child)
{
  const char *kind = kring_text (KRING_ITEM_GET_CLASS (kring_plan_thing_get_item (thing))->label);
  const char *name = thing->mark != NULL ? thing->mark->name : thing->row->name;
  const char *more = thing->row->description;
  g_autofree char *description = thing->mark != NULL ? g_strdup (thing->mark->description)
                                 : more != NULL      ? g_strdup_printf ("%s; %s", kind, more)
                                                     : g_strdup (kind);
  gboolean is_selected = thing->mark == NULL && kring_selection_contains (self->selection, thing->row->item);

  kring_map_node_set_words (KRING_MAP_NODE (child), name, description, kind);
  kring_map_node_set_selected (KRING_MAP_NODE (child), is_selected);
}

static void
place_child (KringPlanCanvas      *self,
             const KringPlanThing *thing,
             GtkWidget            *child)
{
  KringRect area = kring_plan_canvas_get_thing_area (self, thing);
  GtkAllocation place = { (int) area.x, (int) area.y, MAX ((int) ceil (area.width), 1), MAX ((int) ceil (area.height), 1) };
  int least;

  /* It has to be measured before it may be placed. */
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &place, -1);
}

/* Puts the children where what they stand for is. */
void
kring_plan_canvas_place_children (KringPlanCanvas *self)
{
  g_autoptr (GArray) things = NULL;

  if (self->plan == NULL)
    return;

  things = kring_plan_canvas_list_things (self);
  for (guint i = 0; i < things->len; i++)
    {
      const KringPlanThing *thing = &g_array_index (things, KringPlanThing, i);
      GtkWidget *child = g_hash_table_lookup (self->children, kring_plan_thing_get_item (thing));

      if (child != NULL)
        place_child (self, thing, child);
    }
}

/* Where the keyboard goes when what has it leaves: to what stands before it,
 * else after it. Returns NULL where it stays, or has nowhere to go. */
static KringItem *
find_heir (KringPlanCanvas *self,
           GHashTable      *wanted)
{
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self));
  GtkWidget *heir = focused;

  while (heir != NULL && !g_hash_table_contains (wanted, kring_map_node_get_item (KRING_MAP_NODE (heir))))
    heir = gtk_widget_get_prev_sibling (heir);
  if (heir == NULL)
    for (heir = focused;
         heir != NULL && !g_hash_table_contains (wanted, kring_map_node_get_item (KRING_MAP_NODE (heir)));
         heir = gtk_widget_get_next_sibling (heir))
      continue;

  return heir != NULL && heir != focused ? kring_map_node_get_item (KRING_MAP_NODE (heir)) : NULL;
}

static void
update_children (KringPlanCanvas *self)
{
  g_autoptr (GArray) things = kring_plan_canvas_list_things (self);
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  GtkWidget *last = NULL;
  KringItem *heir;
  GHashTableIter iter;
  gpointer item, child;
  double top, height;

  kring_plan_canvas_get_view (self, &top, &height);
  for (guint i = 0; i < things->len; i++)
    {
      const KringPlanThing *thing = &g_array_index (things, KringPlanThing, i);
      KringRect area = kring_plan_canvas_get_thing_area (self, thing);
      gboolean is_near = area.y < top + 2 * height && area.y + area.height > top - height;

      item = kring_plan_thing_get_item (thing);
      if (things->len <= MAX_CHILDREN || is_near || item == self->current)
        g_hash_table_add (wanted, item);
    }

  heir = find_heir (self, wanted);
  if (heir != NULL)
    gtk_widget_grab_focus (g_hash_table_lookup (self->children, heir));

  g_hash_table_iter_init (&iter, self->children);
  while (g_hash_table_iter_next (&iter, &item, &child))
    if (!g_hash_table_contains (wanted, item))
      {
        g_hash_table_iter_steal (&iter);
        gtk_widget_unparent (child);
        g_object_unref (item);
      }

  for (guint i = 0; i < things->len; i++)
    {
      const KringPlanThing *thing = &g_array_index (things, KringPlanThing, i);

      if (!g_hash_table_contains (wanted, kring_plan_thing_get_item (thing)))
        continue;
      child = ensure_child (self, kring_plan_thing_get_item (thing));
      describe (self, thing, child);
      if (gtk_widget_get_prev_sibling (child) != last)
        gtk_widget_insert_after (child, GTK_WIDGET (self), last);
      last = child;
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
update_children_cb (gpointer data)
{
  KringPlanCanvas *self = data;

  self->children_id = 0;
  update_children (self);

  return G_SOURCE_REMOVE;
}

/* Has the children follow, once there is time for it. */
void
kring_plan_canvas_queue_children (KringPlanCanvas *self)
{
  if (self->children_id == 0 && self->plan != NULL)
    self->children_id = g_idle_add (update_children_cb, self);
}

/* Removes all of them. */
void
kring_plan_canvas_drop_children (KringPlanCanvas *self)
{
  GtkWidget *child;

  g_clear_handle_id (&self->children_id, g_source_remove);
  g_hash_table_remove_all (self->children);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

/**
 * kring_plan_canvas_focus_item:
 * @self: a canvas
 * @item: (nullable): what is to have the keyboard
 *
 * Gives the keyboard to something on the plan, and brings it into view; to the
 * canvas itself where it is not there.
 */
void
kring_plan_canvas_focus_item (KringPlanCanvas *self,
                              KringItem       *item)
{
  g_autoptr (KringItem) kept = NULL;
  KringPlanThing thing;
  KringRect area;
  GtkWidget *child;

  if (!kring_plan_canvas_find_thing (self, item, &thing))
    {
      g_clear_object (&self->current);
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return;
    }

  g_set_object (&self->current, item);
  kept = g_object_ref (item);
  child = ensure_child (self, item);
  describe (self, &thing, child);
  place_child (self, &thing, child);
  gtk_widget_grab_focus (child);
  /* What was being typed elsewhere may have made another plan by that, and what
   * had the keyboard already may have gone elsewhere. */
  if (!kring_plan_canvas_find_thing (self, kept, &thing))
    return;
  area = kring_plan_canvas_get_thing_area (self, &thing);
  if (self->adjustment != NULL)
    gtk_adjustment_clamp_page (self->adjustment, area.y, area.y + area.height);
  kring_plan_canvas_queue_children (self);
}

/**
 * kring_plan_canvas_focus:
 * @self: a canvas
 *
 * Gives the keyboard to what had it last, or to the first thing on the plan.
 */
void
kring_plan_canvas_focus (KringPlanCanvas *self)
{
  KringItem *item = self->plan != NULL ? kring_plan_canvas_get_current (self) : NULL;
  g_autoptr (GArray) things = NULL;

  if (item == NULL && self->plan != NULL)
    {
      things = kring_plan_canvas_list_things (self);
      if (things->len > 0)
        item = kring_plan_thing_get_item (&g_array_index (things, KringPlanThing, 0));
    }
  kring_plan_canvas_focus_item (self, item);
}

static gboolean
stop_saying_cb (gpointer data)
{
  KringPlanCanvas *self = data;

  self->say_id = 0;
  g_signal_emit (self, kring_plan_canvas_signals[KRING_PLAN_CANVAS_HINT], 0, NULL);

  return G_SOURCE_REMOVE;
}

/**
 * kring_plan_canvas_say:
 * @self: a canvas
 * @text: what was done
 *
 * Tells it for a while; a screen reader says it, as the description of what has
 * the keyboard.
 */
void
kring_plan_canvas_say (KringPlanCanvas *self,
                       const char      *text)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  g_clear_handle_id (&self->say_id, g_source_remove);
  if (KRING_IS_MAP_NODE (child))
    kring_map_node_tell (KRING_MAP_NODE (child), text);
  g_signal_emit (self, kring_plan_canvas_signals[KRING_PLAN_CANVAS_HINT], 0, text);
  self->say_id = g_timeout_add (TELLING, stop_saying_cb, self);
}
