/* kring-rule-private.h: the rules' own functions, for the table of rules
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-rule.h"

G_BEGIN_DECLS

/* What they look at */
void kring_scope_init (KringScope *self, KringFacts *facts, const char *today);
gboolean kring_scope_has_passed (const KringScope *self, const char *moment);
gboolean kring_scope_is_ago (const KringScope *self, guint day, guint days);
guint kring_scope_get_day (const char *date);
gboolean kring_rule_counts (const KringRule *self, KringPhase phase);
gboolean kring_rule_is_silent (const KringRule *self, KringPhase phase);

/* Of the alliance */
gboolean kring_rule_ideal_missing (const KringScope *scope);
gboolean kring_rule_need_missing (const KringScope *scope);
gboolean kring_rule_message_missing (const KringScope *scope);
gboolean kring_rule_change_missing (const KringScope *scope);
gboolean kring_rule_change_unmeasured (const KringScope *scope, KringItem *indicator);
gboolean kring_rule_change_awareness (const KringScope *scope);
void kring_rule_collect_indicators (const KringScope *scope, GPtrArray *items);
gboolean kring_rule_change_unread (const KringScope *scope, KringItem *indicator);
gboolean kring_rule_mix_one_sided (const KringScope *scope);
guint kring_rule_choose_mix (const KringScope *scope);
void kring_rule_collect_mix (const KringScope *scope, GPtrArray *items);
gboolean kring_rule_empathy_facilitator (const KringScope *scope);
gboolean kring_rule_involvement_none (const KringScope *scope);
gboolean kring_rule_involvement_away (const KringScope *scope);
void kring_rule_collect_away (const KringScope *scope, GPtrArray *items);
gboolean kring_rule_safety_dependent (const KringScope *scope);
gboolean kring_rule_leadership_none (const KringScope *scope);
gboolean kring_rule_leadership_undecided (const KringScope *scope);
gboolean kring_rule_time_no_plan (const KringScope *scope);
gboolean kring_rule_time_short (const KringScope *scope);
gboolean kring_rule_time_overdue (const KringScope *scope, KringItem *milestone);
gboolean kring_rule_checks_stale (const KringScope *scope, KringItem *check);

/* Of interests */
gboolean kring_rule_blindspot_interest (const KringScope *scope, const KringTopic *topic);
gboolean kring_rule_gain_conflict (const KringScope *scope, const KringTopic *topic);

/* Of stakeholders and their actions */
gboolean kring_rule_contact_none (const KringScope *scope, const KringParty *party);
gboolean kring_rule_blindspot_powerful (const KringScope *scope, const KringParty *party);
gboolean kring_rule_blindspot_ally (const KringScope *scope, const KringParty *party);
gboolean kring_rule_blindspot_isolated (const KringScope *scope, const KringParty *party);
gboolean kring_rule_move_need (const KringScope *scope, const KringParty *party);
gboolean kring_rule_move_route (const KringScope *scope, const KringParty *party);
gboolean kring_rule_gain_unknown (const KringScope *scope, const KringParty *party);
gboolean kring_rule_gain_suspected (const KringScope *scope, const KringParty *party);
gboolean kring_rule_empathy_viewpoint (const KringScope *scope, const KringParty *party);
gboolean kring_rule_empathy_critic (const KringScope *scope, const KringParty *party);
gboolean kring_rule_involvement_needs (const KringScope *scope, const KringParty *party);
gboolean kring_rule_involvement_apart (const KringScope *scope, const KringParty *party);
gboolean kring_rule_action_none (const KringScope *scope, const KringParty *party);
gboolean kring_rule_action_undated (const KringScope *scope, KringItem *action);
gboolean kring_rule_action_unasked (const KringScope *scope, KringItem *action);
gboolean kring_rule_action_overdue (const KringScope *scope, KringItem *action);
gboolean kring_rule_safety_unknown (const KringScope *scope, const KringParty *party);
gboolean kring_rule_safety_low (const KringScope *scope, const KringParty *party);
gboolean kring_rule_safety_funded (const KringScope *scope, const KringParty *party);
gboolean kring_rule_time_uncommitted (const KringScope *scope, const KringParty *party);
gboolean kring_rule_time_ends_early (const KringScope *scope, const KringParty *party);
gboolean kring_rule_time_expiring (const KringScope *scope, const KringParty *party);
gboolean kring_rule_time_quick (const KringScope *scope, const KringParty *party);

G_END_DECLS
