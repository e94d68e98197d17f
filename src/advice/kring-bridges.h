/* kring-bridges.h: who stands between the others
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-network.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GArray *kring_bridges_measure (KringNetwork *network, GCancellable *cancellable, GError **error);
void kring_bridges_measure_async (KringNetwork *network, GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer data);
GArray *kring_bridges_measure_finish (GAsyncResult *result, GError **error);

G_END_DECLS
