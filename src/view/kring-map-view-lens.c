/* kring-map-view-lens.c: through which lens the map view looks
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-view-private.h"

#include "model/kring-language.h"

#include <glib/gi18n.h>

/* Where the legend may lie; at the right side below are the tools. */
static const struct
{
  GtkAlign across;
  GtkAlign down;
} corners[] = {
  { GTK_ALIGN_START, GTK_ALIGN_END },
  { GTK_ALIGN_START, GTK_ALIGN_START },
  { GTK_ALIGN_END, GTK_ALIGN_START },
};

#define MARGIN 12.0

/* How many nodes and words behind them there are in a part of the canvas. */
static guint
count_under (KringMapView *self,
             const KringRect *part)
{
  const KringViewport *view = kring_map_canvas_get_viewport (self->canvas);
  const KringRect on_map = { view->x + part->x / view->scale, view->y + part->y / view->scale,
                             part->width / view->scale, part->height / view->scale };
  GPtrArray *nodes = kring_scene_get_nodes (self->scene);
  KringBackdrop *backdrop = kring_scene_get_backdrop (self->scene);
  guint n = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (nodes, i);

      n += node->shown && kring_rect_meets (&node->box, &on_map);
    }
  for (guint i = 0; backdrop != NULL && i < backdrop->texts->len; i++)
    {
      KringRect taken;

      kring_backdrop_text_get_box (g_ptr_array_index (backdrop->texts, i), view->scale, &taken);
      n += kring_rect_meets (&taken, &on_map);
    }

  return n;
}

/* Lays the legend in the corner where it hides least. */
static void
place_legend (KringMapView *self)
{
  const KringViewport *view = kring_map_canvas_get_viewport (self->canvas);
  GtkWidget *legend = GTK_WIDGET (self->lens_legend);
  guint best = 0, least = G_MAXUINT;
  int width, height;

  gtk_widget_measure (legend, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (legend, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      KringRect part = { MARGIN, view->covered + MARGIN, width, height };
      guint n;

      if (corners[i].across == GTK_ALIGN_END)
        part.x = view->width - width - MARGIN;
      if (corners[i].down == GTK_ALIGN_END)
        part.y = view->height - height - MARGIN;
      n = count_under (self, &part);
      /* Under the tools it would be hidden itself. */
      if (corners[i].down == GTK_ALIGN_END && part.x + width > view->width - view->corner_width - MARGIN)
        n += kring_scene_get_nodes (self->scene)->len;
      if (n < least)
        {
          least = n;
          best = i;
        }
    }

  gtk_widget_set_halign (legend, corners[best].across);
  gtk_widget_set_valign (legend, corners[best].down);
  gtk_widget_set_margin_top (legend, (int) (view->covered + MARGIN));
}

/* What the scene that is shown is looked at through, today. Returns: whether it
 * looks otherwise by that. */
gboolean
kring_map_view_apply_lens (KringMapView *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  return kring_scene_set_lens (self->scene, self->lens, today);
}

/* Another scene is shown, and looked at through the lens too. */
void
kring_map_view_move_lens (KringMapView *self)
{
  if (self->lens != KRING_LENS_NONE)
    place_legend (self);
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
  KringLens lens, before = self->lens;

  g_return_if_fail (KRING_IS_MAP_VIEW (self));

  if (!kring_lens_find (name, &lens) || lens == self->lens)
    return;

  self->lens = lens;
  words = lens != KRING_LENS_NONE ? g_strdup_printf (_("Lens: %s"), kring_text (kring_lens_get_title (lens)))
                                  : g_strdup (kring_text (kring_lens_get_title (lens)));
  kring_lens_legend_show (self->lens_legend, lens);
  if (self->scene != NULL && kring_map_view_apply_lens (self))
    {
      /* From lens to lens it stays where it is. */
      if (before == KRING_LENS_NONE)
        place_legend (self);
      kring_map_canvas_show_lens (self->canvas);
      kring_map_canvas_say (self->canvas, words);
    }
  g_object_notify (G_OBJECT (self), "lens");
}
