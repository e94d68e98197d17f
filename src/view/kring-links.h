/* kring-links.h: the stakes or influence lines of an item
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KRING_TYPE_LINKS (kring_links_get_type ())
G_DECLARE_FINAL_TYPE (KringLinks, kring_links, KRING, LINKS, GObject)

KringLinks *kring_links_new (KringDocument *document, KringItem *node, KringKind kind, guint end);

G_END_DECLS
