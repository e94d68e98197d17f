/* kring-rule-alliance.c: rules of the alliance, its changes, plan and checks
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-rule-private.h"

#include "kring-facts-private.h"
#include "model/kring-alliance.h"
#include "model/kring-check.h"
#include "model/kring-decision.h"
#include "model/kring-indicator.h"
#include "model/kring-milestone.h"
#include "model/kring-person.h"
#include "model/kring-reading.h"

#include <math.h>

#define YEAR_DAYS 365
#define HALF_YEAR_DAYS 183

static gboolean
is_empty (const KringScope *scope, guint field)
{
  return kring_facts_is_blank (kring_item_get_string (scope->alliance, field));
}

static KringList *
list_of (const KringScope *scope, guint list)
{
  return kring_document_get_list (scope->document, list);
}

gboolean
kring_rule_ideal_missing (const KringScope *scope)
{
  return is_empty (scope, KRING_ALLIANCE_IDEAL);
}

gboolean
kring_rule_need_missing (const KringScope *scope)
{
  return is_empty (scope, KRING_ALLIANCE_NEED);
}

gboolean
kring_rule_message_missing (const KringScope *scope)
{
  return is_empty (scope, KRING_ALLIANCE_MESSAGE);
}

gboolean
kring_rule_change_missing (const KringScope *scope)
{
  return kring_list_get_length (list_of (scope, KRING_ALLIANCE_INDICATORS)) == 0;
}

gboolean
kring_rule_change_unmeasured (const KringScope *scope, KringItem *indicator)
{
  return kring_facts_is_blank (kring_item_get_string (indicator, KRING_INDICATOR_UNIT)) ||
         isnan (kring_item_get_number (indicator, KRING_INDICATOR_BASELINE)) ||
         isnan (kring_item_get_number (indicator, KRING_INDICATOR_TARGET)) ||
         kring_item_get_int (indicator, KRING_INDICATOR_TARGET_YEAR) == KRING_UNSET;
}

gboolean
kring_rule_change_awareness (const KringScope *scope)
{
  KringList *indicators = list_of (scope, KRING_ALLIANCE_INDICATORS);
  guint n = kring_list_get_length (indicators);

  for (guint i = 0; i < n; i++)
    if (kring_item_get_int (kring_list_get (indicators, i), KRING_INDICATOR_LEVEL) != KRING_LEVEL_AWARENESS)
      return FALSE;

  return n > 0;
}

void
kring_rule_collect_indicators (const KringScope *scope, GPtrArray *items)
{
  KringList *indicators = list_of (scope, KRING_ALLIANCE_INDICATORS);

  for (guint i = 0; i < kring_list_get_length (indicators); i++)
    g_ptr_array_add (items, g_object_ref (kring_list_get (indicators, i)));
}

gboolean
kring_rule_change_unread (const KringScope *scope, KringItem *indicator)
{
  KringList *readings = kring_item_peek_list (indicator, KRING_INDICATOR_READINGS);
  guint last = 0;

  for (guint i = 0; readings != NULL && i < kring_list_get_length (readings); i++)
    last = MAX (last, kring_scope_get_day (kring_item_get_string (kring_list_get (readings, i), KRING_READING_DATE)));

  return kring_scope_is_ago (scope, last != 0 ? last : scope->since, YEAR_DAYS);
}

gboolean
kring_rule_mix_one_sided (const KringScope *scope)
{
  const KringTotals *totals = kring_facts_get_totals (scope->facts);

  return totals->n_partners_known >= 2 && (totals->n_partners_profit == 0 || totals->n_partners_nonprofit == 0);
}

/* Which side is missing: profit, non-profit, or both. */
guint
kring_rule_choose_mix (const KringScope *scope)
{
  const KringTotals *totals = kring_facts_get_totals (scope->facts);

  if (totals->n_partners_nonprofit > 0)
    return 0;

  return totals->n_partners_profit > 0 ? 1 : 2;
}

void
kring_rule_collect_mix (const KringScope *scope, GPtrArray *items)
{
  GPtrArray *parties = kring_facts_get_parties (scope->facts);

  for (guint i = 0; i < parties->len; i++)
    {
      const KringParty *party = g_ptr_array_index (parties, i);

      if (party->is_partner && party->sector != KRING_SECTOR_UNKNOWN)
        g_ptr_array_add (items, g_object_ref (party->node.item));
    }
}

/* A manager or facilitator that has a name. */
static KringItem *
get_person (const KringScope *scope, guint list)
{
  KringItem *person = kring_item_get_single (scope->alliance, list);

  return person != NULL && !kring_facts_is_blank (kring_item_get_string (person, KRING_PERSON_NAME)) ? person : NULL;
}

static gboolean
manager_depends (const KringScope *scope)
{
  KringItem *manager = get_person (scope, KRING_ALLIANCE_MANAGER);

  return manager != NULL && kring_item_get_int (manager, KRING_PERSON_INDEPENDENT) == KRING_INDEPENDENT_NO;
}

gboolean
kring_rule_empathy_facilitator (const KringScope *scope)
{
  return manager_depends (scope) && get_person (scope, KRING_ALLIANCE_FACILITATOR) == NULL;
}

gboolean
kring_rule_safety_dependent (const KringScope *scope)
{
  KringItem *facilitator = get_person (scope, KRING_ALLIANCE_FACILITATOR);

  return manager_depends (scope) &&
         (facilitator == NULL || kring_item_get_int (facilitator, KRING_PERSON_INDEPENDENT) == KRING_INDEPENDENT_NO);
}

gboolean
kring_rule_leadership_none (const KringScope *scope)
{
  return get_person (scope, KRING_ALLIANCE_MANAGER) == NULL;
}

gboolean
kring_rule_leadership_undecided (const KringScope *scope)
{
  KringList *decisions = list_of (scope, KRING_ALLIANCE_DECISIONS);
  guint last = scope->since;

  if (scope->since == 0)
    return FALSE;

  for (guint i = 0; i < kring_list_get_length (decisions); i++)
    last = MAX (last, kring_scope_get_day (kring_item_get_string (kring_list_get (decisions, i), KRING_DECISION_DATE)));

  return kring_scope_is_ago (scope, last, HALF_YEAR_DAYS);
}

gboolean
kring_rule_involvement_none (const KringScope *scope)
{
  const KringTotals *totals = kring_facts_get_totals (scope->facts);

  return totals->n_parties > 0 && totals->n_target_groups == 0;
}

static gboolean
is_away (const KringParty *party)
{
  return party->role == KRING_ROLE_TARGET_GROUP && party->involvement != KRING_INVOLVEMENT_UNKNOWN &&
         !party->at_table;
}

gboolean
kring_rule_involvement_away (const KringScope *scope)
{
  GPtrArray *parties = kring_facts_get_parties (scope->facts);
  gboolean one_is_away = FALSE;

  if (kring_facts_get_totals (scope->facts)->n_target_groups == 0)
    return FALSE;

  for (guint i = 0; i < parties->len; i++)
    {
      const KringParty *party = g_ptr_array_index (parties, i);

      if (party->role != KRING_ROLE_TARGET_GROUP)
        continue;
      if (party->at_table || kring_party_is_represented (party))
        return FALSE;
      one_is_away = one_is_away || is_away (party);
    }

  return one_is_away;
}

void
kring_rule_collect_away (const KringScope *scope, GPtrArray *items)
{
  GPtrArray *parties = kring_facts_get_parties (scope->facts);

  for (guint i = 0; i < parties->len; i++)
    {
      const KringParty *party = g_ptr_array_index (parties, i);

      if (is_away (party))
        g_ptr_array_add (items, g_object_ref (party->node.item));
    }
}

gboolean
kring_rule_time_no_plan (const KringScope *scope)
{
  return scope->last_year == KRING_UNSET;
}

gboolean
kring_rule_time_short (const KringScope *scope)
{
  int start = kring_item_get_int (scope->alliance, KRING_ALLIANCE_START_YEAR);

  return start != KRING_UNSET && scope->last_year != KRING_UNSET && scope->last_year < start + 2;
}

gboolean
kring_rule_time_overdue (const KringScope *scope, KringItem *milestone)
{
  int year = kring_item_get_int (milestone, KRING_MILESTONE_YEAR);

  return kring_item_get_int (milestone, KRING_MILESTONE_STATUS) == KRING_MILESTONE_PLANNED &&
         year != KRING_UNSET && year < scope->year;
}

gboolean
kring_rule_checks_stale (const KringScope *scope, KringItem *check)
{
  return kring_item_get_int (check, KRING_CHECK_ANSWER) != KRING_ANSWER_NOT_DISCUSSED &&
         kring_scope_is_ago (scope, kring_scope_get_day (kring_item_get_string (check, KRING_CHECK_CHANGED)), YEAR_DAYS);
}

gboolean
kring_rule_blindspot_interest (const KringScope *scope, const KringTopic *topic)
{
  return kring_facts_get_totals (scope->facts)->n_at_table >= 2 && topic->n_shared > 0 && topic->n_shared_at_table == 0;
}

gboolean
kring_rule_gain_conflict (const KringScope *scope, const KringTopic *topic)
{
  return topic->n_for > 0 && topic->n_against > 0;
}
