/* kring-local-value.c: values as people type and read them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-local-value.h"

#include "kring-local-date.h"

#include "model/kring-language.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

static char
get_decimal_sign (void)
{
  return g_str_equal (kring_language_get (), "nl") ? ',' : '.';
}

/* Takes out signs that part thousands, and makes the decimal sign a point.
 * "1.000" is a thousand in Dutch and one in English; "3.5" is three and a half
 * in both. */
static char *
make_plain_number (const char *text)
{
  char decimal = get_decimal_sign ();
  char other = decimal == ',' ? '.' : ',';
  g_auto (GStrv) parts = g_strsplit (text, (char[]){ other, '\0' }, -1);
  gboolean grouped = parts[0] != NULL && parts[1] != NULL;
  g_autofree char *plain = NULL;

  for (guint i = 1; grouped && parts[i] != NULL; i++)
    {
      gsize n_digits = strspn (parts[i], "0123456789");

      grouped = n_digits == 3 && (parts[i][3] == '\0' || (parts[i + 1] == NULL && parts[i][3] == decimal));
    }
  grouped = grouped && strspn (parts[0], "+-0123456789") == strlen (parts[0]) && strlen (parts[0]) <= 4;

  plain = grouped ? g_strjoinv ("", parts) : g_strdup (text);
  g_strdelimit (plain, ",", '.');

  return g_steal_pointer (&plain);
}

static gboolean
parse_empty (const KringField *field,
             KringValue *value,
             GError **error)
{
  if (field->required && field->type != KRING_FIELD_LINE)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _("This cannot be left empty. Escape brings back what was here."));
      return FALSE;
    }

  kring_field_init_value (field, value);
  return TRUE;
}

static const char *
get_complaint (const KringField *field)
{
  switch ((int) field->type)
    {
    case KRING_FIELD_YEAR:
      return _("This is not a year. Type four digits, such as 2027.");

    case KRING_FIELD_NUMBER:
      return _("This is not a number.");

    case KRING_FIELD_MOMENT:
      return _("This is not a date. Type a day, month, quarter or year, such as 15-3-2027, March 2027, Q1 2027 or 2027.");

    default:
      return _("This is not a date. Type a day, month and year, such as 15-3-2027.");
    }
}

/**
 * kring_local_value_parse:
 * @field: a field that is typed
 * @text: what was typed
 * @value: (out caller-allocates): gets the value, to be cleared with
 *   kring_field_clear_value(); untouched on error
 * @error: %G_IO_ERROR_INVALID_DATA, with what can be typed
 *
 * Returns: whether @text is a value of @field
 */
gboolean
kring_local_value_parse (const KringField *field,
                         const char *text,
                         KringValue *value,
                         GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *plain = NULL;

  switch ((int) field->type)
    {
    case KRING_FIELD_LINE:
    case KRING_FIELD_TAGS:
      return kring_field_parse (field, text, value, error);

    case KRING_FIELD_DATE:
    case KRING_FIELD_MOMENT:
      plain = kring_local_date_parse (stripped, field->type == KRING_FIELD_DATE);
      break;

    case KRING_FIELD_NUMBER:
      plain = make_plain_number (stripped);
      break;

    default:
      plain = g_strdup (stripped);
      break;
    }

  if (*stripped == '\0')
    return parse_empty (field, value, error);

  if (plain != NULL && kring_field_parse (field, plain, value, NULL))
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, get_complaint (field));
  return FALSE;
}

/**
 * kring_local_value_may_become:
 * @field: a field that is typed
 * @text: what was typed up to now
 *
 * Returns: whether more typing can make a value of @text, so that it is too
 *   early to complain
 */
gboolean
kring_local_value_may_become (const KringField *field,
                              const char *text)
{
  if (field->type == KRING_FIELD_YEAR)
    return strlen (text) < 4 && strspn (text, "0123456789") == strlen (text);
  if (field->type == KRING_FIELD_NUMBER)
    return strspn (text, "+-.,0123456789") == strlen (text);

  return TRUE;
}

/**
 * kring_local_value_format:
 * @field: a field that is typed
 * @value: one of its values
 *
 * Returns: (transfer full): @value as people read it in the interface's
 *   language; kring_local_value_parse() takes it back
 */
char *
kring_local_value_format (const KringField *field,
                          const KringValue *value)
{
  if (field->type == KRING_FIELD_DATE || field->type == KRING_FIELD_MOMENT)
    return kring_format_date (kring_language_get (), value->string);
  if (field->type == KRING_FIELD_NUMBER)
    return kring_format_number (kring_language_get (), value->number);

  return kring_field_format (field, value);
}
