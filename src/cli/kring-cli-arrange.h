/* kring-cli-arrange.h: puts a map in order for a file that shows it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "layout/kring-layout.h"
#include "paint/kring-scene.h"

G_BEGIN_DECLS

/* For what takes a callback: there is nothing else to do meanwhile. */
void kring_cli_done_cb (GObject *source, GAsyncResult *result, gpointer data);
GAsyncResult *kring_cli_wait_for (GAsyncResult **result);

gboolean kring_cli_arrange (KringScene *scene, KringLayout *layout, KringEngine engine, GError **error);
void kring_cli_place (KringScene *scene, KringLayout *layout);
void kring_cli_route (KringScene *scene, KringLayout *layout);

G_END_DECLS
