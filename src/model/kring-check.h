/* kring-check.h: an answer to a checklist item, or an item of the user's own
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-item.h"

G_BEGIN_DECLS

#define KRING_TYPE_CHECK (kring_check_get_type ())
KRING_DECLARE_ITEM (KringCheck, kring_check, CHECK);

#define KRING_CHECK_FIELDS(FIELD) \
  FIELD (KRING_CHECK_ID, "id", ID, .label = N_("Id"), .required = TRUE) \
  FIELD (KRING_CHECK_PANEL, "panel", LINE, .label = N_("Panel")) \
  FIELD (KRING_CHECK_TEXT, "text", LINE, .label = N_("Statement"), \
         .privacy = KRING_PRIVATE_SOMETIMES, .is_private = kring_check_is_private) \
  FIELD (KRING_CHECK_ANSWER, "answer", CHOICE, .label = N_("Answer"), .choices = kring_answers, \
         .privacy = KRING_PRIVATE_SOMETIMES, .is_private = kring_check_is_private) \
  FIELD (KRING_CHECK_CHANGED, "changed", DATE, .label = N_("Changed"), \
         .privacy = KRING_PRIVATE_SOMETIMES, .is_private = kring_check_is_private) \
  FIELD (KRING_CHECK_NOTE, "note", TEXT, .label = N_("Note"), .privacy = KRING_PRIVATE)

typedef enum
{
  KRING_CHECK_FIELDS (KRING_FIELD_AS_ENUM)
  KRING_CHECK_N_FIELDS
} KringCheckField;

G_END_DECLS
