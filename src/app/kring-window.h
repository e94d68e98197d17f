/* kring-window.h: a window on one alliance
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-application.h"

#include "view/kring-session.h"

G_BEGIN_DECLS

#define KRING_TYPE_WINDOW (kring_window_get_type ())
G_DECLARE_FINAL_TYPE (KringWindow, kring_window, KRING, WINDOW, AdwApplicationWindow)

KringWindow *kring_window_new (KringApplication *application);

gboolean kring_window_is_free (KringWindow *self);
GFile *kring_window_get_file (KringWindow *self);
void kring_window_set_session (KringWindow *self, KringSession *session);
void kring_window_start (KringWindow *self);
void kring_window_load (KringWindow *self, GFile *file, gboolean as_copy);

void kring_window_ask_to_close_async (KringWindow *self, GAsyncReadyCallback callback, gpointer data);
gboolean kring_window_ask_to_close_finish (KringWindow *self, GAsyncResult *result);
void kring_window_end (KringWindow *self);

G_END_DECLS
