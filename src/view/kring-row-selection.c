/* kring-row-selection.c: rows of which the window's selection tells which are selected
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-row-selection.h"

/**
 * KringRowSelection:
 *
 * A GtkSelectionModel over a list of objects, some of which are items
 * (KringItem). It keeps no selection of its own: it shows and changes the
 * window's.
 */
typedef struct
{
  KringSelection *selection;
  GListModel *rows;
  gboolean leading;
} KringRowSelectionPrivate;

static KringRowSelectionPrivate *get_private (KringRowSelection *self);

#define PRIVATE(self) (get_private (self))

static GType
kring_row_selection_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
kring_row_selection_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (PRIVATE (KRING_ROW_SELECTION (model))->rows));
}

static gpointer
kring_row_selection_get_item (GListModel *model,
                              guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (PRIVATE (KRING_ROW_SELECTION (model))->rows), position);
}

static void
kring_row_selection_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = kring_row_selection_get_item_type;
  iface->get_n_items = kring_row_selection_get_n_items;
  iface->get_item = kring_row_selection_get_item;
}

static gboolean
kring_row_selection_is_selected (GtkSelectionModel *model,
                                 guint position)
{
  KringRowSelection *self = KRING_ROW_SELECTION (model);
  g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self), position);

  return KRING_IS_ITEM (row) && kring_selection_contains (PRIVATE (self)->selection, KRING_ITEM (row));
}

static GtkBitset *
kring_row_selection_get_selection_in_range (GtkSelectionModel *model,
                                            guint position,
                                            guint n_items)
{
  KringRowSelection *self = KRING_ROW_SELECTION (model);
  GPtrArray *items = kring_selection_get_items (PRIVATE (self)->selection);
  g_autoptr (GHashTable) selected = g_hash_table_new (NULL, NULL);
  GtkBitset *result = gtk_bitset_new_empty ();
  guint end = MIN (position + n_items, g_list_model_get_n_items (G_LIST_MODEL (self)));

  if (items->len == 0)
    return result;

  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (selected, g_ptr_array_index (items, i));

  for (guint i = position; i < end; i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self), i);

      if (g_hash_table_contains (selected, row))
        gtk_bitset_add (result, i);
    }

  return result;
}

/* Whatever GtkListView asks comes down to this: the rows of @mask become
 * selected where @selected has them. */
static gboolean
kring_row_selection_set_selection (GtkSelectionModel *model,
                                   GtkBitset *selected,
                                   GtkBitset *mask)
{
  KringRowSelection *self = KRING_ROW_SELECTION (model);
  GPtrArray *current = kring_selection_get_items (PRIVATE (self)->selection);
  g_autoptr (GHashTable) decided = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self));
  gboolean whole = gtk_bitset_get_size (mask) >= n_rows;
  GtkBitsetIter iter;
  guint position;

  for (gboolean valid = gtk_bitset_iter_init_first (&iter, whole ? selected : mask, &position);
       valid && position < n_rows;
       valid = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self), position);

      if (!KRING_IS_ITEM (row))
        continue;
      g_hash_table_add (decided, row);
      if (gtk_bitset_contains (selected, position))
        g_ptr_array_add (wanted, g_steal_pointer (&row));
    }

  /* What has no row stays selected beside a Ctrl+click, and
   * goes when all of the rows are decided on. */
  for (guint i = 0; !whole && i < current->len; i++)
    if (!g_hash_table_contains (decided, g_ptr_array_index (current, i)))
      g_ptr_array_add (wanted, g_object_ref (g_ptr_array_index (current, i)));

  PRIVATE (self)->leading = TRUE;
  kring_selection_select_many (PRIVATE (self)->selection, wanted);
  PRIVATE (self)->leading = FALSE;

  return TRUE;
}

static void
kring_row_selection_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = kring_row_selection_is_selected;
  iface->get_selection_in_range = kring_row_selection_get_selection_in_range;
  iface->set_selection = kring_row_selection_set_selection;
}

G_DEFINE_TYPE_WITH_CODE (KringRowSelection, kring_row_selection, G_TYPE_OBJECT,
                         G_ADD_PRIVATE (KringRowSelection)
                         G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, kring_row_selection_list_model_init)
                         G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, kring_row_selection_selection_model_init))

static void
kring_row_selection_selection_changed (KringRowSelection *self)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self));

  if (n_rows > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, n_rows);
}

static KringRowSelectionPrivate *
get_private (KringRowSelection *self)
{
  return kring_row_selection_get_instance_private (self);
}

static void
kring_row_selection_finalize (GObject *object)
{
  KringRowSelectionPrivate *priv = PRIVATE (KRING_ROW_SELECTION (object));

  g_clear_object (&priv->rows);
  g_clear_object (&priv->selection);

  G_OBJECT_CLASS (kring_row_selection_parent_class)->finalize (object);
}

static void
kring_row_selection_class_init (KringRowSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_row_selection_finalize;
}

static void
kring_row_selection_init (KringRowSelection *self)
{
}

/**
 * kring_row_selection_new:
 * @rows: the rows
 * @selection: the window's selection
 *
 * Returns: (transfer full): @rows, as they are selected
 */
KringRowSelection *
kring_row_selection_new (GListModel *rows,
                         KringSelection *selection)
{
  KringRowSelection *self = g_object_new (KRING_TYPE_ROW_SELECTION, NULL);

  kring_row_selection_take_up (self, rows, selection);

  return self;
}

/**
 * kring_row_selection_take_up:
 * @self: a selection that was just made
 * @rows: the rows
 * @selection: the window's selection
 *
 * For what is derived from it: to be called once.
 */
void
kring_row_selection_take_up (KringRowSelection *self,
                             GListModel *rows,
                             KringSelection *selection)
{
  KringRowSelectionPrivate *priv = PRIVATE (self);

  g_return_if_fail (priv->rows == NULL);

  priv->rows = g_object_ref (rows);
  priv->selection = g_object_ref (selection);
  g_signal_connect_object (rows, "items-changed", G_CALLBACK (g_list_model_items_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "changed", G_CALLBACK (kring_row_selection_selection_changed), self,
                           G_CONNECT_SWAPPED);
}

/**
 * kring_row_selection_find:
 * @self: a selection
 * @item: an item
 * @position: (out): where its row is
 *
 * Returns: whether @item has a row now
 */
gboolean
kring_row_selection_find (KringRowSelection *self,
                          KringItem *item,
                          guint *position)
{
  guint n_rows;

  g_return_val_if_fail (KRING_IS_ROW_SELECTION (self), FALSE);

  n_rows = g_list_model_get_n_items (G_LIST_MODEL (self));
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self), i);

      if (row == (GObject *) item)
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * kring_row_selection_is_leading:
 * @self: a selection
 *
 * Returns: whether the window's selection changes because of a click or key in
 *   these rows themselves, which need not be followed
 */
gboolean
kring_row_selection_is_leading (KringRowSelection *self)
{
  g_return_val_if_fail (KRING_IS_ROW_SELECTION (self), FALSE);

  return PRIVATE (self)->leading;
}
