/* kring-group.c: a titled part of a pane that folds
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-group.h"

#include <glib/gi18n.h>

/**
 * KringGroup:
 *
 * A heading with a count, and below it the content unless it is folded. Who
 * makes the content can wait for "notify::folded".
 */
struct _KringGroup
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkButton *button;
  GtkImage *arrow;
  GtkLabel *title_label;
  GtkLabel *count_label;
  GtkWidget *bin;

  GtkWidget *content;
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (KringGroup, kring_group, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
kring_group_clicked (KringGroup *self)
{
  kring_group_set_folded (self, !self->folded);
}

static void
kring_group_show_folded (KringGroup *self)
{
  gtk_widget_set_visible (self->bin, !self->folded);
  gtk_image_set_from_icon_name (self->arrow, self->folded ? "pan-end-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_EXPANDED, !self->folded, -1);
}

static void
kring_group_dispose (GObject *object)
{
  g_clear_pointer (&KRING_GROUP (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kring_group_parent_class)->dispose (object);
}

static void
kring_group_get_property (GObject *object,
                          guint prop_id,
                          GValue *value,
                          GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, kring_group_get_folded (KRING_GROUP (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_group_set_property (GObject *object,
                          guint prop_id,
                          const GValue *value,
                          GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      kring_group_set_folded (KRING_GROUP (object), g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_group_class_init (KringGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kring_group_dispose;
  object_class->get_property = kring_group_get_property;
  object_class->set_property = kring_group_set_property;

  /**
   * KringGroup:folded:
   *
   * Whether the heading alone shows.
   */
  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "foldgroup");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/kring/Kring/kring-group.ui");
  gtk_widget_class_bind_template_child (widget_class, KringGroup, box);
  gtk_widget_class_bind_template_child (widget_class, KringGroup, button);
  gtk_widget_class_bind_template_child (widget_class, KringGroup, arrow);
  gtk_widget_class_bind_template_child (widget_class, KringGroup, title_label);
  gtk_widget_class_bind_template_child (widget_class, KringGroup, count_label);
  gtk_widget_class_bind_template_child (widget_class, KringGroup, bin);
  gtk_widget_class_bind_template_callback (widget_class, kring_group_clicked);
}

static void
kring_group_init (KringGroup *self)
{
  self->folded = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  kring_group_show_folded (self);
}

/**
 * kring_group_new:
 * @title: its heading, translated
 *
 * Returns: (transfer floating): a folded group without content
 */
GtkWidget *
kring_group_new (const char *title)
{
  KringGroup *self = g_object_new (KRING_TYPE_GROUP, NULL);

  gtk_label_set_text (self->title_label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  kring_group_set_count (self, "", "");

  return GTK_WIDGET (self);
}

/**
 * kring_group_set_count:
 * @self: a group
 * @count: how much is in it, short; may be empty
 * @spoken: the same for who hears it
 */
void
kring_group_set_count (KringGroup *self,
                       const char *count,
                       const char *spoken)
{
  g_autofree char *label = NULL;

  g_return_if_fail (KRING_IS_GROUP (self));

  gtk_label_set_text (self->count_label, count);
  label = *spoken == '\0' ? g_strdup (gtk_label_get_text (self->title_label))
                          : g_strdup_printf (_("%s, %s"), gtk_label_get_text (self->title_label), spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * kring_group_set_content:
 * @self: a group
 * @content: (transfer floating): what stands below the heading
 */
void
kring_group_set_content (KringGroup *self,
                         GtkWidget *content)
{
  g_return_if_fail (KRING_IS_GROUP (self));

  self->content = content;
  gtk_box_append (GTK_BOX (self->bin), content);
}

/**
 * kring_group_get_content:
 * @self: a group
 *
 * Returns: (transfer none) (nullable): its content, where it was made
 */
GtkWidget *
kring_group_get_content (KringGroup *self)
{
  g_return_val_if_fail (KRING_IS_GROUP (self), NULL);

  return self->content;
}

/**
 * kring_group_get_folded:
 * @self: a group
 *
 * Returns: whether the heading alone shows
 */
gboolean
kring_group_get_folded (KringGroup *self)
{
  g_return_val_if_fail (KRING_IS_GROUP (self), TRUE);

  return self->folded;
}

/**
 * kring_group_set_folded:
 * @self: a group
 * @folded: whether to show the heading alone
 */
void
kring_group_set_folded (KringGroup *self,
                        gboolean folded)
{
  g_return_if_fail (KRING_IS_GROUP (self));

  if (folded == self->folded)
    return;

  self->folded = folded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
  kring_group_show_folded (self);
}
