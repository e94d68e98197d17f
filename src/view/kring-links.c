/* kring-links.c: the stakes or influence lines of an item
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-links.h"

/**
 * KringLinks:
 *
 * A GListModel of the stakes or lines that lead to a stakeholder or interest
 * by one of their ends. It follows the document, a whole step at a time.
 */
struct _KringLinks
{
  GObject parent_instance;

  KringDocument *document;
  KringItem *node;
  KringKind kind;
  guint end;
  GPtrArray *items;
  gboolean stale;
};

static GType
kring_links_get_item_type (GListModel *model)
{
  return KRING_TYPE_ITEM;
}

static guint
kring_links_get_n_items (GListModel *model)
{
  return KRING_LINKS (model)->items->len;
}

static gpointer
kring_links_get_item (GListModel *model,
                      guint position)
{
  KringLinks *self = KRING_LINKS (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
kring_links_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = kring_links_get_item_type;
  iface->get_n_items = kring_links_get_n_items;
  iface->get_item = kring_links_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KringLinks, kring_links, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, kring_links_list_model_init))

static GPtrArray *
kring_links_find (KringLinks *self)
{
  const char *id = kring_item_get_id (self->node);
  GPtrArray *referrers = kring_document_get_referrers (self->document, id);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      KringItem *item = g_ptr_array_index (referrers, i);

      if (kring_item_get_kind (item) == self->kind && g_str_equal (kring_item_get_string (item, self->end), id))
        g_ptr_array_add (found, g_object_ref (item));
    }

  return found;
}

/* Tells only of what is new or gone, so that the rows between stay. */
static void
kring_links_settled (KringLinks *self)
{
  g_autoptr (GPtrArray) before = NULL;
  GPtrArray *after;
  guint head = 0, tail = 0;

  if (!self->stale)
    return;
  self->stale = FALSE;

  before = g_steal_pointer (&self->items);
  after = self->items = kring_links_find (self);

  while (head < before->len && head < after->len &&
         g_ptr_array_index (before, head) == g_ptr_array_index (after, head))
    head++;
  while (tail < before->len - head && tail < after->len - head &&
         g_ptr_array_index (before, before->len - 1 - tail) == g_ptr_array_index (after, after->len - 1 - tail))
    tail++;

  if (before->len > head + tail || after->len > head + tail)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail, after->len - head - tail);
}

static void
kring_links_changed (KringLinks *self,
                     const KringChange *change)
{
  if (kring_item_get_kind (change->item) == self->kind &&
      (change->type != KRING_CHANGE_SET || change->field == self->end))
    self->stale = TRUE;
}

static void
kring_links_finalize (GObject *object)
{
  KringLinks *self = KRING_LINKS (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->node);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (kring_links_parent_class)->finalize (object);
}

static void
kring_links_class_init (KringLinksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_links_finalize;
}

static void
kring_links_init (KringLinks *self)
{
}

/**
 * kring_links_new:
 * @document: a document
 * @node: one of its stakeholders or interests
 * @kind: %KRING_KIND_STAKE or %KRING_KIND_INFLUENCE
 * @end: the field of those by which they lead to @node
 *
 * Returns: (transfer full): the links of @node
 */
KringLinks *
kring_links_new (KringDocument *document,
                 KringItem *node,
                 KringKind kind,
                 guint end)
{
  KringLinks *self = g_object_new (KRING_TYPE_LINKS, NULL);

  self->document = g_object_ref (document);
  self->node = g_object_ref (node);
  self->kind = kind;
  self->end = end;
  self->items = kring_links_find (self);
  g_signal_connect_object (document, "changed", G_CALLBACK (kring_links_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "settled", G_CALLBACK (kring_links_settled), self, G_CONNECT_SWAPPED);

  return self;
}
