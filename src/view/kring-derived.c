/* kring-derived.c: what a table tells of an item that is none of its fields
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-derived.h"

#include "kring-table-column.h"

#include "model/kring-action.h"
#include "model/kring-choices.h"
#include "model/kring-commitment.h"
#include "model/kring-gain.h"
#include "model/kring-language.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

/**
 * kring_derived_get_last_day:
 * @moment: a DATE or MOMENT
 *
 * Returns: the last day that @moment can mean, as a number that says it:
 *   20270331; 0 where it is empty
 */
int
kring_derived_get_last_day (const char *moment)
{
  int year = atoi (moment);

  if (*moment == '\0')
    return 0;
  if (strlen (moment) >= 10)
    return year * 10000 + atoi (moment + 5) * 100 + atoi (moment + 8);
  if (strlen (moment) >= 7 && moment[5] == 'Q')
    return year * 10000 + atoi (moment + 6) * 300 + 31;
  if (strlen (moment) >= 7)
    return year * 10000 + atoi (moment + 5) * 100 + 31;

  return year * 10000 + 1231;
}

/**
 * kring_table_get_stakeholder:
 * @item: a stakeholder, or an action of one
 *
 * Returns: (transfer none) (nullable): the stakeholder; %NULL where it has left
 */
KringItem *
kring_table_get_stakeholder (KringItem *item)
{
  KringList *list = kring_item_get_owner_list (item);

  if (kring_item_get_kind (item) == KRING_KIND_STAKEHOLDER)
    return item;

  return list != NULL ? kring_list_get_owner (list) : NULL;
}

/**
 * kring_table_is_open:
 * @action: an action
 *
 * Returns: whether something is still to be done: it is neither done nor
 *   declined
 */
gboolean
kring_table_is_open (KringItem *action)
{
  int status = kring_item_get_int (action, KRING_ACTION_STATUS);

  return status != KRING_ACTION_DONE && status != KRING_ACTION_DECLINED;
}

/**
 * kring_table_is_overdue:
 * @action: an action
 * @today: a date
 *
 * Returns: whether it is open, and all of the time that was meant is past
 */
gboolean
kring_table_is_overdue (KringItem *action, const char *today)
{
  int last = kring_derived_get_last_day (kring_item_get_string (action, KRING_ACTION_WHEN));

  return last > 0 && last < kring_derived_get_last_day (today) && kring_table_is_open (action);
}

/* Derived columns */

static char *
write_stakeholder (KringDocument *document, KringItem *item, gboolean shared)
{
  KringItem *stakeholder = kring_table_get_stakeholder (item);

  return stakeholder != NULL ? kring_item_get_display_name (document, stakeholder) : g_strdup ("");
}

static KringItem *
get_next_action (KringItem *item)
{
  KringList *actions = kring_item_peek_list (item, KRING_STAKEHOLDER_ACTIONS);
  guint n = actions != NULL ? kring_list_get_length (actions) : 0;
  KringItem *next = NULL;
  int earliest = G_MAXINT;

  for (guint i = 0; i < n; i++)
    {
      KringItem *action = kring_list_get (actions, i);
      int when = kring_derived_get_last_day (kring_item_get_string (action, KRING_ACTION_WHEN));

      if (kring_table_is_open (action) && (next == NULL || (when > 0 && when < earliest)))
        {
          next = action;
          earliest = when > 0 ? when : G_MAXINT;
        }
    }

  return next;
}

static char *
write_next_action (KringDocument *document, KringItem *item, gboolean shared)
{
  KringItem *next = get_next_action (item);
  const char *what = next != NULL ? kring_item_get_string (next, KRING_ACTION_WHAT) : "";
  g_autofree char *when = NULL;

  if (next != NULL)
    when = kring_format_date (kring_language_get (), kring_item_get_string (next, KRING_ACTION_WHEN));
  if (when == NULL || *when == '\0')
    return g_strdup (what);

  return *what == '\0' ? g_steal_pointer (&when) : g_strdup_printf ("%s: %s", when, what);
}

static gboolean
get_next_day (KringItem *item, int *number)
{
  KringItem *next = get_next_action (item);

  if (next == NULL)
    return FALSE;

  *number = kring_derived_get_last_day (kring_item_get_string (next, KRING_ACTION_WHEN));
  if (*number == 0)
    *number = G_MAXINT;

  return TRUE;
}

static int
count_actions (KringItem *item, gboolean shared)
{
  KringList *actions = kring_item_peek_list (item, KRING_STAKEHOLDER_ACTIONS);
  guint n = actions != NULL ? kring_list_get_length (actions) : 0;
  int count = 0;

  for (guint i = 0; i < n; i++)
    count += !shared || !kring_item_is_private (kring_list_get (actions, i), KRING_ACTION_WHAT);

  return count;
}

static char *
write_n_actions (KringDocument *document, KringItem *item, gboolean shared)
{
  int count = count_actions (item, shared);

  return count > 0 ? g_strdup_printf ("%d", count) : g_strdup ("");
}

static gboolean
get_n_actions (KringItem *item, int *number)
{
  *number = count_actions (item, FALSE);

  return *number > 0;
}

static gboolean
get_until (KringItem *item, int *number)
{
  KringList *list = kring_item_peek_list (item, KRING_STAKEHOLDER_COMMITMENT);
  KringItem *commitment = list != NULL && kring_list_get_length (list) > 0 ? kring_list_get (list, 0) : NULL;

  *number = commitment != NULL ? kring_item_get_int (commitment, KRING_COMMITMENT_UNTIL) : KRING_UNSET;

  return *number != KRING_UNSET;
}

static char *
write_until (KringDocument *document, KringItem *item, gboolean shared)
{
  int year;

  return get_until (item, &year) ? g_strdup_printf ("%d", year) : g_strdup ("");
}

static char *
write_gain (KringItem *gain)
{
  const char *what = kring_item_get_string (gain, KRING_GAIN_WHAT);
  const KringField *category = kring_item_get_field (gain, KRING_GAIN_CATEGORY);
  int value = kring_item_get_int (gain, KRING_GAIN_CATEGORY);

  if (*what == '\0' && value != kring_field_get_default (category))
    what = kring_text (kring_field_get_choice_label (category, value));
  if (*what != '\0' && kring_item_get_int (gain, KRING_GAIN_OPENNESS) == KRING_OPENNESS_SUSPECTED)
    /* Translators: a gain that is suspected, not stated openly */
    return g_strdup_printf (_("%s (suspected)"), what);

  return g_strdup (what);
}

static char *
write_gains (KringDocument *document, KringItem *item, gboolean shared)
{
  KringList *gains = kring_item_peek_list (item, KRING_STAKEHOLDER_GAINS);
  guint n = gains != NULL ? kring_list_get_length (gains) : 0;
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      KringItem *gain = kring_list_get (gains, i);
      g_autofree char *text = NULL;

      if (shared && kring_item_is_private (gain, KRING_GAIN_WHAT))
        continue;
      text = write_gain (gain);
      if (*text != '\0')
        g_string_append_printf (all, "%s%s", all->len > 0 ? "; " : "", text);
    }

  return g_string_free (g_steal_pointer (&all), FALSE);
}

static const KringDerived derived_of_stakeholder[] = {
  { "gains", N_("Gains"), write_gains, NULL, KRING_WIDTH_TEXT },
  { "next-action", N_("Next action"), write_next_action, get_next_day, KRING_WIDTH_TEXT },
  { "n-actions", N_("Number of actions"), write_n_actions, get_n_actions, KRING_WIDTH_NUMBER },
  { "committed-until", N_("Committed until"), write_until, get_until, KRING_WIDTH_NUMBER },
};

static const KringDerived derived_of_action[] = {
  { "stakeholder", N_("Stakeholder"), write_stakeholder, NULL, KRING_WIDTH_NAME },
};

/**
 * kring_derived_list:
 * @kind: %KRING_KIND_STAKEHOLDER or %KRING_KIND_ACTION
 * @n_derived: (out): how many there are
 *
 * Returns: what is derived for the tables of them
 */
const KringDerived *
kring_derived_list (KringKind kind, guint *n_derived)
{
  gboolean is_action = kind == KRING_KIND_ACTION;

  *n_derived = is_action ? G_N_ELEMENTS (derived_of_action) : G_N_ELEMENTS (derived_of_stakeholder);

  return is_action ? derived_of_action : derived_of_stakeholder;
}
