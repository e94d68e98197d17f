/* kring-report-pdf.c: a report as PDF
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-report-pdf.h"
#include "kring-report-write.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

/* Of all work, what laying out the pages is. */
#define LAYING_OUT 0.4

typedef struct
{
  KringReportProgress progress;
  gpointer data;
} Telling;

static void
tell_laying_out (double   fraction,
                 gpointer data)
{
  const Telling *telling = data;

  telling->progress (fraction * LAYING_OUT, telling->data);
}

static cairo_status_t
append_bytes (void                *data,
              const unsigned char *bytes,
              unsigned int         length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The bookmarks: each heading below the last one of a higher level. */
static void
add_outline (KringPages      *pages,
             cairo_surface_t *surface)
{
  const GArray *headings = kring_pages_get_headings (pages);
  int parents[] = { CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < headings->len; i++)
    {
      const KringPagesHeading *heading = &g_array_index (headings, KringPagesHeading, i);
      guint level = CLAMP (heading->level, 1, G_N_ELEMENTS (parents) - 1);
      g_autofree char *name = kring_pages_name_heading (i + 1);
      g_autofree char *attributes = g_strdup_printf ("dest='%s'", name);
      int id = cairo_pdf_surface_add_outline (surface, parents[level - 1], heading->text, attributes,
                                              level == 1 ? CAIRO_PDF_OUTLINE_FLAG_BOLD : 0);

      for (guint j = level; j < G_N_ELEMENTS (parents); j++)
        parents[j] = id;
    }
}

static void
add_metadata (KringReport     *report,
              cairo_surface_t *surface)
{
  g_autofree char *date = g_strconcat (kring_report_get_today (report), "T00:00:00Z", NULL);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, kring_report_get_title (report));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, kring_report_get_kind (report));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Kring " KRING_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
}

/**
 * kring_report_make_pdf:
 * @report: a report
 * @progress: (nullable): is told how far it is
 * @data: for @progress
 * @cancellable: (nullable): to stop it
 * @error: where to put what went wrong: a #KringReportError or
 *   %G_IO_ERROR_CANCELLED
 *
 * Makes a PDF of pages with bookmarks and contents that lead to them.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
kring_report_make_pdf (KringReport          *report,
                       KringReportProgress   progress,
                       gpointer              data,
                       GCancellable         *cancellable,
                       GError              **error)
{
  Telling telling = { progress, data };
  g_autoptr (KringPages) pages = kring_pages_new (report, progress != NULL ? tell_laying_out : NULL, &telling, cancellable);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;
  guint n_pages;
  cairo_t *cr;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  n_pages = kring_pages_get_n_pages (pages);
  kring_pages_get_size (pages, 0, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, width, height);
  add_metadata (report, surface);
  cr = cairo_create (surface);
  for (guint i = 0; i < n_pages && !g_cancellable_is_cancelled (cancellable); i++)
    {
      if (progress != NULL)
        progress (LAYING_OUT + (1 - LAYING_OUT) * i / n_pages, data);
      kring_pages_get_size (pages, i, &width, &height);
      cairo_pdf_surface_set_size (surface, width, height);
      kring_pages_draw (pages, i, cr);
      cairo_show_page (cr);
    }
  add_outline (pages, surface);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, KRING_REPORT_ERROR, KRING_REPORT_ERROR_FAILED, _("The report could not be made: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
