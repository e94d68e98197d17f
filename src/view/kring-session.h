/* kring-session.h: a document that is being worked on, and its file
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"
#include "store/kring-drafts.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KRING_TYPE_SESSION (kring_session_get_type ())
G_DECLARE_FINAL_TYPE (KringSession, kring_session, KRING, SESSION, GObject)

/**
 * KringSession:
 *
 * What stands between a document and its window: the file that it came from or
 * went to, whether it is modified or being saved, and its draft.
 *
 * Properties: "document", "history", "file" (or %NULL), "title" (the
 * alliance's, or a word that stands for it), "place" (where it is stored, in
 * words), "modified", "saving".
 */
KringSession *kring_session_new (KringDocument *document);
KringSession *kring_session_new_for_file (KringDocument *document, GFile *file, const char *etag);
KringSession *kring_session_new_from_draft (KringDocument *document, const KringDraftInfo *draft);
KringSession *kring_session_find (GFile *file);

KringDocument *kring_session_get_document (KringSession *self);
KringHistory *kring_session_get_history (KringSession *self);
GFile *kring_session_get_file (KringSession *self);
const char *kring_session_get_title (KringSession *self);
const char *kring_session_get_place (KringSession *self);
gboolean kring_session_is_modified (KringSession *self);
gboolean kring_session_is_saving (KringSession *self);

void kring_session_save_async (KringSession *self, GFile *file, gboolean overwrite,
                               GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean kring_session_save_finish (KringSession *self, GAsyncResult *result, GError **error);
void kring_session_close (KringSession *self);

G_END_DECLS
