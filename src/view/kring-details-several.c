/* kring-details-several.c: what several selected items have in common
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-details-several.h"

#include "kring-fields.h"

#include "model/kring-edit.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>

/**
 * KringDetailsSeveral:
 *
 * How many items are selected, and for the stakeholders among them the fields
 * that one sets for many at once.
 */
struct _KringDetailsSeveral
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *count_label;
  GtkLabel *fields_label;
  KringFields *fields;

  KringSelection *selection;
};

G_DEFINE_FINAL_TYPE (KringDetailsSeveral, kring_details_several, GTK_TYPE_WIDGET)

static void
kring_details_several_remove_clicked (KringDetailsSeveral *self)
{
  if (self->selection != NULL)
    kring_edit_remove (kring_selection_get_document (self->selection), kring_selection_get_items (self->selection));
}

static void
kring_details_several_dispose (GObject *object)
{
  KringDetailsSeveral *self = KRING_DETAILS_SEVERAL (object);

  g_clear_object (&self->selection);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kring_details_several_parent_class)->dispose (object);
}

static void
kring_details_several_class_init (KringDetailsSeveralClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_details_several_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/kring/Kring/kring-details-several.ui");
  gtk_widget_class_bind_template_child (widget_class, KringDetailsSeveral, box);
  gtk_widget_class_bind_template_child (widget_class, KringDetailsSeveral, count_label);
  gtk_widget_class_bind_template_child (widget_class, KringDetailsSeveral, fields_label);
  gtk_widget_class_bind_template_callback (widget_class, kring_details_several_remove_clicked);
}

static void
kring_details_several_init (KringDetailsSeveral *self)
{
  static const guint fields[] = {
    KRING_STAKEHOLDER_SECTOR,
    KRING_STAKEHOLDER_ROLE,
    KRING_STAKEHOLDER_INVOLVEMENT,
  };

  gtk_widget_init_template (GTK_WIDGET (self));

  self->fields = KRING_FIELDS (kring_fields_new (KRING_KIND_STAKEHOLDER, fields, G_N_ELEMENTS (fields)));
  gtk_box_insert_child_after (GTK_BOX (self->box), GTK_WIDGET (self->fields), GTK_WIDGET (self->fields_label));
}

/**
 * kring_details_several_new:
 *
 * Returns: (transfer floating): a page that shows nothing yet
 */
GtkWidget *
kring_details_several_new (void)
{
  return g_object_new (KRING_TYPE_DETAILS_SEVERAL, NULL);
}

/**
 * kring_details_several_bind:
 * @self: a page
 * @selection: (nullable): the window's selection; %NULL to let go
 *
 * Shows what is selected now.
 */
void
kring_details_several_bind (KringDetailsSeveral *self,
                            KringSelection *selection)
{
  GPtrArray *items;
  g_autoptr (GPtrArray) stakeholders = g_ptr_array_new ();
  g_autofree char *count = NULL;
  g_autofree char *fields = NULL;

  g_return_if_fail (KRING_IS_DETAILS_SEVERAL (self));

  g_set_object (&self->selection, selection);
  if (selection == NULL)
    {
      kring_fields_bind_many (self->fields, NULL, stakeholders);
      return;
    }

  items = kring_selection_get_items (selection);
  for (guint i = 0; i < items->len; i++)
    if (kring_item_get_kind (g_ptr_array_index (items, i)) == KRING_KIND_STAKEHOLDER)
      g_ptr_array_add (stakeholders, g_ptr_array_index (items, i));

  count = g_strdup_printf (ngettext ("%u selected", "%u selected", items->len), items->len);
  fields = g_strdup_printf (ngettext ("For the %u stakeholder among them", "For all %u stakeholders at once", stakeholders->len),
                            stakeholders->len);
  gtk_label_set_text (self->count_label, count);
  gtk_label_set_text (self->fields_label, fields);
  gtk_widget_set_visible (GTK_WIDGET (self->fields_label), stakeholders->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->fields), stakeholders->len > 0);
  kring_fields_bind_many (self->fields, selection, stakeholders);
}
