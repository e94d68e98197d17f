/* kring-happening.h: what happened in an alliance, as far as its document dates it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

G_BEGIN_DECLS

/**
 * KringHappeningKind:
 * @KRING_HAPPENING_PHASE: the alliance came into its phase
 * @KRING_HAPPENING_DECISION: something was decided
 * @KRING_HAPPENING_READING: an indicator was measured
 * @KRING_HAPPENING_MILESTONE: a milestone was reached
 * @KRING_HAPPENING_ACTION: a stakeholder did what was asked
 * @KRING_HAPPENING_DISCUSSED: an interest was discussed
 * @KRING_HAPPENING_CHECK: a checklist item got another answer
 * @KRING_HAPPENING_MISSED: a milestone was not reached in its year
 * @KRING_HAPPENING_OVERDUE: an action was not done in time
 *
 * In the order in which they are told where they are of the same day.
 */
typedef enum
{
  KRING_HAPPENING_PHASE,
  KRING_HAPPENING_DECISION,
  KRING_HAPPENING_READING,
  KRING_HAPPENING_MILESTONE,
  KRING_HAPPENING_ACTION,
  KRING_HAPPENING_DISCUSSED,
  KRING_HAPPENING_CHECK,
  KRING_HAPPENING_MISSED,
  KRING_HAPPENING_OVERDUE
} KringHappeningKind;

/**
 * KringHappening:
 * @moment: when, as the document has it: "2026-11-20", "2026-Q3" or "2026"
 * @day: the day by which it is ordered
 * @is_private: whether it is for the alliance manager only
 * @item: the alliance, decision, reading, milestone, action, interest or check
 * @parties: (element-type KringItem): the stakeholders that it is about
 */
typedef struct
{
  KringHappeningKind kind;
  char *moment;
  char *day;
  gboolean is_private;
  KringItem *item;
  GPtrArray *parties;
} KringHappening;

GPtrArray *kring_happenings_find (KringDocument *document, const char *since, const char *today);
void kring_happening_free (KringHappening *self);
char *kring_happening_tell (const KringHappening *self, const char *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringHappening, kring_happening_free)

G_END_DECLS
