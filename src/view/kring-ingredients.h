/* kring-ingredients.h: the basis and the seven ingredients, with their findings and checklists
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_INGREDIENTS (kring_ingredients_get_type ())
G_DECLARE_FINAL_TYPE (KringIngredients, kring_ingredients, KRING, INGREDIENTS, GtkWidget)

/**
 * KringIngredients:
 *
 * The pane with the checklists: a list of panels with their progress and
 * findings, each of which opens.
 *
 * Property "selection" (KringSelection): gives the document.
 */
KringSelection *kring_ingredients_get_selection (KringIngredients *self);
void kring_ingredients_set_selection (KringIngredients *self, KringSelection *selection);
void kring_ingredients_show_panel (KringIngredients *self, const char *id);

G_END_DECLS
