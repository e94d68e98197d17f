/* kring-field-row.c: shows and edits one field
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-field-row.h"

#include "kring-accessible.h"
#include "kring-choice-row.h"
#include "kring-entry-row.h"
#include "kring-reference-row.h"
#include "kring-text-row.h"
#include "kring-words.h"

#include "model/kring-edit-field.h"
#include "model/kring-language.h"

#include <glib/gi18n.h>

/**
 * KringFieldRow:
 *
 * A field of an item with its label, explanation and editor, all from the
 * field's row in the item's table. It shows the value one way and stores what
 * the user does through the document's history. Bound to several items, it
 * stands for what they have in common and sets them all.
 */
typedef struct
{
  GtkWidget *box;
  GtkLabel *title_label;
  GtkWidget *lock;
  GtkLabel *hint_label;
  GtkWidget *beside;
  GtkWidget *below;
  GtkLabel *error_label;

  const KringField *field;
  KringKind kind;
  guint index;
  const KringField *followed; /* another field that the row shows; may be NULL */
  KringSelection *selection;
  GPtrArray *items;
  GtkWidget *focus;
} KringFieldRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KringFieldRow, kring_field_row, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define PRIVATE(self) ((KringFieldRowPrivate *) kring_field_row_get_instance_private (self))

static void
kring_field_row_show_privacy (KringFieldRow *self)
{
  KringFieldRowPrivate *priv = PRIVATE (self);
  gboolean is_private = FALSE;

  for (guint i = 0; i < priv->items->len && !is_private; i++)
    is_private = kring_item_is_private (g_ptr_array_index (priv->items, i), priv->index);

  gtk_widget_set_visible (priv->lock, is_private);
}

static void
kring_field_row_item_changed (KringFieldRow *self,
                              GParamSpec *pspec)
{
  KringFieldRowPrivate *priv = PRIVATE (self);

  if (g_str_equal (pspec->name, priv->field->name) ||
      (priv->followed != NULL && g_str_equal (pspec->name, priv->followed->name)))
    KRING_FIELD_ROW_GET_CLASS (self)->show (self);

  if (priv->field->privacy == KRING_PRIVATE_SOMETIMES)
    kring_field_row_show_privacy (self);
}

static void
kring_field_row_unbind (KringFieldRow *self)
{
  KringFieldRowPrivate *priv = PRIVATE (self);

  for (guint i = 0; i < priv->items->len; i++)
    g_signal_handlers_disconnect_by_func (g_ptr_array_index (priv->items, i),
                                          kring_field_row_item_changed, self);

  g_ptr_array_set_size (priv->items, 0);
  g_clear_object (&priv->selection);
}

/* What is typed before and after is not one step. */
static void
kring_field_row_left (KringFieldRow *self)
{
  if (PRIVATE (self)->selection != NULL)
    kring_history_break (kring_document_get_history (kring_field_row_get_document (self)));
}

static gboolean
kring_field_row_mnemonic_activate (GtkWidget *widget,
                                   gboolean group_cycling)
{
  kring_field_row_focus (KRING_FIELD_ROW (widget));

  return TRUE;
}

static void
kring_field_row_dispose (GObject *object)
{
  KringFieldRow *self = KRING_FIELD_ROW (object);
  KringFieldRowPrivate *priv = PRIVATE (self);

  kring_field_row_unbind (self);
  priv->focus = NULL;
  g_clear_pointer (&priv->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kring_field_row_parent_class)->dispose (object);
}

static void
kring_field_row_finalize (GObject *object)
{
  KringFieldRowPrivate *priv = PRIVATE (KRING_FIELD_ROW (object));

  g_clear_pointer (&priv->items, g_ptr_array_unref);

  G_OBJECT_CLASS (kring_field_row_parent_class)->finalize (object);
}

static void
kring_field_row_class_init (KringFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kring_field_row_dispose;
  object_class->finalize = kring_field_row_finalize;
  widget_class->mnemonic_activate = kring_field_row_mnemonic_activate;

  /**
   * KringFieldRow::entered:
   *
   * Enter was pressed in it, and what is in it was taken.
   */
  signals[SIGNAL_ENTERED] =
    g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "fieldrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/kring/Kring/kring-field-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, KringFieldRow, box);
  gtk_widget_class_bind_template_child_private (widget_class, KringFieldRow, title_label);
  gtk_widget_class_bind_template_child_private (widget_class, KringFieldRow, lock);
  gtk_widget_class_bind_template_child_private (widget_class, KringFieldRow, hint_label);
  gtk_widget_class_bind_template_child_private (widget_class, KringFieldRow, beside);
  gtk_widget_class_bind_template_child_private (widget_class, KringFieldRow, below);
  gtk_widget_class_bind_template_child_private (widget_class, KringFieldRow, error_label);
}

static void
kring_field_row_init (KringFieldRow *self)
{
  KringFieldRowPrivate *priv = PRIVATE (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  priv->items = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (focus, "leave", G_CALLBACK (kring_field_row_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static GType
kring_field_row_get_type_for (const KringField *field)
{
  switch (field->type)
    {
    case KRING_FIELD_TEXT:
      return KRING_TYPE_TEXT_ROW;

    case KRING_FIELD_CHOICE:
    case KRING_FIELD_SCALE:
      return KRING_TYPE_CHOICE_ROW;

    case KRING_FIELD_REFERENCE:
      return KRING_TYPE_REFERENCE_ROW;

    case KRING_FIELD_ID:
    case KRING_FIELD_LINE:
    case KRING_FIELD_YEAR:
    case KRING_FIELD_NUMBER:
    case KRING_FIELD_DATE:
    case KRING_FIELD_MOMENT:
    case KRING_FIELD_TAGS:
    case KRING_FIELD_FLAG:
    default:
      return KRING_TYPE_ENTRY_ROW;
    }
}

/**
 * kring_field_row_new:
 * @kind: a kind of item
 * @field: one of its fields
 *
 * Returns: (transfer floating): a row with the editor that suits the field,
 *   bound to nothing yet
 */
GtkWidget *
kring_field_row_new (KringKind kind,
                     guint field)
{
  const KringField *described = &kring_kind_get_class (kind)->fields[field];
  KringFieldRow *self = g_object_new (kring_field_row_get_type_for (described), NULL);
  KringFieldRowPrivate *priv = PRIVATE (self);
  const char *title = kring_text (described->label);
  const char *hint = described->hint != NULL ? kring_text (described->hint) : "";

  priv->field = described;
  priv->kind = kind;
  priv->index = field;
  gtk_label_set_text (priv->title_label, title);
  gtk_label_set_text (priv->hint_label, hint);
  gtk_widget_set_visible (GTK_WIDGET (priv->hint_label), *hint != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  KRING_FIELD_ROW_GET_CLASS (self)->build (self);

  return GTK_WIDGET (self);
}

/**
 * kring_field_row_get_index:
 * @self: a row
 *
 * Returns: the field that it shows
 */
guint
kring_field_row_get_index (KringFieldRow *self)
{
  g_return_val_if_fail (KRING_IS_FIELD_ROW (self), 0);

  return PRIVATE (self)->index;
}

/**
 * kring_field_row_get_kind:
 * @self: a row
 *
 * Returns: the kind of item that it is for
 */
KringKind
kring_field_row_get_kind (KringFieldRow *self)
{
  return PRIVATE (self)->kind;
}

/**
 * kring_field_row_follow:
 * @self: a row
 * @field: a field that it shows along with its own
 *
 * Has the row shown anew when that field changes too.
 */
void
kring_field_row_follow (KringFieldRow *self,
                        guint field)
{
  PRIVATE (self)->followed = &kring_kind_get_class (PRIVATE (self)->kind)->fields[field];
}

/**
 * kring_field_row_bind:
 * @self: a row
 * @selection: (nullable): the window's selection
 * @item: (nullable): the item to show, of the row's kind
 *
 * Shows the field of @item; with %NULL lets go of what it showed.
 */
void
kring_field_row_bind (KringFieldRow *self,
                      KringSelection *selection,
                      KringItem *item)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  if (item != NULL)
    g_ptr_array_add (items, item);
  kring_field_row_bind_many (self, selection, items);
}

/**
 * kring_field_row_bind_many:
 * @self: a row
 * @selection: (nullable): the window's selection
 * @items: (element-type KringItem): the items to show, of the row's kind
 *
 * Shows what @items have in common.
 */
void
kring_field_row_bind_many (KringFieldRow *self,
                           KringSelection *selection,
                           GPtrArray *items)
{
  KringFieldRowPrivate *priv = PRIVATE (self);

  g_return_if_fail (KRING_IS_FIELD_ROW (self));

  kring_field_row_unbind (self);
  if (items->len == 0)
    return;

  priv->selection = g_object_ref (selection);
  for (guint i = 0; i < items->len; i++)
    {
      KringItem *item = g_ptr_array_index (items, i);

      g_ptr_array_add (priv->items, g_object_ref (item));
      g_signal_connect_object (item, "notify", G_CALLBACK (kring_field_row_item_changed),
                               self, G_CONNECT_SWAPPED);
    }

  kring_field_row_set_error (self, NULL);
  KRING_FIELD_ROW_GET_CLASS (self)->show (self);
  kring_field_row_show_privacy (self);
}

/**
 * kring_field_row_focus:
 * @self: a row
 *
 * Brings the keyboard to the row's editor.
 */
void
kring_field_row_focus (KringFieldRow *self)
{
  g_return_if_fail (KRING_IS_FIELD_ROW (self));

  if (PRIVATE (self)->focus != NULL)
    gtk_widget_grab_focus (PRIVATE (self)->focus);
}

/**
 * kring_field_row_get_field:
 * @self: a row
 *
 * Returns: what the field is
 */
const KringField *
kring_field_row_get_field (KringFieldRow *self)
{
  return PRIVATE (self)->field;
}

/**
 * kring_field_row_get_selection:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the window's selection
 */
KringSelection *
kring_field_row_get_selection (KringFieldRow *self)
{
  return PRIVATE (self)->selection;
}

/**
 * kring_field_row_get_document:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the document that the items are of
 */
KringDocument *
kring_field_row_get_document (KringFieldRow *self)
{
  KringFieldRowPrivate *priv = PRIVATE (self);

  return priv->selection != NULL ? kring_selection_get_document (priv->selection) : NULL;
}

/**
 * kring_field_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the item, the first of several
 */
KringItem *
kring_field_row_get_item (KringFieldRow *self)
{
  KringFieldRowPrivate *priv = PRIVATE (self);

  return priv->items->len > 0 ? g_ptr_array_index (priv->items, 0) : NULL;
}

/**
 * kring_field_row_get_value:
 * @self: a row that is bound
 * @value: (out caller-allocates): gets the value; not to be cleared
 *
 * Returns: whether there is one value, which several items may not have
 */
gboolean
kring_field_row_get_value (KringFieldRow *self,
                           KringValue *value)
{
  KringFieldRowPrivate *priv = PRIVATE (self);

  *value = *kring_item_get_value (g_ptr_array_index (priv->items, 0), priv->index);
  for (guint i = 1; i < priv->items->len; i++)
    if (!kring_field_values_equal (priv->field, value,
                                   kring_item_get_value (g_ptr_array_index (priv->items, i), priv->index)))
      return FALSE;

  return TRUE;
}

/**
 * kring_field_row_store:
 * @self: a row that is bound
 * @value: what the user chose or typed
 *
 * Gives the field of the items another value, and with it what goes along,
 * in one step. Where the document cannot hold it, the row says why.
 *
 * Returns: whether the items have the value now
 */
gboolean
kring_field_row_store (KringFieldRow *self,
                       const KringValue *value)
{
  return kring_field_row_store_field (self, PRIVATE (self)->index, value);
}

/**
 * kring_field_row_store_field:
 * @self: a row that is bound
 * @field: a field that the row edits along with its own
 * @value: what the user chose or typed
 *
 * Like kring_field_row_store().
 *
 * Returns: whether the items have the value now
 */
gboolean
kring_field_row_store_field (KringFieldRow *self,
                             guint field,
                             const KringValue *value)
{
  KringFieldRowPrivate *priv = PRIVATE (self);
  g_autofree char *today = kring_words_today ();
  g_autoptr (GError) error = NULL;

  if (!kring_edit_set_field (kring_field_row_get_document (self), priv->items, field, value, today, &error))
    {
      kring_field_row_set_error (self, error->message);
      return FALSE;
    }

  kring_field_row_set_error (self, NULL);
  return TRUE;
}

/**
 * kring_field_row_enter:
 * @self: a row that is bound
 *
 * Tells that Enter was pressed in its editor, and taken.
 */
void
kring_field_row_enter (KringFieldRow *self)
{
  g_return_if_fail (KRING_IS_FIELD_ROW (self));

  g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
}

/**
 * kring_field_row_set_editor:
 * @self: a row
 * @editor: the widget to put into it
 * @focus: the widget of the editor that takes the keyboard
 * @below: whether it stands below the label, as wide as the row, or beside it
 */
void
kring_field_row_set_editor (KringFieldRow *self,
                            GtkWidget *editor,
                            GtkWidget *focus,
                            gboolean below)
{
  KringFieldRowPrivate *priv = PRIVATE (self);

  gtk_box_append (GTK_BOX (below ? priv->below : priv->beside), editor);
  gtk_widget_set_visible (below ? priv->below : priv->beside, TRUE);
  priv->focus = focus;
  kring_field_row_speak (self, focus, NULL);
}

/**
 * kring_field_row_speak:
 * @self: a row
 * @editor: a widget of the editor that a screen reader stops at
 * @value: (nullable): what it holds, where the reader cannot tell by itself
 *
 * Gives @editor the row's label and explanation.
 */
void
kring_field_row_speak (KringFieldRow *self,
                       GtkWidget *editor,
                       const char *value)
{
  KringFieldRowPrivate *priv = PRIVATE (self);
  const char *title = gtk_label_get_text (priv->title_label);
  g_autofree char *name = NULL;

  /* Translators: what a screen reader says of a button: the field and what it holds */
  name = value != NULL ? g_strdup_printf (_("%s: %s"), title, value) : g_strdup (title);
  kring_accessible_set_name (editor, name, gtk_label_get_text (priv->hint_label));
}

/**
 * kring_field_row_set_error:
 * @self: a row
 * @message: (nullable): what is wrong with what was typed, and what can be
 *   done; or %NULL
 */
void
kring_field_row_set_error (KringFieldRow *self,
                           const char *message)
{
  KringFieldRowPrivate *priv = PRIVATE (self);

  gtk_label_set_text (priv->error_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->error_label), message != NULL);

  if (message != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "invalid");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "invalid");

  if (priv->focus == NULL)
    return;

  /* A screen reader says the description of what has the keyboard when it changes. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (priv->focus), GTK_ACCESSIBLE_STATE_INVALID,
                               message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->focus), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  message != NULL ? message : gtk_label_get_text (priv->hint_label), -1);
}
