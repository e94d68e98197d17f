/* kring-outline.h: the stakeholders and interests of a document, as a list
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_OUTLINE (kring_outline_get_type ())
G_DECLARE_FINAL_TYPE (KringOutline, kring_outline, KRING, OUTLINE, GtkWidget)

/**
 * KringOutline:
 *
 * The list at the side of the window: stakeholders and interests by name,
 * searched as one types, with an entry for each to add names to it.
 *
 * Property "selection" (KringSelection): what it shows and follows. What was
 * done is told through the action "win.toast" (s).
 */
KringSelection *kring_outline_get_selection (KringOutline *self);
void kring_outline_set_selection (KringOutline *self, KringSelection *selection);
void kring_outline_focus_search (KringOutline *self);
void kring_outline_focus_add (KringOutline *self, KringKind kind);

G_END_DECLS
