/* test-lens.c: what a lens tells of a stakeholder
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "advice-tests.h"

#include "advice/kring-lens-reading.h"
#include "model/kring-action.h"
#include "model/kring-alliance.h"
#include "model/kring-commitment.h"
#include "model/kring-gain.h"
#include "model/kring-influence.h"
#include "model/kring-interest.h"
#include "model/kring-language.h"
#include "model/kring-milestone.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"

#include <string.h>

#define TODAY "2026-06-15"

static KringItem *
add (KringItem *owner,
     guint      list,
     KringKind  kind)
{
  g_autoptr (KringItem) item = kring_item_new (kind);

  kring_list_append (kring_item_get_list (owner, list), item);
  return item;
}

static KringItem *
add_party (KringItem        *alliance,
           const char       *id,
           KringRole         role,
           KringInvolvement  involvement)
{
  KringItem *item = advice_tests_add_stakeholder (alliance, id, id, FALSE);

  kring_item_set_int (item, KRING_STAKEHOLDER_ROLE, role);
  kring_item_set_int (item, KRING_STAKEHOLDER_INVOLVEMENT, involvement);
  return item;
}

static KringItem *
add_line (KringItem  *alliance,
          const char *from,
          const char *to)
{
  return advice_tests_add_influence (alliance, from, to, 2, KRING_EFFECT_NEUTRAL, KRING_INFLUENCE_KIND_UNKNOWN);
}

static void
add_interest (KringItem  *alliance,
              const char *id)
{
  KringItem *item = add (alliance, KRING_ALLIANCE_INTERESTS, KRING_KIND_INTEREST);

  kring_item_set_string (item, KRING_INTEREST_ID, id);
  kring_item_set_string (item, KRING_INTEREST_NAME, id);
}

static KringItem *
add_stake (KringItem   *alliance,
           const char  *stakeholder,
           const char  *interest,
           KringStance  stance)
{
  KringItem *item = add (alliance, KRING_ALLIANCE_STAKES, KRING_KIND_STAKE);

  kring_item_set_string (item, KRING_STAKE_STAKEHOLDER, stakeholder);
  kring_item_set_string (item, KRING_STAKE_INTEREST, interest);
  kring_item_set_int (item, KRING_STAKE_STANCE, stance);
  return item;
}

static void
add_gain (KringItem     *party,
          KringOpenness  openness)
{
  KringItem *gain = add (party, KRING_STAKEHOLDER_GAINS, KRING_KIND_GAIN);

  kring_item_set_string (gain, KRING_GAIN_WHAT, "a good name");
  kring_item_set_int (gain, KRING_GAIN_OPENNESS, openness);
}

static KringItem *
add_action (KringItem         *party,
            KringActionStatus  status,
            const char        *when)
{
  KringItem *action = add (party, KRING_STAKEHOLDER_ACTIONS, KRING_KIND_ACTION);

  kring_item_set_string (action, KRING_ACTION_WHAT, "sign");
  kring_item_set_int (action, KRING_ACTION_STATUS, status);
  kring_item_set_string (action, KRING_ACTION_WHEN, when);
  return action;
}

static void
add_commitment (KringItem *party,
                int        until)
{
  KringItem *commitment = add (party, KRING_STAKEHOLDER_COMMITMENT, KRING_KIND_COMMITMENT);

  kring_item_set_string (commitment, KRING_COMMITMENT_WHAT, "a day a week");
  kring_item_set_int (commitment, KRING_COMMITMENT_FROM, 2025);
  if (until != 0)
    kring_item_set_int (commitment, KRING_COMMITMENT_UNTIL, until);
}

static void
add_milestone (KringItem *alliance,
               int        year)
{
  KringItem *milestone = add (alliance, KRING_ALLIANCE_MILESTONES, KRING_KIND_MILESTONE);

  kring_item_set_int (milestone, KRING_MILESTONE_YEAR, year);
  kring_item_set_string (milestone, KRING_MILESTONE_TEXT, "done");
}

/* One letter for each stakeholder, in the order of the document: . faded,
 * ? nothing known, g good, a attention, A alarm. */
static void
assert_read_as (KringItem  *alliance,
                KringLens   lens,
                gboolean    shared,
                const char *wanted)
{
  static const char letters[KRING_N_LENS_STATES] = { '.', '?', 'g', 'a', 'A' };
  g_autoptr (KringItem) copy = kring_item_copy (alliance);
  g_autoptr (KringDocument) document = kring_document_new_for_alliance (copy);
  g_autoptr (KringFacts) facts = kring_facts_of (document);
  g_autoptr (KringLensReading) reading = kring_lens_reading_new (lens, facts, TODAY, shared);
  KringList *list = kring_document_get_list (document, KRING_ALLIANCE_STAKEHOLDERS);
  g_autoptr (GString) got = g_string_new (NULL);

  for (guint i = 0; i < kring_list_get_length (list); i++)
    g_string_append_c (got, letters[kring_lens_reading_get (reading, kring_list_get (list, i))]);
  g_assert_cmpstr (got->str, ==, wanted);
}

static void
assert_reads (KringItem  *alliance,
              KringLens   lens,
              const char *wanted)
{
  assert_read_as (alliance, lens, FALSE, wanted);
}

static void
test_names (void)
{
  KringLens found;

  for (KringLens lens = 0; lens < KRING_N_LENSES; lens++)
    {
      g_assert_true (kring_lens_find (kring_lens_get_id (lens), &found));
      g_assert_cmpuint (found, ==, lens);
      g_assert_nonnull (kring_lens_get_title (lens));
    }
  g_assert_false (kring_lens_find ("basis", &found));
  g_assert_false (kring_lens_find ("", &found));

  /* What the domain calls private. */
  g_assert_true (kring_lens_is_private (KRING_LENS_GAIN));
  g_assert_true (kring_lens_is_private (KRING_LENS_EMPATHY));
  g_assert_true (kring_lens_is_private (KRING_LENS_SAFETY));
  g_assert_true (kring_lens_is_private (KRING_LENS_ACTION));
  g_assert_false (kring_lens_is_private (KRING_LENS_NONE));
  g_assert_false (kring_lens_is_private (KRING_LENS_INVOLVEMENT));
  g_assert_false (kring_lens_is_private (KRING_LENS_LEADERSHIP));
  g_assert_false (kring_lens_is_private (KRING_LENS_TIME));
}

/* Every state of every lens is told, in both languages, and no two alike. */
static void
test_words (void)
{
  for (KringLens lens = KRING_LENS_GAIN; lens < KRING_N_LENSES; lens++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (KringLensState state = 0; state < KRING_N_LENS_STATES; state++)
        {
          const char *english = kring_text_in ("en", kring_lens_get_state_label (lens, state));
          const char *dutch = kring_text_in ("nl", kring_lens_get_state_label (lens, state));

          g_assert_true (g_hash_table_add (seen, (gpointer) english));
          g_assert_true (g_hash_table_add (seen, (gpointer) dutch));
          g_assert_cmpstr (kring_text_in ("nl", kring_lens_get_label_for (lens, state, KRING_ROLE_TARGET_GROUP)), !=,
                           kring_text_in ("en", kring_lens_get_label_for (lens, state, KRING_ROLE_TARGET_GROUP)));
        }
    }

  g_assert_cmpstr (kring_text_in ("nl", kring_lens_get_state_label (KRING_LENS_GAIN, KRING_LENS_GOOD)), ==,
                   "uitgesproken winst");
  g_assert_cmpstr (kring_text_in ("en", kring_lens_get_label_for (KRING_LENS_INVOLVEMENT, KRING_LENS_ATTENTION,
                                                                  KRING_ROLE_TARGET_GROUP)), ==,
                   "invited or approached");
  g_assert_cmpstr (kring_text_in ("en", kring_lens_get_label_for (KRING_LENS_INVOLVEMENT, KRING_LENS_ATTENTION,
                                                                  KRING_ROLE_PARTNER)), ==,
                   "two lines away from a target group");
}

static void
test_gain (void)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  static const KringRole others[] = { KRING_ROLE_UNKNOWN, KRING_ROLE_TARGET_GROUP, KRING_ROLE_TO_MOVE,
                                      KRING_ROLE_CONTEXT };
  KringItem *party;

  add_party (alliance, "none", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_AT_TABLE);
  party = add_party (alliance, "open", KRING_ROLE_KNOWLEDGE_PARTNER, KRING_INVOLVEMENT_INVITED);
  add_gain (party, KRING_OPENNESS_SUSPECTED);
  add_gain (party, KRING_OPENNESS_OPEN);
  party = add_party (alliance, "suspected", KRING_ROLE_COMMUNICATION_PARTNER, KRING_INVOLVEMENT_UNKNOWN);
  add_gain (party, KRING_OPENNESS_SUSPECTED);
  party = add_party (alliance, "unknown", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_NOT_YET);
  add_gain (party, KRING_OPENNESS_UNKNOWN);
  party = add_party (alliance, "left", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_LEFT);
  add_gain (party, KRING_OPENNESS_OPEN);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *id = g_strdup_printf ("other%u", i);

      add_gain (add_party (alliance, id, others[i], KRING_INVOLVEMENT_AT_TABLE), KRING_OPENNESS_OPEN);
    }

  assert_reads (alliance, KRING_LENS_GAIN, "?gaa.....");
}

/* Two at the table, for and against, with weight, not discussed: whatever is
 * known of their gains. */
static void
test_gain_conflict (void)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  KringItem *stake;

  add_gain (add_party (alliance, "a", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_AT_TABLE), KRING_OPENNESS_OPEN);
  add_party (alliance, "b", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_AT_TABLE);
  add_party (alliance, "away", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_INVITED);
  add_party (alliance, "target", KRING_ROLE_TARGET_GROUP, KRING_INVOLVEMENT_AT_TABLE);
  add_interest (alliance, "i");
  add_stake (alliance, "a", "i", KRING_STANCE_FOR);
  add_stake (alliance, "away", "i", KRING_STANCE_AGAINST);
  assert_reads (alliance, KRING_LENS_GAIN, "g??.");

  stake = add_stake (alliance, "b", "i", KRING_STANCE_AGAINST);
  assert_reads (alliance, KRING_LENS_GAIN, "AA?.");

  kring_item_set_int (stake, KRING_STAKE_WEIGHT, 1);
  assert_reads (alliance, KRING_LENS_GAIN, "g??.");

  kring_item_set_int (stake, KRING_STAKE_WEIGHT, 3);
  kring_item_set_string (stake, KRING_STAKE_DISCUSSED_ON, "2026-01-10");
  assert_reads (alliance, KRING_LENS_GAIN, "g??.");

  /* With a target group at the table; the lens tells it of the partner alone. */
  add_stake (alliance, "target", "i", KRING_STANCE_AGAINST);
  assert_reads (alliance, KRING_LENS_GAIN, "A??.");
}

static void
test_empathy (void)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  static const struct
  {
    const char *viewpoint;
    const char *origin;
    int attitude;
  } parties[] = {
    { "", "", KRING_UNSET }, { "too dear", "", KRING_UNSET }, { "too dear", "a bad year", KRING_UNSET },
    { "", "a bad year", KRING_UNSET }, { "too dear", "", -1 }, { "", "", -2 }, { "too dear", "a bad year", -2 },
    { "", "a bad year", -1 }, { "fine", "", 0 }, { "fine", "", 2 },
  };
  KringItem *party;

  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);

      party = add_party (alliance, id, i % 2 ? KRING_ROLE_UNKNOWN : KRING_ROLE_TO_MOVE, KRING_INVOLVEMENT_UNKNOWN);
      kring_item_set_string (party, KRING_STAKEHOLDER_VIEWPOINT, parties[i].viewpoint);
      kring_item_set_string (party, KRING_STAKEHOLDER_ORIGIN, parties[i].origin);
      kring_item_set_int (party, KRING_STAKEHOLDER_ATTITUDE, parties[i].attitude);
    }
  party = add_party (alliance, "context", KRING_ROLE_CONTEXT, KRING_INVOLVEMENT_AT_TABLE);
  kring_item_set_int (party, KRING_STAKEHOLDER_ATTITUDE, -2);

  assert_reads (alliance, KRING_LENS_EMPATHY, "?agaAAgaaa.");
}

static void
test_involvement_of_target_groups (void)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);

  for (KringInvolvement i = KRING_INVOLVEMENT_UNKNOWN; i <= KRING_INVOLVEMENT_LEFT; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i);

      add_party (alliance, id, KRING_ROLE_TARGET_GROUP, i);
    }
  add_party (alliance, "at", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_AT_TABLE);
  add_party (alliance, "away", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_INVITED);
  assert_reads (alliance, KRING_LENS_INVOLVEMENT, "?gaaAA??");

  /* Who represents is at the table, or it is no help; and what is worse goes
   * first. */
  advice_tests_add_influence (alliance, "away", "t0", 2, KRING_EFFECT_NEUTRAL, KRING_INFLUENCE_KIND_REPRESENTS);
  advice_tests_add_influence (alliance, "at", "t0", 2, KRING_EFFECT_NEUTRAL, KRING_INFLUENCE_KIND_FUNDS);
  advice_tests_add_influence (alliance, "t0", "at", 2, KRING_EFFECT_NEUTRAL, KRING_INFLUENCE_KIND_REPRESENTS);
  assert_reads (alliance, KRING_LENS_INVOLVEMENT, "?gaaAAgg");
  advice_tests_add_influence (alliance, "at", "t0", 2, KRING_EFFECT_OPPOSES, KRING_INFLUENCE_KIND_REPRESENTS);
  advice_tests_add_influence (alliance, "at", "t2", 2, KRING_EFFECT_NEUTRAL, KRING_INFLUENCE_KIND_REPRESENTS);
  advice_tests_add_influence (alliance, "at", "t4", 2, KRING_EFFECT_NEUTRAL, KRING_INFLUENCE_KIND_REPRESENTS);
  assert_reads (alliance, KRING_LENS_INVOLVEMENT, "ggaaAAgg");
}

static void
test_involvement_of_others (void)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);

  add_party (alliance, "t", KRING_ROLE_TARGET_GROUP, KRING_INVOLVEMENT_AT_TABLE);
  add_party (alliance, "to", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_UNKNOWN);
  add_party (alliance, "from", KRING_ROLE_UNKNOWN, KRING_INVOLVEMENT_LEFT);
  add_party (alliance, "two", KRING_ROLE_TO_MOVE, KRING_INVOLVEMENT_NOT_YET);
  add_party (alliance, "three", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_AT_TABLE);
  add_party (alliance, "shares", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_AT_TABLE);
  add_party (alliance, "against", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_AT_TABLE);
  add_party (alliance, "both", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_AT_TABLE);
  add_party (alliance, "context", KRING_ROLE_CONTEXT, KRING_INVOLVEMENT_AT_TABLE);
  add_line (alliance, "t", "to");
  add_line (alliance, "from", "t");
  add_line (alliance, "two", "to");
  add_line (alliance, "three", "two");
  add_interest (alliance, "i");
  add_interest (alliance, "j");
  add_stake (alliance, "t", "i", KRING_STANCE_FOR);
  add_stake (alliance, "shares", "i", KRING_STANCE_FOR);
  add_stake (alliance, "against", "i", KRING_STANCE_AGAINST);
  add_stake (alliance, "t", "j", KRING_STANCE_AGAINST);
  add_stake (alliance, "three", "j", KRING_STANCE_FOR);
  /* The nearest connection tells. */
  add_line (alliance, "both", "from");
  add_stake (alliance, "both", "i", KRING_STANCE_FOR);
  add_line (alliance, "context", "t");
  assert_reads (alliance, KRING_LENS_INVOLVEMENT, "ggga?g?g.");

  kring_item_set_int (kring_list_get (kring_item_get_list (alliance, KRING_ALLIANCE_STAKEHOLDERS), 0),
                      KRING_STAKEHOLDER_ROLE, KRING_ROLE_PARTNER);
  assert_reads (alliance, KRING_LENS_INVOLVEMENT, "????????.");
}

static void
test_action (void)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  KringItem *party;

  add_party (alliance, "none", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_AT_TABLE);
  for (KringActionStatus i = KRING_ACTION_UNKNOWN; i <= KRING_ACTION_DECLINED; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);

      add_action (add_party (alliance, id, KRING_ROLE_UNKNOWN, KRING_INVOLVEMENT_UNKNOWN), i, "");
    }
  add_action (add_party (alliance, "context", KRING_ROLE_CONTEXT, KRING_INVOLVEMENT_UNKNOWN), KRING_ACTION_DECLINED, "");
  party = add_party (alliance, "worse first", KRING_ROLE_TO_MOVE, KRING_INVOLVEMENT_LEFT);
  add_action (party, KRING_ACTION_DONE, "");
  add_action (party, KRING_ACTION_IDEA, "");
  party = add_party (alliance, "worst first", KRING_ROLE_TO_MOVE, KRING_INVOLVEMENT_LEFT);
  add_action (party, KRING_ACTION_AGREED, "");
  add_action (party, KRING_ACTION_DECLINED, "");
  assert_reads (alliance, KRING_LENS_ACTION, "?aaaggA.aA");
}

/* A day, month, quarter or year has passed when its last day has. */
static void
test_action_overdue (void)
{
  static const struct
  {
    const char *when;
    gboolean passed;
  } moments[] = {
    { "2026-06-14", TRUE }, { TODAY, FALSE }, { "2026-06-16", FALSE }, { "2026-05", TRUE }, { "2026-06", FALSE },
    { "2026-07", FALSE }, { "2026-Q1", TRUE }, { "2026-Q2", FALSE }, { "2026-Q3", FALSE }, { "2025-Q4", TRUE },
    { "2027-Q1", FALSE }, { "2025", TRUE }, { "2026", FALSE }, { "2027", FALSE }, { "1900-01-01", TRUE }, { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
      KringItem *action = add_action (add_party (alliance, "p", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_UNKNOWN),
                                      KRING_ACTION_AGREED, moments[i].when);

      assert_reads (alliance, KRING_LENS_ACTION, moments[i].passed ? "A" : "g");
      kring_item_set_int (action, KRING_ACTION_STATUS, KRING_ACTION_ASKED);
      assert_reads (alliance, KRING_LENS_ACTION, moments[i].passed ? "A" : "a");
      kring_item_set_int (action, KRING_ACTION_STATUS, KRING_ACTION_DONE);
      assert_reads (alliance, KRING_LENS_ACTION, "g");
    }
}

static void
test_safety (void)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);

  for (KringSafety i = KRING_SAFETY_UNKNOWN; i <= KRING_SAFETY_NO; i++)
    for (KringInvolvement j = KRING_INVOLVEMENT_AT_TABLE; j <= KRING_INVOLVEMENT_INVITED; j++)
      {
        g_autofree char *id = g_strdup_printf ("s%u-%u", i, j);

        kring_item_set_int (add_party (alliance, id, i % 2 ? KRING_ROLE_CONTEXT : KRING_ROLE_TARGET_GROUP, j),
                            KRING_STAKEHOLDER_SAFETY, i);
      }
  assert_reads (alliance, KRING_LENS_SAFETY, "?.g.a.A.");
}

static void
test_leadership (void)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  static const char *const ids[] = { "0", "1", "2", "3", "4", "5" };
  KringItem *first = add_party (alliance, ids[0], KRING_ROLE_UNKNOWN, KRING_INVOLVEMENT_LEFT);

  for (guint i = 1; i < G_N_ELEMENTS (ids); i++)
    {
      add_party (alliance, ids[i], KRING_ROLE_TO_MOVE, KRING_INVOLVEMENT_NOT_YET);
      add_line (alliance, ids[i - 1], ids[i]);
    }
  add_party (alliance, "alone", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_INVITED);
  add_party (alliance, "context", KRING_ROLE_CONTEXT, KRING_INVOLVEMENT_INVITED);
  add_line (alliance, "0", "context");
  assert_reads (alliance, KRING_LENS_LEADERSHIP, "???????.");

  kring_item_set_int (first, KRING_STAKEHOLDER_INVOLVEMENT, KRING_INVOLVEMENT_AT_TABLE);
  assert_reads (alliance, KRING_LENS_LEADERSHIP, "gggaaAA.");

  /* Only in its direction does a line lead there; whatever it does there. */
  add_line (alliance, "alone", "0");
  assert_reads (alliance, KRING_LENS_LEADERSHIP, "gggaaAA.");
  advice_tests_add_influence (alliance, "1", "alone", 1, KRING_EFFECT_OPPOSES, KRING_INFLUENCE_KIND_OTHER);
  assert_reads (alliance, KRING_LENS_LEADERSHIP, "gggaaAg.");
}

static void
test_time (void)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);

  add_party (alliance, "none", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_AT_TABLE);
  add_commitment (add_party (alliance, "endless", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_AT_TABLE), 0);
  add_commitment (add_party (alliance, "over", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_AT_TABLE), 2025);
  add_commitment (add_party (alliance, "this year", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_AT_TABLE), 2026);
  add_commitment (add_party (alliance, "short", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_AT_TABLE), 2027);
  add_commitment (add_party (alliance, "till then", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_AT_TABLE), 2028);
  add_commitment (add_party (alliance, "away", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_INVITED), 2025);
  add_commitment (add_party (alliance, "knows", KRING_ROLE_KNOWLEDGE_PARTNER, KRING_INVOLVEMENT_AT_TABLE), 2025);
  assert_reads (alliance, KRING_LENS_TIME, "??Aggg..");

  add_milestone (alliance, 2028);
  add_milestone (alliance, 2027);
  assert_reads (alliance, KRING_LENS_TIME, "??Aaag..");
}

/* To share, who needs to move is told as context, and nothing else differs. */
static void
test_shared (void)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);

  add_party (alliance, "t", KRING_ROLE_TARGET_GROUP, KRING_INVOLVEMENT_INVITED);
  add_party (alliance, "move", KRING_ROLE_TO_MOVE, KRING_INVOLVEMENT_AT_TABLE);
  add_party (alliance, "beyond", KRING_ROLE_UNKNOWN, KRING_INVOLVEMENT_INVITED);
  add_commitment (add_party (alliance, "p", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_AT_TABLE), 2030);
  add_line (alliance, "t", "move");
  add_line (alliance, "move", "beyond");

  assert_reads (alliance, KRING_LENS_INVOLVEMENT, "aga?");
  assert_read_as (alliance, KRING_LENS_INVOLVEMENT, TRUE, "a.a?");
  assert_reads (alliance, KRING_LENS_LEADERSHIP, "Aggg");
  assert_read_as (alliance, KRING_LENS_LEADERSHIP, TRUE, "A.gg");
  assert_read_as (alliance, KRING_LENS_TIME, TRUE, "...g");
}

/* Nobody, and one whose line leads back to itself by way of others. */
static void
test_odd (void)
{
  g_autoptr (KringItem) empty = kring_item_new (KRING_KIND_ALLIANCE);
  g_autoptr (KringItem) round = kring_item_new (KRING_KIND_ALLIANCE);

  for (KringLens lens = 0; lens < KRING_N_LENSES; lens++)
    assert_reads (empty, lens, "");

  add_party (round, "a", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_AT_TABLE);
  add_party (round, "b", KRING_ROLE_TARGET_GROUP, KRING_INVOLVEMENT_LEFT);
  add_line (round, "a", "b");
  add_line (round, "b", "a");
  add_line (round, "a", "nobody");
  assert_reads (round, KRING_LENS_LEADERSHIP, "gg");
  assert_reads (round, KRING_LENS_INVOLVEMENT, "gA");
  assert_reads (round, KRING_LENS_NONE, "..");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lens/names", test_names);
  g_test_add_func ("/lens/words", test_words);
  g_test_add_func ("/lens/gain", test_gain);
  g_test_add_func ("/lens/gain/conflict", test_gain_conflict);
  g_test_add_func ("/lens/empathy", test_empathy);
  g_test_add_func ("/lens/involvement/target-groups", test_involvement_of_target_groups);
  g_test_add_func ("/lens/involvement/others", test_involvement_of_others);
  g_test_add_func ("/lens/action", test_action);
  g_test_add_func ("/lens/action/overdue", test_action_overdue);
  g_test_add_func ("/lens/safety", test_safety);
  g_test_add_func ("/lens/leadership", test_leadership);
  g_test_add_func ("/lens/time", test_time);
  g_test_add_func ("/lens/shared", test_shared);
  g_test_add_func ("/lens/odd", test_odd);

  return g_test_run ();
}
