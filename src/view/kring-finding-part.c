/* kring-finding-part.c: one of the items that a finding is about
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-finding-part.h"

#include "kring-accessible.h"
#include "kring-mend.h"
#include "kring-set-aside-dialog.h"

#include "model/kring-edit.h"
#include "model/kring-set-aside.h"

#include <glib/gi18n.h>

/**
 * KringFindingPart:
 *
 * The name of an item, which selects it, with buttons that open what has to be
 * filled in and set it aside; or what was set aside, with its reason and a
 * button that takes it up again.
 */
struct _KringFindingPart
{
  GtkWidget parent_instance;

  GtkWidget *box;

  KringSelection *selection;
  KringFinding *finding;
  KringItem *item; /* or a set-aside item */
};

G_DEFINE_FINAL_TYPE (KringFindingPart, kring_finding_part, GTK_TYPE_WIDGET)

static KringDocument *
kring_finding_part_get_document (KringFindingPart *self)
{
  return kring_selection_get_document (self->selection);
}

/* What of the document it stands for, or nothing. */
static KringItem *
kring_finding_part_get_target (KringFindingPart *self)
{
  if (kring_item_get_kind (self->item) != KRING_KIND_SET_ASIDE)
    return self->item;

  return kring_document_lookup (kring_finding_part_get_document (self),
                                kring_item_get_string (self->item, KRING_SET_ASIDE_ITEM));
}

static void
kring_finding_part_show (KringFindingPart *self)
{
  KringItem *target = kring_finding_part_get_target (self);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  if (target == NULL)
    return;

  g_ptr_array_add (items, target);
  kring_selection_show (self->selection, items);
}

static void
kring_finding_part_mend (KringFindingPart *self)
{
  kring_mend_begin (self->finding, self->item, self->selection, GTK_WIDGET (self));
}

static void
kring_finding_part_set_aside (KringFindingPart *self)
{
  kring_set_aside_ask (kring_finding_part_get_document (self), self->finding, self->item, GTK_WIDGET (self));
}

static void
kring_finding_part_take_up (KringFindingPart *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  g_ptr_array_add (items, self->item);
  kring_set_aside_take_up (kring_finding_part_get_document (self), items, GTK_WIDGET (self));
}

static void
kring_finding_part_dispose (GObject *object)
{
  KringFindingPart *self = KRING_FINDING_PART (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->finding);
  g_clear_object (&self->item);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kring_finding_part_parent_class)->dispose (object);
}

static void
kring_finding_part_class_init (KringFindingPartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_finding_part_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "findingpart");
}

static void
kring_finding_part_init (KringFindingPart *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/* A part of a stakeholder is told with whose it is. */
static char *
make_name (KringFindingPart *self)
{
  KringDocument *document = kring_finding_part_get_document (self);
  KringItem *target = kring_finding_part_get_target (self);
  KringList *list = target != NULL ? kring_item_get_owner_list (target) : NULL;
  KringItem *owner = list != NULL ? kring_list_get_owner (list) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *whose = NULL;

  if (target == NULL)
    return g_strdup (_("the whole finding"));

  name = kring_item_get_display_name (document, target);
  if (owner == NULL || kring_item_get_kind (owner) != KRING_KIND_STAKEHOLDER)
    return g_steal_pointer (&name);

  whose = kring_item_get_display_name (document, owner);
  return g_strdup_printf ("%s – %s", whose, name);
}

static void
add_name (KringFindingPart *self,
          const char *name)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_tooltip_text (button, name);
  kring_accessible_set_name (button, name, "");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (kring_finding_part_show), self);
  gtk_box_append (GTK_BOX (self->box), button);
}

static void
add_button (KringFindingPart *self,
            const char *icon,
            const char *does,
            const char *name,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  /* Translators: what a button does, and to what: "Add a gain: Museum" */
  g_autofree char *spoken = g_strdup_printf (_("%s: %s"), does, name);

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_tooltip_text (button, does);
  kring_accessible_set_name (button, spoken, "");
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (self->box), button);
}

/**
 * kring_finding_part_new:
 * @selection: the window's selection
 * @finding: a finding
 * @item: one of its items, or of what is set aside of it
 *
 * Returns: (transfer floating): a line about @item
 */
GtkWidget *
kring_finding_part_new (KringSelection *selection,
                        KringFinding *finding,
                        KringItem *item)
{
  KringFindingPart *self = g_object_new (KRING_TYPE_FINDING_PART, NULL);
  const char *mend = kring_mend_get_label (finding);
  g_autofree char *name = NULL;

  self->selection = g_object_ref (selection);
  self->finding = g_object_ref (finding);
  self->item = g_object_ref (item);
  name = make_name (self);

  if (kring_item_get_kind (item) == KRING_KIND_SET_ASIDE)
    {
      const char *reason = kring_item_get_string (item, KRING_SET_ASIDE_REASON);
      g_autofree char *about = *reason != '\0' ? g_strdup_printf (_("%s, set aside: %s"), name, reason)
                                               : g_strdup_printf (_("%s, set aside"), name);

      add_name (self, about);
      add_button (self, "edit-undo-symbolic", _("Take up again"), name, G_CALLBACK (kring_finding_part_take_up));
      gtk_widget_add_css_class (GTK_WIDGET (self), "dim-label");
      return GTK_WIDGET (self);
    }

  add_name (self, name);
  if (mend != NULL)
    add_button (self, "document-edit-symbolic", mend, name, G_CALLBACK (kring_finding_part_mend));
  add_button (self, "view-conceal-symbolic", _("Set aside…"), name, G_CALLBACK (kring_finding_part_set_aside));

  return GTK_WIDGET (self);
}
