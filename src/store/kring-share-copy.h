/* kring-share-copy.h: a document without what is private
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

KringDocument *kring_share_copy_new (KringDocument *document);
gboolean kring_share_copy_leaves_foreign (KringDocument *document);
gboolean kring_share_copy_would_replace (GFile *copy, GFile *original);

G_END_DECLS
