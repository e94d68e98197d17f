/* kring-read.h: the bytes of a file, no more than wanted
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *kring_read_file (GFile *file, guint most, char **etag, GCancellable *cancellable, GError **error);

G_END_DECLS
