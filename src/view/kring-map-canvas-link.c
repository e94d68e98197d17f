/* kring-map-canvas-link.c: a line that is being drawn from node to node
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-canvas-private.h"

#include "kring-map-words.h"

#include "layout/kring-routes.h"
#include "model/kring-edit.h"

#include <glib/gi18n.h>

static void
tell (KringMapCanvas *self,
      const char *text)
{
  g_signal_emit (self, kring_map_canvas_signals[KRING_MAP_CANVAS_HINT], 0, text);
}

/* Begins to draw a line that follows the pointer. */
void
kring_map_canvas_link_begin (KringMapCanvas *self,
                             KringSceneNode *from)
{
  g_free (self->link_from);
  self->link_from = g_strdup (from->id);
  g_clear_object (&self->link_target);
  self->link_possible = FALSE;
  kring_map_canvas_link_update (self);
}

/* The pointer is elsewhere: says what would come of it here. */
void
kring_map_canvas_link_update (KringMapCanvas *self)
{
  KringDocument *document = kring_selection_get_document (self->selection);
  KringItem *from = kring_document_lookup (document, self->link_from);
  KringHit hit = kring_map_canvas_hit (self, self->pointer.x, self->pointer.y);
  KringItem *target = hit.node != NULL && hit.node->item != from ? hit.node->item : NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  const char *refusal = NULL;

  if (target != NULL)
    {
      refusal = kring_map_words_cannot_link (document, from, target);
      name = kring_item_get_display_name (document, target);
      if (refusal == NULL)
        text = g_strdup_printf (_("Release to draw a line to %s"), name);
      else
        text = g_strdup (refusal);
    }
  else
    text = g_strdup (_("Drag to the stakeholder or interest where the line goes"));

  g_set_object (&self->link_target, target);
  self->link_possible = target != NULL && refusal == NULL;
  tell (self, text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Makes the line, where one is possible and keep says so, and selects it. */
void
kring_map_canvas_link_end (KringMapCanvas *self,
                           gboolean keep)
{
  g_autofree char *from = g_steal_pointer (&self->link_from);
  g_autoptr (KringItem) target = g_steal_pointer (&self->link_target);

  tell (self, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  if (keep && self->link_possible)
    {
      KringItem *line = kring_edit_link (kring_selection_get_document (self->selection), from,
                                         kring_item_get_id (target));

      kring_selection_select (self->selection, line);
    }
}

static KringPoint
get_outline_point (const KringSceneNode *node,
                   KringPoint towards)
{
  KringPoint centre = kring_map_canvas_get_node_centre (node);
  KringGraphNode shape = {
    .shape = node->shape,
    .width = node->box.width,
    .height = node->box.height,
    .radius = KRING_BOX_RADIUS,
    .x = centre.x,
    .y = centre.y,
  };

  return kring_routes_find_outline (&shape, towards);
}

static void
outline_target (KringMapCanvas *self,
                GtkSnapshot *snapshot,
                const GdkRGBA *color)
{
  GdkRectangle area;
  GskRoundedRect outline;

  if (!kring_map_canvas_get_item_area (self, self->link_target, &area))
    return;

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT ((float) area.x - 4, (float) area.y - 4,
                                                        (float) area.width + 8, (float) area.height + 8),
                                   9);
  gtk_snapshot_append_border (snapshot, &outline, (float[]) { 3, 3, 3, 3 },
                              (GdkRGBA[]) { *color, *color, *color, *color });
}

/* The rubber line from the node to the pointer, solid where letting go would
 * make a line. */
void
kring_map_canvas_link_snapshot (KringMapCanvas *self,
                                GtkSnapshot *snapshot)
{
  const KringColor *accent = &kring_map_canvas_get_theme ()->accent;
  const KringColor *quiet = &kring_map_canvas_get_theme ()->quiet_text;
  const KringColor *ink = self->link_possible ? accent : quiet;
  GdkRGBA color = { (float) ink->red, (float) ink->green, (float) ink->blue, 1 };
  KringSceneNode *node;
  KringPoint end, start;
  cairo_t *cr;

  if (self->mode != KRING_DRAG_LINK || self->link_from == NULL)
    return;

  node = kring_scene_find_node (self->scene, self->link_from);
  if (node == NULL)
    return;

  kring_viewport_to_map (&self->view, self->pointer.x, self->pointer.y, &end.x, &end.y);
  start = get_outline_point (node, end);
  kring_viewport_to_widget (&self->view, start.x, start.y, &start.x, &start.y);

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) self->view.width,
                                                                 (float) self->view.height));
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 2.5);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  if (!self->link_possible)
    cairo_set_dash (cr, (double[]) { 2, 6 }, 2, 0);
  cairo_move_to (cr, start.x, start.y);
  cairo_line_to (cr, self->pointer.x, self->pointer.y);
  cairo_stroke (cr);
  cairo_arc (cr, self->pointer.x, self->pointer.y, 4, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_destroy (cr);

  if (self->link_target != NULL)
    outline_target (self, snapshot, &color);
}
