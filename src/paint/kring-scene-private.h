/* kring-scene-private.h: what the files of the scene share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-label.h"
#include "kring-scene.h"

#include "advice/kring-lens-reading.h"

G_BEGIN_DECLS

/* How far from zero a place may be; beyond it is no place at all. */
#define KRING_SCENE_FARTHEST 200000.0

#define KRING_MARK_RADIUS 5.0
#define KRING_HEAD_LENGTH 9.0

struct _KringScene
{
  GObject parent_instance;

  KringDocument *document; /* NULL in a copy */
  KringAudience audience;
  KringSceneView view;
  char *own_language; /* NULL: the document's */
  char *language;
  char *title;
  char *ideal;
  KringBackdrop *backdrop; /* NULL on the map */

  PangoContext *context; /* NULL in a copy */
  KringTextMetrics metrics;

  GPtrArray *nodes;
  GPtrArray *lines;
  guint n_stakeholders; /* the first of the nodes */
  guint n_stakes;       /* the first of the lines */
  GHashTable *nodes_by_id;
  GHashTable *nodes_by_key;
  GHashTable *lines_by_key;
  gboolean interests_shown;
  gboolean lines_shown;
  gboolean reading;
  KringFilter *filter;    /* NULL: everything is wanted; NULL in a copy */
  char *filter_text;      /* in a copy: what the filter let through, or NULL */
  GHashTable *held;       /* of KringSceneNode: what got other places since it is held, or NULL */
  KringRect held_damage;  /* around them and their lines, as they were */
  gboolean shown_changed; /* something was hidden or shown since this was last reset */
  KringLens lens;
  char *lens_today;       /* on which day its reading was made */
  KringFacts *facts;      /* what it was made of, or NULL */
  gboolean lens_stale;    /* whether the document has changed since */
};

/* kring-scene-build.c */
char *kring_scene_make_name (KringItem *item, const char *language);
KringLabel *kring_scene_make_label (PangoContext *context, const char *name, KringNodeShape shape);
void kring_scene_read_document (KringScene *self);
void kring_scene_read_map (KringScene *self);
void kring_scene_read_title (KringScene *self);
KringSceneNode *kring_scene_insert_node (KringScene *self, KringItem *item, guint position);
void kring_scene_remove_node (KringScene *self, KringSceneNode *node);
void kring_scene_read_node (KringScene *self, KringSceneNode *node);
void kring_scene_take_place (KringScene *self, KringSceneNode *node);
void kring_scene_read_place (KringScene *self, KringSceneNode *node);
void kring_scene_tell_role (KringScene *self, KringSceneNode *node, KringItem *item);
KringSceneLine *kring_scene_insert_line (KringScene *self, KringItem *item, guint position);
void kring_scene_remove_line (KringScene *self, KringSceneLine *line);
void kring_scene_read_line (KringScene *self, KringSceneLine *line);
void kring_scene_attach_line (KringScene *self, KringSceneLine *line);
void kring_scene_detach_line (KringScene *self, KringSceneLine *line);

/* kring-scene-line.c */
void kring_scene_lay_line (KringSceneLine *line);
void kring_scene_lay_lines_of (KringSceneNode *node);
void kring_scene_lay_all (KringScene *self);
void kring_scene_lay_marks (KringSceneNode *interest);
void kring_scene_set_route (KringSceneLine *line, const KringPoint *points, guint n_points);

/* kring-scene-update.c */
void kring_scene_add_damage (const KringSceneNode *node, KringRect *damage);

/* kring-scene-lens.c */
void kring_scene_settle_lens (KringScene *self, KringRect *damage);
void kring_scene_copy_lens (KringScene *self, KringScene *original);

/* kring-zones.c */
void kring_scene_arrange_view (KringScene *self);
void kring_scene_read_ideal (KringScene *self);

/* kring-scene-shown.c */
void kring_scene_find_shown (KringScene *self, KringSceneNode *node);
void kring_scene_find_line_shown (KringScene *self, KringSceneLine *line);
void kring_scene_suspend_found (KringScene *self, gboolean suspended);
void kring_scene_let_go_of_filter (KringScene *self);

/* kring-scene.c */
void kring_scene_node_free (KringSceneNode *node);
void kring_scene_line_free (KringSceneLine *line);

G_END_DECLS
