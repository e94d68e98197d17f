/* kring-facts-private.h: the index from within
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-facts.h"
#include "kring-reach.h"

G_BEGIN_DECLS

/**
 * KringNews:
 * @slots: those of the nodes of which something changed; of one that was
 *   removed it is empty now
 * @named: those of them whose name changed, or the words of their actions
 * @everything: whatever there is may have changed, even which slot is whose
 * @alliance: something of the alliance as a whole changed
 * @asides: something was set aside, or taken up
 * @order: nodes came or went, or stand in another order; in @moved the latter
 *
 * What changed in a step.
 */
typedef struct
{
  GArray *slots;
  GArray *named;
  gboolean everything;
  gboolean alliance;
  gboolean asides;
  gboolean order;
  gboolean moved;
} KringNews;

struct _KringFacts
{
  GObject parent_instance;

  KringDocument *document;
  GPtrArray *parties; /* as they stand in the document */
  GPtrArray *topics;
  GHashTable *nodes;  /* item → node */
  GPtrArray *slots;   /* node of each slot, NULL for none */
  GArray *free_slots;
  GArray *left_slots; /* free once the step has settled */
  GByteArray *marks;  /* by slot: whether it is in the news */
  KringTie *ties;     /* those that were read with the document, in one piece */
  KringPosition *positions;
  guint n_ties;
  guint n_positions;
  gboolean is_reading; /* everything is news */
  KringTotals totals;
  KringReach *reach;
  int last_year;
  gboolean is_alone;  /* at most one is at the table */
  KringNews news;
  gboolean has_news;
};

enum
{
  KRING_NEWS_CHANGED = 1 << 0,
  KRING_NEWS_NAMED = 1 << 1
};

const KringNews *kring_facts_get_news (KringFacts *self);
guint kring_facts_get_n_slots (KringFacts *self);
const KringNode *kring_facts_get_slot (KringFacts *self, guint slot);
const KringNode *kring_facts_find_node (KringFacts *self, KringItem *item);

/* Its parts, which put what they concern into the news */
void kring_facts_add_node (KringFacts *self, KringItem *item, guint at);
void kring_facts_include_node (KringFacts *self, KringItem *item, guint at);
void kring_facts_drop_node (KringFacts *self, KringNode *node);
void kring_facts_free_node (KringFacts *self, KringNode *node);
void kring_facts_tell (KringFacts *self, guint slot, guint8 news);
void kring_facts_tell_neighbours (KringFacts *self, const KringParty *party);
void kring_facts_add_position (KringFacts *self, KringItem *item, KringNode *party, KringNode *topic);
void kring_facts_include_position (KringFacts *self, KringItem *item);
void kring_facts_drop_position (KringFacts *self, KringPosition *position);
KringPosition *kring_facts_find_position (KringFacts *self, KringItem *item);
void kring_facts_count_position (KringFacts *self, const KringPosition *position, int by);
void kring_facts_count_positions (KringFacts *self, const KringParty *party, int by);
void kring_facts_add_tie (KringFacts *self, KringItem *item, KringNode *from, KringNode *to);
void kring_facts_include_tie (KringFacts *self, KringItem *item);
void kring_facts_drop_tie (KringFacts *self, KringTie *tie);
KringTie *kring_facts_find_tie (KringFacts *self, KringItem *item);

/* Reading items; counting what was read */
gboolean kring_facts_is_blank (const char *text);
void kring_party_read_fields (KringParty *self);
void kring_party_read_list (KringParty *self, guint list);
void kring_party_count (const KringParty *self, KringTotals *totals, int by);
void kring_tie_read (KringTie *self);
void kring_position_read (KringPosition *self);
void kring_position_count (const KringPosition *self, int by);

G_END_DECLS
