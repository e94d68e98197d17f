/* kring-map-node.c: a node or line of the map, for keyboard and screen reader
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-node.h"

#include "kring-map-words.h"

/**
 * KringMapNode:
 *
 * Lies over a node or a line of the map, or something of the plan. It draws nothing and lets the
 * pointer through; it takes the keyboard, and tells a screen reader what is
 * there and how it is connected.
 *
 * Its signals "select" and "activate" come from a screen reader.
 */
struct _KringMapNode
{
  GtkWidget parent_instance;

  KringItem *item;
  gboolean stale;
  gboolean telling; /* what is to be said now */
};

G_DEFINE_FINAL_TYPE (KringMapNode, kring_map_node, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_SELECT,
  SIGNAL_ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
select_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_SELECT], 0);
}

static void
activate_action (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_ACTIVATE], 0);
}

static void
kring_map_node_dispose (GObject *object)
{
  KringMapNode *self = KRING_MAP_NODE (object);

  g_clear_object (&self->item);

  G_OBJECT_CLASS (kring_map_node_parent_class)->dispose (object);
}

static void
kring_map_node_class_init (KringMapNodeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kring_map_node_dispose;

  signals[SIGNAL_SELECT] =
    g_signal_new ("select", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ACTIVATE] =
    g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "node.select", NULL, select_action);
  gtk_widget_class_install_action (widget_class, "node.show-details", NULL, activate_action);
  gtk_widget_class_set_css_name (widget_class, "kring-map-node");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
kring_map_node_init (KringMapNode *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * kring_map_node_new:
 * @item: what is drawn there
 *
 * Returns: (transfer floating): a widget for it, that has nothing to tell yet
 */
GtkWidget *
kring_map_node_new (KringItem *item)
{
  KringMapNode *self = g_object_new (KRING_TYPE_MAP_NODE, NULL);

  self->item = g_object_ref (item);
  self->stale = TRUE;

  return GTK_WIDGET (self);
}

/**
 * kring_map_node_get_item:
 * @self: a node
 *
 * Returns: (transfer none): what it stands for
 */
KringItem *
kring_map_node_get_item (KringMapNode *self)
{
  return self->item;
}

/**
 * kring_map_node_describe:
 * @self: a node
 * @document: its document
 * @zone: (nullable): where it stands, where its kind does not tell
 * @state: (nullable): what the lens says of it
 * @findings: (nullable): what there is to point out of it
 *
 * Says what it is called and how it is connected, as the document has it now.
 */
void
kring_map_node_describe (KringMapNode *self,
                         KringDocument *document,
                         const char *zone,
                         const char *state,
                         const char *findings)
{
  const char *parts[6] = { NULL };
  guint n = 0;
  g_autofree char *name = kring_item_get_display_name (document, self->item);
  g_autofree char *kind = kring_map_words_name_kind (self->item);
  g_autofree char *lines = kring_map_words_describe (document, self->item);
  g_autofree char *description = NULL;

  parts[n++] = kind;
  if (state != NULL)
    parts[n++] = state;
  if (findings != NULL)
    parts[n++] = findings;
  if (zone != NULL)
    parts[n++] = zone;
  parts[n++] = lines;
  description = g_strjoinv ("; ", (char **) parts);

  kring_map_node_set_words (self, name, description, kind);
}

/**
 * kring_map_node_set_words:
 * @self: a node
 * @name: what it is called
 * @description: what else is known of it
 * @kind: what it is
 *
 * Says so, of something that is not on the map.
 */
void
kring_map_node_set_words (KringMapNode *self,
                          const char *name,
                          const char *description,
                          const char *kind)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  GTK_ACCESSIBLE_PROPERTY_ROLE_DESCRIPTION, kind,
                                  -1);
  self->stale = FALSE;
}

/**
 * kring_map_node_tell:
 * @self: a node
 * @text: (nullable): what is to be said now; %NULL: it has been said
 *
 * Has a screen reader say it, instead of what it tells else. That comes back
 * when there is another reason to describe it, so that it is not said again.
 */
void
kring_map_node_tell (KringMapNode *self,
                     const char   *text)
{
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  self->stale |= self->telling || text != NULL;
  self->telling = text != NULL;
}

/**
 * kring_map_node_set_stale:
 * @self: a node
 *
 * The document has changed: what it tells may no longer be so.
 */
void
kring_map_node_set_stale (KringMapNode *self)
{
  self->stale = TRUE;
}

/**
 * kring_map_node_is_stale:
 * @self: a node
 *
 * Returns: whether it is to be described
 */
gboolean
kring_map_node_is_stale (KringMapNode *self)
{
  return self->stale && !self->telling;
}

/**
 * kring_map_node_set_selected:
 * @self: a node
 * @selected: whether it is selected
 */
void
kring_map_node_set_selected (KringMapNode *self,
                             gboolean selected)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
