/* kring-map-view.h: the stakeholder map, with all that is done on it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-arranger.h"
#include "kring-selection.h"

#include "model/kring-filter.h"
#include "paint/kring-painter.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_MAP_VIEW (kring_map_view_get_type ())
G_DECLARE_FINAL_TYPE (KringMapView, kring_map_view, KRING, MAP_VIEW, GtkWidget)

void            kring_map_view_set_selection (KringMapView  *self,
                                              KringSelection *selection);
void            kring_map_view_set_view      (KringMapView   *self,
                                              const char     *name);
const char     *kring_map_view_get_view      (KringMapView   *self);
KringFilter    *kring_map_view_get_filter    (KringMapView   *self);
void            kring_map_view_set_lens      (KringMapView   *self,
                                              const char     *name);
void            kring_map_view_find          (KringMapView  *self);
void            kring_map_view_copy_image    (KringMapView  *self);
void            kring_map_view_focus_map     (KringMapView  *self);
KringScene     *kring_map_view_get_scene     (KringMapView  *self);
KringArranger  *kring_map_view_get_arranger  (KringMapView  *self);
void            kring_map_view_get_focus     (KringMapView  *self,
                                              KringFocus    *focus);

G_END_DECLS
