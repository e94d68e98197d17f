/* kring-settings.c: the program's settings
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-settings.h"

/**
 * kring_settings_get:
 *
 * The settings that all windows share. A program that was copied from where it
 * was installed may lack their schema; it then works with the defaults and
 * remembers nothing.
 *
 * Returns: (transfer none) (nullable): the settings
 */
GSettings *
kring_settings_get (void)
{
  static GSettings *settings;
  static gboolean looked_up;

  if (!looked_up)
    {
      GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
      g_autoptr (GSettingsSchema) schema = NULL;

      looked_up = TRUE;
      if (source != NULL)
        schema = g_settings_schema_source_lookup (source, KRING_APPLICATION_ID, TRUE);
      if (schema != NULL)
        settings = g_settings_new_full (schema, NULL, NULL);
    }

  return settings;
}

/**
 * kring_settings_get_language:
 *
 * Returns: the preferred language of the interface, "nl" or "en"; %NULL for
 *   the system's
 */
const char *
kring_settings_get_language (void)
{
  static const char *const languages[] = { NULL, "nl", "en" };
  GSettings *settings = kring_settings_get ();

  return settings != NULL ? languages[g_settings_get_enum (settings, "language")] : NULL;
}
