/* kring-sector-symbol.h: the symbol of a sector, as on the map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-choices.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_SECTOR_SYMBOL (kring_sector_symbol_get_type ())
G_DECLARE_FINAL_TYPE (KringSectorSymbol, kring_sector_symbol, KRING, SECTOR_SYMBOL, GtkWidget)

void kring_sector_symbol_set_sector (KringSectorSymbol *self, KringSector sector);

G_END_DECLS
