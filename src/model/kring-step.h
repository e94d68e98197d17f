/* kring-step.h: changes that belong together, and their opposites
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-history.h"

G_BEGIN_DECLS

/**
 * KringRecord:
 *
 * One change, with what it takes to undo it.
 */
typedef struct
{
  KringChangeType type;
  KringItem *item;
  guint field;
  KringValue value; /* SET: the value that the item does not have now */
  KringList *list;
  guint position;
  guint old_position;
} KringRecord;

/**
 * KringStep:
 *
 * The changes that are undone together.
 */
typedef struct
{
  char *name; /* NULL: to be made from its only change */
  GArray *changes;
  guint serial;
} KringStep;

KringStep *kring_step_new (const char *name);
void kring_step_free (gpointer data);
void kring_step_append (KringStep *self, KringStep *more);
gboolean kring_step_merge_typing (KringStep *self, KringStep *more);

void kring_step_play (KringDocument *document, KringStep *self, gboolean forward);

void kring_record_apply (KringDocument *document, KringRecord *record, gboolean forward);
char *kring_record_name (KringDocument *document, const KringRecord *record);

G_END_DECLS
