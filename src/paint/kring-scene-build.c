/* kring-scene-build.c: makes the nodes and lines of a scene from a document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-label-cache.h"
#include "kring-scene-private.h"

#include "model/kring-alliance.h"
#include "model/kring-influence.h"
#include "model/kring-interest.h"
#include "model/kring-language.h"
#include "model/kring-map.h"
#include "model/kring-place.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>
#include <math.h>

/* The measures of a stakeholder's box. */
#define BOX_TEXT_WANTED 104.0
#define BOX_TEXT_MOST 150.0
#define BOX_SIDE 11.0
#define BOX_TOP 8.0
#define BOX_SYMBOL 15.0
#define BOX_SYMBOL_GAP 7.0
#define BOX_LEAST_WIDTH 64.0
#define BOX_LEAST_HEIGHT 32.0

/* The measures of an interest's ellipse. */
#define ELLIPSE_TEXT_WANTED 92.0
#define ELLIPSE_TEXT_MOST 130.0
#define ELLIPSE_SIDE 9.0
#define ELLIPSE_LEAST_WIDTH 70.0

#define MOST_LINES 4

/**
 * kring_scene_make_name:
 * @item: a stakeholder or interest
 * @language: the language of the scene
 *
 * Returns: (transfer full): what its node is called, never empty
 */
char *
kring_scene_make_name (KringItem  *item,
                       const char *language)
{
  const char *name = kring_item_get_string (item, kring_item_get_kind (item) == KRING_KIND_STAKEHOLDER
                                                  ? (guint) KRING_STAKEHOLDER_NAME : (guint) KRING_INTEREST_NAME);
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  return g_strdup (*stripped != '\0' ? name : kring_text_in (language, NCX_ ("map", "(no name)")));
}

/**
 * kring_scene_make_label:
 * @context: from kring_text_make_context()
 * @name: a name
 * @shape: the outline of its node
 *
 * Returns: (transfer full): @name in lines that suit the node
 */
KringLabel *
kring_scene_make_label (PangoContext   *context,
                        const char     *name,
                        KringNodeShape  shape)
{
  if (shape == KRING_NODE_SHAPE_BOX)
    return kring_label_cache_get (context, name, BOX_TEXT_WANTED, BOX_TEXT_MOST, MOST_LINES);

  return kring_label_cache_get (context, name, ELLIPSE_TEXT_WANTED, ELLIPSE_TEXT_MOST, MOST_LINES);
}

static void
measure_box (KringSceneNode         *node,
             const KringLabel       *label,
             const KringTextMetrics *metrics)
{
  double symbol = node->sector != KRING_SECTOR_UNKNOWN ? BOX_SYMBOL + BOX_SYMBOL_GAP : 0;
  double height = label->n_lines * metrics->height;

  node->box.width = ceil (MAX (label->width + symbol + 2 * BOX_SIDE, BOX_LEAST_WIDTH));
  node->box.height = ceil (MAX (height + 2 * BOX_TOP, BOX_LEAST_HEIGHT));
  /* What is read from the right would stand ragged beside the symbol. */
  node->text_centred = symbol == 0 || label->is_rtl;
  node->text_origin.x = symbol + BOX_SIDE + (node->box.width - symbol - 2 * BOX_SIDE) / 2;
  if (!node->text_centred)
    node->text_origin.x -= label->width / 2;
  node->text_origin.y = (node->box.height - height) / 2 + metrics->ascent;
}

/* The ellipse is as wide as the line asks that comes closest to its border. */
static void
measure_ellipse (KringSceneNode         *node,
                 const KringLabel       *label,
                 const KringTextMetrics *metrics)
{
  double height = label->n_lines * metrics->height;
  double b = height / 2 * 1.3 + 6, a = ELLIPSE_LEAST_WIDTH / 2;

  for (guint i = 0; i < label->n_lines; i++)
    {
      double top = fabs (i * metrics->height - height / 2);
      double bottom = fabs ((i + 1) * metrics->height - height / 2);
      double y = (MAX (top, bottom) - 2) / b;

      a = MAX (a, label->widths[i] / 2 / sqrt (1 - y * y) + ELLIPSE_SIDE);
    }

  node->box.width = ceil (2 * a);
  node->box.height = ceil (2 * b);
  node->text_centred = TRUE;
  node->text_origin.x = node->box.width / 2;
  node->text_origin.y = (node->box.height - height) / 2 + metrics->ascent;
}

/* What the node is in one line, for readers of a file. */
static void
tell_title (KringScene     *self,
            KringSceneNode *node)
{
  GString *title = g_string_new (node->name);
  const char *dash = " – ";

  if (node->shape == KRING_NODE_SHAPE_BOX)
    {
      const char *parts[] = {
        node->sector != KRING_SECTOR_UNKNOWN ? kring_sectors[node->sector].label : NULL,
        node->role != KRING_ROLE_UNKNOWN ? kring_roles[node->role].label : NULL,
        node->involvement != KRING_INVOLVEMENT_UNKNOWN ? kring_involvements[node->involvement].label : NULL,
      };

      for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        if (parts[i] != NULL)
          {
            g_string_append (title, dash);
            g_string_append (title, kring_text_in (self->language, parts[i]));
            dash = ", ";
          }
    }
  else
    {
      g_string_append (title, dash);
      g_string_append (title, kring_text_in (self->language, N_("interest")));
    }

  g_free (node->title);
  node->title = g_string_free (title, FALSE);
}

/* The one way in for values: what is to share gets nothing private. */
static int
read_int (KringScene *self,
          KringItem  *item,
          guint       field)
{
  return self->audience == KRING_AUDIENCE_MANAGER ? kring_item_get_int (item, field)
                                                  : kring_item_get_shared_int (item, field);
}

/* 1 to 5, or 0 where it is unknown. */
static int
read_scale (KringScene *self,
            KringItem  *item,
            guint       field)
{
  int value = read_int (self, item, field);

  return value >= 1 && value <= 5 ? value : 0;
}

/**
 * kring_scene_tell_role:
 * @self: a scene
 * @node: a node of it
 * @item: its stakeholder or interest
 *
 * Tells the node what its audience may know, in words too.
 */
void
kring_scene_tell_role (KringScene     *self,
                       KringSceneNode *node,
                       KringItem      *item)
{
  g_free (node->name);
  node->name = kring_scene_make_name (item, self->language);

  if (node->shape == KRING_NODE_SHAPE_BOX)
    {
      node->sector = read_int (self, item, KRING_STAKEHOLDER_SECTOR);
      node->role = read_int (self, item, KRING_STAKEHOLDER_ROLE);
      node->involvement = read_int (self, item, KRING_STAKEHOLDER_INVOLVEMENT);
      node->influence = read_scale (self, item, KRING_STAKEHOLDER_INFLUENCE);
      node->concern = read_scale (self, item, KRING_STAKEHOLDER_CONCERN);
    }

  tell_title (self, node);
}

/**
 * kring_scene_read_node:
 * @self: a scene
 * @node: a node of it
 *
 * Reads all but the place of a node, and measures it. Its middle stays where
 * it is.
 */
void
kring_scene_read_node (KringScene     *self,
                       KringSceneNode *node)
{
  gboolean is_box = node->shape == KRING_NODE_SHAPE_BOX;
  g_autoptr (KringLabel) label = NULL;
  double x = node->box.x + node->box.width / 2, y = node->box.y + node->box.height / 2;

  kring_scene_tell_role (self, node, node->item);
  label = kring_scene_make_label (self->context, node->name, node->shape);
  node->line_height = self->metrics.height;
  if (is_box)
    measure_box (node, label, &self->metrics);
  else
    measure_ellipse (node, label, &self->metrics);
  node->box.x = x - node->box.width / 2;
  node->box.y = y - node->box.height / 2;

  g_strfreev (node->text);
  node->text = g_strdupv (label->lines);
}

/**
 * kring_scene_take_place:
 * @self: a scene
 * @node: a node of it
 *
 * Puts a node where the document says. A place that is no number or absurdly
 * far away is none; the node then stays where it is if it stands somewhere.
 */
void
kring_scene_take_place (KringScene     *self,
                        KringSceneNode *node)
{
  KringItem *place = kring_document_get_place (self->document, node->id);

  if (self->view != KRING_SCENE_MAP)
    node->placed = node->shape == KRING_NODE_SHAPE_BOX;
  else if (place != NULL)
    {
      double x = kring_item_get_number (place, KRING_PLACE_X);
      double y = kring_item_get_number (place, KRING_PLACE_Y);

      if (fabs (x) <= KRING_SCENE_FARTHEST && fabs (y) <= KRING_SCENE_FARTHEST)
        {
          node->box.x = x - node->box.width / 2;
          node->box.y = y - node->box.height / 2;
          node->placed = TRUE;
        }
    }
}

/**
 * kring_scene_read_place:
 * @self: a scene
 * @node: a node of it
 *
 * Puts a node where the document says, and finds whether it is shown there.
 */
void
kring_scene_read_place (KringScene     *self,
                        KringSceneNode *node)
{
  kring_scene_take_place (self, node);
  kring_scene_find_shown (self, node);
}

/**
 * kring_scene_insert_node:
 * @self: a scene
 * @item: a stakeholder or interest
 * @position: in the scene's nodes
 *
 * Adds a node, and to it the lines that were waiting for it.
 *
 * Returns: (transfer none): the node
 */
KringSceneNode *
kring_scene_insert_node (KringScene *self,
                         KringItem  *item,
                         guint       position)
{
  KringSceneNode *node = g_new0 (KringSceneNode, 1);
  gboolean is_box = kring_item_get_kind (item) == KRING_KIND_STAKEHOLDER;

  node->item = g_object_ref (item);
  node->key = item;
  node->id = g_strdup (kring_item_get_id (item));
  node->shape = is_box ? KRING_NODE_SHAPE_BOX : KRING_NODE_SHAPE_ELLIPSE;
  node->lines = g_ptr_array_new ();

  g_ptr_array_insert (self->nodes, MIN (position, self->nodes->len), node);
  if (is_box)
    self->n_stakeholders++;
  g_hash_table_insert (self->nodes_by_id, node->id, node);
  g_hash_table_insert (self->nodes_by_key, item, node);

  kring_scene_read_node (self, node);
  kring_scene_read_place (self, node);

  return node;
}

/**
 * kring_scene_remove_node:
 * @self: a scene
 * @node: (transfer full): a node of it
 *
 * Takes a node out. Its lines stay, without that end.
 */
void
kring_scene_remove_node (KringScene     *self,
                         KringSceneNode *node)
{
  if (self->held != NULL)
    g_hash_table_remove (self->held, node);
  while (node->lines->len > 0)
    kring_scene_detach_line (self, g_ptr_array_index (node->lines, node->lines->len - 1));

  if (node->shape == KRING_NODE_SHAPE_BOX)
    self->n_stakeholders--;
  if (g_hash_table_lookup (self->nodes_by_id, node->id) == node)
    g_hash_table_remove (self->nodes_by_id, node->id);
  g_hash_table_remove (self->nodes_by_key, node->key);
  g_ptr_array_remove (self->nodes, node);
}

static void
lay_siblings (KringSceneNode *tail,
              KringSceneNode *head)
{
  for (guint i = 0; i < tail->lines->len; i++)
    {
      KringSceneLine *line = g_ptr_array_index (tail->lines, i);

      if (!line->is_stake && (line->tail == head || line->head == head))
        kring_scene_lay_line (line);
    }
}

static void
lay_after_change (KringSceneLine *line,
                  KringSceneNode *tail,
                  KringSceneNode *head)
{
  if (line->is_stake)
    kring_scene_lay_marks (head);
  else
    lay_siblings (tail, head);
}

/**
 * kring_scene_attach_line:
 * @self: a scene
 * @line: a line of it without ends
 *
 * Fastens a line to the nodes that it names, where both are there.
 */
void
kring_scene_attach_line (KringScene     *self,
                         KringSceneLine *line)
{
  guint from = line->is_stake ? (guint) KRING_STAKE_STAKEHOLDER : (guint) KRING_INFLUENCE_FROM;
  guint to = line->is_stake ? (guint) KRING_STAKE_INTEREST : (guint) KRING_INFLUENCE_TO;
  KringSceneNode *tail = kring_scene_find_node (self, kring_item_get_string (line->item, from));
  KringSceneNode *head = kring_scene_find_node (self, kring_item_get_string (line->item, to));

  if (tail == NULL || head == NULL || tail == head ||
      tail->shape != KRING_NODE_SHAPE_BOX ||
      head->shape != (line->is_stake ? KRING_NODE_SHAPE_ELLIPSE : KRING_NODE_SHAPE_BOX))
    return;

  line->tail = tail;
  line->head = head;
  g_ptr_array_add (tail->lines, line);
  g_ptr_array_add (head->lines, line);
  kring_scene_find_line_shown (self, line);
  if (line->is_stake && self->filter != NULL && !self->reading)
    kring_scene_find_shown (self, tail);
  if (self->reading)
    return;

  kring_scene_lay_line (line);
  lay_after_change (line, tail, head);
}

/**
 * kring_scene_detach_line:
 * @self: a scene
 * @line: a line of it
 *
 * Takes a line off its nodes.
 */
void
kring_scene_detach_line (KringScene     *self,
                         KringSceneLine *line)
{
  KringSceneNode *tail = line->tail, *head = line->head;

  if (tail == NULL)
    return;

  g_ptr_array_remove (tail->lines, line);
  g_ptr_array_remove (head->lines, line);
  line->tail = line->head = NULL;
  line->shown = FALSE;
  if (line->is_stake && self->filter != NULL)
    {
      kring_scene_find_shown (self, tail);
      kring_scene_find_shown (self, head);
    }
  kring_scene_set_route (line, NULL, 0);
  kring_scene_lay_line (line);
  lay_after_change (line, tail, head);
}

/**
 * kring_scene_read_line:
 * @self: a scene
 * @line: a line of it
 *
 * Reads what a line looks like.
 */
void
kring_scene_read_line (KringScene     *self,
                       KringSceneLine *line)
{
  if (line->is_stake)
    {
      line->stance = read_int (self, line->item, KRING_STAKE_STANCE);
      line->strength = read_int (self, line->item, KRING_STAKE_WEIGHT);
    }
  else
    {
      line->effect = read_int (self, line->item, KRING_INFLUENCE_EFFECT);
      line->kind = read_int (self, line->item, KRING_INFLUENCE_KIND);
      line->strength = read_int (self, line->item, KRING_INFLUENCE_STRENGTH);
    }
  line->strength = CLAMP (line->strength, 1, 3);
}

/**
 * kring_scene_insert_line:
 * @self: a scene
 * @item: a stake or influence line
 * @position: in the scene's lines
 *
 * Adds a line.
 *
 * Returns: (transfer none): the line
 */
KringSceneLine *
kring_scene_insert_line (KringScene *self,
                         KringItem  *item,
                         guint       position)
{
  KringSceneLine *line = g_new0 (KringSceneLine, 1);

  line->item = g_object_ref (item);
  line->key = item;
  line->is_stake = kring_item_get_kind (item) == KRING_KIND_STAKE;
  g_ptr_array_insert (self->lines, MIN (position, self->lines->len), line);
  if (line->is_stake)
    self->n_stakes++;
  g_hash_table_insert (self->lines_by_key, item, line);
  kring_scene_read_line (self, line);
  kring_scene_attach_line (self, line);

  return line;
}

/**
 * kring_scene_remove_line:
 * @self: a scene
 * @line: (transfer full): a line of it
 *
 * Takes a line out.
 */
void
kring_scene_remove_line (KringScene     *self,
                         KringSceneLine *line)
{
  kring_scene_detach_line (self, line);
  if (line->is_stake)
    self->n_stakes--;
  g_hash_table_remove (self->lines_by_key, line->key);
  g_ptr_array_remove (self->lines, line);
}

/**
 * kring_scene_read_map:
 * @self: a scene
 *
 * Reads which kinds of thing are hidden.
 */
void
kring_scene_read_map (KringScene *self)
{
  KringItem *map = kring_document_get_map (self->document);

  self->interests_shown = map == NULL || kring_item_get_int (map, KRING_MAP_INTERESTS_SHOWN);
  self->lines_shown = map == NULL || kring_item_get_int (map, KRING_MAP_LINES_SHOWN);
  for (guint i = 0; i < self->nodes->len; i++)
    kring_scene_find_shown (self, g_ptr_array_index (self->nodes, i));
}

/**
 * kring_scene_read_title:
 * @self: a scene
 *
 * Reads the title of the alliance, and the language of what is said about it.
 */
void
kring_scene_read_title (KringScene *self)
{
  KringItem *alliance = kring_document_get_alliance (self->document);

  g_free (self->title);
  self->title = g_strdup (kring_item_get_string (alliance, KRING_ALLIANCE_TITLE));
  g_free (self->language);
  self->language = g_strdup (self->own_language != NULL ? self->own_language
                                                        : kring_document_get_language (self->document));
  kring_scene_read_ideal (self);
}

/**
 * kring_scene_read_document:
 * @self: a scene
 *
 * Reads everything anew. Nodes and lines that were there are freed.
 */
void
kring_scene_read_document (KringScene *self)
{
  const guint node_lists[] = { KRING_ALLIANCE_STAKEHOLDERS, KRING_ALLIANCE_INTERESTS };
  const guint line_lists[] = { KRING_ALLIANCE_STAKES, KRING_ALLIANCE_INFLUENCES };

  g_hash_table_remove_all (self->nodes_by_id);
  g_hash_table_remove_all (self->nodes_by_key);
  g_hash_table_remove_all (self->lines_by_key);
  g_ptr_array_set_size (self->lines, 0);
  g_ptr_array_set_size (self->nodes, 0);
  self->n_stakeholders = 0;
  self->n_stakes = 0;

  kring_scene_read_title (self);
  kring_scene_read_map (self);

  /* Lines are laid once all are there, as they make room for each other. */
  self->reading = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (node_lists); i++)
    {
      KringList *list = kring_document_get_list (self->document, node_lists[i]);

      for (guint j = 0; j < kring_list_get_length (list); j++)
        kring_scene_insert_node (self, kring_list_get (list, j), self->nodes->len);
    }

  for (guint i = 0; i < G_N_ELEMENTS (line_lists); i++)
    {
      KringList *list = kring_document_get_list (self->document, line_lists[i]);

      for (guint j = 0; j < kring_list_get_length (list); j++)
        kring_scene_insert_line (self, kring_list_get (list, j), self->lines->len);
    }
  self->reading = FALSE;

  if (self->view == KRING_SCENE_MAP)
    kring_scene_lay_all (self);
  else
    kring_scene_arrange_view (self);
}
