/* kring-backdrop.h: what is drawn behind the lines: rings, cells, their names
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-canvas.h"

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
 *
 * One line of text; the place is on its base line.
 */
typedef struct
{
  char *text;
  double x;
  double y;
  double size;
  gboolean bold;
  KringAnchor anchor;
} KringBackdropText;

/**
 * KringBackdrop:
 * @shapes: of #KringBackdropShape
 * @texts: of #KringBackdropText
 * @core: (nullable): an outline around the origin that no line runs through
 * @core_texts: of #KringBackdropText, in it
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
  GPtrArray *zones;
  KringRect bounds;
} KringBackdrop;

#define KRING_N_TONES 5

KringBackdrop *kring_backdrop_new (void);
KringBackdrop *kring_backdrop_ref (KringBackdrop *self);
void kring_backdrop_unref (KringBackdrop *self);
void kring_backdrop_add_shape (KringBackdrop *self, KringPath *path, guint tone, KringStroke stroke);
void kring_backdrop_add_text (KringBackdrop *self, const char *text, double width, double x, double y, double size,
                              gboolean bold, KringAnchor anchor);
void kring_backdrop_add_core (KringBackdrop *self, double radius);
void kring_backdrop_add_core_text (KringBackdrop *self, const char *text, double y, double size);
KringZone *kring_backdrop_add_zone (KringBackdrop *self, int first, int second, const char *name);
const KringZone *kring_backdrop_find_zone (KringBackdrop *self, double x, double y);
const KringZone *kring_backdrop_find_zone_of (KringBackdrop *self, int first, int second);
void kring_backdrop_draw (KringBackdrop *self, KringCanvas *canvas, const KringTheme *theme);
void kring_backdrop_draw_core (KringBackdrop *self, KringCanvas *canvas, const KringTheme *theme);
void kring_backdrop_draw_texts (KringBackdrop *self, KringCanvas *canvas, const KringTheme *theme);
void kring_zone_add_path (const KringZone *zone, KringPath *path);
KringColor kring_backdrop_get_tone (const KringTheme *theme, guint tone);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringBackdrop, kring_backdrop_unref)

G_END_DECLS
