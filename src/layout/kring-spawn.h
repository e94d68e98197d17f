/* kring-spawn.h: starts a worker
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSubprocess *kring_spawn_worker (GError **error);

G_END_DECLS
