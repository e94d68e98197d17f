/* kring-window-loading.c: opening a document in a window
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-window-private.h"

#include "view/kring-load-dialog.h"

#include <glib/gi18n.h>

/* What is there sooner needs no page that says that it is coming. */
#define LOADING_SHOWS_AFTER 300

static gboolean
kring_window_show_loading (gpointer data)
{
  KringWindow *self = data;

  self->loading_timeout = 0;
  gtk_spinner_start (self->loading_spinner);
  gtk_stack_set_visible_child_name (self->pages, "loading");
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

static void
kring_window_loaded (GObject      *object,
                     GAsyncResult *result,
                     gpointer      data)
{
  g_autoptr (KringWindow) self = data;
  g_autofree char *notice = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KringSession) session = kring_load_finish (result, &notice, &error);

  g_clear_object (&self->loading);
  g_clear_handle_id (&self->loading_timeout, g_source_remove);
  g_clear_object (&self->loading_cancellable);

  /* The window was closed rather than waited for. */
  if (self->toasts == NULL)
    return;

  gtk_spinner_stop (self->loading_spinner);

  if (session != NULL)
    {
      /* The one that it replaces was read anew. */
      if (self->session != NULL)
        kring_session_close (self->session);
      kring_window_set_session (self, session);
      kring_window_focus_view (self);
      gtk_window_present (GTK_WINDOW (self));
      if (notice != NULL)
        kring_window_toast (self, notice);
      return;
    }

  gtk_window_present (GTK_WINDOW (self));
  gtk_stack_set_visible_child_name (self->pages, self->session != NULL ? "document" : "welcome");
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    kring_load_tell_failure (GTK_WINDOW (self), error);
}

/**
 * kring_window_load:
 * @self: a window
 * @file: what to open
 * @as_copy: whether to forget where it came from
 *
 * Opens a document in it, and presents the window once there is something to
 * show: the document, or that it takes long. Where opening fails, tells so, and
 * shows what it showed before.
 */
void
kring_window_load (KringWindow *self,
                   GFile       *file,
                   gboolean     as_copy)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *label = g_strdup_printf (_("Opening %s"), name);

  g_return_if_fail (self->loading == NULL);

  gtk_label_set_text (self->loading_label, label);
  self->loading = g_object_ref (file);
  self->loading_cancellable = g_cancellable_new ();
  self->loading_timeout = g_timeout_add (LOADING_SHOWS_AFTER, kring_window_show_loading, self);
  kring_load_async (file, as_copy, GTK_WINDOW (self), self->loading_cancellable,
                    kring_window_loaded, g_object_ref (self));
}
