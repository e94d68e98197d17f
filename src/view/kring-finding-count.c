/* kring-finding-count.c: a number of findings, with the symbol of the most pressing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-finding-count.h"

struct _KringFindingCount
{
  GtkWidget parent_instance;

  GtkWidget *icon;
  GtkWidget *label;

  gboolean none_shown;
};

G_DEFINE_FINAL_TYPE (KringFindingCount, kring_finding_count, GTK_TYPE_WIDGET)

static void
kring_finding_count_dispose (GObject *object)
{
  KringFindingCount *self = KRING_FINDING_COUNT (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (kring_finding_count_parent_class)->dispose (object);
}

static void
kring_finding_count_class_init (KringFindingCountClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_finding_count_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "findingcount");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
kring_finding_count_init (KringFindingCount *self)
{
  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/**
 * kring_finding_count_new:
 *
 * Returns: (transfer floating): a number that says nothing yet
 */
GtkWidget *
kring_finding_count_new (void)
{
  return g_object_new (KRING_TYPE_FINDING_COUNT, NULL);
}

/**
 * kring_finding_count_show_none:
 * @self: a number
 * @shown: whether it shows where nothing is open
 */
void
kring_finding_count_show_none (KringFindingCount *self,
                               gboolean shown)
{
  g_return_if_fail (KRING_IS_FINDING_COUNT (self));

  self->none_shown = shown;
}

/**
 * kring_finding_count_show:
 * @self: a number
 * @findings: a document's findings
 * @panel: (nullable): the id of a panel; %NULL for all
 *
 * Tells how many of them are open now.
 *
 * Returns: (transfer full): the same in words
 */
char *
kring_finding_count_show (KringFindingCount *self,
                          KringFindings *findings,
                          const char *panel)
{
  static const char *const classes[] = { "urgent", "attention", "tip" };
  KringSeverity worst = KRING_SEVERITY_TIP;
  guint n_open = kring_findings_count (findings, panel, &worst);
  g_autofree char *number = g_strdup_printf ("%u", n_open);

  gtk_label_set_text (GTK_LABEL (self->label), number);
  gtk_widget_set_visible (self->label, n_open > 0);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                kring_advice_get_icon (n_open > 0 ? worst : KRING_SEVERITY_TIP));
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (self->icon, classes[i]);
  if (n_open > 0)
    gtk_widget_add_css_class (self->icon, classes[worst]);
  gtk_widget_set_visible (GTK_WIDGET (self), n_open > 0 || self->none_shown);

  return kring_advice_tell_count (n_open, kring_advice_count_urgent (findings, panel));
}
