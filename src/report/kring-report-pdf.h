/* kring-report-pdf.h: a report as PDF
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-pages.h"

G_BEGIN_DECLS

GBytes *kring_report_make_pdf (KringReport *report, KringReportProgress progress, gpointer data,
                               GCancellable *cancellable, GError **error);

G_END_DECLS
