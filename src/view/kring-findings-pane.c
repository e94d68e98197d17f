/* kring-findings-pane.c: all that the document tells its manager
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-findings-pane.h"

#include "kring-accessible.h"
#include "kring-advice.h"
#include "kring-findings-cell.h"
#include "kring-findings-list.h"
#include "kring-view.h"
#include "kring-words.h"

#include "model/kring-checklist.h"
#include "model/kring-language.h"

#include <glib/gi18n.h>

struct _KringFindingsPane
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkSearchEntry *search_entry;
  GtkMenuButton *filter_button;
  GtkWidget *filtered_box;
  GtkLabel *filtered_label;
  GtkStack *stack;
  GtkListView *list_view;
  GtkLabel *empty_label;

  KringSelection *selection;
  KringFindingsList *list;
  GtkSingleSelection *current; /* the row that is looked at */
  guint position;              /* of it, also when it has gone */
  GSimpleActionGroup *actions;
};

G_DEFINE_FINAL_TYPE (KringFindingsPane, kring_findings_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SELECTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What of it shows */

static void
show_filtered (KringFindingsPane *self)
{
  guint n_wanted = kring_findings_list_get_n_wanted (self->list), n_all = kring_findings_list_get_n_all (self->list);
  gboolean filtered = kring_findings_list_is_filtered (self->list);
  g_autofree char *text = g_strdup_printf (ngettext ("%u of %u finding", "%u of %u findings", n_all), n_wanted, n_all);

  gtk_label_set_text (self->filtered_label, text);
  gtk_widget_set_visible (self->filtered_box, filtered);
  gtk_label_set_text (self->empty_label, filtered ? _("No finding passes") : _("There is nothing to point out"));
  gtk_stack_set_visible_child_name (self->stack, n_wanted > 0 ? "list" : "empty");
}

static void
set_state (KringFindingsPane *self,
           const char *name,
           GVariant *state)
{
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), name, state);
}

static void
kring_findings_pane_show_all (KringFindingsPane *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  set_state (self, "severity", g_variant_new_string (""));
  set_state (self, "panel", g_variant_new_string (""));
  set_state (self, "selected-only", g_variant_new_boolean (FALSE));
  if (self->list != NULL)
    kring_findings_list_search (self->list, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
kring_findings_pane_search_changed (KringFindingsPane *self)
{
  if (self->list != NULL)
    kring_findings_list_search (self->list, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
kring_findings_pane_search_stopped (KringFindingsPane *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static int
find_severity (const char *id)
{
  for (KringSeverity i = KRING_SEVERITY_URGENT; i <= KRING_SEVERITY_TIP; i++)
    if (g_str_equal (kring_severity_get_id (i), id))
      return (int) i;

  return KRING_ANY_SEVERITY;
}

static void
apply_state (KringFindingsPane *self,
             const char *name,
             GVariant *state)
{
  if (self->list == NULL)
    return;

  if (g_str_equal (name, "grouping"))
    kring_findings_list_set_grouping (self->list, g_str_equal (g_variant_get_string (state, NULL), "panel")
                                                    ? KRING_GROUPING_PANEL
                                                    : KRING_GROUPING_SEVERITY);
  else if (g_str_equal (name, "severity"))
    kring_findings_list_set_severity (self->list, find_severity (g_variant_get_string (state, NULL)));
  else if (g_str_equal (name, "panel"))
    kring_findings_list_set_panel (self->list, *g_variant_get_string (state, NULL) != '\0'
                                                 ? g_variant_get_string (state, NULL)
                                                 : NULL);
  else
    kring_findings_list_set_selected_only (self->list, g_variant_get_boolean (state));
}

static void
state_changed_cb (GSimpleAction *action,
                  GVariant *state,
                  gpointer data)
{
  g_simple_action_set_state (action, state);
  apply_state (data, g_action_get_name (G_ACTION (action)), state);
}

static void
add_choice (GMenu *menu,
            const char *label,
            const char *action,
            const char *value)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", value);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) grouping = g_menu_new ();
  g_autoptr (GMenu) severity = g_menu_new ();
  g_autoptr (GMenu) panel = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();
  const KringPanel *panels = kring_panels_get ();

  add_choice (grouping, _("By _Severity"), "findings.grouping", "severity");
  add_choice (grouping, _("By _Ingredient"), "findings.grouping", "panel");

  add_choice (severity, C_("severity", "Any"), "findings.severity", "");
  for (KringSeverity i = KRING_SEVERITY_URGENT; i <= KRING_SEVERITY_TIP; i++)
    {
      g_autofree char *label = kring_words_capitalise (kring_text (kring_severity_get_label (i)));

      add_choice (severity, label, "findings.severity", kring_severity_get_id (i));
    }

  add_choice (panel, _("All"), "findings.panel", "");
  for (guint i = 0; i < KRING_N_PANELS; i++)
    add_choice (panel, kring_text (panels[i].title), "findings.panel", panels[i].id);

  g_menu_append_submenu (more, _("I_ngredient"), G_MENU_MODEL (panel));
  g_menu_append (more, _("_Only About What Is Selected"), "findings.selected-only");

  g_menu_append_section (menu, _("Group"), G_MENU_MODEL (grouping));
  g_menu_append_section (menu, _("Severity"), G_MENU_MODEL (severity));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/* The rows */

static void
kring_findings_pane_set_up_row (KringFindingsPane *self,
                                GtkListItem *item)
{
  gtk_list_item_set_child (item, kring_findings_cell_new ());
}

static void
kring_findings_pane_bind_row (KringFindingsPane *self,
                              GtkListItem *item)
{
  gtk_list_item_set_selectable (item, KRING_IS_FINDING (gtk_list_item_get_item (item)));
  kring_findings_cell_bind (KRING_FINDINGS_CELL (gtk_list_item_get_child (item)), self->selection,
                            gtk_list_item_get_item (item));
}

static void
kring_findings_pane_unbind_row (KringFindingsPane *self,
                                GtkListItem *item)
{
  kring_findings_cell_bind (KRING_FINDINGS_CELL (gtk_list_item_get_child (item)), NULL, NULL);
}

static void
show_row (KringFindingsPane *self,
          guint position)
{
  g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (KRING_IS_FINDING (row))
    kring_findings_list_show (self->list, KRING_FINDING (row));
  else if (KRING_IS_FINDINGS_GROUP (row))
    kring_findings_group_set_folded (KRING_FINDINGS_GROUP (row),
                                     !kring_findings_group_get_folded (KRING_FINDINGS_GROUP (row)));
}

static void
kring_findings_pane_activated (KringFindingsPane *self,
                               guint position)
{
  show_row (self, position);
}

/* Who clicks on a finding, or walks to it, sees what it is about. */
static void
current_changed_cb (KringFindingsPane *self)
{
  guint position = gtk_single_selection_get_selected (self->current);

  if (position == GTK_INVALID_LIST_POSITION)
    return;

  self->position = position;
  if (KRING_IS_FINDING (gtk_single_selection_get_selected_item (self->current)))
    show_row (self, position);
}

/* The object */

static void
kring_findings_pane_let_go (KringFindingsPane *self)
{
  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  if (self->current != NULL)
    g_signal_handlers_disconnect_by_data (self->current, self);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->current);
  g_clear_object (&self->list);
  g_clear_object (&self->selection);
}

/* A list makes its rows also where nobody sees it: it gets none before. */
static void
kring_findings_pane_show_list (KringFindingsPane *self)
{
  if (self->current != NULL && gtk_list_view_get_model (self->list_view) == NULL)
    gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->current));
}

static void
kring_findings_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (kring_findings_pane_parent_class)->map (widget);

  kring_findings_pane_show_list (KRING_FINDINGS_PANE (widget));
}

static void
kring_findings_pane_take_up (KringFindingsPane *self,
                             KringSelection *selection)
{
  g_autoptr (KringFindings) findings = kring_advice_of (kring_selection_get_document (selection));
  g_auto (GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (self->actions));

  self->selection = g_object_ref (selection);
  self->list = kring_findings_list_new (findings, selection);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self->actions), names[i]);

      apply_state (self, names[i], state);
    }
  kring_findings_list_search (self->list, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));

  self->position = GTK_INVALID_LIST_POSITION;
  self->current = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->current, FALSE);
  gtk_single_selection_set_can_unselect (self->current, TRUE);
  gtk_single_selection_set_model (self->current, G_LIST_MODEL (self->list));
  g_signal_connect_swapped (self->current, "notify::selected", G_CALLBACK (current_changed_cb), self);
  g_signal_connect_swapped (self->list, "filtered", G_CALLBACK (show_filtered), self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    kring_findings_pane_show_list (self);
  show_filtered (self);
}

static void
kring_findings_pane_dispose (GObject *object)
{
  KringFindingsPane *self = KRING_FINDINGS_PANE (object);

  kring_findings_pane_let_go (self);
  self->list_view = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (kring_findings_pane_parent_class)->dispose (object);
}

static void
kring_findings_pane_get_property (GObject *object,
                                  guint prop_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, kring_findings_pane_get_selection (KRING_FINDINGS_PANE (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_findings_pane_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SELECTION:
      kring_findings_pane_set_selection (KRING_FINDINGS_PANE (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_findings_pane_class_init (KringFindingsPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kring_findings_pane_dispose;
  object_class->get_property = kring_findings_pane_get_property;
  object_class->set_property = kring_findings_pane_set_property;

  /**
   * KringFindingsPane:selection:
   *
   * The window's selection, and with it the document.
   */
  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, KRING_TYPE_SELECTION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  widget_class->map = kring_findings_pane_map;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "findingspane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, KRING_RESOURCE_PATH "kring-findings-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, KringFindingsPane, box);
  gtk_widget_class_bind_template_child (widget_class, KringFindingsPane, search_entry);
  gtk_widget_class_bind_template_child (widget_class, KringFindingsPane, filter_button);
  gtk_widget_class_bind_template_child (widget_class, KringFindingsPane, filtered_box);
  gtk_widget_class_bind_template_child (widget_class, KringFindingsPane, filtered_label);
  gtk_widget_class_bind_template_child (widget_class, KringFindingsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, KringFindingsPane, list_view);
  gtk_widget_class_bind_template_child (widget_class, KringFindingsPane, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, kring_findings_pane_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, kring_findings_pane_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, kring_findings_pane_show_all);
  gtk_widget_class_bind_template_callback (widget_class, kring_findings_pane_activated);
  gtk_widget_class_bind_template_callback (widget_class, kring_findings_pane_set_up_row);
  gtk_widget_class_bind_template_callback (widget_class, kring_findings_pane_bind_row);
  gtk_widget_class_bind_template_callback (widget_class, kring_findings_pane_unbind_row);
}

static void
kring_findings_pane_init (KringFindingsPane *self)
{
  static const GActionEntry entries[] = {
    { "grouping", NULL, "s", "'severity'", state_changed_cb },
    { "severity", NULL, "s", "''", state_changed_cb },
    { "panel", NULL, "s", "''", state_changed_cb },
    { "selected-only", NULL, NULL, "false", state_changed_cb },
  };
  g_autoptr (GMenuModel) menu = make_menu ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "findings", G_ACTION_GROUP (self->actions));
  gtk_menu_button_set_menu_model (self->filter_button, menu);
  kring_accessible_set_name (GTK_WIDGET (self->filter_button), _("Group and filter findings"), "");
}

/**
 * kring_findings_pane_get_selection:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): the selection whose document it shows
 */
KringSelection *
kring_findings_pane_get_selection (KringFindingsPane *self)
{
  g_return_val_if_fail (KRING_IS_FINDINGS_PANE (self), NULL);

  return self->selection;
}

/**
 * kring_findings_pane_set_selection:
 * @self: a pane
 * @selection: (nullable): the window's selection
 *
 * Shows the findings of the document of @selection.
 */
void
kring_findings_pane_set_selection (KringFindingsPane *self,
                                   KringSelection *selection)
{
  g_return_if_fail (KRING_IS_FINDINGS_PANE (self));
  g_return_if_fail (selection == NULL || KRING_IS_SELECTION (selection));

  if (selection == self->selection)
    return;

  kring_findings_pane_let_go (self);
  if (selection != NULL)
    kring_findings_pane_take_up (self, selection);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

/**
 * kring_findings_pane_show_panel:
 * @self: a pane
 * @panel: the id of a panel, or "" for all
 *
 * Shows the findings of an ingredient, whatever was filtered by before.
 */
void
kring_findings_pane_show_panel (KringFindingsPane *self,
                                const char *panel)
{
  g_return_if_fail (KRING_IS_FINDINGS_PANE (self));

  kring_findings_pane_show_all (self);
  set_state (self, "panel", g_variant_new_string (panel));
}

/**
 * kring_findings_pane_focus:
 * @self: a pane
 *
 * Brings the keyboard to the list.
 */
void
kring_findings_pane_focus (KringFindingsPane *self)
{
  g_return_if_fail (KRING_IS_FINDINGS_PANE (self));

  if (!gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* Gives the keyboard to the row that is chosen, once it is in view: that is how
 * a screen reader tells it, and what mends it is a few Tabs away. */
static void
focus_current (KringFindingsPane *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list_view)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if ((gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) != 0)
      gtk_widget_grab_focus (row);
}

/**
 * kring_findings_pane_step:
 * @self: a pane
 * @direction: 1 for the next, -1 for the previous
 *
 * Goes to the next finding that counts and is not folded away, from the last on
 * from the first.
 */
void
kring_findings_pane_step (KringFindingsPane *self,
                          int direction)
{
  guint from = self->position, position;

  g_return_if_fail (KRING_IS_FINDINGS_PANE (self));

  /* Another one is where the last one was, when that has been mended. */
  if (direction > 0 && from != GTK_INVALID_LIST_POSITION && self->list != NULL &&
      gtk_single_selection_get_selected (self->current) == GTK_INVALID_LIST_POSITION)
    from--;
  if (self->list == NULL || !kring_findings_list_find_next (self->list, from, direction, &position))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  if (position == gtk_single_selection_get_selected (self->current))
    show_row (self, position);
  else
    gtk_single_selection_set_selected (self->current, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
  focus_current (self);
}
