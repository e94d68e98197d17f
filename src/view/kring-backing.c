/* kring-backing.c: the picture behind a canvas, drawn once
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-backing.h"

#include <math.h>

/* How far the picture goes on beyond what is in view, as a part of the
 * widget's size, so that panning does not draw at once. */
#define MARGIN 0.25

/* While the zoom is changing, a picture that takes longer than this is shown
 * at its old scale, stretched; seconds. */
#define CHEAP 0.012

/* Damage in more pieces than this is redrawn as one. */
#define MAX_PIECES 8

/**
 * KringBacking:
 *
 * A map that has been drawn on an opaque surface, somewhat larger than the
 * widget. Panning copies from it, and only what has changed is drawn again.
 * What lies over the map changes more often than the map: a second surface
 * holds the map with that.
 */
struct _KringBacking
{
  KringBackingDraw draw;
  gpointer data;

  cairo_surface_t *surface;
  cairo_surface_t *over;
  GdkTexture *texture;
  gboolean has_over;
  cairo_region_t *damage; /* in the surface's pixels */
  cairo_region_t *over_damage;
  double scale;           /* device pixels for each point of the map */
  double left;            /* the surface's corner, in device pixels from the */
  double top;             /* map's origin: whole numbers */
  int width;
  int height;
  double cost; /* seconds that drawing all of it took */
};

/**
 * kring_backing_new:
 * @draw: draws a part of the map
 * @data: for @draw
 *
 * Returns: (transfer full): a backing that holds no picture yet
 */
KringBacking *
kring_backing_new (KringBackingDraw draw,
                   gpointer data)
{
  KringBacking *self = g_new0 (KringBacking, 1);

  self->draw = draw;
  self->data = data;
  self->damage = cairo_region_create ();
  self->over_damage = cairo_region_create ();

  return self;
}

static void
kring_backing_clear_region (cairo_region_t **region)
{
  g_clear_pointer (region, cairo_region_destroy);
  *region = cairo_region_create ();
}

/**
 * kring_backing_forget:
 * @self: a backing
 *
 * Lets the picture go: all of it has changed, or nobody looks at it.
 */
void
kring_backing_forget (KringBacking *self)
{
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->over, cairo_surface_destroy);
  g_clear_object (&self->texture);
  kring_backing_clear_region (&self->damage);
  kring_backing_clear_region (&self->over_damage);
}

/**
 * kring_backing_free:
 * @self: (transfer full): a backing
 */
void
kring_backing_free (KringBacking *self)
{
  kring_backing_forget (self);
  cairo_region_destroy (self->damage);
  cairo_region_destroy (self->over_damage);
  g_free (self);
}

/**
 * kring_backing_damage:
 * @self: a backing
 * @area: (nullable): the part of the map that looks different now, or %NULL
 *   for all of it
 */
void
kring_backing_damage (KringBacking *self,
                      const KringRect *area)
{
  cairo_rectangle_int_t all = { 0, 0, self->width, self->height };

  if (self->surface == NULL)
    return;

  if (area == NULL)
    cairo_region_union_rectangle (self->damage, &all);
  else if (!kring_rect_is_empty (area))
    {
      /* In doubles first: a point far away must not overflow a pixel. */
      double x1 = CLAMP (floor (area->x * self->scale - self->left) - 1, 0, self->width);
      double y1 = CLAMP (floor (area->y * self->scale - self->top) - 1, 0, self->height);
      double x2 = CLAMP (ceil ((area->x + area->width) * self->scale - self->left) + 1, 0, self->width);
      double y2 = CLAMP (ceil ((area->y + area->height) * self->scale - self->top) + 1, 0, self->height);
      cairo_rectangle_int_t part = { (int) x1, (int) y1, (int) (x2 - x1), (int) (y2 - y1) };

      cairo_region_union_rectangle (self->damage, &part);
    }
}

/**
 * kring_backing_set_over:
 * @self: a backing
 * @over: whether something lies over the map
 *
 * Says that what lies over the map is something else now, or nothing.
 */
void
kring_backing_set_over (KringBacking *self,
                        gboolean over)
{
  cairo_rectangle_int_t all = { 0, 0, self->width, self->height };

  if (over || self->has_over)
    g_clear_object (&self->texture);
  self->has_over = over;
  if (over)
    cairo_region_union_rectangle (self->over_damage, &all);
  else
    {
      g_clear_pointer (&self->over, cairo_surface_destroy);
      kring_backing_clear_region (&self->over_damage);
    }
}

static void
kring_backing_draw_part (KringBacking *self,
                         cairo_t *cr,
                         const cairo_rectangle_int_t *part,
                         gboolean over)
{
  KringRect area = {
    (part->x + self->left) / self->scale,
    (part->y + self->top) / self->scale,
    part->width / self->scale,
    part->height / self->scale,
  };

  cairo_save (cr);
  cairo_rectangle (cr, part->x, part->y, part->width, part->height);
  cairo_clip (cr);
  if (over)
    {
      cairo_set_source_surface (cr, self->surface, 0, 0);
      cairo_paint (cr);
    }
  cairo_translate (cr, -self->left, -self->top);
  cairo_scale (cr, self->scale, self->scale);
  self->draw (cr, &area, self->scale, over, self->data);
  cairo_restore (cr);
}

static void
kring_backing_draw_region (KringBacking *self,
                           cairo_surface_t *surface,
                           cairo_region_t *region,
                           gboolean over)
{
  cairo_rectangle_int_t part;
  int n_parts = cairo_region_num_rectangles (region);
  cairo_t *cr = cairo_create (surface);

  if (n_parts > MAX_PIECES)
    {
      cairo_region_get_extents (region, &part);
      kring_backing_draw_part (self, cr, &part, over);
    }
  else
    for (int i = 0; i < n_parts; i++)
      {
        cairo_region_get_rectangle (region, i, &part);
        kring_backing_draw_part (self, cr, &part, over);
      }

  cairo_destroy (cr);
  cairo_surface_flush (surface);
}

static void
kring_backing_redraw (KringBacking *self)
{
  if (!cairo_region_is_empty (self->damage))
    {
      gint64 start = g_get_monotonic_time ();
      cairo_rectangle_int_t part;

      kring_backing_draw_region (self, self->surface, self->damage, FALSE);

      cairo_region_get_extents (self->damage, &part);
      if (part.width >= self->width && part.height >= self->height)
        self->cost = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;

      if (self->has_over)
        cairo_region_union (self->over_damage, self->damage);
      kring_backing_clear_region (&self->damage);
      g_clear_object (&self->texture);
    }

  if (self->has_over && self->over == NULL)
    {
      cairo_rectangle_int_t all = { 0, 0, self->width, self->height };

      self->over = cairo_image_surface_create (CAIRO_FORMAT_RGB24, self->width, self->height);
      cairo_region_union_rectangle (self->over_damage, &all);
    }

  if (self->has_over && !cairo_region_is_empty (self->over_damage))
    {
      kring_backing_draw_region (self, self->over, self->over_damage, TRUE);
      kring_backing_clear_region (&self->over_damage);
      g_clear_object (&self->texture);
    }
}

/* A surface for what is in view now; what the old one showed of it at the
 * same scale is copied. */
static void
kring_backing_renew (KringBacking *self,
                     const KringViewport *view,
                     int factor)
{
  g_autofree KringBacking *old = g_memdup2 (self, sizeof *self);
  int margin_x = (int) ceil (view->width * factor * MARGIN);
  int margin_y = (int) ceil (view->height * factor * MARGIN);

  self->scale = view->scale * factor;
  self->left = floor (view->x * self->scale) - margin_x;
  self->top = floor (view->y * self->scale) - margin_y;
  self->width = (int) ceil (view->width * factor) + 2 * margin_x + 1;
  self->height = (int) ceil (view->height * factor) + 2 * margin_y + 1;

  self->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, self->width, self->height);
  self->damage = cairo_region_create ();
  kring_backing_damage (self, NULL);

  /* What lies over the map is quickly drawn: it is not copied. */
  g_clear_pointer (&self->over, cairo_surface_destroy);
  kring_backing_clear_region (&self->over_damage);

  if (old->surface != NULL && old->scale == self->scale &&
      fabs (old->left - self->left) < old->width && fabs (old->top - self->top) < old->height)
    {
      cairo_rectangle_int_t kept = { (int) (old->left - self->left), (int) (old->top - self->top),
                                     old->width, old->height };
      cairo_region_t *stale = cairo_region_copy (old->damage);
      cairo_t *cr = cairo_create (self->surface);

      cairo_set_source_surface (cr, old->surface, kept.x, kept.y);
      cairo_rectangle (cr, kept.x, kept.y, kept.width, kept.height);
      cairo_fill (cr);
      cairo_destroy (cr);

      cairo_region_subtract_rectangle (self->damage, &kept);
      cairo_region_translate (stale, kept.x, kept.y);
      cairo_region_union (self->damage, stale);
      cairo_region_destroy (stale);
    }

  g_clear_pointer (&old->surface, cairo_surface_destroy);
  cairo_region_destroy (old->damage);
}

/**
 * kring_backing_update:
 * @self: a backing
 * @view: what is in view
 * @factor: device pixels for each pixel of the widget
 * @in_motion: whether the zoom is changing, so that a blurred picture will do
 *
 * Draws what has to be drawn before the map can be shown.
 *
 * Returns: whether the picture is sharp; if not, it is to be updated again
 *   when nothing moves
 */
gboolean
kring_backing_update (KringBacking *self,
                      const KringViewport *view,
                      int factor,
                      gboolean in_motion)
{
  double scale = view->scale * factor;

  if (self->surface != NULL && scale != self->scale && in_motion && self->cost > CHEAP)
    return FALSE;

  if (self->surface == NULL || scale != self->scale ||
      view->x * scale < self->left || view->y * scale < self->top ||
      (view->x + view->width / view->scale) * scale > self->left + self->width ||
      (view->y + view->height / view->scale) * scale > self->top + self->height)
    kring_backing_renew (self, view, factor);

  kring_backing_redraw (self);

  return TRUE;
}

static cairo_surface_t *
kring_backing_get_shown (KringBacking *self)
{
  return self->over != NULL ? self->over : self->surface;
}

static GdkTexture *
kring_backing_get_texture (KringBacking *self)
{
  if (self->texture == NULL)
    {
      cairo_surface_t *shown = kring_backing_get_shown (self);
      int stride = cairo_image_surface_get_stride (shown);
      gsize size = (gsize) stride * self->height;
      guint32 *pixels = g_memdup2 (cairo_image_surface_get_data (shown), size);
      g_autoptr (GBytes) bytes = NULL;

      /* Opaque in cairo is undefined in a texture. */
      for (gsize i = 0; i < size / sizeof *pixels; i++)
        pixels[i] |= 0xff000000u;

      bytes = g_bytes_new_take (pixels, size);
      self->texture = gdk_memory_texture_new (self->width, self->height, GDK_MEMORY_DEFAULT, bytes, stride);
    }

  return self->texture;
}

/**
 * kring_backing_snapshot:
 * @self: an updated backing
 * @view: what is in view
 * @as_texture: whether the renderer keeps textures: one that draws with cairo
 *   is faster with a surface
 * @ground: the colour where there is no picture yet
 * @snapshot: where to add it
 */
void
kring_backing_snapshot (KringBacking *self,
                        const KringViewport *view,
                        gboolean as_texture,
                        const GdkRGBA *ground,
                        GtkSnapshot *snapshot)
{
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) view->width, (float) view->height);
  double stretch = view->scale / self->scale;
  /* Whole device pixels, or every letter would be blurred. */
  double x = round (self->left - view->x * self->scale) * stretch;
  double y = round (self->top - view->y * self->scale) * stretch;
  gboolean covers = x <= 0 && y <= 0 &&
                    x + self->width * stretch >= view->width && y + self->height * stretch >= view->height;

  if (as_texture)
    {
      graphene_rect_t place = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) (self->width * stretch),
                                                  (float) (self->height * stretch));

      if (!covers)
        gtk_snapshot_append_color (snapshot, ground, &all);
      gtk_snapshot_push_clip (snapshot, &all);
      gtk_snapshot_append_texture (snapshot, kring_backing_get_texture (self), &place);
      gtk_snapshot_pop (snapshot);
    }
  else
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &all);

      if (!covers)
        {
          gdk_cairo_set_source_rgba (cr, ground);
          cairo_paint (cr);
        }
      cairo_translate (cr, x, y);
      cairo_scale (cr, stretch, stretch);
      cairo_set_source_surface (cr, kring_backing_get_shown (self), 0, 0);
      cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_FAST);
      cairo_paint (cr);
      cairo_destroy (cr);
    }
}
