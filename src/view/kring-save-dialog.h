/* kring-save-dialog.h: the conversation that saving is
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KringSaveOutcome:
 * @KRING_SAVE_CANCELLED: the user gave up; the document is as it was
 * @KRING_SAVE_DONE: the document is on disk
 * @KRING_SAVE_DISCARD: the user lets the changes go
 * @KRING_SAVE_RELOAD: the user wants what is on disk instead of the document
 */
typedef enum
{
  KRING_SAVE_CANCELLED,
  KRING_SAVE_DONE,
  KRING_SAVE_DISCARD,
  KRING_SAVE_RELOAD
} KringSaveOutcome;

void kring_save_async (KringSession *session, GtkWindow *parent, gboolean elsewhere,
                       GAsyncReadyCallback callback, gpointer data);
void kring_save_before_closing_async (KringSession *session, GtkWindow *parent,
                                      GAsyncReadyCallback callback, gpointer data);
KringSaveOutcome kring_save_finish (KringSession *session, GAsyncResult *result);

G_END_DECLS
