/* kring-bridge-list.c: who stands between the others
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-bridge-list.h"

#include "advice/kring-bridges.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>

/* So many are told of. */
#define N_SHOWN 5

/* After a change it is reckoned again when no other one follows so soon; and
 * what is there sooner needs no spinner. Milliseconds. */
#define QUIET 400
#define SPINNER_DELAY 300

/**
 * KringBridgeList:
 *
 * The stakeholders who stand on most of the shortest ways between others. It
 * is reckoned in a thread, when the list is seen, and again after a change.
 */
struct _KringBridgeList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *spinner;
  GtkWidget *rows;

  KringSelection *selection;
  KringNetwork *network; /* that is reckoned with */
  GCancellable *cancellable;
  guint quiet_id;
  guint spinner_id;
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (KringBridgeList, kring_bridge_list, GTK_TYPE_WIDGET)

typedef struct
{
  guint party;
  double measure;
} Bridge;

static int
compare_bridges (gconstpointer a,
                 gconstpointer b)
{
  const Bridge *one = a, *other = b;

  if (one->measure != other->measure)
    return one->measure > other->measure ? -1 : 1;

  return one->party < other->party ? -1 : 1;
}

static void
kring_bridge_list_row_clicked (KringBridgeList *self,
                               GtkWidget *button)
{
  KringItem *item = kring_document_lookup (kring_selection_get_document (self->selection),
                                           g_object_get_data (G_OBJECT (button), "id"));

  if (item != NULL)
    kring_selection_select (self->selection, item);
}

static char *
tell (double measure)
{
  int percent = (int) (measure * 100 + 0.5);

  if (percent < 1)
    return g_strdup (_("On few of the shortest ways between others"));

  return g_strdup_printf (_("On %d%% of the shortest ways between others"), percent);
}

static GtkWidget *
make_label (const char *text,
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
kring_bridge_list_add (KringBridgeList *self,
                       const Bridge *bridge)
{
  KringDocument *document = kring_selection_get_document (self->selection);
  const char *id = kring_network_get_party (self->network, bridge->party)->id;
  KringItem *item = kring_document_lookup (document, id);
  g_autofree char *name = item != NULL ? kring_item_get_display_name (document, item) : NULL;
  g_autofree char *why = tell (bridge->measure);
  GtkWidget *button, *content;

  if (item == NULL)
    return;

  content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (content), make_label (name, (const char *const[]){ NULL }));
  gtk_box_append (GTK_BOX (content), make_label (why, (const char *const[]){ "caption", "dim-label", NULL }));
  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "bridge");
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (id), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (kring_bridge_list_row_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->rows), button);
}

static void
kring_bridge_list_clear (KringBridgeList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), child);
}

static void
kring_bridge_list_stop_spinner (KringBridgeList *self)
{
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  gtk_spinner_stop (GTK_SPINNER (self->spinner));
  gtk_widget_set_visible (self->spinner, FALSE);
}

static void
kring_bridge_list_show (KringBridgeList *self,
                        GArray *measures)
{
  g_autoptr (GArray) bridges = g_array_new (FALSE, FALSE, sizeof (Bridge));

  for (guint i = 0; i < measures->len; i++)
    {
      Bridge bridge = { i, g_array_index (measures, double, i) };

      if (bridge.measure > 0)
        g_array_append_val (bridges, bridge);
    }
  g_array_sort (bridges, compare_bridges);

  kring_bridge_list_clear (self);
  for (guint i = 0; i < MIN (bridges->len, N_SHOWN); i++)
    kring_bridge_list_add (self, &g_array_index (bridges, Bridge, i));
  if (bridges->len == 0)
    gtk_box_append (GTK_BOX (self->rows),
                    make_label (_("Nobody stands between others yet: that takes influence lines."),
                                (const char *const[]){ "dim-label", NULL }));
}

static void
kring_bridge_list_measured (GObject *object,
                            GAsyncResult *result,
                            gpointer data)
{
  g_autoptr (KringBridgeList) self = data;
  g_autoptr (GArray) measures = kring_bridges_measure_finish (result, NULL);

  /* Cancelled: another one is under way, or nobody looks any more. */
  if (measures == NULL)
    return;

  g_clear_object (&self->cancellable);
  kring_bridge_list_stop_spinner (self);
  kring_bridge_list_show (self, measures);
  g_clear_pointer (&self->network, kring_network_unref);
}

static gboolean
kring_bridge_list_show_spinner (gpointer data)
{
  KringBridgeList *self = data;

  self->spinner_id = 0;
  gtk_widget_set_visible (self->spinner, TRUE);
  gtk_spinner_start (GTK_SPINNER (self->spinner));

  return G_SOURCE_REMOVE;
}

static void
kring_bridge_list_stop (KringBridgeList *self)
{
  g_clear_handle_id (&self->quiet_id, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->network, kring_network_unref);
}

static void
kring_bridge_list_begin (KringBridgeList *self)
{
  kring_bridge_list_stop (self);
  self->stale = FALSE;
  self->network = kring_network_new (kring_selection_get_document (self->selection));
  self->cancellable = g_cancellable_new ();
  if (self->spinner_id == 0 && !gtk_widget_get_visible (self->spinner))
    self->spinner_id = g_timeout_add (SPINNER_DELAY, kring_bridge_list_show_spinner, self);
  kring_bridges_measure_async (self->network, self->cancellable, kring_bridge_list_measured, g_object_ref (self));
}

static gboolean
kring_bridge_list_quiet (gpointer data)
{
  KringBridgeList *self = data;

  self->quiet_id = 0;
  kring_bridge_list_begin (self);

  return G_SOURCE_REMOVE;
}

static void
kring_bridge_list_document_changed (KringBridgeList *self,
                                    const KringChange *change)
{
  KringKind kind = kring_item_get_kind (change->item);

  if (kind == KRING_KIND_INFLUENCE ||
      (kind == KRING_KIND_STAKEHOLDER && (change->type != KRING_CHANGE_SET || change->field == KRING_STAKEHOLDER_NAME)))
    self->stale = TRUE;
}

static void
kring_bridge_list_document_settled (KringBridgeList *self)
{
  if (!self->stale || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  g_clear_handle_id (&self->quiet_id, g_source_remove);
  self->quiet_id = g_timeout_add (QUIET, kring_bridge_list_quiet, self);
}

static void
kring_bridge_list_map (GtkWidget *widget)
{
  KringBridgeList *self = KRING_BRIDGE_LIST (widget);

  GTK_WIDGET_CLASS (kring_bridge_list_parent_class)->map (widget);

  if (self->stale && self->selection != NULL)
    kring_bridge_list_begin (self);
}

static void
kring_bridge_list_unmap (GtkWidget *widget)
{
  KringBridgeList *self = KRING_BRIDGE_LIST (widget);

  /* What is not seen is not reckoned; it is when it is seen again. */
  if (self->cancellable != NULL || self->quiet_id != 0)
    self->stale = TRUE;
  kring_bridge_list_stop (self);
  kring_bridge_list_stop_spinner (self);

  GTK_WIDGET_CLASS (kring_bridge_list_parent_class)->unmap (widget);
}

static void
kring_bridge_list_let_go (KringBridgeList *self)
{
  kring_bridge_list_stop (self);
  kring_bridge_list_stop_spinner (self);
  kring_bridge_list_clear (self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (kring_selection_get_document (self->selection), self);
  g_clear_object (&self->selection);
}

static void
kring_bridge_list_dispose (GObject *object)
{
  KringBridgeList *self = KRING_BRIDGE_LIST (object);

  if (self->box != NULL)
    kring_bridge_list_let_go (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kring_bridge_list_parent_class)->dispose (object);
}

static void
kring_bridge_list_class_init (KringBridgeListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_bridge_list_dispose;
  widget_class->map = kring_bridge_list_map;
  widget_class->unmap = kring_bridge_list_unmap;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "bridgelist");
}

static void
kring_bridge_list_init (KringBridgeList *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->spinner = gtk_spinner_new ();
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_visible (self->spinner, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spinner), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Looking for bridge builders"), -1);
  gtk_box_append (GTK_BOX (self->box), self->spinner);
  gtk_box_append (GTK_BOX (self->box), self->rows);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * kring_bridge_list_new:
 *
 * Returns: (transfer floating): a list that shows nothing yet
 */
GtkWidget *
kring_bridge_list_new (void)
{
  return g_object_new (KRING_TYPE_BRIDGE_LIST, NULL);
}

/**
 * kring_bridge_list_bind:
 * @self: a list
 * @selection: (nullable): the window's selection
 * @item: (nullable): the alliance; %NULL to let go
 *
 * Shows who stands between others in the document, once the list is seen.
 */
void
kring_bridge_list_bind (KringBridgeList *self,
                        KringSelection *selection,
                        KringItem *item)
{
  g_return_if_fail (KRING_IS_BRIDGE_LIST (self));

  kring_bridge_list_let_go (self);
  if (item == NULL)
    return;

  self->selection = g_object_ref (selection);
  g_signal_connect_object (kring_selection_get_document (selection), "changed",
                           G_CALLBACK (kring_bridge_list_document_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (kring_selection_get_document (selection), "settled",
                           G_CALLBACK (kring_bridge_list_document_settled), self, G_CONNECT_SWAPPED);
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    kring_bridge_list_begin (self);
}
