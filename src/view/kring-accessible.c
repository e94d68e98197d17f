/* kring-accessible.c: names for what a screen reader stops at
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-accessible.h"

/**
 * kring_accessible_set_name:
 * @widget: a widget
 * @name: what a screen reader calls it
 * @description: what it says besides; may be empty
 *
 * Drop-downs and menu buttons give the keyboard to a button inside them. That of
 * a drop-down has no name in GTK 4.8: it gets the same one. That of a menu button
 * is named after it.
 */
void
kring_accessible_set_name (GtkWidget *widget,
                           const char *name,
                           const char *description)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_DROP_DOWN (widget))
    kring_accessible_set_name (gtk_widget_get_first_child (widget), name, description);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

static void
choice_changed_cb (AdwComboRow *row)
{
  GObject *chosen = adw_combo_row_get_selected_item (row);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  GTK_IS_STRING_OBJECT (chosen) ? gtk_string_object_get_string (GTK_STRING_OBJECT (chosen)) : "",
                                  -1);
}

/**
 * kring_accessible_tell_choice:
 * @row: a row with a choice of words
 *
 * Has a screen reader tell what is chosen, whenever that changes: libadwaita
 * 1.2 names the row alone.
 */
void
kring_accessible_tell_choice (AdwComboRow *row)
{
  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  g_signal_connect (row, "notify::selected-item", G_CALLBACK (choice_changed_cb), NULL);
  choice_changed_cb (row);
}
