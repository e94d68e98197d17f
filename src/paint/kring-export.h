/* kring-export.h: a map as a file for other programs
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-poster.h"
#include "kring-scene.h"
#include "kring-sheet.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KRING_EXPORT_ERROR (kring_export_error_quark ())

/**
 * KringExportError:
 * @KRING_EXPORT_ERROR_TOO_LARGE: the picture would have too many pixels
 * @KRING_EXPORT_ERROR_FAILED: it could not be made
 */
typedef enum
{
  KRING_EXPORT_ERROR_TOO_LARGE,
  KRING_EXPORT_ERROR_FAILED
} KringExportError;

GQuark kring_export_error_quark (void);

/**
 * KringExportFormat:
 * @KRING_EXPORT_PDF: sheets of paper
 * @KRING_EXPORT_SVG: a drawing whose text is text
 * @KRING_EXPORT_PNG: an image
 * @KRING_EXPORT_DOT: a graph for Graphviz, with the places of its nodes
 */
typedef enum
{
  KRING_EXPORT_PDF,
  KRING_EXPORT_SVG,
  KRING_EXPORT_PNG,
  KRING_EXPORT_DOT,
  KRING_N_EXPORT_FORMATS
} KringExportFormat;

/**
 * KringExportOptions:
 * @format: what kind of file
 * @paper: the paper of a PDF
 * @orientation: of that paper
 * @poster: (nullable): where a PDF is to have several sheets, how; its paper,
 *   date and focus are used, and @paper and @orientation are not
 * @scale: pixels for a point in a PNG; 0 for the usual number
 * @pixels_wide: how wide a PNG is; 0 where @scale tells
 * @transparent: whether an SVG or PNG has no ground of its own
 * @date: (nullable): the day that stands on it ("2026-03-15"), or %NULL
 * @focus: (nullable): what is selected and brought out
 *
 * Whom it is for and in which language follow from the scene.
 */
typedef struct
{
  KringExportFormat format;
  KringPaper paper;
  KringOrientation orientation;
  const KringPosterOptions *poster;
  double scale;
  guint pixels_wide;
  gboolean transparent;
  const char *date;
  const KringFocus *focus;
} KringExportOptions;

gboolean kring_export_find_format (const char *extension, KringExportFormat *format);
const char *kring_export_get_extension (KringExportFormat format);

GBytes *kring_export_to_bytes (KringScene *scene, const KringExportOptions *options, GCancellable *cancellable,
                               GError **error);
void kring_export_async (KringScene *scene, const KringExportOptions *options, GFile *file,
                         GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean kring_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
