/* kring-preferences.c: the window with the program's preferences
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-preferences.h"

#include "kring-accessible.h"
#include "kring-settings.h"
#include "kring-view.h"

struct _KringPreferences
{
  AdwPreferencesWindow parent_instance;

  AdwComboRow *language;
  AdwComboRow *style;
};

G_DEFINE_FINAL_TYPE (KringPreferences, kring_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* The rows list the words in the order of the setting's values. */
static gboolean
kring_preferences_get_choice (GValue   *value,
                              GVariant *variant,
                              gpointer  data)
{
  g_value_set_uint (value, (guint) g_settings_get_enum (kring_settings_get (), data));
  return TRUE;
}

static GVariant *
kring_preferences_set_choice (const GValue       *value,
                              const GVariantType *type,
                              gpointer            data)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsSchemaKey) key = NULL;
  g_autoptr (GVariant) range = NULL;
  g_autoptr (GVariant) nicks = NULL;

  g_object_get (kring_settings_get (), "settings-schema", &schema, NULL);
  key = g_settings_schema_get_key (schema, data);
  range = g_settings_schema_key_get_range (key);
  g_variant_get (range, "(sv)", NULL, &nicks);
  return g_variant_get_child_value (nicks, g_value_get_uint (value));
}

static void
kring_preferences_bind (KringPreferences *self,
                        const char       *key,
                        AdwComboRow      *row)
{
  GSettings *settings = kring_settings_get ();

  if (settings != NULL)
    g_settings_bind_with_mapping (settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                  kring_preferences_get_choice, kring_preferences_set_choice,
                                  (gpointer) key, NULL);
  else
    gtk_widget_set_sensitive (GTK_WIDGET (row), FALSE);
}

static void
kring_preferences_class_init (KringPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, KRING_RESOURCE_PATH "kring-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, KringPreferences, language);
  gtk_widget_class_bind_template_child (widget_class, KringPreferences, style);
}

static void
kring_preferences_init (KringPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kring_accessible_tell_choice (self->language);
  kring_accessible_tell_choice (self->style);

  kring_preferences_bind (self, "language", self->language);
  kring_preferences_bind (self, "style", self->style);
}

/**
 * kring_preferences_new:
 *
 * Returns: (transfer floating): the window
 */
GtkWidget *
kring_preferences_new (void)
{
  return g_object_new (KRING_TYPE_PREFERENCES, NULL);
}
