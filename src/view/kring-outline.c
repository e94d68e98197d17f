/* kring-outline.c: the stakeholders and interests of a document, as a list
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-outline.h"

#include "kring-outline-model.h"
#include "kring-outline-row.h"
#include "kring-outline-section.h"
#include "kring-words.h"

#include "model/kring-edit.h"
#include "model/kring-interest.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>
#include <string.h>

/* How long names stay unsorted while one is typed, in ms. */
#define SORT_DELAY 300

/* How long after something else was selected elsewhere the list follows, in ms. */
#define SCROLL_DELAY 60

struct _KringOutline
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkSearchEntry *search_entry;
  GtkListView *list_view;
  GtkEntry *stakeholder_entry;
  GtkEntry *interest_entry;

  KringSelection *selection;
  KringOutlineModel *model;
  guint sort_source;
  guint scroll_source;
};

G_DEFINE_FINAL_TYPE (KringOutline, kring_outline, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SELECTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static KringDocument *
kring_outline_get_document (KringOutline *self)
{
  return self->selection != NULL ? kring_selection_get_document (self->selection) : NULL;
}

/* Adding */

static void
kring_outline_add (KringOutline *self,
                   KringKind kind,
                   char **names)
{
  KringDocument *document = kring_outline_get_document (self);
  g_autoptr (GPtrArray) added = NULL;

  if (document == NULL || names[0] == NULL)
    return;

  added = kring_edit_add_names (document, kind, (const char *const *) names);

  /* So that what was added can be seen. */
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  kring_selection_select_many (self->selection, added);

  if (added->len != 1)
    {
      g_autofree char *message = kring_words_tell_added (kind, added->len);

      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", message);
    }
}

static KringKind
kring_outline_get_entry_kind (KringOutline *self,
                              gpointer entry)
{
  return entry == self->interest_entry ? KRING_KIND_INTEREST : KRING_KIND_STAKEHOLDER;
}

static void
kring_outline_entry_activated (KringOutline *self,
                               GtkEntry *entry)
{
  g_auto (GStrv) names = kring_edit_split_names (gtk_editable_get_text (GTK_EDITABLE (entry)));

  kring_outline_add (self, kring_outline_get_entry_kind (self, entry), names);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

/* Several lines that come in at once, pasted or dropped, are a list of names:
 * they are added and do not go into the entry. */
static void
kring_outline_entry_insert_text (KringOutline *self,
                                 char *text,
                                 int length,
                                 int *position,
                                 GtkEditable *delegate)
{
  g_autofree char *copy = length < 0 ? g_strdup (text) : g_strndup (text, length);
  GtkWidget *entry = gtk_widget_get_ancestor (GTK_WIDGET (delegate), GTK_TYPE_ENTRY);
  g_auto (GStrv) names = NULL;

  if (strpbrk (copy, "\n\r") == NULL)
    return;

  g_signal_stop_emission_by_name (delegate, "insert-text");

  names = kring_edit_split_names (copy);
  if (g_strv_length (names) == 1)
    gtk_editable_insert_text (delegate, names[0], -1, position);
  else
    kring_outline_add (self, kring_outline_get_entry_kind (self, entry), names);
}

/* Searching */

static void
kring_outline_search_changed (KringOutline *self)
{
  if (self->model != NULL)
    kring_outline_model_search (self->model, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
kring_outline_search_stopped (KringOutline *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
kring_outline_scroll_to_selected (KringOutline *self)
{
  KringItem *item = kring_selection_get_single (self->selection);
  guint position;

  g_clear_handle_id (&self->scroll_source, g_source_remove);
  if (item != NULL && kring_row_selection_find (KRING_ROW_SELECTION (self->model), item, &position))
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
}

static gboolean
kring_outline_scroll_cb (gpointer data)
{
  KringOutline *self = data;

  self->scroll_source = 0;
  kring_outline_scroll_to_selected (self);

  return G_SOURCE_REMOVE;
}

/* Selects the first that was found, and returns it. */
static KringItem *
kring_outline_select_found (KringOutline *self)
{
  guint n_rows;

  if (self->model == NULL)
    return NULL;

  kring_outline_search_changed (self);
  n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self->model), i);

      if (KRING_IS_ITEM (row))
        {
          kring_selection_select (self->selection, KRING_ITEM (row));
          return KRING_ITEM (row);
        }
    }

  return NULL;
}

static void
kring_outline_search_activated (KringOutline *self)
{
  kring_outline_select_found (self);
}

/* Down goes to the first that was found, rather than to the heading above. */
static gboolean
kring_outline_go_to_found (GtkWidget *widget,
                           GVariant *args,
                           gpointer user_data)
{
  KringOutline *self = user_data;
  KringItem *item = kring_outline_select_found (self);
  GtkWidget *around = NULL;

  if (item != NULL)
    {
      kring_outline_scroll_to_selected (self);
      around = gtk_widget_get_first_child (GTK_WIDGET (self->list_view));
    }

  for (; around != NULL; around = gtk_widget_get_next_sibling (around))
    {
      GtkWidget *row = gtk_widget_get_first_child (around);

      if (KRING_IS_OUTLINE_ROW (row) && kring_outline_row_get_row (KRING_OUTLINE_ROW (row)) == G_OBJECT (item))
        return gtk_widget_grab_focus (around);
    }

  return FALSE;
}

static gboolean
kring_outline_names_settled (gpointer user_data)
{
  KringOutline *self = user_data;

  self->sort_source = 0;
  kring_outline_model_names_changed (self->model);

  return G_SOURCE_REMOVE;
}

static void
kring_outline_document_changed (KringOutline *self,
                                const KringChange *change)
{
  KringKind kind = kring_item_get_kind (change->item);

  if (change->type != KRING_CHANGE_SET)
    return;
  if (!(kind == KRING_KIND_STAKEHOLDER && change->field == KRING_STAKEHOLDER_NAME) &&
      !(kind == KRING_KIND_INTEREST && change->field == KRING_INTEREST_NAME))
    return;

  g_clear_handle_id (&self->sort_source, g_source_remove);
  self->sort_source = g_timeout_add (SORT_DELAY, kring_outline_names_settled, self);
}

/* The list */

/* Scrolling binds all rows to others: after the details, in a turn of its own. */
static void
kring_outline_selection_changed (KringOutline *self)
{
  g_clear_handle_id (&self->scroll_source, g_source_remove);
  if (kring_selection_get_single (self->selection) != NULL && !kring_row_selection_is_leading (KRING_ROW_SELECTION (self->model)))
    self->scroll_source = g_timeout_add (SCROLL_DELAY, kring_outline_scroll_cb, self);
}

static void
kring_outline_row_activated (KringOutline *self,
                             guint position)
{
  g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (KRING_IS_OUTLINE_SECTION (row))
    kring_outline_section_set_folded (KRING_OUTLINE_SECTION (row),
                                      !kring_outline_section_get_folded (KRING_OUTLINE_SECTION (row)));
}

/* The section or item whose row has the keyboard: the row itself has not, but
 * the list view's own widget around it, or a button in it. */
static GObject *
kring_outline_get_focused (KringOutline *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, KRING_TYPE_OUTLINE_ROW) : NULL;

  if (row == NULL && focus != NULL)
    row = gtk_widget_get_first_child (focus);

  return KRING_IS_OUTLINE_ROW (row) ? kring_outline_row_get_row (KRING_OUTLINE_ROW (row)) : NULL;
}

/* Removes what is selected, of what is to be seen here, from one of it; not
 * from a heading, nor what a search hides. */
static gboolean
kring_outline_remove_selected (GtkWidget *widget,
                               GVariant *args,
                               gpointer user_data)
{
  KringOutline *self = user_data;
  GObject *focused = kring_outline_get_focused (self);
  g_autoptr (GPtrArray) shown = NULL;
  GPtrArray *items;

  if (self->selection == NULL)
    return FALSE;
  if (!KRING_IS_ITEM (focused) || !kring_selection_contains (self->selection, KRING_ITEM (focused)))
    {
      gtk_widget_error_bell (widget);
      return TRUE;
    }

  items = kring_selection_get_items (self->selection);
  shown = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < items->len; i++)
    {
      guint position;

      if (kring_row_selection_find (KRING_ROW_SELECTION (self->model), g_ptr_array_index (items, i), &position))
        g_ptr_array_add (shown, g_object_ref (g_ptr_array_index (items, i)));
    }
  kring_edit_remove (kring_outline_get_document (self), shown);

  return TRUE;
}

static gboolean
kring_outline_clear_selection (GtkWidget *widget,
                               GVariant *args,
                               gpointer user_data)
{
  KringOutline *self = user_data;

  if (self->selection != NULL)
    kring_selection_clear (self->selection);

  return TRUE;
}

static void
kring_outline_set_up_row (KringOutline *self,
                          GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, kring_outline_row_new ());
}

static void
kring_outline_bind_row (KringOutline *self,
                        GtkListItem *list_item)
{
  GObject *row = gtk_list_item_get_item (list_item);

  gtk_list_item_set_selectable (list_item, KRING_IS_ITEM (row));
  kring_outline_row_bind (KRING_OUTLINE_ROW (gtk_list_item_get_child (list_item)),
                          kring_outline_get_document (self), row);
}

static void
kring_outline_unbind_row (KringOutline *self,
                          GtkListItem *list_item)
{
  kring_outline_row_bind (KRING_OUTLINE_ROW (gtk_list_item_get_child (list_item)), NULL, NULL);
}

static void
kring_outline_dispose (GObject *object)
{
  KringOutline *self = KRING_OUTLINE (object);

  kring_outline_set_selection (self, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kring_outline_parent_class)->dispose (object);
}

static void
kring_outline_get_property (GObject *object,
                            guint prop_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, kring_outline_get_selection (KRING_OUTLINE (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_outline_set_property (GObject *object,
                            guint prop_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SELECTION:
      kring_outline_set_selection (KRING_OUTLINE (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_outline_class_init (KringOutlineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kring_outline_dispose;
  object_class->get_property = kring_outline_get_property;
  object_class->set_property = kring_outline_set_property;

  /**
   * KringOutline:selection:
   *
   * The window's selection, and with it the document.
   */
  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, KRING_TYPE_SELECTION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "outline");
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/kring/Kring/kring-outline.ui");
  gtk_widget_class_bind_template_child (widget_class, KringOutline, box);
  gtk_widget_class_bind_template_child (widget_class, KringOutline, search_entry);
  gtk_widget_class_bind_template_child (widget_class, KringOutline, list_view);
  gtk_widget_class_bind_template_child (widget_class, KringOutline, stakeholder_entry);
  gtk_widget_class_bind_template_child (widget_class, KringOutline, interest_entry);
  gtk_widget_class_bind_template_callback (widget_class, kring_outline_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, kring_outline_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, kring_outline_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, kring_outline_entry_activated);
  gtk_widget_class_bind_template_callback (widget_class, kring_outline_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, kring_outline_set_up_row);
  gtk_widget_class_bind_template_callback (widget_class, kring_outline_bind_row);
  gtk_widget_class_bind_template_callback (widget_class, kring_outline_unbind_row);
}

static void
kring_outline_init (KringOutline *self)
{
  GtkEntry *entries[2];
  GtkEventController *keys;

  gtk_widget_init_template (GTK_WIDGET (self));

  entries[0] = self->stakeholder_entry;
  entries[1] = self->interest_entry;
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (entries[i])), "insert-text",
                             G_CALLBACK (kring_outline_entry_insert_text),
                             self, G_CONNECT_SWAPPED);

  /* On the list alone: an entry has other uses for these keys. */
  keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Delete|KP_Delete"),
                      gtk_callback_action_new (kring_outline_remove_selected, self, NULL)));
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Escape"),
                      gtk_callback_action_new (kring_outline_clear_selection, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->list_view), keys);

  keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Down|KP_Down"),
                      gtk_callback_action_new (kring_outline_go_to_found, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->search_entry), keys);
}

/**
 * kring_outline_get_selection:
 * @self: an outline
 *
 * Returns: (transfer none) (nullable): the selection that it follows
 */
KringSelection *
kring_outline_get_selection (KringOutline *self)
{
  g_return_val_if_fail (KRING_IS_OUTLINE (self), NULL);

  return self->selection;
}

/**
 * kring_outline_set_selection:
 * @self: an outline
 * @selection: (nullable): the window's selection
 *
 * Shows the document of @selection.
 */
void
kring_outline_set_selection (KringOutline *self,
                             KringSelection *selection)
{
  g_return_if_fail (KRING_IS_OUTLINE (self));
  g_return_if_fail (selection == NULL || KRING_IS_SELECTION (selection));

  if (selection == self->selection)
    return;

  if (self->selection != NULL)
    {
      g_signal_handlers_disconnect_by_data (kring_outline_get_document (self), self);
      g_signal_handlers_disconnect_by_data (self->selection, self);
      g_clear_handle_id (&self->sort_source, g_source_remove);
      g_clear_handle_id (&self->scroll_source, g_source_remove);
      if (self->list_view != NULL)
        gtk_list_view_set_model (self->list_view, NULL);
      g_clear_object (&self->model);
    }

  g_set_object (&self->selection, selection);

  if (selection != NULL)
    {
      g_signal_connect_object (kring_outline_get_document (self), "changed",
                               G_CALLBACK (kring_outline_document_changed),
                               self, G_CONNECT_SWAPPED);
      g_signal_connect_object (selection, "changed",
                               G_CALLBACK (kring_outline_selection_changed),
                               self, G_CONNECT_SWAPPED);
      self->model = kring_outline_model_new (selection);
      kring_outline_search_changed (self);
      gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->model));
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

/**
 * kring_outline_focus_search:
 * @self: an outline
 *
 * Lets the user type what to look for.
 */
void
kring_outline_focus_search (KringOutline *self)
{
  g_return_if_fail (KRING_IS_OUTLINE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/**
 * kring_outline_focus_add:
 * @self: an outline
 * @kind: %KRING_KIND_STAKEHOLDER or %KRING_KIND_INTEREST
 *
 * Lets the user type the name of a new one.
 */
void
kring_outline_focus_add (KringOutline *self,
                         KringKind kind)
{
  g_return_if_fail (KRING_IS_OUTLINE (self));

  gtk_widget_grab_focus (GTK_WIDGET (kind == KRING_KIND_INTEREST ? self->interest_entry : self->stakeholder_entry));
}
