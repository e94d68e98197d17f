/* kring-backdrop.c: what is drawn behind the lines: rings, cells, their names
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-backdrop.h"

#include <math.h>

/* How much of the text's colour is in the darkest tone. */
#define DARKEST 0.085
#define LINE_PART 0.22

typedef struct
{
  KringPath *path;
  guint tone;
  KringStroke stroke;
} KringBackdropShape;

static void
shape_free (gpointer data)
{
  KringBackdropShape *shape = data;

  g_array_unref (shape->path);
  g_free (shape);
}

static void
text_free (gpointer data)
{
  KringBackdropText *text = data;

  g_free (text->text);
  g_free (text);
}

static void
zone_free (gpointer data)
{
  KringZone *zone = data;

  g_free (zone->name);
  g_free (zone);
}

/**
 * kring_backdrop_new:
 *
 * Returns: (transfer full): a backdrop without anything
 */
KringBackdrop *
kring_backdrop_new (void)
{
  KringBackdrop *self = g_atomic_rc_box_new0 (KringBackdrop);

  self->shapes = g_ptr_array_new_with_free_func (shape_free);
  self->texts = g_ptr_array_new_with_free_func (text_free);
  self->core_texts = g_ptr_array_new_with_free_func (text_free);
  self->zones = g_ptr_array_new_with_free_func (zone_free);

  return self;
}

/**
 * kring_backdrop_ref:
 * @self: a backdrop
 *
 * Once it is made nobody changes a backdrop, so that threads may share it.
 *
 * Returns: (transfer full): @self
 */
KringBackdrop *
kring_backdrop_ref (KringBackdrop *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
backdrop_clear (gpointer data)
{
  KringBackdrop *self = data;

  g_ptr_array_unref (self->shapes);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->core_texts);
  g_clear_pointer (&self->core, g_array_unref);
  g_ptr_array_unref (self->zones);
}

/**
 * kring_backdrop_unref:
 * @self: (transfer full): a backdrop
 */
void
kring_backdrop_unref (KringBackdrop *self)
{
  g_atomic_rc_box_release_full (self, backdrop_clear);
}

/**
 * kring_backdrop_add_shape:
 * @self: a backdrop
 * @path: (transfer full): its outline
 * @tone: how dark it is, from 0, which is the ground, to %KRING_N_TONES - 1
 * @stroke: how its border is drawn
 *
 * Adds a shape on top of those that are there.
 */
void
kring_backdrop_add_shape (KringBackdrop *self,
                          KringPath     *path,
                          guint          tone,
                          KringStroke    stroke)
{
  KringBackdropShape *shape = g_new0 (KringBackdropShape, 1);

  shape->path = path;
  shape->tone = tone;
  shape->stroke = stroke;
  g_ptr_array_add (self->shapes, shape);
}

/**
 * kring_backdrop_add_text:
 * @self: a backdrop
 * @text: one line
 * @width: how wide it is, in points
 * @x: a place on its base line
 * @y: a place on its base line
 * @size: of its letters, in points
 * @bold: whether they are bold
 * @anchor: which part of it is at @x
 *
 * Adds a text, which lies above all shapes.
 */
void
kring_backdrop_add_text (KringBackdrop *self,
                         const char    *text,
                         double         width,
                         double         x,
                         double         y,
                         double         size,
                         gboolean       bold,
                         KringAnchor    anchor)
{
  KringBackdropText *made = g_new0 (KringBackdropText, 1);
  double left = anchor == KRING_ANCHOR_START ? x : anchor == KRING_ANCHOR_MIDDLE ? x - width / 2 : x - width;

  made->text = g_strdup (text);
  made->x = x;
  made->y = y;
  made->size = size;
  made->bold = bold;
  made->anchor = anchor;
  g_ptr_array_add (self->texts, made);
  kring_rect_add (&self->bounds, &(KringRect) { left, y - size, width, size * 1.3 });
}

/**
 * kring_backdrop_add_core:
 * @self: a backdrop
 * @radius: how far it reaches from the origin, in points
 *
 * Puts a disc at the origin, in front of the lines and behind the nodes.
 */
void
kring_backdrop_add_core (KringBackdrop *self,
                         double         radius)
{
  self->core = kring_path_new ();
  kring_path_add_ellipse (self->core, &(KringRect) { -radius, -radius, 2 * radius, 2 * radius });
}

/**
 * kring_backdrop_add_core_text:
 * @self: a backdrop
 * @text: one line
 * @y: of its base line
 * @size: of its letters, in points
 *
 * Writes a line in the disc at the origin, in its middle.
 */
void
kring_backdrop_add_core_text (KringBackdrop *self,
                              const char    *text,
                              double         y,
                              double         size)
{
  KringBackdropText *made = g_new0 (KringBackdropText, 1);

  made->text = g_strdup (text);
  made->y = y;
  made->size = size;
  made->bold = TRUE;
  made->anchor = KRING_ANCHOR_MIDDLE;
  g_ptr_array_add (self->core_texts, made);
}

/**
 * kring_backdrop_add_zone:
 * @self: a backdrop
 * @first: the first of its values
 * @second: the second of its values
 * @name: what it is called
 *
 * Returns: (transfer none): a zone that is nowhere yet
 */
KringZone *
kring_backdrop_add_zone (KringBackdrop *self,
                         int            first,
                         int            second,
                         const char    *name)
{
  KringZone *zone = g_new0 (KringZone, 1);

  zone->values[0] = first;
  zone->values[1] = second;
  zone->name = g_strdup (name);
  g_ptr_array_add (self->zones, zone);

  return zone;
}

static gboolean
zone_contains (const KringZone *zone,
               double           x,
               double           y)
{
  double distance = hypot (x, y), angle = atan2 (x, -y);

  if (!zone->is_sector)
    return kring_rect_contains (&zone->box, x, y);

  if (angle < 0)
    angle += 2 * G_PI;
  return distance >= zone->inner && distance < zone->outer && angle >= zone->from && angle < zone->to;
}

/**
 * kring_backdrop_find_zone:
 * @self: a backdrop
 * @x: a place, in points
 * @y: a place, in points
 *
 * Returns: (transfer none) (nullable): the zone that is there
 */
const KringZone *
kring_backdrop_find_zone (KringBackdrop *self,
                          double         x,
                          double         y)
{
  for (guint i = 0; i < self->zones->len; i++)
    if (zone_contains (g_ptr_array_index (self->zones, i), x, y))
      return g_ptr_array_index (self->zones, i);

  return NULL;
}

/**
 * kring_backdrop_find_zone_of:
 * @self: a backdrop
 * @first: the first value
 * @second: the second value
 *
 * Returns: (transfer none) (nullable): the zone with those values
 */
const KringZone *
kring_backdrop_find_zone_of (KringBackdrop *self,
                             int            first,
                             int            second)
{
  for (guint i = 0; i < self->zones->len; i++)
    {
      const KringZone *zone = g_ptr_array_index (self->zones, i);

      if (zone->values[0] == first && zone->values[1] == second)
        return zone;
    }

  return NULL;
}

static KringPoint
get_point (double radius,
           double angle)
{
  return (KringPoint) { radius * sin (angle), -radius * cos (angle) };
}

/* An arc as Bézier curves of at most an eighth of a circle each: off by less
 * than a hundred-thousandth of the radius. */
static void
add_arc (KringPath *path,
         double     radius,
         double     from,
         double     to)
{
  int n = MAX (1, (int) ceil (fabs (to - from) / (G_PI / 4)));
  double step = (to - from) / n, k = 4.0 / 3.0 * tan (step / 4) * radius;

  for (int i = 0; i < n; i++)
    {
      double a = from + i * step, b = a + step;
      KringPoint start = get_point (radius, a), end = get_point (radius, b);

      kring_path_curve (path,
                        (KringPoint) { start.x + k * cos (a), start.y + k * sin (a) },
                        (KringPoint) { end.x - k * cos (b), end.y - k * sin (b) },
                        end);
    }
}

/**
 * kring_zone_add_path:
 * @zone: a zone
 * @path: what its outline is added to
 */
void
kring_zone_add_path (const KringZone *zone,
                     KringPath       *path)
{
  KringPoint start = get_point (zone->inner, zone->from), turn = get_point (zone->outer, zone->to);

  if (!zone->is_sector)
    {
      kring_path_add_box (path, &zone->box, 0);
      return;
    }

  turn = get_point (zone->outer, zone->from);
  kring_path_move (path, start.x, start.y);
  kring_path_line (path, turn.x, turn.y);
  add_arc (path, zone->outer, zone->from, zone->to);
  turn = get_point (zone->inner, zone->to);
  kring_path_line (path, turn.x, turn.y);
  add_arc (path, zone->inner, zone->to, zone->from);
  kring_path_close (path);
}

/**
 * kring_backdrop_get_tone:
 * @theme: the colours
 * @tone: how dark, from 0 to %KRING_N_TONES - 1
 *
 * Returns: the colour that it has in @theme: nearly the ground, and the ground
 *   itself where contrast is asked for
 */
KringColor
kring_backdrop_get_tone (const KringTheme *theme,
                         guint             tone)
{
  if (theme->emphasis > 1)
    return theme->ground;

  return kring_color_mix (&theme->ground, &theme->text, DARKEST * tone / (KRING_N_TONES - 1));
}

static void
draw_texts (GPtrArray        *texts,
            KringCanvas      *canvas,
            const KringTheme *theme)
{
  for (guint i = 0; i < texts->len; i++)
    {
      const KringBackdropText *text = g_ptr_array_index (texts, i);

      kring_canvas_draw_text (canvas, text->text, text->x, text->y,
                              &(KringTextStyle) { .color = text->bold ? &theme->text : &theme->quiet_text,
                                                  .size = text->size, .bold = text->bold, .anchor = text->anchor });
    }
}

static KringColor
get_line (const KringTheme *theme)
{
  return theme->emphasis > 1 ? theme->quiet_text : kring_color_mix (&theme->ground, &theme->text, LINE_PART);
}

/**
 * kring_backdrop_draw_core:
 * @self: a backdrop
 * @canvas: what to draw on
 * @theme: the colours
 *
 * Draws the disc at the origin with what is written in it.
 */
void
kring_backdrop_draw_core (KringBackdrop    *self,
                          KringCanvas      *canvas,
                          const KringTheme *theme)
{
  KringColor line = get_line (theme);

  if (self->core == NULL)
    return;

  kring_canvas_draw_path (canvas, self->core, &(KringStyle) { .fill = &theme->ground, .line = &line, .width = 1 });
  draw_texts (self->core_texts, canvas, theme);
}

/**
 * kring_backdrop_draw_texts:
 * @self: a backdrop
 * @canvas: what to draw on
 * @theme: the colours
 *
 * Draws the names alone, as over a veil: they are wanted all the time.
 */
void
kring_backdrop_draw_texts (KringBackdrop    *self,
                           KringCanvas      *canvas,
                           const KringTheme *theme)
{
  draw_texts (self->texts, canvas, theme);
}

/**
 * kring_backdrop_draw:
 * @self: a backdrop
 * @canvas: what to draw on
 * @theme: the colours
 */
void
kring_backdrop_draw (KringBackdrop    *self,
                     KringCanvas      *canvas,
                     const KringTheme *theme)
{
  KringColor line = get_line (theme);

  kring_canvas_begin (canvas, "backdrop", NULL, NULL);
  for (guint i = 0; i < self->shapes->len; i++)
    {
      const KringBackdropShape *shape = g_ptr_array_index (self->shapes, i);
      KringColor fill = kring_backdrop_get_tone (theme, shape->tone);

      kring_canvas_draw_path (canvas, shape->path,
                              &(KringStyle) { .fill = &fill, .line = &line, .width = 1, .stroke = shape->stroke });
    }
  kring_backdrop_draw_texts (self, canvas, theme);
  kring_canvas_end (canvas);
}
