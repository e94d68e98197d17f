/* kring-calendar-button.c: a button that opens a calendar
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-calendar-button.h"

#include "kring-accessible.h"
#include "kring-period-chooser.h"
#include "kring-words.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

/* What can be chosen: a day, or one of the periods of the same order. */
enum
{
  UNIT_DAY,
  UNIT_MONTH,
  UNIT_QUARTER,
  UNIT_YEAR,
  N_UNITS
};

/**
 * KringCalendarButton:
 *
 * Stands beside an entry for a date, or for a date or a whole month, quarter or
 * year. The calendar is made when it is first opened: a pane has many dates,
 * and few are chosen from a calendar.
 */
struct _KringCalendarButton
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkCalendar *calendar;
  KringPeriodChooser *periods; /* where those can be chosen */
  GtkWidget *unit_buttons[N_UNITS];
  gboolean takes_periods;
  gboolean showing;
  char *date; /* what is shown, or today */
};

G_DEFINE_FINAL_TYPE (KringCalendarButton, kring_calendar_button, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_OPENED,
  SIGNAL_DATE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
kring_calendar_button_choose (KringCalendarButton *self,
                              const char *date)
{
  g_autofree char *chosen = g_strdup (date);

  g_free (self->date);
  self->date = g_strdup (chosen);
  g_signal_emit (self, signals[SIGNAL_DATE_CHOSEN], 0, chosen);
}

static void
kring_calendar_button_day_selected (KringCalendarButton *self)
{
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *date = NULL;

  if (self->showing)
    return;

  day = gtk_calendar_get_date (self->calendar);
  date = g_date_time_format (day, "%Y-%m-%d");
  kring_calendar_button_choose (self, date);
}

static void
kring_calendar_button_period_chosen (KringCalendarButton *self,
                                     const char *moment)
{
  kring_calendar_button_choose (self, moment);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
}

/* Marks the day, or the first of the month, quarter or year. */
static void
kring_calendar_button_show_day (KringCalendarButton *self)
{
  g_autoptr (GDateTime) day = NULL;
  guint year = 0, month = 1, day_of_month = 1, quarter = 1;

  if (sscanf (self->date, "%4u-Q%1u", &year, &quarter) == 2)
    month = quarter * 3 - 2;
  else
    sscanf (self->date, "%4u-%2u-%2u", &year, &month, &day_of_month);

  day = g_date_time_new_local ((int) year, (int) month, (int) day_of_month, 12, 0, 0);
  if (day == NULL)
    return;

  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->showing = FALSE;
}

static void
kring_calendar_button_unit_toggled (KringCalendarButton *self,
                                    GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;

  for (guint unit = 0; unit < N_UNITS; unit++)
    if (self->unit_buttons[unit] == GTK_WIDGET (button))
      {
        gtk_widget_set_visible (GTK_WIDGET (self->calendar), unit == UNIT_DAY);
        gtk_widget_set_visible (GTK_WIDGET (self->periods), unit != UNIT_DAY);
        if (unit != UNIT_DAY)
          kring_period_chooser_show (self->periods, (KringPeriod) (unit - UNIT_MONTH), self->date);
      }
}

static guint
kring_calendar_button_get_unit (KringCalendarButton *self)
{
  switch (strlen (self->date))
    {
    case 4:
      return UNIT_YEAR;

    case 7:
      return self->date[5] == 'Q' ? UNIT_QUARTER : UNIT_MONTH;

    default:
      return UNIT_DAY;
    }
}

static GtkWidget *
kring_calendar_button_make_units (KringCalendarButton *self)
{
  const char *labels[N_UNITS] = {
    C_ ("period", "Day"),
    C_ ("period", "Month"),
    C_ ("period", "Quarter"),
    C_ ("period", "Year"),
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint unit = 0; unit < N_UNITS; unit++)
    {
      self->unit_buttons[unit] = gtk_toggle_button_new_with_label (labels[unit]);
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->unit_buttons[unit]),
                                   unit > 0 ? GTK_TOGGLE_BUTTON (self->unit_buttons[0]) : NULL);
      g_signal_connect_object (self->unit_buttons[unit], "toggled",
                               G_CALLBACK (kring_calendar_button_unit_toggled),
                               self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), self->unit_buttons[unit]);
    }

  return box;
}

static void
kring_calendar_button_make_popover (GtkMenuButton *button,
                                    gpointer user_data)
{
  KringCalendarButton *self = user_data;

  if (self->calendar == NULL)
    {
      GtkWidget *popover = gtk_popover_new ();
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

      self->calendar = GTK_CALENDAR (gtk_calendar_new ());
      g_signal_connect_object (self->calendar, "day-selected",
                               G_CALLBACK (kring_calendar_button_day_selected),
                               self, G_CONNECT_SWAPPED);
      if (self->takes_periods)
        gtk_box_append (GTK_BOX (box), kring_calendar_button_make_units (self));
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->calendar));
      if (self->takes_periods)
        {
          self->periods = KRING_PERIOD_CHOOSER (kring_period_chooser_new ());
          g_signal_connect_object (self->periods, "chosen",
                                   G_CALLBACK (kring_calendar_button_period_chosen),
                                   self, G_CONNECT_SWAPPED);
          gtk_widget_set_visible (GTK_WIDGET (self->periods), FALSE);
          gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->periods));
        }
      gtk_popover_set_child (GTK_POPOVER (popover), box);
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
kring_calendar_button_finalize (GObject *object)
{
  g_free (KRING_CALENDAR_BUTTON (object)->date);

  G_OBJECT_CLASS (kring_calendar_button_parent_class)->finalize (object);
}

static void
kring_calendar_button_class_init (KringCalendarButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_calendar_button_dispose;
  G_OBJECT_CLASS (klass)->finalize = kring_calendar_button_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "calendarbutton");

  /**
   * KringCalendarButton::opened:
   *
   * The calendar is about to show; call kring_calendar_button_show_date().
   */
  signals[SIGNAL_OPENED] =
    g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * KringCalendarButton::date-chosen:
   * @date: "2027-03-15"; where periods can be chosen also "2027-03", "2027-Q1"
   *   or "2027"
   *
   * The user chose a date.
   */
  signals[SIGNAL_DATE_CHOSEN] =
    g_signal_new ("date-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
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
 * @takes_periods: whether a month, a quarter or a year will do as well
 *
 * Returns: (transfer floating): a button for a calendar
 */
GtkWidget *
kring_calendar_button_new (gboolean takes_periods)
{
  KringCalendarButton *self = g_object_new (KRING_TYPE_CALENDAR_BUTTON, NULL);

  self->takes_periods = takes_periods;

  return GTK_WIDGET (self);
}

/**
 * kring_calendar_button_show_date:
 * @self: a button whose calendar is about to show
 * @date: (nullable): "2027-03-15", or a month, quarter or year; empty for today
 *
 * Marks a date in the calendar.
 */
void
kring_calendar_button_show_date (KringCalendarButton *self,
                                 const char *date)
{
  g_return_if_fail (KRING_IS_CALENDAR_BUTTON (self));

  g_free (self->date);
  self->date = date != NULL && *date != '\0' ? g_strdup (date) : kring_words_today ();
  if (self->calendar == NULL)
    return;

  kring_calendar_button_show_day (self);
  if (self->takes_periods)
    {
      GtkToggleButton *button = GTK_TOGGLE_BUTTON (self->unit_buttons[kring_calendar_button_get_unit (self)]);

      gtk_toggle_button_set_active (button, TRUE);
      kring_calendar_button_unit_toggled (self, button);
    }
}
