/* kring-local-date.h: dates as people type them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *kring_local_date_parse (const char *text, gboolean whole);

G_END_DECLS
