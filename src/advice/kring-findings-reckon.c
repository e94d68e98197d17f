/* kring-findings-reckon.c: which rules hold for what, after each step
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-findings-private.h"

#include "model/kring-alliance.h"
#include "model/kring-checklist.h"
#include "model/kring-stakeholder.h"

static gboolean
any_action_holds (const KringRule *rule, const KringScope *scope, const KringParty *party)
{
  KringList *actions = party->n_actions > 0 ? kring_item_peek_list (party->node.item, KRING_STAKEHOLDER_ACTIONS) : NULL;

  for (guint i = 0; actions != NULL && i < kring_list_get_length (actions); i++)
    if (rule->holds_for.item (scope, kring_list_get (actions, i)))
      return TRUE;

  return FALSE;
}

static guint64
reckon_node (KringFindings *self, const KringNode *node)
{
  guint64 holding = 0;

  for (guint i = 0; i < self->n_rules; i++)
    {
      const KringRule *rule = &self->rules[i];
      gboolean holds = FALSE;

      if (rule->subject == KRING_SUBJECT_PARTY)
        holds = !node->is_topic && rule->holds_for.party (&self->scope, (const KringParty *) node);
      else if (rule->subject == KRING_SUBJECT_ACTION)
        holds = !node->is_topic && any_action_holds (rule, &self->scope, (const KringParty *) node);
      else if (rule->subject == KRING_SUBJECT_TOPIC || rule->subject == KRING_SUBJECT_CONFLICT)
        holds = node->is_topic && rule->holds_for.topic (&self->scope, (const KringTopic *) node);

      if (holds)
        holding |= KRING_RULE_BIT (i);
    }

  return holding;
}

/**
 * kring_findings_get_rules_of:
 * @subjects: a bit for each #KringSubject
 *
 * Returns: the rules of those subjects
 */
guint64
kring_findings_get_rules_of (KringFindings *self, guint subjects)
{
  guint64 rules = 0;

  for (guint i = 0; i < self->n_rules; i++)
    if ((subjects & (1u << self->rules[i].subject)) != 0)
      rules |= KRING_RULE_BIT (i);

  return rules;
}

/* Conflicts */

static int
compare_parties (gconstpointer a, gconstpointer b)
{
  const KringParty *one = *(KringParty *const *) a, *other = *(KringParty *const *) b;

  return one->node.position < other->node.position ? -1 : one->node.position > other->node.position;
}

static guint
add_side (const KringTopic *topic, KringStance stance, GPtrArray *items)
{
  g_autoptr (GPtrArray) side = g_ptr_array_new ();

  for (const KringPosition *i = topic->positions; i != NULL; i = i->next_of_topic)
    if (i->stance == stance && i->weight >= 2 && i->party->at_table && !i->is_discussed)
      g_ptr_array_add (side, i->party);
  g_ptr_array_sort (side, compare_parties);
  for (guint i = 0; i < side->len; i++)
    g_ptr_array_add (items, g_object_ref (((KringParty *) g_ptr_array_index (side, i))->node.item));

  return side->len;
}

static KringFinding *
draw_up_conflict (KringFindings *self, guint rule, const KringTopic *topic)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_for;

  g_ptr_array_add (items, g_object_ref (topic->node.item));
  n_for = add_side (topic, KRING_STANCE_FOR, items);
  add_side (topic, KRING_STANCE_AGAINST, items);

  return kring_findings_draw_up (self, rule, self->rules[rule].panel, items, n_for);
}

static void
renew_conflict (KringFindings *self, guint slot, guint64 conflict_rules)
{
  const KringNode *node = kring_facts_get_slot (self->facts, slot);
  guint64 holding = *kring_findings_get_holding (self, slot) & conflict_rules;
  KringFinding *old = g_ptr_array_index (self->conflicts, slot);
  g_autoptr (KringFinding) made = NULL;

  if (node != NULL && holding != 0)
    made = draw_up_conflict (self, (guint) g_bit_nth_lsf ((gulong) holding, -1), (const KringTopic *) node);
  if (made != NULL && old != NULL && kring_finding_equal (made, old))
    return;

  g_clear_object (&old);
  g_ptr_array_index (self->conflicts, slot) = g_steal_pointer (&made);
}

/* What changed */

static guint64
reckon_slot (KringFindings *self, guint slot, guint64 each_time, guint64 conflict_rules)
{
  const KringNode *node = kring_facts_get_slot (self->facts, slot);
  guint64 *holding = kring_findings_get_holding (self, slot);
  guint64 old = *holding;

  *holding = node != NULL ? reckon_node (self, node) : 0;
  if (((old | *holding) & conflict_rules) != 0)
    renew_conflict (self, slot, conflict_rules);

  return (old ^ *holding) | ((old | *holding) & each_time);
}

static guint64
reckon_slots (KringFindings *self, const KringNews *news)
{
  guint64 conflict_rules = kring_findings_get_rules_of (self, 1u << KRING_SUBJECT_CONFLICT);
  guint64 each_time = conflict_rules | kring_findings_get_rules_of (self, 1u << KRING_SUBJECT_ACTION);
  guint n_slots = kring_facts_get_n_slots (self->facts);
  guint64 dirty = 0;

  if (self->holding->len < n_slots || news == NULL || news->everything)
    {
      g_array_set_size (self->holding, n_slots);
      g_array_set_size (self->marks, n_slots);
      g_array_set_size (self->others, n_slots);
      g_ptr_array_set_size (self->conflicts, (int) n_slots);
    }

  if (news == NULL || news->everything)
    {
      for (guint i = 0; i < n_slots; i++)
        reckon_slot (self, i, each_time, conflict_rules);
      return ~G_GUINT64_CONSTANT (0);
    }

  for (guint i = 0; i < news->slots->len; i++)
    dirty |= reckon_slot (self, g_array_index (news->slots, guint, i), each_time, conflict_rules);
  for (guint i = 0; i < news->named->len; i++)
    dirty |= *kring_findings_get_holding (self, g_array_index (news->named, guint, i));
  if (news->moved || news->asides)
    {
      for (guint i = 0; i < n_slots; i++)
        renew_conflict (self, i, conflict_rules);
      dirty = ~G_GUINT64_CONSTANT (0);
    }

  return dirty;
}

/* The phase, or the year when the plan ends, is another one. */
static guint64
reckon_around (KringFindings *self)
{
  guint64 changed = 0;

  for (guint i = 0; i < self->n_rules; i++)
    {
      const KringRule *rule = &self->rules[i];
      guint64 bit = KRING_RULE_BIT (i);

      for (guint slot = 0; rule->looks_around && slot < self->holding->len; slot++)
        {
          const KringNode *node = kring_facts_get_slot (self->facts, slot);
          guint64 *holding = kring_findings_get_holding (self, slot);
          guint64 old = *holding;

          if (node == NULL || node->is_topic)
            continue;
          *holding = rule->holds_for.party (&self->scope, (const KringParty *) node) ? old | bit : old & ~bit;
          changed |= old ^ *holding;
        }
    }

  return changed;
}

/* The findings of each rule */

static void
add_finding (GPtrArray *findings, KringFinding *finding)
{
  if (finding != NULL)
    g_ptr_array_add (findings, finding);
}

static void
collect_actions (KringFindings *self, const KringRule *rule, const KringParty *party, GPtrArray *items)
{
  KringList *actions = kring_item_peek_list (party->node.item, KRING_STAKEHOLDER_ACTIONS);

  for (guint i = 0; actions != NULL && i < kring_list_get_length (actions); i++)
    if (rule->holds_for.item (&self->scope, kring_list_get (actions, i)))
      g_ptr_array_add (items, g_object_ref (kring_list_get (actions, i)));
}

/* All rules in one go: there may be many nodes. */
static void
collect_nodes (KringFindings *self, GPtrArray *nodes, guint64 rules, GPtrArray **items)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const KringNode *node = g_ptr_array_index (nodes, i);
      guint64 holding = *kring_findings_get_holding (self, node->slot) & rules;

      for (guint j = 0; holding != 0; j++, holding >>= 1)
        if ((holding & 1) == 0)
          continue;
        else if (self->rules[j].subject == KRING_SUBJECT_ACTION)
          collect_actions (self, &self->rules[j], (const KringParty *) node, items[j]);
        else
          g_ptr_array_add (items[j], g_object_ref (node->item));
    }
}

static void
collect_list (KringFindings *self, const KringRule *rule, guint alliance_list, GPtrArray *items)
{
  KringList *list = kring_document_get_list (self->scope.document, alliance_list);

  for (guint i = 0; i < kring_list_get_length (list); i++)
    if (rule->holds_for.item (&self->scope, kring_list_get (list, i)))
      g_ptr_array_add (items, g_object_ref (kring_list_get (list, i)));
}

static void
find_conflicts (KringFindings *self, GPtrArray *findings)
{
  GPtrArray *topics = kring_facts_get_topics (self->facts);

  for (guint i = 0; i < topics->len; i++)
    {
      const KringNode *node = g_ptr_array_index (topics, i);
      KringFinding *finding = g_ptr_array_index (self->conflicts, node->slot);

      if (finding != NULL)
        g_ptr_array_add (findings, g_object_ref (finding));
    }
}

static void
find_stale (KringFindings *self, guint rule, GPtrArray *findings)
{
  const KringPanel *panels = kring_panels_get ();
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func (g_object_unref);

  collect_list (self, &self->rules[rule], KRING_ALLIANCE_CHECKS, checks);
  for (guint i = 0; checks->len > 0 && i < KRING_N_PANELS; i++)
    {
      g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint j = 0; j < checks->len; j++)
        if (kring_panel_of_check (g_ptr_array_index (checks, j)) == &panels[i])
          g_ptr_array_add (items, g_object_ref (g_ptr_array_index (checks, j)));
      if (items->len > 0)
        add_finding (findings, kring_findings_draw_up (self, rule, panels[i].id, items, 0));
    }
}

static void
find_of_rule (KringFindings *self, guint index, GPtrArray *items, GPtrArray *findings)
{
  const KringRule *rule = &self->rules[index];

  switch (rule->subject)
    {
    case KRING_SUBJECT_CONFLICT:
      find_conflicts (self, findings);
      return;
    case KRING_SUBJECT_CHECK:
      find_stale (self, index, findings);
      return;
    case KRING_SUBJECT_ALLIANCE:
      if (!rule->holds_for.alliance (&self->scope))
        return;
      if (rule->collect != NULL)
        rule->collect (&self->scope, items);
      break;
    case KRING_SUBJECT_INDICATOR:
      collect_list (self, rule, KRING_ALLIANCE_INDICATORS, items);
      break;
    case KRING_SUBJECT_MILESTONE:
      collect_list (self, rule, KRING_ALLIANCE_MILESTONES, items);
      break;
    case KRING_SUBJECT_PARTY:
    case KRING_SUBJECT_ACTION:
    case KRING_SUBJECT_TOPIC:
    default:
      break;
    }

  if (items->len > 0 || rule->subject == KRING_SUBJECT_ALLIANCE)
    add_finding (findings, kring_findings_draw_up (self, index, rule->panel, items, 0));
}

/* What is told already stays: only what changed is told. */
static gboolean
replace (KringFindings *self, guint rule, GPtrArray *findings)
{
  GPtrArray *old = self->findings[rule];
  gboolean changed = findings->len != old->len;

  for (guint i = 0; i < MIN (findings->len, old->len); i++)
    {
      KringFinding **made = (KringFinding **) &g_ptr_array_index (findings, i);
      KringFinding *there = g_ptr_array_index (old, i);

      if (*made == there)
        continue;
      if (kring_finding_equal (*made, there))
        g_set_object (made, there);
      else
        changed = TRUE;
    }

  g_ptr_array_unref (old);
  self->findings[rule] = findings;

  return changed;
}

/* The same, as it counts in the phase now. */
static KringFinding *
draw_up_again (KringFindings *self, KringFinding *finding)
{
  KringDraft draft = *kring_finding_get_draft (finding);
  gboolean is_later = !kring_rule_counts (draft.rule, self->scope.phase);

  if (draft.is_later == is_later)
    return g_object_ref (finding);

  draft.is_later = is_later;
  return kring_finding_new (&draft);
}

static guint64
change_phase (KringFindings *self, KringPhase old)
{
  guint64 dirty = 0;

  for (guint i = 0; i < self->conflicts->len; i++)
    {
      g_autoptr (KringFinding) there = g_ptr_array_index (self->conflicts, i);

      if (there != NULL)
        g_ptr_array_index (self->conflicts, i) = draw_up_again (self, there);
    }

  for (guint i = 0; i < self->n_rules; i++)
    if (kring_rule_is_silent (&self->rules[i], old) != kring_rule_is_silent (&self->rules[i], self->scope.phase) ||
        self->rules[i].subject == KRING_SUBJECT_CONFLICT)
      dirty |= KRING_RULE_BIT (i);

  return dirty;
}

static guint64
draw_up_others (KringFindings *self, guint64 done)
{
  guint64 changed = 0;

  for (guint i = 0; i < self->n_rules; i++)
    if ((done & KRING_RULE_BIT (i)) == 0)
      {
        GPtrArray *findings = g_ptr_array_new_with_free_func (g_object_unref);

        for (guint j = 0; j < self->findings[i]->len; j++)
          g_ptr_array_add (findings, draw_up_again (self, g_ptr_array_index (self->findings[i], j)));
        if (replace (self, i, findings))
          changed |= KRING_RULE_BIT (i);
      }

  return changed;
}

/**
 * kring_findings_reckon:
 * @news: (nullable): what changed; %NULL for whatever there is
 *
 * Looks again at what changed.
 *
 * Returns: the rules that other findings are told of than before
 */
guint64
kring_findings_reckon (KringFindings *self, const KringNews *news)
{
  GPtrArray *items[KRING_MAX_RULES] = { NULL };
  KringPhase phase = self->scope.phase;
  int last_year = self->scope.last_year;
  guint64 dirty, silent = 0, changed = 0;

  kring_scope_init (&self->scope, self->facts, self->today);
  /* What is set aside may come and go itself. */
  if (news == NULL || news->everything || news->asides || news->order || news->alliance)
    kring_findings_read_asides (self);

  dirty = reckon_slots (self, news);
  if (phase != self->scope.phase || last_year != self->scope.last_year)
    dirty |= reckon_around (self);
  if (phase != self->scope.phase)
    dirty |= change_phase (self, phase);
  dirty |= kring_findings_get_rules_of (self, 1u << KRING_SUBJECT_ALLIANCE | 1u << KRING_SUBJECT_INDICATOR |
                                                1u << KRING_SUBJECT_MILESTONE | 1u << KRING_SUBJECT_CHECK);

  for (guint i = 0; i < self->n_rules; i++)
    {
      items[i] = g_ptr_array_new_with_free_func (g_object_unref);
      if (kring_rule_is_silent (&self->rules[i], self->scope.phase))
        silent |= KRING_RULE_BIT (i);
    }
  collect_nodes (self, kring_facts_get_parties (self->facts), dirty & ~silent, items);
  collect_nodes (self, kring_facts_get_topics (self->facts), dirty & ~silent, items);

  for (guint i = 0; i < self->n_rules; i++)
    {
      if ((dirty & KRING_RULE_BIT (i)) != 0)
        {
          GPtrArray *findings = g_ptr_array_new_with_free_func (g_object_unref);

          if ((silent & KRING_RULE_BIT (i)) == 0)
            find_of_rule (self, i, items[i], findings);
          if (replace (self, i, findings))
            changed |= KRING_RULE_BIT (i);
        }
      g_ptr_array_unref (items[i]);
    }
  if (phase != self->scope.phase)
    changed |= draw_up_others (self, dirty);

  return changed;
}
