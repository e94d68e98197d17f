/* kring-outline-model.h: the rows of the outline and which are selected
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-row-selection.h"

G_BEGIN_DECLS

#define KRING_TYPE_OUTLINE_MODEL (kring_outline_model_get_type ())
G_DECLARE_FINAL_TYPE (KringOutlineModel, kring_outline_model, KRING, OUTLINE_MODEL, KringRowSelection)

KringOutlineModel *kring_outline_model_new (KringSelection *selection);
void kring_outline_model_search (KringOutlineModel *self, const char *text);
void kring_outline_model_names_changed (KringOutlineModel *self);

G_END_DECLS
