/* kring-rule.h: what a document can tell its manager, rule by rule
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-facts.h"

G_BEGIN_DECLS

/**
 * KringSeverity:
 *
 * How pressing a finding is; the most pressing comes first.
 */
typedef enum
{
  KRING_SEVERITY_URGENT,
  KRING_SEVERITY_ATTENTION,
  KRING_SEVERITY_TIP
} KringSeverity;

/**
 * KringSubject:
 *
 * What a rule holds for: the alliance as a whole, or each item of a kind. Of
 * interests and panels each is a finding of its own; of all others those that
 * it holds for are one finding.
 */
typedef enum
{
  KRING_SUBJECT_ALLIANCE,
  KRING_SUBJECT_PARTY,
  KRING_SUBJECT_ACTION,
  KRING_SUBJECT_TOPIC,
  KRING_SUBJECT_CONFLICT,
  KRING_SUBJECT_INDICATOR,
  KRING_SUBJECT_MILESTONE,
  KRING_SUBJECT_CHECK
} KringSubject;

/**
 * KringScope:
 * @today: "2026-03-15"; @year and @day are of it, the latter as g_date counts
 * @phase: of the alliance; exploring where it is unknown
 * @since: the day, as g_date counts, when the phase of running began, as far
 *   as is known; 0 where it is not, or has not begun
 * @last_year: the year of the last milestone, or %KRING_UNSET
 *
 * What rules look at.
 */
typedef struct
{
  KringFacts *facts;
  KringDocument *document;
  KringItem *alliance;
  char today[16];
  int year;
  guint day;
  KringPhase phase;
  guint since;
  int last_year;
} KringScope;

/**
 * KringSentence:
 * @one: about one item, or about the alliance
 * @many: about several; %NULL where there never are
 */
typedef struct
{
  const char *one;
  const char *many;
} KringSentence;

/**
 * KringRule:
 * @id: "gain.unknown"
 * @panel: the id of its panel; "" for a rule of each panel
 * @from: the phase from which on it counts
 * @in_closing: whether it counts in closing too
 * @looks_around: whether it looks at the phase or the plan too, beside what it
 *   is asked of
 * @title: short, translatable with kring_text()
 * @sentences: what it says, ended by an empty one; of several, the one that
 *   @choose tells
 * @collect: of an alliance: adds the items that it is about
 * @holds_for: tells whether it holds for a subject; of the member that @subject
 *   tells
 *
 * A rule: a row of a table.
 */
typedef struct
{
  const char *id;
  const char *panel;
  KringSeverity severity;
  KringPhase from;
  gboolean in_closing;
  KringSubject subject;
  const char *title;
  KringSentence sentences[4];
  guint (*choose) (const KringScope *scope);
  void (*collect) (const KringScope *scope, GPtrArray *items);
  gboolean looks_around;
  union
  {
    gboolean (*alliance) (const KringScope *scope);
    gboolean (*party) (const KringScope *scope, const KringParty *party);
    gboolean (*topic) (const KringScope *scope, const KringTopic *topic);
    gboolean (*item) (const KringScope *scope, KringItem *item);
  } holds_for;
} KringRule;

/* The rules, by panel. */
const KringRule *kring_rules_get (guint *n_rules);
const KringRule *kring_rule_find (const char *id);
const char *kring_rule_get_title (const KringRule *self);
const char *kring_severity_get_label (KringSeverity severity);
const char *kring_severity_get_id (KringSeverity severity);

G_END_DECLS
