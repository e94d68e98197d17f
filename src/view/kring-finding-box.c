/* kring-finding-box.c: a few findings among other things
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-finding-box.h"

#include "kring-finding-row.h"

#include <glib/gi18n.h>

/* More would push away what stands below. */
#define MOST 3

/* More than these nobody reads in details: the list of findings is made for it. */
#define MOST_UNFOLDED 20

/**
 * KringFindingBox:
 *
 * The most pressing of some findings, and a button that shows the others: of an
 * ingredient in the list of findings, of an item here. Without findings it is
 * not there.
 */
struct _KringFindingBox
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkListBox *list_box;
  GtkButton *more_button;

  KringSelection *selection;
  GPtrArray *findings;
  KringItem *item;
  char *panel;
  gboolean all;
};

G_DEFINE_FINAL_TYPE (KringFindingBox, kring_finding_box, GTK_TYPE_WIDGET)

static void show_rows (KringFindingBox *self);

static void
more_clicked_cb (KringFindingBox *self)
{
  if (self->panel != NULL || self->all)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.findings", "s", self->panel != NULL ? self->panel : "");
      return;
    }

  self->all = TRUE;
  show_rows (self);
  gtk_widget_child_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list_box, MOST)), GTK_DIR_TAB_FORWARD);
}

static void
row_activated_cb (KringFindingBox *self,
                  GtkListBoxRow *row)
{
  if (self->item == NULL)
    kring_finding_row_show (KRING_FINDING_ROW (gtk_list_box_row_get_child (row)));
}

static KringFindingRow *
ensure_row (KringFindingBox *self,
            guint position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list_box, (int) position);

  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (gtk_list_box_row_new ());
      gtk_list_box_row_set_child (row, kring_finding_row_new ());
      gtk_list_box_append (self->list_box, GTK_WIDGET (row));
    }

  return KRING_FINDING_ROW (gtk_list_box_row_get_child (row));
}

static void
show_rows (KringFindingBox *self)
{
  guint n_findings = self->findings->len, n_shown = MIN (n_findings, self->all ? MOST_UNFOLDED : MOST);
  GtkListBoxRow *row;
  g_autofree char *more = NULL;

  for (guint i = 0; i < n_shown; i++)
    {
      KringFindingRow *finding_row = ensure_row (self, i);

      gtk_list_box_row_set_activatable (gtk_list_box_get_row_at_index (self->list_box, (int) i), self->item == NULL);
      kring_finding_row_show_panel (finding_row, self->panel == NULL);
      kring_finding_row_set_item (finding_row, self->item);
      kring_finding_row_bind (finding_row, self->selection, g_ptr_array_index (self->findings, i));
    }
  while ((row = gtk_list_box_get_row_at_index (self->list_box, (int) n_shown)) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));

  if (self->panel != NULL || self->all)
    more = g_strdup_printf (ngettext ("All %u finding", "All %u findings", n_findings), n_findings);
  else
    more = g_strdup_printf (ngettext ("%u more", "%u more", n_findings - n_shown), n_findings - n_shown);
  gtk_button_set_label (self->more_button, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), n_shown < n_findings);
  gtk_widget_set_visible (GTK_WIDGET (self), n_findings > 0);
}

static void
kring_finding_box_dispose (GObject *object)
{
  KringFindingBox *self = KRING_FINDING_BOX (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->item);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kring_finding_box_parent_class)->dispose (object);
}

static void
kring_finding_box_finalize (GObject *object)
{
  KringFindingBox *self = KRING_FINDING_BOX (object);

  g_ptr_array_unref (self->findings);
  g_free (self->panel);

  G_OBJECT_CLASS (kring_finding_box_parent_class)->finalize (object);
}

static void
kring_finding_box_class_init (KringFindingBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kring_finding_box_dispose;
  object_class->finalize = kring_finding_box_finalize;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "findingbox");
}

static void
kring_finding_box_init (KringFindingBox *self)
{
  self->findings = g_ptr_array_new_with_free_func (g_object_unref);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->list_box = GTK_LIST_BOX (gtk_list_box_new ());
  self->more_button = GTK_BUTTON (gtk_button_new ());
  gtk_list_box_set_selection_mode (self->list_box, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list_box), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Findings about this"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->more_button), "flat");
  gtk_widget_set_halign (GTK_WIDGET (self->more_button), GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->list_box, "row-activated", G_CALLBACK (row_activated_cb), self);
  g_signal_connect_swapped (self->more_button, "clicked", G_CALLBACK (more_clicked_cb), self);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->list_box));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->more_button));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * kring_finding_box_show:
 * @self: a box
 * @selection: (nullable): the window's selection
 * @findings: (element-type KringFinding): what to show, the most pressing first
 * @item: (nullable): in whose details they stand
 * @panel: (nullable): of which ingredient they are
 *
 * Shows @findings.
 */
void
kring_finding_box_show (KringFindingBox *self,
                        KringSelection *selection,
                        GPtrArray *findings,
                        KringItem *item,
                        const char *panel)
{
  g_return_if_fail (KRING_IS_FINDING_BOX (self));

  if (item != self->item)
    self->all = FALSE;
  g_set_object (&self->selection, selection);
  g_set_object (&self->item, item);
  g_free (self->panel);
  self->panel = g_strdup (panel);
  g_ptr_array_set_size (self->findings, 0);
  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (self->findings, g_object_ref (g_ptr_array_index (findings, i)));
  show_rows (self);
}
