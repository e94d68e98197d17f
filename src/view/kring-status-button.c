/* kring-status-button.c: the status of an item, at hand
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-status-button.h"

#include "kring-accessible.h"
#include "kring-words.h"

#include "model/kring-action.h"
#include "model/kring-choices.h"
#include "model/kring-edit-field.h"
#include "model/kring-gain.h"
#include "model/kring-language.h"
#include "model/kring-milestone.h"

#include <glib/gi18n.h>

/**
 * KringStatusButton:
 *
 * Shows how it stands with an action or milestone, or whether a gain was said
 * openly, and changes it by a menu, which is made when it is first opened.
 */
struct _KringStatusButton
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkLabel *label;

  KringDocument *document;
  KringItem *item;
};

G_DEFINE_FINAL_TYPE (KringStatusButton, kring_status_button, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_STATUS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/**
 * kring_status_button_get_field:
 * @kind: a kind of item
 *
 * Returns: the choice that is its status, or %G_MAXUINT where it has none
 */
guint
kring_status_button_get_field (KringKind kind)
{
  switch ((int) kind)
    {
    case KRING_KIND_ACTION:
      return KRING_ACTION_STATUS;

    case KRING_KIND_GAIN:
      return KRING_GAIN_OPENNESS;

    case KRING_KIND_MILESTONE:
      return KRING_MILESTONE_STATUS;

    default:
      return G_MAXUINT;
    }
}

/**
 * kring_status_button_has:
 * @kind: a kind of item
 *
 * Returns: whether items of that kind have a status
 */
gboolean
kring_status_button_has (KringKind kind)
{
  return kring_status_button_get_field (kind) != G_MAXUINT;
}

/**
 * kring_status_button_is_over:
 * @item: an item
 *
 * Returns: whether nothing is left to be done about it
 */
gboolean
kring_status_button_is_over (KringItem *item)
{
  int status;

  switch ((int) kring_item_get_kind (item))
    {
    case KRING_KIND_ACTION:
      status = kring_item_get_int (item, KRING_ACTION_STATUS);
      return status == KRING_ACTION_DONE || status == KRING_ACTION_DECLINED;

    case KRING_KIND_MILESTONE:
      return kring_item_get_int (item, KRING_MILESTONE_STATUS) != KRING_MILESTONE_PLANNED;

    default:
      return FALSE;
    }
}

static const KringField *
kring_status_button_get_described (KringStatusButton *self)
{
  return kring_item_get_field (self->item, kring_status_button_get_field (kring_item_get_kind (self->item)));
}

static int
kring_status_button_get_status (KringStatusButton *self)
{
  return kring_item_get_int (self->item, kring_status_button_get_field (kring_item_get_kind (self->item)));
}

static void
kring_status_button_set_status (KringStatusButton *self,
                                int status)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autofree char *today = kring_words_today ();
  KringValue value = { .integer = status };

  g_ptr_array_add (items, self->item);
  kring_edit_set_field (self->document, items, kring_status_button_get_field (kring_item_get_kind (self->item)),
                        &value, today, NULL);
}

static void
kring_status_button_show (KringStatusButton *self)
{
  const KringField *field = kring_status_button_get_described (self);
  g_autofree char *word = kring_words_get_choice (field, kring_status_button_get_status (self));
  g_autofree char *name = kring_item_get_display_name (self->document, self->item);
  g_autofree char *title = kring_words_capitalise (name);
  /* Translators: what a screen reader says of a button: an action or milestone, the name of a field and what it holds */
  g_autofree char *spoken = g_strdup_printf (_("%s, %s: %s"), title, kring_text (field->label), word);

  gtk_label_set_text (self->label, word);
  kring_accessible_set_name (self->button, spoken, "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
}

static void
kring_status_button_make_menu (GtkMenuButton *button,
                               gpointer user_data)
{
  KringStatusButton *self = user_data;
  const KringField *field = kring_status_button_get_described (self);
  g_autoptr (GMenu) menu = NULL;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  menu = g_menu_new ();
  for (int value = 0; field->choices[value].id != NULL; value++)
    {
      g_autofree char *word = kring_words_get_choice (field, value);
      g_autoptr (GMenuItem) item = g_menu_item_new (word, NULL);

      g_menu_item_set_action_and_target (item, "status.set", "i", value);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static void
kring_status_button_get_property (GObject *object,
                                  guint prop_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  KringStatusButton *self = KRING_STATUS_BUTTON (object);

  switch (prop_id)
    {
    case PROP_STATUS:
      g_value_set_int (value, self->item != NULL ? kring_status_button_get_status (self) : 0);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_status_button_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STATUS:
      kring_status_button_set_status (KRING_STATUS_BUTTON (object), g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_status_button_dispose (GObject *object)
{
  KringStatusButton *self = KRING_STATUS_BUTTON (object);

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, kring_status_button_show, self);
  g_clear_object (&self->item);
  g_clear_object (&self->document);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (kring_status_button_parent_class)->dispose (object);
}

static void
kring_status_button_class_init (KringStatusButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kring_status_button_dispose;
  object_class->get_property = kring_status_button_get_property;
  object_class->set_property = kring_status_button_set_property;

  /**
   * KringStatusButton:status:
   *
   * The status of its item; setting it is a step that can be undone.
   */
  properties[PROP_STATUS] =
    g_param_spec_int ("status", NULL, NULL, 0, G_MAXINT, 0,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "statusbutton");
  gtk_widget_class_install_property_action (widget_class, "status.set", "status");
}

static void
kring_status_button_init (KringStatusButton *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), GTK_WIDGET (self->label));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), kring_status_button_make_menu, self, NULL);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/**
 * kring_status_button_new:
 * @document: a document
 * @item: an item in it that has a status
 *
 * Returns: (transfer floating): a button for the status of @item
 */
GtkWidget *
kring_status_button_new (KringDocument *document,
                         KringItem *item)
{
  KringStatusButton *self = g_object_new (KRING_TYPE_STATUS_BUTTON, NULL);

  self->document = g_object_ref (document);
  self->item = g_object_ref (item);
  g_signal_connect_object (item, "notify", G_CALLBACK (kring_status_button_show), self, G_CONNECT_SWAPPED);
  kring_status_button_show (self);

  return GTK_WIDGET (self);
}
