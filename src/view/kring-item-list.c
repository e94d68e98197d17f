/* kring-item-list.c: the items of a list within the details of another
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-item-list.h"

#include "kring-item-card.h"
#include "kring-links.h"
#include "kring-picker.h"
#include "kring-words.h"

#include "model/kring-choices.h"
#include "model/kring-edit.h"
#include "model/kring-influence.h"
#include "model/kring-language.h"

#include <glib/gi18n.h>
#include <math.h>

/* So many cards at once; for more one has to ask. */
#define PAGE_SIZE 40

/**
 * KringItemList:
 *
 * A card for each gain, contact, line… of an item, and a button that adds one:
 * at once, or for a stake or line after picking where it leads.
 */
struct _KringItemList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *empty_label;
  GtkBox *cards;
  GtkWidget *more_button;
  GtkWidget *add_button;
  GtkWidget *pick_button;
  KringPicker *picker;

  const KringPart *part;
  KringKind shown_in;
  KringSelection *selection;
  KringItem *item;
  GListModel *model;
  guint n_cards;
  guint limit;
};

G_DEFINE_FINAL_TYPE (KringItemList, kring_item_list, GTK_TYPE_WIDGET)

static KringDocument *
kring_item_list_get_document (KringItemList *self)
{
  return kring_selection_get_document (self->selection);
}

static GtkWidget *
kring_item_list_get_card (KringItemList *self,
                          guint position)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  for (guint i = 0; card != NULL && i < position; i++)
    card = gtk_widget_get_next_sibling (card);

  return card;
}

static void
kring_item_list_update (KringItemList *self)
{
  guint n_items = self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
  const KringListSpec *spec =
    self->part->type == KRING_PART_LIST && self->item != NULL
      ? kring_list_get_spec (kring_item_get_list (self->item, self->part->list))
      : NULL;
  gboolean full = spec != NULL && spec->single && n_items > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), n_items == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->cards), n_items > 0);
  gtk_widget_set_visible (self->more_button, n_items > self->n_cards);
  gtk_widget_set_visible (self->add_button, self->part->type == KRING_PART_LIST && !full);
  gtk_widget_set_visible (self->pick_button, self->part->type == KRING_PART_LINKS);

  if (n_items > self->n_cards)
    {
      g_autofree char *label = g_strdup_printf (_("Show all %u"), n_items);

      gtk_button_set_label (GTK_BUTTON (self->more_button), label);
    }
}

static void
kring_item_list_fill (KringItemList *self,
                      guint position,
                      guint n)
{
  for (guint i = position; i < position + n; i++)
    {
      g_autoptr (KringItem) item = g_list_model_get_item (self->model, i);
      GtkWidget *card = kring_item_card_new (self->selection, item, self->part, self->shown_in);
      GtkWidget *before = i > 0 ? kring_item_list_get_card (self, i - 1) : NULL;

      gtk_box_insert_child_after (self->cards, card, before);
      self->n_cards++;
    }
}

static void
kring_item_list_items_changed (KringItemList *self,
                               guint position,
                               guint removed,
                               guint added)
{
  guint n_items = g_list_model_get_n_items (self->model);
  guint shown;

  for (guint i = 0; i < removed && position < self->n_cards; i++)
    {
      gtk_box_remove (self->cards, kring_item_list_get_card (self, position));
      self->n_cards--;
    }

  shown = MIN (n_items, self->limit);
  if (position < self->n_cards && self->n_cards < shown)
    kring_item_list_fill (self, position, MIN (added, shown - self->n_cards));
  if (self->n_cards < shown)
    kring_item_list_fill (self, self->n_cards, shown - self->n_cards);

  kring_item_list_update (self);
}

static void
kring_item_list_show_all (KringItemList *self)
{
  self->limit = G_MAXUINT;
  kring_item_list_fill (self, self->n_cards, g_list_model_get_n_items (self->model) - self->n_cards);
  kring_item_list_update (self);
}

static void
kring_item_list_open (KringItemList *self,
                      KringItem *item)
{
  kring_item_list_show_all (self);

  for (guint i = 0; i < self->n_cards; i++)
    {
      g_autoptr (KringItem) shown = g_list_model_get_item (self->model, i);

      if (shown == item)
        kring_item_card_open (KRING_ITEM_CARD (kring_item_list_get_card (self, i)));
    }
}

/* Adding */

static void
kring_item_list_add_clicked (KringItemList *self)
{
  g_autofree char *today = kring_words_today ();

  kring_item_list_open (self, kring_edit_add (kring_item_list_get_document (self), KRING_LIST (self->model), today));
}

static KringKind
kring_item_list_get_other_kind (KringItemList *self)
{
  const KringField *other = &kring_kind_get_class (self->part->kind)->fields[self->part->other_end];

  return (other->targets & KRING_TARGET (INTEREST)) != 0 ? KRING_KIND_INTEREST : KRING_KIND_STAKEHOLDER;
}

static KringItem *
kring_item_list_link (KringItemList *self,
                      const char *other)
{
  KringDocument *document = kring_item_list_get_document (self);
  const char *id = kring_item_get_id (self->item);

  if (self->part->kind == KRING_KIND_INFLUENCE && self->part->end == KRING_INFLUENCE_TO)
    return kring_edit_link (document, other, id);

  return kring_edit_link (document, id, other);
}

static gboolean
kring_item_list_can_link (KringItem *item,
                          gpointer user_data)
{
  KringItemList *self = user_data;
  KringDocument *document = kring_item_list_get_document (self);
  const char *id = kring_item_get_id (self->item);
  const char *other = kring_item_get_id (item);

  if (!kring_edit_can_link (document, id, other))
    return FALSE;

  if (self->part->kind == KRING_KIND_STAKE)
    return kring_document_find_stake (document, id, other) == NULL &&
           kring_document_find_stake (document, other, id) == NULL;

  return self->part->end == KRING_INFLUENCE_TO
           ? kring_document_find_influence (document, other, id, KRING_INFLUENCE_KIND_UNKNOWN) == NULL
           : kring_document_find_influence (document, id, other, KRING_INFLUENCE_KIND_UNKNOWN) == NULL;
}

static void
kring_item_list_picker_opened (KringItemList *self)
{
  if (self->item != NULL)
    kring_picker_show_items (self->picker, kring_item_list_get_document (self),
                             kring_item_list_get_other_kind (self), kring_item_list_can_link, self);
}

static void
kring_item_list_picked (KringItemList *self,
                        KringItem *item)
{
  kring_item_list_open (self, kring_item_list_link (self, kring_item_get_id (item)));
}

static void
kring_item_list_named (KringItemList *self,
                       const char *name)
{
  KringHistory *history = kring_document_get_history (kring_item_list_get_document (self));
  g_autofree char *step = g_strdup_printf (_("add %s"), name);
  KringItem *other, *link;

  kring_history_begin (history, step);
  other = kring_edit_add_node (kring_item_list_get_document (self), kring_item_list_get_other_kind (self),
                               name, NAN, NAN);
  link = kring_item_list_link (self, kring_item_get_id (other));
  kring_history_end (history);

  kring_item_list_open (self, link);
}

static void
kring_item_list_make_picker (GtkMenuButton *button,
                             gpointer user_data)
{
  KringItemList *self = user_data;

  if (self->picker != NULL)
    return;

  self->picker = KRING_PICKER (kring_picker_new ());
  kring_picker_set_takes_names (self->picker, TRUE);
  g_signal_connect_object (self->picker, "opened", G_CALLBACK (kring_item_list_picker_opened), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (kring_item_list_picked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "named", G_CALLBACK (kring_item_list_named), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, GTK_WIDGET (self->picker));
}

static void
kring_item_list_dispose (GObject *object)
{
  KringItemList *self = KRING_ITEM_LIST (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  g_clear_object (&self->item);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kring_item_list_parent_class)->dispose (object);
}

static void
kring_item_list_class_init (KringItemListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_item_list_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "itemlist");
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/kring/Kring/kring-item-list.ui");
  gtk_widget_class_bind_template_child (widget_class, KringItemList, box);
  gtk_widget_class_bind_template_child (widget_class, KringItemList, empty_label);
  gtk_widget_class_bind_template_child (widget_class, KringItemList, cards);
  gtk_widget_class_bind_template_child (widget_class, KringItemList, more_button);
  gtk_widget_class_bind_template_child (widget_class, KringItemList, add_button);
  gtk_widget_class_bind_template_child (widget_class, KringItemList, pick_button);
  gtk_widget_class_bind_template_callback (widget_class, kring_item_list_show_all);
  gtk_widget_class_bind_template_callback (widget_class, kring_item_list_add_clicked);
}

static void
kring_item_list_init (KringItemList *self)
{
  self->limit = PAGE_SIZE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->pick_button), kring_item_list_make_picker, self, NULL);
}

/**
 * kring_item_list_new:
 * @part: a LIST or LINKS part
 * @shown_in: the kind of item whose details it is part of
 *
 * Returns: (transfer floating): a list that shows nothing yet
 */
GtkWidget *
kring_item_list_new (const KringPart *part,
                     KringKind shown_in)
{
  KringItemList *self = g_object_new (KRING_TYPE_ITEM_LIST, NULL);
  const char *add = kring_text (part->add);

  self->part = part;
  self->shown_in = shown_in;
  gtk_label_set_text (self->empty_label, kring_text (part->empty));
  gtk_button_set_label (GTK_BUTTON (self->add_button), add);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->pick_button), add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pick_button), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);

  return GTK_WIDGET (self);
}

/**
 * kring_item_list_make_model:
 * @part: a LIST or LINKS part
 * @document: a document
 * @item: the item whose details are shown
 *
 * Returns: (transfer full): the items of that part
 */
GListModel *
kring_item_list_make_model (const KringPart *part,
                            KringDocument *document,
                            KringItem *item)
{
  if (part->type == KRING_PART_LINKS)
    return G_LIST_MODEL (kring_links_new (document, item, part->kind, part->end));

  return g_object_ref (G_LIST_MODEL (kring_item_get_list (item, part->list)));
}

/**
 * kring_item_list_bind:
 * @self: a list
 * @selection: (nullable): the window's selection
 * @item: (nullable): the item whose list to show; %NULL to let go
 */
void
kring_item_list_bind (KringItemList *self,
                      KringSelection *selection,
                      KringItem *item)
{
  GtkWidget *card;

  g_return_if_fail (KRING_IS_ITEM_LIST (self));

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  while ((card = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, card);
  self->n_cards = 0;
  self->limit = PAGE_SIZE;

  g_set_object (&self->selection, selection);
  g_set_object (&self->item, item);

  if (item != NULL)
    {
      self->model = kring_item_list_make_model (self->part, kring_item_list_get_document (self), item);
      g_signal_connect_object (self->model, "items-changed",
                               G_CALLBACK (kring_item_list_items_changed),
                               self, G_CONNECT_SWAPPED);
      kring_item_list_items_changed (self, 0, 0, g_list_model_get_n_items (self->model));
    }
}
