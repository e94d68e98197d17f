/* kring-map-view-private.h: what the files of the map view share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-arranger.h"
#include "kring-filter-bar.h"
#include "kring-filter-popover.h"
#include "kring-find-bar.h"
#include "kring-lens-legend.h"
#include "kring-link-chooser.h"
#include "kring-map-canvas.h"
#include "kring-map-view.h"
#include "kring-name-entry.h"

G_BEGIN_DECLS

typedef void (*KringMapViewAsk) (KringMapView *self);

struct _KringMapView
{
  GtkWidget parent_instance;

  KringMapCanvas *canvas;
  GtkWidget *progress;
  GtkLabel *hint;
  GtkWidget *empty;
  GtkLabel *empty_title;
  GtkLabel *empty_text;
  GtkWidget *failure;
  GtkLabel *failure_label;
  GtkWidget *retry;
  GtkWidget *overlay;
  KringNameEntry *name_entry;
  KringLinkChooser *link_chooser;
  GtkPopover *menu;
  GtkWidget *bars; /* over the top of the map */
  GtkWidget *tools; /* over its right lower corner */
  KringFindBar *find_bar;
  KringFilterBar *filter_bar;
  GtkMenuButton *filter_button;
  GtkWidget *before_filter; /* weak: where the keyboard was, or NULL */
  GtkWidget *nobody;
  KringLensLegend *lens_legend;
  GtkBuilder *menus;

  KringSelection *selection;
  KringScene *scene;                        /* the one that is shown */
  KringScene *scenes[KRING_N_SCENE_VIEWS];  /* those that have been shown, and the map */
  KringViewport views[KRING_N_SCENE_VIEWS]; /* which part was in view */
  KringSceneView view;
  KringLens lens;
  KringArranger *arranger;
  KringFilter *filter;
  KringFindings *findings; /* once they are marked, or NULL */
  guint marks_id;
  GHashTable *found; /* of items: what is marked; or NULL */
  GSimpleActionGroup *actions;
  GPtrArray *hits; /* of items: what is found */
  KringItem *hit;  /* the one of those that is looked at */
  char *sought;
  GPtrArray *route; /* of items: what is brought out on request; NULL: nothing */
  guint progress_id;
  KringMapViewAsk ask;
  guint ask_id;
  guint show_id;
  GCancellable *copying; /* while the map becomes an image */

  /* What the name is asked for: an item, or what is to be added where */
  KringItem *renamed;
  KringKind added_kind;
  KringPoint spot;
};

void        kring_map_view_show_contents (KringMapView      *self);
void        kring_map_view_show_empty    (KringMapView      *self);
void        kring_map_view_update_scenes (KringMapView      *self,
                                          const KringChange *change);
void        kring_map_view_settle_scenes (KringMapView      *self);
KringScene *kring_map_view_ensure_scene  (KringMapView      *self,
                                          KringSceneView     view);
void        kring_map_view_show          (KringMapView      *self);

void         kring_map_view_init_menus (KringMapView       *self);
void         kring_map_view_show_menu  (KringMapView       *self,
                                        KringItem          *item,
                                        const GdkRectangle *at);
GdkRectangle kring_map_view_translate  (KringMapView       *self,
                                        const GdkRectangle *area);

void kring_map_view_ask_after_menu (KringMapView   *self,
                                    KringMapViewAsk ask);

void kring_map_view_init_actions   (KringMapView *self);
void kring_map_view_update_actions (KringMapView *self);
void kring_map_view_remove         (KringMapView *self);
void kring_map_view_init_filter    (KringMapView *self);
void kring_map_view_init_reach     (KringMapView *self);
void kring_map_view_init_fields    (KringMapView *self);
void kring_map_view_update_fields  (KringMapView *self);
void kring_map_view_fill_menu      (KringMapView *self,
                                    GMenu        *menu,
                                    gboolean      for_lines);
void kring_map_view_init_selecting (KringMapView *self);
void kring_map_view_show_selected  (KringMapView *self);
void kring_map_view_apply_filter   (KringMapView *self);
void kring_map_view_follow_filter  (KringMapView *self);
void kring_map_view_drop_filter    (KringMapView *self);
gboolean kring_map_view_apply_lens (KringMapView *self);
void kring_map_view_move_lens      (KringMapView *self);
void kring_map_view_follow_lens    (KringMapView *self);
void kring_map_view_mark_scene      (KringMapView *self,
                                     KringScene   *scene);
void kring_map_view_follow_findings (KringMapView *self);
void kring_map_view_drop_findings   (KringMapView *self);
void kring_map_view_init_find      (KringMapView *self);
void kring_map_view_search         (KringMapView *self);
void kring_map_view_follow_find    (KringMapView *self);
void kring_map_view_find_selection (KringMapView *self);
void kring_map_view_stop_finding   (KringMapView *self);
void kring_map_view_show_route     (KringMapView *self,
                                    GPtrArray    *items);
void kring_map_view_follow_route   (KringMapView *self);
void kring_map_view_forget_route   (KringMapView *self);
void kring_map_view_init_clipboard (KringMapView *self);
void kring_map_view_init_image     (KringMapView *self);
void kring_map_view_stop_copying   (KringMapView *self);
void kring_map_view_tell           (KringMapView *self,
                                    const char   *message);
void kring_map_view_ask_to_add     (KringMapView *self,
                                    KringKind     kind,
                                    double        x,
                                    double        y);
void kring_map_view_ask_to_rename  (KringMapView *self,
                                    KringItem    *item);
void kring_map_view_take_name      (KringMapView *self,
                                    const char   *name);
void kring_map_view_follow_name    (KringMapView *self);
gboolean kring_map_view_place_name (KringMapView *self,
                                    GtkWidget    *widget,
                                    GdkRectangle *area);
void kring_map_view_ask_to_link    (KringMapView *self,
                                    KringItem    *from);

G_END_DECLS
