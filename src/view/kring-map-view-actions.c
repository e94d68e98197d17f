/* kring-map-view-actions.c: the commands of the map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-view-private.h"

#include "model/kring-choices.h"
#include "model/kring-edit.h"
#include "model/kring-map.h"
#include "model/kring-place.h"

#include <glib/gi18n.h>

#define ZOOM_STEP 1.25

static KringDocument *
get_document (KringMapView *self)
{
  return self->selection != NULL ? kring_selection_get_document (self->selection) : NULL;
}

/* The one node that is selected. */
static KringItem *
get_node (KringMapView *self)
{
  KringItem *item = self->selection != NULL ? kring_selection_get_single (self->selection) : NULL;

  return item != NULL && kring_item_get_id (item) != NULL ? item : NULL;
}

static gboolean
has_any_node (KringMapView *self)
{
  GPtrArray *items = kring_selection_get_items (self->selection);

  for (guint i = 0; i < items->len; i++)
    if (kring_item_get_id (g_ptr_array_index (items, i)) != NULL)
      return TRUE;

  return FALSE;
}

static int
get_map_field (KringMapView *self,
               KringMapField field)
{
  return kring_item_get_int (kring_document_get_map (get_document (self)), field);
}

static void
zoom_in_cb (GSimpleAction *action,
            GVariant *parameter,
            gpointer data)
{
  kring_map_canvas_zoom_by (KRING_MAP_VIEW (data)->canvas, ZOOM_STEP);
}

static void
zoom_out_cb (GSimpleAction *action,
             GVariant *parameter,
             gpointer data)
{
  kring_map_canvas_zoom_by (KRING_MAP_VIEW (data)->canvas, 1 / ZOOM_STEP);
}

static void
fit_cb (GSimpleAction *action,
        GVariant *parameter,
        gpointer data)
{
  kring_map_canvas_fit (KRING_MAP_VIEW (data)->canvas);
}

static void
arrange_cb (GSimpleAction *action,
            GVariant *parameter,
            gpointer data)
{
  KringMapView *self = data;

  kring_arranger_arrange (self->arranger, (KringArrangement) get_map_field (self, KRING_MAP_ARRANGEMENT));
}

/* The ids of the selected nodes. */
static GPtrArray *
get_node_ids (KringMapView *self)
{
  GPtrArray *items = kring_selection_get_items (self->selection);
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      const char *id = kring_item_get_id (g_ptr_array_index (items, i));

      if (id != NULL && kring_document_get_place (get_document (self), id) != NULL)
        g_ptr_array_add (ids, (gpointer) id);
    }

  return ids;
}

static void
arrange_selection_cb (GSimpleAction *action,
                      GVariant *parameter,
                      gpointer data)
{
  KringMapView *self = data;
  g_autoptr (GPtrArray) ids = get_node_ids (self);

  g_ptr_array_add (ids, NULL);
  kring_arranger_arrange_part (self->arranger, (const char *const *) ids->pdata);
}

static void
cancel_arranging_cb (GSimpleAction *action,
                     GVariant *parameter,
                     gpointer data)
{
  kring_arranger_cancel (KRING_MAP_VIEW (data)->arranger);
}

/* The document gets the choice when the map is arranged that way. */
static void
arrangement_cb (GSimpleAction *action,
                GVariant *parameter,
                gpointer data)
{
  KringMapView *self = data;
  const char *id = g_variant_get_string (parameter, NULL);

  for (guint i = 0; kring_arrangements[i].id != NULL; i++)
    if (g_str_equal (kring_arrangements[i].id, id))
      kring_arranger_arrange (self->arranger, (KringArrangement) i);
}

static void
change_shown (KringMapView *self,
              KringMapField field,
              GVariant *value)
{
  kring_history_set_int (kring_document_get_history (get_document (self)),
                         kring_document_get_map (get_document (self)), field, g_variant_get_boolean (value));
}

static void
interests_shown_cb (GSimpleAction *action,
                    GVariant *value,
                    gpointer data)
{
  change_shown (data, KRING_MAP_INTERESTS_SHOWN, value);
}

static void
lines_shown_cb (GSimpleAction *action,
                GVariant *value,
                gpointer data)
{
  change_shown (data, KRING_MAP_LINES_SHOWN, value);
}

static void
ask_to_add_stakeholder (KringMapView *self)
{
  kring_map_view_ask_to_add (self, KRING_KIND_STAKEHOLDER, self->spot.x, self->spot.y);
}

static void
add_stakeholder_cb (GSimpleAction *action,
                    GVariant *parameter,
                    gpointer data)
{
  kring_map_view_ask_after_menu (data, ask_to_add_stakeholder);
}

static void
ask_to_add_interest (KringMapView *self)
{
  kring_map_view_ask_to_add (self, KRING_KIND_INTEREST, self->spot.x, self->spot.y);
}

static void
add_interest_cb (GSimpleAction *action,
                 GVariant *parameter,
                 gpointer data)
{
  kring_map_view_ask_after_menu (data, ask_to_add_interest);
}

static void
ask_to_rename (KringMapView *self)
{
  kring_map_view_ask_to_rename (self, get_node (self));
}

static void
rename_cb (GSimpleAction *action,
           GVariant *parameter,
           gpointer data)
{
  kring_map_view_ask_after_menu (data, ask_to_rename);
}

static void
ask_to_draw_line (KringMapView *self)
{
  kring_map_view_ask_to_link (self, get_node (self));
}

static void
draw_line_cb (GSimpleAction *action,
              GVariant *parameter,
              gpointer data)
{
  kring_map_view_ask_after_menu (data, ask_to_draw_line);
}

static void
show_details_cb (GSimpleAction *action,
                 GVariant *parameter,
                 gpointer data)
{
  KringMapView *self = data;

  g_signal_emit_by_name (self, "activate", kring_selection_get_single (self->selection));
}

/* Removes what is selected, and says how much that was. */
void
kring_map_view_remove (KringMapView *self)
{
  GPtrArray *items = kring_selection_get_items (self->selection);
  guint n_removed = items->len;
  g_autofree char *text = NULL;

  if (n_removed == 0)
    return;

  kring_edit_remove (get_document (self), items);
  text = g_strdup_printf (ngettext ("%u removed", "%u removed", n_removed), n_removed);
  kring_map_canvas_say (self->canvas, text);
}

static void
remove_cb (GSimpleAction *action,
           GVariant *parameter,
           gpointer data)
{
  kring_map_view_remove (data);
}

/* The places of the selected nodes. */
static GPtrArray *
get_places (KringMapView *self)
{
  GPtrArray *items = kring_selection_get_items (self->selection);
  GPtrArray *places = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      const char *id = kring_item_get_id (g_ptr_array_index (items, i));
      KringItem *place = id != NULL ? kring_document_get_place (get_document (self), id) : NULL;

      if (place != NULL)
        g_ptr_array_add (places, place);
    }

  return places;
}

static gboolean
are_pinned (GPtrArray *places)
{
  for (guint i = 0; i < places->len; i++)
    if (!kring_item_get_int (g_ptr_array_index (places, i), KRING_PLACE_PINNED))
      return FALSE;

  return places->len > 0;
}

static void
pinned_cb (GSimpleAction *action,
           GVariant *value,
           gpointer data)
{
  KringMapView *self = data;
  KringHistory *history = kring_document_get_history (get_document (self));
  g_autoptr (GPtrArray) places = get_places (self);
  gboolean pinned = g_variant_get_boolean (value);

  kring_history_begin (history, pinned ? _("pin on the map") : _("unpin on the map"));
  for (guint i = 0; i < places->len; i++)
    kring_history_set_int (history, g_ptr_array_index (places, i), KRING_PLACE_PINNED, pinned);
  kring_history_end (history);
}

static void
set_enabled (KringMapView *self,
             const char *name,
             gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
set_state (KringMapView *self,
           const char *name,
           GVariant *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), state);
}

/* The actions say what can be done with the document and the selection as
 * they are now. */
void
kring_map_view_update_actions (KringMapView *self)
{
  static const char *const with_map[] = {
    "zoom-in", "zoom-out", "fit", "arrange", "arrangement", "interests-shown", "lines-shown",
    "add-stakeholder", "add-interest", "paste", "paste-here", "copy-image", "select-all",
  };
  static const char *const on_map[] = { "arrange", "arrangement", "interests-shown", "add-interest" };
  static const char *const with_nodes[] = { "copy", "cut", "duplicate", "select-linked" };
  gboolean has_map = self->selection != NULL && self->arranger != NULL;
  gboolean has_node = has_map && get_node (self) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (with_map); i++)
    set_enabled (self, with_map[i], has_map);
  for (guint i = 0; i < G_N_ELEMENTS (on_map); i++)
    set_enabled (self, on_map[i], has_map && self->view == KRING_SCENE_MAP);
  for (guint i = 0; i < G_N_ELEMENTS (with_nodes); i++)
    set_enabled (self, with_nodes[i], has_map && has_any_node (self));
  set_enabled (self, "cancel-arranging", has_map && kring_arranger_is_busy (self->arranger));
  set_enabled (self, "rename", has_node);
  set_enabled (self, "draw-line", has_node);
  set_enabled (self, "show-details", has_map && kring_selection_get_single (self->selection) != NULL);
  set_enabled (self, "remove", has_map && kring_selection_get_items (self->selection)->len > 0);
  set_enabled (self, "select-none", has_map && kring_selection_get_items (self->selection)->len > 0);
  set_enabled (self, "pinned", FALSE);
  set_enabled (self, "arrange-selection", FALSE);
  kring_map_view_update_fields (self);

  if (has_map)
    {
      g_autoptr (GPtrArray) places = get_places (self);

      set_enabled (self, "pinned", places->len > 0 && self->view == KRING_SCENE_MAP);
      set_enabled (self, "arrange-selection", places->len > 1);
      set_state (self, "pinned", g_variant_new_boolean (are_pinned (places)));
      set_state (self, "arrangement",
                 g_variant_new_string (kring_arrangements[get_map_field (self, KRING_MAP_ARRANGEMENT)].id));
      set_state (self, "interests-shown", g_variant_new_boolean (get_map_field (self, KRING_MAP_INTERESTS_SHOWN)));
      set_state (self, "lines-shown", g_variant_new_boolean (get_map_field (self, KRING_MAP_LINES_SHOWN)));
    }
}

/* Makes the actions: to be called once. */
void
kring_map_view_init_actions (KringMapView *self)
{
  static const GActionEntry entries[] = {
    { "zoom-in", zoom_in_cb },
    { "zoom-out", zoom_out_cb },
    { "fit", fit_cb },
    { "arrange", arrange_cb },
    { "arrange-selection", arrange_selection_cb },
    { "cancel-arranging", cancel_arranging_cb },
    { "arrangement", arrangement_cb, "s", "'automatic'" },
    { "interests-shown", NULL, NULL, "true", interests_shown_cb },
    { "lines-shown", NULL, NULL, "true", lines_shown_cb },
    { "add-stakeholder", add_stakeholder_cb },
    { "add-interest", add_interest_cb },
    { "rename", rename_cb },
    { "draw-line", draw_line_cb },
    { "show-details", show_details_cb },
    { "remove", remove_cb },
    { "pinned", NULL, NULL, "false", pinned_cb },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  kring_map_view_init_fields (self);
  kring_map_view_init_selecting (self);
  kring_map_view_init_clipboard (self);
  kring_map_view_init_image (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "map", G_ACTION_GROUP (self->actions));
  kring_map_view_update_actions (self);
}
