/* kring-plan-details.c: the fields of something on the plan, beside it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-plan-details.h"

#include "kring-details-parts.h"
#include "kring-fields.h"
#include "kring-item-list.h"
#include "kring-words.h"

#include "model/kring-language.h"

/* How wide it is, and how high where it has lists, which may be long; pixels. */
#define WIDTH 380
#define HEIGHT 460

/**
 * KringPlanDetails:
 *
 * The fields of a milestone, commitment, action or indicator, with the lists
 * that it has.
 */
struct _KringPlanDetails
{
  GtkPopover parent_instance;

  KringDocument *document; /* while it shows */
  KringItem *item;
};

G_DEFINE_FINAL_TYPE (KringPlanDetails, kring_plan_details, GTK_TYPE_POPOVER)

static void
settled_cb (KringPlanDetails *self)
{
  if (kring_item_get_owner_list (self->item) == NULL)
    gtk_popover_popdown (GTK_POPOVER (self));
}

static void
let_go (KringPlanDetails *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
  g_clear_object (&self->item);
}

static void
kring_plan_details_closed (GtkPopover *popover)
{
  /* What it shows follows the item: that ends with it. */
  let_go (KRING_PLAN_DETAILS (popover));
  gtk_popover_set_child (popover, NULL);
}

static void
kring_plan_details_dispose (GObject *object)
{
  let_go (KRING_PLAN_DETAILS (object));

  G_OBJECT_CLASS (kring_plan_details_parent_class)->dispose (object);
}

static void
kring_plan_details_class_init (KringPlanDetailsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_plan_details_dispose;
  GTK_POPOVER_CLASS (klass)->closed = kring_plan_details_closed;
}

static void
kring_plan_details_init (KringPlanDetails *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "plan-details");
}

static GtkWidget *
make_heading (const char *text)
{
  GtkWidget *heading = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");

  return heading;
}

/* Returns whether there is any. */
static gboolean
add_lists (GtkBox         *box,
           KringSelection *selection,
           KringItem      *item)
{
  KringKind kind = kring_item_get_kind (item);
  const KringPart *parts;
  guint n_parts;
  gboolean any = FALSE;

  parts = kring_details_parts_get (kind, &n_parts);
  for (guint i = 0; i < n_parts; i++)
    if (parts[i].type == KRING_PART_LIST)
      {
        GtkWidget *list = kring_item_list_new (&parts[i], kind);

        kring_item_list_bind (KRING_ITEM_LIST (list), selection, item);
        gtk_box_append (box, make_heading (kring_text (parts[i].title)));
        gtk_box_append (box, list);
        any = TRUE;
      }

  return any;
}

static GtkWidget *
make_scroller (GtkWidget *child)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (scroller, -1, HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);

  return scroller;
}

/**
 * kring_plan_details_show:
 * @self: a popover, with a parent
 * @selection: the window's selection
 * @item: a milestone, commitment, action or indicator
 * @at: where it points, in its parent's coordinates
 *
 * Pops up with its fields, and brings the keyboard to the first.
 */
void
kring_plan_details_show (KringPlanDetails   *self,
                         KringSelection     *selection,
                         KringItem          *item,
                         const GdkRectangle *at)
{
  KringKind kind = kring_item_get_kind (item);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *fields = kring_fields_new_for_all (kind, kind);
  g_autofree char *title = kring_words_capitalise (kring_text (KRING_ITEM_GET_CLASS (item)->label));

  gtk_widget_add_css_class (box, "panebody");
  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_box_append (GTK_BOX (box), make_heading (title));
  gtk_box_append (GTK_BOX (box), fields);
  kring_fields_bind (KRING_FIELDS (fields), selection, item);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  let_go (self);
  self->item = g_object_ref (item);
  self->document = g_object_ref (kring_selection_get_document (selection));
  g_signal_connect_swapped (self->document, "settled", G_CALLBACK (settled_cb), self);
  gtk_popover_set_child (GTK_POPOVER (self), add_lists (GTK_BOX (box), selection, item) ? make_scroller (box) : box);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), at);
  gtk_popover_popup (GTK_POPOVER (self));
  kring_fields_focus (KRING_FIELDS (fields));
}
