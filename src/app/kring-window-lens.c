/* kring-window-lens.c: the lens of a window
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-window-private.h"

#include "advice/kring-lens.h"
#include "model/kring-language.h"
#include "view/kring-accessible.h"

#include <glib/gi18n.h>

static void
kring_window_set_lens (GSimpleAction *action,
                       GVariant      *value,
                       gpointer       data)
{
  g_object_set (KRING_WINDOW (data)->map, "lens", g_variant_get_string (value, NULL), NULL);
}

/* The lens that is on already is taken off, so that its key or button does both. */
static void
kring_window_toggle_lens (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       data)
{
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (action));
  gboolean is_on = g_variant_equal (state, parameter);

  g_action_change_state (G_ACTION (action), is_on ? g_variant_new_string (kring_lens_get_id (KRING_LENS_NONE)) : parameter);
}

/* The header has no room for the name of a lens beside those of six views. */
static void
kring_window_name_lens (KringWindow *self,
                        KringLens    lens)
{
  GtkWidget *button = GTK_WIDGET (self->lens_button);

  if (lens == KRING_LENS_NONE)
    {
      gtk_widget_remove_css_class (button, "accent");
      kring_accessible_set_name (button, _("Lens"), gtk_widget_get_tooltip_text (button));
    }
  else
    {
      g_autofree char *name = g_strdup_printf (_("Lens: %s"), kring_text (kring_lens_get_title (lens)));

      gtk_widget_add_css_class (button, "accent");
      kring_accessible_set_name (button, name, gtk_widget_get_tooltip_text (button));
    }
}

static void
kring_window_lens_changed (KringWindow *self)
{
  g_autofree char *id = NULL;
  KringLens lens;

  g_object_get (self->map, "lens", &id, NULL);
  if (!kring_lens_find (id, &lens))
    return;

  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "lens")),
                             g_variant_new_string (id));
  kring_window_name_lens (self, lens);
}

/**
 * kring_window_add_lens_command:
 * @self: a window that shows its first document
 *
 * Adds the command that puts a lens on the map and takes it off: "win.lens".
 */
void
kring_window_add_lens_command (KringWindow *self)
{
  static const GActionEntry commands[] = {
    { "lens", kring_window_toggle_lens, "s", "'none'", kring_window_set_lens },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), commands, G_N_ELEMENTS (commands), self);
  g_signal_connect_object (self->map, "notify::lens", G_CALLBACK (kring_window_lens_changed), self, G_CONNECT_SWAPPED);
  kring_window_name_lens (self, KRING_LENS_NONE);
}
