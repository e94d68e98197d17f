/* kring-calendar-button.h: a button that opens a calendar
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_CALENDAR_BUTTON (kring_calendar_button_get_type ())
G_DECLARE_FINAL_TYPE (KringCalendarButton, kring_calendar_button, KRING, CALENDAR_BUTTON, GtkWidget)

GtkWidget *kring_calendar_button_new (gboolean takes_periods);
void kring_calendar_button_show_date (KringCalendarButton *self, const char *date);

G_END_DECLS
