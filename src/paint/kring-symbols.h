/* kring-symbols.h: the symbols of the sectors, the signs of stakes and the states of a lens
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "advice/kring-lens.h"
#include "model/kring-choices.h"

G_BEGIN_DECLS

#define KRING_SYMBOL_SIZE 16.0

const char *kring_symbol_get_sector (KringSector sector);
const char *kring_symbol_get_ring   (void);
const char *kring_symbol_get_stance (KringStance stance);
const char *kring_symbol_get_diamond (void);
const char *kring_symbol_get_state  (KringLensState state);

G_END_DECLS
