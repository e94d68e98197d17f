/* kring-audience-chooser.c: for whom something is made
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-audience-chooser.h"

#include "kring-view.h"

#include "model/kring-language.h"
#include "paint/kring-share.h"

#include <glib/gi18n.h>

struct _KringAudienceChooser
{
  GtkWidget parent_instance;

  GtkCheckButton *share;
  GtkCheckButton *manager;
  GtkLabel *left_out;
};

G_DEFINE_FINAL_TYPE (KringAudienceChooser, kring_audience_chooser, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
kring_audience_chooser_toggled (KringAudienceChooser *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
kring_audience_chooser_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kring_audience_chooser_parent_class)->dispose (object);
}

static void
kring_audience_chooser_class_init (KringAudienceChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kring_audience_chooser_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, KRING_RESOURCE_PATH "kring-audience-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, KringAudienceChooser, share);
  gtk_widget_class_bind_template_child (widget_class, KringAudienceChooser, manager);
  gtk_widget_class_bind_template_child (widget_class, KringAudienceChooser, left_out);
  gtk_widget_class_bind_template_callback (widget_class, kring_audience_chooser_toggled);
}

static void
kring_audience_chooser_init (KringAudienceChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_left_out (KringAudienceChooser *self,
               char                **names)
{
  g_autofree char *list = g_strjoinv (", ", names);
  g_autofree char *text = *names != NULL ? g_strdup_printf (_("Left out: %s"), list)
                                         : g_strdup (_("Nothing is left out: nothing private is filled in"));

  gtk_label_set_text (self->left_out, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->share), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/**
 * kring_audience_chooser_set_document:
 * @self: a chooser
 * @document: what is to go out as a whole
 *
 * Names what sharing @document leaves out.
 */
void
kring_audience_chooser_set_document (KringAudienceChooser *self,
                                     KringDocument        *document)
{
  g_auto (GStrv) names = kring_share_get_left_out (document, kring_language_get ());

  show_left_out (self, names);
}

/**
 * kring_audience_chooser_set_scene:
 * @self: a chooser
 * @scene: what is to go out
 *
 * Names what sharing @scene leaves out; or says that it cannot be shared, and
 * lets one choose for the manager alone.
 */
void
kring_audience_chooser_set_scene (KringAudienceChooser *self,
                                  KringScene           *scene)
{
  gboolean can_share = kring_scene_can_share (scene);
  g_auto (GStrv) names = kring_share_get_left_out_of (scene, kring_language_get ());

  show_left_out (self, names);
  gtk_widget_set_sensitive (GTK_WIDGET (self->share), can_share);
  if (can_share)
    return;

  gtk_check_button_set_active (self->manager, TRUE);
  gtk_label_set_text (self->left_out, _("The grid is private: it is only for the manager"));
}

/**
 * kring_audience_chooser_get_audience:
 * @self: a chooser
 *
 * Returns: for whom it is made
 */
KringAudience
kring_audience_chooser_get_audience (KringAudienceChooser *self)
{
  return gtk_check_button_get_active (self->manager) ? KRING_AUDIENCE_MANAGER : KRING_AUDIENCE_SHARE;
}
