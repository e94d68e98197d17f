/* kring-load-dialog.h: the conversation that opening a document is
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void kring_load_async (GFile *file, gboolean as_copy, GtkWindow *parent, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer data);
KringSession *kring_load_finish (GAsyncResult *result, char **notice, GError **error);

void kring_load_tell_failure (GtkWindow *parent, const GError *error);

G_END_DECLS
