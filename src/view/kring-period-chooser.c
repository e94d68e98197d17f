/* kring-period-chooser.c: a month, a quarter or a year to choose
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-period-chooser.h"

#include "kring-words.h"

#include "model/kring-language.h"

#include <glib/gi18n.h>
#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR 2999

/* So many years at once, and of all periods so many in a row. */
#define N_YEARS 12
#define N_COLUMNS 3

/**
 * KringPeriodChooser:
 *
 * Buttons for the months or quarters of a year, or for some years, and above
 * them a way to earlier and later ones.
 */
struct _KringPeriodChooser
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *title_label;
  GtkGrid *grid;

  KringPeriod period;
  int year; /* of years: the first */
  char *chosen;
};

G_DEFINE_FINAL_TYPE (KringPeriodChooser, kring_period_chooser, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
kring_period_chooser_get_n_buttons (KringPeriodChooser *self)
{
  return self->period == KRING_PERIOD_QUARTER ? 4 : N_YEARS;
}

/* What the button at @position stands for, as a MOMENT field holds it. */
static char *
kring_period_chooser_make_moment (KringPeriodChooser *self,
                                  guint position)
{
  switch (self->period)
    {
    case KRING_PERIOD_MONTH:
      return g_strdup_printf ("%04d-%02u", self->year, position + 1);

    case KRING_PERIOD_QUARTER:
      return g_strdup_printf ("%04d-Q%u", self->year, position + 1);

    case KRING_PERIOD_YEAR:
    default:
      return g_strdup_printf ("%04d", self->year + (int) position);
    }
}

static void
kring_period_chooser_clicked (KringPeriodChooser *self,
                              GtkWidget *button)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, g_object_get_data (G_OBJECT (button), "moment"));
}

static void
kring_period_chooser_add_button (KringPeriodChooser *self,
                                 guint position)
{
  guint n_columns = self->period == KRING_PERIOD_QUARTER ? 1 : N_COLUMNS;
  g_autofree char *moment = kring_period_chooser_make_moment (self, position);
  g_autofree char *whole = kring_format_date (kring_language_get (), moment);
  g_autofree char *label = NULL;
  GtkWidget *button;

  /* The year stands above the months. */
  if (self->period == KRING_PERIOD_MONTH)
    whole[strlen (whole) - strlen (" 2027")] = '\0';
  label = kring_words_capitalise (whole);

  button = gtk_button_new_with_label (label);
  gtk_widget_add_css_class (button, g_strcmp0 (moment, self->chosen) == 0 ? "suggested-action" : "flat");
  gtk_widget_set_hexpand (button, TRUE);
  g_object_set_data_full (G_OBJECT (button), "moment", g_steal_pointer (&moment), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (kring_period_chooser_clicked), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (self->grid, button, (int) (position % n_columns), (int) (position / n_columns), 1, 1);
}

static void
kring_period_chooser_fill (KringPeriodChooser *self)
{
  g_autofree char *title = self->period == KRING_PERIOD_YEAR
                             ? g_strdup_printf ("%d–%d", self->year, self->year + N_YEARS - 1)
                             : g_strdup_printf ("%d", self->year);
  GtkWidget *button;

  while ((button = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, button);

  gtk_label_set_text (self->title_label, title);
  for (guint i = 0; i < kring_period_chooser_get_n_buttons (self); i++)
    kring_period_chooser_add_button (self, i);
}

static void
kring_period_chooser_go (KringPeriodChooser *self,
                         int direction)
{
  int step = self->period == KRING_PERIOD_YEAR ? N_YEARS : 1;
  int last = self->period == KRING_PERIOD_YEAR ? LAST_YEAR - N_YEARS + 1 : LAST_YEAR;

  self->year = CLAMP (self->year + direction * step, FIRST_YEAR, last);
  kring_period_chooser_fill (self);
}

static void
kring_period_chooser_earlier (KringPeriodChooser *self)
{
  kring_period_chooser_go (self, -1);
}

static void
kring_period_chooser_later (KringPeriodChooser *self)
{
  kring_period_chooser_go (self, 1);
}

static void
kring_period_chooser_dispose (GObject *object)
{
  g_clear_pointer (&KRING_PERIOD_CHOOSER (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kring_period_chooser_parent_class)->dispose (object);
}

static void
kring_period_chooser_finalize (GObject *object)
{
  g_free (KRING_PERIOD_CHOOSER (object)->chosen);

  G_OBJECT_CLASS (kring_period_chooser_parent_class)->finalize (object);
}

static void
kring_period_chooser_class_init (KringPeriodChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kring_period_chooser_dispose;
  object_class->finalize = kring_period_chooser_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /**
   * KringPeriodChooser::chosen:
   * @moment: "2027-03", "2027-Q1" or "2027"
   *
   * The user chose a period.
   */
  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
kring_period_chooser_make_arrow (KringPeriodChooser *self,
                                 const char *icon,
                                 const char *label,
                                 GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);

  return button;
}

static void
kring_period_chooser_init (KringPeriodChooser *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->title_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_hexpand (GTK_WIDGET (self->title_label), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->title_label), "heading");
  gtk_box_append (GTK_BOX (head), kring_period_chooser_make_arrow (self, "pan-start-symbolic", _("Earlier"),
                                                                   G_CALLBACK (kring_period_chooser_earlier)));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->title_label));
  gtk_box_append (GTK_BOX (head), kring_period_chooser_make_arrow (self, "pan-end-symbolic", _("Later"),
                                                                   G_CALLBACK (kring_period_chooser_later)));

  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->grid, 3);
  gtk_grid_set_column_spacing (self->grid, 3);
  gtk_grid_set_column_homogeneous (self->grid, TRUE);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->box), head);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->grid));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * kring_period_chooser_new:
 *
 * Returns: (transfer floating): a chooser, to be told what to show
 */
GtkWidget *
kring_period_chooser_new (void)
{
  return g_object_new (KRING_TYPE_PERIOD_CHOOSER, NULL);
}

/**
 * kring_period_chooser_show:
 * @self: a chooser
 * @period: what to choose among
 * @date: what is chosen now, as a MOMENT field holds it: at least a year
 *
 * Offers the periods around @date, and marks it where it is one of them.
 */
void
kring_period_chooser_show (KringPeriodChooser *self,
                           KringPeriod period,
                           const char *date)
{
  char *chosen;
  int year;

  g_return_if_fail (KRING_IS_PERIOD_CHOOSER (self));

  chosen = g_strdup (date);
  year = (int) g_ascii_strtoll (date, NULL, 10);
  self->period = period;
  self->year = CLAMP (period == KRING_PERIOD_YEAR ? year - 1 : year, FIRST_YEAR, LAST_YEAR - N_YEARS + 1);
  g_free (self->chosen);
  self->chosen = chosen;
  kring_period_chooser_fill (self);
}
