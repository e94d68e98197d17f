/* kring-drawing.c: the work of drawing a part of the map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-drawing.h"

#include "paint/kring-detail.h"

/* What pixels cost, beside the items: to paint the ground, to copy what was
 * drawn before, to lay the veil; seconds each. */
#define GROUND_COST 0.7e-9
#define COPY_COST 1.5e-9
#define VEIL_COST 3e-9

/**
 * kring_damage_add:
 * @self: damage
 * @area: (nullable): a part of the map, or %NULL for all of it
 */
void
kring_damage_add (KringDamage     *self,
                  const KringRect *area)
{
  if (area == NULL)
    self->all = TRUE;
  if (self->all || kring_rect_is_empty (area))
    return;

  if (self->n_rects == KRING_DAMAGE_MOST)
    {
      for (guint i = 1; i < self->n_rects; i++)
        kring_rect_add (&self->rects[0], &self->rects[i]);
      self->n_rects = 1;
    }
  self->rects[self->n_rects++] = *area;
}

/**
 * kring_damage_merge:
 * @self: damage
 * @other: other damage, that is added
 */
void
kring_damage_merge (KringDamage       *self,
                    const KringDamage *other)
{
  self->all |= other->all;
  for (guint i = 0; i < other->n_rects; i++)
    kring_damage_add (self, &other->rects[i]);
}

/**
 * kring_damage_is_empty:
 * @self: damage
 *
 * Returns: whether nothing has to be drawn anew
 */
gboolean
kring_damage_is_empty (const KringDamage *self)
{
  return !self->all && self->n_rects == 0;
}

/**
 * kring_drawing_clear:
 * @self: a drawing
 *
 * Lets go of all that it holds, the results too.
 */
void
kring_drawing_clear (KringDrawing *self)
{
  g_clear_object (&self->scene);
  kring_focus_clear (&self->focus);
  g_clear_pointer (&self->old_base, kring_picture_unref);
  g_clear_pointer (&self->old_over, kring_picture_unref);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->base, kring_picture_unref);
  g_clear_pointer (&self->over, kring_picture_unref);
}

/* Whether an old picture is of use. Where names stand over nodes that are too
 * small for them, any change may make others come and go. */
static gboolean
can_use (KringDrawing       *self,
         const KringPicture *old)
{
  const KringFocus *focus = old == self->old_over ? &self->focus : NULL;

  return old != NULL && old->scale == self->wanted.scale && !self->damage.all &&
         (kring_damage_is_empty (&self->damage) || !kring_detail_has_picked_names (self->scene, focus, old->scale));
}

/* The pixels of what is wanted that an old picture does not give. */
static cairo_region_t *
find_missing (KringDrawing       *self,
              const KringPicture *old)
{
  cairo_rectangle_int_t part = { 0, 0, self->wanted.width, self->wanted.height };
  cairo_region_t *missing = cairo_region_create_rectangle (&part);
  double left, top;

  if (!can_use (self, old))
    return missing;

  /* In doubles first, as the two may be far apart. */
  left = CLAMP (old->left - self->wanted.left, -old->width, self->wanted.width);
  top = CLAMP (old->top - self->wanted.top, -old->height, self->wanted.height);
  part = (cairo_rectangle_int_t) { (int) left, (int) top, old->width, old->height };
  cairo_region_subtract_rectangle (missing, &part);
  for (guint i = 0; i < self->damage.n_rects; i++)
    {
      kring_picture_to_pixels (&self->wanted, &self->damage.rects[i], &part);
      cairo_region_union_rectangle (missing, &part);
    }

  /* Each piece goes through the whole scene. */
  if (cairo_region_num_rectangles (missing) > KRING_DAMAGE_MOST)
    {
      cairo_region_get_extents (missing, &part);
      cairo_region_union_rectangle (missing, &part);
    }

  return missing;
}

static guint
count_items (KringDrawing   *self,
             cairo_region_t *region)
{
  GPtrArray *nodes = kring_scene_get_nodes (self->scene), *lines = kring_scene_get_lines (self->scene);
  int n_parts = cairo_region_num_rectangles (region);
  guint n_items = 0;

  for (int i = 0; i < n_parts; i++)
    {
      cairo_rectangle_int_t part;
      KringRect area;

      cairo_region_get_rectangle (region, i, &part);
      kring_picture_to_map (&self->wanted, &part, &area);
      for (guint j = 0; j < nodes->len; j++)
        {
          const KringSceneNode *node = g_ptr_array_index (nodes, j);

          n_items += node->shown && kring_rect_meets (&node->box, &area);
        }
      for (guint j = 0; j < lines->len; j++)
        {
          const KringSceneLine *line = g_ptr_array_index (lines, j);

          n_items += line->shown && kring_rect_meets (&line->bounds, &area);
        }
    }

  return n_items;
}

static double
get_area (cairo_region_t *region)
{
  int n_parts = cairo_region_num_rectangles (region);
  double area = 0;

  for (int i = 0; i < n_parts; i++)
    {
      cairo_rectangle_int_t part;

      cairo_region_get_rectangle (region, i, &part);
      area += (double) part.width * part.height;
    }

  return area;
}

static gboolean
is_unshared (const KringPicture *picture)
{
  /* The owner and the drawing have it. */
  return g_atomic_ref_count_compare ((gatomicrefcount *) &picture->ref_count, 2);
}

static double
get_copy_cost (KringDrawing       *self,
               const KringPicture *old)
{
  if (old != NULL && kring_picture_matches (old, &self->wanted) && is_unshared (old))
    return 0;

  return COPY_COST * self->wanted.width * self->wanted.height;
}

/**
 * kring_drawing_get_items:
 * @self: a drawing
 *
 * Returns: how many items it draws, those over the map aside
 */
guint
kring_drawing_get_items (KringDrawing *self)
{
  cairo_region_t *missing = find_missing (self, self->old_base);
  guint n_items = count_items (self, missing);

  cairo_region_destroy (missing);

  return n_items;
}

/**
 * kring_drawing_get_cost:
 * @self: a drawing
 * @item_cost: what drawing one item takes, in seconds
 *
 * Returns: about how many seconds it will take
 */
double
kring_drawing_get_cost (KringDrawing *self,
                        double        item_cost)
{
  cairo_region_t *missing = find_missing (self, self->old_base);
  double cost = GROUND_COST * get_area (missing) + item_cost * count_items (self, missing);

  if (!cairo_region_is_empty (missing))
    cost += get_copy_cost (self, self->old_base);
  cairo_region_destroy (missing);

  if (self->has_focus)
    {
      double n_pixels;

      missing = find_missing (self, self->old_over);
      n_pixels = get_area (missing);
      cost += COPY_COST * n_pixels + item_cost * MIN (count_items (self, missing), 40);
      if (!cairo_region_is_empty (missing))
        cost += get_copy_cost (self, self->old_over);
      if (self->focus.brought_out != NULL)
        cost += VEIL_COST * n_pixels;
      cairo_region_destroy (missing);
    }

  return cost;
}

static void
draw_part (KringDrawing                *self,
           KringPainter                *painter,
           cairo_t                     *cr,
           const cairo_rectangle_int_t *part,
           cairo_surface_t             *under)
{
  KringPaintOptions options = {
    .theme = self->theme,
    .focus = under != NULL ? &self->focus : NULL,
    .scale = self->wanted.scale,
    .layers = under != NULL ? KRING_LAYER_FOCUS : KRING_LAYER_MAP,
    .without = self->has_focus ? self->focus.lifted : NULL,
    .cancellable = self->cancellable,
  };
  KringRect area;

  kring_picture_to_map (&self->wanted, part, &area);
  options.clip = &area;

  cairo_save (cr);
  cairo_rectangle (cr, part->x, part->y, part->width, part->height);
  cairo_clip (cr);
  if (under != NULL)
    cairo_set_source_surface (cr, under, 0, 0);
  else
    cairo_set_source_rgb (cr, self->theme->ground.red, self->theme->ground.green, self->theme->ground.blue);
  cairo_paint (cr);
  cairo_translate (cr, -self->wanted.left, -self->wanted.top);
  cairo_scale (cr, self->wanted.scale, self->wanted.scale);
  kring_painter_draw (painter, cr, self->scene, &options);
  cairo_restore (cr);
}

static KringPicture *
renew (KringDrawing *self,
       KringPainter *painter,
       KringPicture *old,
       KringPicture *base)
{
  const KringPicture *wanted = &self->wanted;
  cairo_region_t *missing = find_missing (self, old);
  gboolean matches = old != NULL && kring_picture_matches (old, wanted);
  cairo_surface_t *surface, *under;
  KringPicture *picture;
  cairo_t *cr;

  if (matches && (cairo_region_is_empty (missing) || (self->in_place && is_unshared (old))))
    {
      picture = kring_picture_ref (old);
    }
  else
    {
      picture = kring_picture_new (wanted->scale, wanted->left, wanted->top, wanted->width, wanted->height);
      if (can_use (self, old))
        kring_picture_copy_from (picture, old);
    }

  surface = kring_picture_make_target (picture);
  under = base != NULL ? kring_picture_make_surface (base) : NULL;
  cr = cairo_create (surface);
  for (int i = 0; i < cairo_region_num_rectangles (missing); i++)
    {
      cairo_rectangle_int_t part;

      cairo_region_get_rectangle (missing, i, &part);
      draw_part (self, painter, cr, &part, under);
    }
  cairo_destroy (cr);
  g_clear_pointer (&under, cairo_surface_destroy);
  cairo_surface_destroy (surface);
  cairo_region_destroy (missing);

  return picture;
}

/**
 * kring_drawing_run:
 * @self: a drawing
 * @painter: a painter of this thread
 *
 * Makes the pictures.
 *
 * Returns: whether they are finished; if not, it was cancelled
 */
gboolean
kring_drawing_run (KringDrawing *self,
                   KringPainter *painter)
{
  self->base = renew (self, painter, self->old_base, NULL);
  if (self->has_focus && !g_cancellable_is_cancelled (self->cancellable))
    self->over = renew (self, painter, self->old_over, self->base);

  return !g_cancellable_is_cancelled (self->cancellable);
}
