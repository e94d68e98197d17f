/* kring-window-commands.c: what can be done in a window
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-window-private.h"

#include "view/kring-export-dialog.h"
#include "view/kring-file-filter.h"
#include "view/kring-import-dialog.h"
#include "view/kring-names-dialog.h"
#include "view/kring-print.h"
#include "view/kring-report-dialog.h"
#include "view/kring-save-dialog.h"
#include "view/kring-share-dialog.h"
#include "view/kring-view.h"
#include "view/kring-welcome.h"

#include <glib/gi18n.h>

static void
kring_window_tell (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  kring_window_toast (data, g_variant_get_string (parameter, NULL));
}

static void
kring_window_cancel_loading (GSimpleAction *action,
                             GVariant      *parameter,
                             gpointer       data)
{
  KringWindow *self = data;

  if (self->loading_cancellable != NULL)
    g_cancellable_cancel (self->loading_cancellable);
}

static void
kring_window_open_chosen (GtkNativeDialog *dialog,
                          int              response,
                          gpointer         data)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
      guint n_files = g_list_model_get_n_items (files);

      for (guint i = 0; i < n_files; i++)
        {
          g_autoptr (GFile) file = g_list_model_get_item (files, i);
          g_autofree char *uri = g_file_get_uri (file);

          gtk_widget_activate_action (data, "app.open-uri", "s", uri);
        }
    }

  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
kring_window_open (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Open"), data, GTK_FILE_CHOOSER_ACTION_OPEN,
                                                              _("_Open"), _("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  kring_file_chooser_add_filters (GTK_FILE_CHOOSER (dialog));
  g_signal_connect_object (dialog, "response", G_CALLBACK (kring_window_open_chosen), data, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
kring_window_saved (GObject      *object,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr (KringWindow) self = data;
  KringSession *session = KRING_SESSION (object);

  switch (kring_save_finish (session, result))
    {
    case KRING_SAVE_DONE:
      kring_welcome_remember (kring_session_get_file (session));
      kring_window_toast (self, _("Saved"));
      break;

    case KRING_SAVE_RELOAD:
      kring_window_load (self, kring_session_get_file (session), FALSE);
      break;

    case KRING_SAVE_CANCELLED:
    case KRING_SAVE_DISCARD:
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
kring_window_save (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  KringWindow *self = data;

  kring_window_finish_typing (self);
  kring_save_async (self->session, GTK_WINDOW (self), FALSE, kring_window_saved, g_object_ref (self));
}

static void
kring_window_save_as (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  KringWindow *self = data;

  kring_window_finish_typing (self);
  kring_save_async (self->session, GTK_WINDOW (self), TRUE, kring_window_saved, g_object_ref (self));
}

static void
kring_window_shared (GObject      *object,
                     GAsyncResult *result,
                     gpointer      data)
{
  g_autoptr (KringWindow) self = data;
  g_autoptr (GFile) file = kring_share_finish (KRING_SESSION (object), result);

  if (file != NULL)
    {
      g_autofree char *name = kring_file_get_name (file);
      g_autofree char *text = g_strdup_printf (_("The copy to share is “%s”"), name);

      kring_window_toast (self, text);
    }
}

static void
kring_window_share (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  KringWindow *self = data;

  kring_window_finish_typing (self);
  kring_share_async (self->session, GTK_WINDOW (self), kring_window_shared, g_object_ref (self));
}

static void
kring_window_undo (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  KringWindow *self = data;

  kring_history_undo (kring_session_get_history (self->session));
}

static void
kring_window_redo (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  KringWindow *self = data;

  kring_history_redo (kring_session_get_history (self->session));
}

static void
kring_window_find_in_view (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       data)
{
  kring_window_find (data);
}

static void
kring_window_search_outline (GSimpleAction *action,
                             GVariant      *parameter,
                             gpointer       data)
{
  KringWindow *self = data;

  adw_flap_set_reveal_flap (self->outline_flap, TRUE);
  kring_outline_focus_search (self->outline);
}

static void
kring_window_add_node (KringWindow *self,
                       KringKind    kind)
{
  adw_flap_set_reveal_flap (self->outline_flap, TRUE);
  kring_outline_focus_add (self->outline, kind);
}

static void
kring_window_add_stakeholder (GSimpleAction *action,
                              GVariant      *parameter,
                              gpointer       data)
{
  kring_window_add_node (data, KRING_KIND_STAKEHOLDER);
}

static void
kring_window_add_interest (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       data)
{
  kring_window_add_node (data, KRING_KIND_INTEREST);
}

static void
kring_window_add_names (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       data)
{
  KringWindow *self = data;
  GtkWidget *dialog = kring_names_dialog_new (kring_session_get_document (self->session));

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
kring_window_import_folder (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       data)
{
  KringWindow *self = data;

  kring_import_dialog_choose (kring_session_get_document (self->session), TRUE, GTK_WINDOW (self));
}

static void
kring_window_import_files (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       data)
{
  KringWindow *self = data;

  kring_import_dialog_choose (kring_session_get_document (self->session), FALSE, GTK_WINDOW (self));
}

static void
kring_window_exported (KringWindow *self,
                       GFile       *file)
{
  g_autofree char *name = kring_file_get_name (file);
  g_autofree char *text = g_strdup_printf (_("Exported as “%s”"), name);

  kring_window_toast (self, text);
}

static void
kring_window_export (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  KringWindow *self = data;
  KringFocus focus;
  GtkWidget *dialog;

  kring_map_view_get_focus (self->map, &focus);
  dialog = kring_export_dialog_new (kring_map_view_get_scene (self->map), kring_map_view_get_arranger (self->map),
                                    &focus, kring_session_get_file (self->session));
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  g_signal_connect_object (dialog, "exported", G_CALLBACK (kring_window_exported), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
kring_window_report_written (KringWindow *self,
                             GFile       *file)
{
  g_autofree char *name = kring_file_get_name (file);
  g_autofree char *text = g_strdup_printf (_("The report is saved as “%s”"), name);

  kring_window_toast (self, text);
}

static void
kring_window_report (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  KringWindow *self = data;
  GtkWidget *dialog = kring_report_dialog_new (kring_session_get_document (self->session), kring_map_view_get_scene (self->map),
                                               kring_map_view_get_arranger (self->map), kring_session_get_file (self->session));

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  g_signal_connect_object (dialog, "written", G_CALLBACK (kring_window_report_written), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
kring_window_copy_image (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       data)
{
  kring_map_view_copy_image (KRING_WINDOW (data)->map);
}

/* What is printed is the map: who looks at something else is told, and shown what has that. */
static void
kring_window_refer_to_report (KringWindow *self)
{
  AdwToast *toast = adw_toast_new (_("The table, the plan and the overview go on paper as a report"));

  adw_toast_set_button_label (toast, _("Make a Report…"));
  adw_toast_set_action_name (toast, "win.report");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
kring_window_run_print (KringWindow *self,
                        gboolean     preview)
{
  KringFocus focus;

  if (!kring_window_shows_map (self))
    {
      kring_window_refer_to_report (self);
      return;
    }

  kring_map_view_get_focus (self->map, &focus);
  kring_print_run (kring_map_view_get_scene (self->map), kring_map_view_get_arranger (self->map), &focus, preview,
                   GTK_WINDOW (self));
}

static void
kring_window_print (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  kring_window_run_print (data, FALSE);
}

static void
kring_window_preview_print (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       data)
{
  kring_window_run_print (data, TRUE);
}

static void
kring_window_show_in_sidebar (GSimpleAction *action,
                              GVariant      *parameter,
                              gpointer       data)
{
  KringWindow *self = data;
  GtkWidget *page, *focus;

  adw_flap_set_reveal_flap (self->sidebar_flap, TRUE);
  adw_view_stack_set_visible_child_name (self->sidebar, g_variant_get_string (parameter, NULL));

  /* Where the focus was on the other page, the stack has moved it already. */
  page = adw_view_stack_get_visible_child (self->sidebar);
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  if (focus == NULL || !gtk_widget_is_ancestor (focus, page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
kring_window_show_ingredient (GSimpleAction *action,
                              GVariant      *parameter,
                              gpointer       data)
{
  KringWindow *self = data;

  adw_flap_set_reveal_flap (self->sidebar_flap, TRUE);
  adw_view_stack_set_visible_child_name (self->sidebar, "ingredients");
  kring_ingredients_show_panel (self->ingredients, g_variant_get_string (parameter, NULL));
}

/* Where a pane keeps what had the keyboard in it last; NULL: it knows so itself. */
static GtkWidget **
kring_window_get_pane_focus (KringWindow *self,
                             GtkWidget   *pane)
{
  if (pane == GTK_WIDGET (self->outline))
    return &self->outline_focus;

  return pane == GTK_WIDGET (self->views) ? NULL : &self->sidebar_focus;
}

/* To where the keyboard was, else to the page that shows rather than to the
 * switcher above it. */
static void
kring_window_enter_pane (KringWindow *self,
                         GtkWidget   *pane)
{
  GtkWidget **last = kring_window_get_pane_focus (self, pane);
  GtkWidget *page = pane == GTK_WIDGET (self->outline) ? pane : adw_view_stack_get_visible_child (self->sidebar);

  if (last == NULL)
    kring_window_focus_view (self);
  else if ((*last == NULL || !gtk_widget_get_mapped (*last) || !gtk_widget_is_ancestor (*last, pane) ||
            !gtk_widget_grab_focus (*last)) &&
           !gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
}

/* The panes that show, in the order of the screen. */
static void
kring_window_move_to_pane (KringWindow *self,
                           int          step)
{
  GtkWidget *panes[3];
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  int n_panes = 0, current = -1;

  if (adw_flap_get_reveal_flap (self->outline_flap))
    panes[n_panes++] = GTK_WIDGET (self->outline);
  panes[n_panes++] = GTK_WIDGET (self->views);
  if (adw_flap_get_reveal_flap (self->sidebar_flap))
    panes[n_panes++] = adw_flap_get_flap (self->sidebar_flap);

  for (int i = 0; i < n_panes; i++)
    if (focus != NULL && (focus == panes[i] || gtk_widget_is_ancestor (focus, panes[i])))
      current = i;

  if (current >= 0 && panes[current] != GTK_WIDGET (self->views))
    g_set_weak_pointer (kring_window_get_pane_focus (self, panes[current]), focus);
  current = current < 0 ? (step > 0 ? 0 : n_panes - 1) : (current + step + n_panes) % n_panes;
  kring_window_enter_pane (self, panes[current]);
}

static void
kring_window_go_to_next_pane (GSimpleAction *action,
                              GVariant      *parameter,
                              gpointer       data)
{
  kring_window_move_to_pane (data, 1);
}

static void
kring_window_go_to_previous_pane (GSimpleAction *action,
                                  GVariant      *parameter,
                                  gpointer       data)
{
  kring_window_move_to_pane (data, -1);
}

/* Made when it is asked for: what GTK finds as gtk/help-overlay.ui it makes
 * for each window before that shows. As the window's own it knows the keys of
 * the actions. */
static void
kring_window_show_shortcuts (GSimpleAction *action,
                             GVariant      *parameter,
                             gpointer       data)
{
  GtkApplicationWindow *window = data;

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (KRING_RESOURCE_PATH "kring-shortcuts.ui");

      gtk_application_window_set_help_overlay (window,
                                               GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "shortcuts")));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

/**
 * kring_window_add_commands:
 * @self: a window
 *
 * Adds the commands that need no document.
 */
void
kring_window_add_commands (KringWindow *self)
{
  static const GActionEntry commands[] = {
    { "open", kring_window_open },
    { "cancel-loading", kring_window_cancel_loading },
    { "show-shortcuts", kring_window_show_shortcuts },
    { "toast", kring_window_tell, "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), commands, G_N_ELEMENTS (commands), self);
}

static void
kring_window_add_pane_command (KringWindow *self,
                               const char  *name,
                               AdwFlap     *flap)
{
  g_autoptr (GPropertyAction) action = g_property_action_new (name, flap, "reveal-flap");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

/**
 * kring_window_add_document_commands:
 * @self: a window that shows its first document
 *
 * Adds the commands that work on a document.
 */
void
kring_window_add_document_commands (KringWindow *self)
{
  static const GActionEntry commands[] = {
    { "save", kring_window_save },
    { "save-as", kring_window_save_as },
    { "share", kring_window_share },
    { "undo", kring_window_undo },
    { "redo", kring_window_redo },
    { "find", kring_window_find_in_view },
    { "search-outline", kring_window_search_outline },
    { "add-stakeholder", kring_window_add_stakeholder },
    { "add-interest", kring_window_add_interest },
    { "add-names", kring_window_add_names },
    { "import-folder", kring_window_import_folder },
    { "import-files", kring_window_import_files },
    { "export", kring_window_export },
    { "report", kring_window_report },
    { "copy-image", kring_window_copy_image },
    { "print", kring_window_print },
    { "print-preview", kring_window_preview_print },
    { "sidebar", kring_window_show_in_sidebar, "s" },
    { "ingredient", kring_window_show_ingredient, "s" },
    { "next-pane", kring_window_go_to_next_pane },
    { "previous-pane", kring_window_go_to_previous_pane },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), commands, G_N_ELEMENTS (commands), self);
  kring_window_add_pane_command (self, "show-outline", self->outline_flap);
  kring_window_add_pane_command (self, "show-sidebar", self->sidebar_flap);
  kring_window_add_lens_command (self);
  kring_window_add_view_command (self);
  kring_window_add_findings_commands (self);

  g_binding_group_bind (self->history_bindings, "can-undo",
                        g_action_map_lookup_action (G_ACTION_MAP (self), "undo"), "enabled",
                        G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->history_bindings, "can-redo",
                        g_action_map_lookup_action (G_ACTION_MAP (self), "redo"), "enabled",
                        G_BINDING_SYNC_CREATE);
}
