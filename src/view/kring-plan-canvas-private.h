/* kring-plan-canvas-private.h: what the files of the plan's canvas share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-plan-canvas.h"
#include "kring-plan-move.h"

#include "paint/kring-cairo-canvas.h"

G_BEGIN_DECLS

struct _KringPlanCanvas
{
  GtkWidget parent_instance;

  KringSelection *selection;
  KringPlan *plan;
  gboolean is_stale; /* the document has changed while it was not seen */
  GtkAdjustment *adjustment;

  /* Drawing */
  KringCairoCanvas *painter;
  double scale;        /* pixels for each point */
  int factor;          /* pixels of the screen for each pixel */
  GPtrArray *textures; /* of GdkTexture or NULL, one for each row; then that of the head */

  /* Children for keyboard and screen reader: item → KringMapNode */
  GHashTable *children;
  guint children_id;
  KringItem *current; /* what has the keyboard, or had it */

  /* The pointer */
  GtkGesture *drag;
  KringItem *hovered;
  KringPlanMove move;
  gboolean has_move;  /* a button is held on something */
  gboolean is_moving; /* and it goes along */
  double pressed_at;  /* in years */

  guint say_id;
};

enum
{
  KRING_PLAN_CANVAS_CHANGED, /* what the plan holds, or how it is drawn */
  KRING_PLAN_CANVAS_ACTIVATE,
  KRING_PLAN_CANVAS_ADD,
  KRING_PLAN_CANVAS_REMOVE,
  KRING_PLAN_CANVAS_MENU,
  KRING_PLAN_CANVAS_HINT,
  KRING_PLAN_CANVAS_N_SIGNALS
};

extern guint kring_plan_canvas_signals[KRING_PLAN_CANVAS_N_SIGNALS];

/* What there is, as the keyboard goes through it: rows with an item, and their marks */
typedef struct
{
  const KringPlanRow *row;
  const KringPlanMark *mark; /* or NULL: the row itself */
} KringPlanThing;

GArray *kring_plan_canvas_list_things (KringPlanCanvas *self);
KringItem *kring_plan_thing_get_item (const KringPlanThing *thing);
gboolean kring_plan_canvas_find_thing (KringPlanCanvas *self, KringItem *item, KringPlanThing *thing);
KringRect kring_plan_canvas_get_thing_area (KringPlanCanvas *self, const KringPlanThing *thing);
KringPlanHit kring_plan_canvas_hit (KringPlanCanvas *self, double x, double y);
void kring_plan_canvas_get_view (KringPlanCanvas *self, double *top, double *height);
void kring_plan_canvas_set_hovered (KringPlanCanvas *self, KringItem *item);
void kring_plan_canvas_select (KringPlanCanvas *self, const KringPlanThing *thing);

/* children */
void kring_plan_canvas_queue_children (KringPlanCanvas *self);
void kring_plan_canvas_drop_children (KringPlanCanvas *self);
void kring_plan_canvas_place_children (KringPlanCanvas *self);

/* keys, pointer */
void kring_plan_canvas_init_keys (KringPlanCanvas *self);
void kring_plan_canvas_init_pointer (KringPlanCanvas *self);
void kring_plan_canvas_cancel_move (KringPlanCanvas *self);

/* drawing */
void kring_plan_canvas_drop_textures (KringPlanCanvas *self);
void kring_plan_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
