/* kring-map-canvas-glide.c: nodes go to their new places before one's eyes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-canvas-private.h"

#include <math.h>

#define GLIDE_DURATION 420 /* milliseconds */

/* Closer together than this is the same place; points. */
#define SAME_PLACE 0.5

typedef struct
{
  char *id;
  KringPoint from;
  KringPoint to;
} Glide;

static void
glide_clear (gpointer data)
{
  Glide *glide = data;

  g_clear_pointer (&glide->id, g_free);
}

/* Before the first place changes in a step: what people see now. */
void
kring_map_canvas_remember_places (KringMapCanvas *self)
{
  GPtrArray *nodes = kring_scene_get_nodes (self->scene);

  if (self->places_before != NULL)
    return;

  self->places_before = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < nodes->len; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (nodes, i);
      KringPoint centre = kring_map_canvas_get_node_centre (node);

      if (node->shown)
        g_hash_table_insert (self->places_before, g_strdup (node->id), g_memdup2 (&centre, sizeof centre));
    }

  /* The document decides where they are: what was on its way is there. */
  kring_map_canvas_stop_gliding (self);
}

static void
show_glides (KringMapCanvas *self,
             double progress)
{
  for (guint i = 0; i < self->glides->len; i++)
    {
      const Glide *glide = &g_array_index (self->glides, Glide, i);
      KringSceneNode *node = kring_scene_find_node (self->scene, glide->id);
      KringRect damage = { 0 };

      if (node != NULL)
        kring_scene_move_node (self->scene, node,
                               glide->from.x + (glide->to.x - glide->from.x) * progress,
                               glide->from.y + (glide->to.y - glide->from.y) * progress,
                               &damage);
    }

  kring_map_canvas_damage (self, NULL);
  kring_map_canvas_follow (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
animate_cb (double value,
            gpointer data)
{
  show_glides (data, value);
}

static void
done_cb (KringMapCanvas *self)
{
  gboolean rearranged = self->glides->len > kring_scene_get_nodes (self->scene)->len / 2;

  g_clear_object (&self->animation);
  g_clear_pointer (&self->glides, g_array_unref);
  if (rearranged && self->view.fitted)
    kring_map_canvas_fit (self);
  else
    kring_map_canvas_view_changed (self);
}

/* After a step: lets what the step moved go there, from where it was. */
void
kring_map_canvas_glide (KringMapCanvas *self)
{
  g_autoptr (GHashTable) before = g_steal_pointer (&self->places_before);
  GHashTableIter iter;
  gpointer id, point;

  if (before == NULL)
    return;

  kring_map_canvas_stop_gliding (self);
  self->glides = g_array_new (FALSE, FALSE, sizeof (Glide));
  g_array_set_clear_func (self->glides, glide_clear);

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &id, &point))
    {
      const KringSceneNode *node = kring_scene_find_node (self->scene, id);
      Glide glide = { .from = *(KringPoint *) point };

      if (node == NULL || !node->shown)
        continue;
      glide.to = kring_map_canvas_get_node_centre (node);
      if (hypot (glide.to.x - glide.from.x, glide.to.y - glide.from.y) < SAME_PLACE)
        continue;
      glide.id = g_strdup (id);
      g_array_append_val (self->glides, glide);
    }

  if (self->glides->len == 0 || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      g_clear_pointer (&self->glides, g_array_unref);
      return;
    }

  self->animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, GLIDE_DURATION,
                                             adw_callback_animation_target_new (animate_cb, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_IN_OUT_CUBIC);
  g_signal_connect_object (self->animation, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  adw_animation_play (self->animation);
}

/* Shows everything where it belongs. */
void
kring_map_canvas_stop_gliding (KringMapCanvas *self)
{
  /* When it is done, we let it go. */
  g_autoptr (AdwAnimation) animation = self->animation != NULL ? g_object_ref (self->animation) : NULL;

  if (animation != NULL)
    adw_animation_skip (animation);
}
