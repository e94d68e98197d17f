/* kring-symbols.h: the symbols of the sectors and the signs of stakes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-choices.h"

G_BEGIN_DECLS

#define KRING_SYMBOL_SIZE 16.0

const char *kring_symbol_get_sector (KringSector sector);
const char *kring_symbol_get_ring   (void);
const char *kring_symbol_get_stance (KringStance stance);

G_END_DECLS
