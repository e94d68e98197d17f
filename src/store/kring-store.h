/* kring-store.h: documents on disk
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KRING_STORE_NAMESPACE "urn:kring:alliance:1"
#define KRING_STORE_VERSION "1.0"

/**
 * KRING_STORE_MAX_SIZE, KRING_STORE_MAX_TEXT, KRING_STORE_MAX_DEPTH:
 *
 * The largest file (bytes), the longest single text (bytes of UTF-8) and the
 * deepest nesting that are read. Nothing larger is written either.
 */
#define KRING_STORE_MAX_SIZE (64 * 1024 * 1024)
#define KRING_STORE_MAX_TEXT (1024 * 1024)
#define KRING_STORE_MAX_DEPTH 100

/**
 * KringStoreError:
 * @KRING_STORE_ERROR_NOT_FOUND: there is no such file
 * @KRING_STORE_ERROR_FOLDER: it is a folder
 * @KRING_STORE_ERROR_NO_PERMISSION: it may not be read, or not be written
 * @KRING_STORE_ERROR_EMPTY: it has no bytes
 * @KRING_STORE_ERROR_NOT_XML: it is not XML, or broken XML
 * @KRING_STORE_ERROR_TRUNCATED: its end is missing
 * @KRING_STORE_ERROR_ENCODING: it is not UTF-8
 * @KRING_STORE_ERROR_NOT_OURS: it is XML, of something else
 * @KRING_STORE_ERROR_NEWER: it comes from a newer Kring that this one does not
 *   understand
 * @KRING_STORE_ERROR_REFUSED: it has what no alliance document has: a
 *   document type, too many bytes, too deep, too long a text
 * @KRING_STORE_ERROR_INVALID: its content breaks a rule; it can be loaded
 *   with %KRING_LOAD_REPAIR
 * @KRING_STORE_ERROR_READ: reading failed otherwise
 * @KRING_STORE_ERROR_CHANGED: saving: somebody else wrote the file since it
 *   was read; the way on is save as, overwrite (save without an etag) or
 *   reload
 * @KRING_STORE_ERROR_NO_SPACE: saving: the disk is full, or a quota is
 * @KRING_STORE_ERROR_TOO_LARGE: saving: the document, or a text in it, is
 *   larger than what is read again
 * @KRING_STORE_ERROR_WRITE: saving failed otherwise
 *
 * The message of each is a translated sentence or two for people, with the
 * name of the file in it.
 */
#define KRING_STORE_ERROR (kring_store_error_quark ())
GQuark kring_store_error_quark (void);

typedef enum
{
  KRING_STORE_ERROR_NOT_FOUND,
  KRING_STORE_ERROR_FOLDER,
  KRING_STORE_ERROR_NO_PERMISSION,
  KRING_STORE_ERROR_EMPTY,
  KRING_STORE_ERROR_NOT_XML,
  KRING_STORE_ERROR_TRUNCATED,
  KRING_STORE_ERROR_ENCODING,
  KRING_STORE_ERROR_NOT_OURS,
  KRING_STORE_ERROR_NEWER,
  KRING_STORE_ERROR_REFUSED,
  KRING_STORE_ERROR_INVALID,
  KRING_STORE_ERROR_READ,
  KRING_STORE_ERROR_CHANGED,
  KRING_STORE_ERROR_NO_SPACE,
  KRING_STORE_ERROR_TOO_LARGE,
  KRING_STORE_ERROR_WRITE
} KringStoreError;

/**
 * KringLoadFlags:
 * @KRING_LOAD_STRICT: a document that breaks a rule is an error
 * @KRING_LOAD_REPAIR: what breaks a rule is put right or left out, and told
 *   in the problems of the #KringFileInfo
 */
typedef enum
{
  KRING_LOAD_STRICT = 0,
  KRING_LOAD_REPAIR = 1 << 0
} KringLoadFlags;

/**
 * KringProblem:
 * @line: the line of the file, from 1; or 0 for the file as a whole
 * @text: translated: what is wrong and what was expected
 * @repair: translated: what a repaired copy has instead; or %NULL where it
 *   cannot be repaired
 */
typedef struct
{
  guint line;
  char *text;
  char *repair;
} KringProblem;

/**
 * KringFileInfo:
 * @etag: tells this version of the file from others, for saving; or %NULL
 * @problems: (element-type KringProblem): what breaks a rule, in the order of
 *   the lines. After %KRING_LOAD_REPAIR, what was repaired; after an error,
 *   what was found. Never %NULL.
 * @n_foreign: how many things of other tools or newer versions it holds;
 *   they are kept
 * @newer_version: the version of the format where it is newer than ours
 *   ("1.3"), or %NULL
 */
typedef struct
{
  char *etag;
  GPtrArray *problems;
  guint n_foreign;
  char *newer_version;
} KringFileInfo;

void kring_file_info_free (KringFileInfo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringFileInfo, kring_file_info_free)

/* Bytes */
GBytes *kring_store_serialise (KringDocument *document, GError **error);
KringDocument *kring_store_parse (GBytes *bytes, const char *name, KringLoadFlags flags,
                                  KringFileInfo **info, GError **error);

/* Files */
KringDocument *kring_store_load (GFile *file, KringLoadFlags flags, GCancellable *cancellable,
                                 KringFileInfo **info, GError **error);
void kring_store_load_async (GFile *file, KringLoadFlags flags, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data);
KringDocument *kring_store_load_finish (GAsyncResult *result, KringFileInfo **info, GError **error);

gboolean kring_store_save (KringDocument *document, GFile *file, const char *etag,
                           GCancellable *cancellable, char **new_etag, GError **error);
void kring_store_save_async (KringDocument *document, GFile *file, const char *etag,
                             GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean kring_store_save_finish (GAsyncResult *result, char **new_etag, gpointer *state,
                                  GError **error);

G_END_DECLS
