/* kring-rule-party.c: rules of stakeholders and their actions
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-rule-private.h"

#include "kring-facts-private.h"
#include "model/kring-action.h"

/* KRING_UNSET is below all values, so "at least" never holds for what is not
 * known; "at most" has to ask. */
G_STATIC_ASSERT (KRING_UNSET < -2);

gboolean
kring_rule_contact_none (const KringScope *scope, const KringParty *party)
{
  return party->is_partner && !party->has_contact;
}

gboolean
kring_rule_blindspot_powerful (const KringScope *scope, const KringParty *party)
{
  return party->influence >= 4 && party->role != KRING_ROLE_CONTEXT &&
         (party->involvement == KRING_INVOLVEMENT_NOT_YET || party->involvement == KRING_INVOLVEMENT_UNKNOWN);
}

gboolean
kring_rule_blindspot_ally (const KringScope *scope, const KringParty *party)
{
  return party->attitude >= 1 && party->influence >= 3 &&
         (party->involvement == KRING_INVOLVEMENT_NOT_YET || party->involvement == KRING_INVOLVEMENT_LEFT);
}

gboolean
kring_rule_blindspot_isolated (const KringScope *scope, const KringParty *party)
{
  return party->positions == NULL && party->in == NULL && party->out == NULL;
}

gboolean
kring_rule_move_need (const KringScope *scope, const KringParty *party)
{
  return party->role == KRING_ROLE_TO_MOVE && !party->has_moved_by;
}

gboolean
kring_rule_move_route (const KringScope *scope, const KringParty *party)
{
  return party->role == KRING_ROLE_TO_MOVE && party->involvement != KRING_INVOLVEMENT_UNKNOWN &&
         party->steps == KRING_NO_STEPS;
}

gboolean
kring_rule_gain_unknown (const KringScope *scope, const KringParty *party)
{
  return party->in_circle && party->at_table && party->n_gains == 0;
}

gboolean
kring_rule_gain_suspected (const KringScope *scope, const KringParty *party)
{
  return party->in_circle && party->at_table && party->n_gains > 0 && party->n_suspected == party->n_gains;
}

gboolean
kring_rule_empathy_viewpoint (const KringScope *scope, const KringParty *party)
{
  return (party->is_partner || party->role == KRING_ROLE_TARGET_GROUP) && !party->has_viewpoint;
}

gboolean
kring_rule_empathy_critic (const KringScope *scope, const KringParty *party)
{
  return party->attitude != KRING_UNSET && party->attitude <= -1 && !party->has_origin;
}

gboolean
kring_rule_involvement_needs (const KringScope *scope, const KringParty *party)
{
  return party->role == KRING_ROLE_TARGET_GROUP && !party->has_needs;
}

gboolean
kring_rule_involvement_apart (const KringScope *scope, const KringParty *party)
{
  return party->role == KRING_ROLE_TARGET_GROUP && !kring_party_meets_partner (party);
}

gboolean
kring_rule_action_none (const KringScope *scope, const KringParty *party)
{
  if (party->n_actions > 0)
    return FALSE;
  if (scope->phase < KRING_PHASE_RUNNING)
    return party->role == KRING_ROLE_TO_MOVE;

  return party->role != KRING_ROLE_CONTEXT && party->involvement != KRING_INVOLVEMENT_LEFT;
}

/* Asked for, and not settled yet. */
static gboolean
is_pending (KringItem *action)
{
  int status = kring_item_get_int (action, KRING_ACTION_STATUS);

  return status == KRING_ACTION_ASKED || status == KRING_ACTION_AGREED;
}

gboolean
kring_rule_action_undated (const KringScope *scope, KringItem *action)
{
  return is_pending (action) && *kring_item_get_string (action, KRING_ACTION_WHEN) == '\0';
}

gboolean
kring_rule_action_unasked (const KringScope *scope, KringItem *action)
{
  return is_pending (action) && *kring_item_get_string (action, KRING_ACTION_ASKED_BY) == '\0' &&
         kring_facts_is_blank (kring_item_get_string (action, KRING_ACTION_ASKED_BY_NAME));
}

gboolean
kring_rule_action_overdue (const KringScope *scope, KringItem *action)
{
  return (is_pending (action) || kring_item_get_int (action, KRING_ACTION_STATUS) == KRING_ACTION_IDEA) &&
         kring_scope_has_passed (scope, kring_item_get_string (action, KRING_ACTION_WHEN));
}

gboolean
kring_rule_safety_unknown (const KringScope *scope, const KringParty *party)
{
  return party->is_partner && party->safety == KRING_SAFETY_UNKNOWN;
}

gboolean
kring_rule_safety_low (const KringScope *scope, const KringParty *party)
{
  return party->at_table && party->safety == KRING_SAFETY_NO;
}

gboolean
kring_rule_safety_funded (const KringScope *scope, const KringParty *party)
{
  if (!party->is_partner)
    return FALSE;

  for (const KringTie *tie = party->in; tie != NULL; tie = tie->next_in)
    if (tie->kind == KRING_INFLUENCE_KIND_FUNDS && tie->from->is_partner)
      return TRUE;

  return FALSE;
}

gboolean
kring_rule_time_uncommitted (const KringScope *scope, const KringParty *party)
{
  return party->is_partner && !party->has_commitment;
}

gboolean
kring_rule_time_ends_early (const KringScope *scope, const KringParty *party)
{
  return party->is_partner && party->until != KRING_UNSET && party->until < scope->last_year;
}

gboolean
kring_rule_time_expiring (const KringScope *scope, const KringParty *party)
{
  return party->is_partner && party->until != KRING_UNSET && party->until <= scope->year;
}

gboolean
kring_rule_time_quick (const KringScope *scope, const KringParty *party)
{
  return party->is_partner && party->until != KRING_UNSET && party->from == party->until &&
         !kring_rule_time_ends_early (scope, party);
}
