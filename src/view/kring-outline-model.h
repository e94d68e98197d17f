/* kring-outline-model.h: the rows of the outline and which are selected
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"

G_BEGIN_DECLS

#define KRING_TYPE_OUTLINE_MODEL (kring_outline_model_get_type ())
G_DECLARE_FINAL_TYPE (KringOutlineModel, kring_outline_model, KRING, OUTLINE_MODEL, GObject)

KringOutlineModel *kring_outline_model_new (KringSelection *selection);
void kring_outline_model_search (KringOutlineModel *self, const char *text);
void kring_outline_model_names_changed (KringOutlineModel *self);
gboolean kring_outline_model_find (KringOutlineModel *self, KringItem *item, guint *position);
gboolean kring_outline_model_is_leading (KringOutlineModel *self);

G_END_DECLS
