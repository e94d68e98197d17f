/* kring-ingredients.c: the basis and the seven ingredients, with their checklists
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-ingredients.h"

#include "kring-advice.h"
#include "kring-check-panel.h"
#include "kring-panel-row.h"

#include "advice/kring-lens.h"
#include "model/kring-language.h"

#include <glib/gi18n.h>

struct _KringIngredients
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkBox *basis_box;
  GtkBox *seven_box;
  GtkButton *back_button;
  GtkLabel *title_label;
  GtkWidget *lock;
  GtkWidget *lens_button;
  GtkScrolledWindow *scroller;

  KringSelection *selection;
  KringPanelRow *rows[KRING_N_PANELS];
  gboolean more[KRING_N_PANELS]; /* asked for in this window, whichever document */
  KringCheckPanel *panel;
  guint open_index;
  gboolean stale;
  KringFindings *findings;
  guint show_id;
};

G_DEFINE_FINAL_TYPE (KringIngredients, kring_ingredients, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SELECTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static KringDocument *
kring_ingredients_get_document (KringIngredients *self)
{
  return kring_selection_get_document (self->selection);
}

static void
kring_ingredients_update (KringIngredients *self)
{
  for (guint i = 0; i < KRING_N_PANELS; i++)
    kring_panel_row_show (self->rows[i],
                          kring_panel_get_progress (kring_panel_row_get_panel (self->rows[i]),
                                                    kring_ingredients_get_document (self)),
                          self->findings);

  if (self->panel != NULL)
    {
      kring_check_panel_update (self->panel);
      kring_check_panel_show_findings (self->panel, self->selection, self->findings);
    }
}

static gboolean
kring_ingredients_update_cb (gpointer data)
{
  KringIngredients *self = data;

  self->show_id = 0;
  kring_ingredients_update (self);

  return G_SOURCE_REMOVE;
}

/* Once for all that a step changes. */
static void
kring_ingredients_findings_changed (KringIngredients *self)
{
  if (self->show_id == 0)
    self->show_id = g_idle_add (kring_ingredients_update_cb, self);
}

static void
kring_ingredients_document_changed (KringIngredients *self,
                                    const KringChange *change)
{
  if (kring_item_get_kind (change->item) == KRING_KIND_CHECK)
    self->stale = TRUE;
}

static void
kring_ingredients_document_settled (KringIngredients *self)
{
  if (!self->stale)
    return;

  self->stale = FALSE;
  kring_ingredients_update (self);
}

static void
kring_ingredients_close_panel (KringIngredients *self)
{
  if (self->panel == NULL)
    return;

  self->more[self->open_index] = kring_check_panel_get_more (self->panel);
  self->panel = NULL;
  gtk_scrolled_window_set_child (self->scroller, NULL);
}

static void
kring_ingredients_go_back (KringIngredients *self)
{
  gtk_stack_set_visible_child_name (self->stack, "list");
  gtk_widget_grab_focus (GTK_WIDGET (self->rows[self->open_index]));
  kring_ingredients_close_panel (self);
}

static gboolean
kring_ingredients_escaped (GtkWidget *widget,
                           GVariant *args,
                           gpointer user_data)
{
  KringIngredients *self = user_data;

  if (self->panel == NULL)
    return FALSE;

  kring_ingredients_go_back (self);
  return TRUE;
}

static void
kring_ingredients_open (KringIngredients *self,
                        guint index)
{
  const KringPanel *panel = kring_panel_row_get_panel (self->rows[index]);
  KringLens lens;

  kring_ingredients_close_panel (self);

  self->open_index = index;
  self->panel = KRING_CHECK_PANEL (kring_check_panel_new (panel, kring_ingredients_get_document (self)));
  kring_check_panel_set_more (self->panel, self->more[index]);
  kring_check_panel_show_findings (self->panel, self->selection, self->findings);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->panel));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_label_set_text (self->title_label, kring_text (panel->title));
  gtk_widget_set_visible (self->lock, kring_panel_is_private (panel));
  /* Where to begin is of the alliance as a whole: it has no lens. */
  gtk_widget_set_visible (self->lens_button, kring_lens_find (panel->id, &lens));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->lens_button), "s", panel->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->lens_button), "win.lens");
  gtk_stack_set_visible_child_name (self->stack, "panel");
}

static void
kring_ingredients_row_clicked (KringIngredients *self,
                               KringPanelRow *row)
{
  if (self->selection == NULL)
    return;

  for (guint i = 0; i < KRING_N_PANELS; i++)
    if (self->rows[i] == row)
      kring_ingredients_open (self, i);
  gtk_widget_grab_focus (GTK_WIDGET (self->back_button));
}

static void
kring_ingredients_dispose (GObject *object)
{
  KringIngredients *self = KRING_INGREDIENTS (object);

  kring_ingredients_set_selection (self, NULL);
  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));

  G_OBJECT_CLASS (kring_ingredients_parent_class)->dispose (object);
}

static void
kring_ingredients_get_property (GObject *object,
                                guint prop_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, kring_ingredients_get_selection (KRING_INGREDIENTS (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_ingredients_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SELECTION:
      kring_ingredients_set_selection (KRING_INGREDIENTS (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_ingredients_class_init (KringIngredientsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kring_ingredients_dispose;
  object_class->get_property = kring_ingredients_get_property;
  object_class->set_property = kring_ingredients_set_property;

  /**
   * KringIngredients:selection:
   *
   * The window's selection, and with it the document.
   */
  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, KRING_TYPE_SELECTION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "ingredients");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/kring/Kring/kring-ingredients.ui");
  gtk_widget_class_bind_template_child (widget_class, KringIngredients, stack);
  gtk_widget_class_bind_template_child (widget_class, KringIngredients, basis_box);
  gtk_widget_class_bind_template_child (widget_class, KringIngredients, seven_box);
  gtk_widget_class_bind_template_child (widget_class, KringIngredients, back_button);
  gtk_widget_class_bind_template_child (widget_class, KringIngredients, title_label);
  gtk_widget_class_bind_template_child (widget_class, KringIngredients, lock);
  gtk_widget_class_bind_template_child (widget_class, KringIngredients, lens_button);
  gtk_widget_class_bind_template_child (widget_class, KringIngredients, scroller);
  gtk_widget_class_bind_template_callback (widget_class, kring_ingredients_go_back);
}

static void
kring_ingredients_init (KringIngredients *self)
{
  const KringPanel *panels = kring_panels_get ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < KRING_N_PANELS; i++)
    {
      self->rows[i] = KRING_PANEL_ROW (kring_panel_row_new (&panels[i]));
      g_signal_connect_object (self->rows[i], "clicked",
                               G_CALLBACK (kring_ingredients_row_clicked),
                               self, G_CONNECT_SWAPPED);
      gtk_box_append (i == 0 ? self->basis_box : self->seven_box, GTK_WIDGET (self->rows[i]));
    }

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Escape"),
                      gtk_callback_action_new (kring_ingredients_escaped, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * kring_ingredients_get_selection:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): the selection whose document it shows
 */
KringSelection *
kring_ingredients_get_selection (KringIngredients *self)
{
  g_return_val_if_fail (KRING_IS_INGREDIENTS (self), NULL);

  return self->selection;
}

/**
 * kring_ingredients_set_selection:
 * @self: a pane
 * @selection: (nullable): the window's selection
 *
 * Shows the checklists of the document of @selection.
 */
void
kring_ingredients_set_selection (KringIngredients *self,
                                 KringSelection *selection)
{
  g_return_if_fail (KRING_IS_INGREDIENTS (self));
  g_return_if_fail (selection == NULL || KRING_IS_SELECTION (selection));

  if (selection == self->selection)
    return;

  if (self->selection != NULL)
    {
      g_signal_handlers_disconnect_by_data (kring_ingredients_get_document (self), self);
      g_signal_handlers_disconnect_by_data (self->findings, self);
      g_clear_handle_id (&self->show_id, g_source_remove);
      if (self->stack != NULL)
        {
          gtk_stack_set_visible_child_name (self->stack, "list");
          kring_ingredients_close_panel (self);
        }
    }

  g_clear_object (&self->findings);
  g_set_object (&self->selection, selection);

  if (selection != NULL)
    {
      self->findings = kring_advice_of (kring_ingredients_get_document (self));
      g_signal_connect_swapped (self->findings, "items-changed", G_CALLBACK (kring_ingredients_findings_changed), self);
      g_signal_connect_object (kring_ingredients_get_document (self), "changed",
                               G_CALLBACK (kring_ingredients_document_changed),
                               self, G_CONNECT_SWAPPED);
      g_signal_connect_object (kring_ingredients_get_document (self), "settled",
                               G_CALLBACK (kring_ingredients_document_settled),
                               self, G_CONNECT_SWAPPED);
      kring_ingredients_update (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

/**
 * kring_ingredients_show_panel:
 * @self: a pane
 * @id: the id of a panel: "gain"
 *
 * Opens a panel, and gives it the keyboard.
 */
void
kring_ingredients_show_panel (KringIngredients *self,
                              const char *id)
{
  g_return_if_fail (KRING_IS_INGREDIENTS (self));

  for (guint i = 0; i < KRING_N_PANELS; i++)
    if (g_str_equal (kring_panel_row_get_panel (self->rows[i])->id, id))
      kring_ingredients_row_clicked (self, self->rows[i]);
}
