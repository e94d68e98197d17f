/* kring-lens-legend.c: which lens is on and what it tells, over a map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-lens-legend.h"

#include "kring-lens-symbol.h"
#include "kring-view.h"

#include "model/kring-language.h"

#include <glib/gi18n.h>

/**
 * KringLensLegend:
 *
 * The name of the lens, large enough for who looks from afar; what its states
 * look like, which can be folded away; and a way to take it off ("win.lens").
 * Without a lens it is not there.
 */
struct _KringLensLegend
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkBox *rows;
  GtkLabel *words[KRING_N_LENS_STATES];
};

G_DEFINE_FINAL_TYPE (KringLensLegend, kring_lens_legend, GTK_TYPE_WIDGET)

static void
kring_lens_legend_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kring_lens_legend_parent_class)->dispose (object);
}

static void
kring_lens_legend_class_init (KringLensLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_lens_legend_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, KRING_RESOURCE_PATH "kring-lens-legend.ui");
  gtk_widget_class_bind_template_child (widget_class, KringLensLegend, title);
  gtk_widget_class_bind_template_child (widget_class, KringLensLegend, rows);

  gtk_widget_class_set_css_name (widget_class, "lenslegend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

/* Made once: another lens has other words. */
static void
add_row (KringLensLegend *self,
         KringLensState state)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->words[state] = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->words[state], TRUE);
  gtk_label_set_max_width_chars (self->words[state], 36);
  gtk_label_set_xalign (self->words[state], 0);
  gtk_box_append (GTK_BOX (row), kring_lens_symbol_new (state));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->words[state]));
  gtk_box_append (self->rows, row);
}

static void
kring_lens_legend_init (KringLensLegend *self)
{
  static const KringLensState states[] = { KRING_LENS_GOOD, KRING_LENS_ATTENTION, KRING_LENS_ALARM, KRING_LENS_NOTHING,
                                           KRING_LENS_FADED };

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    add_row (self, states[i]);
}

/**
 * kring_lens_legend_show:
 * @self: a legend
 * @lens: a lens, or none
 *
 * Tells what @lens tells, in the interface's language.
 */
void
kring_lens_legend_show (KringLensLegend *self,
                        KringLens        lens)
{
  g_autofree char *name = NULL;

  g_return_if_fail (KRING_IS_LENS_LEGEND (self));

  gtk_widget_set_visible (GTK_WIDGET (self), lens != KRING_LENS_NONE);
  if (lens == KRING_LENS_NONE)
    return;

  name = g_strdup_printf (_("Lens: %s"), kring_text (kring_lens_get_title (lens)));
  gtk_label_set_label (self->title, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (KringLensState state = 0; state < KRING_N_LENS_STATES; state++)
    gtk_label_set_label (self->words[state], kring_text (kring_lens_get_state_label (lens, state)));
}
