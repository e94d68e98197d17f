/* kring-table-view.c: an alliance as tables
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-table-view.h"

#include "kring-filter-bar.h"
#include "kring-filter-popover.h"
#include "kring-table-chooser.h"
#include "kring-table.h"
#include "kring-view.h"
#include "kring-words.h"

#include "model/kring-alliance.h"
#include "model/kring-edit.h"

#include <glib/gi18n.h>

/**
 * KringTableView:
 *
 * A table of the stakeholders and one of all their actions, with what is done
 * to both: search, filter, columns. It shows what the window's filter lets
 * through.
 */
struct _KringTableView
{
  GtkWidget parent_instance;

  GtkToggleButton *actions_button;
  GtkSearchEntry *search_entry;
  GtkMenuButton *filter_button;
  GtkMenuButton *columns_button;
  KringTableChooser *chooser;
  KringFilterBar *filter_bar;
  GtkWidget *status;
  GtkLabel *order_label;
  GtkWidget *order_button;
  GtkWidget *closed_check;
  GtkStack *tables;
  GtkWidget *empty;
  GtkLabel *empty_title;
  GtkLabel *empty_text;
  GtkWidget *clear_button;
  GtkWidget *add_box;
  GtkEntry *add_entry;

  KringTable *stakeholders;
  KringTable *actions;
  KringSelection *selection;
  KringFilter *filter;
  gboolean came_by_key; /* to the filter */
};

G_DEFINE_FINAL_TYPE (KringTableView, kring_table_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SELECTION,
  PROP_FILTER,
  N_PROPS
};

enum
{
  SIGNAL_ACTIVATE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static KringDocument *
get_document (KringTableView *self)
{
  return self->selection != NULL ? kring_selection_get_document (self->selection) : NULL;
}

static gboolean
shows_actions (KringTableView *self)
{
  return gtk_toggle_button_get_active (self->actions_button);
}

static KringTable *
get_table (KringTableView *self)
{
  return shows_actions (self) ? self->actions : self->stakeholders;
}

/* Says what to begin with, or that nothing was found. */
static void
show_empty (KringTableView *self)
{
  guint total;
  guint shown = kring_table_count (get_table (self), &total);
  gboolean is_narrowed = self->filter != NULL && !kring_filter_is_empty (self->filter);
  gboolean is_searched = *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0';

  gtk_widget_set_visible (self->empty, self->selection != NULL && shown == 0);
  gtk_widget_set_visible (self->clear_button, total > 0 && (is_narrowed || is_searched));
  if (total > 0 && (is_narrowed || is_searched))
    {
      gtk_label_set_label (self->empty_title, _("Nothing found"));
      gtk_label_set_label (self->empty_text, _("No row passes this search and these filters."));
    }
  else if (total > 0)
    {
      gtk_label_set_label (self->empty_title, _("Nothing left to do"));
      gtk_label_set_label (self->empty_text, _("All actions are done or declined."));
    }
  else if (shows_actions (self))
    {
      gtk_label_set_label (self->empty_title, _("Whom do we ask to do what?"));
      gtk_label_set_label (self->empty_text, _("Add actions in the details of a stakeholder. They stand here together, by date."));
    }
  else
    {
      gtk_label_set_label (self->empty_title, _("Who is active around the ideal?"));
      gtk_label_set_label (self->empty_text, _("Type the first name below, or paste rows from a spreadsheet."));
    }
}

static void
update (KringTableView *self)
{
  g_autofree char *order = kring_table_describe_order (get_table (self));

  gtk_label_set_label (self->order_label, order != NULL ? order : _("In the order in which they were added"));
  gtk_widget_set_visible (self->order_button, order != NULL);
  gtk_widget_set_visible (self->closed_check, shows_actions (self));
  gtk_widget_set_visible (self->add_box, !shows_actions (self));
  show_empty (self);
  /* It stays where there are rows, so that headers do not move from below the pointer that sorts by them. */
  gtk_widget_set_visible (self->status, order != NULL || shows_actions (self) || !gtk_widget_get_visible (self->empty));
}

static void
table_changed_cb (KringTableView *self,
                  KringTable *table)
{
  if (table == get_table (self))
    update (self);
}

static void
show_filter (KringTableView *self)
{
  if (self->filter != NULL)
    kring_filter_bar_show (self->filter_bar, self->filter, get_document (self));
}

static void
settled_cb (KringTableView *self)
{
  if (self->filter != NULL && !kring_filter_is_empty (self->filter))
    show_filter (self);
}

static void
search_changed_cb (KringTableView *self)
{
  kring_table_search (get_table (self), gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

/* Each table is searched for what stands in the entry when it is shown. */
static void
table_chosen_cb (KringTableView *self)
{
  gtk_stack_set_visible_child (self->tables, GTK_WIDGET (get_table (self)));
  search_changed_cb (self);
  update (self);
}

static void
search_stopped_cb (KringTableView *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  kring_table_focus (get_table (self));
}

static void
search_activated_cb (KringTableView *self)
{
  search_changed_cb (self);
  kring_table_focus (get_table (self));
}

static void
order_cleared_cb (KringTableView *self)
{
  kring_table_clear_order (get_table (self));
  kring_table_focus (get_table (self));
}

static void
closed_toggled_cb (KringTableView *self)
{
  kring_table_set_shows_closed (self->actions, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->closed_check)));
}

static void
clear_clicked_cb (KringTableView *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  if (self->filter != NULL)
    kring_filter_clear (self->filter);
  kring_table_focus (get_table (self));
}

static void
add_activated_cb (KringTableView *self)
{
  g_auto (GStrv) names = kring_edit_split_names (gtk_editable_get_text (GTK_EDITABLE (self->add_entry)));
  g_autoptr (GPtrArray) added = NULL;

  if (get_document (self) == NULL || names[0] == NULL)
    return;

  added = kring_edit_add_names (get_document (self), KRING_KIND_STAKEHOLDER, (const char *const *) names);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_editable_set_text (GTK_EDITABLE (self->add_entry), "");
  kring_selection_select_many (self->selection, added);
}

static void
activate_cb (KringTableView *self,
             KringItem *stakeholder)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0, stakeholder);
}

static void
fill_filter_cb (GtkMenuButton *button,
                gpointer data)
{
  KringTableView *self = data;

  if (self->selection != NULL && self->filter != NULL)
    kring_filter_popover_fill (KRING_FILTER_POPOVER (gtk_menu_button_get_popover (button)), self->filter, get_document (self));
}

static void
fill_columns_cb (GtkMenuButton *button,
                 gpointer data)
{
  KringTableView *self = data;

  kring_table_chooser_fill (self->chooser, get_table (self));
}

static void
open_filter (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  KringTableView *self = KRING_TABLE_VIEW (widget);

  self->came_by_key = TRUE;
  gtk_menu_button_popup (self->filter_button);
}

/* Who came by the key goes back to the table, not to the button. */
static void
filter_closed_cb (KringTableView *self)
{
  if (self->came_by_key)
    kring_table_view_focus (self);
  self->came_by_key = FALSE;
}

static void
let_go (KringTableView *self)
{
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (get_document (self), self);
  g_clear_object (&self->selection);
}

static void
set_selection (KringTableView *self,
               KringSelection *selection)
{
  if (selection == self->selection)
    return;

  let_go (self);
  if (selection != NULL)
    {
      self->selection = g_object_ref (selection);
      g_signal_connect_object (get_document (self), "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  kring_table_set_selection (self->stakeholders, selection);
  kring_table_set_selection (self->actions, selection);
  update (self);
}

static void
set_filter (KringTableView *self,
            KringFilter *filter)
{
  if (self->filter != NULL)
    g_signal_handlers_disconnect_by_data (self->filter, self);
  g_set_object (&self->filter, filter);
  if (filter != NULL)
    g_signal_connect_object (filter, "changed", G_CALLBACK (show_filter), self, G_CONNECT_SWAPPED);
  kring_table_set_filter (self->stakeholders, filter);
  kring_table_set_filter (self->actions, filter);
}

static void
kring_table_view_dispose (GObject *object)
{
  KringTableView *self = KRING_TABLE_VIEW (object);
  GtkWidget *child;

  let_go (self);
  if (self->filter != NULL)
    g_signal_handlers_disconnect_by_data (self->filter, self);
  g_clear_object (&self->filter);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kring_table_view_parent_class)->dispose (object);
}

static void
kring_table_view_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  KringTableView *self = KRING_TABLE_VIEW (object);

  switch (prop_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;

    case PROP_FILTER:
      g_value_set_object (value, self->filter);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_table_view_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  KringTableView *self = KRING_TABLE_VIEW (object);

  switch (prop_id)
    {
    case PROP_SELECTION:
      set_selection (self, g_value_get_object (value));
      break;

    case PROP_FILTER:
      set_filter (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_table_view_class_init (KringTableViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kring_table_view_dispose;
  object_class->get_property = kring_table_view_get_property;
  object_class->set_property = kring_table_view_set_property;

  /**
   * KringTableView:selection:
   *
   * The window's selection, on the document that is shown.
   */
  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, KRING_TYPE_SELECTION, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  /**
   * KringTableView:filter:
   *
   * Which stakeholders are wanted.
   */
  properties[PROP_FILTER] =
    g_param_spec_object ("filter", NULL, NULL, KRING_TYPE_FILTER, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * KringTableView::activate:
   * @stakeholder: a stakeholder, which is selected
   *
   * Its details are asked for.
   */
  signals[SIGNAL_ACTIVATE] =
    g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, KRING_TYPE_ITEM);

  g_type_ensure (KRING_TYPE_FILTER_BAR);
  g_type_ensure (KRING_TYPE_FILTER_POPOVER);
  g_type_ensure (KRING_TYPE_TABLE_CHOOSER);

  gtk_widget_class_set_template_from_resource (widget_class, KRING_RESOURCE_PATH "kring-table-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KringTableView, actions_button);
  gtk_widget_class_bind_template_child (widget_class, KringTableView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, KringTableView, filter_button);
  gtk_widget_class_bind_template_child (widget_class, KringTableView, columns_button);
  gtk_widget_class_bind_template_child (widget_class, KringTableView, chooser);
  gtk_widget_class_bind_template_child (widget_class, KringTableView, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, KringTableView, status);
  gtk_widget_class_bind_template_child (widget_class, KringTableView, order_label);
  gtk_widget_class_bind_template_child (widget_class, KringTableView, order_button);
  gtk_widget_class_bind_template_child (widget_class, KringTableView, closed_check);
  gtk_widget_class_bind_template_child (widget_class, KringTableView, tables);
  gtk_widget_class_bind_template_child (widget_class, KringTableView, empty);
  gtk_widget_class_bind_template_child (widget_class, KringTableView, empty_title);
  gtk_widget_class_bind_template_child (widget_class, KringTableView, empty_text);
  gtk_widget_class_bind_template_child (widget_class, KringTableView, clear_button);
  gtk_widget_class_bind_template_child (widget_class, KringTableView, add_box);
  gtk_widget_class_bind_template_child (widget_class, KringTableView, add_entry);
  gtk_widget_class_bind_template_callback (widget_class, table_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_cleared_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_activated_cb);
  gtk_widget_class_install_action (widget_class, "table-view.filter", NULL, open_filter);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static KringTable *
add_table (KringTableView *self,
           KringKind kind)
{
  GtkWidget *table = kring_table_new (kind);

  g_signal_connect_object (table, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "changed", G_CALLBACK (table_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->tables, table);

  return KRING_TABLE (table);
}

static void
kring_table_view_init (KringTableView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  self->stakeholders = add_table (self, KRING_KIND_STAKEHOLDER);
  self->actions = add_table (self, KRING_KIND_ACTION);
  gtk_menu_button_set_create_popup_func (self->filter_button, fill_filter_cb, self, NULL);
  g_signal_connect_swapped (gtk_menu_button_get_popover (self->filter_button), "closed", G_CALLBACK (filter_closed_cb), self);
  gtk_menu_button_set_create_popup_func (self->columns_button, fill_columns_cb, self, NULL);
  update (self);
}

/**
 * kring_table_view_find:
 * @self: a table view
 *
 * Asks for what to find.
 */
void
kring_table_view_find (KringTableView *self)
{
  g_return_if_fail (KRING_IS_TABLE_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/**
 * kring_table_view_focus:
 * @self: a table view
 *
 * Gives the keyboard to a row of the table, or to the first thing that there is.
 */
void
kring_table_view_focus (KringTableView *self)
{
  guint total;

  g_return_if_fail (KRING_IS_TABLE_VIEW (self));

  if (kring_table_count (get_table (self), &total) > 0)
    kring_table_focus (get_table (self));
  else
    gtk_widget_grab_focus (GTK_WIDGET (shows_actions (self) ? GTK_WIDGET (self->search_entry) : GTK_WIDGET (self->add_entry)));
}
