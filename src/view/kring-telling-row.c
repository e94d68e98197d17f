/* kring-telling-row.c: a row that says something, and below it something about that
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-telling-row.h"

#include "kring-accessible.h"

#include <glib/gi18n.h>

static void
add_label (GtkWidget *box,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
}

/**
 * kring_telling_row_new:
 * @icon: (nullable): what stands before it, and says nothing more than @about
 * @words: what it says
 * @about: (nullable): what is said of that, smaller
 * @about_class: the style of @about
 * @is_private: whether it bears the sign of what is left out of what is shared
 *
 * Returns: (transfer floating): a row for a GtkListBox
 */
GtkWidget *
kring_telling_row_new (const char *icon,
                       const char *words,
                       const char *about,
                       const char *about_class,
                       gboolean is_private)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *description = NULL;

  if (icon != NULL)
    {
      GtkWidget *image = gtk_image_new_from_icon_name (icon);

      gtk_widget_set_valign (image, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (box), image);
    }
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (box), texts);
  add_label (texts, words, NULL);
  if (about != NULL)
    add_label (texts, about, about_class);
  if (is_private)
    {
      GtkWidget *lock = gtk_image_new_from_icon_name ("changes-prevent-symbolic");

      gtk_image_set_pixel_size (GTK_IMAGE (lock), 12);
      gtk_widget_add_css_class (lock, "dim-label");
      gtk_widget_set_tooltip_text (lock, _("Left out of what you share"));
      gtk_box_append (GTK_BOX (box), lock);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  description = g_strdup_printf ("%s%s%s", about != NULL ? about : "", about != NULL && is_private ? ". " : "",
                                 is_private ? _("Left out of what you share") : "");
  kring_accessible_set_name (row, words, description);

  return row;
}
