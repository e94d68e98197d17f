/* kring-cli-poster.c: how large a poster is asked
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-cli-poster.h"

#include <math.h>
#include <string.h>

#define MOST_MM 50000.0
#define MOST_SHEETS 100

static gboolean
read_number (const char **text,
             double      *number)
{
  char *end;

  *number = g_ascii_strtod (*text, &end);
  if (end == *text || !isfinite (*number) || *number <= 0 || *number > MOST_MM)
    return FALSE;

  *text = end;
  return TRUE;
}

/**
 * kring_cli_read_poster:
 * @text: "wide" (one sheet wide), "3x2" (sheets), "150%" (of the natural
 *   size), "1189mm" (wide) or "x841mm" (high)
 * @options: what it is filled in in
 *
 * Returns: whether it could be understood
 */
gboolean
kring_cli_read_poster (const char         *text,
                       KringPosterOptions *options)
{
  gboolean is_height = *text == 'x';
  double number, rows;

  if (g_str_equal (text, "wide"))
    {
      options->size = KRING_POSTER_ONE_WIDE;
      return TRUE;
    }

  if (is_height)
    text++;
  if (!read_number (&text, &number))
    return FALSE;

  options->amount = number;
  if (g_str_equal (text, "mm"))
    options->size = is_height ? KRING_POSTER_HEIGHT : KRING_POSTER_WIDTH;
  else if (g_str_equal (text, "%") && !is_height)
    options->size = KRING_POSTER_SCALE;
  else if (*text == 'x' && !is_height)
    {
      text++;
      if (!read_number (&text, &rows) || *text != '\0' || number != floor (number) || rows != floor (rows) ||
          number > MOST_SHEETS || rows > MOST_SHEETS)
        return FALSE;
      options->size = KRING_POSTER_SHEETS;
      options->columns = (guint) number;
      options->rows = (guint) rows;
    }
  else
    return FALSE;

  return TRUE;
}
