/* kring-welcome.h: the page that a window without an alliance shows
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_WELCOME (kring_welcome_get_type ())
G_DECLARE_FINAL_TYPE (KringWelcome, kring_welcome, KRING, WELCOME, GtkWidget)

/**
 * KringWelcome:
 *
 * Ways to begin: a new alliance, a file, one that was open lately, an example.
 * It only names actions: "app.new", "win.open", "app.open-uri" (s) and
 * "app.open-copy" (s).
 */
void kring_welcome_remember (GFile *file);

G_END_DECLS
