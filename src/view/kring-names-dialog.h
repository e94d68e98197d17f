/* kring-names-dialog.h: many names at once
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KRING_TYPE_NAMES_DIALOG (kring_names_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KringNamesDialog, kring_names_dialog, KRING, NAMES_DIALOG, AdwWindow)

GtkWidget *kring_names_dialog_new (KringDocument *document);

G_END_DECLS
