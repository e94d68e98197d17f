/* kring-map-view-lens.c: through which lens the map view looks
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-view-private.h"

#include "model/kring-language.h"

#include <glib/gi18n.h>

/* What the scene that is shown is looked at through, today. Returns: whether it
 * looks otherwise by that. */
gboolean
kring_map_view_apply_lens (KringMapView *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  return kring_scene_set_lens (self->scene, self->lens, today);
}

/* The document has settled; it may be another day by now. */
void
kring_map_view_follow_lens (KringMapView *self)
{
  if (self->lens != KRING_LENS_NONE && kring_map_view_apply_lens (self))
    kring_map_canvas_show_lens (self->canvas);
}

/**
 * kring_map_view_set_lens:
 * @self: a map view
 * @name: the id of a lens ("gain"), or "none"
 *
 * Looks at the stakeholders through a lens, in whatever way the alliance is
 * shown. Nothing moves by it.
 */
void
kring_map_view_set_lens (KringMapView *self,
                         const char   *name)
{
  g_autofree char *words = NULL;
  KringLens lens;

  g_return_if_fail (KRING_IS_MAP_VIEW (self));

  if (!kring_lens_find (name, &lens) || lens == self->lens)
    return;

  self->lens = lens;
  words = lens != KRING_LENS_NONE ? g_strdup_printf (_("Lens: %s"), kring_text (kring_lens_get_title (lens)))
                                  : g_strdup (kring_text (kring_lens_get_title (lens)));
  kring_lens_legend_show (self->lens_legend, lens);
  if (self->scene != NULL && kring_map_view_apply_lens (self))
    {
      kring_map_canvas_show_lens (self->canvas);
      kring_map_canvas_say (self->canvas, words);
    }
  g_object_notify (G_OBJECT (self), "lens");
}
