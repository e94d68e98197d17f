/* kring-export.c: a map as a file for other programs
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-export.h"

#include "kring-dot.h"
#include "kring-svg-canvas.h"

#include "file/kring-replace.h"
#include "model/kring-language.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <math.h>

#define PAGE_MARGIN 34.0

#define USUAL_SCALE 2.0
#define MOST_PIXELS_WIDE 30000.0
#define MOST_PIXELS 100e6

/* What is not asked for need not take seconds. */
#define USUAL_PIXELS 24e6

G_DEFINE_QUARK (kring-export-error-quark, kring_export_error)

static const struct
{
  const char *extension;
} formats[KRING_N_EXPORT_FORMATS] = {
  [KRING_EXPORT_PDF] = { "pdf" },
  [KRING_EXPORT_SVG] = { "svg" },
  [KRING_EXPORT_PNG] = { "png" },
  [KRING_EXPORT_DOT] = { "dot" },
};

/**
 * kring_export_find_format:
 * @extension: what a file's name ends in, without the dot: "pdf"
 * @format: (out): the kind of file
 *
 * Returns: whether there is one
 */
gboolean
kring_export_find_format (const char        *extension,
                          KringExportFormat *format)
{
  for (guint i = 0; i < KRING_N_EXPORT_FORMATS; i++)
    if (g_ascii_strcasecmp (extension, formats[i].extension) == 0)
      {
        *format = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * kring_export_get_extension:
 * @format: a kind of file
 *
 * Returns: (transfer none): what its name ends in: "pdf"
 */
const char *
kring_export_get_extension (KringExportFormat format)
{
  g_return_val_if_fail (format < KRING_N_EXPORT_FORMATS, NULL);

  return formats[format].extension;
}

static cairo_status_t
append_bytes (void                *data,
              const unsigned char *bytes,
              unsigned int         length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_status (cairo_status_t   status,
              GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, KRING_EXPORT_ERROR, KRING_EXPORT_ERROR_FAILED, _("The picture could not be made: %s"),
               cairo_status_to_string (status));
  return FALSE;
}

static GBytes *
make_pdf (KringScene                *scene,
          const KringExportOptions  *options,
          GError                   **error)
{
  KringSheetOptions paper = { .margin = PAGE_MARGIN, .orientation = options->orientation,
                              .date = options->date, .focus = options->focus };
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (KringSheet) sheet = NULL;
  g_autofree char *title = g_utf8_make_valid (kring_scene_get_title (scene), -1);
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;
  cairo_t *cr;

  kring_paper_get_size (options->paper, &paper.width, &paper.height);
  sheet = kring_sheet_new (scene, &paper);
  kring_sheet_get_size (sheet, &width, &height);

  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, width, height);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT,
                                  kring_text_in (kring_scene_get_language (scene), N_("Stakeholder map")));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Kring " KRING_VERSION);
  cr = cairo_create (surface);
  kring_sheet_draw (sheet, cr);
  cairo_show_page (cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return check_status (status, error) ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

static GBytes *
make_poster (KringScene                *scene,
             const KringExportOptions  *options,
             GCancellable              *cancellable,
             GError                   **error)
{
  g_autoptr (KringPoster) poster = kring_poster_new (scene, options->poster, error);

  return poster != NULL ? kring_poster_to_pdf (poster, NULL, cancellable, error) : NULL;
}

/* All of it, where it ends within a pixel; what is asked for in pixels is
 * exact. */
static int
count_pixels (double length)
{
  return (int) ceil (length - 1e-6);
}

static GBytes *
make_png (KringScene                *scene,
          const KringExportOptions  *options,
          GError                   **error)
{
  g_autoptr (KringSheet) sheet = kring_sheet_new_for_picture (scene, options->date);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height, most, scale = options->scale;
  cairo_t *cr;

  kring_sheet_set_focus (sheet, options->focus);
  kring_sheet_get_size (sheet, &width, &height);
  most = MIN (MOST_PIXELS_WIDE / MAX (width, height), sqrt (MOST_PIXELS / (width * height)));
  if (options->pixels_wide > 0)
    scale = options->pixels_wide / width;
  else if (scale <= 0)
    scale = MIN (MIN (USUAL_SCALE, most), sqrt (USUAL_PIXELS / (width * height)));
  if (scale > most)
    {
      g_set_error (error, KRING_EXPORT_ERROR, KRING_EXPORT_ERROR_TOO_LARGE,
                   _("The picture would have %.0f by %.0f pixels, which is too many. Choose a smaller size, or save it "
                     "as PDF or SVG."),
                   ceil (width * scale), ceil (height * scale));
      return NULL;
    }

  surface = cairo_image_surface_create (options->transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                        count_pixels (width * scale), count_pixels (height * scale));
  cr = cairo_create (surface);
  if (!options->transparent)
    {
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
    }
  cairo_scale (cr, scale, scale);
  kring_sheet_draw (sheet, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_surface_destroy (surface);

  return check_status (status, error) ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

static GBytes *
make_svg (KringScene               *scene,
          const KringExportOptions *options)
{
  g_autoptr (KringSheet) sheet = kring_sheet_new_for_picture (scene, options->date);
  g_autoptr (KringSvgCanvas) canvas = NULL;
  double width, height;

  kring_sheet_set_focus (sheet, options->focus);
  kring_sheet_get_size (sheet, &width, &height);
  canvas = kring_svg_canvas_new (width, height, kring_scene_get_language (scene), kring_scene_get_title (scene));
  if (!options->transparent)
    {
      g_autoptr (GArray) paper = kring_path_new ();

      kring_path_add_box (paper, &(KringRect) { 0, 0, width, height }, 0);
      kring_canvas_draw_path (KRING_CANVAS (canvas), paper,
                              &(KringStyle) { .fill = &kring_theme_get (KRING_THEME_PRINT)->ground });
    }
  kring_sheet_paint (sheet, KRING_CANVAS (canvas));

  return kring_svg_canvas_finish (canvas);
}

/**
 * kring_export_to_bytes:
 * @scene: a scene, which must not change meanwhile
 * @options: what kind of file
 * @cancellable: (nullable): to stop it
 * @error: where to put what went wrong, a #KringExportError or
 *   %G_IO_ERROR_CANCELLED
 *
 * Draws a scene into a file in memory.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
kring_export_to_bytes (KringScene                *scene,
                       const KringExportOptions  *options,
                       GCancellable              *cancellable,
                       GError                   **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  switch (options->format)
    {
    case KRING_EXPORT_PDF:
      bytes = options->poster != NULL ? make_poster (scene, options, cancellable, error)
                                      : make_pdf (scene, options, error);
      break;
    case KRING_EXPORT_PNG:
      bytes = make_png (scene, options, error);
      break;
    case KRING_EXPORT_SVG:
      bytes = make_svg (scene, options);
      break;
    case KRING_EXPORT_DOT:
      bytes = kring_dot_write (scene, options->focus);
      break;
    case KRING_N_EXPORT_FORMATS:
    default:
      g_return_val_if_reached (NULL);
    }

  if (bytes == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return g_steal_pointer (&bytes);
}

typedef struct
{
  KringScene *scene; /* a copy, which never changes */
  KringExportOptions options;
  KringPosterOptions poster;
  KringFocus focus;
  char *date;
  GFile *file;
} Export;

static void
export_free (Export *export)
{
  g_object_unref (export->scene);
  g_object_unref (export->file);
  kring_focus_clear (&export->focus);
  g_free (export->date);
  g_free (export);
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* What went wrong, and that nothing was lost by it. */
static gboolean
write_file (Export        *export,
            GBytes        *bytes,
            GCancellable  *cancellable,
            GError       **error)
{
  gboolean is_secret = kring_scene_get_audience (export->scene) == KRING_AUDIENCE_MANAGER;
  g_autofree char *path = NULL;
  g_autoptr (GError) reason = NULL;

  if (kring_replace (export->file, bytes, NULL, is_secret ? G_FILE_CREATE_PRIVATE : G_FILE_CREATE_NONE, NULL,
                     cancellable, &reason))
    return TRUE;

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  path = g_file_get_parse_name (export->file);
  g_set_error (error, reason->domain, reason->code,
               _("“%s” could not be written: %s. A file that was there is still as it was. Choose another folder, or "
                 "make room, and export again."),
               path, reason->message);
  return FALSE;
}

static void
write_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Export *export = data;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  bytes = kring_export_to_bytes (export->scene, &export->options, cancellable, &error);
  if (bytes != NULL && write_file (export, bytes, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * kring_export_async:
 * @scene: a scene of a document; it may change meanwhile
 * @options: what kind of file
 * @file: where it goes; what is there is replaced
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Draws a scene into a file, in a thread, as it is now. What is there is
 * replaced by the whole new one or stays as it is. What is for the manager only
 * the file's owner can read.
 */
void
kring_export_async (KringScene               *scene,
                    const KringExportOptions *options,
                    GFile                    *file,
                    GCancellable             *cancellable,
                    GAsyncReadyCallback       callback,
                    gpointer                  user_data)
{
  KringSceneOptions same = { kring_scene_get_audience (scene), kring_scene_get_language (scene) };
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GTask) work = NULL;
  const KringFocus *focus = options->poster != NULL ? options->poster->paper.focus : options->focus;
  Export *export = g_new0 (Export, 1);

  export->scene = kring_scene_get_document (scene) != NULL ? kring_scene_copy (scene, &same) : g_object_ref (scene);
  export->date = g_strdup (options->date);
  export->options = *options;
  export->options.date = export->date;
  if (focus != NULL)
    kring_focus_copy (&export->focus, focus);
  export->options.focus = &export->focus;
  if (options->poster != NULL)
    {
      export->poster = *options->poster;
      export->poster.paper.date = export->date;
      export->poster.paper.focus = &export->focus;
      export->options.poster = &export->poster;
    }
  export->file = g_object_ref (file);
  g_task_set_source_tag (task, kring_export_async);
  g_task_set_task_data (task, export, (GDestroyNotify) export_free);

  /* The thread only borrows: scene and task are let go in this one. */
  work = g_task_new (NULL, cancellable, on_written, g_object_ref (task));
  g_task_set_task_data (work, export, NULL);
  g_task_run_in_thread (work, write_in_thread);
}

/**
 * kring_export_finish:
 * @result: what the callback was given
 * @error: where to put what went wrong: a #KringExportError or a #GIOError
 *
 * Returns: whether the file was written
 */
gboolean
kring_export_finish (GAsyncResult  *result,
                     GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
