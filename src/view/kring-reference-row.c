/* kring-reference-row.c: a field that names another item
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-reference-row.h"

#include "kring-picker.h"

#include "model/kring-edit-field.h"

#include <glib/gi18n.h>

/**
 * KringReferenceRow:
 *
 * Picks an item by name. Where it may also be someone who is no item, such as
 * who asks for an action, it takes that name as well: the field's twin.
 */
struct _KringReferenceRow
{
  KringFieldRow parent_instance;

  GtkMenuButton *button;
  GtkLabel *name_label;
  GtkWidget *go_button;
  KringPicker *picker;
  KringItem *target;
  guint twin; /* G_MAXUINT: none */
};

G_DEFINE_FINAL_TYPE (KringReferenceRow, kring_reference_row, KRING_TYPE_FIELD_ROW)

static KringKind
kring_reference_row_get_target_kind (KringReferenceRow *self)
{
  const KringField *field = kring_field_row_get_field (KRING_FIELD_ROW (self));

  return (field->targets & KRING_TARGET (STAKEHOLDER)) != 0 ? KRING_KIND_STAKEHOLDER : KRING_KIND_INTEREST;
}

static char *
kring_reference_row_dup_name (KringReferenceRow *self)
{
  KringFieldRow *row = KRING_FIELD_ROW (self);

  if (self->target != NULL)
    return kring_item_get_display_name (kring_field_row_get_document (row), self->target);
  if (self->twin != G_MAXUINT && *kring_item_get_string (kring_field_row_get_item (row), self->twin) != '\0')
    return g_strdup (kring_item_get_string (kring_field_row_get_item (row), self->twin));

  return g_strdup (_("Nobody chosen"));
}

static void
kring_reference_row_show_name (KringReferenceRow *self)
{
  g_autofree char *name = kring_reference_row_dup_name (self);
  g_autofree char *go = NULL;

  gtk_label_set_text (self->name_label, name);
  gtk_widget_set_visible (self->go_button, self->target != NULL);

  kring_field_row_speak (KRING_FIELD_ROW (self), GTK_WIDGET (self->button), name);

  /* Translators: %s is the name of a stakeholder or interest */
  go = g_strdup_printf (_("Go to %s"), name);
  gtk_widget_set_tooltip_text (self->go_button, go);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->go_button), GTK_ACCESSIBLE_PROPERTY_LABEL, go, -1);
}

static void
kring_reference_row_set_target (KringReferenceRow *self,
                                KringItem *target)
{
  if (self->target != NULL)
    g_signal_handlers_disconnect_by_func (self->target, kring_reference_row_show_name, self);

  g_set_object (&self->target, target);

  if (target != NULL)
    g_signal_connect_object (target, "notify::name", G_CALLBACK (kring_reference_row_show_name), self, G_CONNECT_SWAPPED);
}

static void
kring_reference_row_show (KringFieldRow *row)
{
  KringReferenceRow *self = KRING_REFERENCE_ROW (row);
  KringValue value;

  kring_field_row_get_value (row, &value);
  kring_reference_row_set_target (self, value.string != NULL
                                          ? kring_document_lookup (kring_field_row_get_document (row), value.string)
                                          : NULL);
  kring_reference_row_show_name (self);
}

static void
kring_reference_row_picked (KringReferenceRow *self,
                            KringItem *item)
{
  KringValue value = { .string = item != NULL ? (char *) kring_item_get_id (item) : NULL };

  if (kring_field_row_get_item (KRING_FIELD_ROW (self)) == NULL)
    return;

  if (item == NULL && self->target == NULL && self->twin != G_MAXUINT)
    kring_field_row_store_field (KRING_FIELD_ROW (self), self->twin, &value);
  else
    kring_field_row_store (KRING_FIELD_ROW (self), &value);
}

static void
kring_reference_row_named (KringReferenceRow *self,
                           const char *name)
{
  KringValue value = { .string = (char *) name };

  if (kring_field_row_get_item (KRING_FIELD_ROW (self)) != NULL)
    kring_field_row_store_field (KRING_FIELD_ROW (self), self->twin, &value);
}

static void
kring_reference_row_opened (KringReferenceRow *self)
{
  KringDocument *document = kring_field_row_get_document (KRING_FIELD_ROW (self));

  if (document != NULL)
    kring_picker_show_items (self->picker, document, kring_reference_row_get_target_kind (self), NULL, NULL);
}

static void
kring_reference_row_make_picker (GtkMenuButton *button,
                                 gpointer user_data)
{
  KringReferenceRow *self = user_data;

  if (self->picker != NULL)
    return;

  self->picker = KRING_PICKER (kring_picker_new ());
  if (!kring_field_row_get_field (KRING_FIELD_ROW (self))->required)
    kring_picker_set_none (self->picker, _("Choose nobody"));
  if (self->twin != G_MAXUINT)
    kring_picker_set_takes_names (self->picker, KRING_PICKER_TAKES_AS_TYPED);
  g_signal_connect_object (self->picker, "named", G_CALLBACK (kring_reference_row_named), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "opened", G_CALLBACK (kring_reference_row_opened), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (kring_reference_row_picked), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, GTK_WIDGET (self->picker));
}

static void
kring_reference_row_go (KringReferenceRow *self)
{
  KringSelection *selection = kring_field_row_get_selection (KRING_FIELD_ROW (self));

  if (selection != NULL && self->target != NULL)
    kring_selection_select (selection, self->target);
}

static void
kring_reference_row_build (KringFieldRow *row)
{
  KringReferenceRow *self = KRING_REFERENCE_ROW (row);
  KringKind kind = kring_field_row_get_kind (row);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->twin = kring_edit_get_twin (kind, kring_field_row_get_index (row));
  if (self->twin != G_MAXUINT)
    kring_field_row_follow (row, self->twin);

  self->name_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->name_label, 0);
  gtk_label_set_ellipsize (self->name_label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->name_label), TRUE);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->name_label));
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("pan-down-symbolic"));

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, content);
  gtk_menu_button_set_create_popup_func (self->button, kring_reference_row_make_picker, self, NULL);
  gtk_widget_set_hexpand (GTK_WIDGET (self->button), TRUE);

  self->go_button = gtk_button_new_from_icon_name ("go-next-symbolic");
  gtk_widget_add_css_class (self->go_button, "flat");
  g_signal_connect_object (self->go_button, "clicked", G_CALLBACK (kring_reference_row_go), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->button));
  gtk_box_append (GTK_BOX (box), self->go_button);
  gtk_widget_set_hexpand (box, TRUE);
  kring_field_row_set_editor (row, box, GTK_WIDGET (self->button), TRUE);
}

static void
kring_reference_row_dispose (GObject *object)
{
  kring_reference_row_set_target (KRING_REFERENCE_ROW (object), NULL);

  G_OBJECT_CLASS (kring_reference_row_parent_class)->dispose (object);
}

static void
kring_reference_row_class_init (KringReferenceRowClass *klass)
{
  KringFieldRowClass *row_class = KRING_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_reference_row_dispose;
  row_class->build = kring_reference_row_build;
  row_class->show = kring_reference_row_show;
}

static void
kring_reference_row_init (KringReferenceRow *self)
{
}
