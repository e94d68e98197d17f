/* kring-check-panel.c: the findings and the checklist of an ingredient
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-check-panel.h"

#include "kring-check-row.h"
#include "kring-finding-box.h"

#include "model/kring-edit.h"
#include "model/kring-language.h"

#include <glib/gi18n.h>

/**
 * KringCheckPanel:
 *
 * The introduction of a panel, its findings, and its first item; the others
 * come when the user asks for more, so that fifty questions do not all come at
 * once.
 */
struct _KringCheckPanel
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *introduction_label;
  KringFindingBox *finding_box;
  GtkBox *first_box;
  GtkButton *more_button;
  GtkWidget *more_box;
  GtkBox *rest_box;
  GtkBox *own_box;
  GtkEntry *own_entry;

  const KringPanel *panel;
  KringDocument *document;
  GPtrArray *rows; /* of KringCheckRow, for the panel's items; not owned */
};

G_DEFINE_FINAL_TYPE (KringCheckPanel, kring_check_panel, GTK_TYPE_WIDGET)

static void
kring_check_panel_more_clicked (KringCheckPanel *self)
{
  kring_check_panel_set_more (self, TRUE);
  kring_check_row_focus (g_ptr_array_index (self->rows, 1));
}

static void
kring_check_panel_own_activated (KringCheckPanel *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->own_entry))));

  if (*text == '\0')
    return;

  kring_edit_add_check (self->document, self->panel->id, text);
  gtk_editable_set_text (GTK_EDITABLE (self->own_entry), "");
}

static gboolean
kring_check_panel_shows_own (KringCheckPanel *self,
                             GPtrArray *own)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->own_box));

  for (guint i = 0; i < own->len; i++, row = gtk_widget_get_next_sibling (row))
    if (row == NULL ||
        !g_str_equal (kring_check_row_get_id (KRING_CHECK_ROW (row)), kring_item_get_id (g_ptr_array_index (own, i))))
      return FALSE;

  return row == NULL;
}

static void
kring_check_panel_update_own (KringCheckPanel *self)
{
  g_autoptr (GPtrArray) own = kring_panel_get_own_checks (self->panel, self->document);
  GtkWidget *row;

  if (!kring_check_panel_shows_own (self, own))
    {
      while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->own_box))) != NULL)
        gtk_box_remove (self->own_box, row);
      for (guint i = 0; i < own->len; i++)
        gtk_box_append (self->own_box,
                        kring_check_row_new (self->document, kring_item_get_id (g_ptr_array_index (own, i)), NULL));
    }

  for (row = gtk_widget_get_first_child (GTK_WIDGET (self->own_box)); row != NULL; row = gtk_widget_get_next_sibling (row))
    kring_check_row_update (KRING_CHECK_ROW (row));
  gtk_widget_set_visible (GTK_WIDGET (self->own_box), own->len > 0);
}

static void
kring_check_panel_dispose (GObject *object)
{
  KringCheckPanel *self = KRING_CHECK_PANEL (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kring_check_panel_parent_class)->dispose (object);
}

static void
kring_check_panel_finalize (GObject *object)
{
  g_clear_pointer (&KRING_CHECK_PANEL (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (kring_check_panel_parent_class)->finalize (object);
}

static void
kring_check_panel_class_init (KringCheckPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kring_check_panel_dispose;
  object_class->finalize = kring_check_panel_finalize;

  g_type_ensure (KRING_TYPE_FINDING_BOX);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "checkpanel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/kring/Kring/kring-check-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, KringCheckPanel, box);
  gtk_widget_class_bind_template_child (widget_class, KringCheckPanel, introduction_label);
  gtk_widget_class_bind_template_child (widget_class, KringCheckPanel, finding_box);
  gtk_widget_class_bind_template_child (widget_class, KringCheckPanel, first_box);
  gtk_widget_class_bind_template_child (widget_class, KringCheckPanel, more_button);
  gtk_widget_class_bind_template_child (widget_class, KringCheckPanel, more_box);
  gtk_widget_class_bind_template_child (widget_class, KringCheckPanel, rest_box);
  gtk_widget_class_bind_template_child (widget_class, KringCheckPanel, own_box);
  gtk_widget_class_bind_template_child (widget_class, KringCheckPanel, own_entry);
  gtk_widget_class_bind_template_callback (widget_class, kring_check_panel_more_clicked);
  gtk_widget_class_bind_template_callback (widget_class, kring_check_panel_own_activated);
}

static void
kring_check_panel_init (KringCheckPanel *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kring_check_panel_new:
 * @panel: one of the panels
 * @document: the document that has the answers
 *
 * Returns: (transfer floating): the panel, with its first item
 */
GtkWidget *
kring_check_panel_new (const KringPanel *panel,
                       KringDocument *document)
{
  KringCheckPanel *self = g_object_new (KRING_TYPE_CHECK_PANEL, NULL);
  const char *title = kring_text (panel->title);

  self->panel = panel;
  self->document = g_object_ref (document);
  gtk_label_set_text (self->introduction_label, kring_text (panel->introduction));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  for (guint i = 0; i < panel->n_checks; i++)
    {
      GtkWidget *row = kring_check_row_new (document, panel->checks[i].id, kring_text (panel->checks[i].text));

      g_ptr_array_add (self->rows, row);
      gtk_box_append (i == 0 ? self->first_box : self->rest_box, row);
    }
  kring_check_panel_update (self);

  return GTK_WIDGET (self);
}

/**
 * kring_check_panel_get_more:
 * @self: a panel
 *
 * Returns: whether all items show
 */
gboolean
kring_check_panel_get_more (KringCheckPanel *self)
{
  g_return_val_if_fail (KRING_IS_CHECK_PANEL (self), FALSE);

  return gtk_widget_get_visible (self->more_box);
}

/**
 * kring_check_panel_set_more:
 * @self: a panel
 * @more: whether to show all items
 */
void
kring_check_panel_set_more (KringCheckPanel *self,
                            gboolean more)
{
  g_return_if_fail (KRING_IS_CHECK_PANEL (self));

  gtk_widget_set_visible (self->more_box, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), !more);
}

/**
 * kring_check_panel_update:
 * @self: a panel
 *
 * Shows the answers that the document holds now.
 */
void
kring_check_panel_update (KringCheckPanel *self)
{
  g_return_if_fail (KRING_IS_CHECK_PANEL (self));

  for (guint i = 0; i < self->rows->len; i++)
    kring_check_row_update (g_ptr_array_index (self->rows, i));
  kring_check_panel_update_own (self);
}

/**
 * kring_check_panel_show_findings:
 * @self: a panel
 * @selection: the window's selection
 * @findings: the findings of the document
 *
 * Shows those of its findings that are open now.
 */
void
kring_check_panel_show_findings (KringCheckPanel *self,
                                 KringSelection *selection,
                                 KringFindings *findings)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_open = kring_findings_get_n_open (findings);

  g_return_if_fail (KRING_IS_CHECK_PANEL (self));

  for (guint i = 0; i < n_open; i++)
    {
      g_autoptr (KringFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), i);

      if (g_str_equal (kring_finding_get_panel (finding), self->panel->id))
        g_ptr_array_add (open, g_steal_pointer (&finding));
    }

  kring_finding_box_show (self->finding_box, selection, open, NULL, self->panel->id);
}
