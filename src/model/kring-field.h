/* kring-field.h: what a field of an item is
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-language.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _KringItem KringItem;

/**
 * KRING_UNSET:
 *
 * The value of a scale or year that was not filled in.
 */
#define KRING_UNSET G_MININT

/**
 * KringKind:
 *
 * The kinds of item that a document holds.
 */
typedef enum
{
  KRING_KIND_ALLIANCE,
  KRING_KIND_PERSON,
  KRING_KIND_INDICATOR,
  KRING_KIND_READING,
  KRING_KIND_STAKEHOLDER,
  KRING_KIND_GAIN,
  KRING_KIND_ACTION,
  KRING_KIND_COMMITMENT,
  KRING_KIND_CONTACT,
  KRING_KIND_INTEREST,
  KRING_KIND_STAKE,
  KRING_KIND_INFLUENCE,
  KRING_KIND_CHECK,
  KRING_KIND_SET_ASIDE,
  KRING_KIND_MILESTONE,
  KRING_KIND_DECISION,
  KRING_KIND_PLACE,
  KRING_KIND_MAP,
  KRING_N_KINDS
} KringKind;

/**
 * KringFieldType:
 * @KRING_FIELD_ID: the item's own id; a string
 * @KRING_FIELD_LINE: one line of text
 * @KRING_FIELD_TEXT: text of any number of lines
 * @KRING_FIELD_CHOICE: an index into the field's choices; 0 is the first
 * @KRING_FIELD_SCALE: a whole number from min to max, or %KRING_UNSET
 * @KRING_FIELD_YEAR: a year from 1900 to 2999, or %KRING_UNSET
 * @KRING_FIELD_NUMBER: a finite number, or NAN where not filled in
 * @KRING_FIELD_DATE: a string "2026-03-15", or empty
 * @KRING_FIELD_MOMENT: a string "2026", "2026-Q1", "2026-03" or "2026-03-15",
 *   or empty
 * @KRING_FIELD_REFERENCE: the id of another item, or empty
 * @KRING_FIELD_TAGS: words separated by single spaces, sorted, each once
 * @KRING_FIELD_FLAG: yes (1) or no (0)
 *
 * Strings are never %NULL when read; empty means not filled in.
 */
typedef enum
{
  KRING_FIELD_ID,
  KRING_FIELD_LINE,
  KRING_FIELD_TEXT,
  KRING_FIELD_CHOICE,
  KRING_FIELD_SCALE,
  KRING_FIELD_YEAR,
  KRING_FIELD_NUMBER,
  KRING_FIELD_DATE,
  KRING_FIELD_MOMENT,
  KRING_FIELD_REFERENCE,
  KRING_FIELD_TAGS,
  KRING_FIELD_FLAG
} KringFieldType;

/**
 * KringChoice:
 * @id: as the file writes it
 * @label: as a person reads it, in English; translate with kring_text()
 */
typedef struct
{
  const char *id;
  const char *label;
} KringChoice;

/**
 * KringPrivacy:
 * @KRING_PUBLIC: may be in what is made to share
 * @KRING_PRIVATE: is left out of what is made to share
 * @KRING_PRIVATE_SOMETIMES: the field's is_private function tells, by item
 */
typedef enum
{
  KRING_PUBLIC,
  KRING_PRIVATE,
  KRING_PRIVATE_SOMETIMES
} KringPrivacy;

#define KRING_TARGET(KIND) (1u << KRING_KIND_##KIND)

/**
 * KringField:
 *
 * One row of an item's table: everything that is known of the field. From it
 * come the item's property, its place in the file, its undo, its CSV column
 * and whether a shared copy leaves it out.
 */
typedef struct
{
  const char *name;           /* the identifier: "for-whom" */
  KringFieldType type;
  const char *label;          /* translatable with kring_text() */
  const char *hint;           /* one-line explanation, translatable; or NULL */
  const KringChoice *choices; /* for CHOICE, and the words of a SCALE from min
                               * to max; ended by a NULL id */
  int min, max;               /* for SCALE */
  int fallback;               /* default; 0 in a SCALE means KRING_UNSET */
  KringPrivacy privacy;
  gboolean (*is_private) (KringItem *item); /* for PRIVATE_SOMETIMES */
  int shared_choice;          /* CHOICE whose private value is told as another
                               * one: see kring_item_get_shared_int() */
  guint targets;              /* for REFERENCE: KRING_TARGET() of the kinds */
  gboolean required;          /* the file must have it */
} KringField;

/**
 * KringValue:
 *
 * A field's value; the field's type tells which member holds. Strings may be
 * %NULL here, which is the same as empty.
 */
typedef union
{
  int integer;   /* CHOICE, SCALE, YEAR, FLAG */
  double number; /* NUMBER */
  char *string;  /* all others */
} KringValue;

/**
 * KRING_FIELD_AS_ENUM, KRING_FIELD_AS_ROW:
 *
 * Turn the rows of a KRING_…_FIELDS list into the names of the fields and
 * into the table itself.
 */
#define KRING_FIELD_AS_ENUM(ID, ...) ID,
#define KRING_FIELD_AS_ROW(ID, NAME, TYPE, ...) \
  [ID] = { .name = NAME, .type = KRING_FIELD_##TYPE, __VA_ARGS__ },

gboolean kring_field_is_string (const KringField *field);
gboolean kring_field_is_number (const KringField *field);
gboolean kring_field_is_text (const KringField *field);
int kring_field_get_default (const KringField *field);
void kring_field_init_value (const KringField *field, KringValue *value);
void kring_field_copy_value (const KringField *field, const KringValue *from, KringValue *to);
void kring_field_clear_value (const KringField *field, KringValue *value);
gboolean kring_field_values_equal (const KringField *field, const KringValue *a, const KringValue *b);
gboolean kring_field_is_default (const KringField *field, const KringValue *value);
gboolean kring_field_parse (const KringField *field, const char *text, KringValue *value, GError **error);
char *kring_field_format (const KringField *field, const KringValue *value);
const char *kring_field_get_choice_label (const KringField *field, int value);

G_END_DECLS
