/* kring-map-canvas-ring.c: the mark around what has the keyboard
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-canvas-private.h"

#include "paint/kring-cairo-canvas.h"

/* How wide the mark is around a line, and the line itself in it; pixels. */
#define OUTER 11.0
#define INNER 7.0

/* Along both sides of a line: a box around it would say little of it. */
static void
snapshot_line (KringMapCanvas *self,
               const KringSceneLine *line,
               const GdkRGBA *color,
               GtkSnapshot *snapshot)
{
  g_autoptr (GArray) path = kring_path_new ();
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) self->view.width,
                                                                          (float) self->view.height));

  kring_path_add_curves (path, line->curve, line->n_points);
  cairo_push_group (cr);
  cairo_scale (cr, self->view.scale, self->view.scale);
  cairo_translate (cr, -self->view.x, -self->view.y);
  kring_cairo_add_path (cr, path);
  cairo_identity_matrix (cr);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, OUTER);
  cairo_stroke_preserve (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_set_line_width (cr, INNER);
  cairo_stroke (cr);
  cairo_pop_group_to_source (cr);
  cairo_paint (cr);
  cairo_destroy (cr);
}

/* Where the keyboard is, as long as it is used. */
void
kring_map_canvas_ring_snapshot (KringMapCanvas *self,
                                GtkSnapshot *snapshot)
{
  const KringColor *accent = &kring_map_canvas_get_theme ()->accent;
  GdkRGBA color = { (float) accent->red, (float) accent->green, (float) accent->blue, 1 };
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const KringSceneLine *line = NULL;
  GdkRectangle area;
  GskRoundedRect outline;

  if (!GTK_IS_WINDOW (root) || !gtk_window_get_focus_visible (GTK_WINDOW (root)))
    return;

  if (gtk_widget_is_focus (GTK_WIDGET (self)))
    area = (GdkRectangle) { 5, 5, gtk_widget_get_width (GTK_WIDGET (self)) - 10,
                            gtk_widget_get_height (GTK_WIDGET (self)) - 10 };
  else if (child == NULL || self->current == NULL ||
           !kring_map_canvas_get_item_area (self, self->current, &area))
    return;
  else
    line = kring_map_canvas_get_current_line (self);

  if (line != NULL)
    {
      snapshot_line (self, line, &color, snapshot);
      return;
    }

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT ((float) area.x - 5, (float) area.y - 5,
                                                        (float) area.width + 10, (float) area.height + 10),
                                   10);
  gtk_snapshot_append_border (snapshot, &outline, (float[]) { 2, 2, 2, 2 },
                              (GdkRGBA[]) { color, color, color, color });
}
