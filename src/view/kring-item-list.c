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
  gconstpointer added; /* the item that was added last, to be compared only */
  gpointer added_state;
};

G_DEFINE_FINAL_TYPE (KringItemList, kring_item_list, GTK_TYPE_WIDGET)

static void kring_item_list_remove (KringItemList *self, KringItemCard *card);
static void kring_item_list_shift (KringItemList *self, int places, KringItemCard *card);
static void kring_item_list_next (KringItemList *self, KringItemCard *card);
static void kring_item_list_drop (KringItemList *self, KringItemCard *card);
static void kring_item_list_add_at (KringItemList *self, guint position);

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

static GtkWidget *
kring_item_list_make_card (KringItemList *self,
                           KringItem *item)
{
  GtkWidget *card = kring_item_card_new (self->selection, item, self->part, self->shown_in);

  g_signal_connect_object (card, "remove", G_CALLBACK (kring_item_list_remove), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "shift", G_CALLBACK (kring_item_list_shift), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "next", G_CALLBACK (kring_item_list_next), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "drop", G_CALLBACK (kring_item_list_drop), self, G_CONNECT_SWAPPED);

  return card;
}

/* Puts cards for @n items at @position; those in @taken stay what they are,
 * with what is opened in them and the keyboard. */
static void
kring_item_list_fill (KringItemList *self,
                      guint position,
                      guint n,
                      GHashTable *taken)
{
  GtkWidget *before = position > 0 ? kring_item_list_get_card (self, position - 1) : NULL;

  for (guint i = position; i < position + n; i++)
    {
      g_autoptr (KringItem) item = g_list_model_get_item (self->model, i);
      GtkWidget *card = taken != NULL ? g_hash_table_lookup (taken, item) : NULL;

      if (card != NULL)
        {
          gtk_box_reorder_child_after (self->cards, card, before);
          g_hash_table_remove (taken, item);
        }
      else
        {
          card = kring_item_list_make_card (self, item);
          gtk_box_insert_child_after (self->cards, card, before);
        }
      self->n_cards++;
      before = card;
    }
}

/* What leaves the list may come back in the same breath, elsewhere. */
static GHashTable *
kring_item_list_take (KringItemList *self,
                      guint position,
                      guint n)
{
  GHashTable *taken = g_hash_table_new (NULL, NULL);
  GtkWidget *card = kring_item_list_get_card (self, position);

  for (guint i = 0; i < n && card != NULL; i++)
    {
      g_hash_table_insert (taken, kring_item_card_get_item (KRING_ITEM_CARD (card)), card);
      card = gtk_widget_get_next_sibling (card);
      self->n_cards--;
    }

  return taken;
}

static void
kring_item_list_items_changed (KringItemList *self,
                               guint position,
                               guint removed,
                               guint added)
{
  guint n_items = g_list_model_get_n_items (self->model);
  g_autoptr (GHashTable) taken = kring_item_list_take (self, position, removed);
  guint shown = MIN (n_items, self->limit);
  GHashTableIter iter;
  gpointer card;

  if (position <= self->n_cards && self->n_cards < shown)
    kring_item_list_fill (self, position, MIN (added, shown - self->n_cards), taken);

  g_hash_table_iter_init (&iter, taken);
  while (g_hash_table_iter_next (&iter, NULL, &card))
    gtk_box_remove (self->cards, card);

  if (self->n_cards < shown)
    kring_item_list_fill (self, self->n_cards, shown - self->n_cards, NULL);

  kring_item_list_update (self);
}

static void
kring_item_list_show_all (KringItemList *self)
{
  guint n_items = g_list_model_get_n_items (self->model);

  self->limit = G_MAXUINT;
  if (self->n_cards < n_items)
    kring_item_list_fill (self, self->n_cards, n_items - self->n_cards, NULL);
  kring_item_list_update (self);
}

static KringItemCard *
kring_item_list_find_card (KringItemList *self,
                           KringItem *item)
{
  GtkWidget *card;

  kring_item_list_show_all (self);
  for (card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    if (kring_item_card_get_item (KRING_ITEM_CARD (card)) == item)
      return KRING_ITEM_CARD (card);

  return NULL;
}

/**
 * kring_item_list_open:
 * @self: a list that is bound
 * @item: an item
 * @field: one of its fields, or %G_MAXUINT for the one to begin with
 *
 * Opens the card of @item, and brings the keyboard to a field.
 *
 * Returns: whether @item is in the list
 */
gboolean
kring_item_list_open (KringItemList *self,
                      KringItem *item,
                      guint field)
{
  KringItemCard *card;

  g_return_val_if_fail (KRING_IS_ITEM_LIST (self), FALSE);

  card = self->model != NULL ? kring_item_list_find_card (self, item) : NULL;
  if (card != NULL)
    kring_item_card_open (card, field);

  return card != NULL;
}

/* What cards ask for */

/* Brings the keyboard to what stands at @position now, or to what adds. */
static void
kring_item_list_focus_at (KringItemList *self,
                          guint position)
{
  if (self->n_cards > 0)
    kring_item_card_focus (KRING_ITEM_CARD (kring_item_list_get_card (self, MIN (position, self->n_cards - 1))));
  else
    gtk_widget_grab_focus (self->part->type == KRING_PART_LIST ? self->add_button : self->pick_button);
}

static guint
kring_item_list_get_position (KringItemList *self,
                              KringItemCard *card)
{
  guint position = 0;

  for (GtkWidget *before = gtk_widget_get_prev_sibling (GTK_WIDGET (card)); before != NULL;
       before = gtk_widget_get_prev_sibling (before))
    position++;

  return position;
}

static void
kring_item_list_remove (KringItemList *self,
                        KringItemCard *card)
{
  guint position = kring_item_list_get_position (self, card);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  g_ptr_array_add (items, kring_item_card_get_item (card));
  kring_edit_remove (kring_item_list_get_document (self), items);
  kring_item_list_focus_at (self, position);
}

static void
kring_item_list_shift (KringItemList *self,
                       int places,
                       KringItemCard *card)
{
  g_autofree char *text = NULL;
  guint position;

  if (!kring_edit_shift (kring_item_list_get_document (self), kring_item_card_get_item (card), places))
    return;

  position = kring_item_list_get_position (self, card);
  /* Translators: what a screen reader says after an item went to another place of its list: "Now 2 of 5" */
  text = g_strdup_printf (_("Now %u of %u"), position + 1, g_list_model_get_n_items (self->model));
  kring_item_card_tell (card, text);
}

static void
kring_item_list_next (KringItemList *self,
                      KringItemCard *card)
{
  guint position = kring_item_list_get_position (self, card);

  kring_item_card_close (card);
  kring_item_list_add_at (self, position + 1);
}

/* A new one that was left as it came is taken back rather than removed. */
static void
kring_item_list_drop (KringItemList *self,
                      KringItemCard *card)
{
  KringHistory *history = kring_document_get_history (kring_item_list_get_document (self));

  if (self->added == NULL || kring_item_card_get_item (card) != self->added ||
      kring_history_get_state (history) != self->added_state)
    {
      kring_item_list_remove (self, card);
      return;
    }

  kring_history_undo (history);
  gtk_widget_grab_focus (self->add_button);
}

/* Adding */

static void
kring_item_list_add_at (KringItemList *self,
                        guint position)
{
  KringDocument *document = kring_item_list_get_document (self);
  g_autofree char *today = kring_words_today ();
  KringItem *item = kring_edit_add_at (document, KRING_LIST (self->model), position, today);

  self->added = item;
  self->added_state = kring_history_get_state (kring_document_get_history (document));
  kring_item_list_open (self, item, G_MAXUINT);
}

/**
 * kring_item_list_add:
 * @self: a list that is bound, of a LIST part
 *
 * Adds an item at the end, and lets the user fill it in; where only one can be
 * there and is, that one.
 */
void
kring_item_list_add (KringItemList *self)
{
  g_return_if_fail (KRING_IS_ITEM_LIST (self));
  g_return_if_fail (self->part->type == KRING_PART_LIST && self->model != NULL);

  kring_item_list_add_at (self, G_MAXUINT);
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
  kring_item_list_open (self, kring_item_list_link (self, kring_item_get_id (item)), G_MAXUINT);
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

  kring_item_list_open (self, link, G_MAXUINT);
}

static void
kring_item_list_make_picker (GtkMenuButton *button,
                             gpointer user_data)
{
  KringItemList *self = user_data;

  if (self->picker != NULL)
    return;

  self->picker = KRING_PICKER (kring_picker_new ());
  kring_picker_set_takes_names (self->picker, KRING_PICKER_TAKES_NEW_NAMES);
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
  gtk_widget_class_bind_template_callback (widget_class, kring_item_list_add);
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
  self->added = NULL;

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
