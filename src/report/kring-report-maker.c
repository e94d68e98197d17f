/* kring-report-maker.c: makes the blocks of a report, and keeps what is private
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-report-maker.h"

#include "model/kring-language.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/**
 * kring_report_maker_is_for_manager:
 * @self: a maker
 *
 * Returns: whether parts that are private as a whole belong in the report
 */
gboolean
kring_report_maker_is_for_manager (KringReportMaker *self)
{
  return self->options.audience == KRING_AUDIENCE_MANAGER;
}

/**
 * kring_report_maker_may_tell:
 * @self: a maker
 * @item: an item
 * @field: one of its fields
 *
 * Returns: whether the audience may know it
 */
gboolean
kring_report_maker_may_tell (KringReportMaker *self,
                             KringItem        *item,
                             guint             field)
{
  return kring_report_maker_is_for_manager (self) || !kring_item_is_private (item, field);
}

/**
 * kring_report_maker_may_tell_any:
 * @self: a maker
 * @item: an item
 *
 * Returns: whether the audience may know that the item is there
 */
gboolean
kring_report_maker_may_tell_any (KringReportMaker *self,
                                 KringItem        *item)
{
  for (guint i = 0; i < KRING_ITEM_GET_CLASS (item)->n_fields; i++)
    if (kring_report_maker_may_tell (self, item, i))
      return TRUE;

  return FALSE;
}

/**
 * kring_report_maker_get_string:
 * @self: a maker
 * @item: an item
 * @field: a field that is a string
 *
 * Returns: (transfer none): its value; empty where it may not be told
 */
const char *
kring_report_maker_get_string (KringReportMaker *self,
                               KringItem        *item,
                               guint             field)
{
  return kring_report_maker_may_tell (self, item, field) ? kring_item_get_string (item, field) : "";
}

/**
 * kring_report_maker_get_int:
 * @self: a maker
 * @item: an item
 * @field: a choice, scale, year or flag
 *
 * Returns: its value, or what is told instead
 */
int
kring_report_maker_get_int (KringReportMaker *self,
                            KringItem        *item,
                            guint             field)
{
  return kring_report_maker_is_for_manager (self) ? kring_item_get_int (item, field)
                                                  : kring_item_get_shared_int (item, field);
}

/**
 * kring_report_maker_say:
 * @self: a maker
 * @message: a message of a table
 *
 * Returns: (transfer none): the message in the report's language
 */
const char *
kring_report_maker_say (KringReportMaker *self,
                        const char       *message)
{
  return kring_text_in (self->options.language, message);
}

/**
 * kring_report_maker_capitalise:
 * @text: a word or sentence
 *
 * Returns: (transfer full): @text with a capital
 */
char *
kring_report_maker_capitalise (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, *text != '\0' ? 1 : 0);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, text + strlen (first), NULL);
}

/**
 * kring_report_maker_format_number:
 * @self: a maker
 * @number: a number, or NAN
 *
 * Returns: (transfer full): it with the decimal sign of the language; empty
 *   for NAN
 */
char *
kring_report_maker_format_number (KringReportMaker *self,
                                  double            number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (number))
    return g_strdup ("");

  g_ascii_formatd (buffer, sizeof buffer, "%.10g", number);
  if (g_str_equal (self->options.language, "nl"))
    g_strdelimit (buffer, ".", ',');

  return g_strdup (buffer);
}

/**
 * kring_report_maker_tell_name:
 * @self: a maker
 * @id: an id of a stakeholder or interest, or empty
 *
 * Returns: (transfer full): its name; empty where there is none of that id
 */
char *
kring_report_maker_tell_name (KringReportMaker *self,
                              const char       *id)
{
  KringItem *item = *id != '\0' ? kring_document_lookup (self->document, id) : NULL;
  g_autofree char *name = NULL;

  if (item == NULL)
    return g_strdup ("");

  /* Stakeholder and interest both have an id and a name, in this order. */
  name = g_strstrip (g_strdup (kring_report_maker_get_string (self, item, KRING_STAKEHOLDER_NAME)));

  return *name != '\0' ? g_steal_pointer (&name)
                       : g_strdup (kring_report_maker_say (self, NCX_ ("map", "(no name)")));
}

/**
 * kring_report_maker_tell_who:
 * @self: a maker
 * @item: an item
 * @reference: its field that refers to a stakeholder
 * @name: its field for the name of somebody else
 *
 * Returns: (transfer full): who it is, or empty
 */
char *
kring_report_maker_tell_who (KringReportMaker *self,
                             KringItem        *item,
                             guint             reference,
                             guint             name)
{
  g_autofree char *who = kring_report_maker_tell_name (self, kring_report_maker_get_string (self, item, reference));

  return *who != '\0' ? g_steal_pointer (&who) : g_strdup (kring_report_maker_get_string (self, item, name));
}

/**
 * kring_report_maker_tell:
 * @self: a maker
 * @item: an item
 * @field: one of its fields
 *
 * Returns: (transfer full): its value in words; empty where it is unknown, was
 *   not filled in, or may not be told
 */
char *
kring_report_maker_tell (KringReportMaker *self,
                         KringItem        *item,
                         guint             field)
{
  const KringField *row = kring_item_get_field (item, field);

  if (!kring_report_maker_may_tell (self, item, field) && row->shared_choice == 0)
    return g_strdup ("");

  switch (row->type)
    {
    case KRING_FIELD_CHOICE:
    case KRING_FIELD_SCALE:
      {
        int value = kring_report_maker_get_int (self, item, field);
        gboolean known = row->type == KRING_FIELD_SCALE ? value != KRING_UNSET
                                                        : !g_str_equal (row->choices[value].id, "unknown");

        if (!known)
          return g_strdup ("");
        return kring_report_maker_capitalise (kring_report_maker_say (self, kring_field_get_choice_label (row, value)));
      }

    case KRING_FIELD_YEAR:
      {
        int year = kring_report_maker_get_int (self, item, field);

        return year != KRING_UNSET ? g_strdup_printf ("%d", year) : g_strdup ("");
      }

    case KRING_FIELD_NUMBER:
      return kring_report_maker_format_number (self, kring_item_get_number (item, field));

    case KRING_FIELD_DATE:
    case KRING_FIELD_MOMENT:
      return kring_format_date (self->options.language, kring_item_get_string (item, field));

    case KRING_FIELD_REFERENCE:
      return kring_report_maker_tell_name (self, kring_item_get_string (item, field));

    case KRING_FIELD_TAGS:
      {
        g_auto (GStrv) tags = g_strsplit (kring_item_get_string (item, field), " ", -1);

        return g_strjoinv (", ", tags);
      }

    case KRING_FIELD_LINE:
    case KRING_FIELD_TEXT:
      return g_strdup (kring_item_get_string (item, field));

    case KRING_FIELD_ID:
    case KRING_FIELD_FLAG:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/**
 * kring_report_maker_add:
 * @self: a maker
 * @kind: what to add
 * @text: (nullable): its text
 *
 * Returns: (transfer none): the block
 */
KringBlock *
kring_report_maker_add (KringReportMaker *self,
                        KringBlockKind    kind,
                        const char       *text)
{
  KringBlock *block = kring_block_new (kind, text);

  g_ptr_array_add (self->blocks, block);
  return block;
}

/**
 * kring_report_maker_add_heading:
 * @self: a maker
 * @level: 1 to 3
 * @message: what it says, to be translated
 *
 * Returns: (transfer none): the heading
 */
KringBlock *
kring_report_maker_add_heading (KringReportMaker *self,
                                guint             level,
                                const char       *message)
{
  g_autofree char *text = kring_report_maker_capitalise (kring_text_in (self->options.language, message));
  KringBlock *block = kring_report_maker_add (self, KRING_BLOCK_HEADING, text);

  block->level = level;
  return block;
}

/**
 * kring_report_maker_add_text:
 * @self: a maker
 * @item: an item
 * @field: a text of it
 * @kind: as what it is added
 *
 * Adds a text under its field's label; nothing where it is empty or may not
 * be told.
 */
void
kring_report_maker_add_text (KringReportMaker *self,
                             KringItem        *item,
                             guint             field,
                             KringBlockKind    kind)
{
  g_autofree char *text = kring_block_clean (kring_report_maker_get_string (self, item, field));

  if (*text == '\0')
    return;

  kring_report_maker_add_heading (self, 2, kring_item_get_field (item, field)->label);
  kring_report_maker_add (self, kind, text);
}

/**
 * kring_report_maker_add_fact:
 * @facts: a block of facts
 * @label: what it is
 * @value: what is said of it
 *
 * Adds a fact, where anything is said.
 */
void
kring_report_maker_add_fact (KringBlock *facts,
                             const char *label,
                             const char *value)
{
  g_autofree char *clean = kring_block_clean (value);

  if (*clean != '\0')
    kring_block_add_row (facts, (const char *const[]) { label, clean, NULL });
}

/**
 * kring_report_maker_add_field:
 * @self: a maker
 * @facts: a block of facts
 * @item: an item
 * @field: one of its fields
 *
 * Adds what a field holds, where it was filled in and may be told.
 */
void
kring_report_maker_add_field (KringReportMaker *self,
                              KringBlock       *facts,
                              KringItem        *item,
                              guint             field)
{
  g_autofree char *value = kring_report_maker_tell (self, item, field);

  kring_report_maker_add_fact (facts, kring_text_in (self->options.language, kring_item_get_field (item, field)->label),
                               value);
}

/**
 * kring_report_maker_drop_if_empty:
 * @self: a maker
 * @block: the block that was added last
 *
 * Takes a list or table back that got no rows.
 */
void
kring_report_maker_drop_if_empty (KringReportMaker *self,
                                  KringBlock       *block)
{
  if (block->rows->len == 0)
    g_ptr_array_remove (self->blocks, block);
}
