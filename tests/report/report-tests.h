/* report-tests.h: an alliance to report on
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "report/kring-report-write.h"

G_BEGIN_DECLS

#define REPORT_TESTS_TODAY "2026-11-25"

KringItem *report_tests_make_alliance (const char *language);
KringReport *report_tests_make (KringItem *alliance, KringAudience audience, const char *language);
GBytes *report_tests_write (KringReport *report, KringReportFormat format);
char *report_tests_read (KringReport *report);
char *report_tests_list_headings (KringReport *report, guint level);

G_END_DECLS
