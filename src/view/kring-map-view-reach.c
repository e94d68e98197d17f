/* kring-map-view-reach.c: how far is brought out what is near on the map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-view-private.h"

#include <glib/gi18n.h>

/* Each way to go, as the action's state. */
static const struct
{
  const char *id;
  const char *hint;
} directions[] = {
  [KRING_DIRECTION_BOTH] = { "both", N_("Lines are followed both ways") },
  [KRING_DIRECTION_OUT] = { "out", N_("Lines are followed to whom it influences") },
  [KRING_DIRECTION_IN] = { "in", N_("Lines are followed to who influences it") },
};

static void
reach_steps_cb (GSimpleAction *action,
                GVariant *value,
                gpointer data)
{
  KringMapView *self = data;
  KringReach reach = *kring_map_canvas_get_reach (self->canvas);

  reach.steps = g_variant_get_int32 (value) > 1 ? 2 : 1;
  g_simple_action_set_state (action, g_variant_new_int32 ((int) reach.steps));
  kring_map_canvas_set_reach (self->canvas, &reach);
  kring_map_canvas_say (self->canvas, reach.steps > 1 ? _("What is up to two steps away is brought out")
                                                     : _("What is one step away is brought out"));
}

static void
reach_directions_cb (GSimpleAction *action,
                     GVariant *value,
                     gpointer data)
{
  KringMapView *self = data;
  KringReach reach = *kring_map_canvas_get_reach (self->canvas);

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    if (g_str_equal (directions[i].id, g_variant_get_string (value, NULL)))
      reach.direction = i;

  g_simple_action_set_state (action, g_variant_new_string (directions[reach.direction].id));
  kring_map_canvas_set_reach (self->canvas, &reach);
  kring_map_canvas_say (self->canvas, _(directions[reach.direction].hint));
}

/* Makes the commands: to be called once, after the actions. */
void
kring_map_view_init_reach (KringMapView *self)
{
  static const GActionEntry entries[] = {
    { "reach-steps", NULL, "i", "1", reach_steps_cb },
    { "reach-directions", NULL, "s", "'both'", reach_directions_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}
