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
 * @is_cut: whether the bytes end inside a tag, a comment or a character
 * @is_open: whether they end before the root element does
 */
typedef struct
{
  gsize start;
  gboolean is_cut;
  gboolean is_open;
} KringScan;

gboolean kring_scan (const char *bytes, gsize size, KringScan *scan, guint *line, GError **error);

/**
 * KringLines:
 *
 * The lines of the start tags of a file, which the parser does not know for
 * certain after line 65,534. They are counted when somebody asks.
 */
typedef struct
{
  const char *bytes;
  gsize size;
  GArray *lines;
} KringLines;

guint kring_lines_get (KringLines *self, guint tag);
void kring_lines_clear (KringLines *self);

G_END_DECLS
