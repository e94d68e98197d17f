/* kring-scan.h: a look at the bytes of a file before they are parsed
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KringScan:
 * @start: where the document begins, after a byte-order mark
 * @is_cut: whether the bytes end inside a tag or before the root element is
 *   closed
 */
typedef struct
{
  gsize start;
  gboolean is_cut;
} KringScan;

gboolean kring_scan (const char *bytes, gsize size, KringScan *scan, guint *line, GError **error);

G_END_DECLS
