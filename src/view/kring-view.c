/* kring-view.c: what the window's parts need before the first is made
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-view.h"

#include "kring-resources.h"

#include <gtk/gtk.h>

/**
 * kring_view_init:
 *
 * Makes the templates and the style sheet known, which are compiled into the
 * program. To be called once, before the application starts.
 */
void
kring_view_init (void)
{
  kring_resources_register_resource ();
}

static gboolean
kring_view_tidy_name (GSignalInvocationHint *hint,
                      guint                  n_values,
                      const GValue          *values,
                      gpointer               data)
{
  GObject *object = g_value_get_object (&values[0]);

  if ((GTK_IS_BUTTON (object) && gtk_button_get_use_underline (GTK_BUTTON (object))) ||
      (GTK_IS_CHECK_BUTTON (object) && gtk_check_button_get_use_underline (GTK_CHECK_BUTTON (object))))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (object), GTK_ACCESSIBLE_PROPERTY_LABEL);

  return TRUE;
}

/**
 * kring_view_start:
 *
 * To be called once, when GTK has started. GTK 4.8 tells a screen reader the
 * label of a button with a mnemonic twice, once with the underscore in it:
 * "_Save Save"; this leaves one of them, in all windows.
 */
void
kring_view_start (void)
{
  /* The class has its signals when it is there. */
  g_type_class_ref (GTK_TYPE_WIDGET);
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, kring_view_tidy_name, NULL, NULL);
}
