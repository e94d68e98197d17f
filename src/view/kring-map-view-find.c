/* kring-map-view-find.c: what is looked for on the map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-view-private.h"

#include "model/kring-interest.h"
#include "model/kring-map.h"
#include "model/kring-search.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>
#include <string.h>

/* What was found that does not show, and why. */
typedef struct
{
  guint filtered;
  guint elsewhere; /* not in this view, or not on the map as it is shown */
} Hidden;

typedef struct
{
  KringItem *item;
  gboolean is_interest;
  char *sort_name;
} Hit;

static gboolean
is_finding (KringMapView *self)
{
  return self->selection != NULL && gtk_widget_get_visible (GTK_WIDGET (self->find_bar));
}

static void
count_hidden (KringMapView *self,
              const KringSceneNode *node,
              Hidden *hidden)
{
  KringItem *map = kring_document_get_map (kring_selection_get_document (self->selection));
  gboolean here = node->placed && (node->shape == KRING_NODE_SHAPE_BOX ||
                                   (self->view == KRING_SCENE_MAP &&
                                    kring_item_get_int (map, KRING_MAP_INTERESTS_SHOWN)));

  if (here)
    hidden->filtered++;
  else
    hidden->elsewhere++;
}

static void
hit_clear (gpointer data)
{
  g_free (((Hit *) data)->sort_name);
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const Hit *one = a, *other = b;

  if (one->is_interest != other->is_interest)
    return one->is_interest - other->is_interest;

  return strcmp (one->sort_name, other->sort_name);
}

static void
add_hit (GArray *hits,
         KringItem *item,
         const char *name,
         gboolean is_interest)
{
  g_autofree char *folded = kring_search_fold (name);
  Hit hit = { item, is_interest, g_utf8_collate_key (folded, -1) };

  g_array_append_val (hits, hit);
}

/* What the words of a search are in the names of, in the order of the
 * outline. */
static GArray *
find_hits (KringMapView *self,
           const KringSearch *search,
           Hidden *hidden)
{
  GPtrArray *nodes = kring_scene_get_nodes (self->scene);
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (Hit));

  g_array_set_clear_func (hits, hit_clear);
  for (guint i = 0; i < nodes->len; i++)
    {
      KringSceneNode *node = g_ptr_array_index (nodes, i);
      gboolean is_interest = node->shape != KRING_NODE_SHAPE_BOX;
      const char *name = kring_item_get_string (node->item, is_interest ? KRING_INTEREST_NAME : KRING_STAKEHOLDER_NAME);

      if (!kring_search_finds (search, name))
        continue;
      if (node->shown)
        add_hit (hits, node->item, name, is_interest);
      else
        count_hidden (self, node, hidden);
    }
  g_array_sort (hits, compare_hits);

  return hits;
}

static guint
get_position (KringMapView *self)
{
  guint position = 0;

  return self->hit != NULL && g_ptr_array_find (self->hits, self->hit, &position) ? position : G_MAXUINT;
}

static void
tell_found (KringMapView *self)
{
  guint n = self->hits->len, position = get_position (self);
  KringSceneNode *node = position < n ? kring_scene_find_node_of (self->scene, self->hit) : NULL;
  g_autofree char *count = NULL;

  if (self->sought[strspn (self->sought, " \t")] == '\0')
    count = g_strdup ("");
  else if (n == 0)
    count = g_strdup (_("Nothing found"));
  else if (node == NULL)
    count = g_strdup_printf (ngettext ("%u found", "%u found", n), n);
  else
    count = g_strdup_printf (_("%u of %u"), position + 1, n);

  kring_find_bar_tell (self->find_bar, count, node != NULL ? node->title : NULL, n);
}

static void
tell_hidden (KringMapView *self,
             const Hidden *hidden)
{
  gboolean more = self->hits->len > 0;
  guint n = hidden->filtered > 0 ? hidden->filtered : hidden->elsewhere;
  g_autofree char *text = NULL;

  if (hidden->filtered > 0 && more)
    text = g_strdup_printf (ngettext ("%u more is hidden by the filter", "%u more are hidden by the filter", n), n);
  else if (hidden->filtered > 0)
    text = g_strdup_printf (ngettext ("%u is hidden by the filter", "%u are hidden by the filter", n), n);
  else if (hidden->elsewhere > 0 && more)
    text = g_strdup_printf (ngettext ("%u more does not show here", "%u more do not show here", n), n);
  else if (hidden->elsewhere > 0)
    text = g_strdup_printf (ngettext ("%u does not show here", "%u do not show here", n), n);

  kring_find_bar_tell_other (self->find_bar, text, hidden->filtered > 0);
  gtk_widget_queue_allocate (GTK_WIDGET (self->canvas));
}

static void
bring_out (KringMapView *self)
{
  kring_map_canvas_set_found (self->canvas, get_position (self) < self->hits->len ? self->hits : NULL, self->hit);
}

/* Looks again; what was looked at stays so where it is still found. */
static void
search (KringMapView *self)
{
  g_autoptr (KringSearch) search = kring_search_new (kring_find_bar_get_text (self->find_bar));
  g_autoptr (GArray) hits = NULL;
  Hidden hidden = { 0 };

  g_free (self->sought);
  self->sought = g_strdup (kring_find_bar_get_text (self->find_bar));
  g_ptr_array_set_size (self->hits, 0);
  if (!kring_search_is_empty (search))
    hits = find_hits (self, search, &hidden);
  for (guint i = 0; hits != NULL && i < hits->len; i++)
    g_ptr_array_add (self->hits, g_object_ref (g_array_index (hits, Hit, i).item));
  tell_hidden (self, &hidden);
}

static void
go_to_hit (KringMapView *self,
           KringItem *hit)
{
  g_set_object (&self->hit, hit);
  bring_out (self);
  tell_found (self);
  if (hit != NULL)
    kring_map_canvas_centre (self->canvas, hit);
}

/* Something else is looked for, or shows: goes to it, where it is something
 * new. */
void
kring_map_view_search (KringMapView *self)
{
  if (!is_finding (self))
    return;

  kring_map_view_follow_find (self);
  if (self->hit == NULL && self->hits->len > 0)
    go_to_hit (self, g_ptr_array_index (self->hits, 0));
}

/* To the one after or before; what was typed in the meantime comes first. */
static void
step (KringMapView *self,
      int direction)
{
  guint n = self->hits->len, position = get_position (self);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->find_bar)))
    {
      kring_map_view_find (self);
      return;
    }
  if (!g_str_equal (kring_find_bar_get_text (self->find_bar), self->sought))
    {
      kring_map_view_search (self);
      return;
    }
  if (n == 0)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  if (position >= n)
    position = direction > 0 ? n - 1 : 0;
  go_to_hit (self, g_ptr_array_index (self->hits, (position + n + (guint) direction) % n));
}

static void
find_next_cb (GSimpleAction *action,
              GVariant *parameter,
              gpointer data)
{
  step (data, 1);
}

static void
find_previous_cb (GSimpleAction *action,
                  GVariant *parameter,
                  gpointer data)
{
  step (data, -1);
}

/* Leaves a person at what was found. */
static void
close_find_cb (GSimpleAction *action,
               GVariant *parameter,
               gpointer data)
{
  KringMapView *self = data;
  g_autoptr (KringItem) hit = g_steal_pointer (&self->hit);

  if (!is_finding (self))
    return;

  kring_map_view_stop_finding (self);
  if (hit != NULL && kring_item_get_owner_list (hit) != NULL)
    kring_selection_select (self->selection, hit);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

/* Makes the commands: to be called once, after the actions. */
void
kring_map_view_init_find (KringMapView *self)
{
  static const GActionEntry entries[] = {
    { "find-next", find_next_cb },
    { "find-previous", find_previous_cb },
    { "close-find", close_find_cb },
  };

  self->hits = g_ptr_array_new_with_free_func (g_object_unref);
  self->sought = g_strdup ("");
  g_signal_connect_swapped (self->find_bar, "searched", G_CALLBACK (kring_map_view_search), self);
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  kring_map_canvas_set_cover (self->canvas, self->bars);
}

/* Another view, or the document has settled: what is found may be something
 * else, which is shown, but not gone to. */
void
kring_map_view_follow_find (KringMapView *self)
{
  if (!is_finding (self))
    return;

  search (self);
  if (get_position (self) >= self->hits->len)
    g_clear_object (&self->hit);
  bring_out (self);
  tell_found (self);
}

/* What is selected meanwhile is looked at, and brought out with what is near
 * it where it was not looked for. */
void
kring_map_view_find_selection (KringMapView *self)
{
  GPtrArray *items = kring_selection_get_items (self->selection);

  if (!is_finding (self) || items->len == 0)
    return;

  g_set_object (&self->hit, kring_selection_get_single (self->selection));
  if (get_position (self) >= self->hits->len)
    g_clear_object (&self->hit);
  bring_out (self);
  tell_found (self);
}

/* Closes the bar. */
void
kring_map_view_stop_finding (KringMapView *self)
{
  g_clear_object (&self->hit);
  g_ptr_array_set_size (self->hits, 0);
  kring_map_canvas_set_found (self->canvas, NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->find_bar), FALSE);
  gtk_widget_queue_allocate (GTK_WIDGET (self->canvas));
}

/**
 * kring_map_view_find:
 * @self: a map view
 *
 * Lets a person look for something on the map.
 */
void
kring_map_view_find (KringMapView *self)
{
  g_return_if_fail (KRING_IS_MAP_VIEW (self));

  if (self->selection == NULL)
    return;

  kring_map_view_forget_route (self);
  kring_find_bar_open (self->find_bar);
  kring_map_view_search (self);
}
