/* kring-welcome.c: the page that a window without an alliance shows
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-welcome.h"

#include "kring-file-filter.h"
#include "kring-view.h"

#include "model/kring-language.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define MAX_RECENT 6

struct _KringWelcome
{
  GtkWidget parent_instance;

  GtkWidget *new_button;
  AdwPreferencesGroup *recent;
  AdwPreferencesGroup *examples;
  GPtrArray *recent_rows; /* not owned */
};

G_DEFINE_FINAL_TYPE (KringWelcome, kring_welcome, GTK_TYPE_WIDGET)

static GtkWidget *
kring_welcome_add_row (AdwPreferencesGroup *group,
                       const char          *title,
                       const char          *subtitle,
                       const char          *icon,
                       const char          *action,
                       const char          *uri)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  adw_preferences_group_add (group, row);
  return row;
}

static int
kring_welcome_compare_recent (gconstpointer a,
                              gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified (*(GtkRecentInfo **) b),
                              gtk_recent_info_get_modified (*(GtkRecentInfo **) a));
}

static void
kring_welcome_list_recent (KringWelcome *self)
{
  g_autoptr (GPtrArray) infos = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  for (guint i = 0; i < self->recent_rows->len; i++)
    adw_preferences_group_remove (self->recent, g_ptr_array_index (self->recent_rows, i));
  g_ptr_array_set_size (self->recent_rows, 0);

  for (GList *l = items; l != NULL; l = l->next)
    if (gtk_recent_info_has_application (l->data, g_get_application_name ()) &&
        g_strcmp0 (gtk_recent_info_get_mime_type (l->data), KRING_MEDIA_TYPE) == 0)
      g_ptr_array_add (infos, l->data);
    else
      gtk_recent_info_unref (l->data);
  g_list_free (items);

  g_ptr_array_sort (infos, kring_welcome_compare_recent);
  for (guint i = 0; i < MIN (infos->len, MAX_RECENT); i++)
    {
      const char *uri = gtk_recent_info_get_uri (g_ptr_array_index (infos, i));
      g_autoptr (GFile) file = g_file_new_for_uri (uri);
      g_autoptr (GFile) folder = g_file_get_parent (file);
      g_autofree char *name = kring_file_get_name (file);
      g_autofree char *place = folder != NULL ? g_file_get_parse_name (folder) : g_strdup ("");

      if (g_str_has_suffix (name, KRING_FILE_EXTENSION))
        name[strlen (name) - strlen (KRING_FILE_EXTENSION)] = '\0';
      g_ptr_array_add (self->recent_rows,
                       kring_welcome_add_row (self->recent, name, place, "document-open-recent-symbolic",
                                              "app.open-uri", uri));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->recent), self->recent_rows->len > 0);
}

/* The examples' names tell their language: the one of the interface first. */
static void
kring_welcome_list_examples (KringWelcome *self)
{
  const char *data = g_getenv ("KRING_PKGDATADIR");
  g_autofree char *folder = g_build_filename (data != NULL ? data : KRING_PKGDATADIR, "examples", NULL);
  const gboolean dutch = g_str_equal (kring_language_get (), "nl");
  const char *const languages[] = { dutch ? "nl" : "en", dutch ? "en" : "nl" };
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *suffix = g_strconcat ("-", languages[i], KRING_FILE_EXTENSION, NULL);
      g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        if (g_str_has_suffix (name, suffix))
          {
            g_autofree char *path = g_build_filename (folder, name, NULL);
            g_autoptr (GFile) file = g_file_new_for_path (path);
            g_autofree char *uri = g_file_get_uri (file);

            kring_welcome_add_row (self->examples,
                                   g_str_equal (languages[i], "nl") ? _("Example in Dutch") : _("Example in English"),
                                   _("An alliance for working people who care for a relative"),
                                   "system-users-symbolic", "app.open-copy", uri);
            any = TRUE;
          }
    }

  gtk_widget_set_visible (GTK_WIDGET (self->examples), any);
}

static void
kring_welcome_dispose (GObject *object)
{
  KringWelcome *self = KRING_WELCOME (object);
  GtkWidget *child;

  g_clear_pointer (&self->recent_rows, g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kring_welcome_parent_class)->dispose (object);
}

/* Enter begins, wherever the window would have put the focus. */
static void
kring_welcome_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (kring_welcome_parent_class)->map (widget);

  gtk_widget_grab_focus (KRING_WELCOME (widget)->new_button);
}

static void
kring_welcome_class_init (KringWelcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kring_welcome_dispose;
  widget_class->map = kring_welcome_map;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "welcome");
  gtk_widget_class_set_template_from_resource (widget_class, KRING_RESOURCE_PATH "kring-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, KringWelcome, new_button);
  gtk_widget_class_bind_template_child (widget_class, KringWelcome, recent);
  gtk_widget_class_bind_template_child (widget_class, KringWelcome, examples);
}

static void
kring_welcome_init (KringWelcome *self)
{
  self->recent_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  kring_welcome_list_examples (self);
  kring_welcome_list_recent (self);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed",
                           G_CALLBACK (kring_welcome_list_recent), self, G_CONNECT_SWAPPED);
}

/**
 * kring_welcome_remember:
 * @file: a document that was opened or saved
 *
 * Puts @file among the recent ones. Other programs' lists do not show it:
 * that an alliance exists may be delicate already.
 */
void
kring_welcome_remember (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData recent = {
    .mime_type = (char *) KRING_MEDIA_TYPE,
    .app_name = (char *) g_get_application_name (),
    .app_exec = (char *) "kring %u",
    .is_private = TRUE,
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &recent);
}
