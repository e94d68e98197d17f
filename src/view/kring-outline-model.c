/* kring-outline-model.c: the rows of the outline and which are selected
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-outline-model.h"

#include "kring-outline-section.h"

#include "model/kring-alliance.h"

#include <gtk/gtk.h>

/**
 * KringOutlineModel:
 *
 * A GtkSelectionModel of headings (KringOutlineSection) and items (KringItem).
 * It keeps no selection of its own: it shows and changes the window's.
 */
struct _KringOutlineModel
{
  GObject parent_instance;

  KringSelection *selection;
  KringOutlineSection *sections[2];
  GtkFlattenListModel *rows;
  gboolean leading;
};

static GType
kring_outline_model_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
kring_outline_model_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (KRING_OUTLINE_MODEL (model)->rows));
}

static gpointer
kring_outline_model_get_item (GListModel *model,
                              guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (KRING_OUTLINE_MODEL (model)->rows), position);
}

static void
kring_outline_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = kring_outline_model_get_item_type;
  iface->get_n_items = kring_outline_model_get_n_items;
  iface->get_item = kring_outline_model_get_item;
}

static gboolean
kring_outline_model_is_selected (GtkSelectionModel *model,
                                 guint position)
{
  KringOutlineModel *self = KRING_OUTLINE_MODEL (model);
  g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self), position);

  return KRING_IS_ITEM (row) && kring_selection_contains (self->selection, KRING_ITEM (row));
}

static GtkBitset *
kring_outline_model_get_selection_in_range (GtkSelectionModel *model,
                                            guint position,
                                            guint n_items)
{
  KringOutlineModel *self = KRING_OUTLINE_MODEL (model);
  GPtrArray *items = kring_selection_get_items (self->selection);
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
kring_outline_model_set_selection (GtkSelectionModel *model,
                                   GtkBitset *selected,
                                   GtkBitset *mask)
{
  KringOutlineModel *self = KRING_OUTLINE_MODEL (model);
  GPtrArray *current = kring_selection_get_items (self->selection);
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

  /* What the outline does not show stays selected beside a Ctrl+click, and
   * goes when all of the rows are decided on. */
  for (guint i = 0; !whole && i < current->len; i++)
    if (!g_hash_table_contains (decided, g_ptr_array_index (current, i)))
      g_ptr_array_add (wanted, g_object_ref (g_ptr_array_index (current, i)));

  self->leading = TRUE;
  kring_selection_select_many (self->selection, wanted);
  self->leading = FALSE;

  return TRUE;
}

static void
kring_outline_model_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = kring_outline_model_is_selected;
  iface->get_selection_in_range = kring_outline_model_get_selection_in_range;
  iface->set_selection = kring_outline_model_set_selection;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KringOutlineModel, kring_outline_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, kring_outline_model_list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, kring_outline_model_selection_model_init))

static void
kring_outline_model_selection_changed (KringOutlineModel *self)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self));

  if (n_rows > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, n_rows);
}

static void
kring_outline_model_finalize (GObject *object)
{
  KringOutlineModel *self = KRING_OUTLINE_MODEL (object);

  g_clear_object (&self->rows);
  g_clear_object (&self->sections[0]);
  g_clear_object (&self->sections[1]);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (kring_outline_model_parent_class)->finalize (object);
}

static void
kring_outline_model_class_init (KringOutlineModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_outline_model_finalize;
}

static void
kring_outline_model_init (KringOutlineModel *self)
{
}

/**
 * kring_outline_model_new:
 * @selection: the window's selection
 *
 * Returns: (transfer full): the rows for the document of @selection
 */
KringOutlineModel *
kring_outline_model_new (KringSelection *selection)
{
  static const guint lists[] = { KRING_ALLIANCE_STAKEHOLDERS, KRING_ALLIANCE_INTERESTS };
  KringOutlineModel *self = g_object_new (KRING_TYPE_OUTLINE_MODEL, NULL);
  KringDocument *document = kring_selection_get_document (selection);
  g_autoptr (GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);

  self->selection = g_object_ref (selection);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (GListStore) heading = g_list_store_new (KRING_TYPE_OUTLINE_SECTION);

      self->sections[i] = kring_outline_section_new (kring_document_get_list (document, lists[i]));
      g_list_store_append (heading, self->sections[i]);
      g_list_store_append (parts, heading);
      g_list_store_append (parts, kring_outline_section_get_rows (self->sections[i]));
    }

  self->rows = gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&parts)));
  g_signal_connect_object (self->rows, "items-changed",
                           G_CALLBACK (g_list_model_items_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "changed",
                           G_CALLBACK (kring_outline_model_selection_changed),
                           self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * kring_outline_model_search:
 * @self: a model
 * @text: words to look for in the names; empty for all
 */
void
kring_outline_model_search (KringOutlineModel *self,
                            const char *text)
{
  g_return_if_fail (KRING_IS_OUTLINE_MODEL (self));

  for (guint i = 0; i < G_N_ELEMENTS (self->sections); i++)
    kring_outline_section_search (self->sections[i], text);
}

/**
 * kring_outline_model_names_changed:
 * @self: a model
 *
 * Sorts and searches again, after items were renamed.
 */
void
kring_outline_model_names_changed (KringOutlineModel *self)
{
  g_return_if_fail (KRING_IS_OUTLINE_MODEL (self));

  for (guint i = 0; i < G_N_ELEMENTS (self->sections); i++)
    kring_outline_section_names_changed (self->sections[i]);
}

/**
 * kring_outline_model_find:
 * @self: a model
 * @item: an item
 * @position: (out): where its row is
 *
 * Returns: whether @item has a row now
 */
gboolean
kring_outline_model_find (KringOutlineModel *self,
                          KringItem *item,
                          guint *position)
{
  guint n_rows;

  g_return_val_if_fail (KRING_IS_OUTLINE_MODEL (self), FALSE);

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
 * kring_outline_model_is_leading:
 * @self: a model
 *
 * Returns: whether the selection changes because of a click or key in the
 *   outline itself, which need not be followed
 */
gboolean
kring_outline_model_is_leading (KringOutlineModel *self)
{
  g_return_val_if_fail (KRING_IS_OUTLINE_MODEL (self), FALSE);

  return self->leading;
}
