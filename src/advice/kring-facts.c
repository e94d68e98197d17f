/* kring-facts.c: what rules and lenses look at, kept up to date
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-facts-private.h"
#include "kring-id-table.h"

#include "model/kring-alliance.h"
#include "model/kring-influence.h"
#include "model/kring-milestone.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"

enum
{
  UPDATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KringFacts, kring_facts, G_TYPE_OBJECT)

static GQuark
kring_facts_quark (void)
{
  return g_quark_from_static_string ("kring-facts");
}

static void
forget_news (KringFacts *self)
{
  for (guint i = 0; i < self->news.slots->len; i++)
    self->marks->data[g_array_index (self->news.slots, guint, i)] = 0;
  g_array_set_size (self->news.slots, 0);
  g_array_set_size (self->news.named, 0);
  self->news.everything = self->news.alliance = self->news.asides = FALSE;
  self->news.order = self->news.moved = FALSE;
  self->has_news = FALSE;

  g_array_append_vals (self->free_slots, self->left_slots->data, self->left_slots->len);
  g_array_set_size (self->left_slots, 0);
}

/* Reading all of a document */

static void
clear (KringFacts *self)
{
  for (guint i = 0; i < self->parties->len; i++)
    kring_facts_free_node (self, g_ptr_array_index (self->parties, i));
  for (guint i = 0; i < self->topics->len; i++)
    kring_facts_free_node (self, g_ptr_array_index (self->topics, i));
  g_ptr_array_set_size (self->parties, 0);
  g_ptr_array_set_size (self->topics, 0);
  g_ptr_array_set_size (self->slots, 0);
  g_array_set_size (self->free_slots, 0);
  g_array_set_size (self->left_slots, 0);
  g_hash_table_remove_all (self->nodes);
  g_clear_pointer (&self->ties, g_free);
  g_clear_pointer (&self->positions, g_free);
  self->n_ties = self->n_positions = 0;
  self->totals = (KringTotals){ 0 };
  kring_reach_forget (self->reach);
}

static void
renumber (GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    ((KringNode *) g_ptr_array_index (nodes, i))->position = i;
}

static void
read_last_year (KringFacts *self)
{
  KringList *milestones = kring_document_get_list (self->document, KRING_ALLIANCE_MILESTONES);

  self->last_year = KRING_UNSET;
  for (guint i = 0; i < kring_list_get_length (milestones); i++)
    {
      KringItem *milestone = kring_list_get (milestones, i);

      if (kring_item_get_int (milestone, KRING_MILESTONE_STATUS) != KRING_MILESTONE_DROPPED)
        self->last_year = MAX (self->last_year, kring_item_get_int (milestone, KRING_MILESTONE_YEAR));
    }
}

static void
on_party_moved (gpointer data, KringParty *party)
{
  kring_facts_tell (data, party->node.slot, KRING_NEWS_CHANGED);
}

/* What nobody at the table shares tells nothing while hardly anyone is there. */
static void
settle_table (KringFacts *self)
{
  gboolean was_alone = self->is_alone;

  self->is_alone = self->totals.n_at_table < 2;
  if (was_alone != self->is_alone)
    for (guint i = 0; i < self->topics->len; i++)
      kring_facts_tell (self, ((KringNode *) g_ptr_array_index (self->topics, i))->slot, KRING_NEWS_CHANGED);
}

static void
settle (KringFacts *self)
{
  settle_table (self);
  kring_reach_measure (self->reach, self->parties, self->slots->len, on_party_moved, self);
  if (self->news.alliance)
    read_last_year (self);
  if (self->news.order)
    {
      renumber (self->parties);
      renumber (self->topics);
    }
}

static void
read_nodes (KringFacts *self, guint alliance_list, KringIdTable *by_id)
{
  KringList *list = kring_document_get_list (self->document, alliance_list);

  for (guint i = 0; i < kring_list_get_length (list); i++)
    {
      KringItem *item = kring_list_get (list, i);

      kring_facts_add_node (self, item, G_MAXUINT);
      kring_id_table_add (by_id, kring_item_get_id (item), g_ptr_array_index (self->slots, self->slots->len - 1));
    }
}

static void
read_everything (KringFacts *self)
{
  g_autoptr (KringIdTable) by_id = NULL;
  KringList *stakes = kring_document_get_list (self->document, KRING_ALLIANCE_STAKES);
  KringList *influences = kring_document_get_list (self->document, KRING_ALLIANCE_INFLUENCES);

  clear (self);
  self->is_reading = TRUE;
  self->positions = g_new0 (KringPosition, kring_list_get_length (stakes) + 1);
  self->ties = g_new0 (KringTie, kring_list_get_length (influences) + 1);
  by_id = kring_id_table_new (kring_list_get_length (kring_document_get_list (self->document, KRING_ALLIANCE_STAKEHOLDERS)) +
                              kring_list_get_length (kring_document_get_list (self->document, KRING_ALLIANCE_INTERESTS)));
  read_nodes (self, KRING_ALLIANCE_STAKEHOLDERS, by_id);
  read_nodes (self, KRING_ALLIANCE_INTERESTS, by_id);
  for (guint i = 0; i < kring_list_get_length (stakes); i++)
    {
      KringItem *item = kring_list_get (stakes, i);

      kring_facts_add_position (self, item,
                                kring_id_table_find (by_id, kring_item_get_string (item, KRING_STAKE_STAKEHOLDER)),
                                kring_id_table_find (by_id, kring_item_get_string (item, KRING_STAKE_INTEREST)));
    }
  for (guint i = 0; i < kring_list_get_length (influences); i++)
    {
      KringItem *item = kring_list_get (influences, i);

      kring_facts_add_tie (self, item, kring_id_table_find (by_id, kring_item_get_string (item, KRING_INFLUENCE_FROM)),
                           kring_id_table_find (by_id, kring_item_get_string (item, KRING_INFLUENCE_TO)));
    }

  self->is_reading = FALSE;
  self->has_news = self->news.everything = self->news.alliance = self->news.asides = self->news.order = TRUE;
}

/* Following the document */

static void
change_stakeholder (KringFacts *self, KringParty *party, guint field)
{
  gboolean was_at_table = party->at_table;

  if (field == KRING_STAKEHOLDER_NAME)
    {
      kring_facts_tell (self, party->node.slot, KRING_NEWS_NAMED);
      for (const KringPosition *position = party->positions; position != NULL; position = position->next_of_party)
        kring_facts_tell (self, position->topic->node.slot, KRING_NEWS_CHANGED);
      return;
    }

  kring_facts_tell (self, party->node.slot, KRING_NEWS_CHANGED);
  if (field != KRING_STAKEHOLDER_ROLE && field != KRING_STAKEHOLDER_INVOLVEMENT && field != KRING_STAKEHOLDER_SECTOR)
    {
      kring_party_read_fields (party);
      return;
    }

  kring_facts_count_positions (self, party, -1);
  kring_party_count (party, &self->totals, -1);
  kring_party_read_fields (party);
  kring_party_count (party, &self->totals, 1);
  kring_facts_count_positions (self, party, 1);
  kring_facts_tell_neighbours (self, party);
  if (was_at_table != party->at_table)
    kring_reach_table_changed (self->reach);
}

static void
change_node (KringFacts *self, const KringChange *change)
{
  gboolean is_topic = kring_item_get_kind (change->item) == KRING_KIND_INTEREST;
  GPtrArray *nodes = is_topic ? self->topics : self->parties;
  KringNode *node = g_hash_table_lookup (self->nodes, change->item);

  self->has_news = TRUE;
  switch (change->type)
    {
    case KRING_CHANGE_INSERT:
      kring_facts_include_node (self, change->item, change->position);
      break;
    case KRING_CHANGE_REMOVE:
      kring_facts_drop_node (self, node);
      break;
    case KRING_CHANGE_MOVE:
      g_ptr_array_remove (nodes, node);
      g_ptr_array_insert (nodes, (int) change->position, node);
      self->news.order = self->news.moved = TRUE;
      break;
    case KRING_CHANGE_SET:
    default:
      /* Both tables begin with the id: what refers to it is found by it. */
      if (change->field == 0)
        read_everything (self);
      else if (is_topic)
        kring_facts_tell (self, node->slot, KRING_NEWS_NAMED);
      else
        change_stakeholder (self, (KringParty *) node, change->field);
      break;
    }
}

static void
change_stake (KringFacts *self, const KringChange *change)
{
  KringPosition *position = kring_facts_find_position (self, change->item);

  if (change->type == KRING_CHANGE_MOVE)
    return;

  if (change->type == KRING_CHANGE_SET && position != NULL && change->field != KRING_STAKE_STAKEHOLDER &&
      change->field != KRING_STAKE_INTEREST)
    {
      kring_facts_count_position (self, position, -1);
      kring_position_read (position);
      kring_facts_count_position (self, position, 1);
      kring_facts_tell (self, position->party->node.slot, KRING_NEWS_CHANGED);
      return;
    }

  if (position != NULL)
    kring_facts_drop_position (self, position);
  if (change->type != KRING_CHANGE_REMOVE)
    kring_facts_include_position (self, change->item);
}

static void
change_influence (KringFacts *self, const KringChange *change)
{
  KringTie *tie = kring_facts_find_tie (self, change->item);

  if (change->type == KRING_CHANGE_MOVE)
    return;

  if (tie != NULL)
    kring_facts_drop_tie (self, tie);
  if (change->type != KRING_CHANGE_REMOVE)
    kring_facts_include_tie (self, change->item);
}

static void
change_child (KringFacts *self, const KringChange *change)
{
  KringList *list = change->type == KRING_CHANGE_SET ? kring_item_get_owner_list (change->item) : change->list;
  KringNode *node = g_hash_table_lookup (self->nodes, kring_list_get_owner (list));

  if (node == NULL)
    return;

  kring_party_read_list ((KringParty *) node, kring_list_get_index (list));
  kring_facts_tell (self, node->slot, kring_item_get_kind (change->item) == KRING_KIND_ACTION ? KRING_NEWS_NAMED : KRING_NEWS_CHANGED);
}

static void
on_changed (KringDocument *document, const KringChange *change, KringFacts *self)
{
  switch (kring_item_get_kind (change->item))
    {
    case KRING_KIND_STAKEHOLDER:
    case KRING_KIND_INTEREST:
      change_node (self, change);
      break;

    case KRING_KIND_STAKE:
      change_stake (self, change);
      break;

    case KRING_KIND_INFLUENCE:
      change_influence (self, change);
      break;

    case KRING_KIND_GAIN:
    case KRING_KIND_ACTION:
    case KRING_KIND_COMMITMENT:
    case KRING_KIND_CONTACT:
      change_child (self, change);
      break;

    case KRING_KIND_SET_ASIDE:
      self->has_news = self->news.asides = TRUE;
      break;

    case KRING_KIND_ALLIANCE:
    case KRING_KIND_PERSON:
    case KRING_KIND_INDICATOR:
    case KRING_KIND_READING:
    case KRING_KIND_CHECK:
    case KRING_KIND_MILESTONE:
    case KRING_KIND_DECISION:
      self->has_news = self->news.alliance = TRUE;
      break;

    case KRING_KIND_PLACE:
    case KRING_KIND_MAP:
    case KRING_N_KINDS:
    default:
      break;
    }
}

static void
on_settled (KringDocument *document, KringFacts *self)
{
  if (!self->has_news)
    return;

  settle (self);
  g_signal_emit (self, signals[UPDATED], 0);
  forget_news (self);
}

static void
kring_facts_finalize (GObject *object)
{
  KringFacts *self = KRING_FACTS (object);

  g_signal_handlers_disconnect_by_data (self->document, self);
  g_object_set_qdata (G_OBJECT (self->document), kring_facts_quark (), NULL);
  clear (self);
  kring_reach_free (self->reach);
  g_ptr_array_unref (self->parties);
  g_ptr_array_unref (self->topics);
  g_ptr_array_unref (self->slots);
  g_hash_table_unref (self->nodes);
  g_array_unref (self->free_slots);
  g_array_unref (self->left_slots);
  g_byte_array_unref (self->marks);
  g_array_unref (self->news.slots);
  g_array_unref (self->news.named);
  g_object_unref (self->document);

  G_OBJECT_CLASS (kring_facts_parent_class)->finalize (object);
}

static void
kring_facts_class_init (KringFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_facts_finalize;

  /**
   * KringFacts::updated:
   *
   * After each step that changed what it knows.
   */
  signals[UPDATED] = g_signal_new ("updated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kring_facts_init (KringFacts *self)
{
  self->parties = g_ptr_array_new ();
  self->topics = g_ptr_array_new ();
  self->slots = g_ptr_array_new ();
  self->nodes = g_hash_table_new (NULL, NULL);
  self->free_slots = g_array_new (FALSE, FALSE, sizeof (guint));
  self->left_slots = g_array_new (FALSE, FALSE, sizeof (guint));
  self->marks = g_byte_array_new ();
  self->news.slots = g_array_new (FALSE, FALSE, sizeof (guint));
  self->news.named = g_array_new (FALSE, FALSE, sizeof (guint));
  self->reach = kring_reach_new ();
  self->last_year = KRING_UNSET;
}

/**
 * kring_facts_of:
 *
 * Returns: (transfer full): the one index of @document
 */
KringFacts *
kring_facts_of (KringDocument *document)
{
  KringFacts *self = g_object_get_qdata (G_OBJECT (document), kring_facts_quark ());

  if (self != NULL)
    return g_object_ref (self);

  self = g_object_new (KRING_TYPE_FACTS, NULL);
  self->document = g_object_ref (document);
  g_object_set_qdata (G_OBJECT (document), kring_facts_quark (), self);
  read_everything (self);
  settle (self);
  forget_news (self);
  g_signal_connect (document, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect (document, "settled", G_CALLBACK (on_settled), self);

  return self;
}

/**
 * kring_facts_get_document:
 *
 * Returns: (transfer none): what it is an index over
 */
KringDocument *
kring_facts_get_document (KringFacts *self)
{
  return self->document;
}

/**
 * kring_facts_get_parties:
 *
 * Returns: (transfer none) (element-type KringParty): the stakeholders, as
 *   they stand in the document
 */
GPtrArray *
kring_facts_get_parties (KringFacts *self)
{
  return self->parties;
}

/**
 * kring_facts_get_topics:
 *
 * Returns: (transfer none) (element-type KringTopic): the interests, as they
 *   stand in the document
 */
GPtrArray *
kring_facts_get_topics (KringFacts *self)
{
  return self->topics;
}

/**
 * kring_facts_get_totals:
 *
 * Returns: (transfer none): how many there are
 */
const KringTotals *
kring_facts_get_totals (KringFacts *self)
{
  return &self->totals;
}

/**
 * kring_facts_find:
 *
 * Returns: (transfer none) (nullable): the stakeholder, until the next change;
 *   %NULL where it is not in the document
 */
const KringParty *
kring_facts_find (KringFacts *self, KringItem *stakeholder)
{
  const KringNode *node = kring_facts_find_node (self, stakeholder);

  return node != NULL && !node->is_topic ? (const KringParty *) node : NULL;
}

/**
 * kring_facts_find_topic:
 *
 * Returns: (transfer none) (nullable): the interest, until the next change;
 *   %NULL where it is not in the document
 */
const KringTopic *
kring_facts_find_topic (KringFacts *self, KringItem *interest)
{
  const KringNode *node = kring_facts_find_node (self, interest);

  return node != NULL && node->is_topic ? (const KringTopic *) node : NULL;
}

/**
 * kring_facts_get_last_year:
 *
 * Returns: the year of the last milestone that was not dropped, or
 *   %KRING_UNSET
 */
int
kring_facts_get_last_year (KringFacts *self)
{
  return self->last_year;
}

/**
 * kring_facts_get_news:
 *
 * Returns: (transfer none): what changed; while "updated" is told
 */
const KringNews *
kring_facts_get_news (KringFacts *self)
{
  return &self->news;
}

/**
 * kring_facts_get_n_slots:
 *
 * Returns: a number that is above all slots
 */
guint
kring_facts_get_n_slots (KringFacts *self)
{
  return self->slots->len;
}

/**
 * kring_facts_get_slot:
 *
 * Returns: (transfer none) (nullable): what has that slot
 */
const KringNode *
kring_facts_get_slot (KringFacts *self, guint slot)
{
  return g_ptr_array_index (self->slots, slot);
}

/**
 * kring_facts_find_node:
 *
 * Returns: (transfer none) (nullable): the stakeholder or interest
 */
const KringNode *
kring_facts_find_node (KringFacts *self, KringItem *item)
{
  return g_hash_table_lookup (self->nodes, item);
}
