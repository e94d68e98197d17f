/* kring-preferences.h: the window with the program's preferences
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KRING_TYPE_PREFERENCES (kring_preferences_get_type ())
G_DECLARE_FINAL_TYPE (KringPreferences, kring_preferences, KRING, PREFERENCES, AdwPreferencesWindow)

GtkWidget *kring_preferences_new (void);

G_END_DECLS
