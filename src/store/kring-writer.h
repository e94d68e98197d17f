/* kring-writer.h: a document as bytes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-item.h"

G_BEGIN_DECLS

/**
 * KringEscape:
 * @KRING_ESCAPE_TEXT: between tags; lines stay lines
 * @KRING_ESCAPE_ATTRIBUTE: in quotes; lines and tabs as references
 * @KRING_ESCAPE_LINE: in quotes; lines and tabs as spaces
 */
typedef enum
{
  KRING_ESCAPE_TEXT,
  KRING_ESCAPE_ATTRIBUTE,
  KRING_ESCAPE_LINE
} KringEscape;

void kring_writer_escape (GString *out, const char *text, KringEscape escape);
GBytes *kring_writer_write (KringItem *alliance, GError **error);

G_END_DECLS
