/* kring-table-column.c: what stands in a column of a table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-table-column.h"

#include "kring-derived.h"
#include "kring-local-value.h"
#include "kring-words.h"

#include "model/kring-edit-field.h"
#include "model/kring-language.h"
#include "model/kring-search.h"

#include <string.h>

struct _KringTableColumn
{
  KringKind kind;
  const KringField *field; /* NULL where it is derived */
  guint index;
  const KringDerived *derived;
  char *title;
  char **words; /* of a choice or scale, by value from the least, with capitals */
  gboolean is_shown_first;
};

/* The columns, in the order in which they first stand, and whether they are
 * first shown. */
typedef struct
{
  const char *id;
  gboolean is_shown;
} Standing;

static const Standing standing_of_stakeholder[] = {
  { "name", TRUE }, { "sector", TRUE }, { "role", TRUE }, { "involvement", TRUE }, { "influence", TRUE },
  { "concern", TRUE }, { "attitude", TRUE }, { "gains", TRUE }, { "next-action", TRUE }, { "committed-until", TRUE },
};

static const Standing standing_of_action[] = {
  { "when", TRUE }, { "what", TRUE }, { "stakeholder", TRUE }, { "asked-by", TRUE }, { "status", TRUE },
};

static void
kring_table_column_free (gpointer data)
{
  KringTableColumn *self = data;

  g_strfreev (self->words);
  g_free (self->title);
  g_free (self);
}

static KringTableColumn *
make_of_field (KringKind kind, guint index)
{
  KringTableColumn *self = g_new0 (KringTableColumn, 1);
  const KringField *field = &kring_kind_get_class (kind)->fields[index];

  self->kind = kind;
  self->field = field;
  self->index = index;
  self->title = g_strdup (kring_text (field->label));
  if (field->choices != NULL)
    {
      int first = field->type == KRING_FIELD_SCALE ? field->min : 0;
      g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

      for (int i = 0; field->choices[i].id != NULL; i++)
        {
          g_autofree char *word = kring_words_get_choice (field, first + i);

          g_strv_builder_add (words, word);
        }
      self->words = g_strv_builder_end (words);
    }

  return self;
}

static KringTableColumn *
make_derived (KringKind kind, const KringDerived *derived)
{
  KringTableColumn *self = g_new0 (KringTableColumn, 1);

  self->kind = kind;
  self->derived = derived;
  self->title = g_strdup (kring_text (derived->label));

  return self;
}

/* Someone who asks and is no stakeholder stands in the column of those who are. */
static gboolean
is_twin (KringKind kind, guint index)
{
  const KringItemClass *klass = kring_kind_get_class (kind);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == KRING_FIELD_REFERENCE && kring_edit_get_twin (kind, i) == index)
      return TRUE;

  return FALSE;
}

/**
 * kring_table_columns_new:
 * @kind: %KRING_KIND_STAKEHOLDER or %KRING_KIND_ACTION
 *
 * Returns: (transfer full) (element-type KringTableColumn): all that a table of
 *   them can show, first what it shows first
 */
GPtrArray *
kring_table_columns_new (KringKind kind)
{
  const KringItemClass *klass = kring_kind_get_class (kind);
  gboolean is_action = kind == KRING_KIND_ACTION;
  guint n_derived;
  const KringDerived *derived = kring_derived_list (kind, &n_derived);
  const Standing *standing = is_action ? standing_of_action : standing_of_stakeholder;
  guint n_standing = is_action ? G_N_ELEMENTS (standing_of_action) : G_N_ELEMENTS (standing_of_stakeholder);
  GPtrArray *columns = g_ptr_array_new_with_free_func (kring_table_column_free);

  for (guint i = 0; i < klass->n_fields; i++)
    if (!is_twin (kind, i))
      g_ptr_array_add (columns, make_of_field (kind, i));
  for (guint i = 0; i < n_derived; i++)
    g_ptr_array_add (columns, make_derived (kind, &derived[i]));

  for (guint i = n_standing; i > 0; i--)
    {
      KringTableColumn *column = kring_table_columns_find (columns, standing[i - 1].id);
      guint position = 0;

      column->is_shown_first = standing[i - 1].is_shown;
      g_ptr_array_find (columns, column, &position);
      memmove (columns->pdata + 1, columns->pdata, position * sizeof (gpointer));
      columns->pdata[0] = column;
    }

  return columns;
}

/**
 * kring_table_columns_find:
 * @columns: (element-type KringTableColumn): columns
 * @id: what may be the identifier of one
 *
 * Returns: (transfer none) (nullable): the column
 */
KringTableColumn *
kring_table_columns_find (GPtrArray *columns, const char *id)
{
  for (guint i = 0; i < columns->len; i++)
    if (g_str_equal (kring_table_column_get_id (g_ptr_array_index (columns, i)), id))
      return g_ptr_array_index (columns, i);

  return NULL;
}

/**
 * kring_table_column_get_id:
 *
 * Returns: the field's identifier, or one of its own
 */
const char *
kring_table_column_get_id (const KringTableColumn *self)
{
  return self->field != NULL ? self->field->name : self->derived->id;
}

/**
 * kring_table_column_get_title:
 *
 * Returns: what it is called, in the interface's language
 */
const char *
kring_table_column_get_title (const KringTableColumn *self)
{
  return self->title;
}

/**
 * kring_table_column_get_field:
 * @index: (out) (optional): where the field is among those of the item
 *
 * Returns: (nullable): the field; %NULL where it is derived
 */
const KringField *
kring_table_column_get_field (const KringTableColumn *self, guint *index)
{
  if (index != NULL)
    *index = self->index;

  return self->field;
}

/**
 * kring_table_column_is_shown_first:
 *
 * Returns: whether it is shown where nobody has chosen columns
 */
gboolean
kring_table_column_is_shown_first (const KringTableColumn *self)
{
  return self->is_shown_first;
}

/**
 * kring_table_column_get_width:
 *
 * Returns: how wide it is at first, in pixels
 */
int
kring_table_column_get_width (const KringTableColumn *self)
{
  if (self->field == NULL)
    return self->derived->width;

  switch ((int) self->field->type)
    {
    case KRING_FIELD_LINE:
      return self->kind == KRING_KIND_ACTION ? KRING_WIDTH_TEXT : KRING_WIDTH_NAME;

    case KRING_FIELD_DATE:
    case KRING_FIELD_MOMENT:
      return KRING_WIDTH_DATE;

    case KRING_FIELD_TEXT:
      return KRING_WIDTH_TEXT;

    case KRING_FIELD_ID:
    case KRING_FIELD_YEAR:
    case KRING_FIELD_NUMBER:
      return KRING_WIDTH_NUMBER;

    default:
      return KRING_WIDTH_WORD;
    }
}

/**
 * kring_table_column_takes_rest:
 *
 * Returns: whether it gets the room that is left where all columns are in view
 */
gboolean
kring_table_column_takes_rest (const KringTableColumn *self)
{
  return self->field != NULL && self->field->type == KRING_FIELD_LINE;
}

static gboolean
is_same (const char *text, const char *other)
{
  g_autofree char *folded = kring_search_fold (other);

  return g_str_equal (text, folded);
}

/**
 * kring_table_column_is_called:
 * @text: what heads a column elsewhere
 *
 * Returns: whether it means this one: by its identifier, or its label in either
 *   language
 */
gboolean
kring_table_column_is_called (const KringTableColumn *self, const char *text)
{
  const char *label = self->field != NULL ? self->field->label : self->derived->label;
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *folded = kring_search_fold (stripped);

  return is_same (folded, kring_table_column_get_id (self)) || is_same (folded, kring_text_in ("en", label)) ||
         is_same (folded, kring_text_in ("nl", label));
}

static const char *
get_word (KringTableColumn *self, int value)
{
  int first = self->field->type == KRING_FIELD_SCALE ? self->field->min : 0;

  if (value == KRING_UNSET || (self->field->fallback == 0 && value == kring_field_get_default (self->field)))
    return "";

  return self->words[value - first];
}

static char *
write_reference (KringTableColumn *self, KringDocument *document, KringItem *item)
{
  guint twin = kring_edit_get_twin (self->kind, self->index);
  const char *id = kring_item_get_string (item, self->index);
  KringItem *target = *id != '\0' ? kring_document_lookup (document, id) : NULL;

  if (target != NULL)
    return kring_item_get_display_name (document, target);

  return g_strdup (twin != G_MAXUINT ? kring_item_get_string (item, twin) : "");
}

/**
 * kring_table_column_write:
 * @document: the document that it is of
 * @item: an item
 * @shared: whether what is private is told as it is where something is shared
 *
 * Returns: (transfer full): the item's value in words, empty where it has none
 */
char *
kring_table_column_write (KringTableColumn *self, KringDocument *document, KringItem *item, gboolean shared)
{
  const KringField *field = self->field;

  if (field == NULL)
    return self->derived->write (document, item, shared);
  if (self->words != NULL)
    return g_strdup (get_word (self, shared ? kring_item_get_shared_int (item, self->index)
                                            : kring_item_get_int (item, self->index)));
  if (shared && kring_item_is_private (item, self->index))
    return g_strdup ("");
  if (field->type == KRING_FIELD_REFERENCE)
    return write_reference (self, document, item);

  return kring_local_value_format (field, kring_item_get_value (item, self->index));
}

/**
 * kring_table_column_show:
 * @document: the document that it is of
 * @item: an item
 * @made: (out): a text to be freed, or %NULL
 *
 * Returns: the item's value on one line, for the window; it lives as long as
 *   the value and @made
 */
const char *
kring_table_column_show (KringTableColumn *self, KringDocument *document, KringItem *item, char **made)
{
  const KringField *field = self->field;

  *made = NULL;
  if (field != NULL && self->words != NULL)
    return get_word (self, kring_item_get_int (item, self->index));
  if (field != NULL && (field->type == KRING_FIELD_LINE || field->type == KRING_FIELD_ID))
    return kring_item_get_string (item, self->index);
  if (field != NULL && field->type == KRING_FIELD_TEXT && strchr (kring_item_get_string (item, self->index), '\n') == NULL)
    return kring_item_get_string (item, self->index);

  *made = kring_table_column_write (self, document, item, FALSE);
  return g_strdelimit (*made, "\n", ' ');
}

/**
 * kring_table_column_is_private:
 *
 * Returns: whether nothing of it may be in what is made to share
 */
gboolean
kring_table_column_is_private (const KringTableColumn *self)
{
  return self->field != NULL && self->field->privacy == KRING_PRIVATE;
}

/**
 * kring_table_column_is_number:
 *
 * Returns: whether kring_table_column_get_number() tells what it is sorted by,
 *   rather than its text
 */
gboolean
kring_table_column_is_number (const KringTableColumn *self)
{
  if (self->field == NULL)
    return self->derived->get_number != NULL;

  switch ((int) self->field->type)
    {
    case KRING_FIELD_CHOICE:
    case KRING_FIELD_SCALE:
    case KRING_FIELD_YEAR:
    case KRING_FIELD_DATE:
    case KRING_FIELD_MOMENT:
      return TRUE;

    default:
      return FALSE;
    }
}

/**
 * kring_table_column_get_number:
 * @number: (out): what @item is sorted by
 *
 * Returns: whether it is known
 */
gboolean
kring_table_column_get_number (const KringTableColumn *self, KringItem *item, int *number)
{
  if (self->field == NULL)
    return self->derived->get_number (item, number);

  if (kring_field_is_string (self->field))
    *number = kring_derived_get_last_day (kring_item_get_string (item, self->index));
  else
    *number = kring_item_get_int (item, self->index);

  return !kring_table_column_is_unknown (self, item);
}

/**
 * kring_table_column_is_unknown:
 *
 * Returns: whether @item has no value there; not for what is derived as text
 */
gboolean
kring_table_column_is_unknown (const KringTableColumn *self, KringItem *item)
{
  int number;

  if (self->field == NULL)
    return self->derived->get_number != NULL && !self->derived->get_number (item, &number);

  return self->field->fallback == 0 && kring_field_is_default (self->field, kring_item_get_value (item, self->index));
}
