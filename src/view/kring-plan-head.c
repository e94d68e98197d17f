/* kring-plan-head.c: the years above the plan
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-plan-head.h"

#include "kring-map-canvas.h"

/**
 * KringPlanHead:
 *
 * The years of a plan's canvas, above it, where they stay when its rows are
 * scrolled.
 */
struct _KringPlanHead
{
  GtkWidget parent_instance;

  KringPlanCanvas *canvas;
};

G_DEFINE_FINAL_TYPE (KringPlanHead, kring_plan_head, GTK_TYPE_WIDGET)

static void
kring_plan_head_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  KringPlanHead *self = KRING_PLAN_HEAD (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL && self->canvas != NULL)
    *minimum = *natural = kring_plan_canvas_get_head_height (self->canvas);
}

static void
kring_plan_head_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  const KringColor *ground = &kring_map_canvas_get_theme ()->ground;
  GdkRGBA color = { (float) ground->red, (float) ground->green, (float) ground->blue, 1 };

  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                  (float) gtk_widget_get_height (widget)));
  if (KRING_PLAN_HEAD (widget)->canvas != NULL)
    kring_plan_canvas_snapshot_head (KRING_PLAN_HEAD (widget)->canvas, snapshot);
}

static void
kring_plan_head_dispose (GObject *object)
{
  kring_plan_head_set_canvas (KRING_PLAN_HEAD (object), NULL);

  G_OBJECT_CLASS (kring_plan_head_parent_class)->dispose (object);
}

static void
kring_plan_head_class_init (KringPlanHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_plan_head_dispose;
  widget_class->measure = kring_plan_head_measure;
  widget_class->snapshot = kring_plan_head_snapshot;

  gtk_widget_class_set_css_name (widget_class, "planhead");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
kring_plan_head_init (KringPlanHead *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * kring_plan_head_set_canvas:
 * @self: a head
 * @canvas: (nullable): the rows whose years it shows
 */
void
kring_plan_head_set_canvas (KringPlanHead   *self,
                            KringPlanCanvas *canvas)
{
  if (self->canvas != NULL)
    g_signal_handlers_disconnect_by_data (self->canvas, self);
  g_set_object (&self->canvas, canvas);
  if (canvas != NULL)
    {
      g_signal_connect_swapped (canvas, "changed", G_CALLBACK (gtk_widget_queue_resize), self);
      g_signal_connect_swapped (canvas, "changed", G_CALLBACK (gtk_widget_queue_draw), self);
    }
}
