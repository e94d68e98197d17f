/* kring-wheel-sector.h: a part of the wheel, to be pointed at and stepped to
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_WHEEL_SECTOR (kring_wheel_sector_get_type ())
G_DECLARE_FINAL_TYPE (KringWheelSector, kring_wheel_sector, KRING, WHEEL_SECTOR, GtkButton)

GtkWidget *kring_wheel_sector_new (guint part);
guint kring_wheel_sector_get_part (KringWheelSector *self);
void kring_wheel_sector_place (KringWheelSector *self, double x, double y, double scale);
void kring_wheel_sector_tell (KringWheelSector *self, const char *words);

G_END_DECLS
