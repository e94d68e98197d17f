/* kring-interest.h: something that is at stake for several parties
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-item.h"

G_BEGIN_DECLS

#define KRING_TYPE_INTEREST (kring_interest_get_type ())
KRING_DECLARE_ITEM (KringInterest, kring_interest, INTEREST);

#define KRING_INTEREST_FIELDS(FIELD) \
  FIELD (KRING_INTEREST_ID, "id", ID, .label = N_("Id"), .required = TRUE) \
  FIELD (KRING_INTEREST_NAME, "name", LINE, .label = N_("Name"), .required = TRUE, \
         .hint = N_("Something that is at stake for several parties, whatever each gets out of taking part")) \
  FIELD (KRING_INTEREST_DESCRIPTION, "description", TEXT, .label = N_("Description"))

typedef enum
{
  KRING_INTEREST_FIELDS (KRING_FIELD_AS_ENUM)
  KRING_INTEREST_N_FIELDS
} KringInterestField;

G_END_DECLS
