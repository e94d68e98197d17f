/* kring-scene-shown.c: what of a scene is drawn
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-scene-private.h"

/* While stakeholders are filtered, an interest is there for those that are
 * shown: without a stake of theirs it says nothing. One that is asked for by
 * name stays. */
static gboolean
is_interest_wanted (KringScene           *self,
                    const KringSceneNode *node)
{
  if (self->filter == NULL || !kring_filter_is_about_stakeholders (self->filter) ||
      kring_filter_has (self->filter, KRING_CRITERION_INTEREST, node->id) ||
      kring_filter_finds (self->filter, node->item))
    return TRUE;

  for (guint i = 0; i < node->lines->len; i++)
    {
      const KringSceneLine *line = g_ptr_array_index (node->lines, i);

      if (line->tail->shown)
        return TRUE;
    }

  return FALSE;
}

static void
set_node_shown (KringScene     *self,
                KringSceneNode *node)
{
  gboolean shown = node->placed;

  if (node->shape != KRING_NODE_SHAPE_BOX)
    shown = shown && self->interests_shown && self->view == KRING_SCENE_MAP && is_interest_wanted (self, node);
  else if (self->filter != NULL)
    shown = shown && kring_filter_shows_stakeholder (self->filter, self->document, node->item);

  self->shown_changed |= shown != node->shown;
  node->shown = shown;
}

/**
 * kring_scene_find_line_shown:
 * @self: a scene
 * @line: a line of it
 *
 * Finds whether a line is drawn.
 */
void
kring_scene_find_line_shown (KringScene     *self,
                             KringSceneLine *line)
{
  gboolean shown = self->lines_shown && line->tail != NULL && line->head != NULL &&
                   line->tail->shown && line->head->shown &&
                   (self->filter == NULL || kring_filter_shows_line (self->filter, line->item));

  self->shown_changed |= shown != line->shown;
  line->shown = shown;
}

static void
find_lines_shown (KringScene     *self,
                  KringSceneNode *node)
{
  for (guint i = 0; i < node->lines->len; i++)
    kring_scene_find_line_shown (self, g_ptr_array_index (node->lines, i));
}

/**
 * kring_scene_find_shown:
 * @self: a scene
 * @node: a node of it
 *
 * Finds whether a node and its lines are drawn, and the interests that are
 * there for its sake.
 */
void
kring_scene_find_shown (KringScene     *self,
                        KringSceneNode *node)
{
  set_node_shown (self, node);
  for (guint i = 0; self->filter != NULL && node->shape == KRING_NODE_SHAPE_BOX && i < node->lines->len; i++)
    {
      const KringSceneLine *line = g_ptr_array_index (node->lines, i);

      if (line->is_stake)
        {
          set_node_shown (self, line->head);
          find_lines_shown (self, line->head);
        }
    }
  find_lines_shown (self, node);
}

static void
find_all_shown (KringScene *self)
{
  /* Stakeholders come first: interests look at them. */
  for (guint i = 0; i < self->nodes->len; i++)
    set_node_shown (self, g_ptr_array_index (self->nodes, i));
  for (guint i = 0; i < self->lines->len; i++)
    kring_scene_find_line_shown (self, g_ptr_array_index (self->lines, i));
}

/**
 * kring_scene_suspend_found:
 * @self: a scene of a document
 * @suspended: whether its filter keeps to nothing that is found
 *
 * For a copy that is made to share: its filter may not tell what is found.
 */
void
kring_scene_suspend_found (KringScene *self,
                           gboolean    suspended)
{
  if (self->filter != NULL && kring_filter_suspend_found (self->filter, suspended))
    find_all_shown (self);
}

/**
 * kring_scene_let_go_of_filter:
 * @self: a scene
 *
 * Follows its filter no longer.
 */
void
kring_scene_let_go_of_filter (KringScene *self)
{
  if (self->filter != NULL)
    g_signal_handlers_disconnect_by_data (self->filter, self);
  g_clear_object (&self->filter);
}

/**
 * kring_scene_set_filter:
 * @self: a scene of a document
 * @filter: (nullable): what is wanted; %NULL: everything
 *
 * Shows only what @filter lets through, and follows it from here on: what is
 * connected to its signal "changed" later finds the scene up to date. Nothing
 * moves by it. What a copy shows is what is shown when it is made.
 */
void
kring_scene_set_filter (KringScene  *self,
                        KringFilter *filter)
{
  g_return_if_fail (self->document != NULL);

  if (filter == self->filter)
    return;

  kring_scene_let_go_of_filter (self);
  if (filter != NULL)
    {
      self->filter = g_object_ref (filter);
      g_signal_connect_swapped (filter, "changed", G_CALLBACK (find_all_shown), self);
    }
  find_all_shown (self);
}
