/* kring-picker.c: picks a stakeholder or interest by name
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-picker.h"

#include "kring-outline-row.h"
#include "kring-outline-section.h"

#include "model/kring-alliance.h"

#include <glib/gi18n.h>

/**
 * KringPicker:
 *
 * A popover with names to search and pick from; where that makes sense, also
 * with a way to pick none, or to type a name that is not there yet.
 */
struct _KringPicker
{
  GtkPopover parent_instance;

  GtkSearchEntry *search_entry;
  GtkListView *list_view;
  GtkWidget *scroller;
  GtkButton *none_button;
  GtkButton *add_button;
  GtkLabel *add_label;
  GtkLabel *empty_label;

  KringDocument *document;
  KringOutlineSection *section;
  GtkSingleSelection *model;
  KringPickerFunc accepts;
  gpointer user_data;
  KringPickerTakes takes;
};

G_DEFINE_FINAL_TYPE (KringPicker, kring_picker, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_OPENED,
  SIGNAL_PICKED,
  SIGNAL_NAMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
kring_picker_accepts (gpointer item,
                      gpointer user_data)
{
  KringPicker *self = user_data;

  return self->accepts == NULL || self->accepts (item, self->user_data);
}

static char *
kring_picker_dup_name (KringPicker *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))));
}

/* A name that is there as it was typed is picked, not added once more. */
static gboolean
kring_picker_has_name (KringPicker *self,
                       const char *name)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (KringItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), i);
      g_autofree char *there = kring_item_get_display_name (self->document, item);
      g_autofree char *folded_there = g_utf8_casefold (there, -1);

      if (g_str_equal (folded, folded_there))
        return TRUE;
    }

  return FALSE;
}

static void
kring_picker_update (KringPicker *self)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0;
  g_autofree char *name = kring_picker_dup_name (self);
  gboolean can_add = self->takes != KRING_PICKER_TAKES_ITEMS && *name != '\0' && !kring_picker_has_name (self, name);

  gtk_widget_set_visible (self->scroller, !empty);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), empty && !can_add);
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), can_add);

  if (can_add)
    {
      /* Translators: buttons that take the name that was typed: the first adds a stakeholder or interest, the second
       * has it stand for someone who is no stakeholder */
      g_autofree char *text = self->takes == KRING_PICKER_TAKES_NEW_NAMES ? g_strdup_printf (_("Add “%s”"), name)
                                                                          : g_strdup_printf (_("“%s”, who is no stakeholder"), name);

      gtk_label_set_text (self->add_label, text);
    }
}

static void
kring_picker_search_changed (KringPicker *self)
{
  if (self->section == NULL)
    return;

  kring_outline_section_search (self->section, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  kring_picker_update (self);
}

static void
kring_picker_pick (KringPicker *self,
                   KringItem *item)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, item);
}

static void
kring_picker_add_clicked (KringPicker *self)
{
  g_autofree char *name = kring_picker_dup_name (self);

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_NAMED], 0, name);
}

static void
kring_picker_none_clicked (KringPicker *self)
{
  kring_picker_pick (self, NULL);
}

static void
kring_picker_activated (KringPicker *self,
                        guint position)
{
  g_autoptr (KringItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (item != NULL)
    kring_picker_pick (self, item);
}

static void
kring_picker_search_activated (KringPicker *self)
{
  kring_picker_search_changed (self);
  if (gtk_widget_get_visible (GTK_WIDGET (self->add_button)) &&
      g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    kring_picker_add_clicked (self);
  else
    kring_picker_activated (self, gtk_single_selection_get_selected (self->model));
}

static gboolean
kring_picker_move_down (GtkWidget *widget,
                        GVariant *args,
                        gpointer user_data)
{
  /* To a name in the list: the list itself would take the focus, and show none. */
  return gtk_widget_child_focus (GTK_WIDGET (KRING_PICKER (user_data)->list_view), GTK_DIR_TAB_FORWARD);
}

static void
kring_picker_let_go (KringPicker *self)
{
  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  g_clear_object (&self->model);
  g_clear_object (&self->section);
  g_clear_object (&self->document);
}

static void
kring_picker_shown (GtkWidget *widget)
{
  KringPicker *self = KRING_PICKER (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  g_signal_emit (self, signals[SIGNAL_OPENED], 0);

  GTK_WIDGET_CLASS (kring_picker_parent_class)->show (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
kring_picker_set_up_row (KringPicker *self,
                         GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, kring_outline_row_new ());
}

static void
kring_picker_bind_row (KringPicker *self,
                       GtkListItem *list_item)
{
  kring_outline_row_bind (KRING_OUTLINE_ROW (gtk_list_item_get_child (list_item)),
                          self->document, gtk_list_item_get_item (list_item));
}

static void
kring_picker_unbind_row (KringPicker *self,
                         GtkListItem *list_item)
{
  kring_outline_row_bind (KRING_OUTLINE_ROW (gtk_list_item_get_child (list_item)), NULL, NULL);
}

static void
kring_picker_dispose (GObject *object)
{
  kring_picker_let_go (KRING_PICKER (object));

  G_OBJECT_CLASS (kring_picker_parent_class)->dispose (object);
}

static void
kring_picker_class_init (KringPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_picker_dispose;
  widget_class->show = kring_picker_shown;

  /**
   * KringPicker::opened:
   *
   * It is about to show; call kring_picker_show_items().
   */
  signals[SIGNAL_OPENED] =
    g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * KringPicker::picked:
   * @item: (nullable): what was picked; %NULL for none
   */
  signals[SIGNAL_PICKED] =
    g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, KRING_TYPE_ITEM);

  /**
   * KringPicker::named:
   * @name: a name that is not there yet
   */
  signals[SIGNAL_NAMED] =
    g_signal_new ("named", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/kring/Kring/kring-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, KringPicker, search_entry);
  gtk_widget_class_bind_template_child (widget_class, KringPicker, list_view);
  gtk_widget_class_bind_template_child (widget_class, KringPicker, scroller);
  gtk_widget_class_bind_template_child (widget_class, KringPicker, none_button);
  gtk_widget_class_bind_template_child (widget_class, KringPicker, add_button);
  gtk_widget_class_bind_template_child (widget_class, KringPicker, add_label);
  gtk_widget_class_bind_template_child (widget_class, KringPicker, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, kring_picker_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, kring_picker_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, kring_picker_activated);
  gtk_widget_class_bind_template_callback (widget_class, kring_picker_none_clicked);
  gtk_widget_class_bind_template_callback (widget_class, kring_picker_add_clicked);
  gtk_widget_class_bind_template_callback (widget_class, kring_picker_set_up_row);
  gtk_widget_class_bind_template_callback (widget_class, kring_picker_bind_row);
  gtk_widget_class_bind_template_callback (widget_class, kring_picker_unbind_row);
}

static void
kring_picker_init (KringPicker *self)
{
  GtkEventController *keys;

  gtk_widget_init_template (GTK_WIDGET (self));

  keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Down"),
                      gtk_callback_action_new (kring_picker_move_down, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->search_entry), keys);
}

/**
 * kring_picker_new:
 *
 * Returns: (transfer floating): a picker
 */
GtkWidget *
kring_picker_new (void)
{
  return g_object_new (KRING_TYPE_PICKER, NULL);
}

/**
 * kring_picker_set_none:
 * @self: a picker
 * @label: (nullable): the label of a button that picks none, or %NULL for no
 *   such button
 */
void
kring_picker_set_none (KringPicker *self,
                       const char *label)
{
  g_return_if_fail (KRING_IS_PICKER (self));

  gtk_button_set_label (self->none_button, label != NULL ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->none_button), label != NULL);
}

/**
 * kring_picker_set_takes_names:
 * @self: a picker
 * @takes: whether a name that is not there can be typed, and what that means
 */
void
kring_picker_set_takes_names (KringPicker *self,
                              KringPickerTakes takes)
{
  g_return_if_fail (KRING_IS_PICKER (self));

  self->takes = takes;
}

/**
 * kring_picker_show_items:
 * @self: a picker
 * @document: a document
 * @kind: %KRING_KIND_STAKEHOLDER or %KRING_KIND_INTEREST
 * @accepts: (nullable) (scope forever): tells which can be picked; %NULL for all
 * @user_data: for @accepts
 *
 * Offers the items of @document.
 */
void
kring_picker_show_items (KringPicker *self,
                         KringDocument *document,
                         KringKind kind,
                         KringPickerFunc accepts,
                         gpointer user_data)
{
  KringList *list;
  GtkFilterListModel *accepted;

  g_return_if_fail (KRING_IS_PICKER (self));

  kring_picker_let_go (self);
  self->accepts = accepts;
  self->user_data = user_data;
  self->document = g_object_ref (document);

  list = kring_document_get_list (document, kind == KRING_KIND_INTEREST ? KRING_ALLIANCE_INTERESTS
                                                                        : KRING_ALLIANCE_STAKEHOLDERS);
  self->section = kring_outline_section_new (list);
  accepted = gtk_filter_list_model_new (g_object_ref (kring_outline_section_get_rows (self->section)),
                                        GTK_FILTER (gtk_custom_filter_new (kring_picker_accepts, self, NULL)));
  self->model = gtk_single_selection_new (G_LIST_MODEL (accepted));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->model));
  kring_picker_update (self);
}
