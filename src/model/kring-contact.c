/* kring-contact.c: a person at a party
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-contact.h"

#include "kring-choices.h"

#include <glib/gi18n.h>

KRING_DEFINE_ITEM (KringContact, kring_contact, CONTACT, "contact", N_("contact"), KRING_CONTACT_FIELDS, NULL)
