/* kring-facts-read.c: stakeholders, lines and positions, unpacked and counted
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-facts-private.h"

#include "model/kring-action.h"
#include "model/kring-commitment.h"
#include "model/kring-gain.h"
#include "model/kring-influence.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"

/**
 * kring_facts_is_blank:
 *
 * Returns: whether @text says nothing
 */
gboolean
kring_facts_is_blank (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;

  return *text == '\0';
}

/**
 * kring_party_read_fields:
 *
 * Reads the stakeholder's own fields.
 */
void
kring_party_read_fields (KringParty *self)
{
  KringItem *item = self->node.item;

  self->role = (guint8) kring_item_get_int (item, KRING_STAKEHOLDER_ROLE);
  self->sector = (guint8) kring_item_get_int (item, KRING_STAKEHOLDER_SECTOR);
  self->involvement = (guint8) kring_item_get_int (item, KRING_STAKEHOLDER_INVOLVEMENT);
  self->safety = (guint8) kring_item_get_int (item, KRING_STAKEHOLDER_SAFETY);
  self->influence = kring_item_get_int (item, KRING_STAKEHOLDER_INFLUENCE);
  self->concern = kring_item_get_int (item, KRING_STAKEHOLDER_CONCERN);
  self->attitude = kring_item_get_int (item, KRING_STAKEHOLDER_ATTITUDE);
  self->has_viewpoint = !kring_facts_is_blank (kring_item_get_string (item, KRING_STAKEHOLDER_VIEWPOINT));
  self->has_origin = !kring_facts_is_blank (kring_item_get_string (item, KRING_STAKEHOLDER_ORIGIN));
  self->has_moved_by = !kring_facts_is_blank (kring_item_get_string (item, KRING_STAKEHOLDER_MOVED_BY));
  self->has_needs = !kring_facts_is_blank (kring_item_get_string (item, KRING_STAKEHOLDER_NEEDS));

  self->at_table = self->involvement == KRING_INVOLVEMENT_AT_TABLE;
  self->in_circle = self->involvement != KRING_INVOLVEMENT_LEFT &&
                    (self->role == KRING_ROLE_PARTNER || self->role == KRING_ROLE_KNOWLEDGE_PARTNER ||
                     self->role == KRING_ROLE_COMMUNICATION_PARTNER);
  self->is_partner = self->at_table && self->role == KRING_ROLE_PARTNER;
}

static void
read_gain (KringParty *self, KringItem *gain)
{
  int openness = kring_item_get_int (gain, KRING_GAIN_OPENNESS);

  self->n_gains++;
  self->n_open += openness == KRING_OPENNESS_OPEN;
  self->n_suspected += openness == KRING_OPENNESS_SUSPECTED;
}

static void
read_item (KringParty *self, guint list, KringItem *item)
{
  switch (list)
    {
    case KRING_STAKEHOLDER_GAINS:
      read_gain (self, item);
      break;
    case KRING_STAKEHOLDER_ACTIONS:
      self->n_actions++;
      self->n_actions_of[kring_item_get_int (item, KRING_ACTION_STATUS)]++;
      break;
    case KRING_STAKEHOLDER_COMMITMENT:
      self->has_commitment = TRUE;
      self->from = kring_item_get_int (item, KRING_COMMITMENT_FROM);
      self->until = kring_item_get_int (item, KRING_COMMITMENT_UNTIL);
      break;
    case KRING_STAKEHOLDER_CONTACTS:
    default:
      self->has_contact = TRUE;
      break;
    }
}

/**
 * kring_party_read_list:
 * @list: a #KringStakeholderList
 *
 * Counts what is in a list of the stakeholder. An item in which nothing was
 * filled in says nothing.
 */
void
kring_party_read_list (KringParty *self, guint list)
{
  KringList *items = kring_item_peek_list (self->node.item, list);

  switch (list)
    {
    case KRING_STAKEHOLDER_GAINS:
      self->n_gains = self->n_open = self->n_suspected = 0;
      break;
    case KRING_STAKEHOLDER_ACTIONS:
      self->n_actions = 0;
      for (guint i = 0; i < G_N_ELEMENTS (self->n_actions_of); i++)
        self->n_actions_of[i] = 0;
      break;
    case KRING_STAKEHOLDER_COMMITMENT:
      self->has_commitment = FALSE;
      self->from = self->until = KRING_UNSET;
      break;
    case KRING_STAKEHOLDER_CONTACTS:
    default:
      self->has_contact = FALSE;
      break;
    }

  for (guint i = 0; items != NULL && i < kring_list_get_length (items); i++)
    {
      KringItem *item = kring_list_get (items, i);

      if (!kring_item_is_default (item))
        read_item (self, list, item);
    }
}

/**
 * kring_party_count:
 * @by: 1 to count it, -1 not to count it any longer
 */
void
kring_party_count (const KringParty *self, KringTotals *totals, int by)
{
  guint more = (guint) by;

  totals->n_parties += more;
  if (self->at_table)
    totals->n_at_table += more;
  if (self->role == KRING_ROLE_TARGET_GROUP)
    totals->n_target_groups += more;
  if (!self->is_partner)
    return;

  totals->n_partners += more;
  if (self->sector != KRING_SECTOR_UNKNOWN)
    totals->n_partners_known += more;
  if (self->sector == KRING_SECTOR_BUSINESS || self->sector == KRING_SECTOR_MEDIA)
    totals->n_partners_profit += more;
  if (self->sector == KRING_SECTOR_GOVERNMENT || self->sector == KRING_SECTOR_NONPROFIT ||
      self->sector == KRING_SECTOR_KNOWLEDGE)
    totals->n_partners_nonprofit += more;
}

/**
 * kring_tie_read:
 *
 * Reads what the influence line says of itself.
 */
void
kring_tie_read (KringTie *self)
{
  self->strength = (guint8) kring_item_get_int (self->item, KRING_INFLUENCE_STRENGTH);
  self->effect = (guint8) kring_item_get_int (self->item, KRING_INFLUENCE_EFFECT);
  self->kind = (guint8) kring_item_get_int (self->item, KRING_INFLUENCE_KIND);
}

/**
 * kring_position_read:
 *
 * Reads what the stake says of itself.
 */
void
kring_position_read (KringPosition *self)
{
  self->stance = (guint8) kring_item_get_int (self->item, KRING_STAKE_STANCE);
  self->weight = (guint8) kring_item_get_int (self->item, KRING_STAKE_WEIGHT);
  self->is_discussed = *kring_item_get_string (self->item, KRING_STAKE_DISCUSSED_ON) != '\0';
}

/**
 * kring_position_count:
 * @by: 1 to count it in its topic, -1 not to count it any longer
 */
void
kring_position_count (const KringPosition *self, int by)
{
  KringTopic *topic = self->topic;
  gboolean weighs = self->weight >= 2;
  gboolean collides = weighs && self->party->at_table && !self->is_discussed;
  guint more = (guint) by;

  if (self->stance == KRING_STANCE_FOR)
    {
      topic->n_shared += weighs ? more : 0;
      topic->n_shared_at_table += self->party->at_table ? more : 0;
      topic->n_shared_by_partners += self->party->is_partner ? more : 0;
      topic->n_for += collides ? more : 0;
    }
  else if (self->stance == KRING_STANCE_AGAINST)
    topic->n_against += collides ? more : 0;
}

/**
 * kring_party_is_represented:
 *
 * Returns: whether somebody at the table represents it
 */
gboolean
kring_party_is_represented (const KringParty *self)
{
  for (const KringTie *tie = self->in; tie != NULL; tie = tie->next_in)
    if (tie->kind == KRING_INFLUENCE_KIND_REPRESENTS && tie->from->at_table)
      return TRUE;

  return FALSE;
}

/**
 * kring_party_meets_partner:
 *
 * Returns: whether an influence line joins it and a partner, either way, or
 *   both share an interest
 */
gboolean
kring_party_meets_partner (const KringParty *self)
{
  for (const KringTie *tie = self->in; tie != NULL; tie = tie->next_in)
    if (tie->from->is_partner)
      return TRUE;
  for (const KringTie *tie = self->out; tie != NULL; tie = tie->next_out)
    if (tie->to->is_partner)
      return TRUE;
  for (const KringPosition *position = self->positions; position != NULL; position = position->next_of_party)
    if (position->stance == KRING_STANCE_FOR &&
        position->topic->n_shared_by_partners > (self->is_partner ? 1u : 0u))
      return TRUE;

  return FALSE;
}
