/* kring-find-bar.h: where is typed what to look for on a map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_FIND_BAR (kring_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (KringFindBar, kring_find_bar, KRING, FIND_BAR, GtkWidget)

void        kring_find_bar_open       (KringFindBar *self);
const char *kring_find_bar_get_text   (KringFindBar *self);
void        kring_find_bar_tell       (KringFindBar *self,
                                       const char   *count,
                                       const char   *current,
                                       guint         n_found);
void        kring_find_bar_tell_other (KringFindBar *self,
                                       const char   *text,
                                       gboolean      is_filtered);

G_END_DECLS
