/* kring-compared.h: what is different from an earlier copy of the document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_COMPARED (kring_compared_get_type ())
G_DECLARE_FINAL_TYPE (KringCompared, kring_compared, KRING, COMPARED, GtkWidget)

void kring_compared_show (KringCompared *self, KringDocument *document, gboolean with_private);

G_END_DECLS
