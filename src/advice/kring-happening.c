/* kring-happening.c: what happened in an alliance, as far as its document dates it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-happening.h"

#include "model/kring-action.h"
#include "model/kring-alliance.h"
#include "model/kring-check.h"
#include "model/kring-checklist.h"
#include "model/kring-decision.h"
#include "model/kring-indicator.h"
#include "model/kring-interest.h"
#include "model/kring-milestone.h"
#include "model/kring-reading.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

/* What looking for them needs. Days are compared as they are written. */
typedef struct
{
  KringDocument *document;
  const char *since;
  const char *today;
  GPtrArray *found;
} Search;

/**
 * kring_happening_free:
 * @self: (transfer full): a happening
 */
void
kring_happening_free (KringHappening *self)
{
  g_free (self->moment);
  g_free (self->day);
  g_object_unref (self->item);
  g_ptr_array_unref (self->parties);
  g_free (self);
}

static KringHappening *
add (Search *search, KringHappeningKind kind, const char *moment, const char *day, KringItem *item)
{
  KringHappening *self = g_new0 (KringHappening, 1);

  self->kind = kind;
  self->moment = g_strdup (moment);
  self->day = g_strdup (day);
  self->is_private = kind == KRING_HAPPENING_MISSED || kind == KRING_HAPPENING_OVERDUE;
  self->item = g_object_ref (item);
  self->parties = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (search->found, self);

  return self;
}

static gboolean
is_within (Search *search, const char *day)
{
  return *day != '\0' && strcmp (day, search->since) >= 0 && strcmp (day, search->today) <= 0;
}

static void
get_span (const char *moment, char first[16], char last[16])
{
  int year = atoi (moment);
  gsize length = strlen (moment);

  if (length >= 10)
    {
      g_strlcpy (first, moment, 11);
      g_strlcpy (last, moment, 11);
    }
  else if (length >= 7)
    {
      int month = moment[5] == 'Q' ? (moment[6] - '1') * 3 + 1 : atoi (moment + 5);
      int end = moment[5] == 'Q' ? month + 2 : month;

      g_snprintf (first, 16, "%04d-%02d-01", year, month);
      g_snprintf (last, 16, "%04d-%02d-%02d", year, end,
                  g_date_get_days_in_month ((GDateMonth) end, (GDateYear) year));
    }
  else
    {
      g_snprintf (first, 16, "%04d-01-01", year);
      g_snprintf (last, 16, "%04d-12-31", year);
    }
}

static void
look_at_alliance (Search *search)
{
  KringItem *alliance = kring_document_get_alliance (search->document);
  const char *since = kring_item_get_string (alliance, KRING_ALLIANCE_SINCE);

  if (is_within (search, since) && kring_item_get_int (alliance, KRING_ALLIANCE_PHASE) != KRING_PHASE_UNKNOWN)
    add (search, KRING_HAPPENING_PHASE, since, since, alliance);
}

static void
look_at_decision (Search *search, KringItem *decision)
{
  const char *date = kring_item_get_string (decision, KRING_DECISION_DATE);

  if (is_within (search, date) && *kring_item_get_string (decision, KRING_DECISION_TEXT) != '\0')
    add (search, KRING_HAPPENING_DECISION, date, date, decision);
}

static void
look_at_indicator (Search *search, KringItem *indicator)
{
  KringList *readings = kring_item_peek_list (indicator, KRING_INDICATOR_READINGS);

  for (guint i = 0; readings != NULL && i < kring_list_get_length (readings); i++)
    {
      KringItem *reading = kring_list_get (readings, i);
      const char *date = kring_item_get_string (reading, KRING_READING_DATE);

      if (is_within (search, date))
        add (search, KRING_HAPPENING_READING, date, date, reading);
    }
}

/* A milestone is of a whole year, and told when that is over. */
static void
look_at_milestone (Search *search, KringItem *milestone)
{
  int year = kring_item_get_int (milestone, KRING_MILESTONE_YEAR);
  int status = kring_item_get_int (milestone, KRING_MILESTONE_STATUS);
  char moment[16], first[16], last[16];

  if (year == KRING_UNSET || *kring_item_get_string (milestone, KRING_MILESTONE_TEXT) == '\0')
    return;

  g_snprintf (moment, sizeof moment, "%04d", year);
  get_span (moment, first, last);
  if (!is_within (search, last))
    return;

  if (status == KRING_MILESTONE_DONE)
    add (search, KRING_HAPPENING_MILESTONE, moment, last, milestone);
  else if (status == KRING_MILESTONE_PLANNED && strcmp (last, search->today) < 0)
    add (search, KRING_HAPPENING_MISSED, moment, last, milestone);
}

/* What was done is told while its moment touches the days asked for, what was
 * not done once its moment has passed. */
static void
look_at_action (Search *search, KringItem *stakeholder, KringItem *action)
{
  const char *when = kring_item_get_string (action, KRING_ACTION_WHEN);
  int status = kring_item_get_int (action, KRING_ACTION_STATUS);
  KringHappening *found = NULL;
  char first[16], last[16];

  if (*when == '\0' || *kring_item_get_string (action, KRING_ACTION_WHAT) == '\0')
    return;

  get_span (when, first, last);
  if (status == KRING_ACTION_DONE && strcmp (first, search->today) <= 0 && strcmp (last, search->since) >= 0)
    found = add (search, KRING_HAPPENING_ACTION, when, strcmp (last, search->today) < 0 ? last : search->today, action);
  else if ((status == KRING_ACTION_IDEA || status == KRING_ACTION_ASKED || status == KRING_ACTION_AGREED) &&
           is_within (search, last) && strcmp (last, search->today) < 0)
    found = add (search, KRING_HAPPENING_OVERDUE, when, last, action);

  if (found != NULL)
    g_ptr_array_add (found->parties, g_object_ref (stakeholder));
}

static void
look_at_stakeholder (Search *search, KringItem *stakeholder)
{
  KringList *actions = kring_item_peek_list (stakeholder, KRING_STAKEHOLDER_ACTIONS);

  for (guint i = 0; actions != NULL && i < kring_list_get_length (actions); i++)
    look_at_action (search, stakeholder, kring_list_get (actions, i));
}

/* Who discussed an interest on one day are told together. */
static void
look_at_stake (Search *search, GHashTable *discussed, KringItem *stake)
{
  const char *date = kring_item_get_string (stake, KRING_STAKE_DISCUSSED_ON);
  KringItem *interest, *stakeholder;
  g_autofree char *key = NULL;
  KringHappening *found;

  if (!is_within (search, date))
    return;

  interest = kring_document_lookup (search->document, kring_item_get_string (stake, KRING_STAKE_INTEREST));
  stakeholder = kring_document_lookup (search->document, kring_item_get_string (stake, KRING_STAKE_STAKEHOLDER));
  if (interest == NULL || stakeholder == NULL)
    return;

  key = g_strdup_printf ("%s %s", date, kring_item_get_id (interest));
  found = g_hash_table_lookup (discussed, key);
  if (found == NULL)
    {
      found = add (search, KRING_HAPPENING_DISCUSSED, date, date, interest);
      g_hash_table_insert (discussed, g_steal_pointer (&key), found);
    }
  g_ptr_array_add (found->parties, g_object_ref (stakeholder));
}

static void
look_at_check (Search *search, KringItem *check)
{
  const char *date = kring_item_get_string (check, KRING_CHECK_CHANGED);

  if (is_within (search, date) && kring_panel_of_check (check) != NULL)
    add (search, KRING_HAPPENING_CHECK, date, date, check)->is_private = kring_item_is_private (check, KRING_CHECK_ANSWER);
}

static void
look_at_list (Search *search, KringAllianceList which, void (*look) (Search *search, KringItem *item))
{
  KringList *list = kring_document_get_list (search->document, which);

  for (guint i = 0; i < kring_list_get_length (list); i++)
    look (search, kring_list_get (list, i));
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const KringHappening *one = *(KringHappening *const *) a, *other = *(KringHappening *const *) b;
  int order = strcmp (other->day, one->day);

  return order != 0 ? order : (int) one->kind - (int) other->kind;
}

/**
 * kring_happenings_find:
 * @document: a document
 * @since: the first day, "2026-10-28"
 * @today: the last day
 *
 * A document keeps no diary. This is what it dates itself from @since up to and
 * including @today.
 *
 * Returns: (transfer full) (element-type KringHappening): the newest first;
 *   what is of the same day and kind in the order of the document
 */
GPtrArray *
kring_happenings_find (KringDocument *document, const char *since, const char *today)
{
  g_autoptr (GHashTable) discussed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Search search = { document, since, today, NULL };
  KringList *stakes = kring_document_get_list (document, KRING_ALLIANCE_STAKES);

  search.found = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_happening_free);
  look_at_alliance (&search);
  look_at_list (&search, KRING_ALLIANCE_DECISIONS, look_at_decision);
  look_at_list (&search, KRING_ALLIANCE_INDICATORS, look_at_indicator);
  look_at_list (&search, KRING_ALLIANCE_MILESTONES, look_at_milestone);
  look_at_list (&search, KRING_ALLIANCE_STAKEHOLDERS, look_at_stakeholder);
  for (guint i = 0; i < kring_list_get_length (stakes); i++)
    look_at_stake (&search, discussed, kring_list_get (stakes, i));
  look_at_list (&search, KRING_ALLIANCE_CHECKS, look_at_check);

  /* Stable: GLib merges. */
  g_ptr_array_sort (search.found, compare);

  return search.found;
}

static const char *
get_name (KringItem *item, guint field, const char *language)
{
  const char *name = kring_item_get_string (item, field);

  return *name != '\0' ? name : kring_text_in (language, NCX_ ("map", "(no name)"));
}

static char *
join_names (GPtrArray *parties, const char *language)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < parties->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            get_name (g_ptr_array_index (parties, i), KRING_STAKEHOLDER_NAME, language));

  return g_string_free (names, FALSE);
}

static char *
tell_decision (KringItem *decision, const char *language)
{
  const char *text = kring_item_get_string (decision, KRING_DECISION_TEXT);
  const char *by = kring_item_get_string (decision, KRING_DECISION_DECIDED_BY);

  if (*by == '\0')
    /* Translators: what was decided */
    return g_strdup_printf (kring_text_in (language, N_("Decided: %s")), text);

  /* Translators: who decided, and what */
  return g_strdup_printf (kring_text_in (language, N_("Decided by %1$s: %2$s")), by, text);
}

static char *
tell_reading (KringItem *reading, const char *language)
{
  KringItem *indicator = kring_list_get_owner (kring_item_get_owner_list (reading));
  const char *unit = kring_item_get_string (indicator, KRING_INDICATOR_UNIT);
  g_autofree char *number = kring_format_number (language, kring_item_get_number (reading, KRING_READING_VALUE));
  g_autofree char *value = *unit != '\0' ? g_strdup_printf ("%s %s", number, unit) : g_strdup (number);

  /* Translators: an indicator, and its value with the unit */
  return g_strdup_printf (kring_text_in (language, N_("Measured: %1$s: %2$s")),
                          get_name (indicator, KRING_INDICATOR_WHAT, language), value);
}

static char *
tell_check (KringItem *check, const char *language)
{
  const KringCheckText *known = kring_check_find (kring_item_get_id (check));
  const char *answer = kring_answers[kring_item_get_int (check, KRING_CHECK_ANSWER)].label;

  /* Translators: a panel, a checklist item of it, and its answer */
  return g_strdup_printf (kring_text_in (language, N_("%1$s: “%2$s” is now answered with “%3$s”")),
                          kring_text_in (language, kring_panel_of_check (check)->title),
                          known != NULL ? kring_text_in (language, known->text)
                                        : kring_item_get_string (check, KRING_CHECK_TEXT),
                          kring_text_in (language, answer));
}

/**
 * kring_happening_tell:
 * @language: "nl" or "en"
 *
 * Returns: (transfer full): what happened, without when
 */
char *
kring_happening_tell (const KringHappening *self, const char *language)
{
  g_autofree char *names = join_names (self->parties, language);
  KringItem *item = self->item;

  switch (self->kind)
    {
    case KRING_HAPPENING_PHASE:
      return g_strdup_printf (kring_text_in (language, N_("New phase: %s")),
                              kring_text_in (language, kring_phases[kring_item_get_int (item, KRING_ALLIANCE_PHASE)].label));

    case KRING_HAPPENING_DECISION:
      return tell_decision (item, language);

    case KRING_HAPPENING_READING:
      return tell_reading (item, language);

    case KRING_HAPPENING_MILESTONE:
      return g_strdup_printf (kring_text_in (language, N_("Milestone reached: %s")),
                              kring_item_get_string (item, KRING_MILESTONE_TEXT));

    case KRING_HAPPENING_ACTION:
      /* Translators: a stakeholder, and the action */
      return g_strdup_printf (kring_text_in (language, N_("Done by %1$s: %2$s")), names,
                              kring_item_get_string (item, KRING_ACTION_WHAT));

    case KRING_HAPPENING_DISCUSSED:
      /* Translators: an interest, and one or more stakeholders */
      return g_strdup_printf (kring_text_in (language, N_("“%1$s” discussed with %2$s")),
                              get_name (item, KRING_INTEREST_NAME, language), names);

    case KRING_HAPPENING_CHECK:
      return tell_check (item, language);

    case KRING_HAPPENING_MISSED:
      return g_strdup_printf (kring_text_in (language, N_("Milestone not reached: %s")),
                              kring_item_get_string (item, KRING_MILESTONE_TEXT));

    case KRING_HAPPENING_OVERDUE:
      /* Translators: a stakeholder, and the action */
      return g_strdup_printf (kring_text_in (language, N_("Not done yet by %1$s: %2$s")), names,
                              kring_item_get_string (item, KRING_ACTION_WHAT));

    default:
      g_assert_not_reached ();
    }
}
