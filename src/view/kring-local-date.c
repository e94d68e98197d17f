/* kring-local-date.c: dates as people type them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-local-date.h"

#include "model/kring-language.h"
#include "model/kring-search.h"

#include <locale.h>
#include <string.h>

#define MAX_NUMBERS 3

typedef struct
{
  guint numbers[MAX_NUMBERS];
  gboolean is_year[MAX_NUMBERS];
  guint n_numbers;
  guint month;   /* 1 to 12 where it was written as a word */
  guint quarter; /* 1 to 4 */
} Parts;

/* "maart" for "maart 2000", in the interface's language or another. */
static guint
find_month (const char *word)
{
  static const char *const languages[] = { "nl", "en" };

  if (g_str_equal (word, "mrt"))
    return 3;
  if (strlen (word) < 3)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint month = 1; month <= 12; month++)
      {
        g_autofree char *moment = g_strdup_printf ("2000-%02u", month);
        g_autofree char *formatted = kring_format_date (languages[i], moment);
        g_autofree char *name = kring_search_fold (formatted);

        if (g_str_has_prefix (name, word))
          return month;
      }

  return 0;
}

static gboolean
take_word (Parts *parts,
           const char *word)
{
  guint month = find_month (word);

  if (month > 0 && parts->month == 0)
    {
      parts->month = month;
      return TRUE;
    }

  if ((*word == 'q' || *word == 'k') && word[1] >= '1' && word[1] <= '4' && word[2] == '\0')
    {
      parts->quarter = word[1] - '0';
      return TRUE;
    }

  /* "1e kwartaal 2027", "1st quarter of 2027" */
  if (g_str_equal (word, "kwartaal") || g_str_equal (word, "quarter"))
    {
      if (parts->n_numbers != 1 || parts->numbers[0] < 1 || parts->numbers[0] > 4)
        return FALSE;
      parts->quarter = parts->numbers[0];
      parts->n_numbers = 0;
      return TRUE;
    }

  return g_str_equal (word, "van") || g_str_equal (word, "of") || g_str_equal (word, "de") || g_str_equal (word, "the");
}

static gboolean
take_number (Parts *parts,
             const char *token)
{
  char *rest = NULL;
  guint64 number = g_ascii_strtoull (token, &rest, 10);
  gsize n_digits = rest - token;

  if (parts->n_numbers == MAX_NUMBERS || n_digits > 4)
    return FALSE;

  /* "1e", "1ste", "15th" */
  if (*rest != '\0' && !g_str_equal (rest, "e") && !g_str_equal (rest, "ste") && !g_str_equal (rest, "de") &&
      !g_str_equal (rest, "st") && !g_str_equal (rest, "nd") && !g_str_equal (rest, "rd") && !g_str_equal (rest, "th"))
    return FALSE;

  parts->numbers[parts->n_numbers] = (guint) number;
  parts->is_year[parts->n_numbers] = n_digits == 4;
  parts->n_numbers++;

  return TRUE;
}

/* Only where the system says so: on others, and where no locale is set up, 3-4
 * is the third of April. */
static gboolean
month_comes_first (void)
{
  const char *locale = setlocale (LC_TIME, NULL);

  return locale != NULL && g_str_has_prefix (locale, "en_US");
}

static char *
make_date (guint year,
           guint month,
           guint day)
{
  if (year < 100)
    year += 2000;
  if (year < 1900 || year > 2999 || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return NULL;

  return g_strdup_printf ("%04u-%02u-%02u", year, month, day);
}

static char *
make_month (guint year,
            guint month)
{
  if (year < 1900 || year > 2999 || month < 1 || month > 12)
    return NULL;

  return g_strdup_printf ("%04u-%02u", year, month);
}

static char *
assemble_day (const Parts *parts)
{
  const guint *n = parts->numbers;

  if (parts->month > 0)
    return parts->is_year[0] ? make_date (n[0], parts->month, n[1]) : make_date (n[1], parts->month, n[0]);
  if (parts->is_year[0])
    return make_date (n[0], n[1], n[2]);
  if (month_comes_first ())
    return make_date (n[2], n[0], n[1]);

  return make_date (n[2], n[1], n[0]);
}

static char *
assemble (const Parts *parts,
          gboolean whole)
{
  const guint *n = parts->numbers;

  if (parts->quarter > 0)
    {
      if (whole || parts->month > 0 || parts->n_numbers != 1 || !parts->is_year[0] || n[0] < 1900 || n[0] > 2999)
        return NULL;
      return g_strdup_printf ("%04u-Q%u", n[0], parts->quarter);
    }

  if (parts->n_numbers + (parts->month > 0) == 3)
    return assemble_day (parts);
  if (whole)
    return NULL;

  if (parts->n_numbers == 1 && parts->is_year[0])
    {
      if (parts->month > 0)
        return make_month (n[0], parts->month);
      return n[0] >= 1900 && n[0] <= 2999 ? g_strdup_printf ("%04u", n[0]) : NULL;
    }

  if (parts->n_numbers == 2 && parts->month == 0 && parts->is_year[0] != parts->is_year[1])
    return parts->is_year[0] ? make_month (n[0], n[1]) : make_month (n[1], n[0]);

  return NULL;
}

/**
 * kring_local_date_parse:
 * @text: what was typed: "15-3-2027", "15 maart 2027", "March 2027", "Q1 2027"
 * @whole: whether a month, quarter or year alone will not do
 *
 * Takes what people write in Dutch and in English, and the form of the file.
 *
 * Returns: (transfer full) (nullable): it as a DATE or MOMENT field holds it, or
 *   %NULL where it is no date
 */
char *
kring_local_date_parse (const char *text,
                        gboolean whole)
{
  g_autofree char *folded = kring_search_fold (text);
  g_auto (GStrv) tokens = g_strsplit_set (folded, " \t-/.,'", -1);
  Parts parts = { 0 };

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      if (*tokens[i] == '\0')
        continue;
      if (!(g_ascii_isdigit (*tokens[i]) ? take_number (&parts, tokens[i]) : take_word (&parts, tokens[i])))
        return NULL;
    }

  return assemble (&parts, whole);
}
