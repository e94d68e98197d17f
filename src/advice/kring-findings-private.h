/* kring-findings-private.h: the findings from within
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-facts-private.h"
#include "kring-finding-private.h"
#include "kring-findings.h"
#include "kring-rule-private.h"

G_BEGIN_DECLS

#define KRING_MAX_RULES 64

/**
 * KringFindings:
 *
 * A set of rules is a number with a bit for each. @holding tells, by the slot
 * of a node, which rules hold for it or its actions; @marks which of those are
 * told of it in a finding that counts.
 */
struct _KringFindings
{
  GObject parent_instance;

  KringFacts *facts;
  char *today;
  KringScope scope;
  const KringRule *rules;
  guint n_rules;

  GArray *holding;
  GArray *marks;
  GArray *others;                        /* the marks of what does not hold for single nodes */
  GPtrArray *conflicts;                  /* by slot of a topic: its finding, or NULL */
  GPtrArray *findings[KRING_MAX_RULES];  /* of each rule */
  GPtrArray *rows;                       /* all of them, in order */
  guint n_open;

  GHashTable *asides;                    /* item → rules set aside for it */
  guint64 asides_some;                   /* rules set aside for some items */
  guint64 asides_whole;                  /* rules set aside as a whole */
};

#define KRING_RULE_BIT(index) (G_GUINT64_CONSTANT (1) << (index))

guint64 *kring_findings_get_holding (KringFindings *self, guint slot);
guint64 kring_findings_get_aside (KringFindings *self, KringItem *item);
KringItem *kring_findings_get_subject (KringItem *item);
void kring_findings_read_asides (KringFindings *self);
KringFinding *kring_findings_draw_up (KringFindings *self, guint rule, const char *panel, GPtrArray *items, guint n_for);
guint64 kring_findings_get_rules_of (KringFindings *self, guint subjects);
guint64 kring_findings_reckon (KringFindings *self, const KringNews *news);

G_END_DECLS
