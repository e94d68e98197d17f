/* kring-export-dialog.c: the map as a file for other programs
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-export-dialog.h"

#include "kring-accessible.h"
#include "kring-audience-chooser.h"
#include "kring-file-filter.h"
#include "kring-settings.h"
#include "kring-view.h"

#include "paint/kring-export.h"

#include <glib/gi18n.h>

/* Around a sheet of a poster; few printers leave more white than this. */
#define POSTER_MARGIN (5 * KRING_POINTS_PER_MM)

/* In the order of the rows' words. */
typedef enum
{
  PAGES_ONE,
  PAGES_ONE_WIDE,
  PAGES_SHEETS
} Pages;

static const char *const languages[] = { NULL, "en", "nl" };

struct _KringExportDialog
{
  AdwWindow parent_instance;

  GtkStack *pages;
  AdwComboRow *format;
  AdwComboRow *paper;
  AdwComboRow *orientation;
  AdwComboRow *pages_wanted;
  GtkWidget *columns_row;
  GtkSpinButton *columns;
  GtkWidget *rows_row;
  GtkSpinButton *rows;
  AdwComboRow *pixels;
  GtkWidget *width_row;
  GtkSpinButton *width;
  AdwComboRow *language;
  AdwActionRow *transparent_row;
  GtkSwitch *transparent;
  AdwActionRow *focus_row;
  GtkSwitch *focus_wanted;
  KringAudienceChooser *audience;
  GtkSpinner *spinner;

  KringScene *scene; /* as it stands on the screen */
  KringArranger *arranger; /* or NULL */
  KringFocus focus;
  GFile *folder; /* the document's, or NULL */
  GFile *file;
  GCancellable *cancellable; /* while it is being written */
};

G_DEFINE_FINAL_TYPE (KringExportDialog, kring_export_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_EXPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The rows list the words in the order of the enumerations. */
static KringExportFormat
kring_export_dialog_get_format (KringExportDialog *self)
{
  return (KringExportFormat) adw_combo_row_get_selected (self->format);
}

static Pages
kring_export_dialog_get_pages (KringExportDialog *self)
{
  return (Pages) adw_combo_row_get_selected (self->pages_wanted);
}

/* Only what the format has is asked for. */
static void
kring_export_dialog_update (KringExportDialog *self)
{
  KringExportFormat format = kring_export_dialog_get_format (self);
  Pages pages = kring_export_dialog_get_pages (self);
  gboolean is_pdf = format == KRING_EXPORT_PDF, is_png = format == KRING_EXPORT_PNG;

  gtk_widget_set_visible (GTK_WIDGET (self->paper), is_pdf);
  gtk_widget_set_visible (GTK_WIDGET (self->orientation), is_pdf);
  gtk_widget_set_visible (GTK_WIDGET (self->pages_wanted), is_pdf);
  gtk_widget_set_visible (self->columns_row, is_pdf && pages == PAGES_SHEETS);
  gtk_widget_set_visible (self->rows_row, is_pdf && pages == PAGES_SHEETS);
  gtk_widget_set_visible (GTK_WIDGET (self->pixels), is_png);
  gtk_widget_set_visible (self->width_row, is_png && adw_combo_row_get_selected (self->pixels) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->transparent_row),
                          format == KRING_EXPORT_SVG || format == KRING_EXPORT_PNG);
}

static void
kring_export_dialog_stopped (KringExportDialog *self)
{
  g_clear_object (&self->cancellable);
  gtk_spinner_stop (self->spinner);
  gtk_stack_set_visible_child_name (self->pages, "choices");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.choose", TRUE);
}

static void
kring_export_dialog_exported (GObject      *object,
                              GAsyncResult *result,
                              gpointer      data)
{
  g_autoptr (KringExportDialog) self = data;
  g_autoptr (GError) error = NULL;

  /* Closed meanwhile: what was not written then was not wanted. */
  if (self->scene == NULL)
    {
      g_clear_object (&self->cancellable);
      return;
    }

  kring_export_dialog_stopped (self);
  if (kring_export_finish (result, &error))
    {
      g_signal_emit (self, signals[SIGNAL_EXPORTED], 0, self->file);
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("The Map Could Not Be Exported"), error->message);

      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
      gtk_window_present (GTK_WINDOW (dialog));
    }
}

static void
kring_export_dialog_write (KringExportDialog *self)
{
  const KringSceneOptions scene_options = {
    .audience = kring_audience_chooser_get_audience (self->audience),
    .language = languages[MIN (adw_combo_row_get_selected (self->language), G_N_ELEMENTS (languages) - 1)],
  };
  g_autoptr (KringScene) scene = kring_scene_copy (self->scene, &scene_options);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");
  Pages pages = kring_export_dialog_get_pages (self);
  KringPosterOptions poster = {
    .paper = { .margin = POSTER_MARGIN, .date = date },
    .size = pages == PAGES_SHEETS ? KRING_POSTER_SHEETS : KRING_POSTER_ONE_WIDE,
    .columns = (guint) gtk_spin_button_get_value_as_int (self->columns),
    .rows = (guint) gtk_spin_button_get_value_as_int (self->rows),
    .overlap = KRING_POSTER_OVERLAP,
    .marks = TRUE,
    .overview = TRUE,
  };
  KringExportOptions options = {
    .format = kring_export_dialog_get_format (self),
    .paper = (KringPaper) adw_combo_row_get_selected (self->paper),
    .orientation = (KringOrientation) adw_combo_row_get_selected (self->orientation),
    .poster = pages != PAGES_ONE ? &poster : NULL,
    .pixels_wide = adw_combo_row_get_selected (self->pixels) > 0
                     ? (guint) gtk_spin_button_get_value_as_int (self->width) : 0,
    .transparent = gtk_switch_get_active (self->transparent),
    .focus = gtk_switch_get_active (self->focus_wanted) ? &self->focus : NULL,
    .date = date,
  };

  kring_paper_get_size (options.paper, &poster.paper.width, &poster.paper.height);
  poster.paper.orientation = options.orientation;
  poster.paper.focus = options.focus;
  kring_export_async (scene, &options, self->file, self->cancellable,
                      kring_export_dialog_exported, g_object_ref (self));
}

static void
kring_export_dialog_routes_ready (GObject      *object,
                                  GAsyncResult *result,
                                  gpointer      data)
{
  g_autoptr (KringExportDialog) self = data;

  /* Lines that could not be led better are drawn as they are. */
  kring_arranger_finish_routes_finish (KRING_ARRANGER (object), result, NULL);
  if (self->scene == NULL)
    g_clear_object (&self->cancellable);
  else if (g_cancellable_is_cancelled (self->cancellable))
    kring_export_dialog_stopped (self);
  else
    kring_export_dialog_write (self);
}

/* What is drawn is what the map becomes, so that is waited for. */
static void
kring_export_dialog_begin (KringExportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.choose", FALSE);
  gtk_stack_set_visible_child_name (self->pages, "progress");
  gtk_spinner_start (self->spinner);

  if (self->arranger != NULL)
    kring_arranger_finish_routes_async (self->arranger, self->cancellable, kring_export_dialog_routes_ready,
                                        g_object_ref (self));
  else
    kring_export_dialog_write (self);
}

static void
kring_export_dialog_replace_answered (KringExportDialog *self,
                                      const char        *response)
{
  if (g_str_equal (response, "replace"))
    kring_export_dialog_begin (self);
}

static void
kring_export_dialog_existence_known (GObject      *object,
                                     GAsyncResult *result,
                                     gpointer      data)
{
  g_autoptr (KringExportDialog) self = data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (object), result, NULL);
  GtkWidget *dialog;

  if (self->scene == NULL)
    return;

  if (info == NULL)
    {
      kring_export_dialog_begin (self);
      return;
    }

  dialog = kring_file_make_replace_dialog (GTK_WINDOW (self), self->file);
  g_signal_connect_object (dialog, "response", G_CALLBACK (kring_export_dialog_replace_answered),
                           self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static char *
kring_export_dialog_make_extension (KringExportDialog *self)
{
  return g_strconcat (".", kring_export_get_extension (kring_export_dialog_get_format (self)), NULL);
}

static void
kring_export_dialog_chosen (GtkNativeDialog *chooser,
                            int              response,
                            gpointer         data)
{
  g_autoptr (KringExportDialog) self = data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      g_autofree char *extension = kring_export_dialog_make_extension (self);
      gboolean extended;

      g_clear_object (&self->file);
      self->file = kring_file_with_extension (chosen, extension, &extended);
      /* The chooser did not ask about a name that it never saw. */
      if (extended)
        g_file_query_info_async (self->file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                                 G_PRIORITY_DEFAULT, NULL, kring_export_dialog_existence_known,
                                 g_object_ref (self));
      else
        kring_export_dialog_begin (self);
    }

  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

static void
kring_export_dialog_choose (GtkWidget  *widget,
                            const char *action,
                            GVariant   *parameter)
{
  KringExportDialog *self = KRING_EXPORT_DIALOG (widget);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Export"), GTK_WINDOW (self),
                                                               GTK_FILE_CHOOSER_ACTION_SAVE,
                                                               _("_Export"), _("_Cancel"));
  g_autofree char *extension = kring_export_dialog_make_extension (self);
  g_autofree char *name = kring_file_suggest_name (kring_scene_get_title (self->scene), extension);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (self->folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), self->folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect (chooser, "response", G_CALLBACK (kring_export_dialog_chosen), g_object_ref (self));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
kring_export_dialog_stop (GtkWidget  *widget,
                          const char *action,
                          GVariant   *parameter)
{
  KringExportDialog *self = KRING_EXPORT_DIALOG (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static gboolean
kring_export_dialog_close_request (GtkWindow *window)
{
  KringExportDialog *self = KRING_EXPORT_DIALOG (window);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  return GTK_WINDOW_CLASS (kring_export_dialog_parent_class)->close_request (window);
}

static void
kring_export_dialog_dispose (GObject *object)
{
  KringExportDialog *self = KRING_EXPORT_DIALOG (object);

  g_clear_object (&self->scene);
  g_clear_object (&self->arranger);
  kring_focus_clear (&self->focus);
  g_clear_object (&self->file);
  g_clear_object (&self->folder);

  G_OBJECT_CLASS (kring_export_dialog_parent_class)->dispose (object);
}

static void
kring_export_dialog_class_init (KringExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->dispose = kring_export_dialog_dispose;
  window_class->close_request = kring_export_dialog_close_request;

  signals[SIGNAL_EXPORTED] = g_signal_new ("exported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);

  g_type_ensure (KRING_TYPE_AUDIENCE_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class, KRING_RESOURCE_PATH "kring-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, paper);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, orientation);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, pages_wanted);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, columns_row);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, rows_row);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, pixels);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, width_row);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, width);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, language);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, transparent_row);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, transparent);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, focus_row);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, focus_wanted);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, audience);
  gtk_widget_class_bind_template_child (widget_class, KringExportDialog, spinner);
  gtk_widget_class_bind_template_callback (widget_class, kring_export_dialog_update);
  gtk_widget_class_install_action (widget_class, "export.choose", NULL, kring_export_dialog_choose);
  gtk_widget_class_install_action (widget_class, "export.stop", NULL, kring_export_dialog_stop);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "export.stop", NULL);
}

/* Begins with the choices of the last time; but to share, always. */
static void
kring_export_dialog_recall (KringExportDialog *self)
{
  const struct
  {
    const char *key;
    gpointer object;
    const char *property;
  } choices[] = {
    { "export-format", self->format, "selected" },
    { "export-paper", self->paper, "selected" },
    { "export-orientation", self->orientation, "selected" },
    { "export-sheets", self->pages_wanted, "selected" },
    { "export-sheets-wide", self->columns, "value" },
    { "export-sheets-high", self->rows, "value" },
    { "export-size", self->pixels, "selected" },
    { "export-width", self->width, "value" },
    { "export-transparent", self->transparent, "active" },
    { "export-language", self->language, "selected" },
  };
  GSettings *settings = kring_settings_get ();

  for (guint i = 0; settings != NULL && i < G_N_ELEMENTS (choices); i++)
    g_settings_bind (settings, choices[i].key, choices[i].object, choices[i].property,
                     G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES);
}

static void
kring_export_dialog_init (KringExportDialog *self)
{
  AdwComboRow *rows[6];

  gtk_widget_init_template (GTK_WIDGET (self));
  rows[0] = self->format;
  rows[1] = self->paper;
  rows[2] = self->orientation;
  rows[3] = self->pages_wanted;
  rows[4] = self->pixels;
  rows[5] = self->language;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    kring_accessible_tell_choice (rows[i]);
  kring_export_dialog_recall (self);
  kring_export_dialog_update (self);
}

/**
 * kring_export_dialog_new:
 * @scene: the map as it stands on the screen
 * @arranger: (nullable): what leads its lines, to be waited for
 * @focus: what is selected and brought out on the screen
 * @document: (nullable): the document's own file; others are proposed beside it
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
kring_export_dialog_new (KringScene       *scene,
                         KringArranger    *arranger,
                         const KringFocus *focus,
                         GFile            *document)
{
  KringExportDialog *self = g_object_new (KRING_TYPE_EXPORT_DIALOG, NULL);

  self->scene = g_object_ref (scene);
  g_set_object (&self->arranger, arranger);
  kring_focus_copy (&self->focus, focus);
  self->folder = document != NULL ? g_file_get_parent (document) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->focus_row), focus->brought_out != NULL);
  gtk_switch_set_active (self->focus_wanted, focus->brought_out != NULL);
  kring_audience_chooser_set_scene (self->audience, scene);
  return GTK_WIDGET (self);
}
