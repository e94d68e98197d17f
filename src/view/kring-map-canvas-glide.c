/* kring-map-canvas-glide.c: nodes go to their new places before one's eyes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-canvas-private.h"

#include <math.h>

#define GLIDE_DURATION 420 /* milliseconds */

/* Of a map with more items than this, a frame has no time to draw all on their
 * way; when more than so few are on theirs, plain boxes go. */
#define MOST_ITEMS 400
#define FEW 8

/* Closer together than this is the same place; points. */
#define SAME_PLACE 0.5

typedef struct
{
  char *id;
  KringPoint from;
  KringPoint to;
} Glide;

/* A box on its way, and how far it had to go. */
typedef struct
{
  KringRect box;
  double dx;
  double dy;
  const KringColor *fill;
  const KringColor *border;
} PlainBox;

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
      kring_map_canvas_damage (self, &damage);
    }

  kring_map_canvas_follow (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
animate_cb (double value,
            gpointer data)
{
  KringMapCanvas *self = data;

  self->glide_progress = value;
  if (self->plain_boxes == NULL)
    show_glides (self, value);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
is_rearranged (KringMapCanvas *self)
{
  return self->glides->len > kring_scene_get_nodes (self->scene)->len / 2;
}

static int
compare_colors (gconstpointer a,
                gconstpointer b)
{
  const PlainBox *one = a, *other = b;

  return (one->fill > other->fill) - (one->fill < other->fill);
}

/* Has plain boxes go, while another thread draws the map as it will be. */
static void
begin_plain (KringMapCanvas *self)
{
  GPtrArray *nodes = kring_scene_get_nodes (self->scene);
  const KringTheme *theme = kring_map_canvas_get_theme ();
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->glides->len; i++)
    {
      Glide *glide = &g_array_index (self->glides, Glide, i);

      g_hash_table_insert (by_id, glide->id, glide);
    }

  self->plain_boxes = g_array_sized_new (FALSE, FALSE, sizeof (PlainBox), nodes->len);
  for (guint i = 0; i < nodes->len; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (nodes, i);
      const Glide *glide = g_hash_table_lookup (by_id, node->id);
      PlainBox box = { .box = node->box };

      kring_paint_find_colors (self->scene, node, theme, &box.fill, &box.border);
      if (!node->shown)
        continue;
      if (glide != NULL)
        {
          box.dx = glide->from.x - glide->to.x;
          box.dy = glide->from.y - glide->to.y;
        }
      g_array_append_val (self->plain_boxes, box);
    }

  g_array_sort (self->plain_boxes, compare_colors);

  self->glide_progress = 0;
  self->view_before = self->view;
  if (is_rearranged (self) && self->view.fitted)
    kring_map_canvas_fit (self);
  else
    kring_map_canvas_follow (self);
}

static void
add_plain_box (const PlainBox *box,
               double left,
               const KringViewport *view,
               cairo_t *cr)
{
  double x, y;

  kring_viewport_to_widget (view, box->box.x + box->dx * left, box->box.y + box->dy * left, &x, &y);
  if (x < -view->width || y < -view->height || x > 2 * view->width || y > 2 * view->height)
    return;

  /* Whole pixels are filled quickly. */
  cairo_rectangle (cr, round (x), round (y), MAX (round (box->box.width * view->scale), 1),
                   MAX (round (box->box.height * view->scale), 1));
}

/* Shows plain boxes on their way, and at its end until the map could be shown
 * sharp instead. Returns whether it did. */
gboolean
kring_map_canvas_glide_snapshot (KringMapCanvas *self,
                                 gboolean sharp,
                                 GtkSnapshot *snapshot)
{
  const KringColor *ground = &kring_map_canvas_get_theme ()->ground;
  double left = 1 - self->glide_progress;
  KringViewport view = self->view;
  cairo_t *cr;

  if (self->plain_boxes != NULL && self->animation == NULL && sharp)
    g_clear_pointer (&self->plain_boxes, g_array_unref);
  if (self->plain_boxes == NULL)
    return FALSE;

  view.scale += (self->view_before.scale - view.scale) * left;
  view.x += (self->view_before.x - view.x) * left;
  view.y += (self->view_before.y - view.y) * left;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) view.width, (float) view.height));
  cairo_set_source_rgb (cr, ground->red, ground->green, ground->blue);
  cairo_paint (cr);
  cairo_set_line_width (cr, 2);
  for (guint first = 0, next; first < self->plain_boxes->len; first = next)
    {
      const PlainBox *box = &g_array_index (self->plain_boxes, PlainBox, first);

      for (next = first; next < self->plain_boxes->len &&
                         g_array_index (self->plain_boxes, PlainBox, next).fill == box->fill; next++)
        add_plain_box (&g_array_index (self->plain_boxes, PlainBox, next), left, &view, cr);
      cairo_set_source_rgb (cr, box->border->red, box->border->green, box->border->blue);
      cairo_stroke_preserve (cr);
      cairo_set_source_rgb (cr, box->fill->red, box->fill->green, box->fill->blue);
      cairo_fill (cr);
    }
  cairo_destroy (cr);

  return TRUE;
}

static void
done_cb (KringMapCanvas *self)
{
  gboolean rearranged = self->plain_boxes == NULL && is_rearranged (self);

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
  g_clear_pointer (&self->plain_boxes, g_array_unref);
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

  if (self->glides->len > FEW && adw_get_enable_animations (GTK_WIDGET (self)) &&
      kring_scene_get_nodes (self->scene)->len + kring_scene_get_lines (self->scene)->len > MOST_ITEMS)
    begin_plain (self);
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
