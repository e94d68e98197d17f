/* kring-rule.c: what a document can tell its manager, rule by rule
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-rule-private.h"

#include "kring-facts-private.h"
#include "model/kring-alliance.h"
#include "model/kring-language.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

static const KringChoice severities[] = {
  { "urgent", NCX_ ("severity", "Urgent") },
  { "attention", NCX_ ("severity", "Attention") },
  { "tip", NCX_ ("severity", "Tip") },
};

/**
 * kring_rule_find:
 *
 * Returns: (transfer none) (nullable): the rule of that id; %NULL for one of
 *   another version of Kring
 */
const KringRule *
kring_rule_find (const char *id)
{
  guint n;
  const KringRule *rules = kring_rules_get (&n);

  for (guint i = 0; i < n; i++)
    if (strcmp (rules[i].id, id) == 0)
      return &rules[i];

  return NULL;
}

/**
 * kring_rule_get_title:
 *
 * Returns: a few words for the rule, translatable with kring_text()
 */
const char *
kring_rule_get_title (const KringRule *self)
{
  return self->title;
}

/**
 * kring_severity_get_label:
 *
 * Returns: a word for it, translatable with kring_text()
 */
const char *
kring_severity_get_label (KringSeverity severity)
{
  return severities[severity].label;
}

/**
 * kring_severity_get_id:
 *
 * Returns: "urgent", "attention" or "tip"
 */
const char *
kring_severity_get_id (KringSeverity severity)
{
  return severities[severity].id;
}

/**
 * kring_rule_counts:
 *
 * Returns: whether what it tells counts in @phase, and is not for later
 */
gboolean
kring_rule_counts (const KringRule *self, KringPhase phase)
{
  return self->from <= phase;
}

/**
 * kring_rule_is_silent:
 *
 * Returns: whether it tells nothing at all in @phase
 */
gboolean
kring_rule_is_silent (const KringRule *self, KringPhase phase)
{
  return phase == KRING_PHASE_CLOSING && !self->in_closing;
}

/**
 * kring_scope_get_day:
 * @date: a DATE, or empty
 *
 * Returns: the day as g_date_get_julian() counts; 0 for none
 */
guint
kring_scope_get_day (const char *date)
{
  GDate day;

  if (strlen (date) < 10)
    return 0;

  g_date_clear (&day, 1);
  if (!g_date_valid_dmy ((GDateDay) atoi (date + 8), (GDateMonth) atoi (date + 5), (GDateYear) atoi (date)))
    return 0;

  g_date_set_dmy (&day, (GDateDay) atoi (date + 8), (GDateMonth) atoi (date + 5), (GDateYear) atoi (date));
  return g_date_get_julian (&day);
}

/**
 * kring_scope_init:
 * @today: "2026-03-15"
 *
 * In closing the start of running is not known; it was before the start of
 * closing, which therefore serves: nothing is told too early.
 */
void
kring_scope_init (KringScope *self, KringFacts *facts, const char *today)
{
  KringDocument *document = kring_facts_get_document (facts);

  memset (self, 0, sizeof *self);
  self->facts = facts;
  self->document = document;
  self->alliance = kring_document_get_alliance (document);
  g_strlcpy (self->today, today, sizeof self->today);
  self->year = atoi (today);
  self->day = kring_scope_get_day (today);
  self->phase = MAX (kring_item_get_int (self->alliance, KRING_ALLIANCE_PHASE), KRING_PHASE_EXPLORING);
  if (self->phase >= KRING_PHASE_RUNNING)
    self->since = kring_scope_get_day (kring_item_get_string (self->alliance, KRING_ALLIANCE_SINCE));
  self->last_year = kring_facts_get_last_year (facts);
}

/**
 * kring_scope_has_passed:
 * @moment: a MOMENT, or empty
 *
 * Returns: whether its last day is before today
 */
gboolean
kring_scope_has_passed (const KringScope *self, const char *moment)
{
  static const char *const quarters[] = { "-03-31", "-06-30", "-09-30", "-12-31" };
  char last[16];

  /* No month ends later than on its 31st: as texts they stand in order. */
  switch (strlen (moment))
    {
    case 4:
      g_snprintf (last, sizeof last, "%s-12-31", moment);
      break;
    case 7:
      if (moment[5] == 'Q')
        g_snprintf (last, sizeof last, "%.4s%s", moment, quarters[(moment[6] - '1') & 3]);
      else
        g_snprintf (last, sizeof last, "%s-31", moment);
      break;
    case 10:
      g_strlcpy (last, moment, sizeof last);
      break;
    default:
      return FALSE;
    }

  return strcmp (last, self->today) < 0;
}

/**
 * kring_scope_is_ago:
 * @day: a day as g_date_get_julian() counts; 0 where it is not known
 *
 * Returns: whether it was over @days days ago
 */
gboolean
kring_scope_is_ago (const KringScope *self, guint day, guint days)
{
  return day != 0 && day + days < self->day;
}
