/* kring-plan-canvas.c: the rows of the plan as a widget that is worked on
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-plan-canvas-private.h"

#include "kring-map-canvas.h"
#include "kring-words.h"

#include "model/kring-language.h"

#include <adwaita.h>
#include <math.h>

/* How far beside a mark still counts; points. */
#define TOLERANCE 2.0

/* Below this it is too narrow to be read; points. */
#define LEAST_WIDTH 220.0

/**
 * KringPlanCanvas:
 *
 * Draws the plan's rows and lets people work on them: keyboard, pointer, and
 * children for a screen reader. It is as high as all rows; of those only what
 * its adjustment shows is drawn. What it cannot do itself goes out as a signal:
 *
 * "changed" (): the plan is another one
 * "activate" (KringItem *): the details of something are asked for
 * "add" (KringItem *, double): something is to be added to a row, at a time
 * "remove" (KringItem *)
 * "menu" (KringItem *, GdkRectangle *, double): its menu, at a time
 * "hint" (const char *): what is told now, or %NULL
 *
 * Its other files: kring-plan-canvas-draw.c, -children.c, -keys.c and
 * -pointer.c.
 */
G_DEFINE_FINAL_TYPE (KringPlanCanvas, kring_plan_canvas, GTK_TYPE_WIDGET)

guint kring_plan_canvas_signals[KRING_PLAN_CANVAS_N_SIGNALS];

/* What there is */

KringItem *
kring_plan_thing_get_item (const KringPlanThing *thing)
{
  return thing->mark != NULL ? thing->mark->item : thing->row->item;
}

/* Everything that the keyboard stops at, in the order of reading. A target is
 * reached with the row of its indicator. */
GArray *
kring_plan_canvas_list_things (KringPlanCanvas *self)
{
  GArray *things = g_array_new (FALSE, FALSE, sizeof (KringPlanThing));

  for (guint i = 0; i < kring_plan_get_n_rows (self->plan); i++)
    {
      KringPlanThing thing = { kring_plan_get_row (self->plan, i), NULL };

      if (thing.row->item != NULL && !thing.row->is_continued)
        g_array_append_val (things, thing);
      for (guint j = 0; j < thing.row->marks->len; j++)
        {
          thing.mark = g_ptr_array_index (thing.row->marks, j);
          if (thing.mark->kind != KRING_PLAN_TARGET)
            g_array_append_val (things, thing);
        }
    }

  return things;
}

gboolean
kring_plan_canvas_find_thing (KringPlanCanvas *self,
                              KringItem       *item,
                              KringPlanThing  *thing)
{
  g_autoptr (GArray) things = NULL;

  if (self->plan == NULL || item == NULL)
    return FALSE;

  things = kring_plan_canvas_list_things (self);
  for (guint i = 0; i < things->len; i++)
    {
      *thing = g_array_index (things, KringPlanThing, i);
      if (kring_plan_thing_get_item (thing) == item)
        return TRUE;
    }

  return FALSE;
}

/* In pixels. */
KringRect
kring_plan_canvas_get_thing_area (KringPlanCanvas      *self,
                                  const KringPlanThing *thing)
{
  KringRect area = { 0, 0, kring_plan_get_x (self->plan, kring_plan_get_first_year (self->plan)), thing->row->height };

  if (thing->mark != NULL)
    area = thing->mark->box;

  return (KringRect) { area.x * self->scale, (thing->row->y + area.y) * self->scale,
                       area.width * self->scale, area.height * self->scale };
}

KringPlanHit
kring_plan_canvas_hit (KringPlanCanvas *self,
                       double           x,
                       double           y)
{
  if (self->plan == NULL)
    return (KringPlanHit) { 0 };

  return kring_plan_hit (self->plan, x / self->scale, y / self->scale, TOLERANCE);
}

/* Which part of it is seen; pixels. */
void
kring_plan_canvas_get_view (KringPlanCanvas *self,
                            double          *top,
                            double          *height)
{
  *top = self->adjustment != NULL ? gtk_adjustment_get_value (self->adjustment) : 0;
  *height = self->adjustment != NULL ? gtk_adjustment_get_page_size (self->adjustment)
                                     : gtk_widget_get_height (GTK_WIDGET (self));
}

void
kring_plan_canvas_set_hovered (KringPlanCanvas *self,
                               KringItem       *item)
{
  if (g_set_object (&self->hovered, item))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A stakeholder, and what is its, selects it; what is of the alliance selects
 * nothing, so that the alliance is shown. */
void
kring_plan_canvas_select (KringPlanCanvas      *self,
                          const KringPlanThing *thing)
{
  if (thing->row->kind == KRING_PLAN_ROW_PARTY)
    kring_selection_select (self->selection, thing->row->item);
  else
    kring_selection_clear (self->selection);
}

/* Following */

/* The plan's points are those of the letters of the window. */
static double
find_scale (KringPlanCanvas *self)
{
  double resolution = pango_cairo_context_get_resolution (gtk_widget_get_pango_context (GTK_WIDGET (self)));

  return resolution > 0 ? resolution / 72 : 96.0 / 72;
}

static void
changed (KringPlanCanvas *self)
{
  kring_plan_canvas_drop_textures (self);
  kring_plan_canvas_queue_children (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_signal_emit (self, kring_plan_canvas_signals[KRING_PLAN_CANVAS_CHANGED], 0);
}

/* Made when it is first seen. */
static void
make_plan (KringPlanCanvas *self,
           const char      *today)
{
  KringPlanOptions options = { .audience = KRING_AUDIENCE_MANAGER, .language = kring_language_get (), .today = today,
                               .width = LEAST_WIDTH, .spare = TRUE };

  self->scale = find_scale (self);
  options.width = MAX (gtk_widget_get_width (GTK_WIDGET (self)) / self->scale, LEAST_WIDTH);
  self->plan = kring_plan_new (kring_selection_get_document (self->selection), &options);
}

static void
update (KringPlanCanvas *self)
{
  g_autofree char *today = kring_words_today ();
  KringPlanThing thing;

  self->is_stale = FALSE;
  if (self->plan != NULL)
    kring_plan_update (self->plan, today);
  else
    make_plan (self, today);
  if (self->hovered != NULL && !kring_plan_canvas_find_thing (self, self->hovered, &thing))
    g_clear_object (&self->hovered);
  changed (self);
}

static void
settled_cb (KringPlanCanvas *self)
{
  if (self->has_move && kring_item_get_owner_list (self->move.item) == NULL)
    kring_plan_canvas_cancel_move (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
  else
    self->is_stale = TRUE;
}

static void
kring_plan_canvas_map (GtkWidget *widget)
{
  KringPlanCanvas *self = KRING_PLAN_CANVAS (widget);

  GTK_WIDGET_CLASS (kring_plan_canvas_parent_class)->map (widget);
  if (self->selection != NULL && self->is_stale)
    update (self);
}

static void
selection_changed_cb (KringPlanCanvas *self)
{
  kring_plan_canvas_queue_children (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
scrolled_cb (KringPlanCanvas *self)
{
  kring_plan_canvas_queue_children (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
style_changed_cb (KringPlanCanvas *self)
{
  kring_plan_canvas_drop_textures (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, kring_plan_canvas_signals[KRING_PLAN_CANVAS_CHANGED], 0);
}

static void
set_width (KringPlanCanvas *self,
           int              width)
{
  double scale = find_scale (self);

  if (scale != self->scale)
    {
      self->scale = scale;
      kring_plan_canvas_drop_textures (self);
    }
  if (self->plan != NULL && kring_plan_set_width (self->plan, MAX (width / scale, LEAST_WIDTH)))
    {
      kring_plan_canvas_drop_textures (self);
      kring_plan_canvas_queue_children (self);
    }
}

static GtkSizeRequestMode
kring_plan_canvas_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
kring_plan_canvas_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  KringPlanCanvas *self = KRING_PLAN_CANVAS (widget);

  *minimum = *natural = 0;
  if (self->plan == NULL)
    return;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = (int) ceil (LEAST_WIDTH * find_scale (self));
      return;
    }

  if (for_size >= 0)
    set_width (self, for_size);
  *minimum = *natural = (int) ceil (kring_plan_get_rows_height (self->plan, 0, G_MAXUINT) * self->scale);
}

static void
kring_plan_canvas_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  KringPlanCanvas *self = KRING_PLAN_CANVAS (widget);

  set_width (self, width);
  kring_plan_canvas_place_children (self);
}

/* Tab leaves the plan: within it, the arrow keys go from one thing to another. */
static gboolean
kring_plan_canvas_focus_vfunc (GtkWidget       *widget,
                               GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL || gtk_widget_is_focus (widget))
    return FALSE;

  kring_plan_canvas_focus (KRING_PLAN_CANVAS (widget));

  return gtk_widget_get_focus_child (widget) != NULL || gtk_widget_is_focus (widget);
}

static void
let_go (KringPlanCanvas *self)
{
  if (self->selection == NULL)
    return;

  kring_plan_canvas_cancel_move (self);
  g_signal_handlers_disconnect_by_data (kring_selection_get_document (self->selection), self);
  g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_handle_id (&self->say_id, g_source_remove);
  kring_plan_canvas_drop_children (self);
  kring_plan_canvas_drop_textures (self);
  g_clear_object (&self->hovered);
  g_clear_object (&self->current);
  g_clear_object (&self->plan);
  g_clear_object (&self->selection);
}

static void
kring_plan_canvas_dispose (GObject *object)
{
  KringPlanCanvas *self = KRING_PLAN_CANVAS (object);

  let_go (self);
  kring_plan_canvas_set_adjustment (self, NULL);
  g_clear_object (&self->painter);

  G_OBJECT_CLASS (kring_plan_canvas_parent_class)->dispose (object);
}

static void
kring_plan_canvas_finalize (GObject *object)
{
  KringPlanCanvas *self = KRING_PLAN_CANVAS (object);

  g_hash_table_unref (self->children);
  g_ptr_array_unref (self->textures);

  G_OBJECT_CLASS (kring_plan_canvas_parent_class)->finalize (object);
}

static void
add_signal (guint       signal,
            const char *name,
            guint       n_params,
            ...)
{
  va_list types;

  va_start (types, n_params);
  kring_plan_canvas_signals[signal] =
    g_signal_new_valist (name, KRING_TYPE_PLAN_CANVAS, G_SIGNAL_RUN_LAST, NULL, NULL, NULL, NULL,
                         G_TYPE_NONE, n_params, types);
  va_end (types);
}

static void
kring_plan_canvas_class_init (KringPlanCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kring_plan_canvas_dispose;
  object_class->finalize = kring_plan_canvas_finalize;
  widget_class->focus = kring_plan_canvas_focus_vfunc;
  widget_class->map = kring_plan_canvas_map;
  widget_class->get_request_mode = kring_plan_canvas_get_request_mode;
  widget_class->measure = kring_plan_canvas_measure;
  widget_class->size_allocate = kring_plan_canvas_size_allocate;
  widget_class->snapshot = kring_plan_canvas_snapshot;

  add_signal (KRING_PLAN_CANVAS_CHANGED, "changed", 0);
  add_signal (KRING_PLAN_CANVAS_ACTIVATE, "activate", 1, KRING_TYPE_ITEM);
  add_signal (KRING_PLAN_CANVAS_ADD, "add", 2, KRING_TYPE_ITEM, G_TYPE_DOUBLE);
  add_signal (KRING_PLAN_CANVAS_REMOVE, "remove", 1, KRING_TYPE_ITEM);
  add_signal (KRING_PLAN_CANVAS_MENU, "menu", 3, KRING_TYPE_ITEM, GDK_TYPE_RECTANGLE, G_TYPE_DOUBLE);
  add_signal (KRING_PLAN_CANVAS_HINT, "hint", 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "plancanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
kring_plan_canvas_init (KringPlanCanvas *self)
{
  self->painter = kring_cairo_canvas_new ();
  self->scale = 1;
  self->factor = 1;
  self->textures = g_ptr_array_new ();
  self->children = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  kring_plan_canvas_init_pointer (self);
  kring_plan_canvas_init_keys (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * kring_plan_canvas_set_selection:
 * @self: a canvas
 * @selection: (nullable): the window's selection; %NULL to let go
 *
 * Shows the plan of its document.
 */
void
kring_plan_canvas_set_selection (KringPlanCanvas *self,
                                 KringSelection  *selection)
{
  KringDocument *document;

  g_return_if_fail (KRING_IS_PLAN_CANVAS (self));

  if (selection == self->selection)
    return;

  let_go (self);
  if (selection == NULL)
    return;

  document = kring_selection_get_document (selection);
  self->selection = g_object_ref (selection);
  g_signal_connect_swapped (document, "settled", G_CALLBACK (settled_cb), self);
  g_signal_connect_swapped (selection, "changed", G_CALLBACK (selection_changed_cb), self);
  settled_cb (self);
}

/**
 * kring_plan_canvas_set_adjustment:
 * @self: a canvas
 * @adjustment: (nullable): what tells which part of it is seen
 */
void
kring_plan_canvas_set_adjustment (KringPlanCanvas *self,
                                  GtkAdjustment   *adjustment)
{
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_set_object (&self->adjustment, adjustment);
  if (adjustment != NULL)
    {
      g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self);
      g_signal_connect_swapped (adjustment, "notify::page-size", G_CALLBACK (scrolled_cb), self);
    }
}

/**
 * kring_plan_canvas_get_plan:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): what it draws, once it is seen
 */
KringPlan *
kring_plan_canvas_get_plan (KringPlanCanvas *self)
{
  return self->plan;
}

/**
 * kring_plan_canvas_get_current:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): what has the keyboard, or had it last
 */
KringItem *
kring_plan_canvas_get_current (KringPlanCanvas *self)
{
  KringPlanThing thing;

  return kring_plan_canvas_find_thing (self, self->current, &thing) ? self->current : NULL;
}

/**
 * kring_plan_canvas_get_item_area:
 * @self: a canvas
 * @item: what is to be pointed to
 * @area: (out): where it is, in pixels
 *
 * Returns: whether it is on the plan
 */
gboolean
kring_plan_canvas_get_item_area (KringPlanCanvas *self,
                                 KringItem       *item,
                                 GdkRectangle    *area)
{
  KringPlanThing thing;
  KringRect rect;

  if (!kring_plan_canvas_find_thing (self, item, &thing))
    return FALSE;

  rect = kring_plan_canvas_get_thing_area (self, &thing);
  *area = (GdkRectangle) { (int) rect.x, (int) rect.y, (int) ceil (rect.width), (int) ceil (rect.height) };

  return TRUE;
}
