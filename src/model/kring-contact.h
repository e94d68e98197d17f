/* kring-contact.h: a person at a party
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-item.h"

G_BEGIN_DECLS

#define KRING_TYPE_CONTACT (kring_contact_get_type ())
KRING_DECLARE_ITEM (KringContact, kring_contact, CONTACT);

#define KRING_CONTACT_FIELDS(FIELD) \
  FIELD (KRING_CONTACT_NAME, "name", LINE, .label = N_("Name"), .privacy = KRING_PRIVATE) \
  FIELD (KRING_CONTACT_FUNCTION, "function", LINE, .label = N_("Function"), .privacy = KRING_PRIVATE) \
  FIELD (KRING_CONTACT_E_MAIL, "e-mail", LINE, .label = N_("E-mail"), .privacy = KRING_PRIVATE) \
  FIELD (KRING_CONTACT_PHONE, "phone", LINE, .label = N_("Phone"), .privacy = KRING_PRIVATE)

typedef enum
{
  KRING_CONTACT_FIELDS (KRING_FIELD_AS_ENUM)
  KRING_CONTACT_N_FIELDS
} KringContactField;

G_END_DECLS
