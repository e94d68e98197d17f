/* kring-map-canvas-private.h: what the files of the map's canvas share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-backing.h"
#include "kring-map-canvas.h"
#include "kring-snap.h"

#include "paint/kring-painter.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * KringDragMode:
 * @KRING_DRAG_NONE: no button is held
 * @KRING_DRAG_UNDECIDED: a button is held; it may still be a click
 * @KRING_DRAG_PAN: the ground goes along with the pointer
 * @KRING_DRAG_MOVE: the selected nodes go along with the pointer
 * @KRING_DRAG_LINK: a line is drawn from a node's handle
 * @KRING_DRAG_BAND: a rubber band is drawn on the ground
 */
typedef enum
{
  KRING_DRAG_NONE,
  KRING_DRAG_UNDECIDED,
  KRING_DRAG_PAN,
  KRING_DRAG_MOVE,
  KRING_DRAG_LINK,
  KRING_DRAG_BAND
} KringDragMode;

/**
 * KringTint:
 * @KRING_TINT_NONE: the picture shows what the lens tells
 * @KRING_TINT_FRESH: it is to be laid over the picture in the next frame
 * @KRING_TINT_SHOWN: and until another thread has drawn it
 */
typedef enum
{
  KRING_TINT_NONE,
  KRING_TINT_FRESH,
  KRING_TINT_SHOWN
} KringTint;

/* A node that is being moved, and where it came from. */
typedef struct
{
  char *id;
  KringPoint from;
} KringMove;

/* The way to what was found; points of the map. */
typedef struct
{
  KringPoint from; /* in the middle, as is the other one */
  KringPoint to;
  double scale_from;
  double scale_to;
  KringPoint now; /* the view's corner, as the way left it */
  AdwAnimation *animation;
} KringTravel;

struct _KringMapCanvas
{
  GtkWidget parent_instance;

  KringSelection *selection;
  KringScene *scene;
  KringFindings *findings; /* or NULL */
  KringBacking *backing;
  KringViewport view;
  GtkWidget *cover; /* what lies over the top of it, or NULL */
  GtkWidget *corner; /* what lies over its right lower corner, or NULL */
  KringRect bounds; /* around the whole map, or empty when not known */
  gboolean zooming; /* a blurred picture will do for now */
  KringTint tint;
  guint sharpen_id;

  /* What is brought out */
  GHashTable *selected;    /* of items */
  GHashTable *brought_out; /* of items; NULL: all */
  KringItem *hovered;
  KringItem *pending_hover;
  guint hover_id;
  KringReach reach;        /* how far from what is hovered or selected */
  GHashTable *found;       /* of items; NULL: nothing is looked for */
  GHashTable *ringed;      /* the one of those that is looked at */
  KringTravel travel;

  /* Children for the screen reader: item → KringMapNode */
  GHashTable *children;
  KringItem *current; /* where the keyboard is */
  KringItem *line_of; /* from where it came to a line, or NULL */
  KringPoint lost_at; /* where the node stood that went from under it */
  gboolean is_lost;
  guint say_id;
  guint children_id;
  gboolean children_stale;

  /* The pointer */
  GtkGesture *drag;
  GtkGesture *pan_drag;
  KringDragMode mode;
  KringHit pressed;
  gboolean space_held;
  KringPoint pointer;    /* in the widget */
  KringPoint pan_origin; /* the view's corner when the drag began */
  KringPoint drag_origin; /* the point of the map where the button was pressed */
  GArray *moves;         /* of KringMove */
  KringRect moved;       /* around all of them, before the move */
  GArray *beside;        /* of KringRect: what they may line up with */
  KringSnap snap;
  GHashTable *lifted;    /* of keys: what is drawn over the picture, or NULL */
  gboolean landing;      /* only until the picture has it */
  KringPainter *painter; /* of what is lifted, or NULL */
  GPtrArray *band_touched; /* of KringSceneNode, or NULL */
  gboolean band_adding;
  gint64 edge_time;
  guint edge_id;
  gboolean edge_moved;      /* in this drag */
  KringViewport edge_from; /* what was in view before */
  double zoom_start;
  KringPoint kinetic; /* pixels a second */
  gint64 kinetic_time;
  guint kinetic_id;

  /* The line that is being drawn */
  char *link_from;
  KringItem *link_target;
  gboolean link_possible;

  /* Nodes on their way to another place */
  GHashTable *places_before; /* id → KringPoint, while a step lasts */
  GArray *glides;            /* of Glide */
  GArray *plain_boxes;       /* what goes instead of them, or NULL */
  KringViewport view_before; /* what was in view when they began to go */
  double glide_progress;     /* from 0 to 1 */
  AdwAnimation *animation;
};

typedef enum
{
  KRING_MAP_CANVAS_ACTIVATE,
  KRING_MAP_CANVAS_ADD,
  KRING_MAP_CANVAS_RENAME,
  KRING_MAP_CANVAS_MENU,
  KRING_MAP_CANVAS_LINK,
  KRING_MAP_CANVAS_REMOVE,
  KRING_MAP_CANVAS_HINT,
  KRING_MAP_CANVAS_MOVED,
  KRING_MAP_CANVAS_N_SIGNALS
} KringMapCanvasSignal;

extern guint kring_map_canvas_signals[KRING_MAP_CANVAS_N_SIGNALS];

/* Drawing */
void kring_map_canvas_damage (KringMapCanvas *self, const KringRect *area);
void kring_map_canvas_update_focus (KringMapCanvas *self);
void kring_map_canvas_set_hovered (KringMapCanvas *self, KringItem *item);

/* The view */
void kring_map_canvas_view_changed (KringMapCanvas *self);
void kring_map_canvas_get_bounds (KringMapCanvas *self, KringRect *bounds);
void kring_map_canvas_refit (KringMapCanvas *self);
void kring_map_canvas_follow (KringMapCanvas *self);
void kring_map_canvas_zoom_at (KringMapCanvas *self, double scale, double x, double y);
KringSceneNode *kring_map_canvas_find_node (KringMapCanvas *self, KringItem *item);
KringSceneNode *kring_map_canvas_get_handle_node (KringMapCanvas *self);
KringHit kring_map_canvas_hit (KringMapCanvas *self, double x, double y);
KringPoint kring_map_canvas_get_node_centre (const KringSceneNode *node);

/* The pointer */
void kring_map_canvas_init_pointer (KringMapCanvas *self);
void kring_map_canvas_drag_update (KringMapCanvas *self);
void kring_map_canvas_cancel_drag (KringMapCanvas *self);
void kring_map_canvas_stop_pointer (KringMapCanvas *self);

/* Moving nodes along with the pointer */
void kring_map_canvas_init_move (KringMapCanvas *self);
void kring_map_canvas_move_begin (KringMapCanvas *self);
void kring_map_canvas_move_update (KringMapCanvas *self, gboolean snapping);
void kring_map_canvas_move_end (KringMapCanvas *self, gboolean keep);
void kring_map_canvas_move_snapshot (KringMapCanvas *self, GtkSnapshot *snapshot);

/* Drawing them apart meanwhile */
void kring_map_canvas_lift (KringMapCanvas *self);
void kring_map_canvas_land (KringMapCanvas *self);
gboolean kring_map_canvas_is_lifted (KringMapCanvas *self);
void kring_map_canvas_lift_snapshot (KringMapCanvas *self, gboolean sharp, GtkSnapshot *snapshot);

/* The rubber band */
void kring_map_canvas_band_begin (KringMapCanvas *self, gboolean adding);
void kring_map_canvas_band_update (KringMapCanvas *self);
void kring_map_canvas_band_end (KringMapCanvas *self, gboolean keep);
void kring_map_canvas_band_snapshot (KringMapCanvas *self, GtkSnapshot *snapshot);

/* Near the border */
void kring_map_canvas_edge_update (KringMapCanvas *self);
void kring_map_canvas_edge_stop (KringMapCanvas *self, gboolean back);

/* The circle and the grid */
gboolean kring_map_canvas_is_map (KringMapCanvas *self);
const char *kring_map_canvas_name_zone (KringMapCanvas *self, KringItem *item);
void kring_map_canvas_zone_show (KringMapCanvas *self);
void kring_map_canvas_zone_end (KringMapCanvas *self, gboolean keep);
void kring_map_canvas_zone_step (KringMapCanvas *self, KringPoint direction);
void kring_map_canvas_zone_snapshot (KringMapCanvas *self, GtkSnapshot *snapshot);

/* Lines */
void kring_map_canvas_link_begin (KringMapCanvas *self, KringSceneNode *from);
void kring_map_canvas_link_update (KringMapCanvas *self);
void kring_map_canvas_link_end (KringMapCanvas *self, gboolean keep);
void kring_map_canvas_link_snapshot (KringMapCanvas *self, GtkSnapshot *snapshot);

/* The keyboard */
void kring_map_canvas_init_keys (KringMapCanvas *self);
KringSceneNode *kring_map_canvas_find_nearest (KringMapCanvas *self, KringPoint point);

/* From line to line */
const KringSceneLine *kring_map_canvas_get_current_line (KringMapCanvas *self);
KringPoint kring_map_canvas_get_line_middle (const KringSceneLine *line);
void kring_map_canvas_step_line (KringMapCanvas *self, gboolean back);
KringSceneNode *kring_map_canvas_find_end (KringMapCanvas *self, KringPoint direction);
void kring_map_canvas_leave_line (KringMapCanvas *self);
gboolean kring_map_canvas_return_from_line (KringMapCanvas *self);

/* Where the keyboard is, and what is told */
void kring_map_canvas_ring_snapshot (KringMapCanvas *self, GtkSnapshot *snapshot);
void kring_map_canvas_init_say (KringMapCanvas *self);

/* Children */
void kring_map_canvas_queue_children (KringMapCanvas *self, gboolean stale);
void kring_map_canvas_drop_children (KringMapCanvas *self);
void kring_map_canvas_focus_item (KringMapCanvas *self, KringItem *item);
void kring_map_canvas_lose_current (KringMapCanvas *self);
void kring_map_canvas_regain_current (KringMapCanvas *self);

/* A lens */
void kring_map_canvas_init_lens (KringMapCanvas *self);
char *kring_map_canvas_describe_state (KringMapCanvas *self, KringItem *item);
void kring_map_canvas_lens_snapshot (KringMapCanvas *self, gboolean sharp, GtkSnapshot *snapshot);

/* What there is to point out */
char *kring_map_canvas_describe_findings (KringMapCanvas *self, KringItem *item);

/* What is looked for */
void kring_map_canvas_forget_found (KringMapCanvas *self);

/* Gliding to another place */
void kring_map_canvas_remember_places (KringMapCanvas *self);
void kring_map_canvas_glide (KringMapCanvas *self);
void kring_map_canvas_stop_gliding (KringMapCanvas *self);
gboolean kring_map_canvas_glide_snapshot (KringMapCanvas *self, gboolean sharp, GtkSnapshot *snapshot);

G_END_DECLS
