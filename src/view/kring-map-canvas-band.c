/* kring-map-canvas-band.c: the rubber band that selects what it touches
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-canvas-private.h"

#include <glib/gi18n.h>
#include <math.h>

static KringRect
get_band (KringMapCanvas *self)
{
  KringPoint end;

  kring_viewport_to_map (&self->view, self->pointer.x, self->pointer.y, &end.x, &end.y);

  return (KringRect) { MIN (self->drag_origin.x, end.x), MIN (self->drag_origin.y, end.y),
                       fabs (end.x - self->drag_origin.x), fabs (end.y - self->drag_origin.y) };
}

/* Stakeholders and interests alone: lines cross the whole map, and nobody who
 * bands a corner of it means those. */
static GPtrArray *
find_touched (KringMapCanvas *self)
{
  GPtrArray *nodes = kring_scene_get_nodes (self->scene);
  GPtrArray *touched = g_ptr_array_new ();
  KringRect band = get_band (self);

  for (guint i = 0; i < nodes->len; i++)
    {
      KringSceneNode *node = g_ptr_array_index (nodes, i);

      if (node->shown && kring_rect_meets (&node->box, &band))
        g_ptr_array_add (touched, node);
    }

  return touched;
}

/* Begins a band where the button was pressed; what is selected stays so where
 * adding says so. */
void
kring_map_canvas_band_begin (KringMapCanvas *self,
                             gboolean adding)
{
  self->band_adding = adding;
  kring_map_canvas_band_update (self);
}

/* The pointer is elsewhere: says how many it touches now. */
void
kring_map_canvas_band_update (KringMapCanvas *self)
{
  g_autofree char *text = NULL;

  g_clear_pointer (&self->band_touched, g_ptr_array_unref);
  self->band_touched = find_touched (self);

  /* Translators: told while a rubber band is drawn on the map */
  text = g_strdup_printf (ngettext ("%u touched", "%u touched", self->band_touched->len), self->band_touched->len);
  g_signal_emit (self, kring_map_canvas_signals[KRING_MAP_CANVAS_HINT], 0, text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Selects what the band touches, or leaves everything as it was. */
void
kring_map_canvas_band_end (KringMapCanvas *self,
                           gboolean keep)
{
  g_autoptr (GPtrArray) touched = g_steal_pointer (&self->band_touched);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_signal_emit (self, kring_map_canvas_signals[KRING_MAP_CANVAS_HINT], 0, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!keep)
    return;

  if (self->band_adding)
    {
      GPtrArray *before = kring_selection_get_items (self->selection);

      for (guint i = 0; i < before->len; i++)
        g_ptr_array_add (items, g_object_ref (g_ptr_array_index (before, i)));
    }
  for (guint i = 0; i < touched->len; i++)
    {
      KringItem *item = ((KringSceneNode *) g_ptr_array_index (touched, i))->item;

      if (!self->band_adding || !kring_selection_contains (self->selection, item))
        g_ptr_array_add (items, g_object_ref (item));
    }
  kring_selection_select_many (self->selection, items);
}

/* The band, and a mark around what it touches. */
void
kring_map_canvas_band_snapshot (KringMapCanvas *self,
                                GtkSnapshot *snapshot)
{
  const KringColor *accent = &kring_map_canvas_get_theme ()->accent;
  KringRect band;
  KringPoint corner;
  cairo_t *cr;

  if (self->mode != KRING_DRAG_BAND || self->band_touched == NULL)
    return;

  band = get_band (self);
  kring_viewport_to_widget (&self->view, band.x, band.y, &corner.x, &corner.y);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) self->view.width,
                                                                 (float) self->view.height));

  cairo_set_line_width (cr, 2);
  cairo_set_source_rgb (cr, accent->red, accent->green, accent->blue);
  for (guint i = 0; i < self->band_touched->len; i++)
    {
      const KringRect *box = &((KringSceneNode *) g_ptr_array_index (self->band_touched, i))->box;
      double x, y;

      kring_viewport_to_widget (&self->view, box->x, box->y, &x, &y);
      cairo_rectangle (cr, floor (x) - 2, floor (y) - 2, ceil (box->width * self->view.scale) + 4,
                       ceil (box->height * self->view.scale) + 4);
    }
  cairo_stroke (cr);

  cairo_rectangle (cr, floor (corner.x) + 0.5, floor (corner.y) + 0.5,
                   floor (band.width * self->view.scale), floor (band.height * self->view.scale));
  cairo_set_source_rgba (cr, accent->red, accent->green, accent->blue, 0.14);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, accent->red, accent->green, accent->blue);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}
