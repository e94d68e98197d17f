/* kring-scene-update.c: lets a scene follow its document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-scene-private.h"

#include "model/kring-alliance.h"
#include "model/kring-influence.h"
#include "model/kring-interest.h"
#include "model/kring-place.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"

/* When more than one in so many got another place, all lines are laid anew. */
#define MANY 8

/**
 * kring_scene_add_damage:
 * @node: a node
 * @damage: (inout) (nullable): a box, possibly empty, that is made to hold
 *   @node and its lines as they are now, and the signs beside them
 */
void
kring_scene_add_damage (const KringSceneNode *node,
                        KringRect            *damage)
{
  KringRect around = node->box;

  if (damage == NULL)
    return;

  if (node->shown)
    {
      kring_rect_grow (&around, KRING_HEAD_LENGTH);
      kring_rect_add (damage, &around);
    }
  for (guint i = 0; i < node->lines->len; i++)
    {
      const KringSceneLine *line = g_ptr_array_index (node->lines, i);

      kring_rect_add (damage, &line->bounds);
      /* The signs of other stakes at the same interest may make room. */
      if (line->is_stake)
        {
          around = line->head->box;
          kring_rect_grow (&around, 10 * KRING_MARK_RADIUS);
          kring_rect_add (damage, &around);
        }
    }
}

static void
add_line_damage (const KringSceneLine *line,
                 KringRect            *damage)
{
  if (line->tail == NULL || damage == NULL)
    return;

  /* Lines between the same two, and signs at the same interest, make room. */
  kring_scene_add_damage (line->tail, damage);
  if (line->is_stake)
    kring_scene_add_damage (line->head, damage);
}

static void
add_all (KringScene *self,
         KringRect  *damage)
{
  KringRect bounds;

  if (damage == NULL)
    return;

  kring_scene_get_bounds (self, &bounds);
  kring_rect_add (damage, &bounds);
}

static gboolean
set_node (KringScene *self,
          KringItem  *item,
          guint       field,
          KringRect  *damage)
{
  KringSceneNode *node = kring_scene_find_node (self, kring_item_get_id (item));
  gboolean concerns;

  if (kring_item_get_kind (item) == KRING_KIND_STAKEHOLDER)
    concerns = field == KRING_STAKEHOLDER_NAME || field == KRING_STAKEHOLDER_SECTOR ||
               field == KRING_STAKEHOLDER_ROLE || field == KRING_STAKEHOLDER_INVOLVEMENT ||
               (self->view == KRING_SCENE_GRID &&
                (field == KRING_STAKEHOLDER_INFLUENCE || field == KRING_STAKEHOLDER_CONCERN));
  else
    concerns = field == KRING_INTEREST_NAME;
  if (self->filter != NULL && node != NULL)
    kring_scene_find_shown (self, node);

  if (!concerns || node == NULL)
    return FALSE;

  kring_scene_add_damage (node, damage);
  kring_scene_read_node (self, node);
  kring_scene_lay_lines_of (node);
  kring_scene_add_damage (node, damage);
  return TRUE;
}

static gboolean
set_line (KringScene *self,
          KringItem  *item,
          guint       field,
          KringRect  *damage)
{
  KringSceneLine *line = kring_scene_find_line (self, item);
  gboolean is_end;

  if (line == NULL)
    return FALSE;

  /* Its kind tells on which side of others between the same two it runs. */
  is_end = line->is_stake ? field == KRING_STAKE_STAKEHOLDER || field == KRING_STAKE_INTEREST
                          : field == KRING_INFLUENCE_FROM || field == KRING_INFLUENCE_TO ||
                            field == KRING_INFLUENCE_KIND;

  add_line_damage (line, damage);
  kring_scene_read_line (self, line);
  kring_scene_find_line_shown (self, line);
  if (is_end)
    {
      kring_scene_detach_line (self, line);
      kring_scene_attach_line (self, line);
      add_line_damage (line, damage);
    }
  return TRUE;
}

static gboolean
place_node (KringScene *self,
            const char *id,
            KringRect  *damage)
{
  KringSceneNode *node = kring_scene_find_node (self, id);

  if (node == NULL || self->view != KRING_SCENE_MAP)
    return FALSE;

  if (self->held != NULL)
    {
      if (g_hash_table_add (self->held, node))
        kring_scene_add_damage (node, &self->held_damage);
      kring_scene_take_place (self, node);
      return FALSE;
    }

  kring_scene_add_damage (node, damage);
  kring_scene_read_place (self, node);
  kring_scene_lay_lines_of (node);
  kring_scene_add_damage (node, damage);
  return TRUE;
}

static gboolean
set_field (KringScene        *self,
           const KringChange *change,
           KringRect         *damage)
{
  switch ((guint) kring_item_get_kind (change->item))
    {
    case KRING_KIND_STAKEHOLDER:
    case KRING_KIND_INTEREST:
      return set_node (self, change->item, change->field, damage);

    case KRING_KIND_STAKE:
    case KRING_KIND_INFLUENCE:
      return set_line (self, change->item, change->field, damage);

    case KRING_KIND_PLACE:
      return place_node (self, kring_item_get_string (change->item, KRING_PLACE_NODE), damage);

    case KRING_KIND_MAP:
      add_all (self, damage);
      kring_scene_read_map (self);
      add_all (self, damage);
      return TRUE;

    case KRING_KIND_ALLIANCE:
      if (change->field == KRING_ALLIANCE_TITLE)
        kring_scene_read_title (self);
      if (change->field == KRING_ALLIANCE_IDEAL)
        {
          kring_scene_read_ideal (self);
          return self->view == KRING_SCENE_CIRCLE;
        }
      if (change->field == KRING_ALLIANCE_LANGUAGE && self->own_language == NULL)
        {
          kring_scene_read_title (self);
          for (guint i = 0; i < self->nodes->len; i++)
            kring_scene_read_node (self, g_ptr_array_index (self->nodes, i));
          kring_scene_lay_all (self);
          add_all (self, damage);
          return TRUE;
        }
      return FALSE;

    default:
      return FALSE;
    }
}

static void
attach_waiting (KringScene *self,
                const char *id)
{
  GPtrArray *referrers = kring_document_get_referrers (self->document, id);

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      KringSceneLine *line = kring_scene_find_line (self, g_ptr_array_index (referrers, i));

      if (line != NULL && line->tail == NULL)
        kring_scene_attach_line (self, line);
    }
}

static gboolean
insert_item (KringScene        *self,
             const KringChange *change,
             guint              list,
             KringRect         *damage)
{
  switch (list)
    {
    case KRING_ALLIANCE_STAKEHOLDERS:
    case KRING_ALLIANCE_INTERESTS:
      {
        guint first = list == KRING_ALLIANCE_INTERESTS ? self->n_stakeholders : 0;
        KringSceneNode *node = kring_scene_insert_node (self, change->item, first + change->position);

        attach_waiting (self, node->id);
        kring_scene_add_damage (node, damage);
        return TRUE;
      }

    case KRING_ALLIANCE_STAKES:
    case KRING_ALLIANCE_INFLUENCES:
      {
        guint first = list == KRING_ALLIANCE_INFLUENCES ? self->n_stakes : 0;

        add_line_damage (kring_scene_insert_line (self, change->item, first + change->position), damage);
        return TRUE;
      }

    case KRING_ALLIANCE_PLACES:
      return place_node (self, kring_item_get_string (change->item, KRING_PLACE_NODE), damage);

    default:
      return FALSE;
    }
}

static gboolean
remove_item (KringScene        *self,
             const KringChange *change,
             guint              list,
             KringRect         *damage)
{
  switch (list)
    {
    case KRING_ALLIANCE_STAKEHOLDERS:
    case KRING_ALLIANCE_INTERESTS:
      {
        KringSceneNode *node = kring_scene_find_node (self, kring_item_get_id (change->item));

        if (node == NULL || node->item != change->item)
          return FALSE;
        kring_scene_add_damage (node, damage);
        kring_scene_remove_node (self, node);
        return TRUE;
      }

    case KRING_ALLIANCE_STAKES:
    case KRING_ALLIANCE_INFLUENCES:
      {
        KringSceneLine *line = kring_scene_find_line (self, change->item);

        if (line == NULL)
          return FALSE;
        add_line_damage (line, damage);
        kring_scene_remove_line (self, line);
        return TRUE;
      }

    /* A node whose place is gone stays where it is: nothing jumps. */
    case KRING_ALLIANCE_PLACES:
    default:
      return FALSE;
    }
}

static gboolean
move_item (KringScene        *self,
           const KringChange *change,
           guint              list)
{
  gboolean is_node = list == KRING_ALLIANCE_STAKEHOLDERS || list == KRING_ALLIANCE_INTERESTS;
  GPtrArray *array = is_node ? self->nodes : self->lines;
  guint first = list == KRING_ALLIANCE_INTERESTS ? self->n_stakeholders
                : list == KRING_ALLIANCE_INFLUENCES ? self->n_stakes : 0;

  if (!is_node && list != KRING_ALLIANCE_STAKES && list != KRING_ALLIANCE_INFLUENCES)
    return FALSE;

  if (first + MAX (change->old_position, change->position) < array->len)
    g_ptr_array_insert (array, first + change->position,
                        g_ptr_array_steal_index (array, first + change->old_position));
  return FALSE;
}

static gboolean
follow (KringScene        *self,
        const KringChange *change,
        KringRect         *damage)
{
  guint list;

  if (change->type == KRING_CHANGE_SET)
    return set_field (self, change, damage);

  if (kring_list_get_owner (change->list) != kring_document_get_alliance (self->document))
    return FALSE;

  list = kring_list_get_index (change->list);
  if (change->type == KRING_CHANGE_INSERT)
    return insert_item (self, change, list, damage);
  if (change->type == KRING_CHANGE_REMOVE)
    return remove_item (self, change, list, damage);
  return move_item (self, change, list);
}

/* Whether a change of that kind of item may put stakeholders elsewhere. */
static gboolean
may_rearrange (KringScene        *self,
               const KringChange *change)
{
  KringKind kind = kring_item_get_kind (change->item);

  return self->view != KRING_SCENE_MAP && (kind == KRING_KIND_STAKEHOLDER || kind == KRING_KIND_ALLIANCE);
}

/**
 * kring_scene_update:
 * @self: a scene of a document
 * @change: what the document tells in its signal "changed"
 * @damage: (inout) (nullable): a box, possibly empty, that is made to hold
 *   what has to be drawn anew, in points
 *
 * Follows one change of the document, without making anew what did not
 * change. Nodes and lines that are removed are freed; others keep their
 * addresses.
 *
 * Returns: whether the picture changed
 */
gboolean
kring_scene_update (KringScene        *self,
                    const KringChange *change,
                    KringRect         *damage)
{
  gboolean is_filtered = self->filter != NULL && !kring_filter_is_empty (self->filter);
  KringRect before = { 0 };
  gboolean changed;

  g_return_val_if_fail (self->document != NULL, FALSE);

  /* What changes here may hide and show things elsewhere. */
  if (is_filtered && damage != NULL)
    add_all (self, &before);
  self->shown_changed = FALSE;
  /* No lens looks at places. */
  self->lens_stale |= kring_item_get_kind (change->item) != KRING_KIND_PLACE;

  changed = follow (self, change, damage);
  if (may_rearrange (self, change) && (changed || change->type == KRING_CHANGE_MOVE))
    {
      add_all (self, damage);
      kring_scene_arrange_view (self);
      add_all (self, damage);
      changed = TRUE;
    }

  if (!is_filtered || !self->shown_changed)
    return changed;

  if (damage != NULL)
    kring_rect_add (damage, &before);
  add_all (self, damage);
  return TRUE;
}

/**
 * kring_scene_hold:
 * @self: a scene of a document
 *
 * For a step that may give places to many: from here on nodes go where the
 * document puts them, but their lines stay, and nothing is damaged by it, until
 * kring_scene_release() does all that at once.
 */
void
kring_scene_hold (KringScene *self)
{
  if (self->held != NULL)
    return;

  self->held = g_hash_table_new (NULL, NULL);
  self->held_damage = (KringRect) { 0 };
}

/**
 * kring_scene_release:
 * @self: a scene, held or not
 * @damage: (inout) (nullable): a box, possibly empty, that is made to hold
 *   what has to be drawn anew, in points
 *
 * Lets the lines of the nodes that got other places follow them, and what the
 * lens tells follow the document.
 */
void
kring_scene_release (KringScene *self,
                     KringRect  *damage)
{
  g_autoptr (GHashTable) held = g_steal_pointer (&self->held);
  gboolean many;
  GHashTableIter iter;
  gpointer node;

  kring_scene_settle_lens (self, damage);
  if (held == NULL || g_hash_table_size (held) == 0)
    return;

  many = g_hash_table_size (held) > self->nodes->len / MANY;
  g_hash_table_iter_init (&iter, held);
  while (g_hash_table_iter_next (&iter, &node, NULL))
    {
      if (!((KringSceneNode *) node)->shown)
        kring_scene_find_shown (self, node);
      if (!many)
        {
          kring_scene_lay_lines_of (node);
          kring_scene_add_damage (node, damage);
        }
    }

  if (many)
    {
      kring_scene_lay_all (self);
      add_all (self, damage);
    }
  if (damage != NULL)
    kring_rect_add (damage, &self->held_damage);
}
