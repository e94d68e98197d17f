/* kring-selection.c: what is selected in a window
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-selection.h"

struct _KringSelection
{
  GObject parent_instance;

  KringDocument *document;
  GPtrArray *items;
  gboolean lost_items;
};

G_DEFINE_FINAL_TYPE (KringSelection, kring_selection, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_DOCUMENT,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_SHOW,
  SIGNAL_EDIT,
  SIGNAL_EXTEND,
  SIGNAL_BRING_OUT,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
kring_selection_can_hold (KringItem *item)
{
  switch ((int) kring_item_get_kind (item))
    {
    case KRING_KIND_STAKEHOLDER:
    case KRING_KIND_INTEREST:
    case KRING_KIND_STAKE:
    case KRING_KIND_INFLUENCE:
      return kring_item_get_owner_list (item) != NULL;

    default:
      return FALSE;
    }
}

/* What leaves is let go at once, but told when the whole step is done: a
 * removal takes many items along, and halfway nobody can show them. */
static void
kring_selection_document_changed (KringSelection *self,
                                  const KringChange *change)
{
  if (change->type == KRING_CHANGE_REMOVE && g_ptr_array_remove (self->items, change->item))
    self->lost_items = TRUE;
}

static void
kring_selection_document_settled (KringSelection *self)
{
  if (!self->lost_items)
    return;

  self->lost_items = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
kring_selection_constructed (GObject *object)
{
  KringSelection *self = KRING_SELECTION (object);

  G_OBJECT_CLASS (kring_selection_parent_class)->constructed (object);

  g_signal_connect_object (self->document, "changed",
                           G_CALLBACK (kring_selection_document_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "settled",
                           G_CALLBACK (kring_selection_document_settled),
                           self, G_CONNECT_SWAPPED);
}

static void
kring_selection_finalize (GObject *object)
{
  KringSelection *self = KRING_SELECTION (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (kring_selection_parent_class)->finalize (object);
}

static void
kring_selection_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  KringSelection *self = KRING_SELECTION (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_selection_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  KringSelection *self = KRING_SELECTION (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      self->document = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_selection_class_init (KringSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = kring_selection_constructed;
  object_class->finalize = kring_selection_finalize;
  object_class->get_property = kring_selection_get_property;
  object_class->set_property = kring_selection_set_property;

  /**
   * KringSelection:document:
   *
   * The document whose items are selected.
   */
  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, KRING_TYPE_DOCUMENT,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * KringSelection::changed:
   *
   * Other items are selected than before.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * KringSelection::show:
   *
   * What is selected is to be brought into view.
   */
  signals[SIGNAL_SHOW] =
    g_signal_new ("show", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * KringSelection::edit:
   * @item: an item of the document
   * @field: a field of it
   *
   * The field is to be opened, for somebody who wants to fill it in.
   */
  signals[SIGNAL_EDIT] =
    g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, KRING_TYPE_ITEM, G_TYPE_UINT);

  /**
   * KringSelection::extend:
   * @item: an item of the document
   * @list: a list of it
   *
   * The list is to get another item, for somebody who wants to fill that in.
   */
  signals[SIGNAL_EXTEND] =
    g_signal_new ("extend", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, KRING_TYPE_ITEM, G_TYPE_UINT);

  /**
   * KringSelection::bring-out:
   * @items: (element-type KringItem): nodes and lines
   *
   * These are to be seen on the map, until something else is selected.
   */
  signals[SIGNAL_BRING_OUT] =
    g_signal_new ("bring-out", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
kring_selection_init (KringSelection *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * kring_selection_new:
 * @document: the document whose items can be selected
 *
 * Returns: (transfer full): a selection in which nothing is selected
 */
KringSelection *
kring_selection_new (KringDocument *document)
{
  g_return_val_if_fail (KRING_IS_DOCUMENT (document), NULL);

  return g_object_new (KRING_TYPE_SELECTION, "document", document, NULL);
}

/**
 * kring_selection_get_document:
 * @self: a selection
 *
 * Returns: (transfer none): the document whose items it selects
 */
KringDocument *
kring_selection_get_document (KringSelection *self)
{
  g_return_val_if_fail (KRING_IS_SELECTION (self), NULL);

  return self->document;
}

/**
 * kring_selection_get_items:
 * @self: a selection
 *
 * Returns: (transfer none) (element-type KringItem): the selected items, in
 *   the order in which they were selected; it changes with the selection
 */
GPtrArray *
kring_selection_get_items (KringSelection *self)
{
  g_return_val_if_fail (KRING_IS_SELECTION (self), NULL);

  return self->items;
}

/**
 * kring_selection_get_single:
 * @self: a selection
 *
 * Returns: (transfer none) (nullable): the selected item where exactly one is
 *   selected
 */
KringItem *
kring_selection_get_single (KringSelection *self)
{
  g_return_val_if_fail (KRING_IS_SELECTION (self), NULL);

  return self->items->len == 1 ? g_ptr_array_index (self->items, 0) : NULL;
}

/**
 * kring_selection_contains:
 * @self: a selection
 * @item: an item
 *
 * Returns: whether @item is selected
 */
gboolean
kring_selection_contains (KringSelection *self,
                          KringItem *item)
{
  g_return_val_if_fail (KRING_IS_SELECTION (self), FALSE);

  return g_ptr_array_find (self->items, item, NULL);
}

/**
 * kring_selection_select:
 * @self: a selection
 * @item: the item to select
 *
 * Selects @item alone. An item that cannot be selected, or that stands in no
 * document, clears the selection.
 */
void
kring_selection_select (KringSelection *self,
                        KringItem *item)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  g_return_if_fail (KRING_IS_ITEM (item));

  g_ptr_array_add (items, item);
  kring_selection_select_many (self, items);
}

/**
 * kring_selection_select_many:
 * @self: a selection
 * @items: (element-type KringItem): the items to select
 *
 * Selects @items and nothing else.
 */
void
kring_selection_select_many (KringSelection *self,
                             GPtrArray *items)
{
  g_autoptr (GPtrArray) wanted = NULL;
  gboolean same;

  g_return_if_fail (KRING_IS_SELECTION (self));
  g_return_if_fail (items != NULL);

  wanted = g_ptr_array_new_full (items->len, g_object_unref);
  for (guint i = 0; i < items->len; i++)
    {
      KringItem *item = g_ptr_array_index (items, i);

      if (kring_selection_can_hold (item))
        g_ptr_array_add (wanted, g_object_ref (item));
    }

  same = wanted->len == self->items->len;
  for (guint i = 0; same && i < wanted->len; i++)
    same = g_ptr_array_index (wanted, i) == g_ptr_array_index (self->items, i);
  if (same)
    return;

  g_ptr_array_unref (self->items);
  self->items = g_steal_pointer (&wanted);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * kring_selection_toggle:
 * @self: a selection
 * @item: an item
 *
 * Adds @item to the selection, or takes it out.
 */
void
kring_selection_toggle (KringSelection *self,
                        KringItem *item)
{
  g_return_if_fail (KRING_IS_SELECTION (self));
  g_return_if_fail (KRING_IS_ITEM (item));

  if (!g_ptr_array_remove (self->items, item))
    {
      if (!kring_selection_can_hold (item))
        return;
      g_ptr_array_add (self->items, g_object_ref (item));
    }

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * kring_selection_clear:
 * @self: a selection
 *
 * Selects nothing.
 */
void
kring_selection_clear (KringSelection *self)
{
  g_return_if_fail (KRING_IS_SELECTION (self));

  if (self->items->len == 0)
    return;

  g_ptr_array_set_size (self->items, 0);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* What of the window's selection stands for an item: itself, or what it is
 * part of. */
static KringItem *
find_selectable (KringItem *item)
{
  while (item != NULL && !kring_selection_can_hold (item))
    {
      KringList *list = kring_item_get_owner_list (item);

      item = list != NULL ? kring_list_get_owner (list) : NULL;
    }

  return item;
}

/**
 * kring_selection_show:
 * @self: a selection
 * @items: (element-type KringItem): items of the document
 *
 * Selects @items, or what they are part of where they cannot be selected
 * themselves, and has the window bring them into view. Where there is nothing
 * to select, nothing is.
 */
void
kring_selection_show (KringSelection *self,
                      GPtrArray *items)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_return_if_fail (KRING_IS_SELECTION (self));

  for (guint i = 0; i < items->len; i++)
    {
      KringItem *item = find_selectable (g_ptr_array_index (items, i));

      if (item != NULL && g_hash_table_add (seen, item))
        g_ptr_array_add (wanted, item);
    }

  kring_selection_select_many (self, wanted);
  if (self->items->len > 0)
    g_signal_emit (self, signals[SIGNAL_SHOW], 0);
}

/**
 * kring_selection_edit:
 * @self: a selection
 * @item: an item of the document
 * @field: a field of it
 *
 * Has the window open a field.
 */
void
kring_selection_edit (KringSelection *self,
                      KringItem *item,
                      guint field)
{
  g_return_if_fail (KRING_IS_SELECTION (self));
  g_return_if_fail (KRING_IS_ITEM (item));

  g_signal_emit (self, signals[SIGNAL_EDIT], 0, item, field);
}

/**
 * kring_selection_extend:
 * @self: a selection
 * @item: an item of the document
 * @list: a list of it
 *
 * Has the window add to a list of an item.
 */
void
kring_selection_extend (KringSelection *self,
                        KringItem *item,
                        guint list)
{
  g_return_if_fail (KRING_IS_SELECTION (self));
  g_return_if_fail (KRING_IS_ITEM (item));

  g_signal_emit (self, signals[SIGNAL_EXTEND], 0, item, list);
}

/**
 * kring_selection_bring_out:
 * @self: a selection
 * @items: (element-type KringItem): nodes and lines, the one that it is about
 *   last
 *
 * Has the map show @items, and all else fade, until something else is selected.
 * What is selected stays so.
 */
void
kring_selection_bring_out (KringSelection *self,
                           GPtrArray *items)
{
  g_return_if_fail (KRING_IS_SELECTION (self));

  g_signal_emit (self, signals[SIGNAL_BRING_OUT], 0, items);
}
