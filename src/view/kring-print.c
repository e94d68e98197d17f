/* kring-print.c: the map on the printer
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-print.h"

#include "kring-file-filter.h"
#include "kring-print-preview.h"
#include "kring-print-tab.h"

#include <adwaita.h>
#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <gtk/gtkunixprint.h>
#include <unistd.h>

/* What takes less need not be told, in milliseconds. */
#define PATIENCE 300

/* From the dialog until the printer has it. GTK's own operation draws each page
 * on the main loop, where a large map takes too long; so the pages are drawn
 * in a thread, and the printer is handed the file. */
typedef struct
{
  GtkWidget *dialog;
  KringPrintTab *tab;
  KringArranger *arranger;
  GCancellable *cancellable; /* while the pages are made */
  GtkWindow *progress;       /* likewise, when it lasts */
  guint patience_id;
} Printing;

typedef struct
{
  KringPoster *poster;
  GArray *pages; /* NULL: all */
} Work;

static void
printing_free (Printing *printing)
{
  if (printing->cancellable != NULL)
    g_cancellable_cancel (printing->cancellable);
  g_clear_handle_id (&printing->patience_id, g_source_remove);
  g_clear_object (&printing->cancellable);
  g_clear_object (&printing->arranger);
  g_free (printing);
}

static void
work_free (Work *work)
{
  g_object_unref (work->poster);
  g_clear_pointer (&work->pages, g_array_unref);
  g_free (work);
}

static char *
get_state_file (const char *name)
{
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "kring", NULL);

  g_mkdir_with_parents (folder, 0700);
  return g_build_filename (folder, name, NULL);
}

/* The printer, the paper and the size are those of the last time. A file,
 * where it is printed to one, is called after the alliance. The paper is
 * turned as suits the map; whoever wants it otherwise chooses that. */
static void
printing_recall (Printing   *printing,
                 const char *title)
{
  const char *folder = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *name = kring_file_suggest_name (title, "");
  g_autofree char *settings_file = get_state_file ("print-settings");
  g_autofree char *setup_file = get_state_file ("page-setup");
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new_from_file (settings_file, NULL);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new_from_file (setup_file, NULL);

  if (settings == NULL)
    settings = gtk_print_settings_new ();
  if (setup == NULL)
    setup = gtk_page_setup_new ();

  kring_print_tab_recall (printing->tab, settings);
  kring_print_tab_set_page_setup (printing->tab, setup);
  gtk_page_setup_set_orientation (setup, kring_print_tab_suits_landscape (printing->tab)
                                           ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_DIR, folder != NULL ? folder : g_get_home_dir ());
  gtk_print_unix_dialog_set_settings (GTK_PRINT_UNIX_DIALOG (printing->dialog), settings);
  gtk_print_unix_dialog_set_page_setup (GTK_PRINT_UNIX_DIALOG (printing->dialog), setup);
}

/* Where nothing can be remembered, the next time starts from the defaults;
 * nothing is lost that needs telling. */
static void
printing_remember (Printing         *printing,
                   GtkPrintSettings *settings)
{
  g_autofree char *settings_file = get_state_file ("print-settings");
  g_autofree char *setup_file = get_state_file ("page-setup");
  g_autoptr (GtkPrintSettings) copy = gtk_print_settings_copy (settings);

  /* How many copies, which pages, and where a file went, are of this time only. */
  gtk_print_settings_unset (copy, GTK_PRINT_SETTINGS_OUTPUT_URI);
  gtk_print_settings_unset (copy, GTK_PRINT_SETTINGS_OUTPUT_BASENAME);
  gtk_print_settings_unset (copy, GTK_PRINT_SETTINGS_OUTPUT_DIR);
  gtk_print_settings_unset (copy, GTK_PRINT_SETTINGS_N_COPIES);
  gtk_print_settings_unset (copy, GTK_PRINT_SETTINGS_PRINT_PAGES);
  gtk_print_settings_unset (copy, GTK_PRINT_SETTINGS_PAGE_RANGES);
  gtk_print_settings_unset (copy, GTK_PRINT_SETTINGS_ORIENTATION);
  kring_print_tab_remember (printing->tab, copy);
  gtk_print_settings_to_file (copy, settings_file, NULL);
  gtk_page_setup_to_file (gtk_print_unix_dialog_get_page_setup (GTK_PRINT_UNIX_DIALOG (printing->dialog)),
                          setup_file, NULL);
}

static void
tell_failure (GtkWindow    *parent,
              const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, _("The Map Could Not Be Printed"), error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
printing_stop (Printing *printing)
{
  g_clear_handle_id (&printing->patience_id, g_source_remove);
  g_clear_pointer (&printing->progress, gtk_window_destroy);
  g_clear_object (&printing->cancellable);
  gtk_widget_set_sensitive (printing->dialog, TRUE);
}

static void
progress_answered (Printing *printing)
{
  /* The dialog has closed itself. */
  printing->progress = NULL;
  if (printing->cancellable != NULL)
    g_cancellable_cancel (printing->cancellable);
}

static gboolean
printing_show_progress (gpointer data)
{
  Printing *printing = data;
  GtkWindow *parent = gtk_widget_get_mapped (printing->dialog) ? GTK_WINDOW (printing->dialog)
                                                               : gtk_window_get_transient_for (GTK_WINDOW (printing->dialog));
  GtkWidget *spinner = gtk_spinner_new ();

  printing->patience_id = 0;
  printing->progress = GTK_WINDOW (adw_message_dialog_new (parent, _("Drawing the Pages"),
                                                           _("A large map takes a while.")));
  gtk_spinner_start (GTK_SPINNER (spinner));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (printing->progress), spinner);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (printing->progress), "cancel", _("_Cancel"));
  g_signal_connect_swapped (printing->progress, "response", G_CALLBACK (progress_answered), printing);
  gtk_window_present (printing->progress);

  return G_SOURCE_REMOVE;
}

static void
printing_wait (Printing *printing)
{
  printing->cancellable = g_cancellable_new ();
  printing->patience_id = g_timeout_add (PATIENCE, printing_show_progress, printing);
  gtk_widget_set_sensitive (printing->dialog, FALSE);
}

/* Which of the pages are wanted; NULL: all. */
static GArray *
read_pages (GtkPrintSettings *settings,
            guint             n_pages)
{
  g_autofree GtkPageRange *ranges = NULL;
  GArray *pages;
  int n_ranges;

  if (gtk_print_settings_get_print_pages (settings) != GTK_PRINT_PAGES_RANGES)
    return NULL;

  ranges = gtk_print_settings_get_page_ranges (settings, &n_ranges);
  pages = g_array_new (FALSE, FALSE, sizeof (guint));
  for (int i = 0; i < n_ranges; i++)
    for (int page = MAX (ranges[i].start, 0); page <= ranges[i].end && page < (int) n_pages; page++)
      {
        guint wanted = (guint) page;

        g_array_append_val (pages, wanted);
      }

  /* A range in which there is no page means a mistake, not an empty paper. */
  if (pages->len == 0)
    g_clear_pointer (&pages, g_array_unref);

  return pages;
}

/* A file without a name, which nobody else finds, nor a program that is started inherits. */
static int
make_spool (GBytes  *bytes,
            GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GOutputStream) stream = NULL;
  int fd = g_file_open_tmp ("kring-XXXXXX", &name, error);

  if (fd == -1)
    return -1;

  g_unlink (name);
  fcntl (fd, F_SETFD, FD_CLOEXEC);
  stream = g_unix_output_stream_new (fd, FALSE);
  if (!g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, NULL, error))
    {
      g_close (fd, NULL);
      return -1;
    }
  if (lseek (fd, 0, SEEK_SET) == -1)
    {
      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
      g_close (fd, NULL);
      return -1;
    }

  return fd;
}

static void
draw_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = kring_poster_to_pdf (work->poster, work->pages, cancellable, &error);
  int fd = bytes != NULL ? make_spool (bytes, &error) : -1;

  if (fd == -1)
    g_task_return_error (task, error);
  else
    g_task_return_int (task, fd);
}

static void
job_done (GtkPrintJob  *job,
          gpointer      data,
          const GError *error)
{
  GtkWindow *parent = data;

  if (error != NULL && gtk_widget_get_mapped (GTK_WIDGET (parent)))
    tell_failure (parent, error);
}

static void
printing_send (Printing *printing,
               int       fd)
{
  GtkPrintUnixDialog *dialog = GTK_PRINT_UNIX_DIALOG (printing->dialog);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));
  g_autoptr (GtkPrintSettings) settings = gtk_print_unix_dialog_get_settings (dialog);
  g_autoptr (GtkPrintJob) job = NULL;
  g_autoptr (GError) error = NULL;

  printing_remember (printing, settings);

  /* The file holds the pages that are wanted, and no others. */
  gtk_print_settings_set_print_pages (settings, GTK_PRINT_PAGES_ALL);
  job = gtk_print_job_new (gtk_window_get_title (parent), gtk_print_unix_dialog_get_selected_printer (dialog),
                           settings, gtk_print_unix_dialog_get_page_setup (dialog));
  if (gtk_print_job_set_source_fd (job, fd, &error))
    gtk_print_job_send (job, job_done, g_object_ref (parent), g_object_unref);
  else
    tell_failure (parent, error);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
printing_drawn (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (GtkWidget) dialog = data;
  Printing *printing = g_object_get_data (G_OBJECT (dialog), "kring-printing");
  g_autoptr (GError) error = NULL;
  int fd = (int) g_task_propagate_int (G_TASK (result), &error);
  gboolean cancelled = g_cancellable_is_cancelled (printing->cancellable);

  printing_stop (printing);
  if (fd != -1 && cancelled)
    g_close (fd, NULL);
  else if (fd != -1)
    printing_send (printing, fd);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell_failure (GTK_WINDOW (dialog), error);
}

static void
printing_draw (Printing    *printing,
               KringPoster *poster)
{
  g_autoptr (GtkPrintSettings) settings =
    gtk_print_unix_dialog_get_settings (GTK_PRINT_UNIX_DIALOG (printing->dialog));
  g_autoptr (GTask) task = g_task_new (NULL, printing->cancellable, printing_drawn, g_object_ref (printing->dialog));
  Work *work = g_new0 (Work, 1);

  work->poster = g_object_ref (poster);
  work->pages = read_pages (settings, kring_poster_get_n_pages (poster));
  g_task_set_check_cancellable (task, FALSE); /* what was opened has to be closed */
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, draw_in_thread);
}

static void
preview_closed (KringPrintPreview *preview,
                gboolean           print,
                GtkWidget         *dialog)
{
  if (print)
    gtk_window_present (GTK_WINDOW (dialog));
  else if (!gtk_widget_get_mapped (dialog))
    gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
printing_preview (Printing    *printing,
                  KringPoster *poster)
{
  GtkWidget *preview = kring_print_preview_new (poster);

  gtk_window_set_transient_for (GTK_WINDOW (preview), gtk_widget_get_mapped (printing->dialog)
                                                        ? GTK_WINDOW (printing->dialog)
                                                        : gtk_window_get_transient_for (GTK_WINDOW (printing->dialog)));
  g_signal_connect_object (preview, "closed", G_CALLBACK (preview_closed), printing->dialog, 0);
  gtk_window_present (GTK_WINDOW (preview));
}

/* The map as it will stay, in the shape that was chosen. */
static void
printing_go_on (Printing *printing,
                gboolean  preview)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KringPoster) poster = NULL;

  kring_print_tab_read_scene (printing->tab);
  poster = kring_print_tab_make_poster (printing->tab, &error);
  if (poster != NULL && !preview)
    {
      printing_draw (printing, poster);
      return;
    }

  printing_stop (printing);
  if (poster != NULL)
    {
      printing_preview (printing, poster);
      return;
    }

  gtk_window_present (GTK_WINDOW (printing->dialog));
  tell_failure (GTK_WINDOW (printing->dialog), error);
}

static void
finish_routes (GObject      *source,
               GAsyncResult *result,
               GtkWidget    *dialog,
               gboolean      preview)
{
  Printing *printing = g_object_get_data (G_OBJECT (dialog), "kring-printing");
  g_autoptr (GError) error = NULL;

  /* Straight lines are a map all the same. */
  kring_arranger_finish_routes_finish (KRING_ARRANGER (source), result, &error);
  if (!g_cancellable_is_cancelled (printing->cancellable))
    {
      printing_go_on (printing, preview);
      return;
    }

  printing_stop (printing);
  if (!gtk_widget_get_mapped (dialog))
    gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
routed_for_preview (GObject      *source,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr (GtkWidget) dialog = data;

  finish_routes (source, result, dialog, TRUE);
}

static void
routed_for_print (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (GtkWidget) dialog = data;

  finish_routes (source, result, dialog, FALSE);
}

static void
printing_proceed (Printing *printing,
                  gboolean  preview)
{
  if (printing->cancellable != NULL)
    return;

  printing_wait (printing);
  kring_arranger_finish_routes_async (printing->arranger, printing->cancellable,
                                      preview ? routed_for_preview : routed_for_print,
                                      g_object_ref (printing->dialog));
}

static void
dialog_answered (GtkDialog *dialog,
                 int        response,
                 Printing  *printing)
{
  if (response == GTK_RESPONSE_OK)
    printing_proceed (printing, FALSE);
  else if (response == GTK_RESPONSE_APPLY)
    printing_proceed (printing, TRUE);
  else
    {
      if (printing->cancellable != NULL)
        g_cancellable_cancel (printing->cancellable);
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
}

static void
paper_changed (GtkPrintUnixDialog *dialog,
               GParamSpec         *pspec,
               Printing           *printing)
{
  kring_print_tab_set_page_setup (printing->tab, gtk_print_unix_dialog_get_page_setup (dialog));
}

/**
 * kring_print_run:
 * @scene: the map as it stands on the screen
 * @arranger: what gives its lines their final routes, which it waits for
 * @focus: what is selected and brought out on the screen
 * @preview: whether the pages are shown first, without the dialog
 * @parent: the window where the dialog stands
 *
 * Prints the map: to share, unless the dialog is told otherwise.
 */
void
kring_print_run (KringScene       *scene,
                 KringArranger    *arranger,
                 const KringFocus *focus,
                 gboolean          preview,
                 GtkWindow        *parent)
{
  Printing *printing = g_new0 (Printing, 1);

  printing->arranger = g_object_ref (arranger);
  printing->dialog = gtk_print_unix_dialog_new (NULL, parent);
  printing->tab = KRING_PRINT_TAB (kring_print_tab_new (scene, focus));
  g_object_set_data_full (G_OBJECT (printing->dialog), "kring-printing", printing, (GDestroyNotify) printing_free);

  gtk_window_set_modal (GTK_WINDOW (printing->dialog), TRUE);
  gtk_print_unix_dialog_set_manual_capabilities (GTK_PRINT_UNIX_DIALOG (printing->dialog),
                                                 GTK_PRINT_CAPABILITY_GENERATE_PDF | GTK_PRINT_CAPABILITY_PREVIEW);
  gtk_print_unix_dialog_set_embed_page_setup (GTK_PRINT_UNIX_DIALOG (printing->dialog), TRUE);
  printing_recall (printing, kring_scene_get_title (scene));
  gtk_print_unix_dialog_add_custom_tab (GTK_PRINT_UNIX_DIALOG (printing->dialog), GTK_WIDGET (printing->tab),
                                        gtk_label_new (_("Map")));
  g_signal_connect (printing->dialog, "notify::page-setup", G_CALLBACK (paper_changed), printing);
  g_signal_connect (printing->dialog, "response", G_CALLBACK (dialog_answered), printing);

  if (preview)
    printing_proceed (printing, TRUE);
  else
    gtk_window_present (GTK_WINDOW (printing->dialog));
}
