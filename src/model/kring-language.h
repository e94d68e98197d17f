/* kring-language.h: words in the interface's language, and in a document's
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * NCX_:
 *
 * Marks a translatable string with a context, for static tables; it is
 * translated by kring_text() and kring_text_in().
 */
#define NCX_(context, text) context "\004" text

void kring_language_init (const char *preference);
const char *kring_language_get (void);
const char *kring_text (const char *message);
const char *kring_text_in (const char *language, const char *message) G_GNUC_FORMAT (2);
const char *kring_text_plural_in (const char *language, const char *one, const char *many, guint n)
  G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);
char *kring_format_date (const char *language, const char *moment);
char *kring_format_number (const char *language, double number);

G_END_DECLS
