/* kring-kind.c: the kinds of item, and their classes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-action.h"
#include "kring-alliance.h"
#include "kring-check.h"
#include "kring-commitment.h"
#include "kring-contact.h"
#include "kring-decision.h"
#include "kring-gain.h"
#include "kring-indicator.h"
#include "kring-influence.h"
#include "kring-interest.h"
#include "kring-map.h"
#include "kring-milestone.h"
#include "kring-person.h"
#include "kring-place.h"
#include "kring-reading.h"
#include "kring-set-aside.h"
#include "kring-stake.h"
#include "kring-stakeholder.h"

#include <string.h>

/**
 * kring_kind_get_type:
 *
 * Returns: the class of @kind's items
 */
GType
kring_kind_get_type (KringKind kind)
{
  switch (kind)
    {
    case KRING_KIND_ALLIANCE:
      return KRING_TYPE_ALLIANCE;
    case KRING_KIND_PERSON:
      return KRING_TYPE_PERSON;
    case KRING_KIND_INDICATOR:
      return KRING_TYPE_INDICATOR;
    case KRING_KIND_READING:
      return KRING_TYPE_READING;
    case KRING_KIND_STAKEHOLDER:
      return KRING_TYPE_STAKEHOLDER;
    case KRING_KIND_GAIN:
      return KRING_TYPE_GAIN;
    case KRING_KIND_ACTION:
      return KRING_TYPE_ACTION;
    case KRING_KIND_COMMITMENT:
      return KRING_TYPE_COMMITMENT;
    case KRING_KIND_CONTACT:
      return KRING_TYPE_CONTACT;
    case KRING_KIND_INTEREST:
      return KRING_TYPE_INTEREST;
    case KRING_KIND_STAKE:
      return KRING_TYPE_STAKE;
    case KRING_KIND_INFLUENCE:
      return KRING_TYPE_INFLUENCE;
    case KRING_KIND_CHECK:
      return KRING_TYPE_CHECK;
    case KRING_KIND_SET_ASIDE:
      return KRING_TYPE_SET_ASIDE;
    case KRING_KIND_MILESTONE:
      return KRING_TYPE_MILESTONE;
    case KRING_KIND_DECISION:
      return KRING_TYPE_DECISION;
    case KRING_KIND_PLACE:
      return KRING_TYPE_PLACE;
    case KRING_KIND_MAP:
      return KRING_TYPE_MAP;
    case KRING_N_KINDS:
    default:
      g_return_val_if_reached (G_TYPE_INVALID);
    }
}

/**
 * kring_kind_get_class:
 *
 * Returns: (transfer none): @kind's class, with its tables; it lives for ever
 */
const KringItemClass *
kring_kind_get_class (KringKind kind)
{
  static const KringItemClass *classes[KRING_N_KINDS];

  g_return_val_if_fail (kind < KRING_N_KINDS, NULL);

  if (g_once_init_enter (&classes[kind]))
    {
      const KringItemClass *klass = g_type_class_ref (kring_kind_get_type (kind));

      g_once_init_leave (&classes[kind], klass);
    }

  return classes[kind];
}

/**
 * kring_kind_find_field:
 * @name: an identifier
 * @index: (out) (optional): gets the field's index
 *
 * Returns: (nullable): the field of @kind that is called @name
 */
const KringField *
kring_kind_find_field (KringKind kind, const char *name, guint *index)
{
  const KringItemClass *klass = kring_kind_get_class (kind);

  for (guint i = 0; i < klass->n_fields; i++)
    if (strcmp (klass->fields[i].name, name) == 0)
      {
        if (index != NULL)
          *index = i;
        return &klass->fields[i];
      }

  return NULL;
}
