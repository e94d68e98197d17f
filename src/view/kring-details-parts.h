/* kring-details-parts.h: how the details of an item are divided
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

G_BEGIN_DECLS

/**
 * KringPartType:
 * @KRING_PART_FIELDS: some of the item's fields
 * @KRING_PART_LIST: one of the lists that the item owns
 * @KRING_PART_LINKS: the stakes or influence lines that lead to the item
 * @KRING_PART_ROUTES: through whom a stakeholder can be moved who is not at the
 *   table
 * @KRING_PART_BRIDGES: who stands between the others
 */
typedef enum
{
  KRING_PART_FIELDS,
  KRING_PART_LIST,
  KRING_PART_LINKS,
  KRING_PART_ROUTES,
  KRING_PART_BRIDGES
} KringPartType;

/**
 * KringPart:
 * @title: its heading, translatable with kring_text()
 * @unfolded: whether it shows without being asked for
 * @fields: FIELDS: which, @n_fields of them
 * @list: LIST: its number
 * @kind: LIST and LINKS: the kind of what is in it
 * @end: LINKS: the field that leads to the item
 * @other_end: LINKS: the field that leads elsewhere
 * @empty: what to say where there is nothing, translatable with kring_text()
 * @add: the label of the button that adds to it, likewise
 */
typedef struct
{
  const char *title;
  KringPartType type;
  gboolean unfolded;
  const guint *fields;
  guint n_fields;
  guint list;
  KringKind kind;
  guint end;
  guint other_end;
  const char *empty;
  const char *add;
} KringPart;

const KringPart *kring_details_parts_get (KringKind kind, guint *n_parts);

G_END_DECLS
