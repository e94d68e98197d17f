/* kring-lens-reading.c: what a lens tells of all stakeholders at a moment
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-lens-reading.h"

#include "kring-rule-private.h"

#include "model/kring-stakeholder.h"

#include <string.h>

/* Within so many lines of the table somebody is near; farther than the most,
 * out of reach. */
#define NEAR_STEPS 2
#define MOST_STEPS 4
#define OUT_OF_REACH G_MAXUINT8

struct _KringLensReading
{
  GHashTable *states; /* stakeholder → KringLensState */
};

/* What a reading is made with. */
typedef struct
{
  KringLens lens;
  KringFacts *facts;
  KringScope scope;
  gboolean shared;
  guint8 *steps;  /* from the table, or from a target group, by slot */
  guint8 *shares; /* whether it shares an interest with a target group, by slot */
} Looking;

/* A party that needs to move is told as context to all but the manager. */
static KringRole
get_role (const Looking    *self,
          const KringParty *party)
{
  return self->shared && party->role == KRING_ROLE_TO_MOVE ? KRING_ROLE_CONTEXT : party->role;
}

static guint
count_slots (GPtrArray *parties)
{
  guint n = 0;

  for (guint i = 0; i < parties->len; i++)
    n = MAX (n, ((const KringParty *) g_ptr_array_index (parties, i))->node.slot + 1);

  return n;
}

static void
reach (Looking          *self,
       GPtrArray        *next,
       const KringParty *party,
       guint8            step)
{
  if (self->steps[party->node.slot] <= step)
    return;

  self->steps[party->node.slot] = step;
  g_ptr_array_add (next, (gpointer) party);
}

/* Counts the lines from those that @starts tells, in their direction or either
 * way, up to @most. */
static void
count_steps (Looking    *self,
             gboolean  (*starts) (const KringParty *party),
             gboolean    either_way,
             guint8      most)
{
  GPtrArray *parties = kring_facts_get_parties (self->facts);
  g_autoptr (GPtrArray) now = g_ptr_array_new ();
  guint n_slots = count_slots (parties);

  self->steps = g_malloc (MAX (n_slots, 1));
  memset (self->steps, OUT_OF_REACH, MAX (n_slots, 1));
  for (guint i = 0; i < parties->len; i++)
    if (starts (g_ptr_array_index (parties, i)))
      reach (self, now, g_ptr_array_index (parties, i), 0);

  for (guint8 step = 1; step <= most && now->len > 0; step++)
    {
      GPtrArray *next = g_ptr_array_new ();

      for (guint i = 0; i < now->len; i++)
        {
          const KringParty *party = g_ptr_array_index (now, i);

          for (const KringTie *tie = party->out; tie != NULL; tie = tie->next_out)
            reach (self, next, tie->to, step);
          for (const KringTie *tie = either_way ? party->in : NULL; tie != NULL; tie = tie->next_in)
            reach (self, next, tie->from, step);
        }
      g_ptr_array_unref (now);
      now = next;
    }
}

static gboolean
is_at_table (const KringParty *party)
{
  return party->at_table;
}

static gboolean
is_target_group (const KringParty *party)
{
  return party->role == KRING_ROLE_TARGET_GROUP;
}

/* Who shares an interest that a target group shares. */
static void
find_shares (Looking *self)
{
  GPtrArray *parties = kring_facts_get_parties (self->facts), *topics = kring_facts_get_topics (self->facts);

  self->shares = g_new0 (guint8, MAX (count_slots (parties), 1));
  for (guint i = 0; i < topics->len; i++)
    {
      const KringTopic *topic = g_ptr_array_index (topics, i);
      gboolean shared = FALSE;

      for (const KringPosition *position = topic->positions; position != NULL; position = position->next_of_topic)
        shared |= position->stance == KRING_STANCE_FOR && is_target_group (position->party);
      for (const KringPosition *position = shared ? topic->positions : NULL; position != NULL;
           position = position->next_of_topic)
        self->shares[position->party->node.slot] |= position->stance == KRING_STANCE_FOR;
    }
}

/* Whether somebody else at the table wants the opposite, and it was not spoken
 * of: as in the finding gain.conflict. */
static gboolean
is_in_conflict (const KringParty *party)
{
  if (!party->at_table)
    return FALSE;

  for (const KringPosition *position = party->positions; position != NULL; position = position->next_of_party)
    if (position->weight >= 2 && !position->is_discussed &&
        ((position->stance == KRING_STANCE_FOR && position->topic->n_against > 0) ||
         (position->stance == KRING_STANCE_AGAINST && position->topic->n_for > 0)))
      return TRUE;

  return FALSE;
}

static KringLensState
read_gain (const KringParty *party)
{
  if (!party->in_circle)
    return KRING_LENS_FADED;
  if (is_in_conflict (party))
    return KRING_LENS_ALARM;
  if (party->n_open > 0)
    return KRING_LENS_GOOD;

  return party->n_gains > 0 ? KRING_LENS_ATTENTION : KRING_LENS_NOTHING;
}

static KringLensState
read_empathy (const Looking    *self,
              const KringParty *party)
{
  if (kring_rule_empathy_critic (&self->scope, party))
    return KRING_LENS_ALARM;
  if (party->has_viewpoint && party->has_origin)
    return KRING_LENS_GOOD;

  return party->has_viewpoint || party->has_origin ? KRING_LENS_ATTENTION : KRING_LENS_NOTHING;
}

static KringLensState
read_target_group (const KringParty *party)
{
  switch ((KringInvolvement) party->involvement)
    {
    case KRING_INVOLVEMENT_NOT_YET:
    case KRING_INVOLVEMENT_LEFT:
      return KRING_LENS_ALARM;
    case KRING_INVOLVEMENT_INVITED:
    case KRING_INVOLVEMENT_APPROACHED:
      return KRING_LENS_ATTENTION;
    case KRING_INVOLVEMENT_AT_TABLE:
      return KRING_LENS_GOOD;
    case KRING_INVOLVEMENT_UNKNOWN:
    default:
      return kring_party_is_represented (party) ? KRING_LENS_GOOD : KRING_LENS_NOTHING;
    }
}

static KringLensState
read_involvement (const Looking    *self,
                  const KringParty *party)
{
  if (is_target_group (party))
    return read_target_group (party);
  if (self->steps[party->node.slot] == 1 || self->shares[party->node.slot])
    return KRING_LENS_GOOD;

  return self->steps[party->node.slot] == 2 ? KRING_LENS_ATTENTION : KRING_LENS_NOTHING;
}

static gboolean
has_overdue (const Looking    *self,
             const KringParty *party)
{
  KringList *actions = kring_item_peek_list (party->node.item, KRING_STAKEHOLDER_ACTIONS);

  for (guint i = 0; actions != NULL && i < kring_list_get_length (actions); i++)
    if (kring_rule_action_overdue (&self->scope, kring_list_get (actions, i)))
      return TRUE;

  return FALSE;
}

static KringLensState
read_action (const Looking    *self,
             const KringParty *party)
{
  const guint *n = party->n_actions_of;

  if (n[KRING_ACTION_DECLINED] > 0 || has_overdue (self, party))
    return KRING_LENS_ALARM;
  if (n[KRING_ACTION_IDEA] + n[KRING_ACTION_ASKED] + n[KRING_ACTION_UNKNOWN] > 0)
    return KRING_LENS_ATTENTION;

  return n[KRING_ACTION_AGREED] + n[KRING_ACTION_DONE] > 0 ? KRING_LENS_GOOD : KRING_LENS_NOTHING;
}

static KringLensState
read_safety (const KringParty *party)
{
  static const KringLensState states[] = {
    [KRING_SAFETY_UNKNOWN] = KRING_LENS_NOTHING,
    [KRING_SAFETY_YES] = KRING_LENS_GOOD,
    [KRING_SAFETY_PARTLY] = KRING_LENS_ATTENTION,
    [KRING_SAFETY_NO] = KRING_LENS_ALARM,
  };

  return party->at_table ? states[party->safety] : KRING_LENS_FADED;
}

static KringLensState
read_leadership (const Looking    *self,
                 const KringParty *party)
{
  guint8 steps = self->steps[party->node.slot];

  if (kring_facts_get_totals (self->facts)->n_at_table == 0)
    return KRING_LENS_NOTHING;
  if (steps <= NEAR_STEPS)
    return KRING_LENS_GOOD;

  return steps <= MOST_STEPS ? KRING_LENS_ATTENTION : KRING_LENS_ALARM;
}

static KringLensState
read_time (const Looking    *self,
           const KringParty *party)
{
  int last = self->scope.last_year;

  if (!party->is_partner)
    return KRING_LENS_FADED;
  if (party->until == KRING_UNSET)
    return KRING_LENS_NOTHING;
  if (party->until < self->scope.year)
    return KRING_LENS_ALARM;

  return last != KRING_UNSET && party->until < last ? KRING_LENS_ATTENTION : KRING_LENS_GOOD;
}

static KringLensState
read_party (const Looking    *self,
            const KringParty *party)
{
  gboolean is_context = get_role (self, party) == KRING_ROLE_CONTEXT;

  switch (self->lens)
    {
    case KRING_LENS_GAIN:
      return read_gain (party);
    case KRING_LENS_EMPATHY:
      return is_context ? KRING_LENS_FADED : read_empathy (self, party);
    case KRING_LENS_INVOLVEMENT:
      return is_context ? KRING_LENS_FADED : read_involvement (self, party);
    case KRING_LENS_ACTION:
      return is_context ? KRING_LENS_FADED : read_action (self, party);
    case KRING_LENS_SAFETY:
      return read_safety (party);
    case KRING_LENS_LEADERSHIP:
      return is_context ? KRING_LENS_FADED : read_leadership (self, party);
    case KRING_LENS_TIME:
      return read_time (self, party);
    case KRING_LENS_NONE:
    case KRING_N_LENSES:
    default:
      return KRING_LENS_FADED;
    }
}

/**
 * kring_lens_reading_new:
 * @lens: a lens, or none
 * @facts: what is known of a document
 * @today: what day it is ("2026-03-15")
 * @shared: whether it is for anyone: roles are then told as in what is shared;
 *   not of a lens that is private
 *
 * Looks at all stakeholders through a lens, as docs/advice.md says.
 *
 * Returns: (transfer full): what is seen
 */
KringLensReading *
kring_lens_reading_new (KringLens   lens,
                        KringFacts *facts,
                        const char *today,
                        gboolean    shared)
{
  KringLensReading *self = g_new0 (KringLensReading, 1);
  GPtrArray *parties = kring_facts_get_parties (facts);
  Looking looking = { .lens = lens, .facts = facts, .shared = shared };

  kring_scope_init (&looking.scope, facts, today);
  self->states = g_hash_table_new (NULL, NULL);
  g_return_val_if_fail (!shared || !kring_lens_is_private (lens), self);

  if (lens == KRING_LENS_LEADERSHIP)
    count_steps (&looking, is_at_table, FALSE, MOST_STEPS);
  if (lens == KRING_LENS_INVOLVEMENT)
    {
      count_steps (&looking, is_target_group, TRUE, NEAR_STEPS);
      find_shares (&looking);
    }
  for (guint i = 0; i < parties->len; i++)
    {
      const KringParty *party = g_ptr_array_index (parties, i);

      g_hash_table_insert (self->states, party->node.item, GUINT_TO_POINTER (read_party (&looking, party)));
    }
  g_free (looking.steps);
  g_free (looking.shares);

  return self;
}

/**
 * kring_lens_reading_free:
 * @self: (transfer full): a reading
 */
void
kring_lens_reading_free (KringLensReading *self)
{
  g_hash_table_unref (self->states);
  g_free (self);
}

/**
 * kring_lens_reading_get:
 * @self: a reading
 * @stakeholder: a stakeholder: to be compared, not looked into
 *
 * Returns: its state; faded for one that the document did not have
 */
KringLensState
kring_lens_reading_get (const KringLensReading *self,
                        gconstpointer           stakeholder)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->states, stakeholder));
}
