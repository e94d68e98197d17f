/* kring-print-tab.c: how a map comes on paper
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-print-tab.h"

#include "kring-accessible.h"
#include "kring-audience-chooser.h"
#include "kring-view.h"

#include <glib/gi18n.h>

/* In points: whatever a printer says, ink needs some white around it; and what
 * GTK assumes of a printer that says nothing is more than any needs. Around
 * a sheet of a poster there is room for marks besides. */
#define MIN_MARGIN 24.0
#define MIN_POSTER_MARGIN 12.0
#define MAX_MARGIN 34.0

#define USUAL_PERCENT 100.0
#define USUAL_MM 1000.0

/* In the settings of the printer, which are kept. */
#define KEY_SIZE "kring-size"
#define KEY_PERCENT "kring-percent"
#define KEY_MM "kring-mm"
#define KEY_COLUMNS "kring-columns"
#define KEY_ROWS "kring-rows"
#define KEY_OVERLAP "kring-overlap"
#define KEY_MARKS "kring-marks"
#define KEY_OVERVIEW "kring-overview"
#define KEY_SKIP_EMPTY "kring-skip-empty"

struct _KringPrintTab
{
  GtkWidget parent_instance;

  KringAudienceChooser *audience;
  GtkDropDown *size;
  GtkSpinButton *amount;
  GtkWidget *unit;
  GtkSpinButton *columns;
  GtkWidget *times;
  GtkSpinButton *rows;
  GtkWidget *overlap_label;
  GtkSpinButton *overlap;
  GtkWidget *sheet_options;
  GtkCheckButton *marks;
  GtkCheckButton *overview;
  GtkCheckButton *skip_empty;
  GtkCheckButton *focus_wanted;
  GtkLabel *result;

  KringScene *scene; /* as it stands on the screen */
  KringScene *copy;  /* as it goes to paper, for one audience; or NULL */
  KringFocus focus;  /* as it is on the screen */
  GtkPageSetup *setup;
  double percent;
  double mm;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (KringPrintTab, kring_print_tab, GTK_TYPE_WIDGET)

/* The list has the words in the order of the enumeration. */
static KringPosterSize
get_size (KringPrintTab *self)
{
  return (KringPosterSize) gtk_drop_down_get_selected (self->size);
}

static KringScene *
get_copy (KringPrintTab *self)
{
  const KringSceneOptions options = {
    .audience = kring_audience_chooser_get_audience (self->audience), /* in the document's language */
  };

  if (self->copy == NULL || kring_scene_get_audience (self->copy) != options.audience)
    {
      g_clear_object (&self->copy);
      self->copy = kring_scene_copy (self->scene, &options);
    }

  return self->copy;
}

static double
get_margin (KringPrintTab *self)
{
  double margin = MAX (MAX (gtk_page_setup_get_left_margin (self->setup, GTK_UNIT_POINTS),
                            gtk_page_setup_get_right_margin (self->setup, GTK_UNIT_POINTS)),
                       MAX (gtk_page_setup_get_top_margin (self->setup, GTK_UNIT_POINTS),
                            gtk_page_setup_get_bottom_margin (self->setup, GTK_UNIT_POINTS)));

  return CLAMP (margin, get_size (self) == KRING_POSTER_ONE_PAGE ? MIN_MARGIN : MIN_POSTER_MARGIN, MAX_MARGIN);
}

static KringPoster *
make_poster (KringPrintTab     *self,
             KringOrientation   orientation,
             GError           **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");
  const KringPosterOptions options = {
    .paper = {
      .width = gtk_page_setup_get_paper_width (self->setup, GTK_UNIT_POINTS),
      .height = gtk_page_setup_get_paper_height (self->setup, GTK_UNIT_POINTS),
      .margin = get_margin (self),
      .orientation = orientation,
      .date = date,
      .focus = gtk_check_button_get_active (self->focus_wanted) ? &self->focus : NULL,
    },
    .size = get_size (self),
    .amount = get_size (self) == KRING_POSTER_SCALE ? self->percent : self->mm,
    .columns = (guint) gtk_spin_button_get_value_as_int (self->columns),
    .rows = (guint) gtk_spin_button_get_value_as_int (self->rows),
    .overlap = gtk_spin_button_get_value (self->overlap),
    .marks = gtk_check_button_get_active (self->marks),
    .overview = gtk_check_button_get_active (self->overview),
    .skip_empty = gtk_check_button_get_active (self->skip_empty),
  };

  return kring_poster_new (get_copy (self), &options, error);
}

/* "6 sheets of A4: 3 wide, 2 high; 840 × 370 mm put together" */
static char *
describe (KringPrintTab *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KringPoster) poster = kring_print_tab_make_poster (self, &error);
  const char *paper = gtk_paper_size_get_display_name (gtk_page_setup_get_paper_size (self->setup));
  guint columns, rows, n_sheets;
  double width, height;

  if (poster == NULL)
    return g_strdup (error->message);

  n_sheets = kring_poster_get_n_sheets (poster);
  kring_poster_get_grid (poster, &columns, &rows);
  kring_poster_get_size (poster, &width, &height);
  if (get_size (self) == KRING_POSTER_ONE_PAGE)
    /* Translators: the size of the paper, as A4 */
    return g_strdup_printf (_("1 sheet of %s"), paper);

  return g_strdup_printf (ngettext ("%u sheet of %s: %u wide, %u high; %.0f × %.0f mm put together",
                                    "%u sheets of %s: %u wide, %u high; %.0f × %.0f mm put together", n_sheets),
                          n_sheets, paper, columns, rows, width / KRING_POINTS_PER_MM, height / KRING_POINTS_PER_MM);
}

static void
kring_print_tab_update (KringPrintTab *self)
{
  KringPosterSize size = get_size (self);
  gboolean is_scale = size == KRING_POSTER_SCALE, is_sheets = size == KRING_POSTER_SHEETS;
  gboolean has_amount = is_scale || size == KRING_POSTER_WIDTH || size == KRING_POSTER_HEIGHT;
  gboolean has_sheets = size != KRING_POSTER_ONE_PAGE;
  g_autofree char *result = NULL;

  if (self->updating || self->setup == NULL)
    return;

  self->updating = TRUE;
  gtk_spin_button_set_value (self->amount, is_scale ? self->percent : self->mm);
  self->updating = FALSE;

  gtk_label_set_text (GTK_LABEL (self->unit), is_scale ? "%" : "mm");
  kring_accessible_set_name (GTK_WIDGET (self->amount),
                             is_scale ? _("Percent of the natural size")
                                      : size == KRING_POSTER_HEIGHT ? _("Height in millimetres")
                                                                    : _("Width in millimetres"), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->amount), has_amount);
  gtk_widget_set_visible (self->unit, has_amount);
  gtk_widget_set_visible (GTK_WIDGET (self->columns), is_sheets);
  gtk_widget_set_visible (self->times, is_sheets);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), is_sheets);
  gtk_widget_set_sensitive (self->overlap_label, has_sheets);
  gtk_widget_set_sensitive (GTK_WIDGET (self->overlap), has_sheets);
  gtk_widget_set_sensitive (self->sheet_options, has_sheets);

  result = describe (self);
  gtk_label_set_text (self->result, result);
}

static void
kring_print_tab_amount_changed (KringPrintTab *self)
{
  double amount = gtk_spin_button_get_value (self->amount);

  if (self->updating)
    return;

  if (get_size (self) == KRING_POSTER_SCALE)
    self->percent = amount;
  else
    self->mm = amount;
  kring_print_tab_update (self);
}

static void
kring_print_tab_dispose (GObject *object)
{
  KringPrintTab *self = KRING_PRINT_TAB (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->scene);
  g_clear_object (&self->copy);
  kring_focus_clear (&self->focus);
  g_clear_object (&self->setup);

  G_OBJECT_CLASS (kring_print_tab_parent_class)->dispose (object);
}

static void
kring_print_tab_class_init (KringPrintTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kring_print_tab_dispose;

  g_type_ensure (KRING_TYPE_AUDIENCE_CHOOSER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, KRING_RESOURCE_PATH "kring-print-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, KringPrintTab, audience);
  gtk_widget_class_bind_template_child (widget_class, KringPrintTab, size);
  gtk_widget_class_bind_template_child (widget_class, KringPrintTab, amount);
  gtk_widget_class_bind_template_child (widget_class, KringPrintTab, unit);
  gtk_widget_class_bind_template_child (widget_class, KringPrintTab, columns);
  gtk_widget_class_bind_template_child (widget_class, KringPrintTab, times);
  gtk_widget_class_bind_template_child (widget_class, KringPrintTab, rows);
  gtk_widget_class_bind_template_child (widget_class, KringPrintTab, overlap_label);
  gtk_widget_class_bind_template_child (widget_class, KringPrintTab, overlap);
  gtk_widget_class_bind_template_child (widget_class, KringPrintTab, sheet_options);
  gtk_widget_class_bind_template_child (widget_class, KringPrintTab, marks);
  gtk_widget_class_bind_template_child (widget_class, KringPrintTab, overview);
  gtk_widget_class_bind_template_child (widget_class, KringPrintTab, skip_empty);
  gtk_widget_class_bind_template_child (widget_class, KringPrintTab, focus_wanted);
  gtk_widget_class_bind_template_child (widget_class, KringPrintTab, result);
}

static void
kring_print_tab_init (KringPrintTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->percent = USUAL_PERCENT;
  self->mm = USUAL_MM;

  g_signal_connect_swapped (self->size, "notify::selected", G_CALLBACK (kring_print_tab_update), self);
  g_signal_connect_swapped (self->amount, "value-changed", G_CALLBACK (kring_print_tab_amount_changed), self);
  g_signal_connect_swapped (self->columns, "value-changed", G_CALLBACK (kring_print_tab_update), self);
  g_signal_connect_swapped (self->rows, "value-changed", G_CALLBACK (kring_print_tab_update), self);
  g_signal_connect_swapped (self->overlap, "value-changed", G_CALLBACK (kring_print_tab_update), self);
  g_signal_connect_swapped (self->skip_empty, "toggled", G_CALLBACK (kring_print_tab_update), self);
}

/**
 * kring_print_tab_new:
 * @scene: the map as it stands on the screen
 * @focus: what is selected and brought out on the screen
 *
 * Makes the tab of the print dialog where is chosen for whom the map is
 * printed and how large, and that says how many sheets it becomes.
 *
 * Returns: (transfer floating): a tab, at to share and one page
 */
GtkWidget *
kring_print_tab_new (KringScene       *scene,
                     const KringFocus *focus)
{
  KringPrintTab *self = g_object_new (KRING_TYPE_PRINT_TAB, NULL);

  self->scene = g_object_ref (scene);
  kring_focus_copy (&self->focus, focus);
  gtk_widget_set_visible (GTK_WIDGET (self->focus_wanted), focus->brought_out != NULL);
  gtk_check_button_set_active (self->focus_wanted, focus->brought_out != NULL);
  kring_audience_chooser_set_scene (self->audience, scene);
  return GTK_WIDGET (self);
}

/**
 * kring_print_tab_recall:
 * @self: a tab
 * @settings: of the last time
 *
 * Starts with the size of the last time; always to share.
 */
void
kring_print_tab_recall (KringPrintTab    *self,
                        GtkPrintSettings *settings)
{
  int size = gtk_print_settings_get_int_with_default (settings, KEY_SIZE, KRING_POSTER_ONE_PAGE);

  self->percent = gtk_print_settings_get_double_with_default (settings, KEY_PERCENT, USUAL_PERCENT);
  self->mm = gtk_print_settings_get_double_with_default (settings, KEY_MM, USUAL_MM);
  gtk_spin_button_set_value (self->columns, gtk_print_settings_get_int_with_default (settings, KEY_COLUMNS, 3));
  gtk_spin_button_set_value (self->rows, gtk_print_settings_get_int_with_default (settings, KEY_ROWS, 2));
  gtk_spin_button_set_value (self->overlap, gtk_print_settings_get_double_with_default (settings, KEY_OVERLAP,
                                                                                       KRING_POSTER_OVERLAP));
  gtk_check_button_set_active (self->marks, gtk_print_settings_get_int_with_default (settings, KEY_MARKS, TRUE) != 0);
  gtk_check_button_set_active (self->overview,
                               gtk_print_settings_get_int_with_default (settings, KEY_OVERVIEW, TRUE) != 0);
  gtk_check_button_set_active (self->skip_empty,
                               gtk_print_settings_get_int_with_default (settings, KEY_SKIP_EMPTY, FALSE) != 0);
  gtk_drop_down_set_selected (self->size, (guint) CLAMP (size, KRING_POSTER_ONE_PAGE, KRING_POSTER_SHEETS));
  kring_print_tab_update (self);
}

/**
 * kring_print_tab_remember:
 * @self: a tab
 * @settings: for the next time
 *
 * Adds what was chosen to what is kept.
 */
void
kring_print_tab_remember (KringPrintTab    *self,
                          GtkPrintSettings *settings)
{
  gtk_print_settings_set_int (settings, KEY_SIZE, (int) get_size (self));
  gtk_print_settings_set_double (settings, KEY_PERCENT, self->percent);
  gtk_print_settings_set_double (settings, KEY_MM, self->mm);
  gtk_print_settings_set_int (settings, KEY_COLUMNS, gtk_spin_button_get_value_as_int (self->columns));
  gtk_print_settings_set_int (settings, KEY_ROWS, gtk_spin_button_get_value_as_int (self->rows));
  gtk_print_settings_set_double (settings, KEY_OVERLAP, gtk_spin_button_get_value (self->overlap));
  gtk_print_settings_set_int (settings, KEY_MARKS, gtk_check_button_get_active (self->marks));
  gtk_print_settings_set_int (settings, KEY_OVERVIEW, gtk_check_button_get_active (self->overview));
  gtk_print_settings_set_int (settings, KEY_SKIP_EMPTY, gtk_check_button_get_active (self->skip_empty));
}

/**
 * kring_print_tab_set_page_setup:
 * @self: a tab
 * @setup: the paper, and how it is turned
 */
void
kring_print_tab_set_page_setup (KringPrintTab *self,
                                GtkPageSetup  *setup)
{
  g_set_object (&self->setup, setup);
  kring_print_tab_update (self);
}

/**
 * kring_print_tab_suits_landscape:
 * @self: a tab with a page setup
 *
 * Returns: whether the map is best printed on paper on its side
 */
gboolean
kring_print_tab_suits_landscape (KringPrintTab *self)
{
  g_autoptr (KringPoster) poster = make_poster (self, KRING_ORIENTATION_AUTOMATIC, NULL);
  double width, height;

  if (poster == NULL)
    return TRUE;

  kring_poster_get_page_size (poster, &width, &height);
  return width > height;
}

/**
 * kring_print_tab_read_scene:
 * @self: a tab
 *
 * Takes the map anew: its lines may have got their final routes.
 */
void
kring_print_tab_read_scene (KringPrintTab *self)
{
  g_clear_object (&self->copy);
}

/**
 * kring_print_tab_make_poster:
 * @self: a tab with a page setup
 * @error: where to put what went wrong: a #KringPosterError
 *
 * Returns: (transfer full) (nullable): the pages as they were chosen
 */
KringPoster *
kring_print_tab_make_poster (KringPrintTab  *self,
                             GError        **error)
{
  GtkPageOrientation orientation = gtk_page_setup_get_orientation (self->setup);
  gboolean landscape = orientation == GTK_PAGE_ORIENTATION_LANDSCAPE ||
                       orientation == GTK_PAGE_ORIENTATION_REVERSE_LANDSCAPE;

  return make_poster (self, landscape ? KRING_ORIENTATION_LANDSCAPE : KRING_ORIENTATION_PORTRAIT, error);
}
