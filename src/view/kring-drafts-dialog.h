/* kring-drafts-dialog.h: what a crash left behind, offered
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KringRestored:
 * @session: (transfer none): a session on what a draft held
 * @data: what was passed along
 */
typedef void (*KringRestored) (KringSession *session, gpointer data);

void kring_drafts_dialog_offer (GtkWindow *parent, KringRestored restored, gpointer data);

G_END_DECLS
