/* kring-csv-reader.c: the rows of tables into an alliance
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-csv-reader.h"

#include "kring-csv.h"
#include "kring-csv-words.h"
#include "kring-read.h"
#include "model/kring-alliance.h"
#include "model/kring-influence.h"
#include "model/kring-interest.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>
#include <string.h>

#define ROWS_PER_CANCEL_CHECK 256

/* A row of two bytes becomes an item of some hundreds; and columns are compared
 * each with each. No alliance comes near. */
#define MAX_ROWS 100000
#define MAX_COLUMNS 1000

/* In the order of reading: what is referred to comes first. */
const KringCsvTable kring_csv_tables[KRING_CSV_N_TABLES] = {
  { "stakeholders.csv", KRING_KIND_STAKEHOLDER, KRING_ALLIANCE_STAKEHOLDERS,
    KRING_STAKEHOLDER_NAME, KRING_STAKEHOLDER_NAME },
  { "interests.csv", KRING_KIND_INTEREST, KRING_ALLIANCE_INTERESTS,
    KRING_INTEREST_NAME, KRING_INTEREST_NAME },
  { "stakes.csv", KRING_KIND_STAKE, KRING_ALLIANCE_STAKES,
    KRING_STAKE_STAKEHOLDER, KRING_STAKE_INTEREST },
  { "influences.csv", KRING_KIND_INFLUENCE, KRING_ALLIANCE_INFLUENCES,
    KRING_INFLUENCE_FROM, KRING_INFLUENCE_TO },
};

/* What others refer to. */
static const KringKind node_kinds[] = { KRING_KIND_STAKEHOLDER, KRING_KIND_INTEREST };

struct _KringCsvReader
{
  KringItem *alliance;
  GPtrArray *problems;
  GPtrArray *warnings;
  guint n_problems;                 /* also those that are not listed any more */
  GCancellable *cancellable;
  GHashTable *taken;                /* the ids that are given */
  GHashTable *left_out;             /* those of rows that cannot be taken */
  GHashTable *ids[KRING_N_KINDS];   /* id in the file → Origin */
  GHashTable *names[KRING_N_KINDS]; /* comparable name → id, "" where several bear it */

  /* and of the table that is being read */
  const KringCsvTable *table;
  char *file;
  GPtrArray *columns;            /* of Column; NULL before the first row */
  GHashTable *pairs;             /* what may be there once → its line */
  guint n_shared;                /* interests with the id of a stakeholder */
  guint n_rows;
};

/* What a file gave an id to. */
typedef struct
{
  char *id; /* in the alliance */
  guint line;
} Origin;

typedef struct
{
  const KringField *field; /* NULL: an unknown column */
  guint index;
  GHashTable *words;       /* comparable id or label → value; or NULL */
} Column;

static void
origin_free (gpointer data)
{
  Origin *origin = data;

  g_free (origin->id);
  g_free (origin);
}

static void
column_free (gpointer data)
{
  Column *column = data;

  g_clear_pointer (&column->words, g_hash_table_unref);
  g_free (column);
}

static void G_GNUC_PRINTF (3, 4)
add_problem (KringCsvReader *reader,
             guint           line,
             const char     *format,
             ...)
{
  va_list args;

  reader->n_problems++;
  va_start (args, format);
  kring_import_note_add (reader->problems, reader->file, line, g_strdup_vprintf (format, args));
  va_end (args);
}

static void G_GNUC_PRINTF (3, 4)
add_warning (KringCsvReader *reader,
             guint           line,
             const char     *format,
             ...)
{
  va_list args;

  va_start (args, format);
  kring_import_note_add (reader->warnings, reader->file, line, g_strdup_vprintf (format, args));
  va_end (args);
}

static gboolean
has_column (KringCsvReader *reader,
            guint           index)
{
  for (guint i = 0; i < reader->columns->len; i++)
    {
      Column *column = g_ptr_array_index (reader->columns, i);

      if (column->field != NULL && column->index == index)
        return TRUE;
    }

  return FALSE;
}

static const char *
get_field_name (KringCsvReader *reader,
                guint           index)
{
  return kring_kind_get_class (reader->table->kind)->fields[index].name;
}

static gboolean
take_header (KringCsvReader    *reader,
             guint              line,
             const char *const *cells,
             guint              n_cells)
{
  const KringCsvTable *table = reader->table;
  guint before = reader->n_problems;

  reader->columns = g_ptr_array_new_with_free_func (column_free);

  if (n_cells > MAX_COLUMNS)
    {
      add_problem (reader, line, _("The table has more than %d columns, which is more than Kring reads"), MAX_COLUMNS);
      return FALSE;
    }

  for (guint i = 0; i < n_cells; i++)
    {
      g_autofree char *name = g_ascii_strdown (cells[i], -1);
      Column *column = g_new0 (Column, 1);

      g_strstrip (name);
      column->field = kring_kind_find_field (table->kind, name, &column->index);
      if (column->field != NULL && has_column (reader, column->index))
        {
          add_problem (reader, line, _("There are two columns “%s”"), name);
          column->field = NULL;
        }
      else if (column->field == NULL && *name != '\0')
        {
          g_autofree char *shown = kring_csv_shorten (cells[i]);

          add_warning (reader, line, _("The column “%s” is not known, and was left out"), shown);
        }

      if (column->field != NULL && column->field->choices != NULL)
        column->words = kring_csv_make_words (column->field);
      g_ptr_array_add (reader->columns, column);
    }

  if (!has_column (reader, table->key))
    add_problem (reader, line, _("There is no column “%s”. The first row must name the columns"),
                 get_field_name (reader, table->key));
  if (table->second_key != table->key && !has_column (reader, table->second_key))
    add_problem (reader, line, _("There is no column “%s”. The first row must name the columns"),
                 get_field_name (reader, table->second_key));

  /* Without its columns a table makes no sense: one message, not one a row. */
  return reader->n_problems == before;
}

/* The id of what @text refers to, by id or by name. */
static const char *
resolve (KringCsvReader   *reader,
         guint             line,
         const KringField *field,
         const char       *text)
{
  gboolean to_interest = (field->targets & KRING_TARGET (INTEREST)) != 0;
  KringKind kind = to_interest ? KRING_KIND_INTEREST : KRING_KIND_STAKEHOLDER;
  g_autofree char *key = NULL;
  g_autofree char *shown = NULL;
  const Origin *origin = g_hash_table_lookup (reader->ids[kind], text);
  const char *id;

  key = kring_csv_make_comparable (text);
  id = origin != NULL ? origin->id : g_hash_table_lookup (reader->names[kind], key);
  if (id != NULL && *id != '\0' && !g_hash_table_contains (reader->left_out, id))
    return id;

  shown = kring_csv_shorten (text);
  if (id != NULL && *id != '\0' && to_interest)
    add_problem (reader, line, _("The interest “%s” cannot be added, and so this cannot either"), shown);
  else if (id != NULL && *id != '\0')
    add_problem (reader, line, _("The stakeholder “%s” cannot be added, and so this cannot either"), shown);
  else if (id == NULL && to_interest)
    add_problem (reader, line, _("There is no interest “%s”"), shown);
  else if (id == NULL)
    add_problem (reader, line, _("There is no stakeholder “%s”"), shown);
  else if (to_interest)
    add_problem (reader, line, _("Several interests are named “%s”: use the id"), shown);
  else
    add_problem (reader, line, _("Several stakeholders are named “%s”: use the id"), shown);

  return NULL;
}

static void
take_cell (KringCsvReader *reader,
           guint           line,
           KringItem      *item,
           const Column   *column,
           const char     *cell)
{
  const KringField *field = column->field;
  g_autoptr (GString) lines = g_string_new (cell);
  g_autofree char *text = NULL;
  g_autofree char *shown = NULL;
  KringValue value;

  g_string_replace (lines, "\r\n", "\n", 0);
  text = g_strdelimit (g_strdup (lines->str), "\r", '\n');

  /* Only a text has lines: a break elsewhere is one of the spreadsheet. */
  if (field->type != KRING_FIELD_TEXT)
    g_strstrip (g_strdelimit (text, "\n\t", ' '));
  if (*text == '\0')
    return;

  shown = kring_csv_shorten (text);

  if (!kring_csv_is_plain_text (text))
    {
      add_problem (reader, line, _("“%s” holds a control character"), field->name);
      return;
    }

  if (column->words != NULL)
    {
      g_autofree char *word = kring_csv_make_comparable (text);
      gpointer number;

      if (g_hash_table_lookup_extended (column->words, word, NULL, &number))
        {
          kring_item_set_int (item, column->index, GPOINTER_TO_INT (number));
        }
      else if (field->type == KRING_FIELD_SCALE)
        {
          add_problem (reader, line, _("“%s” under “%s” is not a whole number from %d to %d"),
                       shown, field->name, field->min, field->max);
        }
      else
        {
          g_autofree char *known = kring_csv_list_words (field);

          add_problem (reader, line, _("“%s” under “%s” is none of: %s"), shown, field->name, known);
        }
      return;
    }

  if (field->type == KRING_FIELD_REFERENCE)
    {
      const char *id = resolve (reader, line, field, text);

      if (id != NULL)
        kring_item_set_string (item, column->index, id);
      return;
    }

  if (!kring_field_parse (field, text, &value, NULL))
    {
      add_problem (reader, line, _("“%s” under “%s” is not a date such as 2027-03-15"), shown, field->name);
      return;
    }

  kring_item_set_value (item, column->index, &value);
  kring_field_clear_value (field, &value);
}

static void
remember_name (KringCsvReader *reader,
               KringKind       kind,
               const char     *name,
               const char     *id)
{
  char *key = kring_csv_make_comparable (name);

  if (g_hash_table_contains (reader->names[kind], key))
    g_hash_table_insert (reader->names[kind], key, g_strdup (""));
  else
    g_hash_table_insert (reader->names[kind], key, g_strdup (id));
}

/* A stakeholder or interest: its name, and an id that is its own. Tables that
 * are each numbered from 1 have the same ids for both: columns tell which is
 * meant there, references in a document do not. */
static void
check_node (KringCsvReader *reader,
            guint           line,
            KringItem      *item,
            gboolean        is_sound)
{
  KringKind kind = reader->table->kind;
  const char *name = kring_item_get_string (item, reader->table->key);
  g_autofree char *given = g_strdup (kring_item_get_id (item));
  Origin *origin;

  /* What made a name unusable was said already. */
  if (*name == '\0' && is_sound)
    add_problem (reader, line, _("“%s” is empty"), get_field_name (reader, reader->table->key));

  origin = g_hash_table_lookup (reader->ids[kind], given);
  if (origin != NULL)
    {
      g_autofree char *shown = kring_csv_shorten (given);

      add_problem (reader, line, _("The id “%s” is there already, in %s, line %u"),
                   shown, reader->table->file, origin->line);
      return;
    }

  while (*kring_item_get_id (item) == '\0' || g_hash_table_contains (reader->taken, kring_item_get_id (item)))
    {
      g_autofree char *made = kring_item_make_id (kind);

      kring_item_set_string (item, 0, made);
    }
  g_hash_table_add (reader->taken, g_strdup (kring_item_get_id (item)));
  if (!is_sound || *name == '\0')
    g_hash_table_add (reader->left_out, g_strdup (kring_item_get_id (item)));

  if (*given != '\0')
    {
      origin = g_new0 (Origin, 1);
      origin->id = g_strdup (kring_item_get_id (item));
      origin->line = line;
      if (kind == KRING_KIND_INTEREST && g_hash_table_contains (reader->ids[KRING_KIND_STAKEHOLDER], given))
        reader->n_shared++;
      g_hash_table_insert (reader->ids[kind], g_steal_pointer (&given), origin);
    }

  if (*name != '\0')
    remember_name (reader, kind, name, kring_item_get_id (item));
}

/* A stake or influence line: both its ends, and once only. */
static void
check_link (KringCsvReader *reader,
            guint           line,
            KringItem      *item)
{
  const char *first = kring_item_get_string (item, reader->table->key);
  const char *second = kring_item_get_string (item, reader->table->second_key);
  gboolean is_influence = reader->table->kind == KRING_KIND_INFLUENCE;
  g_autofree char *pair = NULL;
  gpointer other;

  if (is_influence && strcmp (first, second) == 0)
    {
      add_problem (reader, line, _("An influence line cannot lead from a stakeholder to itself"));
      return;
    }

  pair = g_strdup_printf ("%s\n%s\n%d", first, second,
                          is_influence ? kring_item_get_int (item, KRING_INFLUENCE_KIND) : 0);
  other = g_hash_table_lookup (reader->pairs, pair);
  if (other != NULL && is_influence)
    add_problem (reader, line, _("This influence line is there already, in line %u: "
                                 "between two stakeholders there can be one in each direction of each kind"),
                 GPOINTER_TO_UINT (other));
  else if (other != NULL)
    add_problem (reader, line, _("This stakeholder has a position on this interest already, in line %u"),
                 GPOINTER_TO_UINT (other));
  else
    g_hash_table_insert (reader->pairs, g_steal_pointer (&pair), GUINT_TO_POINTER (line));
}

static gboolean
is_empty (const char *cell)
{
  return cell[strspn (cell, " \t\r\n")] == '\0';
}

static void
take_row (KringCsvReader    *reader,
          guint              line,
          const char *const *cells,
          guint              n_cells)
{
  const KringCsvTable *table = reader->table;
  guint before = reader->n_problems;
  g_autoptr (KringItem) item = kring_item_new (table->kind);
  gboolean is_link = table->second_key != table->key;

  for (guint i = reader->columns->len; i < n_cells; i++)
    if (!is_empty (cells[i]))
      {
        add_problem (reader, line, _("The row has more cells than the first row has columns. "
                                     "A cell that holds the separator must stand between quotation marks"));
        return;
      }

  for (guint i = 0; i < reader->columns->len; i++)
    {
      Column *column = g_ptr_array_index (reader->columns, i);

      if (column->field == NULL)
        continue;
      if (i < n_cells && !is_empty (cells[i]))
        take_cell (reader, line, item, column, cells[i]);
      else if (is_link && (column->index == table->key || column->index == table->second_key))
        add_problem (reader, line, _("“%s” is empty"), column->field->name);
    }

  if (!is_link)
    check_node (reader, line, item, reader->n_problems == before);
  else if (*kring_item_get_string (item, table->key) != '\0' &&
           *kring_item_get_string (item, table->second_key) != '\0')
    check_link (reader, line, item);

  if (reader->n_problems == before)
    kring_list_append (kring_item_get_list (reader->alliance, table->list), item);
}

static gboolean
row_cb (guint               line,
        const char *const  *cells,
        guint               n_cells,
        gpointer            data)
{
  KringCsvReader *reader = data;

  if (++reader->n_rows % ROWS_PER_CANCEL_CHECK == 0 && g_cancellable_is_cancelled (reader->cancellable))
    return FALSE;

  if (reader->columns == NULL)
    return take_header (reader, line, cells, n_cells);

  if (reader->n_rows > MAX_ROWS)
    {
      add_problem (reader, line, _("The table has more than %d rows, which is more than Kring reads"), MAX_ROWS);
      return FALSE;
    }

  take_row (reader, line, cells, n_cells);

  return reader->problems->len <= KRING_IMPORT_MAX_NOTES;
}

/**
 * kring_csv_reader_new:
 * @alliance: gets the items; in no open document
 * @problems: (element-type KringImportNote): gets what is wrong
 * @warnings: (element-type KringImportNote): gets what should be looked at
 *
 * Returns: (transfer full): a reader that has read nothing yet
 */
KringCsvReader *
kring_csv_reader_new (KringItem *alliance,
                      GPtrArray *problems,
                      GPtrArray *warnings)
{
  KringCsvReader *self = g_new0 (KringCsvReader, 1);

  self->alliance = g_object_ref (alliance);
  self->problems = g_ptr_array_ref (problems);
  self->warnings = g_ptr_array_ref (warnings);
  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (node_kinds); i++)
    {
      self->ids[node_kinds[i]] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, origin_free);
      self->names[node_kinds[i]] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    }

  return self;
}

/**
 * kring_csv_reader_free:
 */
void
kring_csv_reader_free (KringCsvReader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (node_kinds); i++)
    {
      g_hash_table_unref (self->names[node_kinds[i]]);
      g_hash_table_unref (self->ids[node_kinds[i]]);
    }
  g_hash_table_unref (self->pairs);
  g_hash_table_unref (self->left_out);
  g_hash_table_unref (self->taken);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_ptr_array_unref (self->warnings);
  g_ptr_array_unref (self->problems);
  g_object_unref (self->alliance);
  g_free (self->file);
  g_free (self);
}

/**
 * kring_csv_reader_read:
 * @table: what the file holds
 * @file: the file
 * @may_lack: whether it is no problem that there is no such file
 *
 * Reads a table into the alliance. Tables must be read in their order.
 */
void
kring_csv_reader_read (KringCsvReader      *self,
                       const KringCsvTable *table,
                       GFile               *file,
                       gboolean             may_lack,
                       GCancellable        *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  KringCsvEncoding encoding;
  gboolean parsed;
  gsize length;
  guint line;

  self->table = table;
  self->cancellable = cancellable;
  g_free (self->file);
  self->file = g_file_get_basename (file);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_hash_table_remove_all (self->pairs);
  self->n_shared = 0;
  self->n_rows = 0;

  bytes = kring_read_file (file, KRING_CSV_MAX_SIZE, NULL, cancellable, &error);
  if (bytes == NULL)
    {
      gboolean is_missing = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

      if (is_missing && !may_lack)
        add_problem (self, 0, _("There is no such file, and an import needs at least this one"));
      else if (!is_missing)
        add_problem (self, 0, _("The file cannot be read: %s"), error->message);
      return;
    }

  text = kring_csv_decode (bytes, &length, &encoding, &line, &error);
  if (text == NULL)
    {
      add_problem (self, line, "%s", error->message);
      return;
    }
  if (encoding == KRING_CSV_WINDOWS_1252)
    add_warning (self, 0, _("The file is not in UTF-8, and was read as Windows-1252: "
                              "check that letters with accents are right"));

  parsed = kring_csv_parse (text, length, row_cb, self, &line, &error);
  if (!parsed)
    add_problem (self, line, "%s", error->message);
  else if (self->columns == NULL)
    add_problem (self, 0, _("The file is empty. The first row must name the columns"));

  if (self->n_shared > 0)
    add_warning (self, 0, ngettext ("%u interest has the id of a stakeholder, and gets a new id. "
                                    "In stakes.csv, the ids of the files hold",
                                    "%u interests have the ids of stakeholders, and get new ids. "
                                    "In stakes.csv, the ids of the files hold", self->n_shared), self->n_shared);
}
