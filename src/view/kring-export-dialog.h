/* kring-export-dialog.h: the map as a file for other programs
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-arranger.h"

#include "paint/kring-painter.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KRING_TYPE_EXPORT_DIALOG (kring_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KringExportDialog, kring_export_dialog, KRING, EXPORT_DIALOG, AdwWindow)

/**
 * KringExportDialog:
 *
 * Asks in which form and for whom, then where to, and writes the file.
 *
 * Signal "exported" (GFile *): it is there.
 */
GtkWidget *kring_export_dialog_new (KringScene *scene, KringArranger *arranger, const KringFocus *focus, GFile *document);

G_END_DECLS
