/* kring-reader.h: bytes as a document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-scan.h"
#include "kring-store.h"

G_BEGIN_DECLS

/**
 * KringEntry:
 * @item: (owned): an item that was read
 * @owner: what owns it, or %NULL for the alliance itself
 * @list: which of the owner's lists it goes into
 * @tag: which start tag of the file it is; see kring_lines_get()
 * @dropped: whether a repaired document goes without it
 */
typedef struct
{
  KringItem *item;
  KringItem *owner;
  guint list;
  guint tag;
  gboolean dropped;
} KringEntry;

void kring_file_info_add (KringFileInfo *self, guint line, char *text, char *repair);
gboolean kring_file_info_is_full (const KringFileInfo *self);
void kring_rules_apply (GArray *entries, KringLines *lines, KringFileInfo *info);
KringItem *kring_reader_read (GBytes *bytes, KringLoadFlags flags, KringFileInfo *info, GError **error);

G_END_DECLS
