/* kring-accessible.h: names for what a screen reader stops at
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void kring_accessible_set_name (GtkWidget *widget, const char *name, const char *description);
void kring_accessible_tell_choice (AdwComboRow *row);

G_END_DECLS
