/* kring-import-dialog.h: what an import will add, before it does
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KRING_TYPE_IMPORT_DIALOG (kring_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KringImportDialog, kring_import_dialog, KRING, IMPORT_DIALOG, AdwWindow)

/**
 * KringImportDialog:
 *
 * Reads tables, shows what they add and what cannot be taken, and adds it to
 * the document as one step when the user says so.
 */
void kring_import_dialog_choose (KringDocument *document, gboolean folder, GtkWindow *parent);

G_END_DECLS
