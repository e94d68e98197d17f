/* kring-reach.c: how many influence lines lead to whom from the table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-reach.h"

#include <string.h>

/* The lines that do not oppose, packed: those from slot s lead to the slots
 * to[first[s]] to to[first[s + 1] - 1]. */
struct _KringReach
{
  guint *first;
  guint *to;
  guint n_slots;
  gboolean ties_stale;
  gboolean steps_stale;
};

/**
 * kring_reach_new:
 *
 * Returns: (transfer full): one that has measured nothing
 */
KringReach *
kring_reach_new (void)
{
  KringReach *self = g_new0 (KringReach, 1);

  kring_reach_forget (self);

  return self;
}

/**
 * kring_reach_free:
 */
void
kring_reach_free (KringReach *self)
{
  g_free (self->first);
  g_free (self->to);
  g_free (self);
}

/**
 * kring_reach_forget:
 *
 * Whatever there was may have changed.
 */
void
kring_reach_forget (KringReach *self)
{
  self->ties_stale = self->steps_stale = TRUE;
}

/**
 * kring_reach_tie_added:
 */
void
kring_reach_tie_added (KringReach *self, const KringTie *tie)
{
  if (tie->effect == KRING_EFFECT_OPPOSES)
    return;

  self->ties_stale = TRUE;
  if (tie->from->steps < KRING_MAX_STEPS && tie->from->steps + 1 < tie->to->steps)
    self->steps_stale = TRUE;
}

/**
 * kring_reach_tie_dropped:
 */
void
kring_reach_tie_dropped (KringReach *self, const KringTie *tie)
{
  if (tie->effect == KRING_EFFECT_OPPOSES)
    return;

  self->ties_stale = TRUE;
  if (tie->to->steps == tie->from->steps + 1)
    self->steps_stale = TRUE;
}

/**
 * kring_reach_table_changed:
 *
 * Somebody else is at the table.
 */
void
kring_reach_table_changed (KringReach *self)
{
  self->steps_stale = TRUE;
}

static void
pack (KringReach *self, GPtrArray *parties, guint n_slots)
{
  guint n = 0;

  g_free (self->first);
  g_free (self->to);
  self->n_slots = n_slots;
  self->first = g_new0 (guint, n_slots + 1);
  self->ties_stale = FALSE;

  for (guint i = 0; i < parties->len; i++)
    {
      const KringParty *party = g_ptr_array_index (parties, i);

      for (const KringTie *tie = party->out; tie != NULL; tie = tie->next_out)
        self->first[party->node.slot + 1] += tie->effect != KRING_EFFECT_OPPOSES;
    }
  for (guint i = 0; i < n_slots; i++)
    self->first[i + 1] += self->first[i];

  self->to = g_new (guint, self->first[n_slots] + 1);
  for (guint i = 0; i < parties->len; i++)
    {
      const KringParty *party = g_ptr_array_index (parties, i);

      n = self->first[party->node.slot];
      for (const KringTie *tie = party->out; tie != NULL; tie = tie->next_out)
        if (tie->effect != KRING_EFFECT_OPPOSES)
          self->to[n++] = tie->to->node.slot;
    }
}

static void
spread (const KringReach *self, guint8 *steps, guint *queue, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      guint slot = queue[i];

      if (slot >= self->n_slots || steps[slot] == KRING_MAX_STEPS)
        continue;
      for (guint j = self->first[slot]; j < self->first[slot + 1]; j++)
        if (steps[self->to[j]] == KRING_NO_STEPS)
          {
            steps[self->to[j]] = steps[slot] + 1;
            queue[n++] = self->to[j];
          }
    }
}

/**
 * kring_reach_measure:
 * @parties: (element-type KringParty): all there are
 * @n_slots: a number that is above all their slots
 * @changed: is told of each party that has other steps than before
 *
 * Sets the steps of each party, where they may have changed.
 */
void
kring_reach_measure (KringReach *self, GPtrArray *parties, guint n_slots, KringReachFunc changed, gpointer data)
{
  g_autofree guint8 *steps = NULL;
  g_autofree guint *queue = NULL;
  guint n = 0;

  if (!self->steps_stale)
    return;

  self->steps_stale = FALSE;
  if (self->ties_stale)
    pack (self, parties, n_slots);

  steps = g_malloc (n_slots + 1);
  queue = g_new (guint, n_slots + 1);
  memset (steps, KRING_NO_STEPS, n_slots + 1);
  for (guint i = 0; i < parties->len; i++)
    {
      const KringParty *party = g_ptr_array_index (parties, i);

      if (party->at_table)
        {
          steps[party->node.slot] = 0;
          queue[n++] = party->node.slot;
        }
    }
  spread (self, steps, queue, n);

  for (guint i = 0; i < parties->len; i++)
    {
      KringParty *party = g_ptr_array_index (parties, i);

      if (party->steps != steps[party->node.slot])
        {
          party->steps = steps[party->node.slot];
          changed (data, party);
        }
    }
}
