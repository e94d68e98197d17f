/* kring-plan-view.c: the years of the alliance, with all that is done on them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-plan-view-private.h"

#include "kring-view.h"

#include <math.h>

/* What is new has its place two frames later; its details point to that. */
#define FRAMES 2

/**
 * KringPlanView:
 *
 * The plan of the document whose selection it is given: years that stay above
 * rows that scroll, menus, and the details of what is on it.
 */
G_DEFINE_FINAL_TYPE (KringPlanView, kring_plan_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SELECTION,
  N_PROPS
};

enum
{
  SIGNAL_ACTIVATE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* From the canvas's coordinates to ours, where the popovers live; what is out
 * of view is pointed to at the edge. */
static GdkRectangle
translate (KringPlanView      *self,
           const GdkRectangle *area)
{
  graphene_point_t point;
  GdkRectangle translated = *area;
  int bottom = gtk_widget_get_height (GTK_WIDGET (self));

  if (gtk_widget_compute_point (GTK_WIDGET (self->canvas), GTK_WIDGET (self),
                                &GRAPHENE_POINT_INIT ((float) area->x, (float) area->y), &point))
    {
      translated.x = (int) point.x;
      translated.y = CLAMP ((int) point.y, 0, MAX (bottom - area->height, 0));
    }

  return translated;
}

static void
stop_showing (KringPlanView *self)
{
  if (self->show_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->show_id);
  self->show_id = 0;
  g_clear_object (&self->asked);
}

static gboolean
show_details_cb (GtkWidget     *widget,
                 GdkFrameClock *clock,
                 gpointer       data)
{
  KringPlanView *self = KRING_PLAN_VIEW (widget);
  g_autoptr (KringItem) item = NULL;
  GdkRectangle at;

  if (++self->n_frames < FRAMES || gtk_widget_get_visible (GTK_WIDGET (self->menu)))
    return G_SOURCE_CONTINUE;

  self->show_id = 0;
  item = g_steal_pointer (&self->asked);
  if (kring_plan_canvas_get_item_area (self->canvas, item, &at))
    {
      at = translate (self, &at);
      kring_plan_details_show (self->details, self->selection, item, &at);
    }

  return G_SOURCE_REMOVE;
}

/* Shows the fields of something beside it. */
void
kring_plan_view_ask_details (KringPlanView *self,
                             KringItem     *item)
{
  stop_showing (self);
  self->asked = g_object_ref (item);
  self->n_frames = 0;
  self->show_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_details_cb, NULL, NULL);
}

static void
canvas_activate_cb (KringPlanView *self,
                    KringItem     *item)
{
  if (kring_plan_view_has_details (item))
    {
      kring_plan_canvas_focus_item (self->canvas, item);
      kring_plan_view_ask_details (self, item);
      return;
    }

  kring_selection_select (self->selection, item);
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0, item);
}

static void
canvas_menu_cb (KringPlanView      *self,
                KringItem          *item,
                const GdkRectangle *area,
                double              time)
{
  GdkRectangle at = translate (self, area);

  self->menu_time = time;
  kring_plan_view_update_actions (self);
  /* It would lie over the menu. */
  gtk_widget_set_has_tooltip (GTK_WIDGET (self->canvas), FALSE);
  gtk_popover_set_pointing_to (self->menu, &at);
  gtk_popover_popup (self->menu);
}

static void
canvas_hint_cb (KringPlanView *self,
                const char    *text)
{
  gtk_label_set_label (self->hint, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), text != NULL);
}

static void
canvas_changed_cb (KringPlanView *self)
{
  KringPlan *plan = kring_plan_canvas_get_plan (self->canvas);

  gtk_widget_set_visible (self->empty, plan != NULL && kring_plan_is_empty (plan));
  self->menu_time = NAN;
  kring_plan_view_update_actions (self);
}

/* What lies over the plan gives the keyboard back to it. */
static void
popover_closed_cb (KringPlanView *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self->canvas), TRUE);
  if (self->selection != NULL && self->show_id == 0 && !gtk_widget_get_visible (GTK_WIDGET (self->details)))
    kring_plan_canvas_focus (self->canvas);
}

static gboolean
kring_plan_view_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  KringPlanView *self = KRING_PLAN_VIEW (widget);

  /* From elsewhere to what had the keyboard, not to the first thing again. */
  if (gtk_widget_get_focus_child (widget) == NULL && !gtk_widget_get_visible (self->empty))
    {
      kring_plan_canvas_focus (self->canvas);
      return TRUE;
    }

  return GTK_WIDGET_CLASS (kring_plan_view_parent_class)->focus (widget, direction);
}

static void
kring_plan_view_dispose (GObject *object)
{
  KringPlanView *self = KRING_PLAN_VIEW (object);
  GtkWidget *child;

  kring_plan_view_set_selection (self, NULL);
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (self), KRING_TYPE_PLAN_VIEW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kring_plan_view_parent_class)->dispose (object);
}

static void
kring_plan_view_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, KRING_PLAN_VIEW (object)->selection);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_plan_view_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SELECTION:
      kring_plan_view_set_selection (KRING_PLAN_VIEW (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_plan_view_class_init (KringPlanViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kring_plan_view_dispose;
  object_class->get_property = kring_plan_view_get_property;
  object_class->set_property = kring_plan_view_set_property;
  widget_class->focus = kring_plan_view_focus;

  /**
   * KringPlanView:selection:
   *
   * The window's selection, on the document that is shown.
   */
  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, KRING_TYPE_SELECTION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * KringPlanView::activate:
   * @item: a stakeholder, which is selected
   *
   * Its details are asked for.
   */
  signals[SIGNAL_ACTIVATE] =
    g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, KRING_TYPE_ITEM);

  g_type_ensure (KRING_TYPE_PLAN_CANVAS);
  g_type_ensure (KRING_TYPE_PLAN_HEAD);
  g_type_ensure (KRING_TYPE_PLAN_DETAILS);

  gtk_widget_class_set_template_from_resource (widget_class, KRING_RESOURCE_PATH "kring-plan-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KringPlanView, empty);
  gtk_widget_class_bind_template_child (widget_class, KringPlanView, head);
  gtk_widget_class_bind_template_child (widget_class, KringPlanView, scroller);
  gtk_widget_class_bind_template_child (widget_class, KringPlanView, canvas);
  gtk_widget_class_bind_template_child (widget_class, KringPlanView, hint);
  gtk_widget_class_bind_template_child (widget_class, KringPlanView, menu);
  gtk_widget_class_bind_template_child (widget_class, KringPlanView, details);
  gtk_widget_class_bind_template_callback (widget_class, canvas_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, canvas_menu_cb);
  gtk_widget_class_bind_template_callback (widget_class, canvas_hint_cb);
  gtk_widget_class_bind_template_callback (widget_class, canvas_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kring_plan_view_add);
  gtk_widget_class_bind_template_callback (widget_class, kring_plan_view_remove);
  gtk_widget_class_bind_template_callback (widget_class, popover_closed_cb);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "planview");
}

static void
kring_plan_view_init (KringPlanView *self)
{
  self->menu_time = NAN;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  kring_plan_head_set_canvas (self->head, self->canvas);
  kring_plan_canvas_set_adjustment (self->canvas, gtk_scrolled_window_get_vadjustment (self->scroller));
  kring_plan_view_init_actions (self);
  kring_plan_view_update_actions (self);
}

/**
 * kring_plan_view_set_selection:
 * @self: a plan view
 * @selection: (nullable): a window's selection
 *
 * Shows the plan of the selection's document, or nothing.
 */
void
kring_plan_view_set_selection (KringPlanView  *self,
                               KringSelection *selection)
{
  g_return_if_fail (KRING_IS_PLAN_VIEW (self));

  if (selection == self->selection)
    return;

  stop_showing (self);
  g_set_object (&self->selection, selection);
  if (self->canvas != NULL)
    kring_plan_canvas_set_selection (self->canvas, selection);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}
