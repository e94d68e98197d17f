/* kring-finding-private.h: how findings are made
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-finding.h"

G_BEGIN_DECLS

/**
 * KRING_FINDING_MAX_NAMES:
 *
 * How many items a sentence names; the others it counts.
 */
#define KRING_FINDING_MAX_NAMES 5

/**
 * KringDraft:
 * @panel: the id of the panel
 * @sentence: which of the rule's sentences it is
 * @items: (element-type KringItem): what it is about; of a conflict the
 *   interest, the @n_for parties for it, and those against it
 * @set_aside: (element-type KringItem): what sets aside some of it
 * @is_set_aside: whether all of it is
 * @is_later: whether it is of a later phase
 *
 * What a finding is made of.
 */
typedef struct
{
  const KringRule *rule;
  const char *panel;
  guint sentence;
  GPtrArray *items;
  guint n_for;
  GPtrArray *set_aside;
  gboolean is_set_aside;
  gboolean is_later;
} KringDraft;

/**
 * KringName:
 * @kind: of what it is the name
 * @text: empty where it has none
 * @is_message: whether @text is one of ours, to be translated
 * @of: (nullable): what it is of, or from when
 *
 * What an item was called when the finding was made.
 */
typedef struct
{
  KringKind kind;
  gboolean is_message;
  char *text;
  char *of;
} KringName;

KringFinding *kring_finding_new (const KringDraft *draft);
const KringDraft *kring_finding_get_draft (KringFinding *self);
const KringName *kring_finding_get_names (KringFinding *self, guint *n_names);
gboolean kring_finding_equal (KringFinding *self, KringFinding *other);
int kring_finding_compare (KringFinding *self, KringFinding *other);

void kring_name_read (KringName *self, KringItem *item);
void kring_name_clear (KringName *self);
gboolean kring_name_equal (const KringName *self, const KringName *other);

G_END_DECLS
