/* kring-list.c: the items of one kind that an item owns, in order
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-item-private.h"

#include <string.h>

struct _KringList
{
  GObject parent_instance;

  KringItem *owner; /* not owned */
  guint index;
  GPtrArray *items;
};

static GType
kring_list_get_item_type (GListModel *model)
{
  KringList *self = KRING_LIST (model);

  return kring_kind_get_type (kring_list_get_spec (self)->kind);
}

static guint
kring_list_get_n_items (GListModel *model)
{
  return KRING_LIST (model)->items->len;
}

static gpointer
kring_list_get_item (GListModel *model, guint position)
{
  KringList *self = KRING_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
kring_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = kring_list_get_item_type;
  interface->get_n_items = kring_list_get_n_items;
  interface->get_item = kring_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KringList, kring_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, kring_list_model_init))

static void
kring_list_finalize (GObject *object)
{
  KringList *self = KRING_LIST (object);

  for (guint i = 0; i < self->items->len; i++)
    ((KringItem *) g_ptr_array_index (self->items, i))->owner = NULL;
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (kring_list_parent_class)->finalize (object);
}

static void
kring_list_class_init (KringListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_list_finalize;
}

static void
kring_list_init (KringList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * kring_list_new:
 * @owner: what owns it; not referenced
 * @index: which of its lists it is
 *
 * Returns: (transfer full): an empty list
 */
KringList *
kring_list_new (KringItem *owner, guint index)
{
  KringList *self = g_object_new (KRING_TYPE_LIST, NULL);

  self->owner = owner;
  self->index = index;

  return self;
}

/**
 * kring_list_get_length:
 */
guint
kring_list_get_length (KringList *self)
{
  return self->items->len;
}

/**
 * kring_list_get:
 *
 * Returns: (transfer none): the item at @position
 */
KringItem *
kring_list_get (KringList *self, guint position)
{
  g_return_val_if_fail (position < self->items->len, NULL);

  return g_ptr_array_index (self->items, position);
}

/**
 * kring_list_find:
 * @position: (out) (optional): gets where it stands
 *
 * Returns: whether @item is in the list
 */
gboolean
kring_list_find (KringList *self, KringItem *item, guint *position)
{
  if (item->owner != self)
    return FALSE;

  return g_ptr_array_find (self->items, item, position);
}

/**
 * kring_list_get_owner:
 *
 * Returns: (transfer none): the item whose list it is
 */
KringItem *
kring_list_get_owner (KringList *self)
{
  return self->owner;
}

/**
 * kring_list_get_index:
 *
 * Returns: which of its owner's lists it is
 */
guint
kring_list_get_index (KringList *self)
{
  return self->index;
}

/**
 * kring_list_get_spec:
 *
 * Returns: (transfer none): what its owner's table says of it
 */
const KringListSpec *
kring_list_get_spec (KringList *self)
{
  return &KRING_ITEM_GET_CLASS (self->owner)->lists[self->index];
}

/**
 * kring_list_insert:
 * @item: an item in no list; referenced
 *
 * Puts @item at @position, and tells.
 */
void
kring_list_insert (KringList *self, guint position, KringItem *item)
{
  g_return_if_fail (position <= self->items->len);
  g_return_if_fail (item->owner == NULL && !item->is_open);
  g_return_if_fail (kring_item_get_kind (item) == kring_list_get_spec (self)->kind);
  g_return_if_fail (!kring_list_get_spec (self)->single || self->items->len == 0);

  g_ptr_array_insert (self->items, (gint) position, g_object_ref (item));
  item->owner = self;
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

/**
 * kring_list_remove:
 *
 * Takes out the item at @position, and tells.
 */
void
kring_list_remove (KringList *self, guint position)
{
  g_return_if_fail (position < self->items->len);

  ((KringItem *) g_ptr_array_index (self->items, position))->owner = NULL;
  g_ptr_array_remove_index (self->items, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/**
 * kring_list_move:
 * @from: where the item stands
 * @to: where it is to stand
 *
 * Moves an item within the list, and tells.
 */
void
kring_list_move (KringList *self, guint from, guint to)
{
  guint first = MIN (from, to), last = MAX (from, to);
  gpointer item;

  g_return_if_fail (last < self->items->len);

  item = g_ptr_array_index (self->items, from);
  if (from < to)
    memmove (&self->items->pdata[from], &self->items->pdata[from + 1], (to - from) * sizeof (gpointer));
  else
    memmove (&self->items->pdata[to + 1], &self->items->pdata[to], (from - to) * sizeof (gpointer));
  self->items->pdata[to] = item;
  g_list_model_items_changed (G_LIST_MODEL (self), first, last - first + 1, last - first + 1);
}

/**
 * kring_list_append:
 * @item: an item in no list; referenced
 *
 * Fills a list whose owner stands in no open document.
 */
void
kring_list_append (KringList *self, KringItem *item)
{
  g_return_if_fail (!kring_item_is_in_open_document (self->owner));

  kring_list_insert (self, self->items->len, item);
}
