/* kring-clipping.h: a part of an alliance, to be put into another one
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-store.h"

G_BEGIN_DECLS

#define KRING_CLIPPING_MEDIA_TYPE "application/x-kring+xml"

KringDocument *kring_clipping_new (KringDocument *document, GPtrArray *items);
char *kring_clipping_get_names (KringDocument *clipping);
KringDocument *kring_clipping_read (GBytes *bytes, GError **error);
void kring_clipping_read_async (GInputStream *stream, GCancellable *cancellable, GAsyncReadyCallback callback,
                                gpointer user_data);
KringDocument *kring_clipping_read_finish (GAsyncResult *result, GError **error);

G_END_DECLS
