/* kring-report-write.h: a report as a file
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-pages.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KRING_REPORT_ERROR (kring_report_error_quark ())

/**
 * KringReportError:
 * @KRING_REPORT_ERROR_FAILED: it could not be made
 */
typedef enum
{
  KRING_REPORT_ERROR_FAILED
} KringReportError;

GQuark kring_report_error_quark (void);

/**
 * KringReportFormat:
 * @KRING_REPORT_PDF: pages of paper
 * @KRING_REPORT_HTML: one page for a browser, with all that it needs
 */
typedef enum
{
  KRING_REPORT_PDF,
  KRING_REPORT_HTML,
  KRING_N_REPORT_FORMATS
} KringReportFormat;

gboolean kring_report_find_format (const char *extension, KringReportFormat *format);
const char *kring_report_get_extension (KringReportFormat format);

GBytes *kring_report_to_bytes (KringReport *report, KringReportFormat format, KringReportProgress progress, gpointer data,
                               GCancellable *cancellable, GError **error);
void kring_report_write_async (KringReport *report, KringReportFormat format, GFile *file, KringReportProgress progress,
                               gpointer progress_data, GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean kring_report_write_finish (GAsyncResult *result, GError **error);

G_END_DECLS
