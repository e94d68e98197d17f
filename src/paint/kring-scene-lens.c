/* kring-scene-lens.c: what a lens tells of the stakeholders in a scene
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-scene-private.h"

#include "model/kring-language.h"

#include <glib/gi18n.h>

/* What the reading tells of each, as far as @self's audience may know it. */
static void
take_reading (KringScene *self,
              KringFacts *facts,
              KringRect  *damage)
{
  g_autoptr (KringLensReading) reading = NULL;

  if (self->lens != KRING_LENS_NONE)
    reading = kring_lens_reading_new (self->lens, facts, self->lens_today, self->audience == KRING_AUDIENCE_SHARE);

  for (guint i = 0; i < self->n_stakeholders; i++)
    {
      KringSceneNode *node = g_ptr_array_index (self->nodes, i);
      KringLensState state = reading != NULL ? kring_lens_reading_get (reading, node->key) : KRING_LENS_FADED;

      if (node->lens_state == state)
        continue;
      node->lens_state = state;
      kring_scene_add_damage (node, damage);
    }
  self->lens_stale = FALSE;
}

/* To share, no lens tells what is private. */
static KringLens
get_allowed (KringScene *self,
             KringLens   lens)
{
  return self->audience == KRING_AUDIENCE_SHARE && kring_lens_is_private (lens) ? KRING_LENS_NONE : lens;
}

/**
 * kring_scene_set_lens:
 * @self: a scene of a document
 * @lens: a lens, or none; in a scene to share one that is private is none
 * @today: what day it is ("2026-03-15")
 *
 * Looks at the stakeholders through a lens from here on, and lets what it tells
 * follow the document. Nothing moves by it. Copies have it too, as far as their
 * audience may know what it tells.
 *
 * Returns: whether the picture is another one by it
 */
gboolean
kring_scene_set_lens (KringScene *self,
                      KringLens   lens,
                      const char *today)
{
  g_return_val_if_fail (self->document != NULL && lens < KRING_N_LENSES, FALSE);

  lens = get_allowed (self, lens);
  if (lens == self->lens && (lens == KRING_LENS_NONE || g_strcmp0 (today, self->lens_today) == 0))
    return FALSE;

  self->lens = lens;
  g_free (self->lens_today);
  self->lens_today = g_strdup (today);
  if (lens == KRING_LENS_NONE)
    g_clear_object (&self->facts);
  else if (self->facts == NULL)
    self->facts = kring_facts_of (self->document);
  take_reading (self, self->facts, NULL);

  return TRUE;
}

/**
 * kring_scene_get_lens:
 * @self: a scene
 *
 * Returns: the lens through which its stakeholders are looked at, or none
 */
KringLens
kring_scene_get_lens (KringScene *self)
{
  return self->lens;
}

/**
 * kring_scene_settle_lens:
 * @self: a scene of a document
 * @damage: (inout) (nullable): a box, possibly empty, that is made to hold what
 *   has to be drawn anew, in points
 *
 * Has what the lens tells follow the changes of the document since.
 */
void
kring_scene_settle_lens (KringScene *self,
                         KringRect  *damage)
{
  if (self->lens_stale && self->lens != KRING_LENS_NONE)
    take_reading (self, self->facts, damage);
}

/**
 * kring_scene_copy_lens:
 * @self: a copy, which has its nodes and audience
 * @original: the scene of which it is one
 *
 * Has the copy show what its audience may know of it.
 */
void
kring_scene_copy_lens (KringScene *self,
                       KringScene *original)
{
  self->lens = get_allowed (self, original->lens);
  self->lens_today = g_strdup (original->lens_today);
  take_reading (self, original->facts, NULL);
}

/**
 * kring_scene_is_faded:
 * @self: a scene
 * @node: a node of it
 *
 * Returns: whether the lens has nothing to say of a stakeholder
 */
gboolean
kring_scene_is_faded (KringScene           *self,
                      const KringSceneNode *node)
{
  return self->lens != KRING_LENS_NONE && node->shape == KRING_NODE_SHAPE_BOX && node->lens_state == KRING_LENS_FADED;
}

/**
 * kring_scene_is_line_faded:
 * @self: a scene
 * @line: a line of it that has both ends
 *
 * Returns: whether the lens has nothing to say of a stakeholder at one of its
 *   ends
 */
gboolean
kring_scene_is_line_faded (KringScene           *self,
                           const KringSceneLine *line)
{
  return kring_scene_is_faded (self, line->tail) || kring_scene_is_faded (self, line->head);
}

/**
 * kring_scene_describe_state:
 * @self: a scene
 * @node: a node of it
 *
 * Returns: (transfer full) (nullable): what the lens says of it, in the scene's
 *   language: "Gain: only suspected gains"; %NULL without a lens, and of
 *   interests
 */
char *
kring_scene_describe_state (KringScene           *self,
                            const KringSceneNode *node)
{
  const char *label;

  if (self->lens == KRING_LENS_NONE || node->shape != KRING_NODE_SHAPE_BOX)
    return NULL;

  label = kring_lens_get_label_for (self->lens, node->lens_state, node->role);
  return g_strconcat (kring_text_in (self->language, kring_lens_get_title (self->lens)), ": ",
                      kring_text_in (self->language, label), NULL);
}

/**
 * kring_scene_make_node_title:
 * @self: a scene
 * @node: a node of it
 *
 * Returns: (transfer full): what it is, in one line, with what the lens says
 */
char *
kring_scene_make_node_title (KringScene           *self,
                             const KringSceneNode *node)
{
  g_autofree char *state = kring_scene_describe_state (self, node);

  return state != NULL ? g_strconcat (node->title, "; ", state, NULL) : g_strdup (node->title);
}

/**
 * kring_scene_describe_lens:
 * @self: a scene
 *
 * Returns: (transfer full) (nullable): which lens is on, in the scene's
 *   language: "Lens: Gain"; %NULL where none is
 */
char *
kring_scene_describe_lens (KringScene *self)
{
  const char *title = self->lens != KRING_LENS_NONE ? kring_text_in (self->language, kring_lens_get_title (self->lens))
                                                    : NULL;

  /* Translators: the lens through which a map is looked at: “Lens: Gain” */
  return title != NULL ? g_strdup_printf (kring_text_in (self->language, N_("Lens: %s")), title) : NULL;
}
