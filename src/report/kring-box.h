/* kring-box.h: a piece of a page that is never broken
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-recording.h"

#include "paint/kring-sheet.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * KringPartKind:
 * @KRING_PART_LINES: lines of a text
 * @KRING_PART_FILL: a filled rectangle
 * @KRING_PART_DOTS: a row of dots
 * @KRING_PART_ANSWER: the sign of an answer
 * @KRING_PART_SHEET: a picture
 * @KRING_PART_RECORDING: a drawing
 *
 * What can be drawn in a box.
 */
typedef enum
{
  KRING_PART_LINES,
  KRING_PART_FILL,
  KRING_PART_DOTS,
  KRING_PART_ANSWER,
  KRING_PART_SHEET,
  KRING_PART_RECORDING
} KringPartKind;

/**
 * KringPart:
 * @kind: what it is
 * @room: where it is in its box
 * @color: of text, filling or dots
 * @layout: of a text
 * @first: its first line here
 * @n_lines: how many lines of it are here
 * @leading: from one line to the next
 * @at_end: whether its lines end at the right side of the room
 * @answer: of an answer's sign
 * @sheet: a picture
 * @recording: a drawing
 * @scale: how large the drawing is against how it was drawn
 */
typedef struct
{
  KringPartKind kind;
  KringRect room;
  KringColor color;
  PangoLayout *layout;
  guint first;
  guint n_lines;
  double leading;
  gboolean at_end;
  KringAnswer answer;
  KringSheet *sheet;
  KringRecording *recording;
  double scale;
} KringPart;

/**
 * KringBox:
 * @space: what stays empty above it, unless it is the first of a page
 * @height: its own
 * @keep: whether the next box must be on the same page
 * @new_page: whether it starts a page
 * @landscape: whether the page that it starts lies on its side
 * @ends_page: whether nothing may follow it on its page
 * @repeated: (nullable): what stands above it again where it is the first of
 *   a page; another box, which is not owned
 * @heading: the number of the heading that it starts, from 1; 0 where it
 *   starts none
 * @target: the number of the heading that it leads to, or 0
 * @parts: (element-type KringPart): what is drawn, in this order
 */
typedef struct _KringBox KringBox;
struct _KringBox
{
  double space;
  double height;
  gboolean keep;
  gboolean new_page;
  gboolean landscape;
  gboolean ends_page;
  const KringBox *repeated;
  guint heading;
  guint target;
  GArray *parts;
};

KringBox *kring_box_new (double space);
void kring_box_free (KringBox *self);
KringPart *kring_box_add_lines (KringBox *self, PangoLayout *layout, double x, double y, guint first, guint n_lines,
                                double leading, const KringColor *color);
void kring_box_add_fill (KringBox *self, const KringRect *room, const KringColor *color);
void kring_box_add_dots (KringBox *self, double x, double y, double width, const KringColor *color);
void kring_box_add_answer (KringBox *self, double x, double y, double size, KringAnswer answer);
void kring_box_add_sheet (KringBox *self, KringSheet *sheet, double x, double y);
void kring_box_add_recording (KringBox *self, KringRecording *recording, double scale);
void kring_box_draw (const KringBox *self, cairo_t *cr, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringBox, kring_box_free)

G_END_DECLS
