/* kring-backing.h: the picture behind a canvas, drawn by another thread
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-viewport.h"

#include "paint/kring-painter.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _KringBacking KringBacking;

/**
 * KringBackingReady:
 * @data: as given
 *
 * Tells that there is something else to show, or to do: the backing is to be
 * updated and shown again.
 */
typedef void (*KringBackingReady) (gpointer data);

KringBacking *kring_backing_new         (KringBackingReady     ready,
                                         gpointer              data);
void          kring_backing_free        (KringBacking         *self);
void          kring_backing_set_scene   (KringBacking         *self,
                                         KringScene           *scene);
void          kring_backing_set_theme   (KringBacking         *self,
                                         const KringTheme     *theme);
void          kring_backing_set_focus   (KringBacking         *self,
                                         const KringFocus     *focus);
void          kring_backing_damage      (KringBacking         *self,
                                         const KringRect      *area);
void          kring_backing_forget      (KringBacking         *self);
gboolean      kring_backing_update      (KringBacking         *self,
                                         const KringViewport  *view,
                                         int                   factor,
                                         gboolean              in_motion);
void          kring_backing_draw        (KringBacking         *self,
                                         const KringViewport  *view,
                                         cairo_t              *cr);
void          kring_backing_snapshot    (KringBacking         *self,
                                         const KringViewport  *view,
                                         gboolean              as_texture,
                                         GtkSnapshot          *snapshot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringBacking, kring_backing_free)

G_END_DECLS
