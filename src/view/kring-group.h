/* kring-group.h: a titled part of a pane that folds
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_GROUP (kring_group_get_type ())
G_DECLARE_FINAL_TYPE (KringGroup, kring_group, KRING, GROUP, GtkWidget)

GtkWidget *kring_group_new (const char *title);
void kring_group_set_count (KringGroup *self, const char *count, const char *spoken);
void kring_group_set_content (KringGroup *self, GtkWidget *content);
GtkWidget *kring_group_get_content (KringGroup *self);
gboolean kring_group_get_folded (KringGroup *self);
void kring_group_set_folded (KringGroup *self, gboolean folded);

G_END_DECLS
