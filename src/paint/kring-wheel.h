/* kring-wheel.h: the seven ingredients as a wheel
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-canvas.h"
#include "kring-scene.h"

#include "model/kring-checklist.h"

G_BEGIN_DECLS

/**
 * KRING_WHEEL_WIDTH, KRING_WHEEL_HEIGHT:
 *
 * How large a wheel is with its words, in points.
 */
#define KRING_WHEEL_WIDTH 520.0
#define KRING_WHEEL_HEIGHT 358.0

/**
 * KringWheel:
 *
 * How the checklists were answered: a sector for each ingredient and the basis
 * in the hub, each with its share of yes, partly, no and not discussed. What
 * does not apply is not counted. Parts are numbered as kring_panels_get().
 */
typedef struct _KringWheel KringWheel;

KringWheel *kring_wheel_new (KringDocument *document, const char *language, KringAudience audience);
void kring_wheel_free (KringWheel *self);
gboolean kring_wheel_is_hidden (KringWheel *self, guint part);
char *kring_wheel_tell_part (KringWheel *self, guint part);
char *kring_wheel_tell (KringWheel *self);
int kring_wheel_find (double x, double y);
void kring_wheel_add_part (KringPath *path, guint part);
void kring_wheel_draw (KringWheel *self, KringCanvas *canvas, const KringTheme *theme);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringWheel, kring_wheel_free)

G_END_DECLS
