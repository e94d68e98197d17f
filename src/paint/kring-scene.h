/* kring-scene.h: what there is to draw of an alliance, and where
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-backdrop.h"
#include "kring-geometry.h"

#include "advice/kring-lens.h"
#include "model/kring-choices.h"
#include "model/kring-document.h"
#include "model/kring-filter.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KRING_TYPE_SCENE (kring_scene_get_type ())
G_DECLARE_FINAL_TYPE (KringScene, kring_scene, KRING, SCENE, GObject)

/**
 * KringAudience:
 * @KRING_AUDIENCE_SHARE: for anyone: nothing private is told
 * @KRING_AUDIENCE_MANAGER: for the alliance manager: everything
 */
typedef enum
{
  KRING_AUDIENCE_SHARE,
  KRING_AUDIENCE_MANAGER
} KringAudience;

/**
 * KringSceneView:
 * @KRING_SCENE_MAP: the stakeholder map, with interests and stakes
 * @KRING_SCENE_CIRCLE: the circle of trust: involvement and role
 * @KRING_SCENE_GRID: influence and concern: for the manager alone
 *
 * As what an alliance is shown.
 */
typedef enum
{
  KRING_SCENE_MAP,
  KRING_SCENE_CIRCLE,
  KRING_SCENE_GRID,
  KRING_N_SCENE_VIEWS
} KringSceneView;

const char *kring_scene_view_get_name (KringSceneView view);
gboolean kring_scene_view_find (const char *name, KringSceneView *view);

/**
 * KringSceneOptions:
 * @audience: for whom it is made
 * @view: as what; a copy is what its original is, whatever is said here
 * @language: the language of its words ("en", "nl"), or %NULL for the
 *   document's own
 */
typedef struct
{
  KringAudience audience;
  const char *language;
  KringSceneView view;
} KringSceneOptions;

/**
 * KringDirection:
 * @KRING_DIRECTION_BOTH: along influence lines and against them
 * @KRING_DIRECTION_OUT: along them: whom it influences
 * @KRING_DIRECTION_IN: against them: who influences it
 */
typedef enum
{
  KRING_DIRECTION_BOTH,
  KRING_DIRECTION_OUT,
  KRING_DIRECTION_IN
} KringDirection;

/**
 * KringReach:
 * @steps: how many lines away, 1 or 2
 * @direction: which way influence lines are followed; stakes are always
 *
 * How far a neighbourhood goes.
 */
typedef struct
{
  guint steps;
  KringDirection direction;
} KringReach;

/**
 * KringMark:
 *
 * How pressing what there is to point out of a node is.
 */
typedef enum
{
  KRING_MARK_NONE,
  KRING_MARK_TIP,
  KRING_MARK_ATTENTION,
  KRING_MARK_URGENT
} KringMark;

typedef struct _KringSceneLine KringSceneLine;

/**
 * KringSceneNode:
 * @item: the stakeholder or interest; %NULL in a copy
 * @key: the same, in a copy too: to be compared, never to be looked into
 * @id: its id
 * @name: its name in one line, or that it has none
 * @title: what it is, in one line: "Hospital – non-profit, alliance partner"
 * @shape: its outline
 * @box: where it stands, in points; its size depends on its own text alone
 * @placed: whether it has a place; without one it is not drawn
 * @shown: whether it is drawn: placed, not of a kind that is hidden, and not
 *   kept back by the filter
 * @text: the lines of its name, ended by %NULL
 * @sector, @role, @involvement: as the audience may know them
 * @influence: 1 to 5, or 0; to share always 0
 * @concern: 1 to 5, or 0; to share always 0
 * @mark: whether there is something to point out of it; on the screen alone
 * @lens_state: of a stakeholder, what the lens tells of it, if there is a lens
 * @lines: (element-type KringSceneLine): the lines that it is an end of
 * @text_origin: the base line of the first line of text, from the box's corner
 * @line_height: from one base line to the next
 * @text_centred: whether the text is centred at its origin, or starts there
 *
 * A stakeholder or an interest. Only the scene changes it.
 */
typedef struct
{
  KringItem *item;
  gconstpointer key;
  char *id;
  char *name;
  char *title;
  KringNodeShape shape;
  KringRect box;
  gboolean placed;
  gboolean shown;
  char **text;
  KringSector sector;
  KringRole role;
  KringInvolvement involvement;
  int influence;
  int concern;
  KringMark mark;
  KringLensState lens_state;
  GPtrArray *lines;
  KringPoint text_origin;
  double line_height;
  gboolean text_centred;
} KringSceneNode;

/**
 * KringSceneLine:
 * @item: the stake or influence line; %NULL in a copy
 * @key: the same, in a copy too: to be compared, never to be looked into
 * @is_stake: whether it is a stake
 * @tail: where it starts, the stakeholder of a stake; or %NULL
 * @head: where it ends, the interest of a stake; or %NULL
 * @shown: whether it is drawn
 * @effect: of an influence line
 * @stance: of a stake
 * @strength: strength or weight, 1 to 3
 * @curve: cubic Bézier curves, 3 n + 1 points, from border to border
 * @n_points: of @curve; 0 when there is no room for a line
 * @mark: the middle of the sign of a stake
 * @bounds: what it can touch, arrow head and mark included
 *
 * A stake or an influence line. Only the scene changes it.
 */
struct _KringSceneLine
{
  KringItem *item;
  gconstpointer key;
  gboolean is_stake;
  KringSceneNode *tail;
  KringSceneNode *head;
  gboolean shown;
  KringEffect effect;
  KringStance stance;
  int strength;
  KringPoint *curve;
  guint n_points;
  KringPoint mark;
  KringRect bounds;
  /*< private >*/
  int kind; /* of an influence line */
  KringPoint *route; /* as a layout gave it, or NULL */
  guint n_route;
};

/**
 * KringHit:
 * @node: the node, or the node of the handle; or %NULL
 * @line: the line, or %NULL
 * @is_handle: whether it is @node's handle
 *
 * What is somewhere on the map: at most one of a node, its handle and a line.
 */
typedef struct
{
  KringSceneNode *node;
  KringSceneLine *line;
  gboolean is_handle;
} KringHit;

/* Making one */
void kring_scene_prepare_async (KringDocument *document, const char *language, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
gboolean kring_scene_prepare_finish (GAsyncResult *result, GError **error);
KringScene *kring_scene_new (KringDocument *document, const KringSceneOptions *options);
KringScene *kring_scene_freeze (KringScene *self);
KringScene *kring_scene_copy (KringScene *self, const KringSceneOptions *options);

/* What is in it */
KringDocument *kring_scene_get_document (KringScene *self);
KringAudience kring_scene_get_audience (KringScene *self);
const char *kring_scene_get_language (KringScene *self);
const char *kring_scene_get_title (KringScene *self);
const char *kring_scene_get_filter_text (KringScene *self);
GPtrArray *kring_scene_get_nodes (KringScene *self);
GPtrArray *kring_scene_get_lines (KringScene *self);
KringSceneNode *kring_scene_find_node (KringScene *self, const char *id);
KringSceneNode *kring_scene_find_node_of (KringScene *self, gconstpointer key);
KringSceneLine *kring_scene_find_line (KringScene *self, gconstpointer key);
char *kring_scene_make_line_title (KringScene *self, const KringSceneLine *line);
void kring_scene_get_bounds (KringScene *self, KringRect *bounds);
gboolean kring_scene_get_item_bounds (KringScene *self, KringItem *item, KringRect *bounds);
GHashTable *kring_scene_get_neighbourhood (KringScene *self, GPtrArray *items, const KringReach *reach);

/* The views beside the map */
KringSceneView kring_scene_get_view (KringScene *self);
const char *kring_scene_name_view (KringScene *self);
gboolean kring_scene_can_share (KringScene *self);
guint kring_scene_get_n_known (KringScene *self);
KringBackdrop *kring_scene_get_backdrop (KringScene *self);
const KringZone *kring_scene_find_drop (KringScene *self, double x, double y);
const KringZone *kring_scene_find_next_zone (KringScene *self, const KringZone *zone, int right, int down);
const KringZone *kring_scene_find_zone (KringScene *self, const KringSceneNode *node);

/* What its lens tells */
KringLens kring_scene_get_lens (KringScene *self);
gboolean kring_scene_is_faded (KringScene *self, const KringSceneNode *node);
gboolean kring_scene_is_line_faded (KringScene *self, const KringSceneLine *line);
char *kring_scene_describe_state (KringScene *self, const KringSceneNode *node);
char *kring_scene_describe_lens (KringScene *self);
char *kring_scene_make_node_title (KringScene *self, const KringSceneNode *node);

/* Places */
guint kring_scene_get_n_unplaced (KringScene *self);
KringGraph *kring_scene_make_graph (KringScene *self);
void kring_scene_apply_graph (KringScene *self, KringGraph *graph);
void kring_scene_move_node (KringScene *self, KringSceneNode *node, double x, double y, KringRect *damage);

/* What there is to point out */
void kring_scene_set_mark (KringScene *self, KringItem *item, KringMark mark, KringRect *damage);
void kring_scene_clear_marks (KringScene *self);

/* Following the document, and what is wanted of it */
void kring_scene_set_filter (KringScene *self, KringFilter *filter);
gboolean kring_scene_set_lens (KringScene *self, KringLens lens, const char *today);
gboolean kring_scene_update (KringScene *self, const KringChange *change, KringRect *damage);
void kring_scene_hold (KringScene *self);
void kring_scene_release (KringScene *self, KringRect *damage);

/* What is where */
KringHit kring_scene_hit (KringScene *self, double x, double y, double tolerance, KringSceneNode *handle_of);
void kring_scene_get_handle (KringSceneNode *node, KringPoint *handle);

G_END_DECLS
