/* kring-item-card.c: an item within the details of another
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-item-card.h"

#include "kring-accessible.h"
#include "kring-fields.h"
#include "kring-item-list.h"
#include "kring-scroll.h"
#include "kring-status-button.h"
#include "kring-words.h"

#include "model/kring-language.h"

#include <glib/gi18n.h>

/**
 * KringItemCard:
 *
 * A gain, an action, a line…: its name with the gist of it, its status at
 * hand, and all of its fields once it is opened, which are only then made. What
 * concerns its place in the list it leaves to that.
 */
struct _KringItemCard
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkButton *arrow_button;
  GtkButton *title_button;
  GtkLabel *title_label;
  GtkLabel *gist_label;
  GtkBox *head;
  GtkWidget *menu_button;
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

enum
{
  SIGNAL_REMOVE,
  SIGNAL_SHIFT,
  SIGNAL_NEXT,
  SIGNAL_DROP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

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

/* Whether there may be others beside it, in an order. */
static gboolean
kring_item_card_is_in_order (KringItemCard *self)
{
  KringList *list = kring_item_get_owner_list (self->item);

  return !kring_item_card_is_link (self) && list != NULL && !kring_list_get_spec (list)->single;
}

static char *
kring_item_card_dup_title (KringItemCard *self)
{
  KringDocument *document = kring_selection_get_document (self->selection);
  g_autofree char *title = NULL;

  if (kring_item_card_is_link (self) && self->other != NULL)
    return kring_item_get_display_name (document, self->other);
  if (kring_item_card_is_all_gist (self))
    return kring_words_summarise (document, self->item, G_MAXUINT);

  title = kring_item_get_display_name (document, self->item);
  return kring_words_capitalise (title);
}

static char *
kring_item_card_dup_gist (KringItemCard *self)
{
  if (kring_item_card_is_all_gist (self))
    return g_strdup ("");

  return kring_words_summarise (kring_selection_get_document (self->selection), self->item,
                                kring_status_button_get_field (kring_item_get_kind (self->item)));
}

static void
kring_item_card_show (KringItemCard *self)
{
  g_autofree char *title = kring_item_card_dup_title (self);
  g_autofree char *gist = kring_item_card_dup_gist (self);
  g_autofree char *fields_label = g_strdup_printf (_("Details of %s"), title);
  g_autofree char *remove_label = g_strdup_printf (_("Remove %s"), title);
  /* Translators: a button for a menu: move up, move down, remove; %s is an item of a list */
  g_autofree char *menu_label = g_strdup_printf (_("What to do with %s"), title);

  gtk_label_set_text (self->title_label, title);
  gtk_label_set_text (self->gist_label, gist);
  gtk_widget_set_visible (GTK_WIDGET (self->gist_label), *gist != '\0');
  gtk_widget_set_tooltip_text (self->remove_button, remove_label);
  gtk_widget_set_tooltip_text (self->menu_button, menu_label);
  if (kring_status_button_is_over (self->item))
    gtk_widget_add_css_class (GTK_WIDGET (self), "over");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "over");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gist,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->arrow_button), GTK_ACCESSIBLE_PROPERTY_LABEL, fields_label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_LABEL, remove_label, -1);
  kring_accessible_set_name (self->menu_button, menu_label, "");
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

/* The line that says what it is: "What we ask". */
static guint
kring_item_card_get_main_field (KringItemCard *self)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (self->item);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == KRING_FIELD_LINE)
      return i;

  return 0;
}

static gboolean
kring_item_card_is_blank (KringItemCard *self)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (self->item);
  guint main_field = kring_item_card_get_main_field (self);

  return klass->fields[main_field].type == KRING_FIELD_LINE && *kring_item_get_string (self->item, main_field) == '\0';
}

/* Enter where it says what it is, or at its end, goes on to another one; where
 * it says nothing yet, no other is wanted. */
static void
kring_item_card_entered (KringItemCard *self,
                         guint field)
{
  if (!kring_item_card_is_in_order (self))
    return;

  if (field == kring_item_card_get_main_field (self) && kring_item_card_is_blank (self))
    g_signal_emit (self, signals[SIGNAL_DROP], 0);
  else if (field == kring_item_card_get_main_field (self) || kring_fields_is_last (self->fields, field))
    g_signal_emit (self, signals[SIGNAL_NEXT], 0);
}

static void
kring_item_card_make_content (KringItemCard *self)
{
  const KringPart *parts;
  guint n_parts;

  self->fields = KRING_FIELDS (kring_fields_new_for_all (self->part->kind, self->shown_in));
  kring_fields_bind (self->fields, self->selection, self->item);
  g_signal_connect_object (self->fields, "entered", G_CALLBACK (kring_item_card_entered), self, G_CONNECT_SWAPPED);
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
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

/* What the menu and the keyboard do */

static void
kring_item_card_remove_activated (GtkWidget *widget,
                                  const char *name,
                                  GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_REMOVE], 0);
}

static void
kring_item_card_shift_activated (GtkWidget *widget,
                                 const char *name,
                                 GVariant *parameter)
{
  if (kring_item_card_is_in_order (KRING_ITEM_CARD (widget)))
    g_signal_emit (widget, signals[SIGNAL_SHIFT], 0, g_str_equal (name, "card.move-up") ? -1 : 1);
}

static void
kring_item_card_make_menu (GtkMenuButton *button,
                           gpointer user_data)
{
  KringItemCard *self = user_data;
  KringList *list = kring_item_get_owner_list (self->item);
  g_autoptr (GMenu) menu = NULL;
  g_autoptr (GMenu) moves = NULL;
  guint position;

  if (list != NULL && kring_list_find (list, self->item, &position))
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.move-up", position > 0);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.move-down", position + 1 < kring_list_get_length (list));
    }

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  menu = g_menu_new ();
  moves = g_menu_new ();
  g_menu_append (moves, _("Move _Up"), "card.move-up");
  g_menu_append (moves, _("Move _Down"), "card.move-down");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
  g_menu_append (menu, _("_Remove"), "card.remove");
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
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

  /**
   * KringItemCard::remove:
   *
   * The user wants the item removed.
   */
  signals[SIGNAL_REMOVE] =
    g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * KringItemCard::shift:
   * @places: how many places down; negative: up
   *
   * The user wants the item elsewhere in its list.
   */
  signals[SIGNAL_SHIFT] =
    g_signal_new ("shift", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * KringItemCard::next:
   *
   * The user is done with it, and goes on to the next one.
   */
  signals[SIGNAL_NEXT] =
    g_signal_new ("next", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * KringItemCard::drop:
   *
   * The user leaves it without having said what it is.
   */
  signals[SIGNAL_DROP] =
    g_signal_new ("drop", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "itemcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/kring/Kring/kring-item-card.ui");
  gtk_widget_class_bind_template_child (widget_class, KringItemCard, box);
  gtk_widget_class_bind_template_child (widget_class, KringItemCard, arrow_button);
  gtk_widget_class_bind_template_child (widget_class, KringItemCard, title_button);
  gtk_widget_class_bind_template_child (widget_class, KringItemCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, KringItemCard, gist_label);
  gtk_widget_class_bind_template_child (widget_class, KringItemCard, head);
  gtk_widget_class_bind_template_child (widget_class, KringItemCard, menu_button);
  gtk_widget_class_bind_template_child (widget_class, KringItemCard, remove_button);
  gtk_widget_class_bind_template_child (widget_class, KringItemCard, content);
  gtk_widget_class_bind_template_callback (widget_class, kring_item_card_arrow_clicked);
  gtk_widget_class_bind_template_callback (widget_class, kring_item_card_title_clicked);
  gtk_widget_class_bind_template_callback (widget_class, kring_item_card_remove_clicked);

  gtk_widget_class_install_action (widget_class, "card.move-up", NULL, kring_item_card_shift_activated);
  gtk_widget_class_install_action (widget_class, "card.move-down", NULL, kring_item_card_shift_activated);
  gtk_widget_class_install_action (widget_class, "card.remove", NULL, kring_item_card_remove_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "card.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "card.move-down", NULL);
}

static void
kring_item_card_init (KringItemCard *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu_button), kring_item_card_make_menu, self, NULL);

  /* Not in its fields, where the key is for typing. */
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0),
                                                          gtk_named_action_new ("card.remove")));
  gtk_widget_add_controller (GTK_WIDGET (self->title_button), keys);
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
  if (kring_status_button_has (kring_item_get_kind (item)))
    gtk_box_insert_child_after (self->head, kring_status_button_new (kring_selection_get_document (selection), item),
                                GTK_WIDGET (self->title_button));
  gtk_widget_set_visible (self->menu_button, kring_item_card_is_in_order (self));
  gtk_widget_set_visible (self->remove_button, !kring_item_card_is_in_order (self));
  kring_item_card_set_opened (self, FALSE);
  kring_item_card_item_changed (self);

  return GTK_WIDGET (self);
}

/**
 * kring_item_card_get_item:
 * @self: a card
 *
 * Returns: (transfer none): what it shows
 */
KringItem *
kring_item_card_get_item (KringItemCard *self)
{
  g_return_val_if_fail (KRING_IS_ITEM_CARD (self), NULL);

  return self->item;
}

/* What a new one is asked for first: what a file must have, else what it is. */
static guint
kring_item_card_get_first_field (KringItemCard *self)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (self->item);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].required && klass->fields[i].type != KRING_FIELD_ID && !kring_item_card_is_link (self))
      return i;

  return kring_item_get_kind (self->item) == KRING_KIND_COMMITMENT ? 0 : kring_item_card_get_main_field (self);
}

/**
 * kring_item_card_open:
 * @self: a card
 * @field: a field of its item, or %G_MAXUINT for the one to begin with
 *
 * Shows its fields, and brings the keyboard to that one.
 */
void
kring_item_card_open (KringItemCard *self,
                      guint field)
{
  g_return_if_fail (KRING_IS_ITEM_CARD (self));

  kring_item_card_set_opened (self, TRUE);
  kring_scroll_to (GTK_WIDGET (self));
  if (!kring_fields_focus_field (self->fields, field != G_MAXUINT ? field : kring_item_card_get_first_field (self)))
    kring_fields_focus (self->fields);
}

/**
 * kring_item_card_close:
 * @self: a card
 *
 * Shows what is at hand alone.
 */
void
kring_item_card_close (KringItemCard *self)
{
  g_return_if_fail (KRING_IS_ITEM_CARD (self));

  kring_item_card_set_opened (self, FALSE);
}

/**
 * kring_item_card_focus:
 * @self: a card
 *
 * Brings the keyboard to its name.
 */
void
kring_item_card_focus (KringItemCard *self)
{
  g_return_if_fail (KRING_IS_ITEM_CARD (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->title_button));
}

/**
 * kring_item_card_tell:
 * @self: a card
 * @text: what happened to it
 *
 * Has a screen reader say so: nothing in GTK 4.8 says something aloud, but a
 * reader says how what has the keyboard is described when that changes.
 */
void
kring_item_card_tell (KringItemCard *self,
                      const char *text)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  g_return_if_fail (KRING_IS_ITEM_CARD (self));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    focus = GTK_WIDGET (self->title_button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}
