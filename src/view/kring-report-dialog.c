/* kring-report-dialog.c: the alliance as a document to hand out or to keep
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-report-dialog.h"

#include "kring-accessible.h"
#include "kring-audience-chooser.h"
#include "kring-file-filter.h"
#include "kring-report-preview.h"
#include "kring-view.h"
#include "kring-words.h"

#include "report/kring-report-write.h"

#include <glib/gi18n.h>

/* In the order of the row's words. */
static const char *const languages[] = { NULL, "en", "nl" };

struct _KringReportDialog
{
  AdwWindow parent_instance;

  GtkStack *pages;
  AdwComboRow *format;
  AdwComboRow *language;
  KringAudienceChooser *audience;
  KringReportPreview *preview;
  GtkProgressBar *progress;

  KringDocument *document; /* NULL once it is closed */
  KringScene *map;         /* of the document, as it stands on the screen; or NULL */
  GFile *folder;           /* the document's, or NULL */
  GFile *file;
  KringReport *report;     /* as chosen now; or NULL until it is made */
  GCancellable *making;    /* until then */
  GCancellable *routing;   /* while the lines of the map are led */
  GCancellable *cancellable; /* while it is being written */
};

G_DEFINE_FINAL_TYPE (KringReportDialog, kring_report_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_WRITTEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static KringReportFormat
kring_report_dialog_get_format (KringReportDialog *self)
{
  return (KringReportFormat) adw_combo_row_get_selected (self->format);
}

static void
kring_report_dialog_made (GObject      *object,
                          GAsyncResult *result,
                          gpointer      data)
{
  g_autoptr (KringReportDialog) self = data;
  KringReport *report = kring_report_make_finish (result, NULL);

  /* Another one is being made where it was stopped. */
  if (report == NULL)
    return;

  g_clear_object (&self->making);
  self->report = report;
  kring_report_preview_set_report (self->preview, report);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.save", TRUE);
}

static void
kring_report_dialog_stop_making (KringReportDialog *self)
{
  if (self->making != NULL)
    g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
}

/* Makes the report anew, as it is chosen now. */
static void
kring_report_dialog_update (KringReportDialog *self)
{
  g_autofree char *today = kring_words_today ();
  const KringReportOptions options = {
    .audience = kring_audience_chooser_get_audience (self->audience),
    .language = languages[MIN (adw_combo_row_get_selected (self->language), G_N_ELEMENTS (languages) - 1)],
    .today = today,
    .map = self->map,
  };

  if (self->document == NULL || self->routing != NULL)
    return;

  kring_report_dialog_stop_making (self);
  g_clear_object (&self->report);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.save", FALSE);
  self->making = g_cancellable_new ();
  kring_report_make_async (self->document, &options, self->making, kring_report_dialog_made, g_object_ref (self));
}

static void
kring_report_dialog_stopped (KringReportDialog *self)
{
  g_clear_object (&self->cancellable);
  gtk_stack_set_visible_child_name (self->pages, "choices");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.save", TRUE);
}

static void
kring_report_dialog_written (GObject      *object,
                             GAsyncResult *result,
                             gpointer      data)
{
  g_autoptr (KringReportDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean written = kring_report_write_finish (result, &error);

  /* Closed meanwhile: what was not written then was not wanted. */
  if (self->document == NULL)
    return;

  kring_report_dialog_stopped (self);
  if (written)
    {
      g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, self->file);
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("The Report Could Not Be Saved"), error->message);

      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
      gtk_window_present (GTK_WINDOW (dialog));
    }
}

static void
kring_report_dialog_show_progress (double   fraction,
                                   gpointer data)
{
  KringReportDialog *self = data;

  if (self->progress != NULL)
    gtk_progress_bar_set_fraction (self->progress, fraction);
}

static void
kring_report_dialog_write (KringReportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.save", FALSE);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_stack_set_visible_child_name (self->pages, "progress");
  kring_report_write_async (self->report, kring_report_dialog_get_format (self), self->file, kring_report_dialog_show_progress,
                            self, self->cancellable, kring_report_dialog_written, g_object_ref (self));
}

static void
kring_report_dialog_replace_answered (KringReportDialog *self,
                                      const char        *response)
{
  if (g_str_equal (response, "replace"))
    kring_report_dialog_write (self);
}

static void
kring_report_dialog_existence_known (GObject      *object,
                                     GAsyncResult *result,
                                     gpointer      data)
{
  g_autoptr (KringReportDialog) self = data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (object), result, NULL);
  GtkWidget *dialog;

  if (self->document == NULL)
    return;

  if (info == NULL)
    {
      kring_report_dialog_write (self);
      return;
    }

  dialog = kring_file_make_replace_dialog (GTK_WINDOW (self), self->file);
  g_signal_connect_object (dialog, "response", G_CALLBACK (kring_report_dialog_replace_answered),
                           self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static char *
kring_report_dialog_make_extension (KringReportDialog *self)
{
  return g_strconcat (".", kring_report_get_extension (kring_report_dialog_get_format (self)), NULL);
}

static void
kring_report_dialog_chosen (GtkNativeDialog *chooser,
                            int              response,
                            gpointer         data)
{
  g_autoptr (KringReportDialog) self = data;

  if (response == GTK_RESPONSE_ACCEPT && self->report != NULL)
    {
      g_autoptr (GFile) chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      g_autofree char *extension = kring_report_dialog_make_extension (self);
      gboolean extended;

      g_clear_object (&self->file);
      self->file = kring_file_with_extension (chosen, extension, &extended);
      /* The chooser did not ask about a name that it never saw. */
      if (extended)
        g_file_query_info_async (self->file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                                 G_PRIORITY_DEFAULT, NULL, kring_report_dialog_existence_known,
                                 g_object_ref (self));
      else
        kring_report_dialog_write (self);
    }

  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

static void
kring_report_dialog_save (GtkWidget  *widget,
                          const char *action,
                          GVariant   *parameter)
{
  KringReportDialog *self = KRING_REPORT_DIALOG (widget);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Save Report"), GTK_WINDOW (self),
                                                               GTK_FILE_CHOOSER_ACTION_SAVE,
                                                               _("_Save"), _("_Cancel"));
  g_autofree char *extension = kring_report_dialog_make_extension (self);
  /* Translators: the name of a file: the title of the alliance, and what it is */
  g_autofree char *title = g_strdup_printf (_("%s – report"), kring_report_get_title (self->report));
  g_autofree char *name = kring_file_suggest_name (title, extension);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (self->folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), self->folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect (chooser, "response", G_CALLBACK (kring_report_dialog_chosen), g_object_ref (self));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
kring_report_dialog_stop (GtkWidget  *widget,
                          const char *action,
                          GVariant   *parameter)
{
  KringReportDialog *self = KRING_REPORT_DIALOG (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
kring_report_dialog_routes_ready (GObject      *object,
                                  GAsyncResult *result,
                                  gpointer      data)
{
  g_autoptr (KringReportDialog) self = data;

  /* Lines that could not be led better are drawn as they are. */
  kring_arranger_finish_routes_finish (KRING_ARRANGER (object), result, NULL);
  g_clear_object (&self->routing);
  kring_report_dialog_update (self);
}

static void
kring_report_dialog_forget (KringReportDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  if (self->routing != NULL)
    g_cancellable_cancel (self->routing);
  kring_report_dialog_stop_making (self);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->report);
  g_clear_object (&self->map);
  g_clear_object (&self->document);
}

static gboolean
kring_report_dialog_close_request (GtkWindow *window)
{
  kring_report_dialog_forget (KRING_REPORT_DIALOG (window));

  return GTK_WINDOW_CLASS (kring_report_dialog_parent_class)->close_request (window);
}

static void
kring_report_dialog_dispose (GObject *object)
{
  KringReportDialog *self = KRING_REPORT_DIALOG (object);

  kring_report_dialog_forget (self);
  self->progress = NULL;
  g_clear_object (&self->routing);
  g_clear_object (&self->file);
  g_clear_object (&self->folder);

  G_OBJECT_CLASS (kring_report_dialog_parent_class)->dispose (object);
}

static void
kring_report_dialog_class_init (KringReportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->dispose = kring_report_dialog_dispose;
  window_class->close_request = kring_report_dialog_close_request;

  signals[SIGNAL_WRITTEN] = g_signal_new ("written", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);

  g_type_ensure (KRING_TYPE_AUDIENCE_CHOOSER);
  g_type_ensure (KRING_TYPE_REPORT_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, KRING_RESOURCE_PATH "kring-report-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KringReportDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, KringReportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, KringReportDialog, language);
  gtk_widget_class_bind_template_child (widget_class, KringReportDialog, audience);
  gtk_widget_class_bind_template_child (widget_class, KringReportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, KringReportDialog, progress);
  gtk_widget_class_bind_template_callback (widget_class, kring_report_dialog_update);
  gtk_widget_class_install_action (widget_class, "report.save", NULL, kring_report_dialog_save);
  gtk_widget_class_install_action (widget_class, "report.stop", NULL, kring_report_dialog_stop);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "report.stop", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "report.save", NULL);
}

static void
kring_report_dialog_init (KringReportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kring_accessible_tell_choice (self->format);
  kring_accessible_tell_choice (self->language);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.save", FALSE);
}

/**
 * kring_report_dialog_new:
 * @document: what to report on
 * @map: (nullable): its map, as it stands on the screen
 * @arranger: (nullable): what leads the lines of the map, to be waited for
 * @file: (nullable): the document's own file; the report is proposed beside it
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
kring_report_dialog_new (KringDocument *document,
                         KringScene    *map,
                         KringArranger *arranger,
                         GFile         *file)
{
  KringReportDialog *self = g_object_new (KRING_TYPE_REPORT_DIALOG, NULL);

  self->document = g_object_ref (document);
  g_set_object (&self->map, map);
  self->folder = file != NULL ? g_file_get_parent (file) : NULL;
  kring_audience_chooser_set_document (self->audience, document);
  if (arranger != NULL)
    {
      self->routing = g_cancellable_new ();
      kring_arranger_finish_routes_async (arranger, self->routing, kring_report_dialog_routes_ready, g_object_ref (self));
    }
  else
    {
      kring_report_dialog_update (self);
    }

  return GTK_WIDGET (self);
}
