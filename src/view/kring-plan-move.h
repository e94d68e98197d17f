/* kring-plan-move.h: something of the plan on its way to another time
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"
#include "paint/kring-plan.h"

G_BEGIN_DECLS

/**
 * KringPlanMove:
 * @kind: what is moved
 * @part: which part of it
 * @item: the item that has the time
 * @was: where it was before, in years
 * @from: the year from which it is, or %KRING_UNSET
 * @until: the last year in which it is; but for a commitment the same
 * @when: (nullable): the moment of an action
 *
 * What a milestone, commitment, action or target becomes while it is dragged,
 * or by a key. The document has it only once it is applied.
 */
typedef struct
{
  KringPlanMarkKind kind;
  KringPlanPart part;
  KringItem *item;
  KringSpan was;
  int from;
  int until;
  char *when;
} KringPlanMove;

void kring_plan_move_init (KringPlanMove *self, const KringPlanMark *mark, KringPlanPart part);
void kring_plan_move_clear (KringPlanMove *self);
void kring_plan_move_drag (KringPlanMove *self, double start, double end);
void kring_plan_move_step (KringPlanMove *self, int n, gboolean by_years);
KringSpan kring_plan_move_get_span (const KringPlanMove *self);
char *kring_plan_move_tell (const KringPlanMove *self);
gboolean kring_plan_move_apply (const KringPlanMove *self, KringDocument *document);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KringPlanMove, kring_plan_move_clear)

G_END_DECLS
