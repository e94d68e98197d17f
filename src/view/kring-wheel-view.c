/* kring-wheel-view.c: the seven ingredients as a wheel, in a window
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-wheel-view.h"

#include "kring-accessible.h"
#include "kring-map-canvas.h"
#include "kring-wheel-sector.h"

#include "paint/kring-cairo-canvas.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* How small and how large the wheel may become. */
#define LEAST_SCALE 0.6
#define MOST_SCALE 1.6

struct _KringWheelView
{
  GtkWidget parent_instance;

  KringWheel *wheel;
  GtkWidget *sectors[KRING_N_PANELS];
  double x;
  double y;
  double scale;
};

G_DEFINE_FINAL_TYPE (KringWheelView, kring_wheel_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PART_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
kring_wheel_view_sector_clicked (KringWheelView *self,
                                 KringWheelSector *sector)
{
  g_signal_emit (self, signals[SIGNAL_PART_ACTIVATED], 0, kring_wheel_sector_get_part (sector));
}

static GtkSizeRequestMode
kring_wheel_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
kring_wheel_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) (KRING_WHEEL_WIDTH * LEAST_SCALE);
      *natural = (int) KRING_WHEEL_WIDTH;
    }
  else if (for_size < 0)
    {
      *minimum = (int) (KRING_WHEEL_HEIGHT * LEAST_SCALE);
      *natural = (int) KRING_WHEEL_HEIGHT;
    }
  else
    {
      *minimum = *natural = (int) (CLAMP (for_size / KRING_WHEEL_WIDTH, LEAST_SCALE, MOST_SCALE) * KRING_WHEEL_HEIGHT);
    }
}

static void
kring_wheel_view_size_allocate (GtkWidget *widget,
                                int width,
                                int height,
                                int baseline)
{
  KringWheelView *self = KRING_WHEEL_VIEW (widget);

  self->scale = CLAMP (MIN (width / KRING_WHEEL_WIDTH, height / KRING_WHEEL_HEIGHT), 0.1, MOST_SCALE);
  self->x = (width - KRING_WHEEL_WIDTH * self->scale) / 2;
  self->y = (height - KRING_WHEEL_HEIGHT * self->scale) / 2;
  for (guint i = 0; i < KRING_N_PANELS; i++)
    kring_wheel_sector_place (KRING_WHEEL_SECTOR (self->sectors[i]), self->x, self->y, self->scale);
}

static void
kring_wheel_view_snapshot (GtkWidget *widget,
                           GtkSnapshot *snapshot)
{
  KringWheelView *self = KRING_WHEEL_VIEW (widget);
  g_autoptr (KringCairoCanvas) canvas = NULL;
  cairo_t *cr;

  if (self->wheel != NULL)
    {
      canvas = kring_cairo_canvas_new ();
      cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                                     gtk_widget_get_height (widget)));
      kring_cairo_canvas_set_target (canvas, cr);
      kring_canvas_enter (KRING_CANVAS (canvas), self->x, self->y, self->scale);
      kring_wheel_draw (self->wheel, KRING_CANVAS (canvas), kring_map_canvas_get_theme ());
      kring_canvas_leave (KRING_CANVAS (canvas));
      kring_cairo_canvas_set_target (canvas, NULL);
      cairo_destroy (cr);
    }

  for (guint i = 0; i < KRING_N_PANELS; i++)
    gtk_widget_snapshot_child (widget, self->sectors[i], snapshot);
}

/* From one part to the next as kring_panels_get() has them, wherever they are. */
static gboolean
kring_wheel_view_focus (GtkWidget *widget,
                        GtkDirectionType direction)
{
  KringWheelView *self = KRING_WHEEL_VIEW (widget);
  GtkWidget *current = gtk_widget_get_focus_child (widget);
  gboolean back = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_LEFT || direction == GTK_DIR_UP;
  int next = back ? KRING_N_PANELS - 1 : 0;

  for (int i = 0; i < KRING_N_PANELS; i++)
    if (self->sectors[i] == current)
      next = back ? i - 1 : i + 1;

  return next >= 0 && next < KRING_N_PANELS && gtk_widget_grab_focus (self->sectors[next]);
}

static void
kring_wheel_view_dispose (GObject *object)
{
  KringWheelView *self = KRING_WHEEL_VIEW (object);

  g_clear_pointer (&self->wheel, kring_wheel_free);
  for (guint i = 0; i < KRING_N_PANELS; i++)
    g_clear_pointer (&self->sectors[i], gtk_widget_unparent);

  G_OBJECT_CLASS (kring_wheel_view_parent_class)->dispose (object);
}

static void
kring_wheel_view_class_init (KringWheelViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_wheel_view_dispose;
  widget_class->focus = kring_wheel_view_focus;
  widget_class->get_request_mode = kring_wheel_view_get_request_mode;
  widget_class->measure = kring_wheel_view_measure;
  widget_class->size_allocate = kring_wheel_view_size_allocate;
  widget_class->snapshot = kring_wheel_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "wheelview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * KringWheelView::part-activated:
   * @part: as kring_panels_get() numbers them
   *
   * A part was chosen.
   */
  signals[SIGNAL_PART_ACTIVATED] =
    g_signal_new ("part-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
kring_wheel_view_init (KringWheelView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  for (guint i = 0; i < KRING_N_PANELS; i++)
    {
      self->sectors[i] = kring_wheel_sector_new (i);
      g_signal_connect_object (self->sectors[i], "clicked",
                               G_CALLBACK (kring_wheel_view_sector_clicked),
                               self, G_CONNECT_SWAPPED);
      gtk_widget_set_parent (self->sectors[i], GTK_WIDGET (self));
    }
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  kring_accessible_set_name (GTK_WIDGET (self), _("The seven ingredients"), "");
}

/**
 * kring_wheel_view_show:
 * @self: a wheel
 * @document: a document
 * @audience: for whom
 *
 * Shows how the checklists of @document are answered now.
 */
void
kring_wheel_view_show (KringWheelView *self,
                       KringDocument *document,
                       KringAudience audience)
{
  g_return_if_fail (KRING_IS_WHEEL_VIEW (self));

  g_clear_pointer (&self->wheel, kring_wheel_free);
  self->wheel = kring_wheel_new (document, NULL, audience);
  for (guint i = 0; i < KRING_N_PANELS; i++)
    {
      g_autofree char *words = kring_wheel_tell_part (self->wheel, i);

      kring_wheel_sector_tell (KRING_WHEEL_SECTOR (self->sectors[i]), words);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
