/* kring-report-preview.h: the pages of a report, one at a time
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "report/kring-report.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_REPORT_PREVIEW (kring_report_preview_get_type ())
G_DECLARE_FINAL_TYPE (KringReportPreview, kring_report_preview, KRING, REPORT_PREVIEW, GtkWidget)

/**
 * KringReportPreview:
 *
 * Shows a page as it will be on paper, and leads to the others.
 */
void kring_report_preview_set_report (KringReportPreview *self, KringReport *report);

G_END_DECLS
