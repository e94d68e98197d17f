/* kring-moment.c: days, months, quarters and years on a line of time
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-moment.h"

#include "kring-field.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define YEAR_MIN 1900
#define YEAR_MAX 2999

typedef struct
{
  int year;
  int month; /* 1 to 12, the first of the quarter or year */
  int day;
} Parts;

/* A MOMENT that stands in a document is valid or empty; what comes from
 * elsewhere is looked at. */
static gboolean
is_valid (const char *moment)
{
  static const KringField field = { .name = "", .type = KRING_FIELD_MOMENT };
  KringValue value = { 0 };
  gboolean valid = moment != NULL && *moment != '\0' && kring_field_parse (&field, moment, &value, NULL);

  if (valid)
    kring_field_clear_value (&field, &value);

  return valid;
}

static Parts
split (const char *moment)
{
  Parts parts = { atoi (moment), 1, 1 };
  gsize length = strlen (moment);

  if (length >= 7 && moment[5] == 'Q')
    parts.month = (moment[6] - '1') * 3 + 1;
  else if (length >= 7)
    parts.month = atoi (moment + 5);
  if (length >= 10)
    parts.day = atoi (moment + 8);

  return parts;
}

static int
get_days_of_year (int year)
{
  return g_date_is_leap_year ((GDateYear) year) ? 366 : 365;
}

/* The first day of a month that may lie outside 1 to 12. */
static double
get_month_start (int year, int month)
{
  GDate date;
  int months = year * 12 + month - 1;

  year = months / 12;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, (GDateMonth) (months % 12 + 1), (GDateYear) year);

  return year + (g_date_get_day_of_year (&date) - 1.0) / get_days_of_year (year);
}

/**
 * kring_moment_get_precision:
 * @moment: a valid DATE or MOMENT
 *
 * Returns: what @moment names
 */
KringPrecision
kring_moment_get_precision (const char *moment)
{
  gsize length = strlen (moment);

  if (length < 7)
    return KRING_PRECISION_YEAR;
  if (length >= 10)
    return KRING_PRECISION_DAY;

  return moment[5] == 'Q' ? KRING_PRECISION_QUARTER : KRING_PRECISION_MONTH;
}

/**
 * kring_moment_get_span:
 * @moment: (nullable): a DATE or MOMENT
 * @span: (out): where it lies; untouched where @moment is none
 *
 * Returns: whether @moment tells a time
 */
gboolean
kring_moment_get_span (const char *moment, KringSpan *span)
{
  Parts parts;
  GDate date;
  double first;

  if (!is_valid (moment))
    return FALSE;

  parts = split (moment);
  switch (kring_moment_get_precision (moment))
    {
    case KRING_PRECISION_YEAR:
      *span = (KringSpan) { parts.year, parts.year + 1 };
      return TRUE;

    case KRING_PRECISION_QUARTER:
      *span = (KringSpan) { get_month_start (parts.year, parts.month), get_month_start (parts.year, parts.month + 3) };
      return TRUE;

    case KRING_PRECISION_MONTH:
      *span = (KringSpan) { get_month_start (parts.year, parts.month), get_month_start (parts.year, parts.month + 1) };
      return TRUE;

    case KRING_PRECISION_DAY:
    default:
      g_date_clear (&date, 1);
      g_date_set_dmy (&date, (GDateDay) parts.day, (GDateMonth) parts.month, (GDateYear) parts.year);
      first = g_date_get_day_of_year (&date) - 1.0;
      *span = (KringSpan) { parts.year + first / get_days_of_year (parts.year),
                            parts.year + (first + 1) / get_days_of_year (parts.year) };
      return TRUE;
    }
}

static char *
format (int year, int month, int day, KringPrecision precision)
{
  if (year < YEAR_MIN)
    year = YEAR_MIN, month = 1, day = 1;
  if (year > YEAR_MAX)
    year = YEAR_MAX, month = 12, day = 31;

  switch (precision)
    {
    case KRING_PRECISION_YEAR:
      return g_strdup_printf ("%04d", year);
    case KRING_PRECISION_QUARTER:
      return g_strdup_printf ("%04d-Q%d", year, (month - 1) / 3 + 1);
    case KRING_PRECISION_MONTH:
      return g_strdup_printf ("%04d-%02d", year, month);
    case KRING_PRECISION_DAY:
    default:
      day = MIN (day, g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));
      return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
    }
}

/**
 * kring_moment_at:
 * @time: a time, in years
 * @precision: what is to be named
 *
 * Returns: (transfer full): the year, quarter, month or day in which @time lies,
 *   as a MOMENT field holds it; the first or last that there is where it is
 *   beyond those
 */
char *
kring_moment_at (double time, KringPrecision precision)
{
  double bounded = CLAMP (time, YEAR_MIN, YEAR_MAX + 1 - 1e-9);
  int year = (int) floor (bounded);
  int days = get_days_of_year (year);
  /* What lies at the start of a day was reckoned from it. */
  int day = MIN ((int) floor ((bounded - year) * days + 1e-6), days - 1);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, (GDateYear) year);
  g_date_add_days (&date, (guint) day);

  return format (year, g_date_get_month (&date), g_date_get_day (&date), precision);
}

/**
 * kring_moment_shift:
 * @moment: a valid DATE or MOMENT
 * @unit: days, months, quarters or years; not finer than @moment
 * @n: how many; less than 0 for earlier
 *
 * Returns: (transfer full): @moment that much later, as precise as it was; the
 *   last day of a month where it has no such day
 */
char *
kring_moment_shift (const char *moment, KringPrecision unit, int n)
{
  static const int months[] = { 12, 3, 1 };
  KringPrecision precision = kring_moment_get_precision (moment);
  Parts parts = split (moment);
  int total;

  g_return_val_if_fail (unit <= precision, g_strdup (moment));

  if (unit == KRING_PRECISION_DAY)
    {
      GDate date;
      gint64 julian;

      g_date_clear (&date, 1);
      g_date_set_dmy (&date, (GDateDay) parts.day, (GDateMonth) parts.month, (GDateYear) parts.year);
      julian = MAX ((gint64) g_date_get_julian (&date) + n, 1);
      g_date_set_julian (&date, (guint32) julian);
      return format (g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), precision);
    }

  total = MAX (parts.year * 12 + parts.month - 1 + n * months[unit], 0);

  return format (total / 12, total % 12 + 1, parts.day, precision);
}
