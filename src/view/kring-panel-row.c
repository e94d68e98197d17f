/* kring-panel-row.c: an ingredient, how far it is and what is found of it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-panel-row.h"

#include "kring-finding-count.h"

#include "model/kring-language.h"

#include <glib/gi18n.h>

struct _KringPanelRow
{
  GtkButton parent_instance;

  GtkLabel *title_label;
  GtkWidget *lock;
  GtkProgressBar *bar;
  GtkLabel *count_label;
  KringFindingCount *finding_count;

  const KringPanel *panel;
};

G_DEFINE_FINAL_TYPE (KringPanelRow, kring_panel_row, GTK_TYPE_BUTTON)

static void
kring_panel_row_class_init (KringPanelRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (KRING_TYPE_FINDING_COUNT);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/kring/Kring/kring-panel-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KringPanelRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, KringPanelRow, lock);
  gtk_widget_class_bind_template_child (widget_class, KringPanelRow, bar);
  gtk_widget_class_bind_template_child (widget_class, KringPanelRow, count_label);
  gtk_widget_class_bind_template_child (widget_class, KringPanelRow, finding_count);
}

static void
kring_panel_row_init (KringPanelRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kring_panel_row_new:
 * @panel: one of the panels
 *
 * Returns: (transfer floating): a button that names it
 */
GtkWidget *
kring_panel_row_new (const KringPanel *panel)
{
  KringPanelRow *self = g_object_new (KRING_TYPE_PANEL_ROW, NULL);

  self->panel = panel;
  gtk_label_set_text (self->title_label, kring_text (panel->title));
  gtk_widget_set_visible (self->lock, kring_panel_is_private (panel));

  return GTK_WIDGET (self);
}

/**
 * kring_panel_row_get_panel:
 * @self: a row
 *
 * Returns: the panel that it names
 */
const KringPanel *
kring_panel_row_get_panel (KringPanelRow *self)
{
  g_return_val_if_fail (KRING_IS_PANEL_ROW (self), NULL);

  return self->panel;
}

/**
 * kring_panel_row_show:
 * @self: a row
 * @progress: how many of its items have been answered
 * @findings: the findings of the document
 */
void
kring_panel_row_show (KringPanelRow *self,
                      KringProgress progress,
                      KringFindings *findings)
{
  g_autofree char *count = g_strdup_printf (_("%u of %u"), progress.answered, progress.total);
  g_autofree char *found = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (KRING_IS_PANEL_ROW (self));

  /* Translators: a panel's title, and how many of its checklist items were answered */
  spoken = g_strdup_printf (_("%s: %u of %u answered"), kring_text (self->panel->title), progress.answered, progress.total);
  found = kring_finding_count_show (self->finding_count, findings, self->panel->id);
  gtk_label_set_text (self->count_label, count);
  gtk_progress_bar_set_fraction (self->bar, progress.total > 0 ? (double) progress.answered / progress.total : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, found,
                                  -1);
}
