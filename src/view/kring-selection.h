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
 * Whatever is in the window can ask the others through it to show what is
 * selected, and to let something be filled in.
 *
 * Signals: "changed" () when other items are selected; "show" () when what is
 * selected is to be brought into view; "edit" (KringItem, guint) when a field of
 * an item is to be opened; "extend" (KringItem, guint) when a list of an item is
 * to get another one; "bring-out" (GPtrArray of KringItem) when the map is to
 * show some, and all else is to fade.
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
void kring_selection_show (KringSelection *self, GPtrArray *items);
void kring_selection_edit (KringSelection *self, KringItem *item, guint field);
void kring_selection_extend (KringSelection *self, KringItem *item, guint list);
void kring_selection_bring_out (KringSelection *self, GPtrArray *items);

G_END_DECLS
