/* kring-calendar-button.c: a button that opens a calendar
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-calendar-button.h"

#include "kring-accessible.h"

#include <glib/gi18n.h>
#include <stdio.h>

/**
 * KringCalendarButton:
 *
 * Stands beside an entry for a date. The calendar is made when it is first
 * opened: a pane has many dates, and few are chosen from a calendar.
 */
struct _KringCalendarButton
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkCalendar *calendar;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (KringCalendarButton, kring_calendar_button, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_OPENED,
  SIGNAL_DAY_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
kring_calendar_button_day_selected (KringCalendarButton *self)
{
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *date = NULL;

  if (self->showing)
    return;

  day = gtk_calendar_get_date (self->calendar);
  date = g_date_time_format (day, "%Y-%m-%d");
  g_signal_emit (self, signals[SIGNAL_DAY_CHOSEN], 0, date);
}

static void
kring_calendar_button_make_popover (GtkMenuButton *button,
                                    gpointer user_data)
{
  KringCalendarButton *self = user_data;

  if (self->calendar == NULL)
    {
      GtkWidget *popover = gtk_popover_new ();

      self->calendar = GTK_CALENDAR (gtk_calendar_new ());
      g_signal_connect_object (self->calendar, "day-selected",
                               G_CALLBACK (kring_calendar_button_day_selected),
                               self, G_CONNECT_SWAPPED);
      gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendar));
      gtk_menu_button_set_popover (button, popover);
    }

  g_signal_emit (self, signals[SIGNAL_OPENED], 0);
}

static void
kring_calendar_button_dispose (GObject *object)
{
  KringCalendarButton *self = KRING_CALENDAR_BUTTON (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (kring_calendar_button_parent_class)->dispose (object);
}

static void
kring_calendar_button_class_init (KringCalendarButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_calendar_button_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "calendarbutton");

  /**
   * KringCalendarButton::opened:
   *
   * The calendar is about to show; call kring_calendar_button_show_day().
   */
  signals[SIGNAL_OPENED] =
    g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * KringCalendarButton::day-chosen:
   * @date: "2027-03-15"
   *
   * The user chose a day.
   */
  signals[SIGNAL_DAY_CHOSEN] =
    g_signal_new ("day-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
kring_calendar_button_init (KringCalendarButton *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "x-office-calendar-symbolic");
  gtk_widget_set_tooltip_text (self->button, _("Choose from a calendar"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), kring_calendar_button_make_popover, self, NULL);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  kring_accessible_set_name (self->button, _("Choose from a calendar"), "");
}

/**
 * kring_calendar_button_new:
 *
 * Returns: (transfer floating): a button for a calendar
 */
GtkWidget *
kring_calendar_button_new (void)
{
  return g_object_new (KRING_TYPE_CALENDAR_BUTTON, NULL);
}

/**
 * kring_calendar_button_show_day:
 * @self: a button whose calendar is about to show
 * @date: (nullable): "2027-03-15", or a month, quarter or year; empty for today
 *
 * Marks a day in the calendar.
 */
void
kring_calendar_button_show_day (KringCalendarButton *self,
                                const char *date)
{
  g_autoptr (GDateTime) day = NULL;
  guint year, month = 1, day_of_month = 1;

  g_return_if_fail (KRING_IS_CALENDAR_BUTTON (self));

  if (date == NULL || sscanf (date, "%4u-%2u-%2u", &year, &month, &day_of_month) < 1)
    day = g_date_time_new_now_local ();
  else
    day = g_date_time_new_local ((int) year, (int) month, (int) day_of_month, 12, 0, 0);

  if (self->calendar == NULL || day == NULL)
    return;

  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->showing = FALSE;
}
