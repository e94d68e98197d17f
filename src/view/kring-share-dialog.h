/* kring-share-dialog.h: the conversation that sharing a copy is
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void kring_share_async (KringSession *session, GtkWindow *parent, GAsyncReadyCallback callback, gpointer data);
GFile *kring_share_finish (KringSession *session, GAsyncResult *result);

G_END_DECLS
