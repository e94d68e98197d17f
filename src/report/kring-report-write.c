/* kring-report-write.c: a report as a file
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-report-write.h"
#include "kring-report-html.h"
#include "kring-report-pdf.h"

#include "file/kring-replace.h"

#include <glib/gi18n.h>

/* How often the progress of a thread is told, in milliseconds. */
#define TELL_INTERVAL 80

G_DEFINE_QUARK (kring-report-error-quark, kring_report_error)

static const char *const extensions[KRING_N_REPORT_FORMATS] = {
  [KRING_REPORT_PDF] = "pdf",
  [KRING_REPORT_HTML] = "html",
};

/**
 * kring_report_find_format:
 * @extension: what a file's name ends in, without the dot: "pdf"
 * @format: (out): the kind of file
 *
 * Returns: whether there is one
 */
gboolean
kring_report_find_format (const char        *extension,
                          KringReportFormat *format)
{
  for (guint i = 0; i < KRING_N_REPORT_FORMATS; i++)
    if (g_ascii_strcasecmp (extension, extensions[i]) == 0)
      {
        *format = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * kring_report_get_extension:
 * @format: a kind of file
 *
 * Returns: (transfer none): what its name ends in: "pdf"
 */
const char *
kring_report_get_extension (KringReportFormat format)
{
  g_return_val_if_fail (format < KRING_N_REPORT_FORMATS, NULL);

  return extensions[format];
}

/**
 * kring_report_to_bytes:
 * @report: a report
 * @format: what kind of file
 * @progress: (nullable): is told how far it is
 * @data: for @progress
 * @cancellable: (nullable): to stop it
 * @error: where to put what went wrong: a #KringReportError or
 *   %G_IO_ERROR_CANCELLED
 *
 * Makes a file in memory.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
kring_report_to_bytes (KringReport          *report,
                       KringReportFormat     format,
                       KringReportProgress   progress,
                       gpointer              data,
                       GCancellable         *cancellable,
                       GError              **error)
{
  if (format == KRING_REPORT_HTML)
    return kring_report_make_html (report, progress, data, cancellable, error);

  return kring_report_make_pdf (report, progress, data, cancellable, error);
}

typedef struct
{
  KringReport *report;
  KringReportFormat format;
  GFile *file;
  KringReportProgress progress;
  gpointer progress_data;
  GSource *telling;
  int thousandths; /* how far the thread is */
} Writing;

static void
writing_free (Writing *self)
{
  g_source_destroy (self->telling);
  g_source_unref (self->telling);
  g_object_unref (self->report);
  g_object_unref (self->file);
  g_free (self);
}

static void
note_progress (double   fraction,
               gpointer data)
{
  g_atomic_int_set (&((Writing *) data)->thousandths, (int) (fraction * 1000));
}

static gboolean
tell_progress (gpointer data)
{
  Writing *self = data;

  if (self->progress != NULL)
    self->progress (g_atomic_int_get (&self->thousandths) / 1000.0, self->progress_data);

  return G_SOURCE_CONTINUE;
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  Writing *self = g_task_get_task_data (task);
  GError *error = NULL;

  g_source_destroy (self->telling);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* What went wrong, and that nothing was lost by it. */
static gboolean
write_file (Writing       *self,
            GBytes        *bytes,
            GCancellable  *cancellable,
            GError       **error)
{
  gboolean is_secret = kring_report_get_audience (self->report) == KRING_AUDIENCE_MANAGER;
  g_autofree char *path = NULL;
  g_autoptr (GError) reason = NULL;

  if (kring_replace (self->file, bytes, NULL, is_secret ? G_FILE_CREATE_PRIVATE : G_FILE_CREATE_NONE, NULL, cancellable,
                     &reason))
    return TRUE;

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  path = g_file_get_parse_name (self->file);
  g_set_error (error, reason->domain, reason->code,
               _("“%s” could not be written: %s. A file that was there is still as it was. Choose another folder, or "
                 "make room, and make the report again."),
               path, reason->message);
  return FALSE;
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Writing *self = data;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  bytes = kring_report_to_bytes (self->report, self->format, note_progress, self, cancellable, &error);
  if (bytes != NULL && write_file (self, bytes, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * kring_report_write_async:
 * @report: a report
 * @format: what kind of file
 * @file: where it goes; what is there is replaced
 * @progress: (nullable): is told how far it is, in this thread
 * @progress_data: for @progress
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes a file in a thread. What is there is replaced by the whole new one or
 * stays as it is. What is for the manager only the file's owner can read.
 */
void
kring_report_write_async (KringReport         *report,
                          KringReportFormat    format,
                          GFile               *file,
                          KringReportProgress  progress,
                          gpointer             progress_data,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GTask) work = NULL;
  Writing *self = g_new0 (Writing, 1);

  self->report = g_object_ref (report);
  self->format = format;
  self->file = g_object_ref (file);
  self->progress = progress;
  self->progress_data = progress_data;
  self->telling = g_timeout_source_new (TELL_INTERVAL);
  g_source_set_callback (self->telling, tell_progress, self, NULL);
  g_source_attach (self->telling, g_main_context_get_thread_default ());
  g_task_set_source_tag (task, kring_report_write_async);
  g_task_set_task_data (task, self, (GDestroyNotify) writing_free);

  /* The thread only borrows: report and task are let go in this one. */
  work = g_task_new (NULL, cancellable, on_written, g_object_ref (task));
  g_task_set_task_data (work, self, NULL);
  g_task_run_in_thread (work, write_in_thread);
}

/**
 * kring_report_write_finish:
 * @result: what the callback was given
 * @error: where to put what went wrong: a #KringReportError or a #GIOError
 *
 * Returns: whether the file was written
 */
gboolean
kring_report_write_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
