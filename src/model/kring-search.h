/* kring-search.h: what a person looks for, whatever the case or accents
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _KringSearch KringSearch;

KringSearch *kring_search_new (const char *text);
void kring_search_free (KringSearch *self);
gboolean kring_search_is_empty (const KringSearch *self);
char *kring_search_fold (const char *text);
gboolean kring_search_finds (const KringSearch *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringSearch, kring_search_free)

G_END_DECLS
