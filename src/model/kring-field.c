/* kring-field.c: what a field of an item is
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-field.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "kring-language.h"

#define YEAR_MIN 1900
#define YEAR_MAX 2999

/**
 * kring_field_is_string:
 *
 * Returns: whether the value is held as a string
 */
gboolean
kring_field_is_string (const KringField *field)
{
  switch (field->type)
    {
    case KRING_FIELD_ID:
    case KRING_FIELD_LINE:
    case KRING_FIELD_TEXT:
    case KRING_FIELD_DATE:
    case KRING_FIELD_MOMENT:
    case KRING_FIELD_REFERENCE:
    case KRING_FIELD_TAGS:
      return TRUE;
    case KRING_FIELD_CHOICE:
    case KRING_FIELD_SCALE:
    case KRING_FIELD_YEAR:
    case KRING_FIELD_NUMBER:
    case KRING_FIELD_FLAG:
    default:
      return FALSE;
    }
}

/**
 * kring_field_is_number:
 *
 * Returns: whether the value is held as a double
 */
gboolean
kring_field_is_number (const KringField *field)
{
  return field->type == KRING_FIELD_NUMBER;
}

/**
 * kring_field_is_text:
 *
 * Returns: whether the field is typed in, so that one change after another
 *   belongs to the same step
 */
gboolean
kring_field_is_text (const KringField *field)
{
  return field->type == KRING_FIELD_LINE || field->type == KRING_FIELD_TEXT ||
         field->type == KRING_FIELD_TAGS || field->type == KRING_FIELD_YEAR ||
         field->type == KRING_FIELD_NUMBER || field->type == KRING_FIELD_DATE ||
         field->type == KRING_FIELD_MOMENT;
}

/**
 * kring_field_get_default:
 *
 * Returns: the value that a CHOICE, SCALE, YEAR or FLAG has until it is set
 */
int
kring_field_get_default (const KringField *field)
{
  if (field->type == KRING_FIELD_YEAR ||
      (field->type == KRING_FIELD_SCALE && field->fallback == 0))
    return KRING_UNSET;

  return field->fallback;
}

/**
 * kring_field_init_value:
 * @value: (out caller-allocates): gets the field's default
 */
void
kring_field_init_value (const KringField *field, KringValue *value)
{
  if (kring_field_is_string (field))
    value->string = NULL;
  else if (kring_field_is_number (field))
    value->number = NAN;
  else
    value->integer = kring_field_get_default (field);
}

/**
 * kring_field_copy_value:
 * @to: (out caller-allocates): gets a copy of @from, to be cleared with
 *   kring_field_clear_value()
 */
void
kring_field_copy_value (const KringField *field, const KringValue *from, KringValue *to)
{
  if (!kring_field_is_string (field))
    *to = *from;
  else if (from->string == NULL || *from->string == '\0')
    to->string = NULL;
  else
    to->string = g_strdup (from->string);
}

/**
 * kring_field_clear_value:
 *
 * Frees what @value holds and makes it the default.
 */
void
kring_field_clear_value (const KringField *field, KringValue *value)
{
  if (kring_field_is_string (field))
    g_free (value->string);

  kring_field_init_value (field, value);
}

/**
 * kring_field_values_equal:
 *
 * Returns: whether @a and @b mean the same
 */
gboolean
kring_field_values_equal (const KringField *field, const KringValue *a, const KringValue *b)
{
  if (kring_field_is_string (field))
    return strcmp (a->string ? a->string : "", b->string ? b->string : "") == 0;

  if (kring_field_is_number (field))
    return (isnan (a->number) && isnan (b->number)) ||
           (a->number <= b->number && a->number >= b->number);

  return a->integer == b->integer;
}

/**
 * kring_field_is_default:
 *
 * Returns: whether @value is what the field holds until it is set
 */
gboolean
kring_field_is_default (const KringField *field, const KringValue *value)
{
  if (kring_field_is_string (field))
    return value->string == NULL || *value->string == '\0';

  if (kring_field_is_number (field))
    return isnan (value->number);

  return value->integer == kring_field_get_default (field);
}

static gboolean
refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
refuse (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (G_IO_ERROR, G_IO_ERROR_INVALID_DATA, format, args);
  va_end (args);

  return FALSE;
}

static gboolean
parse_whole (const char *text, int min, int max, int *number)
{
  gint64 wide;

  if (!g_ascii_string_to_signed (text, 10, min, max, &wide, NULL))
    return FALSE;

  *number = (int) wide;
  return TRUE;
}

static gboolean
digits (const char *text, guint n, int *number)
{
  *number = 0;
  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + (text[i] - '0');
    }

  return TRUE;
}

static gboolean
is_year (int year)
{
  return year >= YEAR_MIN && year <= YEAR_MAX;
}

static gboolean
is_date (const char *text)
{
  int year, month, day;

  return strlen (text) == 10 && text[4] == '-' && text[7] == '-' &&
         digits (text, 4, &year) && digits (text + 5, 2, &month) && digits (text + 8, 2, &day) &&
         is_year (year) && month >= 1 && month <= 12 && day >= 1 &&
         g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

static gboolean
is_moment (const char *text)
{
  int year, part;
  gsize length = strlen (text);

  if (length == 10)
    return is_date (text);
  if (length < 4 || !digits (text, 4, &year) || !is_year (year))
    return FALSE;
  if (length == 4)
    return TRUE;
  if (length != 7 || text[4] != '-')
    return FALSE;
  if (text[5] == 'Q')
    return text[6] >= '1' && text[6] <= '4';

  return digits (text + 5, 2, &part) && part >= 1 && part <= 12;
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
tidy_tags (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n,;", -1);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (GString) tidy = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_ptr_array_add (sorted, words[i]);
  g_ptr_array_sort (sorted, compare_words);

  for (guint i = 0; i < sorted->len; i++)
    {
      const char *word = g_ptr_array_index (sorted, i);

      if (i > 0 && strcmp (word, g_ptr_array_index (sorted, i - 1)) == 0)
        continue;
      if (tidy->len > 0)
        g_string_append_c (tidy, ' ');
      g_string_append (tidy, word);
    }

  return g_strdup (tidy->str);
}

static char *
tidy_line (const char *text)
{
  char *line = g_strdup (text);

  g_strdelimit (line, "\n\r\t", ' ');
  return line;
}

static gboolean
parse_choice (const KringField *field, const char *text, KringValue *value, GError **error)
{
  g_autoptr (GString) known = NULL;

  for (int i = 0; field->choices[i].id != NULL; i++)
    if (strcmp (field->choices[i].id, text) == 0)
      {
        value->integer = i;
        return TRUE;
      }

  known = g_string_new (NULL);
  for (int i = 0; field->choices[i].id != NULL; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", field->choices[i].id);

  /* Translators: the first %s is what the file has, the second a list of words */
  return refuse (error, _("“%s” is none of: %s"), text, known->str);
}

static gboolean
parse_string (const KringField *field, const char *text, KringValue *value, GError **error)
{
  if (*text == '\0')
    {
      value->string = NULL;
      return TRUE;
    }

  if (field->type == KRING_FIELD_DATE && !is_date (text))
    return refuse (error, _("“%s” is not a date such as 2027-03-15"), text);
  if (field->type == KRING_FIELD_MOMENT && !is_moment (text))
    return refuse (error, _("“%s” is not a date, month, quarter or year such as 2027-03-15, 2027-03, 2027-Q1 or 2027"), text);

  if (field->type == KRING_FIELD_TAGS)
    value->string = tidy_tags (text);
  else if (field->type == KRING_FIELD_LINE && strpbrk (text, "\n\r\t") != NULL)
    value->string = tidy_line (text);
  else
    value->string = g_strdup (text);

  return TRUE;
}

/**
 * kring_field_parse:
 * @text: the value as the file writes it; UTF-8
 * @value: (out caller-allocates): gets the value, to be cleared with
 *   kring_field_clear_value(); untouched on error
 * @error: %G_IO_ERROR_INVALID_DATA, with what was expected, in the
 *   interface's language
 *
 * Returns: whether @text is a value of this field
 */
gboolean
kring_field_parse (const KringField *field, const char *text, KringValue *value, GError **error)
{
  int number;

  switch (field->type)
    {
    case KRING_FIELD_CHOICE:
      return parse_choice (field, text, value, error);

    case KRING_FIELD_SCALE:
      if (!parse_whole (text, field->min, field->max, &number))
        return refuse (error, _("“%s” is not a whole number from %d to %d"), text, field->min, field->max);
      value->integer = number;
      return TRUE;

    case KRING_FIELD_YEAR:
      if (strlen (text) != 4 || !parse_whole (text, YEAR_MIN, YEAR_MAX, &number))
        return refuse (error, _("“%s” is not a year from %d to %d"), text, YEAR_MIN, YEAR_MAX);
      value->integer = number;
      return TRUE;

    case KRING_FIELD_NUMBER:
      {
        char *end = NULL;
        double wide = g_ascii_strtod (text, &end);

        if (*text == '\0' || g_ascii_isspace (*text) || *end != '\0' || !isfinite (wide) ||
            strpbrk (text, "xXnN") != NULL)
          return refuse (error, _("“%s” is not a number such as 12.5"), text);
        value->number = wide;
        return TRUE;
      }

    case KRING_FIELD_FLAG:
      if (strcmp (text, "yes") != 0 && strcmp (text, "no") != 0)
        return refuse (error, _("“%s” is none of: %s"), text, "yes, no");
      value->integer = strcmp (text, "yes") == 0;
      return TRUE;

    case KRING_FIELD_ID:
    case KRING_FIELD_LINE:
    case KRING_FIELD_TEXT:
    case KRING_FIELD_DATE:
    case KRING_FIELD_MOMENT:
    case KRING_FIELD_REFERENCE:
    case KRING_FIELD_TAGS:
    default:
      return parse_string (field, text, value, error);
    }
}

static char *
format_number (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (number))
    return g_strdup ("");

  /* The shortest form that reads back as the same number. */
  for (int precision = 6; precision <= 17; precision++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", precision);
      g_ascii_formatd (buffer, sizeof buffer, format, number);
      if (precision == 17 || memcmp (&(double){ g_ascii_strtod (buffer, NULL) }, &number, sizeof number) == 0)
        break;
    }

  return g_strdup (buffer);
}

/**
 * kring_field_format:
 *
 * Returns: (transfer full): @value as the file writes it; empty where it is
 *   unset
 */
char *
kring_field_format (const KringField *field, const KringValue *value)
{
  if (kring_field_is_string (field))
    return g_strdup (value->string ? value->string : "");
  if (kring_field_is_number (field))
    return format_number (value->number);
  if (field->type == KRING_FIELD_CHOICE)
    return g_strdup (field->choices[value->integer].id);
  if (field->type == KRING_FIELD_FLAG)
    return g_strdup (value->integer ? "yes" : "no");
  if (value->integer == KRING_UNSET)
    return g_strdup ("");

  return g_strdup_printf ("%d", value->integer);
}

/**
 * kring_field_get_choice_label:
 * @value: a value of a CHOICE, or of a SCALE with words
 *
 * Returns: (nullable): its word, to be translated with kring_text(); for an
 *   unset scale the word "unknown", %NULL where the field has no words
 */
const char *
kring_field_get_choice_label (const KringField *field, int value)
{
  if (field->choices == NULL)
    return NULL;
  if (field->type == KRING_FIELD_CHOICE)
    return field->choices[value].label;
  if (value == KRING_UNSET)
    return NCX_ ("scale", "unknown");

  return field->choices[value - field->min].label;
}
