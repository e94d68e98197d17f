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
  /* Fontconfig reads its configuration in a thread of Pango's; begun now, it
   * is done by the time that GTK has started and asks for a font. */
  pango_cairo_font_map_get_default ();

  kring_resources_register_resource ();
}

static void
kring_view_tidy_check_button (GtkCheckButton *button)
{
  const char *label = gtk_check_button_get_label (button);
  g_auto (GStrv) parts = NULL;
  g_autofree char *name = NULL;

  if (label == NULL)
    return;

  parts = g_strsplit (label, "_", -1);
  name = g_strjoinv ("", parts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* A button that gets another label gets the name twice again. */
static void
kring_view_tidy_button (GtkButton *button)
{
  if (gtk_button_get_use_underline (button))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/* What a drop-down offers has no name of its own: it gets the word in it. */
static void
kring_view_tidy_label (GtkLabel *label)
{
  const GtkWidget *drop_down = gtk_widget_get_ancestor (GTK_WIDGET (label), GTK_TYPE_DROP_DOWN);
  GtkWidget *around = gtk_widget_get_parent (GTK_WIDGET (label));

  while (drop_down != NULL && around != drop_down)
    {
      if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (around)) == GTK_ACCESSIBLE_ROLE_LIST_ITEM)
        gtk_accessible_update_property (GTK_ACCESSIBLE (around),
                                        GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (label), -1);
      around = gtk_widget_get_parent (around);
    }
}

static gboolean
kring_view_tidy_name (GSignalInvocationHint *hint,
                      guint                  n_values,
                      const GValue          *values,
                      gpointer               data)
{
  GObject *object = g_value_get_object (&values[0]);

  if (GTK_IS_BUTTON (object) && gtk_button_get_use_underline (GTK_BUTTON (object)))
    {
      kring_view_tidy_button (GTK_BUTTON (object));
      g_signal_handlers_disconnect_by_func (object, kring_view_tidy_button, NULL);
      g_signal_connect (object, "notify::label", G_CALLBACK (kring_view_tidy_button), NULL);
    }
  else if (GTK_IS_CHECK_BUTTON (object) && gtk_check_button_get_use_underline (GTK_CHECK_BUTTON (object)))
    kring_view_tidy_check_button (GTK_CHECK_BUTTON (object));
  else if (GTK_IS_LABEL (object))
    kring_view_tidy_label (GTK_LABEL (object));

  return TRUE;
}

/**
 * kring_view_start:
 *
 * To be called once, when GTK has started. GTK 4.8 tells a screen reader the
 * label of a button with a mnemonic twice, once with the underscore in it:
 * "_Save Save"; that of a check button with the underscore, or not at all; and
 * nothing of what a drop-down offers. This leaves each with its name, in all windows.
 */
void
kring_view_start (void)
{
  /* The class has its signals when it is there. */
  g_type_class_ref (GTK_TYPE_WIDGET);
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, kring_view_tidy_name, NULL, NULL);
}
