/* kring-facts-parts.c: stakeholders, interests and what joins them, as they
 * come and go
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-facts-private.h"

#include "model/kring-influence.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"

#include <string.h>

/* Those that were read with the document go with it. */
static void
free_tie (KringFacts *self, KringTie *tie)
{
  if (tie < self->ties || tie >= self->ties + self->n_ties)
    g_free (tie);
}

static void
free_position (KringFacts *self, KringPosition *position)
{
  if (position < self->positions || position >= self->positions + self->n_positions)
    g_free (position);
}

/**
 * kring_facts_tell:
 * @news: what is new of it
 *
 * Puts a node into the news.
 */
void
kring_facts_tell (KringFacts *self, guint slot, guint8 news)
{
  guint8 *mark;

  if (self->is_reading)
    return;

  if (slot >= self->marks->len)
    {
      guint old = self->marks->len;

      g_byte_array_set_size (self->marks, MAX (slot + 1, self->slots->len));
      memset (self->marks->data + old, 0, self->marks->len - old);
    }

  mark = &self->marks->data[slot];
  self->has_news = TRUE;
  if (*mark == 0)
    g_array_append_val (self->news.slots, slot);
  if ((news & KRING_NEWS_NAMED) != 0 && (*mark & KRING_NEWS_NAMED) == 0)
    g_array_append_val (self->news.named, slot);
  *mark |= news | KRING_NEWS_CHANGED;
}

static void
tell_party (KringFacts *self, const KringParty *party)
{
  kring_facts_tell (self, party->node.slot, KRING_NEWS_CHANGED);
}

static void
tell_topic (KringFacts *self, const KringTopic *topic)
{
  kring_facts_tell (self, topic->node.slot, KRING_NEWS_CHANGED);
}

/**
 * kring_facts_tell_neighbours:
 *
 * Puts those into the news whom an influence line joins to @party.
 */
void
kring_facts_tell_neighbours (KringFacts *self, const KringParty *party)
{
  for (const KringTie *tie = party->out; tie != NULL; tie = tie->next_out)
    tell_party (self, tie->to);
  for (const KringTie *tie = party->in; tie != NULL; tie = tie->next_in)
    tell_party (self, tie->from);
}

/* Positions */

/**
 * kring_facts_count_position:
 * @by: 1 to count it, -1 not to count it any longer
 *
 * Counts a position in its topic. A target group meets a partner where both
 * share a topic.
 */
void
kring_facts_count_position (KringFacts *self, const KringPosition *position, int by)
{
  KringTopic *topic = position->topic;
  gboolean had_partners = topic->n_shared_by_partners > 0;

  kring_position_count (position, by);
  tell_topic (self, topic);
  if (had_partners != (topic->n_shared_by_partners > 0))
    for (const KringPosition *other = topic->positions; other != NULL; other = other->next_of_topic)
      if (other->party->role == KRING_ROLE_TARGET_GROUP)
        tell_party (self, other->party);
}

/**
 * kring_facts_count_positions:
 * @by: 1 to count them, -1 not to count them any longer
 *
 * Counts all positions of @party in their topics.
 */
void
kring_facts_count_positions (KringFacts *self, const KringParty *party, int by)
{
  for (const KringPosition *position = party->positions; position != NULL; position = position->next_of_party)
    kring_facts_count_position (self, position, by);
}

static KringNode *
find_by_id (KringFacts *self, const char *id)
{
  KringItem *item = *id != '\0' ? kring_document_lookup (self->document, id) : NULL;

  return item != NULL ? g_hash_table_lookup (self->nodes, item) : NULL;
}

/**
 * kring_facts_add_position:
 * @item: a stake
 * @party: (nullable): what it is of
 * @topic: (nullable): what it is about
 *
 * Takes in a position, where both are in the document.
 */
void
kring_facts_add_position (KringFacts *self, KringItem *item, KringNode *party, KringNode *topic)
{
  KringPosition *position;

  if (party == NULL || topic == NULL || party->is_topic || !topic->is_topic)
    return;

  position = self->is_reading ? &self->positions[self->n_positions++] : g_new0 (KringPosition, 1);
  position->item = item;
  position->party = (KringParty *) party;
  position->topic = (KringTopic *) topic;
  kring_position_read (position);

  position->next_of_party = position->party->positions;
  if (position->next_of_party != NULL)
    position->next_of_party->previous_of_party = position;
  position->party->positions = position;
  position->next_of_topic = position->topic->positions;
  if (position->next_of_topic != NULL)
    position->next_of_topic->previous_of_topic = position;
  position->topic->positions = position;

  kring_facts_count_position (self, position, 1);
  tell_party (self, position->party);
}

/**
 * kring_facts_drop_position:
 * @position: (transfer full): one that is no more
 */
void
kring_facts_drop_position (KringFacts *self, KringPosition *position)
{
  kring_facts_count_position (self, position, -1);
  tell_party (self, position->party);

  if (position->previous_of_party != NULL)
    position->previous_of_party->next_of_party = position->next_of_party;
  else
    position->party->positions = position->next_of_party;
  if (position->next_of_party != NULL)
    position->next_of_party->previous_of_party = position->previous_of_party;
  if (position->previous_of_topic != NULL)
    position->previous_of_topic->next_of_topic = position->next_of_topic;
  else
    position->topic->positions = position->next_of_topic;
  if (position->next_of_topic != NULL)
    position->next_of_topic->previous_of_topic = position->previous_of_topic;
  free_position (self, position);
}

/**
 * kring_facts_find_position:
 *
 * Looks at both ends: one of them may just have become another.
 *
 * Returns: (transfer none) (nullable): the stake, where it was taken in
 */
KringPosition *
kring_facts_find_position (KringFacts *self, KringItem *item)
{
  KringNode *party = find_by_id (self, kring_item_get_string (item, KRING_STAKE_STAKEHOLDER));
  KringNode *topic = find_by_id (self, kring_item_get_string (item, KRING_STAKE_INTEREST));

  if (party != NULL && !party->is_topic)
    for (KringPosition *i = ((KringParty *) party)->positions; i != NULL; i = i->next_of_party)
      if (i->item == item)
        return i;
  if (topic != NULL && topic->is_topic)
    for (KringPosition *i = ((KringTopic *) topic)->positions; i != NULL; i = i->next_of_topic)
      if (i->item == item)
        return i;

  return NULL;
}

/**
 * kring_facts_include_position:
 *
 * Takes in a stake, where both ends are in the document.
 */
void
kring_facts_include_position (KringFacts *self, KringItem *item)
{
  kring_facts_add_position (self, item, find_by_id (self, kring_item_get_string (item, KRING_STAKE_STAKEHOLDER)),
                            find_by_id (self, kring_item_get_string (item, KRING_STAKE_INTEREST)));
}

/* Ties */

/**
 * kring_facts_add_tie:
 * @item: an influence line
 * @from: (nullable): where it begins
 * @to: (nullable): where it leads
 *
 * Takes in a line, where both are in the document and differ.
 */
void
kring_facts_add_tie (KringFacts *self, KringItem *item, KringNode *from, KringNode *to)
{
  KringTie *tie;

  if (from == NULL || to == NULL || from == to || from->is_topic || to->is_topic)
    return;

  tie = self->is_reading ? &self->ties[self->n_ties++] : g_new0 (KringTie, 1);
  tie->item = item;
  tie->from = (KringParty *) from;
  tie->to = (KringParty *) to;
  kring_tie_read (tie);

  tie->next_out = tie->from->out;
  if (tie->next_out != NULL)
    tie->next_out->previous_out = tie;
  tie->from->out = tie;
  tie->next_in = tie->to->in;
  if (tie->next_in != NULL)
    tie->next_in->previous_in = tie;
  tie->to->in = tie;

  kring_reach_tie_added (self->reach, tie);
  tell_party (self, tie->from);
  tell_party (self, tie->to);
}

/**
 * kring_facts_drop_tie:
 * @tie: (transfer full): one that is no more
 */
void
kring_facts_drop_tie (KringFacts *self, KringTie *tie)
{
  kring_reach_tie_dropped (self->reach, tie);
  tell_party (self, tie->from);
  tell_party (self, tie->to);

  if (tie->previous_out != NULL)
    tie->previous_out->next_out = tie->next_out;
  else
    tie->from->out = tie->next_out;
  if (tie->next_out != NULL)
    tie->next_out->previous_out = tie->previous_out;
  if (tie->previous_in != NULL)
    tie->previous_in->next_in = tie->next_in;
  else
    tie->to->in = tie->next_in;
  if (tie->next_in != NULL)
    tie->next_in->previous_in = tie->previous_in;
  free_tie (self, tie);
}

/**
 * kring_facts_find_tie:
 *
 * Looks at both ends: one of them may just have become another.
 *
 * Returns: (transfer none) (nullable): the line, where it was taken in
 */
KringTie *
kring_facts_find_tie (KringFacts *self, KringItem *item)
{
  KringNode *from = find_by_id (self, kring_item_get_string (item, KRING_INFLUENCE_FROM));
  KringNode *to = find_by_id (self, kring_item_get_string (item, KRING_INFLUENCE_TO));

  if (from != NULL && !from->is_topic)
    for (KringTie *i = ((KringParty *) from)->out; i != NULL; i = i->next_out)
      if (i->item == item)
        return i;
  if (to != NULL && !to->is_topic)
    for (KringTie *i = ((KringParty *) to)->in; i != NULL; i = i->next_in)
      if (i->item == item)
        return i;

  return NULL;
}

/**
 * kring_facts_include_tie:
 *
 * Takes in an influence line, where both ends are in the document.
 */
void
kring_facts_include_tie (KringFacts *self, KringItem *item)
{
  kring_facts_add_tie (self, item, find_by_id (self, kring_item_get_string (item, KRING_INFLUENCE_FROM)),
                       find_by_id (self, kring_item_get_string (item, KRING_INFLUENCE_TO)));
}

static void
give_slot (KringFacts *self, KringNode *node)
{
  if (self->free_slots->len > 0)
    {
      node->slot = g_array_index (self->free_slots, guint, self->free_slots->len - 1);
      g_array_set_size (self->free_slots, self->free_slots->len - 1);
      g_ptr_array_index (self->slots, node->slot) = node;
    }
  else
    {
      node->slot = self->slots->len;
      g_ptr_array_add (self->slots, node);
    }
  kring_facts_tell (self, node->slot, KRING_NEWS_NAMED);
}

/**
 * kring_facts_add_node:
 * @item: a stakeholder or interest
 * @at: where it stands; beyond the end is the end
 *
 * Takes in a node, without what refers to it.
 */
void
kring_facts_add_node (KringFacts *self, KringItem *item, guint at)
{
  gboolean is_topic = kring_item_get_kind (item) == KRING_KIND_INTEREST;
  GPtrArray *nodes = is_topic ? self->topics : self->parties;
  KringNode *node = g_malloc0 (is_topic ? sizeof (KringTopic) : sizeof (KringParty));

  node->item = item;
  node->is_topic = is_topic;
  node->position = MIN (at, nodes->len);
  g_ptr_array_insert (nodes, (int) node->position, node);
  g_hash_table_insert (self->nodes, item, node);
  give_slot (self, node);

  if (!is_topic)
    {
      KringParty *party = (KringParty *) node;

      party->steps = KRING_NO_STEPS;
      kring_party_read_fields (party);
      for (guint i = 0; i < KRING_STAKEHOLDER_N_LISTS; i++)
        kring_party_read_list (party, i);
      kring_party_count (party, &self->totals, 1);
      if (party->at_table)
        kring_reach_table_changed (self->reach);
    }
}

/**
 * kring_facts_include_node:
 *
 * Takes in a node and what refers to it, which may be there already, as when a
 * step is undone.
 */
void
kring_facts_include_node (KringFacts *self, KringItem *item, guint at)
{
  GPtrArray *referrers = kring_document_get_referrers (self->document, kring_item_get_id (item));

  kring_facts_add_node (self, item, at);
  self->news.order = TRUE;
  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      KringItem *referrer = g_ptr_array_index (referrers, i);

      if (kring_item_get_kind (referrer) == KRING_KIND_INFLUENCE)
        kring_facts_include_tie (self, referrer);
      else if (kring_item_get_kind (referrer) == KRING_KIND_STAKE)
        kring_facts_include_position (self, referrer);
    }
}

/**
 * kring_facts_drop_node:
 * @node: (transfer full): one that is no more
 */
void
kring_facts_drop_node (KringFacts *self, KringNode *node)
{
  if (node->is_topic)
    while (((KringTopic *) node)->positions != NULL)
      kring_facts_drop_position (self, ((KringTopic *) node)->positions);
  else
    {
      KringParty *party = (KringParty *) node;

      while (party->positions != NULL)
        kring_facts_drop_position (self, party->positions);
      while (party->out != NULL)
        kring_facts_drop_tie (self, party->out);
      while (party->in != NULL)
        kring_facts_drop_tie (self, party->in);
      kring_party_count (party, &self->totals, -1);
      if (party->at_table)
        kring_reach_table_changed (self->reach);
    }

  kring_facts_tell (self, node->slot, KRING_NEWS_NAMED);
  g_ptr_array_index (self->slots, node->slot) = NULL;
  g_array_append_val (self->left_slots, node->slot);
  g_hash_table_remove (self->nodes, node->item);
  g_ptr_array_remove (node->is_topic ? self->topics : self->parties, node);
  self->news.order = TRUE;
  g_free (node);
}

/**
 * kring_facts_free_node:
 * @node: (transfer full): one of an index that is no more
 */
void
kring_facts_free_node (KringFacts *self, KringNode *node)
{
  KringPosition *position = node->is_topic ? NULL : ((KringParty *) node)->positions;
  KringTie *tie = node->is_topic ? NULL : ((KringParty *) node)->out;

  while (position != NULL)
    {
      KringPosition *next = position->next_of_party;

      free_position (self, position);
      position = next;
    }
  while (tie != NULL)
    {
      KringTie *next = tie->next_out;

      free_tie (self, tie);
      tie = next;
    }
  g_free (node);
}
