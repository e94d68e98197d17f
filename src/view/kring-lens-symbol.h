/* kring-lens-symbol.h: what a state of a lens looks like on the map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "advice/kring-lens.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_LENS_SYMBOL (kring_lens_symbol_get_type ())
G_DECLARE_FINAL_TYPE (KringLensSymbol, kring_lens_symbol, KRING, LENS_SYMBOL, GtkWidget)

GtkWidget *kring_lens_symbol_new (KringLensState state);

G_END_DECLS
