/* kring-import.h: an alliance out of tables (CSV)
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-import-note.h"
#include "model/kring-document.h"

G_BEGIN_DECLS

#define KRING_TYPE_IMPORT (kring_import_get_type ())
G_DECLARE_FINAL_TYPE (KringImport, kring_import, KRING, IMPORT, GObject)

KringImport *kring_import_new_for_folder (GFile *folder);
KringImport *kring_import_new_for_files (GPtrArray *files);
void kring_import_set_title (KringImport *self, const char *title);
void kring_import_set_language (KringImport *self, const char *language);

gboolean kring_import_run (KringImport *self, GCancellable *cancellable, GError **error);
void kring_import_run_async (KringImport *self, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer data);
gboolean kring_import_run_finish (KringImport *self, GAsyncResult *result, GError **error);

/* What came of it, once it has run */
GPtrArray *kring_import_get_problems (KringImport *self);
GPtrArray *kring_import_get_warnings (KringImport *self);
KringItem *kring_import_get_alliance (KringImport *self);
guint kring_import_get_count (KringImport *self, KringKind kind);
KringDocument *kring_import_get_document (KringImport *self);

G_END_DECLS
