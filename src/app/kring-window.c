/* kring-window.c: a window on one alliance
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-window-private.h"

#include "model/kring-language.h"
#include "view/kring-findings-button.h"
#include "view/kring-save-dialog.h"
#include "view/kring-settings.h"
#include "view/kring-view.h"
#include "view/kring-welcome.h"

#include <glib/gi18n.h>
#include <malloc.h>

/* How long after a document was opened memory is given back; milliseconds. */
#define TRIM_DELAY 5000

G_DEFINE_FINAL_TYPE (KringWindow, kring_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_SELECTION,
  PROP_PANEL_SELECTION,
  PROP_VIEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
kring_window_make_title (KringWindow *self,
                         const char  *title,
                         gboolean     modified)
{
  return modified ? g_strdup_printf ("• %s", title) : g_strdup (title);
}

static char *
kring_window_make_undo_tooltip (KringWindow *self,
                                const char  *name)
{
  return name != NULL ? g_strdup_printf (_("Undo: %s"), name) : g_strdup (_("Undo"));
}

static char *
kring_window_make_redo_tooltip (KringWindow *self,
                                const char  *name)
{
  return name != NULL ? g_strdup_printf (_("Redo: %s"), name) : g_strdup (_("Redo"));
}

/* A pane that folds away leaves the keyboard to the view. */
static void
kring_window_pane_folded (KringWindow *self,
                          GParamSpec  *pspec,
                          AdwFlap     *flap)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (!adw_flap_get_reveal_flap (flap) && focus != NULL &&
      gtk_widget_is_ancestor (focus, adw_flap_get_flap (flap)))
    kring_window_focus_view (self);
}

/**
 * kring_window_show_details:
 * @self: a window
 *
 * Shows the details of what is selected, and brings the keyboard to them.
 */
void
kring_window_show_details (KringWindow *self)
{
  adw_flap_set_reveal_flap (self->sidebar_flap, TRUE);
  adw_view_stack_set_visible_child_name (self->sidebar, "details");
  kring_details_focus_name (self->details);
}

/**
 * kring_window_toast:
 * @self: a window
 * @text: a short message
 *
 * Tells something in passing, unless the window was closed meanwhile.
 */
void
kring_window_toast (KringWindow *self,
                    const char  *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  if (self->toasts == NULL)
    return;

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

/**
 * kring_window_finish_typing:
 * @self: a window
 *
 * Takes what is being typed for typed. An entry that was emptied says so only
 * when the focus leaves it: a save before that would keep the old value.
 */
void
kring_window_finish_typing (KringWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  if (focus != NULL && gtk_widget_get_mapped (focus))
    gtk_window_set_focus (GTK_WINDOW (self), focus);
}

/**
 * kring_window_is_free:
 * @self: a window
 *
 * Returns: whether a document can come into it
 */
gboolean
kring_window_is_free (KringWindow *self)
{
  return self->session == NULL && self->loading == NULL;
}

/**
 * kring_window_get_file:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the file that it shows, or is loading
 */
GFile *
kring_window_get_file (KringWindow *self)
{
  return self->session != NULL ? kring_session_get_file (self->session) : self->loading;
}

static void
kring_window_trim_in_thread (GTask        *task,
                             gpointer      source,
                             gpointer      data,
                             GCancellable *cancellable)
{
  malloc_trim (0);
  g_task_return_boolean (task, TRUE);
}

/* What reading and drawing a large document took, and left, goes back. */
static gboolean
kring_window_trim (gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_task_run_in_thread (task, kring_window_trim_in_thread);
  return G_SOURCE_REMOVE;
}

static void
kring_window_fill_panels (KringWindow *self)
{
  g_timeout_add (TRIM_DELAY, kring_window_trim, NULL);
  if (self->panels_wait != 0)
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self->views), self->panels_wait);
      self->panels_wait = 0;
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANEL_SELECTION]);
}

static gboolean
kring_window_wait_for_map (GtkWidget     *views,
                           GdkFrameClock *clock,
                           gpointer       data)
{
  KringWindow *self = data;

  /* The tick comes before its frame is drawn: the next one comes after. */
  if (self->map_frames++ == 0)
    return G_SOURCE_CONTINUE;

  self->panels_wait = 0;
  kring_window_fill_panels (self);
  return G_SOURCE_REMOVE;
}

/**
 * kring_window_set_session:
 * @self: a window
 * @session: a document and its file
 *
 * Shows a document, in the place of the welcome page or of another document.
 */
void
kring_window_set_session (KringWindow  *self,
                          KringSession *session)
{
  gboolean first = self->session == NULL;

  if (!g_set_object (&self->session, session))
    return;

  g_clear_object (&self->selection);
  self->selection = kring_selection_new (kring_session_get_document (session));
  kring_window_follow_selection (self);

  if (first)
    kring_window_add_document_commands (self);
  g_binding_group_set_source (self->history_bindings, kring_session_get_history (session));

  gtk_widget_set_visible (self->start_box, TRUE);
  gtk_widget_set_visible (self->end_box, TRUE);
  gtk_stack_set_visible_child_name (self->pages, "document");

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  self->map_frames = 0;
  if (self->panels_wait == 0)
    self->panels_wait = gtk_widget_add_tick_callback (GTK_WIDGET (self->views), kring_window_wait_for_map, self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANEL_SELECTION]);

  if (kring_session_get_file (session) != NULL)
    kring_welcome_remember (kring_session_get_file (session));
}

/**
 * kring_window_start:
 * @self: a window
 *
 * Starts a new alliance in it.
 */
void
kring_window_start (KringWindow *self)
{
  g_autoptr (KringDocument) document = kring_document_new (kring_language_get ());
  g_autoptr (KringSession) session = kring_session_new (document);

  kring_window_set_session (self, session);
  kring_window_fill_panels (self);
  adw_view_stack_set_visible_child_name (self->sidebar, "details");
  kring_details_focus_name (self->details);
}

static void
kring_window_saved_before_closing (GObject      *object,
                                   GAsyncResult *result,
                                   gpointer      data)
{
  g_autoptr (GTask) task = data;
  KringWindow *self = g_task_get_source_object (task);
  KringSaveOutcome outcome = kring_save_finish (KRING_SESSION (object), result);
  gboolean may_close = outcome == KRING_SAVE_DONE || outcome == KRING_SAVE_DISCARD;

  self->asking_to_close = FALSE;
  if (outcome == KRING_SAVE_RELOAD)
    kring_window_load (self, kring_session_get_file (self->session), FALSE);
  g_task_return_boolean (task, may_close);
}

/**
 * kring_window_ask_to_close_async:
 * @self: a window
 * @callback: called when it is known
 * @data: passed to @callback
 *
 * Asks whether what was not saved in it may go, where there is such.
 */
void
kring_window_ask_to_close_async (KringWindow         *self,
                                 GAsyncReadyCallback  callback,
                                 gpointer             data)
{
  GTask *task = g_task_new (self, NULL, callback, data);

  g_task_set_source_tag (task, kring_window_ask_to_close_async);
  if (self->asking_to_close)
    {
      gtk_window_present (GTK_WINDOW (self));
      g_task_return_boolean (task, FALSE);
      g_object_unref (task);
      return;
    }

  if (self->session == NULL)
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      return;
    }

  self->asking_to_close = TRUE;
  kring_window_finish_typing (self);
  if (kring_session_is_modified (self->session))
    gtk_window_present (GTK_WINDOW (self));
  kring_save_before_closing_async (self->session, GTK_WINDOW (self),
                                   kring_window_saved_before_closing, task);
}

/**
 * kring_window_ask_to_close_finish:
 * @self: a window
 * @result: what the callback was given
 *
 * Returns: whether the window may be destroyed
 */
gboolean
kring_window_ask_to_close_finish (KringWindow  *self,
                                  GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/**
 * kring_window_end:
 * @self: a window that may be closed
 *
 * Closes it. What was not saved was not wanted: its draft goes at once, whoever
 * still holds the window.
 */
void
kring_window_end (KringWindow *self)
{
  if (self->session != NULL)
    kring_session_close (self->session);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
kring_window_may_close (GObject      *object,
                        GAsyncResult *result,
                        gpointer      data)
{
  if (kring_window_ask_to_close_finish (KRING_WINDOW (object), result))
    kring_window_end (KRING_WINDOW (object));
}

static gboolean
kring_window_close_request (GtkWindow *window)
{
  KringWindow *self = KRING_WINDOW (window);

  if (self->session != NULL && kring_session_is_modified (self->session))
    {
      kring_window_ask_to_close_async (self, kring_window_may_close, NULL);
      return TRUE;
    }

  return GTK_WINDOW_CLASS (kring_window_parent_class)->close_request (window);
}

static void
kring_window_remember_size (KringWindow *self)
{
  GSettings *settings = kring_settings_get ();
  int width, height;

  if (settings == NULL)
    return;

  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width > 0 && height > 0)
    {
      g_settings_set_int (settings, "window-width", width);
      g_settings_set_int (settings, "window-height", height);
    }
}

static void
kring_window_unmap (GtkWidget *widget)
{
  kring_window_remember_size (KRING_WINDOW (widget));

  GTK_WIDGET_CLASS (kring_window_parent_class)->unmap (widget);
}

static void
kring_window_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  KringWindow *self = KRING_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;

    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;

    case PROP_PANEL_SELECTION:
      g_value_set_object (value, self->panels_wait == 0 ? self->selection : NULL);
      break;

    case PROP_VIEW:
      g_value_set_string (value, kring_window_get_view (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_window_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_VIEW:
      kring_window_set_view (KRING_WINDOW (object), g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_window_dispose (GObject *object)
{
  KringWindow *self = KRING_WINDOW (object);

  if (self->loading_cancellable != NULL)
    g_cancellable_cancel (self->loading_cancellable);
  g_clear_handle_id (&self->loading_timeout, g_source_remove);
  if (self->panels_wait != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->views), self->panels_wait);
  self->panels_wait = 0;

  /* Nobody looks at it any more: what was to be saved has been. */
  if (self->session != NULL)
    kring_session_close (self->session);
  g_clear_object (&self->history_bindings);
  g_clear_object (&self->selection);
  g_clear_object (&self->session);
  g_clear_weak_pointer (&self->outline_focus);
  g_clear_weak_pointer (&self->sidebar_focus);

  /* While the window still holds its weak references: the bindings of what is
   * in it look at it. */
  gtk_widget_dispose_template (GTK_WIDGET (self), KRING_TYPE_WINDOW);

  G_OBJECT_CLASS (kring_window_parent_class)->dispose (object);
}

static void
kring_window_class_init (KringWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = kring_window_get_property;
  object_class->set_property = kring_window_set_property;
  object_class->dispose = kring_window_dispose;
  widget_class->unmap = kring_window_unmap;
  window_class->close_request = kring_window_close_request;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, KRING_TYPE_SESSION, flags);
  properties[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, KRING_TYPE_SELECTION, flags);

  /* What the panes beside the map show. They fill after the map has been drawn: it comes first. */
  properties[PROP_PANEL_SELECTION] = g_param_spec_object ("panel-selection", NULL, NULL, KRING_TYPE_SELECTION, flags);

  /* As what it shows the alliance: the name of a view. */
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, "map",
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (KRING_TYPE_DETAILS);
  g_type_ensure (KRING_TYPE_FINDINGS_BUTTON);
  g_type_ensure (KRING_TYPE_FINDINGS_PANE);
  g_type_ensure (KRING_TYPE_INGREDIENTS);
  g_type_ensure (KRING_TYPE_MAP_VIEW);
  g_type_ensure (KRING_TYPE_OUTLINE);
  g_type_ensure (KRING_TYPE_SESSION);
  g_type_ensure (KRING_TYPE_WELCOME);

  gtk_widget_class_set_template_from_resource (widget_class, KRING_RESOURCE_PATH "kring-window.ui");
  gtk_widget_class_bind_template_child (widget_class, KringWindow, start_box);
  gtk_widget_class_bind_template_child (widget_class, KringWindow, end_box);
  gtk_widget_class_bind_template_child (widget_class, KringWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, KringWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, KringWindow, loading_spinner);
  gtk_widget_class_bind_template_child (widget_class, KringWindow, loading_label);
  gtk_widget_class_bind_template_child (widget_class, KringWindow, outline_flap);
  gtk_widget_class_bind_template_child (widget_class, KringWindow, sidebar_flap);
  gtk_widget_class_bind_template_child (widget_class, KringWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, KringWindow, outline);
  gtk_widget_class_bind_template_child (widget_class, KringWindow, views);
  gtk_widget_class_bind_template_child (widget_class, KringWindow, map);
  gtk_widget_class_bind_template_child (widget_class, KringWindow, lens_button);
  gtk_widget_class_bind_template_child (widget_class, KringWindow, details);
  gtk_widget_class_bind_template_child (widget_class, KringWindow, ingredients);
  gtk_widget_class_bind_template_child (widget_class, KringWindow, findings);
  gtk_widget_class_bind_template_callback (widget_class, kring_window_pane_folded);
  gtk_widget_class_bind_template_callback (widget_class, kring_window_show_details);
  gtk_widget_class_bind_template_callback (widget_class, kring_window_check_day);
  gtk_widget_class_bind_template_callback (widget_class, kring_window_make_title);
  gtk_widget_class_bind_template_callback (widget_class, kring_window_make_undo_tooltip);
  gtk_widget_class_bind_template_callback (widget_class, kring_window_make_redo_tooltip);
}

static void
kring_window_init (KringWindow *self)
{
  GSettings *settings = kring_settings_get ();
  g_autoptr (GtkWindowGroup) group = gtk_window_group_new ();

  /* A question in one window does not block the others. */
  gtk_window_group_add_window (group, GTK_WINDOW (self));

  self->history_bindings = g_binding_group_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  kring_window_add_commands (self);

  if (settings != NULL)
    {
      const GSettingsBindFlags flags = G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES;

      gtk_window_set_default_size (GTK_WINDOW (self),
                                   g_settings_get_int (settings, "window-width"),
                                   g_settings_get_int (settings, "window-height"));
      if (g_settings_get_boolean (settings, "window-maximized"))
        gtk_window_maximize (GTK_WINDOW (self));
      g_settings_bind (settings, "show-outline", self->outline_flap, "reveal-flap", flags);
      g_settings_bind (settings, "show-sidebar", self->sidebar_flap, "reveal-flap", flags);
    }
  else
    gtk_window_set_default_size (GTK_WINDOW (self), 1240, 700);
}

/**
 * kring_window_new:
 * @application: the program
 *
 * Returns: (transfer none): a window that shows the welcome page
 */
KringWindow *
kring_window_new (KringApplication *application)
{
  return g_object_new (KRING_TYPE_WINDOW, "application", application, NULL);
}
