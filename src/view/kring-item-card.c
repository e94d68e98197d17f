/* kring-item-card.c: an item within the details of another
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-item-card.h"

#include "kring-fields.h"
#include "kring-item-list.h"
#include "kring-words.h"

#include "model/kring-edit.h"
#include "model/kring-language.h"

#include <glib/gi18n.h>

/**
 * KringItemCard:
 *
 * A gain, an action, a line…: its name with the gist of it, and all of its
 * fields once it is opened, which are only then made.
 */
struct _KringItemCard
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkButton *arrow_button;
  GtkButton *title_button;
  GtkLabel *title_label;
  GtkLabel *gist_label;
  GtkWidget *remove_button;
  GtkBox *content;

  KringSelection *selection;
  KringItem *item;
  KringItem *other;
  const KringPart *part;
  KringKind shown_in;
  KringFields *fields;
  gboolean opened;
};

G_DEFINE_FINAL_TYPE (KringItemCard, kring_item_card, GTK_TYPE_WIDGET)

static gboolean
kring_item_card_is_link (KringItemCard *self)
{
  return self->part->type == KRING_PART_LINKS;
}

/* A reading has no line to be called by: all of it is its name. */
static gboolean
kring_item_card_is_all_gist (KringItemCard *self)
{
  return kring_item_get_kind (self->item) == KRING_KIND_READING;
}

static char *
kring_item_card_dup_title (KringItemCard *self)
{
  KringDocument *document = kring_selection_get_document (self->selection);
  g_autofree char *title = NULL;

  if (kring_item_card_is_link (self) && self->other != NULL)
    return kring_item_get_display_name (document, self->other);
  if (kring_item_card_is_all_gist (self))
    return kring_words_summarise (self->item);

  title = kring_item_get_display_name (document, self->item);
  return kring_words_capitalise (title);
}

static void
kring_item_card_show (KringItemCard *self)
{
  g_autofree char *title = kring_item_card_dup_title (self);
  g_autofree char *gist = kring_item_card_is_all_gist (self) ? g_strdup ("") : kring_words_summarise (self->item);
  g_autofree char *fields_label = g_strdup_printf (_("Details of %s"), title);
  g_autofree char *remove_label = g_strdup_printf (_("Remove %s"), title);

  gtk_label_set_text (self->title_label, title);
  gtk_label_set_text (self->gist_label, gist);
  gtk_widget_set_visible (GTK_WIDGET (self->gist_label), *gist != '\0');
  gtk_widget_set_tooltip_text (self->remove_button, remove_label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gist,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->arrow_button), GTK_ACCESSIBLE_PROPERTY_LABEL, fields_label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_LABEL, remove_label, -1);
}

/* The other end of a stake or line gives the card its name. */
static void
kring_item_card_follow_other (KringItemCard *self)
{
  KringItem *other = NULL;

  if (kring_item_card_is_link (self))
    other = kring_document_lookup (kring_selection_get_document (self->selection),
                                   kring_item_get_string (self->item, self->part->other_end));
  if (other == self->other)
    return;

  if (self->other != NULL)
    g_signal_handlers_disconnect_by_func (self->other, kring_item_card_show, self);
  g_set_object (&self->other, other);
  if (other != NULL)
    g_signal_connect_object (other, "notify::name", G_CALLBACK (kring_item_card_show), self, G_CONNECT_SWAPPED);
}

static void
kring_item_card_item_changed (KringItemCard *self)
{
  kring_item_card_follow_other (self);
  kring_item_card_show (self);
}

static void
kring_item_card_make_content (KringItemCard *self)
{
  const KringPart *parts;
  guint n_parts;

  self->fields = KRING_FIELDS (kring_fields_new_for_all (self->part->kind, self->shown_in));
  kring_fields_bind (self->fields, self->selection, self->item);
  gtk_box_append (self->content, GTK_WIDGET (self->fields));

  if (kring_item_card_is_link (self))
    return;

  parts = kring_details_parts_get (self->part->kind, &n_parts);
  for (guint i = 0; i < n_parts; i++)
    {
      GtkWidget *title = gtk_label_new (kring_text (parts[i].title));
      GtkWidget *list = kring_item_list_new (&parts[i], self->part->kind);

      gtk_label_set_xalign (GTK_LABEL (title), 0);
      gtk_widget_add_css_class (title, "heading");
      gtk_widget_add_css_class (title, "sublist");
      kring_item_list_bind (KRING_ITEM_LIST (list), self->selection, self->item);
      gtk_box_append (self->content, title);
      gtk_box_append (self->content, list);
    }
}

static void
kring_item_card_set_opened (KringItemCard *self,
                            gboolean opened)
{
  self->opened = opened;
  if (opened && self->fields == NULL)
    kring_item_card_make_content (self);

  gtk_widget_set_visible (GTK_WIDGET (self->content), opened);
  gtk_button_set_icon_name (self->arrow_button, opened ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->arrow_button), GTK_ACCESSIBLE_STATE_EXPANDED, opened, -1);
}

static void
kring_item_card_arrow_clicked (KringItemCard *self)
{
  kring_item_card_set_opened (self, !self->opened);
}

static void
kring_item_card_title_clicked (KringItemCard *self)
{
  if (kring_item_card_is_link (self))
    kring_selection_select (self->selection, self->item);
  else
    kring_item_card_set_opened (self, !self->opened);
}

static void
kring_item_card_remove_clicked (KringItemCard *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  g_ptr_array_add (items, self->item);
  kring_edit_remove (kring_selection_get_document (self->selection), items);
}

static void
kring_item_card_dispose (GObject *object)
{
  KringItemCard *self = KRING_ITEM_CARD (object);

  if (self->other != NULL)
    g_signal_handlers_disconnect_by_func (self->other, kring_item_card_show, self);
  g_clear_object (&self->other);
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, kring_item_card_item_changed, self);
  g_clear_object (&self->item);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kring_item_card_parent_class)->dispose (object);
}

static void
kring_item_card_class_init (KringItemCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_item_card_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "itemcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/kring/Kring/kring-item-card.ui");
  gtk_widget_class_bind_template_child (widget_class, KringItemCard, box);
  gtk_widget_class_bind_template_child (widget_class, KringItemCard, arrow_button);
  gtk_widget_class_bind_template_child (widget_class, KringItemCard, title_button);
  gtk_widget_class_bind_template_child (widget_class, KringItemCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, KringItemCard, gist_label);
  gtk_widget_class_bind_template_child (widget_class, KringItemCard, remove_button);
  gtk_widget_class_bind_template_child (widget_class, KringItemCard, content);
  gtk_widget_class_bind_template_callback (widget_class, kring_item_card_arrow_clicked);
  gtk_widget_class_bind_template_callback (widget_class, kring_item_card_title_clicked);
  gtk_widget_class_bind_template_callback (widget_class, kring_item_card_remove_clicked);
}

static void
kring_item_card_init (KringItemCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kring_item_card_new:
 * @selection: the window's selection
 * @item: an item of the document
 * @part: the part of the details that it stands in
 * @shown_in: the kind of item whose details those are
 *
 * Returns: (transfer floating): a card for @item, closed
 */
GtkWidget *
kring_item_card_new (KringSelection *selection,
                     KringItem *item,
                     const KringPart *part,
                     KringKind shown_in)
{
  KringItemCard *self = g_object_new (KRING_TYPE_ITEM_CARD, NULL);

  self->selection = g_object_ref (selection);
  self->item = g_object_ref (item);
  self->part = part;
  self->shown_in = shown_in;

  g_signal_connect_object (item, "notify", G_CALLBACK (kring_item_card_item_changed), self, G_CONNECT_SWAPPED);
  kring_item_card_set_opened (self, FALSE);
  kring_item_card_item_changed (self);

  return GTK_WIDGET (self);
}

/**
 * kring_item_card_open:
 * @self: a card
 *
 * Shows its fields, and brings the keyboard to the first.
 */
void
kring_item_card_open (KringItemCard *self)
{
  g_return_if_fail (KRING_IS_ITEM_CARD (self));

  kring_item_card_set_opened (self, TRUE);
  kring_fields_focus (self->fields);
}
