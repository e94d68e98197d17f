/* kring-draft-files.h: the files of one draft, and who holds them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _KringDraftFiles KringDraftFiles;

char *kring_draft_files_get_folder (void);
KringDraftFiles *kring_draft_files_new (const char *name);
KringDraftFiles *kring_draft_files_ref (KringDraftFiles *self);
void kring_draft_files_unref (KringDraftFiles *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringDraftFiles, kring_draft_files_unref)

char *kring_draft_files_get_path (KringDraftFiles *self, const char *suffix);
gboolean kring_draft_files_lock (KringDraftFiles *self, GError **error);
gboolean kring_draft_files_write (KringDraftFiles *self, GBytes *document, const char *about, GError **error);
void kring_draft_files_remove (KringDraftFiles *self);
void kring_draft_files_close (KringDraftFiles *self);

G_END_DECLS
