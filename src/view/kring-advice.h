/* kring-advice.h: what a document tells its manager today
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "advice/kring-findings.h"

G_BEGIN_DECLS

KringFindings *kring_advice_of (KringDocument *document);
void kring_advice_check_day (KringDocument *document);

guint kring_advice_count_urgent (KringFindings *findings, const char *panel);
char *kring_advice_tell_count (guint n_open, guint n_urgent);
const char *kring_advice_get_icon (KringSeverity severity);

G_END_DECLS
