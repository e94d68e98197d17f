/* kring-settings.h: the program's settings
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *kring_settings_get (void);
const char *kring_settings_get_language (void);

G_END_DECLS
