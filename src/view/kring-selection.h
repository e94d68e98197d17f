/* kring-selection.h: what is selected in a window
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

G_BEGIN_DECLS

#define KRING_TYPE_SELECTION (kring_selection_get_type ())
G_DECLARE_FINAL_TYPE (KringSelection, kring_selection, KRING, SELECTION, GObject)

/**
 * KringSelection:
 *
 * The one selection of a window, on one document: outline, map and details
 * follow it. It may hold stakeholders, interests, stakes and influence lines;
 * what leaves the document leaves the selection. Empty, the window speaks of
 * the alliance itself.
 *
 * Signal "changed" () when other items are selected.
 */
KringSelection *kring_selection_new (KringDocument *document);
KringDocument *kring_selection_get_document (KringSelection *self);
GPtrArray *kring_selection_get_items (KringSelection *self);
KringItem *kring_selection_get_single (KringSelection *self);
gboolean kring_selection_contains (KringSelection *self, KringItem *item);
void kring_selection_select (KringSelection *self, KringItem *item);
void kring_selection_select_many (KringSelection *self, GPtrArray *items);
void kring_selection_toggle (KringSelection *self, KringItem *item);
void kring_selection_clear (KringSelection *self);

G_END_DECLS
