/* kring-scene.c: what there is to draw of an alliance, and where
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-scene-private.h"

#include <math.h>

/* How far a node's handle stands from its border, and its radius. */
#define HANDLE_DISTANCE 9.0
#define HANDLE_RADIUS 6.0

G_DEFINE_FINAL_TYPE (KringScene, kring_scene, G_TYPE_OBJECT)

/**
 * kring_scene_node_free:
 * @node: (transfer full): a node
 */
void
kring_scene_node_free (KringSceneNode *node)
{
  g_clear_object (&node->item);
  g_free (node->id);
  g_free (node->name);
  g_free (node->title);
  g_strfreev (node->text);
  g_ptr_array_unref (node->lines);
  g_free (node);
}

/**
 * kring_scene_line_free:
 * @line: (transfer full): a line
 */
void
kring_scene_line_free (KringSceneLine *line)
{
  g_clear_object (&line->item);
  g_free (line->curve);
  g_free (line->route);
  g_free (line);
}

static void
kring_scene_finalize (GObject *object)
{
  KringScene *self = KRING_SCENE (object);

  kring_scene_let_go_of_filter (self);
  g_clear_pointer (&self->held, g_hash_table_unref);
  g_clear_object (&self->facts);
  g_free (self->lens_today);
  g_hash_table_unref (self->nodes_by_id);
  g_hash_table_unref (self->nodes_by_key);
  g_hash_table_unref (self->lines_by_key);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->nodes);
  g_clear_object (&self->document);
  g_clear_object (&self->context);
  g_free (self->own_language);
  g_free (self->language);
  g_free (self->title);
  g_free (self->filter_text);
  g_free (self->ideal);
  g_clear_pointer (&self->backdrop, kring_backdrop_unref);

  G_OBJECT_CLASS (kring_scene_parent_class)->finalize (object);
}

static void
kring_scene_class_init (KringSceneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_scene_finalize;
}

static void
kring_scene_init (KringScene *self)
{
  self->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_scene_node_free);
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_scene_line_free);
  self->nodes_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->nodes_by_key = g_hash_table_new (NULL, NULL);
  self->lines_by_key = g_hash_table_new (NULL, NULL);
}

/**
 * kring_scene_new:
 * @document: a document
 * @options: (nullable): for whom and in which language; %NULL is to share, in
 *   the document's language
 *
 * Makes a scene of all that is on the map of @document. It does not follow
 * the document by itself: see kring_scene_update().
 *
 * Returns: (transfer full): a scene
 */
KringScene *
kring_scene_new (KringDocument           *document,
                 const KringSceneOptions *options)
{
  KringScene *self = g_object_new (KRING_TYPE_SCENE, NULL);

  self->document = g_object_ref (document);
  self->audience = options != NULL ? options->audience : KRING_AUDIENCE_SHARE;
  self->view = options != NULL ? options->view : KRING_SCENE_MAP;
  self->own_language = g_strdup (options != NULL ? options->language : NULL);
  self->context = kring_text_make_context ();
  kring_text_get_metrics (self->context, KRING_TEXT_SIZE, &self->metrics);
  kring_scene_read_document (self);

  return self;
}

static void
copy_node (KringScene           *self,
           const KringSceneNode *node)
{
  KringSceneNode *copy = g_memdup2 (node, sizeof (KringSceneNode));

  copy->item = NULL;
  copy->id = g_strdup (node->id);
  copy->name = g_strdup (node->name);
  copy->title = g_strdup (node->title);
  copy->text = g_strdupv (node->text);
  copy->lines = g_ptr_array_new ();
  g_ptr_array_add (self->nodes, copy);
  g_hash_table_insert (self->nodes_by_id, copy->id, copy);
  g_hash_table_insert (self->nodes_by_key, (gpointer) copy->key, copy);
}

static void
copy_line (KringScene           *self,
           const KringSceneLine *line,
           gboolean              with_route)
{
  KringSceneLine *copy = g_memdup2 (line, sizeof (KringSceneLine));

  copy->item = NULL;
  copy->curve = g_memdup2 (line->curve, line->n_points * sizeof (KringPoint));
  copy->n_route = with_route ? line->n_route : 0;
  copy->route = g_memdup2 (line->route, copy->n_route * sizeof (KringPoint));
  g_ptr_array_add (self->lines, copy);
  g_hash_table_insert (self->lines_by_key, (gpointer) copy->key, copy);
  if (line->tail == NULL)
    return;

  copy->tail = g_hash_table_lookup (self->nodes_by_key, line->tail->key);
  copy->head = g_hash_table_lookup (self->nodes_by_key, line->head->key);
  g_ptr_array_add (copy->tail->lines, copy);
  g_ptr_array_add (copy->head->lines, copy);
}

static void
copy_content (KringScene *self,
              KringScene *original,
              gboolean    with_routes)
{
  self->view = original->view;
  self->ideal = g_strdup (original->ideal);
  self->title = g_strdup (original->title);
  self->metrics = original->metrics;
  self->interests_shown = original->interests_shown;
  self->lines_shown = original->lines_shown;

  for (guint i = 0; i < original->nodes->len; i++)
    copy_node (self, g_ptr_array_index (original->nodes, i));
  for (guint i = 0; i < original->lines->len; i++)
    copy_line (self, g_ptr_array_index (original->lines, i), with_routes);
  self->n_stakeholders = original->n_stakeholders;
  self->n_stakes = original->n_stakes;
}

/**
 * kring_scene_freeze:
 * @self: a scene of a document
 *
 * Makes a scene that shows the same to the same audience, and changes no more.
 * It holds neither document nor items, so that another thread may draw it.
 *
 * Returns: (transfer full): a copy
 */
KringScene *
kring_scene_freeze (KringScene *self)
{
  KringScene *copy = g_object_new (KRING_TYPE_SCENE, NULL);

  copy->audience = self->audience;
  copy->language = g_strdup (self->language);
  /* Nothing moves in it: courses of lines will do. */
  copy_content (copy, self, FALSE);
  copy->lens = self->lens;
  if (self->backdrop != NULL)
    copy->backdrop = kring_backdrop_ref (self->backdrop);

  return copy;
}

/**
 * kring_scene_get_filter_text:
 * @self: a copy of a scene
 *
 * Returns: (transfer none) (nullable): what its filter let through, in the
 *   scene's language, as its audience may know it: "12 of 30 stakeholders
 *   shown: …"; %NULL where everything is shown
 */
const char *
kring_scene_get_filter_text (KringScene *self)
{
  return self->filter_text;
}

/**
 * kring_scene_copy:
 * @self: a scene of a document
 * @options: (nullable): for whom and in which language the copy is; %NULL is
 *   to share, in the document's language
 *
 * Makes a scene that shows the same, routes included, and changes no more; but
 * to share without a lens that is private, and with what the filter keeps back
 * because there is nothing to point out of it. It holds neither document nor
 * items, so that another thread may draw it. In the circle each stands where its
 * audience may know it to stand. Of a scene that cannot be shared (see
 * kring_scene_can_share()) only a copy for the manager is to be asked for.
 *
 * Returns: (transfer full): a copy
 */
KringScene *
kring_scene_copy (KringScene              *self,
                  const KringSceneOptions *options)
{
  KringScene *copy = g_object_new (KRING_TYPE_SCENE, NULL);

  g_return_val_if_fail (self->document != NULL, copy);

  copy->audience = options != NULL ? options->audience : KRING_AUDIENCE_SHARE;
  copy->language = g_strdup (options != NULL && options->language != NULL
                             ? options->language : kring_document_get_language (self->document));
  g_return_val_if_fail (kring_scene_can_share (self) || copy->audience == KRING_AUDIENCE_MANAGER, copy);

  if (copy->audience == KRING_AUDIENCE_SHARE)
    kring_scene_suspend_found (self, TRUE);
  copy_content (copy, self, TRUE);
  if (copy->audience == KRING_AUDIENCE_SHARE)
    kring_scene_suspend_found (self, FALSE);
  if (self->filter != NULL)
    copy->filter_text = kring_filter_describe (self->filter, self->document, copy->language,
                                               copy->audience == KRING_AUDIENCE_SHARE);
  for (guint i = 0; i < self->nodes->len; i++)
    kring_scene_tell_role (copy, g_ptr_array_index (copy->nodes, i),
                           ((KringSceneNode *) g_ptr_array_index (self->nodes, i))->item);
  kring_scene_clear_marks (copy);
  kring_scene_copy_lens (copy, self);
  kring_scene_arrange_view (copy);

  return copy;
}

/**
 * kring_scene_get_document:
 * @self: a scene
 *
 * Returns: (transfer none) (nullable): its document; %NULL for a copy
 */
KringDocument *
kring_scene_get_document (KringScene *self)
{
  return self->document;
}

/**
 * kring_scene_get_audience:
 * @self: a scene
 *
 * Returns: for whom it is
 */
KringAudience
kring_scene_get_audience (KringScene *self)
{
  return self->audience;
}

/**
 * kring_scene_get_language:
 * @self: a scene
 *
 * Returns: (transfer none): the language of its words: "en" or "nl"
 */
const char *
kring_scene_get_language (KringScene *self)
{
  return self->language;
}

/**
 * kring_scene_get_title:
 * @self: a scene
 *
 * Returns: (transfer none): the title of the alliance, possibly empty
 */
const char *
kring_scene_get_title (KringScene *self)
{
  return self->title;
}

/**
 * kring_scene_get_nodes:
 * @self: a scene
 *
 * Returns: (transfer none) (element-type KringSceneNode): all nodes,
 *   stakeholders first, in the order of the document; the hidden ones too
 */
GPtrArray *
kring_scene_get_nodes (KringScene *self)
{
  return self->nodes;
}

/**
 * kring_scene_get_lines:
 * @self: a scene
 *
 * Returns: (transfer none) (element-type KringSceneLine): all lines, stakes
 *   first, in the order of the document; the hidden ones too
 */
GPtrArray *
kring_scene_get_lines (KringScene *self)
{
  return self->lines;
}

/**
 * kring_scene_find_node:
 * @self: a scene
 * @id: the id of a stakeholder or interest
 *
 * Returns: (transfer none) (nullable): its node
 */
KringSceneNode *
kring_scene_find_node (KringScene *self,
                       const char *id)
{
  return g_hash_table_lookup (self->nodes_by_id, id);
}

/**
 * kring_scene_find_node_of:
 * @self: a scene
 * @key: a stakeholder or interest, or what only may be one
 *
 * Finds a node without looking into what it stands for, so that another thread
 * may ask a copy.
 *
 * Returns: (transfer none) (nullable): its node
 */
KringSceneNode *
kring_scene_find_node_of (KringScene    *self,
                          gconstpointer  key)
{
  return g_hash_table_lookup (self->nodes_by_key, key);
}

/**
 * kring_scene_find_line:
 * @self: a scene
 * @key: a stake or influence line, or what only may be one
 *
 * Returns: (transfer none) (nullable): its line
 */
KringSceneLine *
kring_scene_find_line (KringScene    *self,
                       gconstpointer  key)
{
  return g_hash_table_lookup (self->lines_by_key, key);
}

/**
 * kring_scene_get_bounds:
 * @self: a scene
 * @bounds: (out): the box around all that is shown, and around what is behind
 *   it; empty when nothing is
 */
void
kring_scene_get_bounds (KringScene *self,
                        KringRect  *bounds)
{
  *bounds = self->backdrop != NULL ? self->backdrop->bounds : (KringRect) { 0 };
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (self->nodes, i);

      if (node->shown)
        kring_rect_add (bounds, &node->box);
    }
  for (guint i = 0; i < self->lines->len; i++)
    {
      const KringSceneLine *line = g_ptr_array_index (self->lines, i);

      if (line->shown)
        kring_rect_add (bounds, &line->bounds);
    }
}

/**
 * kring_scene_get_item_bounds:
 * @self: a scene
 * @item: a stakeholder, interest, stake or influence line, that may be gone
 * @bounds: (inout): a box, possibly empty, that is made to hold @item too
 *
 * Returns: whether @item is shown
 */
gboolean
kring_scene_get_item_bounds (KringScene *self,
                             KringItem  *item,
                             KringRect  *bounds)
{
  const KringSceneLine *line = kring_scene_find_line (self, item);
  const KringSceneNode *node = line == NULL ? kring_scene_find_node_of (self, item) : NULL;

  if (line != NULL ? !line->shown : node == NULL || !node->shown)
    return FALSE;

  kring_rect_add (bounds, line != NULL ? &line->bounds : &node->box);
  return TRUE;
}

/**
 * kring_scene_get_handle:
 * @node: a node
 * @handle: (out): the middle of its handle, from which a line is drawn
 */
void
kring_scene_get_handle (KringSceneNode *node,
                        KringPoint     *handle)
{
  handle->x = node->box.x + node->box.width + HANDLE_DISTANCE;
  handle->y = node->box.y + node->box.height / 2;
}

/**
 * kring_scene_hit:
 * @self: a scene
 * @x: a place, in points
 * @y: a place, in points
 * @tolerance: how far from a line still counts, in points
 * @handle_of: (nullable): the node whose handle is shown
 *
 * Finds what is somewhere: the handle that is shown before nodes, the node
 * that lies on top before those under it, and nodes before lines.
 *
 * Returns: what is there
 */
KringHit
kring_scene_hit (KringScene     *self,
                 double          x,
                 double          y,
                 double          tolerance,
                 KringSceneNode *handle_of)
{
  KringHit hit = { NULL };
  double nearest = tolerance;

  if (handle_of != NULL && handle_of->shown)
    {
      KringPoint handle;

      kring_scene_get_handle (handle_of, &handle);
      if (hypot (handle.x - x, handle.y - y) <= MAX (HANDLE_RADIUS, tolerance))
        {
          hit.node = handle_of;
          hit.is_handle = TRUE;
          return hit;
        }
    }

  for (guint i = 0; i < self->nodes->len; i++)
    {
      KringSceneNode *node = g_ptr_array_index (self->nodes, i);

      if (node->shown && kring_rect_contains (&node->box, x, y) &&
          kring_shape_get_distance (node->shape, &node->box, x, y) <= 0)
        {
          hit.node = node;
          return hit;
        }
    }

  for (guint i = self->lines->len; i > 0; i--)
    {
      KringSceneLine *line = g_ptr_array_index (self->lines, i - 1);
      KringRect around = line->bounds;

      kring_rect_grow (&around, tolerance);
      if (!line->shown || !kring_rect_contains (&around, x, y))
        continue;

      for (guint j = 0; j + 3 < line->n_points; j += 3)
        {
          double distance = kring_curve_get_distance (line->curve + j, x, y);

          if (distance < nearest)
            {
              nearest = distance;
              hit.line = line;
            }
        }
    }

  return hit;
}
