/* kring-map-view.c: the stakeholder map, with all that is done on it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-view-private.h"

#include "kring-view.h"

#include "model/kring-alliance.h"
#include "model/kring-edit.h"
#include "model/kring-language.h"

#include <glib/gi18n.h>

/* An arrangement that is made sooner than this needs no telling;
 * milliseconds. */
#define PROGRESS_DELAY 300

/* Above a hint; pixels. */
#define HINT_MARGIN 12

/**
 * KringMapView:
 *
 * The map of the document whose selection it is given, and all that one needs
 * for working on it: zoom, menus, an arrangement that goes on, what went
 * wrong.
 *
 * Its actions ("map.zoom-in", …) are there for widgets inside it.
 */
G_DEFINE_FINAL_TYPE (KringMapView, kring_map_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SELECTION,
  PROP_VIEW,
  PROP_FILTER,
  PROP_LENS,
  N_PROPS
};

enum
{
  SIGNAL_ACTIVATE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static KringDocument *
kring_map_view_get_document (KringMapView *self)
{
  return kring_selection_get_document (self->selection);
}

/* What lies over the map gives the keyboard back to it. */
static void
popover_closed_cb (KringMapView *self)
{
  if (self->scene != NULL && !kring_name_entry_is_asking (self->name_entry))
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

/* Lines */

void
kring_map_view_ask_to_link (KringMapView *self,
                            KringItem *from)
{
  GdkRectangle at;

  if (self->scene == NULL || !kring_map_canvas_get_item_area (self->canvas, from, &at))
    return;

  at = kring_map_view_translate (self, &at);
  kring_link_chooser_ask (self->link_chooser, kring_map_view_get_document (self), from, &at);
}

static void
link_chosen_cb (KringMapView *self,
                KringItem *from,
                KringItem *to)
{
  KringItem *line = kring_edit_link (kring_map_view_get_document (self), kring_item_get_id (from),
                                     kring_item_get_id (to));

  kring_selection_select (self->selection, line);
}

/* What the canvas asks for */

static void
canvas_activate_cb (KringMapView *self,
                    KringItem *item)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0, item);
}

static void
canvas_add_cb (KringMapView *self,
               double x,
               double y)
{
  kring_map_view_ask_to_add (self, KRING_KIND_STAKEHOLDER, x, y);
}

static void
canvas_remove_cb (KringMapView *self)
{
  kring_map_view_remove (self);
}

static void
canvas_hint_cb (KringMapView *self,
                const char *text)
{
  gtk_widget_set_margin_top (GTK_WIDGET (self->hint),
                             HINT_MARGIN + (int) kring_map_canvas_get_viewport (self->canvas)->covered);
  gtk_label_set_label (self->hint, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), text != NULL);
}

/* Arranging */

static gboolean
progress_cb (gpointer data)
{
  KringMapView *self = data;

  self->progress_id = 0;
  gtk_widget_set_visible (self->progress, TRUE);

  return G_SOURCE_REMOVE;
}

static void
busy_changed_cb (KringMapView *self)
{
  gboolean busy = self->arranger != NULL && kring_arranger_is_busy (self->arranger);

  g_clear_handle_id (&self->progress_id, g_source_remove);
  if (busy)
    {
      gtk_widget_set_visible (self->failure, FALSE);
      self->progress_id = g_timeout_add (PROGRESS_DELAY, progress_cb, self);
    }
  else
    gtk_widget_set_visible (self->progress, FALSE);
  kring_map_view_update_actions (self);
}

static void
failed_cb (KringMapView *self,
           const char *message)
{
  gtk_label_set_label (self->failure_label, message);
  gtk_widget_set_visible (self->retry, TRUE);
  gtk_widget_set_visible (self->failure, TRUE);
}

/* Says what went wrong, where trying again would give the same. */
void
kring_map_view_tell (KringMapView *self,
                     const char *message)
{
  gtk_label_set_label (self->failure_label, message);
  gtk_widget_set_visible (self->retry, FALSE);
  gtk_widget_set_visible (self->failure, TRUE);
}

static void
failure_response_cb (KringMapView *self,
                     int response)
{
  gtk_widget_set_visible (self->failure, FALSE);
  if (response == GTK_RESPONSE_ACCEPT)
    gtk_widget_activate_action (GTK_WIDGET (self), "map.arrange", NULL);
}

/* The document */

static void
kring_map_view_let_go (KringMapView *self)
{
  if (self->selection == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->selection, self);
  g_signal_handlers_disconnect_by_data (kring_map_view_get_document (self), self);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_clear_handle_id (&self->ask_id, g_source_remove);
  kring_map_view_stop_copying (self);
  kring_map_view_drop_findings (self);
  if (self->name_entry != NULL)
    kring_name_entry_finish (self->name_entry, FALSE);
  kring_map_view_stop_finding (self);
  kring_map_view_forget_route (self);
  if (self->arranger != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->arranger, self);
      g_object_run_dispose (G_OBJECT (self->arranger));
    }
  g_clear_object (&self->arranger);
  g_clear_handle_id (&self->show_id, g_source_remove);
  if (self->canvas != NULL)
    kring_map_canvas_set_scene (self->canvas, NULL, NULL);
  for (guint i = 0; i < KRING_N_SCENE_VIEWS; i++)
    g_clear_object (&self->scenes[i]);
  g_clear_object (&self->scene);
  g_clear_object (&self->renamed);
  g_clear_object (&self->selection);
  kring_map_view_drop_filter (self);
}

static void
kring_map_view_take_up (KringMapView *self,
                        KringSelection *selection)
{
  KringDocument *document = kring_selection_get_document (selection);

  self->selection = g_object_ref (selection);
  self->scene = g_object_ref (kring_map_view_ensure_scene (self, KRING_SCENE_MAP));
  kring_map_view_apply_filter (self);
  kring_map_view_apply_lens (self);
  kring_map_canvas_set_scene (self->canvas, selection, self->scene);

  self->arranger = kring_arranger_new (self->scene);
  g_signal_connect_swapped (self->arranger, "notify::busy", G_CALLBACK (busy_changed_cb), self);
  g_signal_connect_swapped (self->arranger, "failed", G_CALLBACK (failed_cb), self);
  g_signal_connect_swapped (self->arranger, "simplified", G_CALLBACK (kring_map_view_tell), self);
  g_signal_connect_swapped (self->arranger, "routed", G_CALLBACK (kring_map_canvas_redraw), self->canvas);

  g_signal_connect_swapped (selection, "changed", G_CALLBACK (kring_map_view_update_actions), self);
  g_signal_connect_swapped (selection, "changed", G_CALLBACK (kring_map_view_forget_route), self);
  g_signal_connect_swapped (selection, "changed", G_CALLBACK (kring_map_view_find_selection), self);
  g_signal_connect_swapped (selection, "bring-out", G_CALLBACK (kring_map_view_show_route), self);
  g_signal_connect_swapped (selection, "show", G_CALLBACK (kring_map_view_show_selected), self);
  g_signal_connect_swapped (document, "changed", G_CALLBACK (kring_map_view_update_scenes), self);
  g_signal_connect_swapped (document, "settled", G_CALLBACK (kring_map_view_settle_scenes), self);
  g_signal_connect_swapped (document, "settled", G_CALLBACK (kring_map_view_show_contents), self);
  g_signal_connect_swapped (document, "settled", G_CALLBACK (kring_map_view_follow_lens), self);
  g_signal_connect_swapped (document, "settled", G_CALLBACK (kring_map_view_follow_route), self);
  g_signal_connect_swapped (document, "settled", G_CALLBACK (kring_map_view_follow_name), self);

  busy_changed_cb (self);
  kring_map_view_show_contents (self);
  kring_map_canvas_fit (self->canvas);
  kring_map_view_show (self);
  kring_map_view_follow_findings (self);
}

static void
kring_map_view_dispose (GObject *object)
{
  KringMapView *self = KRING_MAP_VIEW (object);
  GtkWidget *child;

  kring_map_view_let_go (self);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_pointer (&self->sought, g_free);
  g_clear_object (&self->actions);
  g_clear_object (&self->menus);
  g_clear_weak_pointer (&self->before_filter);
  self->canvas = NULL;
  self->name_entry = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kring_map_view_parent_class)->dispose (object);
}

static void
kring_map_view_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  KringMapView *self = KRING_MAP_VIEW (object);

  switch (prop_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;

    case PROP_VIEW:
      g_value_set_string (value, kring_map_view_get_view (self));
      break;

    case PROP_FILTER:
      g_value_set_object (value, self->filter);
      break;

    case PROP_LENS:
      g_value_set_string (value, kring_lens_get_id (self->lens));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_map_view_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  KringMapView *self = KRING_MAP_VIEW (object);

  switch (prop_id)
    {
    case PROP_SELECTION:
      kring_map_view_set_selection (self, g_value_get_object (value));
      break;

    case PROP_VIEW:
      kring_map_view_set_view (self, g_value_get_string (value));
      break;

    case PROP_LENS:
      kring_map_view_set_lens (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_map_view_class_init (KringMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kring_map_view_dispose;
  object_class->get_property = kring_map_view_get_property;
  object_class->set_property = kring_map_view_set_property;

  /**
   * KringMapView:selection:
   *
   * The window's selection, on the document that is shown.
   */
  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, KRING_TYPE_SELECTION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * KringMapView:view:
   *
   * As what the alliance is shown: "map", "circle" or "grid".
   */
  properties[PROP_VIEW] =
    g_param_spec_string ("view", NULL, NULL, "map",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * KringMapView:filter:
   *
   * What of the alliance is wanted, which other views follow too.
   */
  properties[PROP_FILTER] =
    g_param_spec_object ("filter", NULL, NULL, KRING_TYPE_FILTER, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * KringMapView:lens:
   *
   * The lens through which the stakeholders are looked at: "gain", or "none".
   */
  properties[PROP_LENS] =
    g_param_spec_string ("lens", NULL, NULL, "none",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * KringMapView::activate:
   * @item: a node or line, which is selected
   *
   * Its details are asked for.
   */
  signals[SIGNAL_ACTIVATE] =
    g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, KRING_TYPE_ITEM);

  g_type_ensure (KRING_TYPE_MAP_CANVAS);
  g_type_ensure (KRING_TYPE_NAME_ENTRY);
  g_type_ensure (KRING_TYPE_LINK_CHOOSER);
  g_type_ensure (KRING_TYPE_FILTER_BAR);
  g_type_ensure (KRING_TYPE_FIND_BAR);
  g_type_ensure (KRING_TYPE_FILTER_POPOVER);
  g_type_ensure (KRING_TYPE_LENS_LEGEND);

  gtk_widget_class_set_template_from_resource (widget_class, KRING_RESOURCE_PATH "kring-map-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KringMapView, canvas);
  gtk_widget_class_bind_template_child (widget_class, KringMapView, progress);
  gtk_widget_class_bind_template_child (widget_class, KringMapView, hint);
  gtk_widget_class_bind_template_child (widget_class, KringMapView, empty);
  gtk_widget_class_bind_template_child (widget_class, KringMapView, empty_title);
  gtk_widget_class_bind_template_child (widget_class, KringMapView, empty_text);
  gtk_widget_class_bind_template_child (widget_class, KringMapView, failure);
  gtk_widget_class_bind_template_child (widget_class, KringMapView, failure_label);
  gtk_widget_class_bind_template_child (widget_class, KringMapView, retry);
  gtk_widget_class_bind_template_child (widget_class, KringMapView, overlay);
  gtk_widget_class_bind_template_child (widget_class, KringMapView, name_entry);
  gtk_widget_class_bind_template_child (widget_class, KringMapView, link_chooser);
  gtk_widget_class_bind_template_child (widget_class, KringMapView, menu);
  gtk_widget_class_bind_template_child (widget_class, KringMapView, bars);
  gtk_widget_class_bind_template_child (widget_class, KringMapView, tools);
  gtk_widget_class_bind_template_child (widget_class, KringMapView, find_bar);
  gtk_widget_class_bind_template_child (widget_class, KringMapView, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, KringMapView, filter_button);
  gtk_widget_class_bind_template_child (widget_class, KringMapView, nobody);
  gtk_widget_class_bind_template_child (widget_class, KringMapView, lens_legend);
  gtk_widget_class_bind_template_callback (widget_class, canvas_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, canvas_add_cb);
  gtk_widget_class_bind_template_callback (widget_class, canvas_remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, kring_map_view_show_menu);
  gtk_widget_class_bind_template_callback (widget_class, canvas_hint_cb);
  gtk_widget_class_bind_template_callback (widget_class, kring_map_view_ask_to_rename);
  gtk_widget_class_bind_template_callback (widget_class, kring_map_view_ask_to_link);
  gtk_widget_class_bind_template_callback (widget_class, kring_map_view_place_name);
  gtk_widget_class_bind_template_callback (widget_class, kring_map_view_take_name);
  gtk_widget_class_bind_template_callback (widget_class, kring_map_view_follow_name);
  gtk_widget_class_bind_template_callback (widget_class, link_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, failure_response_cb);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
kring_map_view_init (KringMapView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  kring_map_view_init_menus (self);
  kring_map_view_init_actions (self);
  kring_map_view_init_filter (self);
  kring_map_view_init_find (self);
  kring_map_canvas_set_corner (self->canvas, self->tools);
  kring_map_view_init_reach (self);
}

/**
 * kring_map_view_set_selection:
 * @self: a map view
 * @selection: (nullable): a window's selection
 *
 * Shows the map of the selection's document, or nothing.
 */
void
kring_map_view_set_selection (KringMapView *self,
                              KringSelection *selection)
{
  g_return_if_fail (KRING_IS_MAP_VIEW (self));

  if (selection == self->selection)
    return;

  kring_map_view_let_go (self);
  if (selection != NULL)
    kring_map_view_take_up (self, selection);
  kring_map_view_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

/**
 * kring_map_view_get_scene:
 * @self: a map
 *
 * Returns: (transfer none) (nullable): what it shows, to be copied for paper
 *   and files; also nodes that have no place in the document yet stand in it
 */
KringScene *
kring_map_view_get_scene (KringMapView *self)
{
  g_return_val_if_fail (KRING_IS_MAP_VIEW (self), NULL);

  return self->scene;
}

/**
 * kring_map_view_get_arranger:
 * @self: a map
 *
 * Returns: (transfer none) (nullable): what gives its nodes places and its
 *   lines routes
 */
KringArranger *
kring_map_view_get_arranger (KringMapView *self)
{
  g_return_val_if_fail (KRING_IS_MAP_VIEW (self), NULL);

  return self->arranger;
}

/**
 * kring_map_view_get_focus:
 * @self: a map
 * @focus: (out): what is selected and brought out, as
 *   kring_map_canvas_get_focus() tells it; nothing while a chain of influence
 *   is, which is private
 */
void
kring_map_view_get_focus (KringMapView *self,
                          KringFocus   *focus)
{
  g_return_if_fail (KRING_IS_MAP_VIEW (self));

  *focus = (KringFocus) { 0 };
  if (self->route == NULL)
    kring_map_canvas_get_focus (self->canvas, focus);
}

/**
 * kring_map_view_focus_map:
 * @self: a map view
 *
 * Gives the keyboard to the map itself, whatever bars lie over it.
 */
void
kring_map_view_focus_map (KringMapView *self)
{
  g_return_if_fail (KRING_IS_MAP_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

/**
 * kring_map_view_get_filter:
 * @self: a map view
 *
 * Returns: (transfer none): what of the alliance is wanted
 */
KringFilter *
kring_map_view_get_filter (KringMapView *self)
{
  g_return_val_if_fail (KRING_IS_MAP_VIEW (self), NULL);

  return self->filter;
}
