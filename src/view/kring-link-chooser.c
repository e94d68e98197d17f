/* kring-link-chooser.c: chooses where a line goes, by keyboard
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-link-chooser.h"

#include "kring-map-words.h"
#include "kring-view.h"

#include "model/kring-alliance.h"

#include <glib/gi18n.h>

/**
 * KringLinkChooser:
 *
 * A list of the nodes to which a line can be drawn from another one, narrowed
 * down by typing. Nodes that no line can reach are listed too, with the
 * reason.
 */
struct _KringLinkChooser
{
  GtkPopover parent_instance;

  GtkLabel *prompt;
  GtkEditable *entry;
  GtkWidget *found;
  GtkWidget *nothing;
  GtkListView *list_view;
  GtkSingleSelection *selection;
  GtkStringFilter *filter;
  GListStore *targets;

  KringDocument *document;
  KringItem *from;
};

G_DEFINE_FINAL_TYPE (KringLinkChooser, kring_link_chooser, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What the list shows of a node. */
#define KRING_TYPE_LINK_TARGET (kring_link_target_get_type ())
G_DECLARE_FINAL_TYPE (KringLinkTarget, kring_link_target, KRING, LINK_TARGET, GObject)

struct _KringLinkTarget
{
  GObject parent_instance;

  KringItem *item;
  char *name;
  const char *refusal;
};

G_DEFINE_FINAL_TYPE (KringLinkTarget, kring_link_target, G_TYPE_OBJECT)

static void
kring_link_target_finalize (GObject *object)
{
  KringLinkTarget *self = KRING_LINK_TARGET (object);

  g_clear_object (&self->item);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (kring_link_target_parent_class)->finalize (object);
}

static void
kring_link_target_class_init (KringLinkTargetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_link_target_finalize;
}

static void
kring_link_target_init (KringLinkTarget *self)
{
}

static char *
get_target_name (KringLinkTarget *target)
{
  return g_strdup (target->name);
}

/* Those that can be reached first, then by name. */
static int
compare_targets (gconstpointer a,
                 gconstpointer b,
                 gpointer user_data)
{
  const KringLinkTarget *one = a;
  const KringLinkTarget *other = b;

  if ((one->refusal == NULL) != (other->refusal == NULL))
    return one->refusal == NULL ? -1 : 1;
  return g_utf8_collate (one->name, other->name);
}

static void
kring_link_chooser_add_targets (KringLinkChooser *self,
                                guint list)
{
  GListModel *items = G_LIST_MODEL (kring_document_get_list (self->document, list));

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (KringItem) item = g_list_model_get_item (items, i);
      g_autoptr (KringLinkTarget) target = NULL;

      if (item == self->from)
        continue;

      target = g_object_new (KRING_TYPE_LINK_TARGET, NULL);
      target->item = g_object_ref (item);
      target->name = kring_item_get_display_name (self->document, item);
      target->refusal = kring_map_words_cannot_link (self->document, self->from, item);
      g_list_store_append (self->targets, target);
    }
}

static void
kring_link_chooser_choose (KringLinkChooser *self)
{
  KringLinkTarget *target = gtk_single_selection_get_selected_item (self->selection);

  if (target == NULL || target->refusal != NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  g_object_ref (target);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, self->from, target->item);
  g_object_unref (target);
}

/* The keyboard stays in the entry: there a screen reader is told which node
 * Enter would take. */
static void
kring_link_chooser_tell (KringLinkChooser *self)
{
  KringLinkTarget *target = gtk_single_selection_get_selected_item (self->selection);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->found, n_items > 0);
  gtk_widget_set_visible (self->nothing, n_items == 0);
  if (target == NULL)
    text = g_strdup (_("Nothing found"));
  else
    {
      words = g_strjoin ("; ", target->name, target->refusal, NULL);
      text = g_strdup_printf (_("%u of %u: %s"), gtk_single_selection_get_selected (self->selection) + 1, n_items, words);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
kring_link_chooser_select (KringLinkChooser *self,
                           guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  kring_link_chooser_tell (self);
}

static void
entry_changed_cb (KringLinkChooser *self)
{
  gtk_string_filter_set_search (self->filter, gtk_editable_get_text (self->entry));
  kring_link_chooser_select (self, 0);
}

static void
list_activate_cb (KringLinkChooser *self,
                  guint position)
{
  kring_link_chooser_select (self, position);
  kring_link_chooser_choose (self);
}

/* Up and down go through the list while the typing goes on. */
static gboolean
key_pressed_cb (KringLinkChooser *self,
                guint keyval)
{
  guint selected = gtk_single_selection_get_selected (self->selection);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  if (n_items == 0)
    return GDK_EVENT_PROPAGATE;
  else if (keyval == GDK_KEY_Down && selected + 1 < n_items)
    selected++;
  else if (keyval == GDK_KEY_Up && selected > 0)
    selected--;
  else if (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up)
    return GDK_EVENT_PROPAGATE;

  kring_link_chooser_select (self, selected);
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", selected);
  return GDK_EVENT_STOP;
}

static void
setup_cb (KringLinkChooser *self,
          GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *refusal = gtk_label_new (NULL);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (refusal), 0);
  gtk_label_set_wrap (GTK_LABEL (refusal), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (refusal), 36);
  gtk_widget_add_css_class (refusal, "caption");
  gtk_widget_add_css_class (refusal, "dim-label");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), refusal);
  gtk_list_item_set_child (list_item, box);
}

static void
bind_cb (KringLinkChooser *self,
         GtkListItem *list_item)
{
  KringLinkTarget *target = gtk_list_item_get_item (list_item);
  GtkWidget *box = gtk_list_item_get_child (list_item);
  GtkWidget *name = gtk_widget_get_first_child (box);
  GtkWidget *refusal = gtk_widget_get_last_child (box);

  gtk_label_set_label (GTK_LABEL (name), target->name);
  gtk_label_set_label (GTK_LABEL (refusal), target->refusal != NULL ? target->refusal : "");
  gtk_widget_set_visible (refusal, target->refusal != NULL);
  gtk_widget_set_sensitive (name, target->refusal == NULL);

  /* The row itself is what a screen reader reads. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, target->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, target->refusal != NULL ? target->refusal : "",
                                  -1);
}

static void
kring_link_chooser_closed (GtkPopover *popover)
{
  KringLinkChooser *self = KRING_LINK_CHOOSER (popover);

  g_list_store_remove_all (self->targets);
}

static void
kring_link_chooser_dispose (GObject *object)
{
  KringLinkChooser *self = KRING_LINK_CHOOSER (object);

  g_clear_object (&self->document);
  g_clear_object (&self->from);

  G_OBJECT_CLASS (kring_link_chooser_parent_class)->dispose (object);
}

static void
kring_link_chooser_class_init (KringLinkChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkPopoverClass *popover_class = GTK_POPOVER_CLASS (klass);

  object_class->dispose = kring_link_chooser_dispose;
  popover_class->closed = kring_link_chooser_closed;

  /**
   * KringLinkChooser::chosen:
   * @from: the node where the line starts
   * @to: the node to which it goes
   *
   * A node was chosen to which a line can be drawn.
   */
  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, KRING_TYPE_ITEM, KRING_TYPE_ITEM);

  gtk_widget_class_set_template_from_resource (widget_class, KRING_RESOURCE_PATH "kring-link-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, KringLinkChooser, prompt);
  gtk_widget_class_bind_template_child (widget_class, KringLinkChooser, entry);
  gtk_widget_class_bind_template_child (widget_class, KringLinkChooser, found);
  gtk_widget_class_bind_template_child (widget_class, KringLinkChooser, nothing);
  gtk_widget_class_bind_template_child (widget_class, KringLinkChooser, list_view);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kring_link_chooser_choose);
  gtk_widget_class_bind_template_callback (widget_class, list_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
kring_link_chooser_init (KringLinkChooser *self)
{
  GtkExpression *name;
  GtkFilterListModel *found;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->targets = g_list_store_new (KRING_TYPE_LINK_TARGET);
  name = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (get_target_name), NULL, NULL);
  self->filter = gtk_string_filter_new (name);
  found = gtk_filter_list_model_new (G_LIST_MODEL (self->targets), GTK_FILTER (self->filter));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (found));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  /* The view keeps the selection, that keeps the filter and the targets. */
  g_object_unref (self->selection);
}

/**
 * kring_link_chooser_ask:
 * @self: a chooser, with a parent
 * @document: the document
 * @from: the stakeholder or interest where the line starts
 * @at: where it points, in its parent's coordinates
 *
 * Pops up and takes the keyboard. The answer comes as "chosen", or not at
 * all.
 */
void
kring_link_chooser_ask (KringLinkChooser *self,
                        KringDocument *document,
                        KringItem *from,
                        const GdkRectangle *at)
{
  g_autofree char *name = NULL;
  g_autofree char *prompt = NULL;

  g_return_if_fail (KRING_IS_LINK_CHOOSER (self));

  g_set_object (&self->document, document);
  g_set_object (&self->from, from);

  g_list_store_remove_all (self->targets);
  kring_link_chooser_add_targets (self, KRING_ALLIANCE_STAKEHOLDERS);
  kring_link_chooser_add_targets (self, KRING_ALLIANCE_INTERESTS);
  g_list_store_sort (self->targets, compare_targets, NULL);

  name = kring_item_get_display_name (document, from);
  prompt = g_strdup_printf (_("Draw a line from %s to"), name);
  gtk_label_set_label (self->prompt, prompt);
  gtk_editable_set_text (self->entry, "");
  kring_link_chooser_select (self, 0);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), at);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
