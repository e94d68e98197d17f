/* kring-findings.h: all that a document tells its manager, kept up to date
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-finding.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KRING_TYPE_FINDINGS (kring_findings_get_type ())
G_DECLARE_FINAL_TYPE (KringFindings, kring_findings, KRING, FINDINGS, GObject)

/**
 * KringFindings:
 *
 * A GListModel of KringFinding: those that count, then those set aside, then
 * those of later phases; in each the most pressing first, then by panel and
 * rule. It follows the document, and tells only the rows that changed.
 *
 * Properties: n-open (guint).
 * Signals: "marks-changed" (GPtrArray of KringItem): after a step, the
 * stakeholders and interests of which other findings are told than before.
 */
KringFindings *kring_findings_new (KringDocument *document, const char *today);
KringDocument *kring_findings_get_document (KringFindings *self);
const char *kring_findings_get_today (KringFindings *self);
void kring_findings_set_today (KringFindings *self, const char *today);

guint kring_findings_get_n_open (KringFindings *self);
guint kring_findings_count (KringFindings *self, const char *panel, KringSeverity *worst);
KringFinding *kring_findings_get_worst_of (KringFindings *self, KringItem *item);
GPtrArray *kring_findings_get_of (KringFindings *self, KringItem *item);

G_END_DECLS
