/* kring-replace.h: puts new bytes in the place of a file, or leaves it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean kring_replace (GFile *file, GBytes *bytes, const char *etag, GFileCreateFlags flags, char **new_etag,
                        GCancellable *cancellable, GError **error);

G_END_DECLS
