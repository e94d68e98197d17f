/* kring-words.h: how the panels word what items hold
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"
#include "model/kring-filter.h"

G_BEGIN_DECLS

char *kring_words_capitalise (const char *text);
char *kring_words_get_choice (const KringField *field, int value);
char *kring_words_about_stakeholder (KringItem *stakeholder);
char *kring_words_summarise (KringDocument *document, KringItem *item, guint except);
char *kring_words_tell_added (KringKind kind, guint n);
char *kring_words_today (void);
char *kring_words_name_value (KringCriterion criterion, const char *value, KringDocument *document);

G_END_DECLS
