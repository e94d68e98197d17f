/* kring-clip.h: a part of an alliance on the clipboard
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

gboolean kring_clip_set (GdkClipboard *clipboard, KringDocument *clipping, const char *text, GError **error);
gboolean kring_clip_is_on (GdkClipboard *clipboard);
void kring_clip_read_async (GdkClipboard *clipboard, GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data);
KringDocument *kring_clip_read_finish (GAsyncResult *result, GError **error);

G_END_DECLS
