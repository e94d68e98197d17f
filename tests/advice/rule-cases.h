/* rule-cases.h: small alliances for which a rule holds, or just does not
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

/* The day from which all of them are looked at */
#define RULE_CASES_TODAY "2026-06-15"

/**
 * RuleCase:
 * @rule: the id of a rule
 * @name: what there is to it
 * @alliance: as of advice_tests_write(); in the phase from which on the rule
 *   counts, where it says nothing of the phase
 * @items: what the rule is told of, by ids; for what has no id, that of its
 *   owner, or its text. Empty for the alliance as a whole; %NULL where the rule
 *   does not hold.
 */
typedef struct
{
  const char *rule;
  const char *name;
  const char *alliance;
  const char *items;
} RuleCase;

extern const RuleCase rule_cases[];
