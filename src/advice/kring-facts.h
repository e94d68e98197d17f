/* kring-facts.h: what rules and lenses look at, kept up to date
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-choices.h"
#include "model/kring-document.h"

G_BEGIN_DECLS

typedef struct _KringParty KringParty;
typedef struct _KringTopic KringTopic;
typedef struct _KringTie KringTie;
typedef struct _KringPosition KringPosition;

/**
 * KRING_MAX_STEPS, KRING_NO_STEPS:
 *
 * How many influence lines request and influence are thought to travel; and
 * what stands for more than that.
 */
#define KRING_MAX_STEPS 4
#define KRING_NO_STEPS 255

/**
 * KringNode:
 * @item: the stakeholder or interest
 * @slot: a small number that is its own as long as it is in the document
 * @position: where it stands in the document's list. Right once the step has
 *   settled.
 * @is_topic: whether it is a topic
 *
 * What parties and topics have in common; both begin with it.
 */
typedef struct
{
  KringItem *item;
  guint slot;
  guint position;
  gboolean is_topic;
} KringNode;

/**
 * KringTie:
 * @item: the influence line
 * @next_out: the next line from @from
 * @next_in: the next line to @to
 *
 * An influence line between two different stakeholders of the document.
 */
struct _KringTie
{
  KringItem *item;
  KringParty *from;
  KringParty *to;
  KringTie *next_out, *previous_out;
  KringTie *next_in, *previous_in;
  guint8 strength;
  guint8 effect; /* KringEffect */
  guint8 kind;   /* KringInfluenceKind */
};

/**
 * KringPosition:
 * @item: the stake
 * @next_of_party: the next position of @party
 * @next_of_topic: the next position on @topic
 *
 * How a stakeholder of the document stands towards an interest of it.
 */
struct _KringPosition
{
  KringItem *item;
  KringParty *party;
  KringTopic *topic;
  KringPosition *next_of_party, *previous_of_party;
  KringPosition *next_of_topic, *previous_of_topic;
  guint8 stance; /* KringStance */
  guint8 weight;
  gboolean is_discussed;
};

/**
 * KringParty:
 * @role: a #KringRole; likewise @sector, @involvement and @safety
 * @influence: %KRING_UNSET where unknown; likewise @concern and @attitude
 * @at_table: its involvement is that
 * @in_circle: an alliance partner, knowledge partner or communication partner
 *   that has not left
 * @is_partner: an alliance partner at the table
 * @n_gains: recorded gains; of them @n_open are stated openly, and @n_suspected
 *   only suspected
 * @n_actions: recorded actions, by #KringActionStatus in @n_actions_of
 * @from: the first year of its commitment, or %KRING_UNSET; likewise @until
 * @out: its influence lines to others; @in: those of others to it
 * @positions: its positions on interests
 * @steps: how many influence lines lead to it, at least, from somebody at the
 *   table, along lines that do not oppose: 0 at the table, up to
 *   %KRING_MAX_STEPS, else %KRING_NO_STEPS. Right once the step has settled.
 *
 * A stakeholder, unpacked. Lists and items in which nothing was filled in do
 * not count.
 */
struct _KringParty
{
  KringNode node;
  KringTie *out;
  KringTie *in;
  KringPosition *positions;
  int influence;
  int concern;
  int attitude;
  int from;
  int until;
  guint n_gains;
  guint n_open;
  guint n_suspected;
  guint n_actions;
  guint n_actions_of[KRING_ACTION_DECLINED + 1];
  guint8 role;
  guint8 sector;
  guint8 involvement;
  guint8 safety;
  guint8 steps;
  guint at_table : 1;
  guint in_circle : 1;
  guint is_partner : 1;
  guint has_viewpoint : 1;
  guint has_origin : 1;
  guint has_moved_by : 1;
  guint has_needs : 1;
  guint has_contact : 1;
  guint has_commitment : 1;
};

/**
 * KringTopic:
 * @positions: the positions on it
 * @n_shared: of them those that share it with weight 2 or more
 * @n_shared_at_table: of all that share it those at the table
 * @n_shared_by_partners: of all that share it the partners
 * @n_for: of those at the table who share it with weight 2 or more those that
 *   have not discussed it; @n_against: likewise of those that go against it
 *
 * An interest, unpacked.
 */
struct _KringTopic
{
  KringNode node;
  KringPosition *positions;
  guint n_shared;
  guint n_shared_at_table;
  guint n_shared_by_partners;
  guint n_for;
  guint n_against;
};

/**
 * KringTotals:
 *
 * How many stakeholders there are; of them those at the table, partners,
 * partners of a known sector, of those profit and non-profit, and target
 * groups.
 */
typedef struct
{
  guint n_parties;
  guint n_at_table;
  guint n_partners;
  guint n_partners_known;
  guint n_partners_profit;
  guint n_partners_nonprofit;
  guint n_target_groups;
} KringTotals;

#define KRING_TYPE_FACTS (kring_facts_get_type ())
G_DECLARE_FINAL_TYPE (KringFacts, kring_facts, KRING, FACTS, GObject)

/**
 * KringFacts:
 *
 * An index over a document: one for each document, made when it is first asked
 * for and kept up to date as the document changes, until nobody holds it. It
 * belongs to the document's thread.
 *
 * Signals: "updated" after each step that changed what it knows.
 */
KringFacts *kring_facts_of (KringDocument *document);
KringDocument *kring_facts_get_document (KringFacts *self);

GPtrArray *kring_facts_get_parties (KringFacts *self);
GPtrArray *kring_facts_get_topics (KringFacts *self);
const KringTotals *kring_facts_get_totals (KringFacts *self);
const KringParty *kring_facts_find (KringFacts *self, KringItem *stakeholder);
const KringTopic *kring_facts_find_topic (KringFacts *self, KringItem *interest);
int kring_facts_get_last_year (KringFacts *self);

gboolean kring_party_is_represented (const KringParty *self);
gboolean kring_party_meets_partner (const KringParty *self);

G_END_DECLS
