/* kring-drafts.h: what was not saved yet, kept for after a crash
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KringDraftInfo:
 * @file: the draft itself, a document to be loaded with kring_store_load_async()
 * @uri: of the file that the document was opened from or saved to, or %NULL
 * @etag: of that file when the draft was written, or %NULL: where the file has
 *   another one by now, somebody else changed it
 * @title: the alliance's title; may be empty
 * @time: when the draft was written
 *
 * A draft that a Kring left behind that is not running any more.
 */
typedef struct
{
  GFile *file;
  char *uri;
  char *etag;
  char *title;
  GDateTime *time;
} KringDraftInfo;

void kring_draft_info_free (KringDraftInfo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringDraftInfo, kring_draft_info_free)

void kring_drafts_list_async (GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data);
GPtrArray *kring_drafts_list_finish (GAsyncResult *result, GError **error);
void kring_drafts_remove (const KringDraftInfo *info);

/**
 * KringDraft:
 *
 * Keeps the draft of one open document. Make one for each document that is
 * open; it follows the document's history: at most ten seconds after a change
 * a draft is on disk, and as soon as the document counts as saved it is gone.
 *
 * When the window closes, saved or not, call kring_draft_discard(): the draft
 * goes. A draft whose program died stays, and kring_drafts_list_async() finds
 * it at the next start. To go on with such a draft, load @file of its info,
 * mark the document's history unsaved, make a #KringDraft with
 * kring_draft_new_from(), and the old draft's place is taken over.
 */
#define KRING_TYPE_DRAFT (kring_draft_get_type ())
G_DECLARE_FINAL_TYPE (KringDraft, kring_draft, KRING, DRAFT, GObject)

KringDraft *kring_draft_new (KringDocument *document);
KringDraft *kring_draft_new_from (KringDocument *document, const KringDraftInfo *info);
void kring_draft_set_file (KringDraft *self, GFile *file, const char *etag);
void kring_draft_flush (KringDraft *self);
void kring_draft_discard (KringDraft *self);

G_END_DECLS
