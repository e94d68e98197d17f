/* kring-moment.h: days, months, quarters and years on a line of time
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KringPrecision:
 *
 * What a MOMENT names, from coarse to fine.
 */
typedef enum
{
  KRING_PRECISION_YEAR,
  KRING_PRECISION_QUARTER,
  KRING_PRECISION_MONTH,
  KRING_PRECISION_DAY
} KringPrecision;

/**
 * KringSpan:
 * @start: when it starts
 * @end: when it is over
 *
 * A stretch of time, in years: 2027.5 is the middle of 2027.
 */
typedef struct
{
  double start;
  double end;
} KringSpan;

gboolean kring_moment_get_span (const char *moment, KringSpan *span);
KringPrecision kring_moment_get_precision (const char *moment);
char *kring_moment_at (double time, KringPrecision precision);
char *kring_moment_shift (const char *moment, KringPrecision unit, int n);

G_END_DECLS
