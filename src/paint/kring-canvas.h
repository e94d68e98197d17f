/* kring-canvas.h: what can be drawn on: the screen, paper, a file
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-path.h"
#include "kring-theme.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * KringStroke:
 * @KRING_STROKE_SOLID: an unbroken line
 * @KRING_STROKE_DASHED: with gaps
 * @KRING_STROKE_DOTTED: of round dots
 */
typedef enum
{
  KRING_STROKE_SOLID,
  KRING_STROKE_DASHED,
  KRING_STROKE_DOTTED
} KringStroke;

/**
 * KringStyle:
 * @fill: what it is filled with, or %NULL
 * @line: the colour of its line, or %NULL
 * @width: of its line
 * @stroke: how its line is drawn
 * @clearness: how much of what is behind shows through, from 0 to 1
 */
typedef struct
{
  const KringColor *fill;
  const KringColor *line;
  double width;
  KringStroke stroke;
  double clearness;
} KringStyle;

/**
 * KringAnchor:
 *
 * Which part of a text stands at the place that is given.
 */
typedef enum
{
  KRING_ANCHOR_START,
  KRING_ANCHOR_MIDDLE,
  KRING_ANCHOR_END
} KringAnchor;

/**
 * KringTextStyle:
 * @color: of the letters
 * @size: of the letters, in points
 * @bold: whether they are bold
 * @struck: whether a line goes through them
 * @anchor: what stands at the place
 */
typedef struct
{
  const KringColor *color;
  double size;
  gboolean bold;
  gboolean struck;
  KringAnchor anchor;
} KringTextStyle;

#define KRING_TYPE_CANVAS (kring_canvas_get_type ())
G_DECLARE_DERIVABLE_TYPE (KringCanvas, kring_canvas, KRING, CANVAS, GObject)

/**
 * KringCanvasClass:
 * @begin: opens a group, with an id and a title or %NULL
 * @end: closes it
 * @enter: goes to a place and a scale of its own
 * @leave: and back
 * @draw_path: fills and strokes
 * @draw_drawing: the same with one that comes many times; %NULL where it is drawn as any path
 * @draw_text: writes one line; the place is on its base line
 *
 * The primitives of which a picture is made. All pictures of a map are drawn
 * by the same code on one of these.
 */
struct _KringCanvasClass
{
  GObjectClass parent_class;

  void (*begin) (KringCanvas *self, const char *kind, const char *id, const char *title);
  void (*end) (KringCanvas *self);
  void (*enter) (KringCanvas *self, double x, double y, double scale);
  void (*leave) (KringCanvas *self);
  void (*draw_path) (KringCanvas *self, const KringPath *path, const KringStyle *style);
  void (*draw_drawing) (KringCanvas *self, const char *drawing, double x, double y, double scale,
                        const KringStyle *style);
  void (*draw_text) (KringCanvas *self, const char *text, double x, double y, const KringTextStyle *style);
};

gboolean kring_canvas_has_groups (KringCanvas *self);
void kring_canvas_begin (KringCanvas *self, const char *kind, const char *id, const char *title);
void kring_canvas_end (KringCanvas *self);
void kring_canvas_enter (KringCanvas *self, double x, double y, double scale);
void kring_canvas_leave (KringCanvas *self);
void kring_canvas_draw_path (KringCanvas *self, const KringPath *path, const KringStyle *style);
void kring_canvas_draw_drawing (KringCanvas *self, const char *drawing, double x, double y, double scale,
                                const KringStyle *style);
void kring_canvas_draw_text (KringCanvas *self, const char *text, double x, double y, const KringTextStyle *style);
void kring_stroke_get_dashes (KringStroke stroke, double width, double dashes[2]);

G_END_DECLS
