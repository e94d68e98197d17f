/* kring-arranger.c: gives the nodes of a document their places
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-arranger.h"

#include "kring-waiting.h"

#include "layout/kring-placing.h"
#include "layout/kring-quick.h"
#include "model/kring-edit.h"
#include "model/kring-map.h"
#include "model/kring-place.h"

#include <glib/gi18n.h>
#include <math.h>

/* How long the map rests before its lines are led round its nodes;
 * milliseconds. */
#define ROUTE_DELAY 600
#define ROUTE_TIMEOUT 10000

/* Fewer newcomers than this on an empty map are placed and left there. */
#define MANY 4

/**
 * KringArranger:
 *
 * Sees to it that each node of a document has a place, and arranges them all
 * when asked to.
 *
 * Whoever adds nodes without a place (a pasted list, an import) gets them
 * placed as part of the same step, with room and near what they are connected
 * with, without moving others. A document that is opened without places gets
 * them as part of the opening: it is not modified by that. In both cases,
 * where the map had no places at all, an arrangement follows by itself, and
 * belongs to the same step.
 */
struct _KringArranger
{
  GObject parent_instance;

  KringScene *scene;
  KringLayout *layout;
  GCancellable *arranging;
  GCancellable *routing;
  KringArrangement arrangement;
  gboolean in_part;    /* the selected nodes alone */
  gboolean by_itself;  /* nobody asked for this arrangement */
  gboolean wanted;     /* an arrangement is to follow this step */
  gpointer state;      /* of the history, when the arrangement was begun */
  gboolean is_routed;  /* by our own code, as far as it goes */
  guint route_id;
  KringWaiting *waiting;  /* for the final routes */
};

G_DEFINE_FINAL_TYPE (KringArranger, kring_arranger, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_BUSY,
  N_PROPS
};

enum
{
  SIGNAL_FAILED,
  SIGNAL_SIMPLIFIED,
  SIGNAL_ROUTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static KringHistory *
kring_arranger_get_history (KringArranger *self)
{
  return kring_document_get_history (kring_scene_get_document (self->scene));
}

/* Routes */

/* Answers those who wait, unless lines may still go another way. */
static void
kring_arranger_tell_waiting (KringArranger *self)
{
  if (self->arranging == NULL && self->routing == NULL && self->route_id == 0)
    kring_waiting_tell (self->waiting);
}

/* Places may have changed while the worker was busy: then its routes lead
 * along where nodes were. */
static gboolean
kring_arranger_still_fits (KringArranger *self,
                           const KringGraph *graph)
{
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const KringSceneNode *node = kring_scene_find_node (self->scene, graph->nodes[i].id);

      if (node == NULL ||
          fabs (node->box.x + node->box.width / 2 - graph->nodes[i].x) > 0.01 ||
          fabs (node->box.y + node->box.height / 2 - graph->nodes[i].y) > 0.01)
        return FALSE;
    }

  return TRUE;
}

static void kring_arranger_route (KringArranger *self,
                                  const KringGraph *graph);

static void
routed_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (KringArranger) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KringGraph) graph = kring_layout_route_finish (KRING_LAYOUT (source), result, &error);

  if (self->scene == NULL || g_task_get_cancellable (G_TASK (result)) != self->routing)
    return;

  g_clear_object (&self->routing);

  /* Without routes the lines are straight, and as true: nobody is told. */
  if (graph != NULL && kring_arranger_still_fits (self, graph))
    {
      kring_scene_apply_graph (self->scene, graph);
      g_signal_emit (self, signals[SIGNAL_ROUTED], 0);
      if (!self->is_routed && !kring_quick_route_is_wanted (graph))
        {
          self->is_routed = TRUE;
          kring_arranger_route (self, graph);
        }
    }
  kring_arranger_tell_waiting (self);
}

/* Our own routes come first, and where Graphviz has better ones, those after. */
static void
kring_arranger_route (KringArranger *self,
                      const KringGraph *graph)
{
  self->routing = g_cancellable_new ();
  if (self->is_routed)
    kring_layout_route_async (self->layout, graph, ROUTE_TIMEOUT, self->routing, routed_cb, g_object_ref (self));
  else
    kring_layout_detour_async (self->layout, graph, self->routing, routed_cb, g_object_ref (self));
}

static gboolean
route_cb (gpointer data)
{
  KringArranger *self = data;
  g_autoptr (KringGraph) graph = kring_scene_make_graph (self->scene);

  self->route_id = 0;
  if (self->arranging != NULL || graph->n_edges == 0)
    {
      kring_arranger_tell_waiting (self);
      return G_SOURCE_REMOVE;
    }

  g_clear_object (&self->routing);
  self->is_routed = FALSE;
  kring_arranger_route (self, graph);

  return G_SOURCE_REMOVE;
}

static void
kring_arranger_queue_routes (KringArranger *self)
{
  if (self->routing != NULL)
    g_cancellable_cancel (self->routing);
  g_clear_object (&self->routing);
  g_clear_handle_id (&self->route_id, g_source_remove);
  self->route_id = g_timeout_add (kring_waiting_is_empty (self->waiting) ? ROUTE_DELAY : 0, route_cb, self);
}

/* Arranging */

static void
kring_arranger_place_all (KringArranger *self,
                          const KringGraph *graph)
{
  KringDocument *document = kring_scene_get_document (self->scene);

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const KringGraphNode *node = &graph->nodes[i];
      KringItem *place = kring_document_get_place (document, node->id);

      /* Gone, or pinned, since the arrangement was begun. */
      if (node->fixed || !node->has_position || kring_document_lookup (document, node->id) == NULL ||
          (place != NULL && kring_item_get_int (place, KRING_PLACE_PINNED)))
        continue;

      kring_edit_place (document, node->id, node->x, node->y, FALSE);
    }
}

static void
kring_arranger_set_arranging (KringArranger *self,
                              GCancellable *arranging)
{
  g_set_object (&self->arranging, arranging);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
arranged_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (KringArranger) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KringGraph) graph = kring_layout_arrange_finish (KRING_LAYOUT (source), result, &error);
  KringHistory *history;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->scene == NULL)
    return;

  kring_arranger_set_arranging (self, NULL);
  history = kring_arranger_get_history (self);

  if (graph == NULL)
    {
      kring_arranger_queue_routes (self);
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
      return;
    }

  /* Who has gone on working in the meantime keeps the map as it is. */
  if (self->by_itself && kring_history_get_state (history) != self->state)
    {
      kring_arranger_queue_routes (self);
      return;
    }

  kring_history_begin (history, self->in_part ? _("arrange the selection") : _("arrange the map"));
  kring_arranger_place_all (self, graph);
  if (!self->in_part)
    kring_history_set_int (history, kring_document_get_map (kring_scene_get_document (self->scene)),
                           KRING_MAP_ARRANGEMENT, (int) self->arrangement);
  if (self->by_itself)
    kring_history_end_absorbed (history);
  else
    kring_history_end (history);
  kring_arranger_tell_waiting (self);

  if (kring_layout_arrange_was_quick (KRING_LAYOUT (source), result))
    g_signal_emit (self, signals[SIGNAL_SIMPLIFIED], 0,
                   _("With this many lines, the map was arranged in a simpler way: more of them may cross than needed."));
}

static void
kring_arranger_begin (KringArranger *self,
                      KringArrangement arrangement,
                      GHashTable *part,
                      gboolean by_itself)
{
  g_autoptr (KringGraph) graph = kring_scene_make_graph (self->scene);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  guint n_nodes = part != NULL ? g_hash_table_size (part) : graph->n_nodes;

  for (guint i = 0; part != NULL && i < graph->n_nodes; i++)
    graph->nodes[i].fixed = !g_hash_table_contains (part, graph->nodes[i].id);

  kring_arranger_cancel (self);
  self->in_part = part != NULL;
  self->arrangement = arrangement;
  self->by_itself = by_itself;
  self->state = kring_history_get_state (kring_arranger_get_history (self));
  kring_arranger_set_arranging (self, cancellable);

  kring_layout_arrange_async (self->layout, graph,
                              kring_engine_for_arrangement (arrangement, n_nodes, graph->n_edges),
                              KRING_LAYOUT_TIMEOUT, cancellable, arranged_cb, g_object_ref (self));
}

/* Following the document */

/* Gives places to those that have none; a step of the history is open. */
static void
kring_arranger_place_newcomers (KringArranger *self)
{
  guint n_unplaced = kring_scene_get_n_unplaced (self->scene);
  g_autoptr (KringGraph) graph = NULL;

  if (n_unplaced == 0)
    return;

  graph = kring_scene_make_graph (self->scene);
  if (n_unplaced == graph->n_nodes && n_unplaced >= MANY)
    self->wanted = TRUE;

  for (guint i = 0; i < graph->n_nodes; i++)
    if (graph->nodes[i].has_position)
      graph->nodes[i].pinned = TRUE;
  kring_placing_place_newcomers (graph);
  for (guint i = 0; i < graph->n_nodes; i++)
    if (graph->nodes[i].has_position && !graph->nodes[i].pinned)
      kring_edit_place (kring_scene_get_document (self->scene), graph->nodes[i].id,
                        graph->nodes[i].x, graph->nodes[i].y, FALSE);
}

static void
kring_arranger_follow_up (KringArranger *self)
{
  if (!self->wanted)
    return;

  self->wanted = FALSE;
  kring_arranger_begin (self,
                        (KringArrangement) kring_item_get_int (kring_document_get_map (kring_scene_get_document (self->scene)),
                                                               KRING_MAP_ARRANGEMENT),
                        NULL, TRUE);
}

static void
document_settled_cb (KringArranger *self)
{
  kring_arranger_follow_up (self);
  kring_arranger_queue_routes (self);
}

static void
kring_arranger_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  KringArranger *self = KRING_ARRANGER (object);

  switch (prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, kring_arranger_is_busy (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_arranger_dispose (GObject *object)
{
  KringArranger *self = KRING_ARRANGER (object);

  g_clear_handle_id (&self->route_id, g_source_remove);
  kring_waiting_send_away (self->waiting, _("Arranging the map was cancelled."));
  if (self->arranging != NULL)
    g_cancellable_cancel (self->arranging);
  if (self->routing != NULL)
    g_cancellable_cancel (self->routing);
  g_clear_object (&self->arranging);
  g_clear_object (&self->routing);
  if (self->scene != NULL)
    {
      g_signal_handlers_disconnect_by_data (kring_arranger_get_history (self), self);
      g_signal_handlers_disconnect_by_data (kring_scene_get_document (self->scene), self);
    }
  g_clear_object (&self->layout);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (kring_arranger_parent_class)->dispose (object);
}

static void
kring_arranger_finalize (GObject *object)
{
  kring_waiting_free (KRING_ARRANGER (object)->waiting);

  G_OBJECT_CLASS (kring_arranger_parent_class)->finalize (object);
}

static void
kring_arranger_class_init (KringArrangerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kring_arranger_dispose;
  object_class->finalize = kring_arranger_finalize;
  object_class->get_property = kring_arranger_get_property;

  /**
   * KringArranger:busy:
   *
   * Whether an arrangement is being made.
   */
  properties[PROP_BUSY] =
    g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * KringArranger::failed:
   * @message: why, to be shown
   *
   * The map could not be arranged. It stays as it was.
   */
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * KringArranger::simplified:
   * @message: what was left out, to be shown
   *
   * The map is arranged, in a simpler way than asked for: that would have
   * taken too long.
   */
  signals[SIGNAL_SIMPLIFIED] =
    g_signal_new ("simplified", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * KringArranger::routed:
   *
   * The scene's lines go another way, that the document does not hold.
   */
  signals[SIGNAL_ROUTED] =
    g_signal_new ("routed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kring_arranger_init (KringArranger *self)
{
  self->layout = kring_layout_new ();
  self->waiting = kring_waiting_new ();
}

/**
 * kring_arranger_new:
 * @scene: a scene that is made to follow its document by somebody else
 *
 * Places what has no place in the document, and goes on to see to it.
 *
 * Returns: (transfer full): an arranger
 */
KringArranger *
kring_arranger_new (KringScene *scene)
{
  KringArranger *self;
  KringHistory *history;

  g_return_val_if_fail (KRING_IS_SCENE (scene), NULL);

  self = g_object_new (KRING_TYPE_ARRANGER, NULL);
  self->scene = g_object_ref (scene);
  history = kring_arranger_get_history (self);

  g_signal_connect_swapped (history, "finishing", G_CALLBACK (kring_arranger_place_newcomers), self);
  g_signal_connect_swapped (kring_scene_get_document (scene), "settled", G_CALLBACK (document_settled_cb), self);

  if (kring_scene_get_n_unplaced (scene) > 0)
    {
      kring_history_begin (history, NULL);
      kring_arranger_place_newcomers (self);
      kring_history_end_absorbed (history);
    }
  else
    kring_arranger_queue_routes (self);

  return self;
}

/**
 * kring_arranger_arrange:
 * @self: an arranger
 * @arrangement: how
 *
 * Arranges all nodes that are not pinned, in one step of the history, when the
 * worker has answered; or tells in "failed" why not.
 */
void
kring_arranger_arrange (KringArranger *self,
                        KringArrangement arrangement)
{
  g_return_if_fail (KRING_IS_ARRANGER (self));

  kring_arranger_begin (self, arrangement, NULL, FALSE);
}

/**
 * kring_arranger_arrange_part:
 * @self: an arranger
 * @ids: the ids of the nodes to arrange
 *
 * Arranges some nodes among themselves, in the way that the map is arranged and
 * around where they stand; no other moves. Otherwise as kring_arranger_arrange().
 */
void
kring_arranger_arrange_part (KringArranger *self,
                             const char *const *ids)
{
  g_autoptr (GHashTable) part = g_hash_table_new (g_str_hash, g_str_equal);
  KringItem *map;

  g_return_if_fail (KRING_IS_ARRANGER (self));

  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (part, (gpointer) ids[i]);
  map = kring_document_get_map (kring_scene_get_document (self->scene));
  kring_arranger_begin (self, (KringArrangement) kring_item_get_int (map, KRING_MAP_ARRANGEMENT), part, FALSE);
}

/**
 * kring_arranger_cancel:
 * @self: an arranger
 *
 * Drops the arrangement that is being made, if any: the map stays as it is.
 */
void
kring_arranger_cancel (KringArranger *self)
{
  g_return_if_fail (KRING_IS_ARRANGER (self));

  if (self->arranging == NULL)
    return;

  g_cancellable_cancel (self->arranging);
  kring_arranger_set_arranging (self, NULL);
  kring_arranger_queue_routes (self);
}

/**
 * kring_arranger_is_busy:
 * @self: an arranger
 *
 * Returns: whether an arrangement is being made
 */
gboolean
kring_arranger_is_busy (KringArranger *self)
{
  return self->arranging != NULL;
}

/**
 * kring_arranger_finish_routes_async:
 * @self: an arranger
 * @cancellable: (nullable): a cancellable
 * @callback: what to call when it is done
 * @user_data: data for @callback
 *
 * Waits until the map is as it will stay: no arrangement is being made, and
 * each line has its final route in the scene. Where nothing is under way, that
 * is at once. Exports and prints wait for this.
 */
void
kring_arranger_finish_routes_async (KringArranger *self,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (KRING_IS_ARRANGER (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, kring_arranger_finish_routes_async);
  kring_waiting_add (self->waiting, task);

  /* Who waits does so for a map that rests. */
  if (self->route_id != 0)
    kring_arranger_queue_routes (self);
  else
    kring_arranger_tell_waiting (self);
}

/**
 * kring_arranger_finish_routes_finish:
 * @self: an arranger
 * @result: what the callback was given
 * @error: return location for an error, or %NULL
 *
 * Returns: whether the lines have their final routes; otherwise the wait was
 *   cancelled, or the document closed
 */
gboolean
kring_arranger_finish_routes_finish (KringArranger *self,
                                     GAsyncResult *result,
                                     GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
