/* kring-map-canvas.h: the map as a widget that is looked at and worked on
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-selection.h"
#include "kring-viewport.h"

#include "advice/kring-findings.h"
#include "paint/kring-painter.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_MAP_CANVAS (kring_map_canvas_get_type ())
G_DECLARE_FINAL_TYPE (KringMapCanvas, kring_map_canvas, KRING, MAP_CANVAS, GtkWidget)

const KringTheme *kring_map_canvas_get_theme (void);

void        kring_map_canvas_set_scene     (KringMapCanvas *self,
                                            KringSelection *selection,
                                            KringScene     *scene);
void        kring_map_canvas_show_scene    (KringMapCanvas      *self,
                                            KringScene          *scene,
                                            const KringViewport *view);
const KringViewport *kring_map_canvas_get_viewport (KringMapCanvas *self);
void        kring_map_canvas_set_cover     (KringMapCanvas *self,
                                            GtkWidget      *cover);
void        kring_map_canvas_set_corner    (KringMapCanvas *self,
                                            GtkWidget      *corner);
void        kring_map_canvas_set_zone      (KringMapCanvas *self,
                                            KringItem      *item,
                                            double          x,
                                            double          y);
void        kring_map_canvas_zoom_by       (KringMapCanvas *self,
                                            double          factor);
void        kring_map_canvas_fit           (KringMapCanvas *self);
gboolean    kring_map_canvas_get_item_area (KringMapCanvas *self,
                                            KringItem      *item,
                                            GdkRectangle   *area);
void        kring_map_canvas_to_map        (KringMapCanvas *self,
                                            double          pixel_x,
                                            double          pixel_y,
                                            double         *x,
                                            double         *y);
void        kring_map_canvas_to_widget     (KringMapCanvas *self,
                                            double          x,
                                            double          y,
                                            GdkRectangle   *area);
void        kring_map_canvas_get_focus     (KringMapCanvas *self,
                                            KringFocus     *focus);
void        kring_map_canvas_reveal        (KringMapCanvas *self,
                                            KringItem      *item);
void        kring_map_canvas_focus_first   (KringMapCanvas *self,
                                            GPtrArray      *items);
void        kring_map_canvas_say           (KringMapCanvas *self,
                                            const char     *text);
void        kring_map_canvas_redraw        (KringMapCanvas *self);

/* A lens */
void        kring_map_canvas_show_lens     (KringMapCanvas *self);

/* What there is to point out */
void        kring_map_canvas_set_findings  (KringMapCanvas *self,
                                            KringFindings  *findings);
void        kring_map_canvas_show_marks    (KringMapCanvas  *self,
                                            const KringRect *damage);

/* What is looked for */
void        kring_map_canvas_set_found     (KringMapCanvas *self,
                                            GPtrArray      *items,
                                            KringItem      *current);
void        kring_map_canvas_centre        (KringMapCanvas *self,
                                            KringItem      *item);
guint       kring_map_canvas_centre_all    (KringMapCanvas *self,
                                            GPtrArray      *items);

/* How far what is near is brought out */
const KringReach *kring_map_canvas_get_reach (KringMapCanvas   *self);
void              kring_map_canvas_set_reach (KringMapCanvas   *self,
                                              const KringReach *reach);

G_END_DECLS
