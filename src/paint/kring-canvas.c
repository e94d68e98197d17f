/* kring-canvas.c: what can be drawn on: the screen, paper, a file
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-canvas.h"

G_DEFINE_ABSTRACT_TYPE (KringCanvas, kring_canvas, G_TYPE_OBJECT)

static void
kring_canvas_class_init (KringCanvasClass *klass)
{
}

static void
kring_canvas_init (KringCanvas *self)
{
}

/**
 * kring_canvas_has_groups:
 * @self: a canvas
 *
 * Returns: whether groups, and what is told of them, come out anywhere
 */
gboolean
kring_canvas_has_groups (KringCanvas *self)
{
  return KRING_CANVAS_GET_CLASS (self)->begin != NULL;
}

/**
 * kring_canvas_begin:
 * @self: a canvas
 * @kind: what the group is: "stakeholder"
 * @id: (nullable): its id
 * @title: (nullable): what a reader is told of it
 *
 * Opens a group. Where the canvas has no such thing, nothing happens.
 */
void
kring_canvas_begin (KringCanvas *self,
                    const char  *kind,
                    const char  *id,
                    const char  *title)
{
  KringCanvasClass *klass = KRING_CANVAS_GET_CLASS (self);

  if (klass->begin != NULL)
    klass->begin (self, kind, id, title);
}

/**
 * kring_canvas_end:
 * @self: a canvas
 *
 * Closes the group that was opened last.
 */
void
kring_canvas_end (KringCanvas *self)
{
  KringCanvasClass *klass = KRING_CANVAS_GET_CLASS (self);

  if (klass->end != NULL)
    klass->end (self);
}

/**
 * kring_canvas_enter:
 * @self: a canvas
 * @x: where the origin of what follows stands
 * @y: where the origin of what follows stands
 * @scale: what lengths are multiplied by
 *
 * Draws what follows elsewhere, up to kring_canvas_leave().
 */
void
kring_canvas_enter (KringCanvas *self,
                    double       x,
                    double       y,
                    double       scale)
{
  KRING_CANVAS_GET_CLASS (self)->enter (self, x, y, scale);
}

/**
 * kring_canvas_leave:
 * @self: a canvas
 *
 * Ends the last kring_canvas_enter().
 */
void
kring_canvas_leave (KringCanvas *self)
{
  KRING_CANVAS_GET_CLASS (self)->leave (self);
}

/**
 * kring_canvas_draw_path:
 * @self: a canvas
 * @path: a path
 * @style: how it is filled and stroked
 *
 * Draws a path.
 */
void
kring_canvas_draw_path (KringCanvas      *self,
                        const KringPath  *path,
                        const KringStyle *style)
{
  if (path->len > 0)
    KRING_CANVAS_GET_CLASS (self)->draw_path (self, path, style);
}

/**
 * kring_canvas_draw_drawing:
 * @self: a canvas
 * @drawing: as kring_path_add_drawing() takes it
 * @x: where its origin comes
 * @y: where its origin comes
 * @scale: what its coordinates are multiplied by
 * @style: how it is filled and stroked
 *
 * Draws one of the drawings that are written in the program itself, and come
 * many times.
 */
void
kring_canvas_draw_drawing (KringCanvas      *self,
                           const char       *drawing,
                           double            x,
                           double            y,
                           double            scale,
                           const KringStyle *style)
{
  KringCanvasClass *klass = KRING_CANVAS_GET_CLASS (self);
  g_autoptr (GArray) path = NULL;

  if (klass->draw_drawing != NULL)
    {
      klass->draw_drawing (self, drawing, x, y, scale, style);
      return;
    }

  path = kring_path_new ();
  kring_path_add_drawing (path, drawing, x, y, scale);
  klass->draw_path (self, path, style);
}

/**
 * kring_canvas_draw_text:
 * @self: a canvas
 * @text: one line of text
 * @x: where its anchor stands
 * @y: where its base line stands
 * @style: how it is written
 *
 * Writes a line of text.
 */
void
kring_canvas_draw_text (KringCanvas          *self,
                        const char           *text,
                        double                x,
                        double                y,
                        const KringTextStyle *style)
{
  if (*text != '\0')
    KRING_CANVAS_GET_CLASS (self)->draw_text (self, text, x, y, style);
}

/**
 * kring_stroke_get_dashes:
 * @stroke: a way to draw a line
 * @width: of the line
 * @dashes: (out): how long it is drawn and how long not; both 0 for unbroken
 *
 * Tells what a dashed line looks like, the same on every canvas.
 */
void
kring_stroke_get_dashes (KringStroke stroke,
                         double      width,
                         double      dashes[2])
{
  switch (stroke)
    {
    case KRING_STROKE_DASHED:
      dashes[0] = 3 + 1.6 * width;
      dashes[1] = 2.4 + 1.0 * width;
      break;
    case KRING_STROKE_DOTTED:
      dashes[0] = 0.01;
      dashes[1] = 2.4 * width;
      break;
    case KRING_STROKE_SOLID:
    default:
      dashes[0] = dashes[1] = 0;
      break;
    }
}
