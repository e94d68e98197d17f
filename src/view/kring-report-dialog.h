/* kring-report-dialog.h: the alliance as a document to hand out or to keep
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-arranger.h"

#include "paint/kring-scene.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KRING_TYPE_REPORT_DIALOG (kring_report_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KringReportDialog, kring_report_dialog, KRING, REPORT_DIALOG, AdwWindow)

/**
 * KringReportDialog:
 *
 * Asks for whom a report is made and in which language, shows its pages, and
 * writes it into a file. To share is the default, always.
 *
 * Signal "written" (GFile *file): it is there.
 */
GtkWidget *kring_report_dialog_new (KringDocument *document, KringScene *map, KringArranger *arranger, GFile *file);

G_END_DECLS
