/* kring-plan-words.c: what the marks of a plan are, in words
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-plan-private.h"

#include "model/kring-action.h"
#include "model/kring-commitment.h"
#include "model/kring-edit-field.h"
#include "model/kring-indicator.h"
#include "model/kring-language.h"
#include "model/kring-milestone.h"
#include "model/kring-reading.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Returns the line in @field, or what the item is where it has none. */
char *
kring_plan_name_item (KringPlan *self,
                      KringItem *item,
                      guint      field)
{
  const char *line = kring_item_get_string (item, field);
  g_autofree char *stripped = g_strstrip (g_strdup (line));
  const char *label = kring_text_in (self->language, KRING_ITEM_GET_CLASS (item)->label);

  if (*stripped != '\0')
    return g_steal_pointer (&stripped);

  /* Translators: something that was given no name, and what it is: "(milestone without a name)" */
  return g_strdup_printf (kring_text_in (self->language, N_("(%s without a name)")), label);
}

/* Returns who a reference leads to, or the name that stands in its stead. */
static char *
name_person (KringPlan *self,
             KringItem *item,
             guint      field)
{
  const char *id = kring_item_get_string (item, field);
  KringItem *other = *id != '\0' ? kring_document_lookup (self->document, id) : NULL;

  if (other != NULL && kring_item_get_kind (other) == KRING_KIND_STAKEHOLDER)
    return kring_plan_name_item (self, other, KRING_STAKEHOLDER_NAME);

  return g_strdup (kring_item_get_string (item, kring_edit_get_twin (kring_item_get_kind (item), field)));
}

static void
add_part (GString    *text,
          const char *part)
{
  if (*part == '\0')
    return;

  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, part);
}

static void
add_person (KringPlan  *self,
            GString    *text,
            const char *format,
            KringItem  *item,
            guint       field)
{
  g_autofree char *name = name_person (self, item, field);
  g_auto (GStrv) around = g_strsplit (kring_text_in (self->language, format), "%s", 2);
  g_autofree char *part = g_strjoinv (name, around);

  if (*name != '\0')
    add_part (text, part);
}

static void
add_status (KringPlan *self,
            GString   *text,
            KringItem *item,
            guint      field)
{
  int status = kring_item_get_int (item, field);

  if (status != 0)
    add_part (text, kring_text_in (self->language, kring_item_get_field (item, field)->choices[status].label));
}

static void
describe_milestone (KringPlan *self,
                    GString   *text,
                    KringItem *item)
{
  g_autofree char *year = g_strdup_printf (kring_text_in (self->language, N_("milestone for %d")),
                                           kring_item_get_int (item, KRING_MILESTONE_YEAR));

  add_part (text, year);
  add_status (self, text, item, KRING_MILESTONE_STATUS);
  add_person (self, text, N_("owner: %s"), item, KRING_MILESTONE_OWNER);
}

static char *
tell_years (KringPlan *self,
            int        from,
            int        until)
{
  if (from == KRING_UNSET && until == KRING_UNSET)
    return g_strdup (kring_text_in (self->language, N_("years unknown")));
  if (from == KRING_UNSET)
    return g_strdup_printf (kring_text_in (self->language, N_("until %d")), until);
  if (until == KRING_UNSET)
    return g_strdup_printf (kring_text_in (self->language, N_("from %d, end unknown")), from);
  if (until < from)
    return g_strdup_printf (kring_text_in (self->language, N_("begins in %d, but ends before that, in %d")), from, until);
  if (until == from)
    return g_strdup_printf ("%d", from);

  /* Translators: years */
  return g_strdup_printf (kring_text_in (self->language, N_("%d to %d")), from, until);
}

/* Returns how a commitment falls short of the plan, or what is wrong with its
 * years, in words; %NULL where it does not. */
char *
kring_plan_tell_end (KringPlan           *self,
                     const KringPlanSign *commitment)
{
  int from = kring_item_get_int (commitment->mark.item, KRING_COMMITMENT_FROM);
  int until = kring_item_get_int (commitment->mark.item, KRING_COMMITMENT_UNTIL);

  if (until == KRING_UNSET || (from != KRING_UNSET && until < from))
    return tell_years (self, from, until);
  if (self->end_year == KRING_UNSET || until >= self->end_year)
    return NULL;

  /* Translators: of a commitment */
  return g_strdup_printf (kring_text_in (self->language, N_("ends in %d, the plan runs to %d")), until, self->end_year);
}

static void
describe_commitment (KringPlan           *self,
                     GString             *text,
                     const KringPlanSign *sign,
                     const char          *owner)
{
  int from = kring_item_get_int (sign->mark.item, KRING_COMMITMENT_FROM);
  int until = kring_item_get_int (sign->mark.item, KRING_COMMITMENT_UNTIL);
  g_autofree char *of = g_strdup_printf (kring_text_in (self->language, N_("commitment of %s")), owner);
  g_autofree char *years = tell_years (self, from, until);
  g_autofree char *end = kring_plan_tell_end (self, sign);

  add_part (text, of);
  add_part (text, years);
  if (end != NULL && strcmp (end, years) != 0)
    add_part (text, end);
}

static void
describe_action (KringPlan  *self,
                 GString    *text,
                 KringItem  *item,
                 const char *owner)
{
  g_autofree char *of = g_strdup_printf (kring_text_in (self->language, N_("action of %s")), owner);
  g_autofree char *when = kring_format_date (self->language, kring_item_get_string (item, KRING_ACTION_WHEN));

  add_part (text, of);
  add_part (text, when);
  add_status (self, text, item, KRING_ACTION_STATUS);
  add_person (self, text, N_("asked by: %s"), item, KRING_ACTION_ASKED_BY);
}

static char *
with_unit (KringPlan *self,
           KringItem *indicator,
           double     value)
{
  g_autofree char *number = kring_format_number (self->language, value);
  const char *unit = kring_item_get_string (indicator, KRING_INDICATOR_UNIT);

  if (isnan (value))
    return g_strdup ("?");

  return *unit != '\0' ? g_strdup_printf ("%s %s", number, unit) : g_steal_pointer (&number);
}

/* Makes the name and description of a mark; @owner is the stakeholder whose it
 * is, or %NULL. */
void
kring_plan_describe (KringPlan     *self,
                     KringPlanSign *sign,
                     KringItem     *owner)
{
  KringItem *item = sign->mark.item;
  g_autofree char *of = owner != NULL ? kring_plan_name_item (self, owner, KRING_STAKEHOLDER_NAME) : NULL;
  g_autofree char *target = NULL;
  GString *text = g_string_new (NULL);

  switch (sign->mark.kind)
    {
    case KRING_PLAN_MILESTONE:
      sign->mark.name = kring_plan_name_item (self, item, KRING_MILESTONE_TEXT);
      describe_milestone (self, text, item);
      break;

    case KRING_PLAN_COMMITMENT:
      sign->mark.name = g_strdup (*kring_item_get_string (item, KRING_COMMITMENT_WHAT) != '\0'
                                    ? kring_item_get_string (item, KRING_COMMITMENT_WHAT)
                                    : kring_text_in (self->language, KRING_ITEM_GET_CLASS (item)->label));
      describe_commitment (self, text, sign, of);
      break;

    case KRING_PLAN_ACTION:
      sign->mark.name = kring_plan_name_item (self, item, KRING_ACTION_WHAT);
      describe_action (self, text, item, of);
      break;

    case KRING_PLAN_TARGET:
    default:
      sign->mark.name = kring_plan_name_item (self, item, KRING_INDICATOR_WHAT);
      target = with_unit (self, item, kring_item_get_number (item, KRING_INDICATOR_TARGET));
      /* Translators: a number with its unit, and a year: "target 60 % in 2028" */
      g_string_append_printf (text, kring_text_in (self->language, N_("target %s in %d")), target,
                              kring_item_get_int (item, KRING_INDICATOR_TARGET_YEAR));
    }

  sign->mark.description = g_string_free (text, FALSE);
}

/* Returns where an indicator comes from and goes to: "38 → 60 %, 2028". */
char *
kring_plan_tell_change (KringPlan *self,
                        KringItem *indicator)
{
  double baseline = kring_item_get_number (indicator, KRING_INDICATOR_BASELINE);
  double target = kring_item_get_number (indicator, KRING_INDICATOR_TARGET);
  int year = kring_item_get_int (indicator, KRING_INDICATOR_TARGET_YEAR);
  g_autofree char *from = isnan (baseline) ? g_strdup ("?") : kring_format_number (self->language, baseline);
  g_autofree char *to = with_unit (self, indicator, target);

  if (isnan (baseline) && isnan (target))
    return g_strdup (kring_text_in (self->language, N_("no baseline and no target yet")));
  if (isnan (target))
    {
      g_autofree char *only = with_unit (self, indicator, baseline);

      return g_strdup_printf (kring_text_in (self->language, N_("%s at the start, no target yet")), only);
    }
  if (year == KRING_UNSET)
    return g_strdup_printf (kring_text_in (self->language, N_("%s → %s, no target year yet")), from, to);

  /* Translators: baseline, target and target year of an indicator: "38 → 60 % in 2028" */
  return g_strdup_printf (kring_text_in (self->language, N_("%s → %s in %d")), from, to, year);
}

/* Returns the last reading of an indicator, or %NULL where there is none. */
char *
kring_plan_tell_reading (KringPlan *self,
                         KringItem *indicator)
{
  KringList *readings = kring_item_peek_list (indicator, KRING_INDICATOR_READINGS);
  KringItem *last = NULL;
  g_autofree char *value = NULL, *date = NULL;

  for (guint i = 0; readings != NULL && i < kring_list_get_length (readings); i++)
    {
      KringItem *reading = kring_list_get (readings, i);

      /* Dates sort as text. */
      if (last == NULL || strcmp (kring_item_get_string (reading, KRING_READING_DATE),
                                  kring_item_get_string (last, KRING_READING_DATE)) >= 0)
        last = reading;
    }
  if (last == NULL)
    return NULL;

  value = with_unit (self, indicator, kring_item_get_number (last, KRING_READING_VALUE));
  date = kring_format_date (self->language, kring_item_get_string (last, KRING_READING_DATE));

  /* Translators: the last measured value and its date: "26 % on 5 October 2026" */
  return g_strdup_printf (kring_text_in (self->language, NCX_ ("reading", "%s on %s")), value, date);
}
