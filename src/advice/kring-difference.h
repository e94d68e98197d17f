/* kring-difference.h: who came, who went, and who changed, between two copies of a document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

G_BEGIN_DECLS

/**
 * KringDifferenceKind:
 * @KRING_DIFFERENCE_ADDED: only the later copy has the stakeholder
 * @KRING_DIFFERENCE_REMOVED: only the earlier one has it
 * @KRING_DIFFERENCE_CHANGED: a field of it differs
 */
typedef enum
{
  KRING_DIFFERENCE_ADDED,
  KRING_DIFFERENCE_REMOVED,
  KRING_DIFFERENCE_CHANGED
} KringDifferenceKind;

/**
 * KringDifference:
 * @stakeholder: as the later copy has it; where it was removed, as the earlier
 * @field: of a change: the field that differs, @from and @to its values
 */
typedef struct
{
  KringDifferenceKind kind;
  KringItem *stakeholder;
  guint field;
  int from;
  int to;
} KringDifference;

GPtrArray *kring_differences_find (KringDocument *earlier, KringDocument *later, gboolean with_private);
void kring_difference_free (KringDifference *self);
char *kring_difference_tell (const KringDifference *self, const char *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringDifference, kring_difference_free)

G_END_DECLS
