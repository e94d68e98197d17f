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
