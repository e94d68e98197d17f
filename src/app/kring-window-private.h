/* kring-window-private.h: what a window's commands know of it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-window.h"

#include "view/kring-details.h"
#include "view/kring-findings-pane.h"
#include "view/kring-ingredients.h"
#include "view/kring-map-view.h"
#include "view/kring-outline.h"

G_BEGIN_DECLS

struct _KringWindow
{
  AdwApplicationWindow parent_instance;

  GtkWidget *start_box;
  GtkWidget *end_box;
  AdwToastOverlay *toasts;
  GtkStack *pages;
  GtkSpinner *loading_spinner;
  GtkLabel *loading_label;
  AdwFlap *outline_flap;
  AdwFlap *sidebar_flap;
  AdwViewStack *sidebar;
  KringOutline *outline;
  GtkStack *views;
  KringMapView *map;
  GtkMenuButton *lens_button;
  KringDetails *details;
  KringIngredients *ingredients;
  KringFindingsPane *findings;

  KringSession *session;
  KringSelection *selection;
  GBindingGroup *history_bindings;
  guint panels_wait; /* the tick at which the panels fill, or 0 */
  guint map_frames;
  GtkWidget *outline_focus; /* weak: what had the keyboard in a pane that it left */
  GtkWidget *sidebar_focus; /* weak */

  GFile *loading; /* the file on its way into this window */
  GCancellable *loading_cancellable;
  guint loading_timeout;
  gboolean asking_to_close;
};

void kring_window_add_commands (KringWindow *self);
void kring_window_add_document_commands (KringWindow *self);
gboolean kring_window_shows_map (KringWindow *self);
const char *kring_window_get_view (KringWindow *self);
void kring_window_set_view (KringWindow *self, const char *name);
void kring_window_focus_view (KringWindow *self);
void kring_window_show_details (KringWindow *self);
void kring_window_find (KringWindow *self);
void kring_window_add_view_command (KringWindow *self);
void kring_window_add_lens_command (KringWindow *self);
void kring_window_follow_selection (KringWindow *self);
void kring_window_check_day (KringWindow *self);
void kring_window_add_findings_commands (KringWindow *self);
void kring_window_finish_typing (KringWindow *self);
void kring_window_toast (KringWindow *self, const char *text);

G_END_DECLS
