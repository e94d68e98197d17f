/* kring-map-canvas-say.c: what is told, on the map and to a screen reader
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-canvas-private.h"

#include "kring-map-node.h"

/* How long it is told what was done; milliseconds. */
#define TELLING 2500

static gboolean
stop_cb (gpointer data)
{
  KringMapCanvas *self = data;

  self->say_id = 0;
  g_signal_emit (self, kring_map_canvas_signals[KRING_MAP_CANVAS_HINT], 0, NULL);

  return G_SOURCE_REMOVE;
}

/* Nothing in GTK 4.8 says something aloud. But a screen reader says how what
 * has the keyboard is described, whenever that changes. */
static void
hint_cb (KringMapCanvas *self,
         const char *text)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  g_clear_handle_id (&self->say_id, g_source_remove);
  if (KRING_IS_MAP_NODE (child))
    kring_map_node_tell (KRING_MAP_NODE (child), text);
  else if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/**
 * kring_map_canvas_say:
 * @self: a canvas
 * @text: (nullable): what was done; %NULL: nothing is told any more
 *
 * Tells it for a while.
 */
void
kring_map_canvas_say (KringMapCanvas *self,
                      const char     *text)
{
  g_return_if_fail (KRING_IS_MAP_CANVAS (self));

  g_signal_emit (self, kring_map_canvas_signals[KRING_MAP_CANVAS_HINT], 0, text);
  if (text != NULL)
    self->say_id = g_timeout_add (TELLING, stop_cb, self);
}

/* To be called once. */
void
kring_map_canvas_init_say (KringMapCanvas *self)
{
  g_signal_connect (self, "hint", G_CALLBACK (hint_cb), NULL);
}
