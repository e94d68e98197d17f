/* kring-print-preview.h: the pages as they will be printed
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "paint/kring-poster.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KRING_TYPE_PRINT_PREVIEW (kring_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (KringPrintPreview, kring_print_preview, KRING, PRINT_PREVIEW, AdwWindow)

/**
 * KringPrintPreview:
 *
 * A window with the pages of a poster, and the whole of it.
 *
 * Signal "closed" (gboolean print): the user has seen enough, and wants it
 * printed, or not.
 */
GtkWidget *kring_print_preview_new (KringPoster *poster);

G_END_DECLS
