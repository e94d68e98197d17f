/* kring-table-order.c: by which columns a table is sorted
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-table-order.h"

#include "model/kring-search.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * KringTableOrder:
 *
 * A sorter by several columns, of which the one that was asked for last comes
 * first. Whichever way a column is sorted, what is unknown comes last.
 *
 * GTK's own headers turn a sorter round for the other direction, and unknown
 * ones with it. So they get sorters that only tell which headers were pressed.
 */
struct _KringTableOrder
{
  GtkSorter parent_instance;

  KringDocument *document;
  GArray *keys;    /* of Key */
  GHashTable *set; /* of KringTableColumn: which the headers had on last */
};

typedef struct
{
  KringTableColumn *column;
  gboolean descending;
  GHashTable *texts; /* item → what its text is sorted by; made when it is needed */
} Key;

G_DEFINE_FINAL_TYPE (KringTableOrder, kring_table_order, GTK_TYPE_SORTER)

static void
key_clear (gpointer data)
{
  g_clear_pointer (&((Key *) data)->texts, g_hash_table_unref);
}

/* Headers */

/* Something with a value in two columns, and nought in all others. How a
 * header's sorter orders it beside one without tells whether it sorts by those
 * columns, which way, and by which first. */
#define KRING_TYPE_TABLE_PROBE (kring_table_probe_get_type ())
G_DECLARE_FINAL_TYPE (KringTableProbe, kring_table_probe, KRING, TABLE_PROBE, GObject)

struct _KringTableProbe
{
  GObject parent_instance;

  KringTableColumn *columns[2];
  int values[2];
};

G_DEFINE_FINAL_TYPE (KringTableProbe, kring_table_probe, G_TYPE_OBJECT)

static void
kring_table_probe_class_init (KringTableProbeClass *klass)
{
}

static void
kring_table_probe_init (KringTableProbe *self)
{
}

static int
get_probe_value (gconstpointer object, KringTableColumn *column)
{
  const KringTableProbe *probe = object;

  return probe->columns[0] == column ? probe->values[0] : probe->columns[1] == column ? probe->values[1] : 0;
}

static int
compare_probes (gconstpointer a, gconstpointer b, gpointer column)
{
  return get_probe_value (a, column) - get_probe_value (b, column);
}

static GtkOrdering
probe_header (GtkSorter *header, KringTableColumn *column, int value, KringTableColumn *other, int other_value)
{
  g_autoptr (KringTableProbe) probe = g_object_new (KRING_TYPE_TABLE_PROBE, NULL);
  g_autoptr (KringTableProbe) nought = g_object_new (KRING_TYPE_TABLE_PROBE, NULL);

  probe->columns[0] = column;
  probe->values[0] = value;
  probe->columns[1] = other;
  probe->values[1] = other_value;

  return gtk_sorter_compare (header, probe, nought);
}

/**
 * kring_table_order_make_header_sorter:
 * @column: a column
 *
 * Returns: (transfer full): what makes its header one that sorts
 */
GtkSorter *
kring_table_order_make_header_sorter (KringTableColumn *column)
{
  return GTK_SORTER (gtk_custom_sorter_new (compare_probes, column, NULL));
}

static void
remove_key (KringTableOrder *self, KringTableColumn *column)
{
  for (guint i = 0; i < self->keys->len; i++)
    if (g_array_index (self->keys, Key, i).column == column)
      {
        g_array_remove_index (self->keys, i);
        return;
      }
}

static void
changed (KringTableOrder *self)
{
  gtk_sorter_changed (GTK_SORTER (self), GTK_SORTER_CHANGE_DIFFERENT);
}

static void
put_first (KringTableOrder *self, KringTableColumn *column, gboolean descending)
{
  Key key = { column, descending, NULL };

  remove_key (self, column);
  g_array_prepend_val (self->keys, key);
}

/**
 * kring_table_order_follow:
 * @header: the sorter of the column view
 * @columns: (element-type KringTableColumn): its columns
 *
 * Takes up what was pressed in its headers.
 */
void
kring_table_order_follow (KringTableOrder *self, GtkSorter *header, GPtrArray *columns)
{
  GHashTable *set = g_hash_table_new (NULL, NULL);
  KringTableColumn *first = NULL;
  gboolean first_descends = FALSE;

  for (guint i = 0; i < columns->len; i++)
    {
      KringTableColumn *column = g_ptr_array_index (columns, i);
      GtkOrdering ordering = probe_header (header, column, 1, NULL, 0);
      gboolean descends = ordering == GTK_ORDERING_SMALLER;

      if (ordering == GTK_ORDERING_EQUAL)
        {
          if (g_hash_table_contains (self->set, column))
            remove_key (self, column);
          continue;
        }

      g_hash_table_add (set, column);
      if (first == NULL ||
          probe_header (header, column, descends ? -1 : 1, first, first_descends ? 1 : -1) == GTK_ORDERING_LARGER)
        {
          first = column;
          first_descends = descends;
        }
    }

  if (first != NULL)
    put_first (self, first, first_descends);
  g_hash_table_unref (self->set);
  self->set = set;
  changed (self);
}

/**
 * kring_table_order_put_first:
 * @column: a column
 * @descending: which way
 *
 * Sorts by @column, and where that is the same by what was sorted by before.
 */
void
kring_table_order_put_first (KringTableOrder *self, KringTableColumn *column, gboolean descending)
{
  put_first (self, column, descending);
  changed (self);
}

/**
 * kring_table_order_clear:
 *
 * Leaves the rows in the document's order.
 */
void
kring_table_order_clear (KringTableOrder *self)
{
  g_hash_table_remove_all (self->set);
  g_array_set_size (self->keys, 0);
  changed (self);
}

/**
 * kring_table_order_values_changed:
 *
 * Sorts again, after the document has changed.
 */
void
kring_table_order_values_changed (KringTableOrder *self)
{
  for (guint i = 0; i < self->keys->len; i++)
    key_clear (&g_array_index (self->keys, Key, i));
  if (self->keys->len > 0)
    changed (self);
}

/**
 * kring_table_order_set_document:
 * @document: (nullable): the document whose items are sorted
 */
void
kring_table_order_set_document (KringTableOrder *self, KringDocument *document)
{
  g_set_object (&self->document, document);
  for (guint i = 0; i < self->keys->len; i++)
    key_clear (&g_array_index (self->keys, Key, i));
}

/**
 * kring_table_order_is_empty:
 *
 * Returns: whether the rows stand in the document's order
 */
gboolean
kring_table_order_is_empty (KringTableOrder *self)
{
  return self->keys->len == 0;
}

/**
 * kring_table_order_is_private:
 *
 * Returns: whether the order of the rows tells something that is private
 */
gboolean
kring_table_order_is_private (KringTableOrder *self)
{
  for (guint i = 0; i < self->keys->len; i++)
    {
      KringTableColumn *column = g_array_index (self->keys, Key, i).column;
      const KringField *field = kring_table_column_get_field (column, NULL);

      if (field == NULL || field->privacy != KRING_PUBLIC)
        return TRUE;
    }

  return FALSE;
}

/**
 * kring_table_order_describe:
 *
 * Returns: (transfer full) (nullable): what the rows are sorted by, as a
 *   sentence; %NULL where they are not
 */
char *
kring_table_order_describe (KringTableOrder *self)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < self->keys->len; i++)
    {
      const Key *key = &g_array_index (self->keys, Key, i);
      const char *title = kring_table_column_get_title (key->column);

      if (i > 0)
        /* Translators: between two columns that a table is sorted by: "Sorted by role, then by name" */
        g_string_append (list, _(", then by "));
      if (key->descending)
        /* Translators: a column that a table is sorted by, the other way round */
        g_string_append_printf (list, _("%s (descending)"), title);
      else
        g_string_append (list, title);
    }

  /* Translators: one or more columns */
  return self->keys->len > 0 ? g_strdup_printf (_("Sorted by %s"), list->str) : NULL;
}

/* Comparing */

static const char *
get_text (KringTableOrder *self, Key *key, KringItem *item)
{
  const char *text;

  if (key->texts == NULL)
    key->texts = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);

  text = g_hash_table_lookup (key->texts, item);
  if (text == NULL)
    {
      g_autofree char *made = NULL;
      char *folded = kring_search_fold (kring_table_column_show (key->column, self->document, item, &made));

      g_hash_table_insert (key->texts, g_object_ref (item), folded);
      text = folded;
    }

  return text;
}

static int
compare_by_text (KringTableOrder *self, Key *key, KringItem *a, KringItem *b)
{
  const char *of_a = get_text (self, key, a);
  const char *of_b = get_text (self, key, b);

  if (*of_a == '\0' || *of_b == '\0')
    return (*of_a == '\0') - (*of_b == '\0');

  return key->descending ? strcmp (of_b, of_a) : strcmp (of_a, of_b);
}

static int
compare_by_number (Key *key, KringItem *a, KringItem *b)
{
  int of_a, of_b;
  gboolean knows_a = kring_table_column_get_number (key->column, a, &of_a);
  gboolean knows_b = kring_table_column_get_number (key->column, b, &of_b);

  if (!knows_a || !knows_b)
    return knows_b - knows_a;

  return key->descending ? (of_b > of_a) - (of_b < of_a) : (of_a > of_b) - (of_a < of_b);
}

static GtkOrdering
kring_table_order_compare (GtkSorter *sorter, gpointer a, gpointer b)
{
  KringTableOrder *self = KRING_TABLE_ORDER (sorter);

  for (guint i = 0; i < self->keys->len; i++)
    {
      Key *key = &g_array_index (self->keys, Key, i);
      int result = kring_table_column_is_number (key->column) ? compare_by_number (key, a, b)
                                                               : compare_by_text (self, key, a, b);

      if (result != 0)
        return gtk_ordering_from_cmpfunc (result);
    }

  return GTK_ORDERING_EQUAL;
}

static GtkSorterOrder
kring_table_order_get_order (GtkSorter *sorter)
{
  return KRING_TABLE_ORDER (sorter)->keys->len == 0 ? GTK_SORTER_ORDER_NONE : GTK_SORTER_ORDER_PARTIAL;
}

static void
kring_table_order_dispose (GObject *object)
{
  KringTableOrder *self = KRING_TABLE_ORDER (object);

  g_clear_object (&self->document);

  G_OBJECT_CLASS (kring_table_order_parent_class)->dispose (object);
}

static void
kring_table_order_finalize (GObject *object)
{
  KringTableOrder *self = KRING_TABLE_ORDER (object);

  g_array_unref (self->keys);
  g_hash_table_unref (self->set);

  G_OBJECT_CLASS (kring_table_order_parent_class)->finalize (object);
}

static void
kring_table_order_class_init (KringTableOrderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_table_order_dispose;
  G_OBJECT_CLASS (klass)->finalize = kring_table_order_finalize;
  GTK_SORTER_CLASS (klass)->compare = kring_table_order_compare;
  GTK_SORTER_CLASS (klass)->get_order = kring_table_order_get_order;
}

static void
kring_table_order_init (KringTableOrder *self)
{
  self->keys = g_array_new (FALSE, TRUE, sizeof (Key));
  g_array_set_clear_func (self->keys, key_clear);
  self->set = g_hash_table_new (NULL, NULL);
}

/**
 * kring_table_order_new:
 *
 * Returns: (transfer full): an order that leaves the rows as they are
 */
KringTableOrder *
kring_table_order_new (void)
{
  return g_object_new (KRING_TYPE_TABLE_ORDER, NULL);
}
