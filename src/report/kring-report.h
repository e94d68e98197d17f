/* kring-report.h: what a report of an alliance says
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-block.h"

G_BEGIN_DECLS

/**
 * KringReportOptions:
 * @audience: for whom it is made
 * @language: the language of its words ("en", "nl"), or %NULL for the
 *   document's own
 * @today: the day that stands on it, and that its findings look at
 *   ("2026-03-15")
 * @map: (nullable): a scene of the document; where it is a map, places and
 *   lines are as in it. Its filter, its lens and whom it is for do not matter
 */
typedef struct
{
  KringAudience audience;
  const char *language;
  const char *today;
  KringScene *map;
} KringReportOptions;

#define KRING_TYPE_REPORT (kring_report_get_type ())
G_DECLARE_FINAL_TYPE (KringReport, kring_report, KRING, REPORT, GObject)

/**
 * KringReport:
 *
 * A report as data, for whoever writes it down: it never changes and leads to
 * no document, so that any thread may read it. What is private is decided on
 * while it is made; of a report to share the writers know nothing private.
 */
KringReport *kring_report_new (KringDocument *document, const KringReportOptions *options);
void kring_report_make_async (KringDocument *document, const KringReportOptions *options, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
KringReport *kring_report_make_finish (GAsyncResult *result, GError **error);
KringAudience kring_report_get_audience (KringReport *self);
const char *kring_report_get_language (KringReport *self);
const char *kring_report_get_title (KringReport *self);
const char *kring_report_get_kind (KringReport *self);
const char *kring_report_get_mark (KringReport *self);
const char *kring_report_get_date (KringReport *self);
const char *kring_report_get_today (KringReport *self);
KringBlock *kring_report_get_cover (KringReport *self);
GPtrArray *kring_report_get_blocks (KringReport *self);
const char *kring_report_say (KringReport *self, const char *message) G_GNUC_FORMAT (2);

G_END_DECLS
