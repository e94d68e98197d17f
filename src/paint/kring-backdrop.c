/* kring-backdrop.c: what is drawn behind the lines: rings, cells, their names
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-backdrop.h"

#include "kring-label.h"

#include <math.h>

/* How much of the text's colour is in the darkest tone. */
#define DARKEST 0.085
#define LINE_PART 0.22

/* Borders have at least so many pixels on a screen. */
#define LEAST_LINE 0.8

/* On a screen letters have no fewer pixels than these, and no more. */
#define LEAST_PIXELS 9.5
#define MOST_PIXELS 18.0

/* The lines in the core are left out where they cannot be read. */
#define CORE_LEGIBLE 7.5

/* What a line of text takes, in sizes of its letters. */
#define ASCENT 0.95
#define LINE_HEIGHT 1.25

/* What is seen of lines beneath a text. */
#define PATCH_CLEARNESS 0.2

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
  g_clear_pointer (&self->core_word, text_free);
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

static KringBackdropText *
copy_text (PangoContext            *context,
           const KringBackdropText *text)
{
  KringBackdropText *made = g_memdup2 (text, sizeof *text);

  made->text = g_strdup (text->text);
  made->width = kring_text_measure_unit (context, text->text, text->bold);

  return made;
}

/**
 * kring_backdrop_add_text:
 * @self: a backdrop
 * @context: from kring_text_make_context()
 * @text: a line of text; its width is measured
 *
 * Adds a text, which lies above all shapes and lines.
 */
void
kring_backdrop_add_text (KringBackdrop           *self,
                         PangoContext            *context,
                         const KringBackdropText *text)
{
  KringBackdropText *made = copy_text (context, text);
  KringRect box;

  g_ptr_array_add (self->texts, made);
  kring_backdrop_text_get_box (made, 0, &box);
  kring_rect_add (&self->bounds, &box);
}

/**
 * kring_backdrop_text_get_box:
 * @text: a line of text
 * @scale: pixels for a point; 0 for paper and files
 * @box: (out): what it takes, in points
 *
 * Returns: the size of its letters at that scale, in points, or 0 where there
 *   is no room for any that can be read
 */
double
kring_backdrop_text_get_box (const KringBackdropText *text,
                             double                   scale,
                             KringRect               *box)
{
  double size = scale > 0 ? CLAMP (text->size * scale, LEAST_PIXELS, MOST_PIXELS) / scale : text->size;
  double part = text->anchor == KRING_ANCHOR_START ? 0 : text->anchor == KRING_ANCHOR_MIDDLE ? 0.5 : 1;

  if (text->room > 0 && size > text->room * 1.001)
    size = 0;
  box->width = text->width * size;
  box->height = LINE_HEIGHT * size;
  box->x = text->x + text->dx * size - part * box->width;
  box->y = text->y + (text->dy - ASCENT) * size;

  return size;
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
 * kring_backdrop_set_core_word:
 * @self: a backdrop with a disc at the origin
 * @context: from kring_text_make_context()
 * @text: a word; its width is measured
 *
 * Sets what stands in the disc where what is written in it cannot be read.
 */
void
kring_backdrop_set_core_word (KringBackdrop           *self,
                              PangoContext            *context,
                              const KringBackdropText *text)
{
  self->core_word = copy_text (context, text);
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
draw_text (const KringBackdropText *text,
           KringCanvas             *canvas,
           const KringTheme        *theme,
           double                   scale)
{
  KringRect box;
  double size = kring_backdrop_text_get_box (text, scale, &box);

  if (size <= 0)
    return;

  if (text->tone >= 0)
    {
      KringColor tone = kring_backdrop_get_tone (theme, (guint) text->tone);
      g_autoptr (GArray) patch = kring_path_new ();

      kring_path_add_box (patch, &box, size / 4);
      kring_canvas_draw_path (canvas, patch, &(KringStyle) { .fill = &tone, .clearness = PATCH_CLEARNESS });
    }
  kring_canvas_draw_text (canvas, text->text, text->x + text->dx * size, text->y + text->dy * size,
                          &(KringTextStyle) { .color = text->bold ? &theme->text : &theme->quiet_text,
                                              .size = size, .bold = text->bold, .anchor = text->anchor });
}

static KringColor
get_line (const KringTheme *theme)
{
  return theme->emphasis > 1 ? theme->quiet_text : kring_color_mix (&theme->ground, &theme->text, LINE_PART);
}

static void
draw_core (KringBackdrop    *self,
           KringCanvas      *canvas,
           const KringTheme *theme,
           double            scale)
{
  KringColor line = get_line (theme);

  kring_canvas_draw_path (canvas, self->core, &(KringStyle) { .fill = &theme->ground, .line = &line, .width = 1 });
  if (scale > 0 && KRING_TEXT_SIZE * scale < CORE_LEGIBLE)
    {
      if (self->core_word != NULL)
        draw_text (self->core_word, canvas, theme, scale);
      return;
    }

  for (guint i = 0; i < self->core_texts->len; i++)
    {
      const KringBackdropText *text = g_ptr_array_index (self->core_texts, i);

      kring_canvas_draw_text (canvas, text->text, text->x, text->y,
                              &(KringTextStyle) { .color = &theme->text, .size = text->size, .bold = text->bold,
                                                  .anchor = text->anchor });
    }
}

/**
 * kring_backdrop_draw_front:
 * @self: a backdrop
 * @canvas: what to draw on
 * @theme: the colours
 * @scale: pixels for a point; 0 for paper and files
 *
 * Draws what lines do not run over: the names, and the disc at the origin with
 * what is written in it.
 */
void
kring_backdrop_draw_front (KringBackdrop    *self,
                           KringCanvas      *canvas,
                           const KringTheme *theme,
                           double            scale)
{
  kring_canvas_begin (canvas, "names", NULL, NULL);
  for (guint i = 0; i < self->texts->len; i++)
    draw_text (g_ptr_array_index (self->texts, i), canvas, theme, scale);
  if (self->core != NULL)
    draw_core (self, canvas, theme, scale);
  kring_canvas_end (canvas);
}

/**
 * kring_backdrop_draw:
 * @self: a backdrop
 * @canvas: what to draw on
 * @theme: the colours
 * @scale: pixels for a point; 0 for paper and files
 *
 * Draws what lies behind the lines.
 */
void
kring_backdrop_draw (KringBackdrop    *self,
                     KringCanvas      *canvas,
                     const KringTheme *theme,
                     double            scale)
{
  KringColor line = get_line (theme);
  double width = scale > 0 ? MAX (1, LEAST_LINE / scale) : 1;

  kring_canvas_begin (canvas, "backdrop", NULL, NULL);
  for (guint i = 0; i < self->shapes->len; i++)
    {
      const KringBackdropShape *shape = g_ptr_array_index (self->shapes, i);
      KringColor fill = kring_backdrop_get_tone (theme, shape->tone);

      kring_canvas_draw_path (canvas, shape->path,
                              &(KringStyle) { .fill = &fill, .line = &line, .width = width, .stroke = shape->stroke });
    }
  kring_canvas_end (canvas);
}
