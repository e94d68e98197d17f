/* kring-table-paste.c: cells from a spreadsheet into an alliance
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-table-paste.h"

#include "kring-local-value.h"

#include "model/kring-action.h"
#include "model/kring-alliance.h"
#include "model/kring-edit-field.h"
#include "model/kring-language.h"
#include "model/kring-stakeholder.h"
#include "store/kring-csv-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* One paste. */
typedef struct
{
  KringDocument *document;
  KringKind kind;
  GPtrArray *all_columns;
  const KringTablePlace *place;
  const char *today;

  GHashTable *words;  /* KringTableColumn → its words and their values, as a table has them */
  GHashTable *named;  /* comparable name → GQueue of stakeholders that bear it and were not met yet */
  GHashTable *met;    /* actions that a row was for */
  GHashTable *changed;
  GHashTable *added;
  KringTablePasted *pasted;
} Paste;

static void
misread (Paste *paste, const KringTableColumn *column, const char *cell)
{
  kring_table_pasted_misread (paste->pasted, column, cell);
}

static gboolean
is_blank (const char *cell)
{
  return cell[strspn (cell, " \t\r\n")] == '\0';
}

/* Stakeholders by name */

static void
queue_free (gpointer data)
{
  g_queue_free (data);
}

static void
list_names (Paste *paste)
{
  KringList *list = kring_document_get_list (paste->document, KRING_ALLIANCE_STAKEHOLDERS);

  for (guint i = 0; i < kring_list_get_length (list); i++)
    {
      KringItem *item = kring_list_get (list, i);
      char *key = kring_csv_make_comparable (kring_item_get_string (item, KRING_STAKEHOLDER_NAME));
      GQueue *queue = g_hash_table_lookup (paste->named, key);

      if (queue == NULL)
        {
          queue = g_queue_new ();
          g_hash_table_insert (paste->named, g_steal_pointer (&key), queue);
        }
      g_free (key);
      g_queue_push_tail (queue, item);
    }
}

static KringItem *
find_stakeholder (Paste *paste, const char *name)
{
  KringItem *item = kring_document_lookup (paste->document, name);
  g_autofree char *key = kring_csv_make_comparable (name);
  GQueue *queue;

  if (item != NULL && kring_item_get_kind (item) == KRING_KIND_STAKEHOLDER)
    return item;

  queue = g_hash_table_lookup (paste->named, key);
  return queue != NULL ? g_queue_peek_head (queue) : NULL;
}

/* Cells */

static gboolean
parse_word (Paste *paste, KringTableColumn *column, const char *cell, KringValue *value)
{
  GHashTable *words = g_hash_table_lookup (paste->words, column);
  g_autofree char *key = kring_csv_make_comparable (cell);
  gpointer number;

  if (words == NULL)
    {
      words = kring_csv_make_words (kring_table_column_get_field (column, NULL));
      g_hash_table_insert (paste->words, column, words);
    }
  if (!g_hash_table_lookup_extended (words, key, NULL, &number))
    return FALSE;

  value->integer = GPOINTER_TO_INT (number);
  return TRUE;
}

/* Text from elsewhere, with its line ends as a document has them; %NULL where a
 * document cannot hold it. */
static char *
make_plain (const KringField *field, const char *cell)
{
  g_autoptr (GString) lines = g_string_new (cell);

  if (!kring_csv_is_plain_text (cell))
    return NULL;

  g_string_replace (lines, "\r\n", "\n", 0);
  if (field->type != KRING_FIELD_TEXT)
    g_strstrip (g_strdelimit (lines->str, "\r\n\t", ' '));

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static gboolean
parse_cell (Paste *paste, KringTableColumn *column, const char *cell, KringValue *value)
{
  const KringField *field = kring_table_column_get_field (column, NULL);
  g_autofree char *plain = make_plain (field, cell);

  if (plain == NULL)
    return FALSE;
  if (is_blank (plain))
    {
      kring_field_init_value (field, value);
      return TRUE;
    }
  if (field->choices != NULL)
    return parse_word (paste, column, plain, value);
  if (field->type == KRING_FIELD_TEXT)
    return kring_field_parse (field, plain, value, NULL);

  return kring_local_value_parse (field, plain, value, NULL);
}

static void
set_value (Paste *paste, KringItem *item, guint index, const KringValue *value)
{
  const KringField *field = kring_item_get_field (item, index);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  if (kring_field_values_equal (field, value, kring_item_get_value (item, index)))
    return;

  g_ptr_array_add (items, item);
  kring_edit_set_field (paste->document, items, index, value, paste->today, NULL);
  if (!g_hash_table_contains (paste->added, item))
    g_hash_table_add (paste->changed, item);
}

/* Who asks is a stakeholder of that name, or else someone with that name. */
static void
set_reference (Paste *paste, KringItem *item, KringTableColumn *column, guint index, const char *cell)
{
  guint twin = kring_edit_get_twin (paste->kind, index);
  g_autofree char *plain = make_plain (&kring_kind_get_class (paste->kind)->fields[twin], cell);
  KringItem *target = plain != NULL && *plain != '\0' ? find_stakeholder (paste, plain) : NULL;
  KringValue reference = { .string = target != NULL ? (char *) kring_item_get_id (target) : NULL };
  KringValue name = { .string = target == NULL ? plain : NULL };

  if (plain == NULL)
    {
      misread (paste, column, cell);
      return;
    }

  set_value (paste, item, index, &reference);
  set_value (paste, item, twin, &name);
}

/* What stands in a copy to share for something private does not replace it. */
static gboolean
is_told_instead (KringItem *item, guint index, const KringValue *value)
{
  return kring_item_get_field (item, index)->shared_choice != 0 && kring_item_is_private (item, index) &&
         kring_item_get_shared_int (item, index) == value->integer;
}

static void
set_cell (Paste *paste, KringItem *item, KringTableColumn *column, const char *cell)
{
  guint index;
  const KringField *field = kring_table_column_get_field (column, &index);
  KringValue value;

  if (field == NULL || field->type == KRING_FIELD_ID)
    {
      if (!is_blank (cell))
        misread (paste, column, cell);
      return;
    }
  if (field->required && is_blank (cell))
    return;
  if (field->type == KRING_FIELD_REFERENCE)
    {
      set_reference (paste, item, column, index, cell);
      return;
    }
  if (!parse_cell (paste, column, cell, &value))
    {
      misread (paste, column, cell);
      return;
    }

  if (!is_told_instead (item, index, &value))
    set_value (paste, item, index, &value);
  kring_field_clear_value (field, &value);
}

/* Adding */

static KringItem *
add_item (Paste *paste, KringList *list)
{
  g_autoptr (KringItem) item = kring_item_new (paste->kind);

  if (paste->kind == KRING_KIND_STAKEHOLDER)
    {
      g_autofree char *id = kring_document_make_id (paste->document, paste->kind);

      kring_item_set_string (item, KRING_STAKEHOLDER_ID, id);
    }
  kring_history_insert (kring_document_get_history (paste->document), list, G_MAXUINT, item);
  g_hash_table_add (paste->added, item);

  return item;
}

static KringItem *
add_stakeholder (Paste *paste)
{
  return add_item (paste, kring_document_get_list (paste->document, KRING_ALLIANCE_STAKEHOLDERS));
}

/* With a header */

static GPtrArray *
read_header (GPtrArray *all_columns, char **cells)
{
  GPtrArray *columns = g_ptr_array_new ();

  for (guint i = 0; cells[i] != NULL; i++)
    {
      KringTableColumn *found = NULL;

      for (guint j = 0; j < all_columns->len && found == NULL; j++)
        if (kring_table_column_is_called (g_ptr_array_index (all_columns, j), cells[i]))
          found = g_ptr_array_index (all_columns, j);
      g_ptr_array_add (columns, found);
    }

  return columns;
}

/**
 * kring_table_paste_has_header:
 * @all_columns: (element-type KringTableColumn): all columns of the table
 * @cells: (element-type GStrv): rows of cells
 *
 * Returns: whether the first row names columns rather than being one of the
 *   alliance
 */
gboolean
kring_table_paste_has_header (GPtrArray *all_columns, GPtrArray *cells)
{
  g_autoptr (GPtrArray) columns = NULL;
  char **header;
  guint n_known = 0, n_filled = 0;

  if (cells->len == 0)
    return FALSE;

  header = g_ptr_array_index (cells, 0);
  columns = read_header (all_columns, header);
  for (guint i = 0; i < columns->len; i++)
    {
      n_known += g_ptr_array_index (columns, i) != NULL;
      n_filled += !is_blank (header[i]);
    }

  return n_known > 0 && n_known * 2 >= n_filled;
}

static const char *
get_cell (GPtrArray *header, char **cells, const char *id)
{
  for (guint i = 0; i < header->len && cells[i] != NULL; i++)
    {
      KringTableColumn *column = g_ptr_array_index (header, i);

      if (column != NULL && g_str_equal (kring_table_column_get_id (column), id) && !is_blank (cells[i]))
        return cells[i];
    }

  return NULL;
}

static gboolean
has_column (GPtrArray *header, const char *id)
{
  for (guint i = 0; i < header->len; i++)
    if (header->pdata[i] != NULL && g_str_equal (kring_table_column_get_id (header->pdata[i]), id))
      return TRUE;

  return FALSE;
}

/* Several may bear one name: rows meet them in turn. */
static KringItem *
meet_stakeholder (Paste *paste, GPtrArray *header, char **cells)
{
  const char *id = get_cell (header, cells, "id");
  const char *name = get_cell (header, cells, "name");
  KringItem *item = id != NULL ? kring_document_lookup (paste->document, id) : NULL;
  g_autofree char *key = name != NULL ? kring_csv_make_comparable (name) : NULL;
  GQueue *queue = key != NULL ? g_hash_table_lookup (paste->named, key) : NULL;

  if (item != NULL && kring_item_get_kind (item) == KRING_KIND_STAKEHOLDER)
    return item;
  if (queue != NULL && !g_queue_is_empty (queue))
    return g_queue_pop_head (queue);

  return name != NULL ? add_stakeholder (paste) : NULL;
}

static KringItem *
meet_action (Paste *paste, GPtrArray *header, char **cells)
{
  const char *name = get_cell (header, cells, "stakeholder");
  const char *what = get_cell (header, cells, "what");
  KringItem *stakeholder = name != NULL ? find_stakeholder (paste, name) : NULL;
  g_autofree char *key = NULL;
  KringList *actions;
  KringItem *action;

  if (stakeholder == NULL)
    return NULL;

  actions = kring_item_get_list (stakeholder, KRING_STAKEHOLDER_ACTIONS);
  key = kring_csv_make_comparable (what != NULL ? what : "");
  for (guint i = 0; i < kring_list_get_length (actions); i++)
    {
      g_autofree char *there = NULL;

      action = kring_list_get (actions, i);
      there = kring_csv_make_comparable (kring_item_get_string (action, KRING_ACTION_WHAT));
      if (g_str_equal (key, there) && !g_hash_table_contains (paste->met, action))
        {
          g_hash_table_add (paste->met, action);
          return action;
        }
    }

  action = add_item (paste, actions);
  g_hash_table_add (paste->met, action);
  return action;
}

/* By what it was met: other capitals or spaces are no other name. */
static gboolean
is_same_name (KringItem *item, KringTableColumn *column, const char *cell)
{
  guint index;
  const KringField *field = kring_table_column_get_field (column, &index);
  g_autofree char *there = NULL;
  g_autofree char *given = NULL;

  if (field->type != KRING_FIELD_LINE)
    return FALSE;

  there = kring_csv_make_comparable (kring_item_get_string (item, index));
  given = kring_csv_make_comparable (cell);

  return g_str_equal (there, given);
}

/* What is derived, and the id, stand in what is copied from here. */
static gboolean
is_settable (KringTableColumn *column)
{
  const KringField *field = kring_table_column_get_field (column, NULL);

  return field != NULL && field->type != KRING_FIELD_ID;
}

static void
paste_named (Paste *paste, GPtrArray *header, GPtrArray *rows)
{
  for (guint i = 1; i < rows->len; i++)
    {
      char **cells = g_ptr_array_index (rows, i);
      KringItem *item = paste->kind == KRING_KIND_ACTION ? meet_action (paste, header, cells)
                                                         : meet_stakeholder (paste, header, cells);

      for (guint j = 0; cells[j] != NULL; j++)
        {
          KringTableColumn *column = j < header->len ? g_ptr_array_index (header, j) : NULL;

          if (is_blank (cells[j]))
            continue;
          if (item == NULL || column == NULL)
            misread (paste, column, cells[j]);
          else if (is_settable (column) && !is_same_name (item, column, cells[j]))
            set_cell (paste, item, column, cells[j]);
        }
    }
}

/* From a place on */

static KringItem *
get_row (Paste *paste, guint row, gboolean can_add)
{
  if (row < paste->place->rows->len)
    return g_ptr_array_index (paste->place->rows, row);

  return can_add ? add_stakeholder (paste) : NULL;
}

static void
paste_at (Paste *paste, GPtrArray *columns, guint first_column, GPtrArray *rows, guint first_row)
{
  gboolean can_add = FALSE;

  for (guint i = first_column; i < columns->len && paste->kind == KRING_KIND_STAKEHOLDER; i++)
    can_add = can_add || (columns->pdata[i] != NULL && g_str_equal (kring_table_column_get_id (columns->pdata[i]), "name"));

  for (guint i = first_row; i < rows->len; i++)
    {
      char **cells = g_ptr_array_index (rows, i);
      KringItem *item = get_row (paste, paste->place->row + i - first_row, can_add);

      for (guint j = 0; cells[j] != NULL; j++)
        {
          KringTableColumn *column = first_column + j < columns->len ? g_ptr_array_index (columns, first_column + j) : NULL;

          if (item != NULL && column != NULL)
            set_cell (paste, item, column, cells[j]);
          else if (!is_blank (cells[j]))
            misread (paste, column, cells[j]);
        }
    }
}

/* One cell goes into all rows that are selected. */
static gboolean
paste_one (Paste *paste, GPtrArray *rows)
{
  char **cells = rows->len == 1 ? g_ptr_array_index (rows, 0) : NULL;
  const KringTablePlace *place = paste->place;

  if (cells == NULL || cells[1] != NULL || place->selected->len < 2 || place->column >= place->columns->len)
    return FALSE;

  for (guint i = 0; i < place->selected->len; i++)
    set_cell (paste, g_ptr_array_index (place->selected, i), g_ptr_array_index (place->columns, place->column), cells[0]);

  return TRUE;
}

static void
collect (Paste *paste, GHashTable *items)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, items);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    g_ptr_array_add (paste->pasted->items, g_object_ref (item));
}

/**
 * kring_table_paste:
 * @document: the document
 * @kind: the kind of item that the table shows
 * @all_columns: (element-type KringTableColumn): all columns of the table
 * @place: where in the table cells without a header go
 * @cells: (element-type GStrv): rows of cells
 * @today: the date of today
 *
 * Takes cells in, in one step. Under a header that names columns a row goes to
 * the stakeholder of that name or id, or to the action of that stakeholder, or
 * is added; what is empty there leaves what there is. Other cells fill the
 * table from a place on, down and to the right, and empty ones clear. What is
 * not understood is told, and changes nothing.
 *
 * Returns: (transfer full): what came of it
 */
KringTablePasted *
kring_table_paste (KringDocument *document, KringKind kind, GPtrArray *all_columns, const KringTablePlace *place,
                   GPtrArray *cells, const char *today)
{
  KringHistory *history = kring_document_get_history (document);
  g_autoptr (GPtrArray) header = NULL;
  g_autoptr (GHashTable) words = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, queue_free);
  g_autoptr (GHashTable) met = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) changed = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) added = g_hash_table_new (NULL, NULL);
  KringTablePasted *pasted = kring_table_pasted_new ();
  Paste paste = {
    .document = document, .kind = kind, .all_columns = all_columns, .place = place, .today = today,
    .words = words, .named = named, .met = met, .changed = changed, .added = added, .pasted = pasted,
  };

  list_names (&paste);
  if (kring_table_paste_has_header (all_columns, cells))
    header = read_header (all_columns, g_ptr_array_index (cells, 0));

  kring_history_begin (history, _("paste"));
  if (header != NULL && (has_column (header, "name") || has_column (header, "id") || has_column (header, "stakeholder")))
    paste_named (&paste, header, cells);
  else if (header != NULL)
    paste_at (&paste, header, 0, cells, 1);
  else if (!paste_one (&paste, cells))
    paste_at (&paste, place->columns, place->column, cells, 0);
  kring_history_end (history);

  pasted->n_changed = g_hash_table_size (changed);
  pasted->n_added = g_hash_table_size (added);
  collect (&paste, changed);
  collect (&paste, added);

  return pasted;
}
