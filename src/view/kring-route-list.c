/* kring-route-list.c: through whom somebody can be moved
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-route-list.h"

#include "advice/kring-chain.h"
#include "model/kring-action.h"
#include "model/kring-edit.h"
#include "model/kring-language.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>

/**
 * KringRouteList:
 *
 * The best chains of influence to a stakeholder in words, each with a way to
 * see it on the map, and to add what is to be asked. They are found when they
 * are shown, and again after a change that may matter to them.
 */
struct _KringRouteList
{
  GtkWidget parent_instance;

  GtkWidget *box;

  KringSelection *selection;
  KringItem *item;
  KringNetwork *network; /* NULL: to be made anew */
  KringChain chains[KRING_CHAINS_MAX];
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (KringRouteList, kring_route_list, GTK_TYPE_WIDGET)

static KringDocument *
kring_route_list_get_document (KringRouteList *self)
{
  return kring_selection_get_document (self->selection);
}

static KringItem *
kring_route_list_get_party (KringRouteList *self,
                            guint party)
{
  return kring_document_lookup (kring_route_list_get_document (self), kring_network_get_party (self->network, party)->id);
}

static const KringChain *
kring_route_list_get_chain (KringRouteList *self,
                            GtkWidget *button)
{
  return &self->chains[GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "chain"))];
}

/* The items of the influence lines: the network has their keys alone. */
static KringItem *
kring_route_list_find_line (KringRouteList *self,
                            guint line)
{
  const KringNetworkLine *sought = kring_network_get_line (self->network, line);
  const char *from = kring_network_get_party (self->network, sought->from)->id;
  GPtrArray *referrers = kring_document_get_referrers (kring_route_list_get_document (self), from);

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    if (g_ptr_array_index (referrers, i) == sought->key)
      return g_ptr_array_index (referrers, i);

  return NULL;
}

static void
kring_route_list_show_clicked (KringRouteList *self,
                               GtkWidget *button)
{
  const KringChain *chain = kring_route_list_get_chain (self, button);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < chain->n_lines; i++)
    {
      g_ptr_array_add (items, kring_route_list_get_party (self, chain->parties[i]));
      g_ptr_array_add (items, kring_route_list_find_line (self, chain->lines[i]));
    }
  g_ptr_array_add (items, kring_route_list_get_party (self, chain->parties[chain->n_lines]));

  kring_selection_bring_out (self->selection, items);
}

static void
kring_route_list_add_clicked (KringRouteList *self,
                              GtkWidget *button)
{
  const KringChain *chain = kring_route_list_get_chain (self, button);
  KringDocument *document = kring_route_list_get_document (self);
  KringItem *asked = kring_route_list_get_party (self, chain->parties[0]);
  g_autofree char *what = kring_chain_tell_action (chain, self->network, kring_document_get_language (document));
  g_autofree char *name = kring_item_get_display_name (document, asked);
  /* Translators: %s is the name of a stakeholder */
  g_autofree char *text = g_strdup_printf (_("Added to the actions of %s"), name);

  /* The button that has the keyboard gives way to a word. */
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_BACKWARD);
  kring_edit_add_action (document, asked, what);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

static gboolean
kring_route_list_has_action (KringItem *stakeholder,
                             const char *what)
{
  KringList *actions = kring_item_peek_list (stakeholder, KRING_STAKEHOLDER_ACTIONS);

  for (guint i = 0; actions != NULL && i < kring_list_get_length (actions); i++)
    if (g_str_equal (kring_item_get_string (kring_list_get (actions, i), KRING_ACTION_WHAT), what))
      return TRUE;

  return FALSE;
}

static GtkWidget *
kring_route_list_make_button (KringRouteList *self,
                              guint chain,
                              const char *label,
                              const char *about,
                              GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_object_set_data (G_OBJECT (button), "chain", GUINT_TO_POINTER (chain));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, about, -1);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
kring_route_list_make_label (const char *text,
                             const char *const *classes)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_css_classes (label, (const char **) classes);

  return label;
}

static void
kring_route_list_add_chain (KringRouteList *self,
                            guint i)
{
  const KringChain *chain = &self->chains[i];
  g_autofree char *text = kring_chain_tell (chain, self->network, kring_language_get ());
  g_autofree char *what = kring_chain_tell_action (chain, self->network,
                                                   kring_document_get_language (kring_route_list_get_document (self)));
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (card, "route");
  gtk_box_append (GTK_BOX (card), kring_route_list_make_label (text, (const char *const[]){ NULL }));
  gtk_box_append (GTK_BOX (buttons), kring_route_list_make_button (self, i, _("Show on the Map"), text,
                                                                   G_CALLBACK (kring_route_list_show_clicked)));
  if (kring_route_list_has_action (kring_route_list_get_party (self, chain->parties[0]), what))
    /* Translators: the action that would be added is there */
    gtk_box_append (GTK_BOX (buttons), kring_route_list_make_label (_("Action added"), (const char *const[]){ "dim-label", NULL }));
  else
    gtk_box_append (GTK_BOX (buttons), kring_route_list_make_button (self, i, _("Add This Action"), text,
                                                                     G_CALLBACK (kring_route_list_add_clicked)));
  gtk_box_append (GTK_BOX (card), buttons);
  gtk_box_append (GTK_BOX (self->box), card);
}

static void
kring_route_list_clear (KringRouteList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
}

static void
kring_route_list_show (KringRouteList *self)
{
  guint target, n_chains;

  self->stale = FALSE;
  kring_route_list_clear (self);
  if (self->network == NULL)
    self->network = kring_network_new (kring_route_list_get_document (self));
  if (!kring_network_find (self->network, kring_item_get_id (self->item), &target))
    return;

  n_chains = kring_chains_find (self->network, target, self->chains);
  for (guint i = 0; i < n_chains; i++)
    kring_route_list_add_chain (self, i);

  if (n_chains == 0)
    {
      g_autofree char *text = kring_chains_tell_none (self->network, target, kring_language_get ());

      gtk_box_append (GTK_BOX (self->box), kring_route_list_make_label (text, (const char *const[]){ "dim-label", NULL }));
    }
}

static gboolean
kring_route_list_is_of_network (const KringChange *change)
{
  switch ((int) kring_item_get_kind (change->item))
    {
    case KRING_KIND_INFLUENCE:
      return TRUE;

    case KRING_KIND_STAKEHOLDER:
      return change->type != KRING_CHANGE_SET || change->field == KRING_STAKEHOLDER_NAME ||
             change->field == KRING_STAKEHOLDER_INVOLVEMENT;

    default:
      return FALSE;
    }
}

static void
kring_route_list_document_changed (KringRouteList *self,
                                   const KringChange *change)
{
  gboolean of_network = kring_route_list_is_of_network (change);

  if (of_network)
    g_clear_pointer (&self->network, kring_network_unref);
  if (of_network || kring_item_get_kind (change->item) == KRING_KIND_ACTION)
    self->stale = TRUE;
}

/* What is not seen waits until it is. */
static void
kring_route_list_document_settled (KringRouteList *self)
{
  if (self->stale && self->item != NULL && kring_item_get_owner_list (self->item) != NULL &&
      gtk_widget_get_mapped (GTK_WIDGET (self)))
    kring_route_list_show (self);
}

static void
kring_route_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (kring_route_list_parent_class)->map (widget);

  kring_route_list_document_settled (KRING_ROUTE_LIST (widget));
}

static void
kring_route_list_let_go (KringRouteList *self)
{
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (kring_route_list_get_document (self), self);
  g_clear_pointer (&self->network, kring_network_unref);
  g_clear_object (&self->selection);
}

static void
kring_route_list_dispose (GObject *object)
{
  KringRouteList *self = KRING_ROUTE_LIST (object);

  kring_route_list_let_go (self);
  g_clear_object (&self->item);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kring_route_list_parent_class)->dispose (object);
}

static void
kring_route_list_class_init (KringRouteListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_route_list_dispose;
  widget_class->map = kring_route_list_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "routelist");
}

static void
kring_route_list_init (KringRouteList *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * kring_route_list_new:
 *
 * Returns: (transfer floating): a list that shows nothing yet
 */
GtkWidget *
kring_route_list_new (void)
{
  return g_object_new (KRING_TYPE_ROUTE_LIST, NULL);
}

/**
 * kring_route_list_bind:
 * @self: a list
 * @selection: (nullable): the window's selection
 * @item: (nullable): the stakeholder that has to start moving; %NULL to let go
 *
 * Shows how @item can be moved, once the list is seen. The network is kept from
 * one stakeholder to the next.
 */
void
kring_route_list_bind (KringRouteList *self,
                       KringSelection *selection,
                       KringItem *item)
{
  g_return_if_fail (KRING_IS_ROUTE_LIST (self));

  kring_route_list_clear (self);
  g_set_object (&self->item, item);
  if (item == NULL)
    {
      kring_route_list_let_go (self);
      return;
    }

  if (selection != self->selection)
    {
      kring_route_list_let_go (self);
      self->selection = g_object_ref (selection);
      g_signal_connect_object (kring_route_list_get_document (self), "changed",
                               G_CALLBACK (kring_route_list_document_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (kring_route_list_get_document (self), "settled",
                               G_CALLBACK (kring_route_list_document_settled), self, G_CONNECT_SWAPPED);
    }

  self->stale = TRUE;
  kring_route_list_document_settled (self);
}
