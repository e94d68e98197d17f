/* kring-row-selection.h: rows of which the window's selection tells which are selected
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_ROW_SELECTION (kring_row_selection_get_type ())
G_DECLARE_DERIVABLE_TYPE (KringRowSelection, kring_row_selection, KRING, ROW_SELECTION, GObject)

struct _KringRowSelectionClass
{
  GObjectClass parent_class;
};

KringRowSelection *kring_row_selection_new (GListModel *rows, KringSelection *selection);
void kring_row_selection_take_up (KringRowSelection *self, GListModel *rows, KringSelection *selection);
gboolean kring_row_selection_find (KringRowSelection *self, KringItem *item, guint *position);
gboolean kring_row_selection_is_leading (KringRowSelection *self);

G_END_DECLS
