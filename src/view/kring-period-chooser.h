/* kring-period-chooser.h: a month, a quarter or a year to choose
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KringPeriod:
 * @KRING_PERIOD_MONTH: the months of a year
 * @KRING_PERIOD_QUARTER: the quarters of a year
 * @KRING_PERIOD_YEAR: some years
 */
typedef enum
{
  KRING_PERIOD_MONTH,
  KRING_PERIOD_QUARTER,
  KRING_PERIOD_YEAR
} KringPeriod;

#define KRING_TYPE_PERIOD_CHOOSER (kring_period_chooser_get_type ())
G_DECLARE_FINAL_TYPE (KringPeriodChooser, kring_period_chooser, KRING, PERIOD_CHOOSER, GtkWidget)

GtkWidget *kring_period_chooser_new (void);
void kring_period_chooser_show (KringPeriodChooser *self, KringPeriod period, const char *date);

G_END_DECLS
