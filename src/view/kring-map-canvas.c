/* kring-map-canvas.c: the map as a widget that is looked at and worked on
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-canvas-private.h"

#include "model/kring-alliance.h"

#include <glib/gi18n.h>

/* How long the pointer rests on a node before it is brought out;
 * milliseconds. */
#define HOVER_DELAY 90

/**
 * KringMapCanvas:
 *
 * Shows a scene and lets people work on it: look around, select, move, draw
 * lines. What they do goes to the document's history or, where it needs more
 * of the window, out as a signal.
 *
 * Its other files: kring-map-canvas-view.c, -pointer.c, -move.c, -lift.c, -band.c,
 * -edge.c, -keys.c, -link.c, -children.c, -glide.c, -zones.c, -lens.c and -find.c.
 */
G_DEFINE_FINAL_TYPE (KringMapCanvas, kring_map_canvas, GTK_TYPE_WIDGET)

guint kring_map_canvas_signals[KRING_MAP_CANVAS_N_SIGNALS];

const KringTheme *
kring_map_canvas_get_theme (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (style);

  if (adw_style_manager_get_high_contrast (style))
    return kring_theme_get (dark ? KRING_THEME_HIGH_CONTRAST_DARK : KRING_THEME_HIGH_CONTRAST);
  return kring_theme_get (dark ? KRING_THEME_DARK : KRING_THEME_LIGHT);
}

/* What is brought out */

/* A line that the pointer crosses does not take the map from what is selected:
 * where lines are many, the pointer is always on one. */
static gboolean
is_hovering_in_focus (KringMapCanvas *self)
{
  KringKind kind;

  if (self->hovered == NULL || g_hash_table_contains (self->selected, self->hovered))
    return FALSE;

  kind = kring_item_get_kind (self->hovered);
  return g_hash_table_size (self->selected) == 0 || kind == KRING_KIND_STAKEHOLDER || kind == KRING_KIND_INTEREST;
}

/* What is near what is hovered or selected. */
static void
bring_out_near (KringMapCanvas *self,
                GPtrArray *items)
{
  g_autoptr (GPtrArray) centre = g_ptr_array_new ();

  if (is_hovering_in_focus (self))
    g_ptr_array_add (centre, self->hovered);
  else
    for (guint i = 0; i < items->len; i++)
      g_ptr_array_add (centre, g_ptr_array_index (items, i));

  /* While a line is being drawn, all are in question; and what has no lines
   * has no neighbours to bring out. */
  if (centre->len > 0 && self->mode != KRING_DRAG_LINK)
    self->brought_out = kring_scene_get_neighbourhood (self->scene, centre, &self->reach);
  if (self->brought_out != NULL && g_hash_table_size (self->brought_out) <= centre->len)
    g_clear_pointer (&self->brought_out, g_hash_table_unref);
}

void
kring_map_canvas_update_focus (KringMapCanvas *self)
{
  GPtrArray *items = kring_selection_get_items (self->selection);
  const KringSceneNode *handle_of = kring_map_canvas_get_handle_node (self);
  KringFocus focus;

  g_hash_table_remove_all (self->selected);
  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (self->selected, g_object_ref (g_ptr_array_index (items, i)));

  g_clear_pointer (&self->brought_out, g_hash_table_unref);
  if (self->found != NULL)
    self->brought_out = g_hash_table_ref (self->found);
  else
    bring_out_near (self, items);

  kring_map_canvas_get_focus (self, &focus);
  focus.hovered = self->hovered;
  focus.handle_of = handle_of != NULL ? handle_of->key : NULL;
  focus.lifted = kring_map_canvas_is_lifted (self) ? self->lifted : NULL;
  kring_backing_set_focus (self->backing, self->found != NULL || items->len > 0 || self->hovered != NULL ? &focus : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
hover_cb (gpointer data)
{
  KringMapCanvas *self = data;

  self->hover_id = 0;
  g_set_object (&self->hovered, self->pending_hover);
  kring_map_canvas_update_focus (self);

  return G_SOURCE_REMOVE;
}

/* Crossing the map with the pointer does not make everything flicker. */
void
kring_map_canvas_set_hovered (KringMapCanvas *self,
                              KringItem *item)
{
  if (item == self->pending_hover)
    return;

  g_set_object (&self->pending_hover, item);
  g_clear_handle_id (&self->hover_id, g_source_remove);
  if (item != self->hovered)
    self->hover_id = g_timeout_add (HOVER_DELAY, hover_cb, self);
}

static void
kring_map_canvas_clear_hovered (KringMapCanvas *self)
{
  g_clear_handle_id (&self->hover_id, g_source_remove);
  g_clear_object (&self->pending_hover);
  g_clear_object (&self->hovered);
}

/* Following the document */

/* A part of the map looks different; all of it where area is NULL. */
void
kring_map_canvas_damage (KringMapCanvas *self,
                         const KringRect *area)
{
  self->bounds = (KringRect) { 0 };
  kring_backing_damage (self->backing, area);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
document_changed_cb (KringMapCanvas *self,
                     const KringChange *change)
{
  KringRect damage = { 0 };
  KringKind kind = kring_item_get_kind (change->item);

  kring_map_canvas_cancel_drag (self);
  if (kring_map_canvas_is_map (self) ? kind == KRING_KIND_PLACE : kind == KRING_KIND_STAKEHOLDER)
    kring_map_canvas_remember_places (self);
  kring_map_canvas_stop_gliding (self);

  if (change->type == KRING_CHANGE_REMOVE)
    {
      if (self->hovered == change->item || self->pending_hover == change->item)
        kring_map_canvas_clear_hovered (self);
      if (self->current == change->item)
        kring_map_canvas_lose_current (self);
    }

  /* A step may place all there are. */
  if (kind == KRING_KIND_PLACE)
    kring_scene_hold (self->scene);
  if (kring_scene_update (self->scene, change, &damage))
    kring_map_canvas_damage (self, &damage);
}

static void
document_settled_cb (KringMapCanvas *self)
{
  KringRect damage = { 0 };

  kring_scene_release (self->scene, &damage);
  if (!kring_rect_is_empty (&damage))
    kring_map_canvas_damage (self, &damage);
  kring_map_canvas_glide (self);
  kring_map_canvas_regain_current (self);
  kring_map_canvas_update_focus (self);
  kring_map_canvas_queue_children (self, TRUE);
  if (self->animation == NULL)
    kring_map_canvas_follow (self);
}

static void
selection_changed_cb (KringMapCanvas *self)
{
  KringItem *single = kring_selection_get_single (self->selection);

  if (single != NULL)
    {
      g_set_object (&self->current, single);
      if (self->mode == KRING_DRAG_NONE)
        kring_map_canvas_reveal (self, single);
    }

  kring_map_canvas_update_focus (self);
  kring_map_canvas_queue_children (self, FALSE);
}

static void
style_changed_cb (KringMapCanvas *self)
{
  kring_backing_set_theme (self->backing, kring_map_canvas_get_theme ());
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * kring_map_canvas_get_focus:
 * @self: a canvas
 * @focus: (out): what is selected and brought out; its sets are the canvas's
 *   own, and valid until anything changes (see kring_focus_copy())
 */
void
kring_map_canvas_get_focus (KringMapCanvas *self,
                            KringFocus *focus)
{
  g_return_if_fail (KRING_IS_MAP_CANVAS (self));

  *focus = (KringFocus) { .selected = self->found != NULL ? self->ringed : self->selected, .brought_out = self->brought_out };
}

/* Drawing */

static void
ready_cb (gpointer data)
{
  gtk_widget_queue_draw (GTK_WIDGET (data));
}

static void
kring_map_canvas_snapshot (GtkWidget *widget,
                           GtkSnapshot *snapshot)
{
  KringMapCanvas *self = KRING_MAP_CANVAS (widget);
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  gboolean sharp;

  if (self->scene == NULL || self->view.width < 1 || self->view.height < 1)
    return;

  sharp = kring_backing_update (self->backing, &self->view, gtk_widget_get_scale_factor (widget),
                                self->zooming || self->tint == KRING_TINT_FRESH);
  if (!kring_map_canvas_glide_snapshot (self, sharp, snapshot))
    {
      kring_backing_snapshot (self->backing, &self->view, !GSK_IS_CAIRO_RENDERER (renderer), snapshot);
      kring_map_canvas_lens_snapshot (self, sharp, snapshot);
      kring_map_canvas_lift_snapshot (self, sharp, snapshot);
    }
  kring_map_canvas_move_snapshot (self, snapshot);
  kring_map_canvas_band_snapshot (self, snapshot);
  kring_map_canvas_zone_snapshot (self, snapshot);
  kring_map_canvas_link_snapshot (self, snapshot);
  kring_map_canvas_ring_snapshot (self, snapshot);
}

static void
kring_map_canvas_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 640 : 480;
}

/* Both are as wide, and the cover as high as it likes. */
static double
measure_cover (KringMapCanvas *self,
               int width,
               int height)
{
  int natural = 0;

  if (self->cover != NULL && gtk_widget_get_visible (self->cover))
    gtk_widget_measure (self->cover, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return MIN (natural, height);
}

static void
measure_corner (KringMapCanvas *self)
{
  int width = 0, height = 0;

  if (self->corner != NULL)
    {
      gtk_widget_measure (self->corner, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
      gtk_widget_measure (self->corner, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
    }
  self->view.corner_width = width;
  self->view.corner_height = height;
}

static void
kring_map_canvas_size_allocate (GtkWidget *widget,
                                int width,
                                int height,
                                int baseline)
{
  KringMapCanvas *self = KRING_MAP_CANVAS (widget);
  double covered = measure_cover (self, width, height);
  gboolean is_cover_changed = covered != self->view.covered;
  GHashTableIter iter;
  gpointer item, child;

  self->view.covered = covered;
  measure_corner (self);
  if (width != (int) self->view.width || height != (int) self->view.height)
    {
      kring_viewport_resize (&self->view, width, height);
      if (self->scene != NULL && self->view.fitted)
        kring_map_canvas_refit (self);
      kring_map_canvas_queue_children (self, FALSE);
    }
  else if (self->scene != NULL && is_cover_changed)
    {
      kring_map_canvas_follow (self);
    }

  g_hash_table_iter_init (&iter, self->children);
  while (g_hash_table_iter_next (&iter, &item, &child))
    {
      GtkAllocation area = { 0, 0, 0, 0 };

      if (self->scene != NULL)
        kring_map_canvas_get_item_area (self, item, &area);
      gtk_widget_size_allocate (child, &area, -1);
    }
}

static void
kring_map_canvas_unmap (GtkWidget *widget)
{
  KringMapCanvas *self = KRING_MAP_CANVAS (widget);

  kring_map_canvas_cancel_drag (self);
  kring_map_canvas_stop_pointer (self);
  kring_backing_forget (self->backing);

  GTK_WIDGET_CLASS (kring_map_canvas_parent_class)->unmap (widget);
}

/* Tab leaves the map: within it, the arrow keys go from node to node. */
static gboolean
kring_map_canvas_focus (GtkWidget *widget,
                        GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL || gtk_widget_is_focus (widget))
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

static gboolean
kring_map_canvas_grab_focus (GtkWidget *widget)
{
  KringMapCanvas *self = KRING_MAP_CANVAS (widget);
  GtkWidget *child = self->current != NULL ? g_hash_table_lookup (self->children, self->current) : NULL;

  if (child != NULL && gtk_widget_grab_focus (child))
    return TRUE;

  return GTK_WIDGET_CLASS (kring_map_canvas_parent_class)->grab_focus (widget);
}

static void
kring_map_canvas_dispose (GObject *object)
{
  KringMapCanvas *self = KRING_MAP_CANVAS (object);

  kring_map_canvas_set_scene (self, NULL, NULL);
  g_clear_handle_id (&self->say_id, g_source_remove);

  G_OBJECT_CLASS (kring_map_canvas_parent_class)->dispose (object);
}

static void
kring_map_canvas_finalize (GObject *object)
{
  KringMapCanvas *self = KRING_MAP_CANVAS (object);

  g_clear_pointer (&self->backing, kring_backing_free);
  g_clear_pointer (&self->selected, g_hash_table_unref);
  g_clear_pointer (&self->children, g_hash_table_unref);
  g_clear_pointer (&self->moves, g_array_unref);
  g_clear_pointer (&self->lifted, g_hash_table_unref);
  g_clear_object (&self->painter);
  g_clear_pointer (&self->beside, g_array_unref);
  g_clear_pointer (&self->band_touched, g_ptr_array_unref);
  g_clear_pointer (&self->glides, g_array_unref);
  g_clear_pointer (&self->plain_boxes, g_array_unref);
  g_clear_pointer (&self->places_before, g_hash_table_unref);

  G_OBJECT_CLASS (kring_map_canvas_parent_class)->finalize (object);
}

static guint
add_signal (const char *name,
            guint n_params,
            GType a,
            GType b)
{
  return g_signal_new (name, KRING_TYPE_MAP_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, n_params, a, b);
}

static void
kring_map_canvas_class_init (KringMapCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  guint *signals = kring_map_canvas_signals;

  object_class->dispose = kring_map_canvas_dispose;
  object_class->finalize = kring_map_canvas_finalize;

  widget_class->snapshot = kring_map_canvas_snapshot;
  widget_class->measure = kring_map_canvas_measure;
  widget_class->size_allocate = kring_map_canvas_size_allocate;
  widget_class->unmap = kring_map_canvas_unmap;
  widget_class->focus = kring_map_canvas_focus;
  widget_class->grab_focus = kring_map_canvas_grab_focus;

  /* activate (item): its details are asked for.
   * add (x, y): a stakeholder is wanted at a point of the map.
   * rename (item): another name is wanted.
   * menu (item or NULL, GdkRectangle): a menu is wanted, there.
   * link (item): a line is wanted from there, by keyboard.
   * remove (): what is selected is to go.
   * hint (text or NULL): what to tell who is drawing a line.
   * moved (): other parts of the map are in view. */
  signals[KRING_MAP_CANVAS_ACTIVATE] = add_signal ("activate", 1, KRING_TYPE_ITEM, 0);
  signals[KRING_MAP_CANVAS_ADD] = add_signal ("add", 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[KRING_MAP_CANVAS_RENAME] = add_signal ("rename", 1, KRING_TYPE_ITEM, 0);
  signals[KRING_MAP_CANVAS_MENU] = add_signal ("menu", 2, KRING_TYPE_ITEM, GDK_TYPE_RECTANGLE);
  signals[KRING_MAP_CANVAS_LINK] = add_signal ("link", 1, KRING_TYPE_ITEM, 0);
  signals[KRING_MAP_CANVAS_REMOVE] = add_signal ("remove", 0, 0, 0);
  signals[KRING_MAP_CANVAS_HINT] = add_signal ("hint", 1, G_TYPE_STRING, 0);
  signals[KRING_MAP_CANVAS_MOVED] = add_signal ("moved", 0, 0, 0);

  gtk_widget_class_set_css_name (widget_class, "kring-map");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
kring_map_canvas_init (KringMapCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  kring_viewport_init (&self->view);
  self->reach.steps = 1;
  self->backing = kring_backing_new (ready_cb, self);
  kring_backing_set_theme (self->backing, kring_map_canvas_get_theme ());
  self->selected = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->children = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);

  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Stakeholder map"),
                                  -1);

  kring_map_canvas_init_pointer (self);
  kring_map_canvas_init_keys (self);
  kring_map_canvas_init_say (self);
  kring_map_canvas_init_lens (self);

  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * kring_map_canvas_set_scene:
 * @self: a canvas
 * @selection: (nullable): the window's selection
 * @scene: (nullable): the scene of its document
 *
 * Shows another document, whole, or none. The scene follows the document from
 * here on.
 */
void
kring_map_canvas_set_scene (KringMapCanvas *self,
                            KringSelection *selection,
                            KringScene *scene)
{
  g_return_if_fail (KRING_IS_MAP_CANVAS (self));
  g_return_if_fail ((selection == NULL) == (scene == NULL));

  if (self->scene != NULL)
    {
      KringDocument *document = kring_selection_get_document (self->selection);

      kring_map_canvas_cancel_drag (self);
      kring_map_canvas_stop_pointer (self);
      kring_map_canvas_stop_gliding (self);
      g_clear_pointer (&self->plain_boxes, g_array_unref);
      kring_map_canvas_clear_hovered (self);
      kring_map_canvas_forget_found (self);
      g_clear_handle_id (&self->sharpen_id, g_source_remove);
      g_clear_handle_id (&self->children_id, g_source_remove);
      kring_map_canvas_drop_children (self);
      g_signal_handlers_disconnect_by_data (document, self);
      g_signal_handlers_disconnect_by_data (self->selection, self);
      g_clear_object (&self->current);
      g_clear_object (&self->line_of);
      self->is_lost = FALSE;
      kring_map_canvas_say (self, NULL);
      g_hash_table_remove_all (self->selected);
      g_clear_pointer (&self->brought_out, g_hash_table_unref);
    }

  g_set_object (&self->selection, selection);
  g_set_object (&self->scene, scene);
  self->bounds = (KringRect) { 0 };
  kring_backing_set_scene (self->backing, scene);
  if (scene == NULL)
    return;

  g_signal_connect_swapped (kring_selection_get_document (selection), "changed",
                            G_CALLBACK (document_changed_cb), self);
  g_signal_connect_swapped (kring_selection_get_document (selection), "settled",
                            G_CALLBACK (document_settled_cb), self);
  g_signal_connect_swapped (selection, "changed", G_CALLBACK (selection_changed_cb), self);

  kring_map_canvas_update_focus (self);
  kring_map_canvas_queue_children (self, TRUE);
  kring_map_canvas_fit (self);
}

/**
 * kring_map_canvas_set_cover:
 * @self: a canvas
 * @cover: (nullable): what lies over the top of it, over its whole width; to
 *   live as long
 *
 * Has nothing be shown under @cover that is to be seen. The canvas is to be
 * allocated anew when @cover gets another size.
 */
void
kring_map_canvas_set_cover (KringMapCanvas *self,
                            GtkWidget *cover)
{
  self->cover = cover;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * kring_map_canvas_set_corner:
 * @self: a canvas
 * @corner: (nullable): what lies over its right lower corner; to live as long
 *
 * Has no node lie under @corner where the whole map is shown.
 */
void
kring_map_canvas_set_corner (KringMapCanvas *self,
                             GtkWidget *corner)
{
  self->corner = corner;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * kring_map_canvas_get_reach:
 * @self: a canvas
 *
 * Returns: (transfer none): how far from what is hovered or selected is
 *   brought out
 */
const KringReach *
kring_map_canvas_get_reach (KringMapCanvas *self)
{
  return &self->reach;
}

/**
 * kring_map_canvas_set_reach:
 * @self: a canvas
 * @reach: how far from what is hovered or selected is brought out
 */
void
kring_map_canvas_set_reach (KringMapCanvas *self,
                            const KringReach *reach)
{
  self->reach = *reach;
  if (self->scene != NULL)
    kring_map_canvas_update_focus (self);
}
