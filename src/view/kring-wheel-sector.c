/* kring-wheel-sector.c: a part of the wheel, to be pointed at and stepped to
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-wheel-sector.h"

#include "kring-accessible.h"
#include "kring-map-canvas.h"

#include "paint/kring-cairo-canvas.h"
#include "paint/kring-wheel.h"

#include <glib/gi18n.h>
#include <math.h>

/* The outline of what has the keyboard, or the pointer on it; in pixels. */
#define FOCUS_WIDTH 3.0
#define HOVER_WIDTH 1.5

/**
 * KringWheelSector:
 *
 * Lies over a part of a drawn wheel, and is only where that part is.
 */
struct _KringWheelSector
{
  GtkButton parent_instance;

  guint part;
  double x; /* where the wheel's origin is */
  double y;
  double scale;
};

G_DEFINE_FINAL_TYPE (KringWheelSector, kring_wheel_sector, GTK_TYPE_BUTTON)

static gboolean
kring_wheel_sector_contains (GtkWidget *widget,
                             double x,
                             double y)
{
  KringWheelSector *self = KRING_WHEEL_SECTOR (widget);

  return self->scale > 0 && kring_wheel_find ((x - self->x) / self->scale, (y - self->y) / self->scale) == (int) self->part;
}

static void
kring_wheel_sector_snapshot (GtkWidget *widget,
                             GtkSnapshot *snapshot)
{
  KringWheelSector *self = KRING_WHEEL_SECTOR (widget);
  gboolean focused = gtk_widget_has_visible_focus (widget);
  g_autoptr (KringCairoCanvas) canvas = NULL;
  g_autoptr (GArray) path = NULL;
  KringStyle style = { .line = &kring_map_canvas_get_theme ()->accent };
  cairo_t *cr;

  if (!focused && (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT) == 0)
    return;

  style.width = (focused ? FOCUS_WIDTH : HOVER_WIDTH) / self->scale;
  canvas = kring_cairo_canvas_new ();
  path = kring_path_new ();
  kring_wheel_add_part (path, self->part);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (-FOCUS_WIDTH, -FOCUS_WIDTH,
                                                                 gtk_widget_get_width (widget) + 2 * FOCUS_WIDTH,
                                                                 gtk_widget_get_height (widget) + 2 * FOCUS_WIDTH));
  kring_cairo_canvas_set_target (canvas, cr);
  kring_canvas_enter (KRING_CANVAS (canvas), self->x, self->y, self->scale);
  kring_canvas_draw_path (KRING_CANVAS (canvas), path, &style);
  kring_canvas_leave (KRING_CANVAS (canvas));
  kring_cairo_canvas_set_target (canvas, NULL);
  cairo_destroy (cr);
}

static void
kring_wheel_sector_class_init (KringWheelSectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->contains = kring_wheel_sector_contains;
  widget_class->snapshot = kring_wheel_sector_snapshot;
  gtk_widget_class_set_css_name (widget_class, "wheelsector");
}

static void
kring_wheel_sector_init (KringWheelSector *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
  g_signal_connect (self, "state-flags-changed", G_CALLBACK (gtk_widget_queue_draw), NULL);
}

/**
 * kring_wheel_sector_new:
 * @part: a part of the wheel
 *
 * Returns: (transfer floating): a button of that shape
 */
GtkWidget *
kring_wheel_sector_new (guint part)
{
  KringWheelSector *self = g_object_new (KRING_TYPE_WHEEL_SECTOR, NULL);

  self->part = part;

  return GTK_WIDGET (self);
}

/**
 * kring_wheel_sector_get_part:
 * @self: a part of a wheel
 *
 * Returns: which part it is
 */
guint
kring_wheel_sector_get_part (KringWheelSector *self)
{
  g_return_val_if_fail (KRING_IS_WHEEL_SECTOR (self), 0);

  return self->part;
}

/**
 * kring_wheel_sector_place:
 * @self: a part of a wheel
 * @x: where the wheel's origin is in its parent
 * @y: the same
 * @scale: pixels for each point of the wheel
 *
 * Allocates it.
 */
void
kring_wheel_sector_place (KringWheelSector *self,
                          double x,
                          double y,
                          double scale)
{
  g_autoptr (GArray) path = kring_path_new ();
  KringRect bounds;
  GtkAllocation area;

  g_return_if_fail (KRING_IS_WHEEL_SECTOR (self));

  kring_wheel_add_part (path, self->part);
  kring_path_get_bounds (path, &bounds);
  area.x = (int) floor (x + bounds.x * scale);
  area.y = (int) floor (y + bounds.y * scale);
  area.width = (int) ceil (x + (bounds.x + bounds.width) * scale) - area.x;
  area.height = (int) ceil (y + (bounds.y + bounds.height) * scale) - area.y;

  self->x = x - area.x;
  self->y = y - area.y;
  self->scale = scale;
  gtk_widget_size_allocate (GTK_WIDGET (self), &area, -1);
}

/**
 * kring_wheel_sector_tell:
 * @self: a part of a wheel
 * @words: what it tells
 *
 * Tells what is drawn there.
 */
void
kring_wheel_sector_tell (KringWheelSector *self,
                         const char *words)
{
  g_return_if_fail (KRING_IS_WHEEL_SECTOR (self));

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  kring_accessible_set_name (GTK_WIDGET (self), words, _("Opens its checklist"));
}
