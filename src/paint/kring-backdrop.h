/* kring-backdrop.h: what is drawn behind the lines: rings, cells, their names
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-canvas.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * KringZone:
 * @values: what a stakeholder that stands in it has: involvement and role, or
 *   influence and concern; 0 is unknown
 * @name: what it is called, in the language of the scene
 * @is_sector: whether it is a part of a ring around the origin
 * @inner: of a sector: from how far, in points
 * @outer: of a sector: until how far
 * @from: of a sector: from which angle, clockwise from straight up, in radians
 * @to: of a sector: until which angle
 * @box: of what is no sector: where it is
 *
 * A part of the picture that means something for what stands in it.
 */
typedef struct
{
  int values[2];
  char *name;
  gboolean is_sector;
  double inner;
  double outer;
  double from;
  double to;
  KringRect box;
} KringZone;

/**
 * KringBackdropText:
 * @text: one line
 * @x: where in the picture it belongs, in points
 * @y: likewise
 * @dx: from there to its anchor, in sizes of its letters
 * @dy: from there to its base line, in sizes of its letters
 * @size: of its letters on paper, in points; on a screen they have as many
 *   pixels as can be read
 * @width: how wide it is, in sizes of its letters
 * @room: where larger letters would not fit, the largest that do, in points; or 0
 * @tone: what it is written on, where lines may run beneath it; or -1
 * @bold: whether the letters are bold
 * @anchor: which part of it is at its anchor
 *
 * One line of text.
 */
typedef struct
{
  char *text;
  double x;
  double y;
  double dx;
  double dy;
  double size;
  double width;
  double room;
  int tone;
  gboolean bold;
  KringAnchor anchor;
} KringBackdropText;

/**
 * KringBackdrop:
 * @shapes: of #KringBackdropShape
 * @texts: of #KringBackdropText
 * @core: (nullable): an outline around the origin that no line runs through
 * @core_texts: of #KringBackdropText, in it
 * @core_word: (nullable): what is in it where those cannot be read
 * @zones: of #KringZone
 * @bounds: the box around all of it
 *
 * Shapes and texts behind a map.
 */
typedef struct
{
  GPtrArray *shapes;
  GPtrArray *texts;
  KringPath *core;
  GPtrArray *core_texts;
  KringBackdropText *core_word;
  GPtrArray *zones;
  KringRect bounds;
} KringBackdrop;

#define KRING_N_TONES 5

KringBackdrop *kring_backdrop_new (void);
KringBackdrop *kring_backdrop_ref (KringBackdrop *self);
void kring_backdrop_unref (KringBackdrop *self);
void kring_backdrop_add_shape (KringBackdrop *self, KringPath *path, guint tone, KringStroke stroke);
void kring_backdrop_add_text (KringBackdrop *self, PangoContext *context, const KringBackdropText *text);
void kring_backdrop_add_core (KringBackdrop *self, double radius);
void kring_backdrop_add_core_text (KringBackdrop *self, const char *text, double y, double size);
void kring_backdrop_set_core_word (KringBackdrop *self, PangoContext *context, const KringBackdropText *text);
double kring_backdrop_text_get_box (const KringBackdropText *text, double scale, KringRect *box);
KringZone *kring_backdrop_add_zone (KringBackdrop *self, int first, int second, const char *name);
const KringZone *kring_backdrop_find_zone (KringBackdrop *self, double x, double y);
const KringZone *kring_backdrop_find_zone_of (KringBackdrop *self, int first, int second);
void kring_backdrop_draw (KringBackdrop *self, KringCanvas *canvas, const KringTheme *theme, double scale);
void kring_backdrop_draw_front (KringBackdrop *self, KringCanvas *canvas, const KringTheme *theme, double scale);
void kring_zone_add_path (const KringZone *zone, KringPath *path);
KringColor kring_backdrop_get_tone (const KringTheme *theme, guint tone);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringBackdrop, kring_backdrop_unref)

G_END_DECLS
