/* kring-print-preview.h: the page as it will be printed
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KRING_TYPE_PRINT_PREVIEW (kring_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (KringPrintPreview, kring_print_preview, KRING, PRINT_PREVIEW, AdwWindow)

/**
 * KringPrintPreview:
 *
 * A window for the "preview" signal of a #GtkPrintOperation.
 *
 * Signal "closed" (gboolean print): the user has seen enough, and wants it
 * printed, or not.
 */
KringPrintPreview *kring_print_preview_new (GtkPrintOperationPreview *preview, GtkPrintContext *context);

G_END_DECLS
