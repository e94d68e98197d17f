/* kring-derived.h: what a table tells of an item that is none of its fields
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

G_BEGIN_DECLS

/* How wide a column is at first, in pixels. */
#define KRING_WIDTH_NAME 200
#define KRING_WIDTH_TEXT 260
#define KRING_WIDTH_DATE 230
#define KRING_WIDTH_WORD 172
#define KRING_WIDTH_NUMBER 110

/**
 * KringDerived:
 * @id: its identifier as a column
 * @label: its label, translatable with kring_text()
 * @write: makes its text of an item, empty where there is nothing to tell;
 *   where it is to share, without what is private
 * @get_number: (nullable): tells what it is sorted by, and whether that is
 *   known; %NULL where that is the text
 * @width: how wide it is at first, in pixels
 */
typedef struct
{
  const char *id;
  const char *label;
  char *(*write) (KringDocument *document, KringItem *item, gboolean shared);
  gboolean (*get_number) (KringItem *item, int *number);
  int width;
} KringDerived;

const KringDerived *kring_derived_list (KringKind kind, guint *n_derived);
int kring_derived_get_last_day (const char *moment);

G_END_DECLS
