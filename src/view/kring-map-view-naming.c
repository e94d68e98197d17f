/* kring-map-view-naming.c: names that are given on the map itself
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-view-private.h"

#include "model/kring-alliance.h"
#include "model/kring-edit.h"
#include "model/kring-interest.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>

/* What a node without a name takes up; points. */
#define NEW_WIDTH 110.0
#define NEW_HEIGHT 30.0

static guint
get_name_field (KringItem *item)
{
  return kring_item_get_kind (item) == KRING_KIND_INTEREST ? KRING_INTEREST_NAME : KRING_STAKEHOLDER_NAME;
}

/* Asks for the name of something new, and adds it when it has one. */
void
kring_map_view_ask_to_add (KringMapView *self,
                           KringKind kind,
                           double x,
                           double y)
{
  if (self->scene == NULL)
    return;

  kring_name_entry_finish (self->name_entry, TRUE);
  g_clear_object (&self->renamed);
  self->added_kind = kind;
  self->spot = (KringPoint) { x, y };
  kring_map_view_follow_name (self);
  kring_name_entry_ask (self->name_entry,
                        kind == KRING_KIND_INTEREST ? _("Name of the interest") : _("Name of the stakeholder"), "");
}

/* Asks for another name; of a line, which has none, the details are shown. */
void
kring_map_view_ask_to_rename (KringMapView *self,
                              KringItem *item)
{
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  GdkRectangle at;

  if (self->scene == NULL || item == NULL)
    return;

  if (kring_item_get_id (item) == NULL || !kring_map_canvas_get_item_area (self->canvas, item, &at))
    {
      g_signal_emit_by_name (self, "activate", item);
      return;
    }

  kring_name_entry_finish (self->name_entry, TRUE);
  g_set_object (&self->renamed, item);
  kring_map_canvas_reveal (self->canvas, item);
  kring_map_view_follow_name (self);
  name = kring_item_get_display_name (kring_selection_get_document (self->selection), item);
  label = g_strdup_printf (_("Name of %s"), name);
  kring_name_entry_ask (self->name_entry, label, kring_item_get_string (item, get_name_field (item)));
}

/* On the map where the spot is; elsewhere with the fields that the spot means,
 * and on the map where there is room. Where another view was chosen meanwhile,
 * the scene is still the one of the spot. */
static KringItem *
add_named (KringMapView *self,
           const char *name)
{
  KringDocument *document = kring_selection_get_document (self->selection);
  KringHistory *history = kring_document_get_history (document);
  const char *const names[] = { name, NULL };
  g_autoptr (GPtrArray) added = NULL;

  if (kring_scene_get_view (self->scene) == KRING_SCENE_MAP)
    return kring_edit_add_node (document, self->added_kind, name, self->spot.x, self->spot.y);

  kring_history_begin (history, self->added_kind == KRING_KIND_INTEREST ? _("add an interest") : _("add a stakeholder"));
  added = kring_edit_add_names (document, self->added_kind, names);
  if (self->added_kind == KRING_KIND_STAKEHOLDER)
    kring_map_canvas_set_zone (self->canvas, g_ptr_array_index (added, 0), self->spot.x, self->spot.y);
  kring_history_end (history);

  return g_ptr_array_index (added, 0);
}

/* A name was given. */
void
kring_map_view_take_name (KringMapView *self,
                          const char *name)
{
  KringHistory *history;

  if (self->scene == NULL)
    return;

  history = kring_document_get_history (kring_selection_get_document (self->selection));
  if (self->renamed == NULL)
    kring_selection_select (self->selection, add_named (self, name));
  else if (kring_item_get_owner_list (self->renamed) != NULL)
    {
      guint field = get_name_field (self->renamed);

      if (g_str_equal (kring_item_get_string (self->renamed, field), name))
        return;
      kring_history_break (history);
      kring_history_set_string (history, self->renamed, field, name);
      kring_history_break (history);
    }
}

/* The map, or another part of it, is in view: the entry goes along. What is
 * named may be gone. */
void
kring_map_view_follow_name (KringMapView *self)
{
  if (self->renamed != NULL && kring_item_get_owner_list (self->renamed) == NULL)
    kring_name_entry_finish (self->name_entry, FALSE);

  kring_name_entry_set_scale (self->name_entry, kring_map_canvas_get_viewport (self->canvas)->scale);
  gtk_widget_queue_allocate (self->overlay);
}

/* Where the entry lies, over the map; the other widgets there say so
 * themselves. */
gboolean
kring_map_view_place_name (KringMapView *self,
                           GtkWidget *widget,
                           GdkRectangle *area)
{
  const KringViewport *view = kring_map_canvas_get_viewport (self->canvas);
  GdkRectangle at;

  if (widget != GTK_WIDGET (self->name_entry))
    return FALSE;

  if (self->renamed == NULL || !kring_map_canvas_get_item_area (self->canvas, self->renamed, &at))
    {
      double x, y;

      kring_viewport_to_widget (view, self->spot.x - NEW_WIDTH / 2, self->spot.y - NEW_HEIGHT / 2, &x, &y);
      at = (GdkRectangle) { (int) x, (int) y, (int) (NEW_WIDTH * view->scale), (int) (NEW_HEIGHT * view->scale) };
    }
  kring_name_entry_fit (self->name_entry, &at, (int) view->width, area);

  return TRUE;
}
