/* report-tests.c: an alliance to report on
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "report-tests.h"

#include "paint-tests.h"

#include "model/kring-action.h"
#include "model/kring-alliance.h"
#include "model/kring-check.h"
#include "model/kring-commitment.h"
#include "model/kring-contact.h"
#include "model/kring-decision.h"
#include "model/kring-gain.h"
#include "model/kring-indicator.h"
#include "model/kring-list.h"
#include "model/kring-milestone.h"
#include "model/kring-person.h"
#include "model/kring-reading.h"
#include "model/kring-stakeholder.h"

static void
add_check (KringItem   *alliance,
           const char  *id,
           const char  *panel,
           const char  *text,
           KringAnswer  answer)
{
  KringItem *check = paint_tests_add (alliance, KRING_ALLIANCE_CHECKS, KRING_KIND_CHECK);

  kring_item_set_string (check, KRING_CHECK_ID, id);
  if (panel != NULL)
    kring_item_set_string (check, KRING_CHECK_PANEL, panel);
  if (text != NULL)
    kring_item_set_string (check, KRING_CHECK_TEXT, text);
  kring_item_set_int (check, KRING_CHECK_ANSWER, answer);
  kring_item_set_string (check, KRING_CHECK_NOTE, "A note to a check");
}

static void
add_action (KringItem         *stakeholder,
            const char        *what,
            const char        *when,
            KringActionStatus  status)
{
  KringItem *action = paint_tests_add (stakeholder, KRING_STAKEHOLDER_ACTIONS, KRING_KIND_ACTION);

  kring_item_set_string (action, KRING_ACTION_WHAT, what);
  kring_item_set_string (action, KRING_ACTION_WHEN, when);
  kring_item_set_string (action, KRING_ACTION_ASKED_BY, "s1");
  kring_item_set_int (action, KRING_ACTION_STATUS, status);
}

static void
add_gain (KringItem     *stakeholder,
          const char    *what,
          KringOpenness  openness)
{
  KringItem *gain = paint_tests_add (stakeholder, KRING_STAKEHOLDER_GAINS, KRING_KIND_GAIN);

  kring_item_set_string (gain, KRING_GAIN_WHAT, what);
  kring_item_set_int (gain, KRING_GAIN_CATEGORY, KRING_GAIN_CATEGORY_VISIBILITY);
  kring_item_set_int (gain, KRING_GAIN_OPENNESS, openness);
}

static void
add_indicator (KringItem *alliance)
{
  KringItem *indicator = paint_tests_add (alliance, KRING_ALLIANCE_INDICATORS, KRING_KIND_INDICATOR);
  KringItem *reading = paint_tests_add (indicator, KRING_INDICATOR_READINGS, KRING_KIND_READING);

  kring_item_set_string (indicator, KRING_INDICATOR_WHAT, "Employers with an agreement");
  kring_item_set_string (indicator, KRING_INDICATOR_UNIT, "employers");
  kring_item_set_number (indicator, KRING_INDICATOR_BASELINE, 1.5);
  kring_item_set_number (indicator, KRING_INDICATOR_TARGET, 75);
  kring_item_set_int (indicator, KRING_INDICATOR_TARGET_YEAR, 2028);
  kring_item_set_string (reading, KRING_READING_DATE, "2026-03-31");
  kring_item_set_number (reading, KRING_READING_VALUE, 17.25);
}

static void
add_plan (KringItem *alliance)
{
  KringItem *milestone = paint_tests_add (alliance, KRING_ALLIANCE_MILESTONES, KRING_KIND_MILESTONE);
  KringItem *decision = paint_tests_add (alliance, KRING_ALLIANCE_DECISIONS, KRING_KIND_DECISION);

  kring_item_set_int (milestone, KRING_MILESTONE_YEAR, 2027);
  kring_item_set_string (milestone, KRING_MILESTONE_TEXT, "Leave on the agenda");
  kring_item_set_string (milestone, KRING_MILESTONE_OWNER_NAME, "The core group");
  kring_item_set_string (decision, KRING_DECISION_DATE, "2026-01-15");
  kring_item_set_string (decision, KRING_DECISION_TEXT, "We begin with employers");
}

/* With something of everything that a report tells. */
KringItem *
report_tests_make_alliance (const char *language)
{
  KringItem *alliance = paint_tests_make_alliance (language);
  KringItem *person = paint_tests_add (alliance, KRING_ALLIANCE_MANAGER, KRING_KIND_PERSON);
  KringItem *partner = kring_list_get (kring_item_get_list (alliance, KRING_ALLIANCE_STAKEHOLDERS), 0);
  KringItem *commitment = paint_tests_add (partner, KRING_STAKEHOLDER_COMMITMENT, KRING_KIND_COMMITMENT);
  KringItem *contact = paint_tests_add (partner, KRING_STAKEHOLDER_CONTACTS, KRING_KIND_CONTACT);

  kring_item_set_string (alliance, KRING_ALLIANCE_IDEAL, "Nobody has to choose.\nNobody at all.");
  kring_item_set_string (alliance, KRING_ALLIANCE_MESSAGE, "Say it at work.");
  kring_item_set_string (alliance, KRING_ALLIANCE_NOTE, "A note to the alliance");
  kring_item_set_int (alliance, KRING_ALLIANCE_PHASE, KRING_PHASE_RUNNING);
  kring_item_set_string (alliance, KRING_ALLIANCE_SINCE, "2026-01-15");
  kring_item_set_string (person, KRING_PERSON_NAME, "Marleen Oosterbaan");
  kring_item_set_string (person, KRING_PERSON_ORGANISATION, "s0");
  kring_item_set_int (person, KRING_PERSON_INDEPENDENT, KRING_INDEPENDENT_YES);
  add_indicator (alliance);
  add_plan (alliance);

  kring_item_set_string (partner, KRING_STAKEHOLDER_NEEDS, "One desk");
  kring_item_set_string (partner, KRING_STAKEHOLDER_VIEWPOINT, "Support must be near");
  kring_item_set_int (partner, KRING_STAKEHOLDER_ATTITUDE, 2);
  kring_item_set_int (partner, KRING_STAKEHOLDER_SAFETY, KRING_SAFETY_PARTLY);
  add_gain (partner, "Said gain", KRING_OPENNESS_OPEN);
  add_gain (partner, "Guessed gain", KRING_OPENNESS_SUSPECTED);
  add_action (partner, "Open a desk", "2027-Q1", KRING_ACTION_AGREED);
  add_action (partner, "Refused step", "2027", KRING_ACTION_DECLINED);
  add_action (partner, "Finished step", "2026-05-11", KRING_ACTION_DONE);
  kring_item_set_int (commitment, KRING_COMMITMENT_FROM, 2025);
  kring_item_set_int (commitment, KRING_COMMITMENT_UNTIL, 2028);
  kring_item_set_string (commitment, KRING_COMMITMENT_WHAT, "A project leader");
  kring_item_set_string (contact, KRING_CONTACT_NAME, "Ilse van Brakel");

  add_check (alliance, "basis.need", NULL, NULL, KRING_ANSWER_YES);
  add_check (alliance, "gain.said", NULL, NULL, KRING_ANSWER_PARTLY);
  add_check (alliance, "c1", "time", "Our own question about time", KRING_ANSWER_NO);
  add_check (alliance, "c2", "safety", "Our own question about safety", KRING_ANSWER_NO);

  return alliance;
}

KringReport *
report_tests_make (KringItem     *alliance,
                   KringAudience  audience,
                   const char    *language)
{
  const KringReportOptions options = { .audience = audience, .language = language, .today = REPORT_TESTS_TODAY };
  g_autoptr (KringItem) copy = kring_item_copy (alliance);
  g_autoptr (KringDocument) document = kring_document_new_for_alliance (copy);

  return kring_report_new (document, &options);
}

GBytes *
report_tests_write (KringReport       *report,
                    KringReportFormat  format)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = kring_report_to_bytes (report, format, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
read_block (const KringBlock *block,
            GString          *text)
{
  g_string_append_printf (text, "%s\n", block->text);
  for (guint i = 0; i < block->n_columns; i++)
    g_string_append_printf (text, "%s\n", block->columns[i]);
  for (guint i = 0; i < block->rows->len; i++)
    {
      const KringBlockRow *row = g_ptr_array_index (block->rows, i);
      g_autofree char *joined = g_strjoinv (" | ", row->cells);

      g_string_append_printf (text, "%s\n", joined);
    }
}

/* All that it says. */
char *
report_tests_read (KringReport *report)
{
  GPtrArray *blocks = kring_report_get_blocks (report);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n", kring_report_get_title (report));
  read_block (kring_report_get_cover (report), text);
  for (guint i = 0; i < blocks->len; i++)
    read_block (g_ptr_array_index (blocks, i), text);

  return g_string_free (text, FALSE);
}

char *
report_tests_list_headings (KringReport *report,
                            guint        level)
{
  GPtrArray *blocks = kring_report_get_blocks (report);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const KringBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == KRING_BLOCK_HEADING && block->level == level)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " / " : "", block->text);
    }

  return g_string_free (text, FALSE);
}
