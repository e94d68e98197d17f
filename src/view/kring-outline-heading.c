/* kring-outline-heading.c: the heading of a section of the outline
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-outline-heading.h"

#include <glib/gi18n.h>

/**
 * KringOutlineHeading:
 *
 * The title of a section with how many are in it, which folds it, and what to
 * say where there is nothing.
 */
struct _KringOutlineHeading
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkButton *fold_button;
  GtkImage *arrow;
  GtkLabel *title_label;
  GtkLabel *count_label;
  GtkLabel *hint_label;

  KringOutlineSection *section;
};

G_DEFINE_FINAL_TYPE (KringOutlineHeading, kring_outline_heading, GTK_TYPE_WIDGET)

static void
kring_outline_heading_fold_clicked (KringOutlineHeading *self)
{
  kring_outline_section_set_folded (self->section, !kring_outline_section_get_folded (self->section));
}

static void
kring_outline_heading_dispose (GObject *object)
{
  KringOutlineHeading *self = KRING_OUTLINE_HEADING (object);

  g_clear_object (&self->section);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kring_outline_heading_parent_class)->dispose (object);
}

static void
kring_outline_heading_class_init (KringOutlineHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_outline_heading_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/kring/Kring/kring-outline-heading.ui");
  gtk_widget_class_bind_template_child (widget_class, KringOutlineHeading, box);
  gtk_widget_class_bind_template_child (widget_class, KringOutlineHeading, fold_button);
  gtk_widget_class_bind_template_child (widget_class, KringOutlineHeading, arrow);
  gtk_widget_class_bind_template_child (widget_class, KringOutlineHeading, title_label);
  gtk_widget_class_bind_template_child (widget_class, KringOutlineHeading, count_label);
  gtk_widget_class_bind_template_child (widget_class, KringOutlineHeading, hint_label);
  gtk_widget_class_bind_template_callback (widget_class, kring_outline_heading_fold_clicked);
}

static void
kring_outline_heading_init (KringOutlineHeading *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kring_outline_heading_new:
 *
 * Returns: (transfer floating): a heading that shows nothing yet
 */
GtkWidget *
kring_outline_heading_new (void)
{
  return g_object_new (KRING_TYPE_OUTLINE_HEADING, NULL);
}

/**
 * kring_outline_heading_show:
 * @self: a heading
 * @section: whose heading it is from now on
 *
 * Shows what the section says of itself now.
 *
 * Returns: (transfer full): the same for a screen reader
 */
char *
kring_outline_heading_show (KringOutlineHeading *self,
                            KringOutlineSection *section)
{
  gboolean folded = kring_outline_section_get_folded (section);
  g_autofree char *title = NULL;
  g_autofree char *count = NULL;
  g_autofree char *hint = NULL;
  char *label;

  g_return_val_if_fail (KRING_IS_OUTLINE_HEADING (self), NULL);

  g_set_object (&self->section, section);
  g_object_get (section, "title", &title, "count", &count, "hint", &hint, NULL);

  gtk_label_set_text (self->title_label, title);
  gtk_label_set_text (self->count_label, count);
  gtk_label_set_text (self->hint_label, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint_label), *hint != '\0' && !folded);
  gtk_image_set_from_icon_name (self->arrow, folded ? "pan-end-symbolic" : "pan-down-symbolic");

  /* Translators: the heading of a list and how many are in it: "Stakeholders, 30" */
  label = g_strdup_printf (_("%s, %s"), title, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fold_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->fold_button), GTK_ACCESSIBLE_STATE_EXPANDED, !folded, -1);

  return label;
}
