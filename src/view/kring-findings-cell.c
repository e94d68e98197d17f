/* kring-findings-cell.c: a row of the list of findings
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-findings-cell.h"

#include "kring-finding-row.h"
#include "kring-findings-group.h"

#include <glib/gi18n.h>

/**
 * KringFindingsCell:
 *
 * The heading of a group, which folds it, or a finding. Rows are used again for
 * others while one scrolls; what a row has never been it has no widgets for.
 */
struct _KringFindingsCell
{
  GtkWidget parent_instance;

  GtkButton *heading;
  GtkImage *arrow;
  GtkLabel *title_label;
  GtkLabel *count_label;
  KringFindingRow *finding_row;

  KringFindingsGroup *group;
};

G_DEFINE_FINAL_TYPE (KringFindingsCell, kring_findings_cell, GTK_TYPE_WIDGET)

static void
show_group (KringFindingsCell *self)
{
  gboolean folded = kring_findings_group_get_folded (self->group);
  GtkWidget *around = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *count = g_strdup_printf ("%u", kring_findings_group_count (self->group));
  g_autofree char *label = g_strdup_printf (_("%s, %s"), kring_findings_group_get_title (self->group), count);

  gtk_label_set_text (self->title_label, kring_findings_group_get_title (self->group));
  gtk_label_set_text (self->count_label, count);
  gtk_image_set_from_icon_name (self->arrow, folded ? "pan-end-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_STATE_EXPANDED, !folded, -1);
  if (around != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (around),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "",
                                    -1);
}

static void
heading_clicked_cb (KringFindingsCell *self)
{
  if (self->group != NULL)
    kring_findings_group_set_folded (self->group, !kring_findings_group_get_folded (self->group));
}

static void
make_heading (KringFindingsCell *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->heading = GTK_BUTTON (gtk_button_new ());
  self->arrow = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->title_label = GTK_LABEL (gtk_label_new (NULL));
  self->count_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title_label, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title_label), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->title_label), "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->count_label), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->count_label), "numeric");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->arrow));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count_label));
  gtk_button_set_child (self->heading, box);
  gtk_button_set_has_frame (self->heading, FALSE);
  g_signal_connect_swapped (self->heading, "clicked", G_CALLBACK (heading_clicked_cb), self);
  gtk_widget_set_parent (GTK_WIDGET (self->heading), GTK_WIDGET (self));
}

static void
let_go (KringFindingsCell *self)
{
  if (self->group != NULL)
    g_signal_handlers_disconnect_by_data (self->group, self);
  g_clear_object (&self->group);
}

static void
kring_findings_cell_dispose (GObject *object)
{
  KringFindingsCell *self = KRING_FINDINGS_CELL (object);
  GtkWidget *child;

  let_go (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kring_findings_cell_parent_class)->dispose (object);
}

static void
kring_findings_cell_class_init (KringFindingsCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_findings_cell_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "findingscell");
}

static void
kring_findings_cell_init (KringFindingsCell *self)
{
}

/**
 * kring_findings_cell_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
kring_findings_cell_new (void)
{
  return g_object_new (KRING_TYPE_FINDINGS_CELL, NULL);
}

/**
 * kring_findings_cell_bind:
 * @self: a row
 * @selection: (nullable): the window's selection
 * @row: (nullable): a KringFindingsGroup or KringFinding; %NULL to let go
 *
 * Shows @row.
 */
void
kring_findings_cell_bind (KringFindingsCell *self,
                          KringSelection *selection,
                          GObject *row)
{
  g_return_if_fail (KRING_IS_FINDINGS_CELL (self));

  let_go (self);
  if (KRING_IS_FINDINGS_GROUP (row))
    {
      if (self->heading == NULL)
        make_heading (self);
      self->group = g_object_ref (KRING_FINDINGS_GROUP (row));
      g_signal_connect_swapped (self->group, "changed", G_CALLBACK (show_group), self);
      show_group (self);
    }
  else if (row != NULL && self->finding_row == NULL)
    {
      self->finding_row = KRING_FINDING_ROW (kring_finding_row_new ());
      gtk_widget_set_parent (GTK_WIDGET (self->finding_row), GTK_WIDGET (self));
    }

  if (self->heading != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->heading), self->group != NULL);
  if (self->finding_row != NULL)
    {
      gboolean is_finding = row != NULL && self->group == NULL;

      gtk_widget_set_visible (GTK_WIDGET (self->finding_row), is_finding);
      kring_finding_row_bind (self->finding_row, is_finding ? selection : NULL, is_finding ? KRING_FINDING (row) : NULL);
    }
}
