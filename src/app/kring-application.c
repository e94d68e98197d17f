/* kring-application.c: the program, its windows and its commands
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-application.h"

#include "kring-window.h"

#include "view/kring-drafts-dialog.h"
#include "view/kring-preferences.h"
#include "view/kring-settings.h"
#include "view/kring-view.h"

#include <glib/gi18n.h>

struct _KringApplication
{
  AdwApplication parent_instance;

  GQueue closing; /* the windows that quitting still has to ask; owned */
  gboolean drafts_offered;
};

G_DEFINE_FINAL_TYPE (KringApplication, kring_application, ADW_TYPE_APPLICATION)

typedef struct
{
  const char *action;
  const char *accels[3];
} KringAccel;

/* Those with a modifier only: one without would fire while someone types. F
 * keys type nothing. What GNOME, GTK or a text field uses for something else
 * is left alone. */
static const KringAccel kring_accels[] = {
  { "app.new", { "<Control>n" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.export", { "<Control>e" } },
  { "win.report", { "<Control>r" } },
  { "win.print", { "<Control>p" } },
  { "win.print-preview", { "<Control><Shift>p" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.find", { "<Control>f" } },
  { "win.search-outline", { "<Control><Shift>f" } },
  { "win.add-stakeholder", { "<Control>k" } },
  { "win.add-interest", { "<Control><Shift>k" } },
  { "win.add-names", { "<Control>l" } },
  { "win.show-outline", { "F9" } },
  { "win.show-sidebar", { "<Shift>F9" } },
  { "win.view('map')", { "<Control>1" } },
  { "win.view('circle')", { "<Control>2" } },
  { "win.view('grid')", { "<Control>3" } },
  { "win.view('table')", { "<Control>4" } },
  { "win.view('plan')", { "<Control>5" } },
  { "win.view('overview')", { "<Control>6" } },
  { "win.lens('none')", { "<Alt>0" } },
  { "win.lens('gain')", { "<Alt>1" } },
  { "win.lens('empathy')", { "<Alt>2" } },
  { "win.lens('involvement')", { "<Alt>3" } },
  { "win.lens('action')", { "<Alt>4" } },
  { "win.lens('safety')", { "<Alt>5" } },
  { "win.lens('leadership')", { "<Alt>6" } },
  { "win.lens('time')", { "<Alt>7" } },
  { "win.sidebar('details')", { "F7" } },
  { "win.sidebar('ingredients')", { "F8" } },
  { "win.findings('')", { "<Control>j" } },
  { "win.next-finding", { "F4" } },
  { "win.previous-finding", { "<Shift>F4" } },
  { "win.next-pane", { "F6" } },
  { "win.previous-pane", { "<Shift>F6" } },
  { "win.show-shortcuts", { "<Control>question" } },
  { "window.close", { "<Control>w" } },
};

static KringWindow *
kring_application_get_active_window (KringApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (KRING_IS_WINDOW (l->data))
      return l->data;

  return NULL;
}

static KringWindow *
kring_application_find_window (KringApplication *self,
                               GFile            *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      GFile *opened = KRING_IS_WINDOW (l->data) ? kring_window_get_file (l->data) : NULL;

      if (opened != NULL && g_file_equal (opened, file))
        return l->data;
    }

  return NULL;
}

/* A window without a document takes the next one, rather than standing in
 * front of it. */
static KringWindow *
kring_application_get_free_window (KringApplication *self)
{
  KringWindow *window = kring_application_get_active_window (self);

  if (window == NULL || !kring_window_is_free (window))
    window = kring_window_new (self);

  return window;
}

static void
kring_application_open_file (KringApplication *self,
                             GFile            *file,
                             gboolean          as_copy)
{
  KringWindow *window = as_copy ? NULL : kring_application_find_window (self, file);

  if (window != NULL)
    gtk_window_present (GTK_WINDOW (window));
  else
    kring_window_load (kring_application_get_free_window (self), file, as_copy);
}

static void
kring_application_new_alliance (GSimpleAction *action,
                                GVariant      *parameter,
                                gpointer       data)
{
  KringWindow *window = kring_application_get_free_window (data);

  kring_window_start (window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
kring_application_open_uri (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  kring_application_open_file (data, file, FALSE);
}

static void
kring_application_open_copy (GSimpleAction *action,
                             GVariant      *parameter,
                             gpointer       data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  kring_application_open_file (data, file, TRUE);
}

static void
kring_application_show_welcome (GSimpleAction *action,
                                GVariant      *parameter,
                                gpointer       data)
{
  gtk_window_present (GTK_WINDOW (kring_application_get_free_window (data)));
}

static void
kring_application_show_preferences (GSimpleAction *action,
                                    GVariant      *parameter,
                                    gpointer       data)
{
  KringWindow *window = kring_application_get_active_window (data);
  GtkWidget *preferences = kring_preferences_new ();

  gtk_window_set_transient_for (GTK_WINDOW (preferences), GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (preferences));
}

static void
kring_application_show_about (GSimpleAction *action,
                              GVariant      *parameter,
                              gpointer       data)
{
  static const char *const developers[] = { "The Kring developers", NULL };
  static const char *const sources[] = {
    "Firma Twist, “7 cruciale ingrediënten voor succesvol samenwerken”", NULL
  };
  GtkWidget *about = adw_about_window_new ();

  g_object_set (about,
                "transient-for", kring_application_get_active_window (data),
                "modal", TRUE,
                "application-name", _("Kring"),
                "application-icon", KRING_APPLICATION_ID,
                "version", KRING_VERSION,
                "developer-name", _("The Kring developers"),
                "developers", developers,
                "comments", _("Map the stakeholders of an alliance, and keep it together."),
                "license-type", GTK_LICENSE_CUSTOM,
                "license", _("This program is free software under the European Union Public Licence, version 1.2."),
                NULL);
  adw_about_window_add_credit_section (ADW_ABOUT_WINDOW (about),
                                       _("The seven ingredients follow"),
                                       (const char **) sources);
  gtk_window_present (GTK_WINDOW (about));
}

static void kring_application_close_next (KringApplication *self);

static void
kring_application_window_asked (GObject      *object,
                                GAsyncResult *result,
                                gpointer      data)
{
  g_autoptr (KringApplication) self = data;

  if (kring_window_ask_to_close_finish (KRING_WINDOW (object), result))
    {
      kring_window_end (KRING_WINDOW (object));
      kring_application_close_next (self);
    }
  else
    g_queue_clear_full (&self->closing, g_object_unref);
}

static void
kring_application_close_next (KringApplication *self)
{
  g_autoptr (KringWindow) window = g_queue_pop_head (&self->closing);

  if (window == NULL)
    g_application_quit (G_APPLICATION (self));
  else
    kring_window_ask_to_close_async (window, kring_application_window_asked, g_object_ref (self));
}

static void
kring_application_quit (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       data)
{
  KringApplication *self = data;

  if (!g_queue_is_empty (&self->closing))
    return;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (KRING_IS_WINDOW (l->data))
      g_queue_push_tail (&self->closing, g_object_ref (l->data));

  kring_application_close_next (self);
}

static const GActionEntry kring_application_actions[] = {
  { "new", kring_application_new_alliance },
  { "welcome", kring_application_show_welcome },
  { "open-uri", kring_application_open_uri, "s" },
  { "open-copy", kring_application_open_copy, "s" },
  { "preferences", kring_application_show_preferences },
  { "about", kring_application_show_about },
  { "quit", kring_application_quit },
};

static void
kring_application_restore_draft (KringSession *session,
                                 gpointer      data)
{
  KringWindow *window = kring_application_get_free_window (data);

  kring_window_set_session (window, session);
  gtk_window_present (GTK_WINDOW (window));
}

/* Once, at the start: what a crash left behind. */
static void
kring_application_offer_drafts (KringApplication *self)
{
  if (self->drafts_offered)
    return;

  self->drafts_offered = TRUE;
  kring_drafts_dialog_offer (GTK_WINDOW (kring_application_get_active_window (self)),
                             kring_application_restore_draft, self);
}

static gboolean
kring_application_style_to_scheme (GValue   *value,
                                   GVariant *variant,
                                   gpointer  data)
{
  const char *style = g_variant_get_string (variant, NULL);

  g_value_set_enum (value,
                    g_str_equal (style, "light") ? ADW_COLOR_SCHEME_FORCE_LIGHT
                    : g_str_equal (style, "dark") ? ADW_COLOR_SCHEME_FORCE_DARK
                                                  : ADW_COLOR_SCHEME_DEFAULT);
  return TRUE;
}

static void
kring_application_startup (GApplication *application)
{
  GSettings *settings = kring_settings_get ();

  G_APPLICATION_CLASS (kring_application_parent_class)->startup (application);

  kring_view_start ();
  gtk_window_set_default_icon_name (KRING_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), kring_application_actions,
                                   G_N_ELEMENTS (kring_application_actions), application);
  for (guint i = 0; i < G_N_ELEMENTS (kring_accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), kring_accels[i].action,
                                           (const char *const *) kring_accels[i].accels);

  if (settings != NULL)
    g_settings_bind_with_mapping (settings, "style",
                                  adw_application_get_style_manager (ADW_APPLICATION (application)),
                                  "color-scheme", G_SETTINGS_BIND_GET,
                                  kring_application_style_to_scheme, NULL, NULL, NULL);
}

static void
kring_application_activate (GApplication *application)
{
  KringApplication *self = KRING_APPLICATION (application);
  KringWindow *window = kring_application_get_active_window (self);

  if (window == NULL)
    window = kring_window_new (self);

  gtk_window_present (GTK_WINDOW (window));
  kring_application_offer_drafts (self);
}

static void
kring_application_open (GApplication  *application,
                        GFile        **files,
                        int            n_files,
                        const char    *hint)
{
  KringApplication *self = KRING_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    kring_application_open_file (self, files[i], FALSE);

  kring_application_offer_drafts (self);
}

static void
kring_application_finalize (GObject *object)
{
  KringApplication *self = KRING_APPLICATION (object);

  g_queue_clear_full (&self->closing, g_object_unref);

  G_OBJECT_CLASS (kring_application_parent_class)->finalize (object);
}

static void
kring_application_class_init (KringApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = kring_application_finalize;

  application_class->startup = kring_application_startup;
  application_class->activate = kring_application_activate;
  application_class->open = kring_application_open;
}

static void
kring_application_init (KringApplication *self)
{
  g_queue_init (&self->closing);
}

/**
 * kring_application_new:
 *
 * Returns: (transfer full): the program, ready to run
 */
KringApplication *
kring_application_new (void)
{
  return g_object_new (KRING_TYPE_APPLICATION,
                       "application-id", KRING_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/nl/kring/Kring",
                       NULL);
}
